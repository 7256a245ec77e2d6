//! The sealed migrations, read.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{CurrentDatabase, Schema, used};
use crate::plan::{Allow, Step};
use crate::source::{FileId, SourceMap, Span};
use crate::syntax::ast::StatementItem;
use crate::syntax::{FileItem, parse_file};

use super::allow::read_allows;
use super::replay::{check_database, replay_own};
use super::squash::{Replaced, take_replaced};
use super::sum::file_hash;
use super::verify::{NamedFile, last_component, name_files, verify};
use super::way_back::{WayBack, read_way_back};
use super::{FileName, SUM_FILE, Sum, down_name, is_migration};

/// The sealed migrations and what they build.
#[derive(Debug, Clone, Default)]
pub struct Chain {
    /// The migrations, oldest first.
    pub migrations: Vec<Migration>,
    /// The schema after the last of them.
    pub schema: Schema,
}

/// One sealed file.
#[derive(Debug, Clone)]
pub struct Migration {
    /// Its name, which says its version and what it is called.
    pub name: FileName,
    /// Its path as diagnostics show it.
    pub path: String,
    /// The SHA-256 of the file, in lower-case hexadecimal, line ends normalised.
    pub hash: String,
    /// Its statements in order.
    pub steps: Vec<SealedStep>,
    /// For a snapshot, the migrations that it stands for, oldest first: a database that has the last of them has what
    /// this one builds.
    pub replaces: Vec<Replaced>,
    /// What takes it back.
    pub way_back: WayBack,
}

/// A statement of a sealed file.
#[derive(Debug, Clone)]
pub struct SealedStep {
    /// The line it starts on, from 1.
    pub line: u32,
    /// What is known about it.
    pub step: Step,
    /// The reason for each of its hazards, in their order.
    pub allowed: Vec<Allow>,
}

/// Reads the sealed migrations: checks that they are what was sealed, parses them, and replays
/// them from nothing.
///
/// Names without a database are of `default_database`. `files` are all files of the folder of migrations but
/// `housekeeper.sum`, in any order, those that take migrations back among them; `sum` is that file, where there is one.
/// What is wrong is in `diagnostics`; with errors among them, the chain ends before the first file that could not be read.
pub fn read_chain(
    sources: &SourceMap,
    files: &[FileId],
    sum: Option<FileId>,
    default_database: &str,
    diagnostics: &mut Diagnostics,
) -> Chain {
    let mut found = Diagnostics::new();
    let (files, downs): (Vec<FileId>, Vec<FileId>) = files
        .iter()
        .partition(|id| is_migration(file_name(sources, **id)));
    let files = name_files(sources, &files, &mut found);
    verify(sources, &files, sum, &mut found);
    let is_intact = !found.has_errors();
    diagnostics.extend(found);
    let mut chain = Chain {
        migrations: Vec::new(),
        schema: Schema::new(default_database),
    };
    if !is_intact {
        return chain;
    }
    for file in files {
        let mut found = Diagnostics::new();
        let down = down_name(&file.name.to_string());
        let mut named = downs.iter().copied();
        let down = named.find(|id| file_name(sources, *id) == down);
        // Copies share what does not change.
        let before = down.map(|_| chain.schema.clone());
        let mut migration = read_migration(sources, &file, &mut chain.schema, &mut found);
        let failed = found.has_errors();
        diagnostics.extend(found);
        if failed {
            break;
        }
        if let (Some(down), Some(before)) = (down, before) {
            migration.way_back = read_way_back(sources, down, &before, &chain.schema);
            diagnostics.extend(migration.way_back.warning(down));
        }
        if !migration.replaces.is_empty() && !chain.migrations.is_empty() {
            diagnostics.push(late_snapshot(&migration, file.id));
            break;
        }
        chain.migrations.push(migration);
    }
    chain
}

/// A chain that was read from texts, as it would be from files.
#[derive(Debug)]
pub struct ReadTexts {
    /// The chain.
    pub chain: Chain,
    /// What is wrong with it.
    pub diagnostics: Diagnostics,
    /// The texts, under the paths that the files would have.
    pub sources: SourceMap,
}

/// Reads migrations that are not sealed yet, as they would be read from this folder if they were.
pub fn read_texts<'a>(
    folder: &str,
    files: impl IntoIterator<Item = (&'a FileName, &'a str)>,
    default_database: &str,
) -> ReadTexts {
    let mut sources = SourceMap::new();
    let mut sum = Sum::default();
    let mut ids = Vec::new();
    for (name, text) in files {
        sum.push(&name.to_string(), text);
        ids.push(sources.add(format!("{folder}/{name}"), text));
    }
    let sum = sources.add(format!("{folder}/{SUM_FILE}"), sum.print());
    let mut diagnostics = Diagnostics::new();
    let chain = read_chain(
        &sources,
        &ids,
        Some(sum),
        default_database,
        &mut diagnostics,
    );
    ReadTexts {
        chain,
        diagnostics,
        sources,
    }
}

fn read_migration(
    sources: &SourceMap,
    file: &NamedFile,
    schema: &mut Schema,
    diagnostics: &mut Diagnostics,
) -> Migration {
    let source = sources.file(file.id);
    let mut migration = Migration {
        name: file.name.clone(),
        path: source.path().to_owned(),
        hash: file_hash(source.text()),
        steps: Vec::new(),
        replaces: Vec::new(),
        way_back: WayBack::Unwritten,
    };
    let items = parse_file(sources, file.id, diagnostics);
    if diagnostics.has_errors() {
        return migration;
    }
    let default_database = schema.default_database.clone();
    let mut current = CurrentDatabase::new(&default_database);
    for item in items {
        match item {
            FileItem::Import(path) => diagnostics.push(
                Diagnostic::error(Code::MisplacedDirective, "a migration imports nothing")
                    .at(path.span, "")
                    .note("it has to mean the same for ever, whatever becomes of other files"),
            ),
            FileItem::Statement(mut item) => {
                if migration.steps.is_empty() && migration.replaces.is_empty() {
                    migration.replaces = take_replaced(&mut item, diagnostics);
                }
                current.qualify(&mut item);
                if let Some(name) = used(&item.node) {
                    if let Err(error) = check_database(schema, &name.name, name.span()) {
                        diagnostics.push(error);
                        break;
                    }
                    // Names are sent with their databases: there is nothing left to run.
                    continue;
                }
                let line = source.line_column(item.span.start).line;
                match read_step(line, item, schema, diagnostics) {
                    Some(step) => migration.steps.push(step),
                    // What follows was written for a schema that is not there.
                    None => break,
                }
            }
        }
    }
    migration
}

fn file_name(sources: &SourceMap, id: FileId) -> &str {
    last_component(sources.file(id).path())
}

fn late_snapshot(migration: &Migration, file: FileId) -> Diagnostic {
    Diagnostic::error(
        Code::MisplacedDirective,
        format!(
            "`{}` stands for other migrations and is not the first one",
            migration.path
        ),
    )
    .at(Span::new(file, 0, 0), "")
    .help("delete the migrations that it stands for, and run `cargo housekeeper rehash`")
}

/// `None` when the statement cannot run where it stands.
fn read_step(
    line: usize,
    item: StatementItem,
    schema: &mut Schema,
    diagnostics: &mut Diagnostics,
) -> Option<SealedStep> {
    let step = Step::new(item.node.clone(), schema);
    let allowed = read_allows(&item, &step, diagnostics);
    if let Err(errors) = replay_own(schema, item) {
        diagnostics.extend(errors);
        return None;
    }
    Some(SealedStep {
        line: u32::try_from(line).unwrap_or(u32::MAX),
        step,
        allowed,
    })
}
