//! A snapshot: one migration in place of all up to some version.
//!
//! It has the version of the last migration that it stands for, and names each of them with its hash. A database that
//! has the last one has what the snapshot builds, and skips it; one that has none runs it.

use std::fmt::Write as _;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::diff::diff;
use crate::model::Schema;
use crate::plan::{Allow, Step, draft_text, plan};
use crate::source::Span;
use crate::syntax::ast::{Directive, StatementItem};

use super::filled::Filled;
use super::rows::{Rows, rows_of};
use super::seal::says;
use super::{Chain, Edit, FileName, FolderFiles, Migration, SUM_FILE, SealedStep, Sum, Version};
use super::{read_texts, replay_bare};

/// A migration that a snapshot stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// Its version.
    pub version: Version,
    /// Its file.
    pub file: String,
    /// The SHA-256 of the file, in lower-case hexadecimal, line ends normalised.
    pub hash: String,
}

/// What to put into a snapshot.
#[derive(Debug, Clone, Copy)]
pub struct SquashOptions<'a> {
    /// The last migration that it stands for; `None` for all.
    pub up_to: Option<Version>,
    /// What it is called.
    pub slug: &'a str,
    /// The folder of migrations, as diagnostics show it.
    pub folder: &'a str,
    /// Whether rows that the migrations insert may be left out.
    pub leave_out_rows: bool,
}

/// A snapshot that is ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Squash {
    /// Its file.
    pub file_name: FileName,
    /// How many statements it has.
    pub steps: usize,
    /// How many migrations go.
    pub migrations: usize,
    /// The statements that are not in it since they would do nothing in a database without rows, or since rows are left
    /// out: where each stands, and what it does.
    pub left_out: Vec<String>,
    /// What is to be done.
    pub edit: Edit,
}

/// Makes a snapshot of the migrations up to a version.
///
/// # Errors
///
/// When there is nothing to squash; when the migrations insert rows that the snapshot could not, and they are not to be
/// left out; and when the snapshot would not build the same as what it stands for.
pub fn squash(
    chain: &Chain,
    files: &FolderFiles,
    options: SquashOptions<'_>,
) -> Result<Squash, Diagnostics> {
    let (gone, rest) = split(chain, options.up_to).map_err(one)?;
    let last = &gone[gone.len() - 1];
    let mut schema = Schema::new(&chain.schema.default_database);
    let mut walk = Walk::default();
    for migration in gone {
        for sealed in &migration.steps {
            walk.step(migration, sealed, &mut schema)?;
        }
    }
    let rows = walk.rows(options.leave_out_rows).map_err(one)?;

    let mut found = Diagnostics::new();
    let default = Schema::new(&chain.schema.default_database);
    let mut steps = plan(&default, &schema, &mut found);
    if found.has_errors() {
        return Err(found);
    }
    let mut text = header(gone);
    text += &draft_text(&steps, &no_rows_yet(&steps));
    for sealed in &rows.kept {
        let step = std::slice::from_ref(&sealed.step);
        text += "\n";
        text += &draft_text(step, &sealed.allowed);
        steps.push(sealed.step.clone());
    }
    let file_name = FileName::new(last.name.version(), options.slug)
        .map_err(|error| one(Diagnostic::error(Code::MalformedFileName, error)))?;
    let squash = Squash {
        steps: steps.len(),
        migrations: gone.len(),
        left_out: rows.left_out,
        edit: edit(files, gone, rest, &file_name, &text),
        file_name,
    };
    if steps.is_empty() || !says(&text, &steps) {
        return Err(one(not_equal("its text would not say what was planned")));
    }
    verify(
        chain,
        files,
        rest,
        &squash.file_name,
        &text,
        &schema,
        options,
    )?;
    Ok(squash)
}

/// The migrations up to the version, and those after it.
fn split(
    chain: &Chain,
    up_to: Option<Version>,
) -> Result<(&[Migration], &[Migration]), Diagnostic> {
    let all = &chain.migrations;
    let count = match up_to {
        None => all.len(),
        Some(version) => {
            let at = all
                .iter()
                .position(|migration| migration.name.version() == version);
            at.map(|at| at + 1).ok_or_else(|| {
                Diagnostic::error(
                    Code::MissingMigration,
                    format!("there is no sealed migration with the version {version}"),
                )
            })?
        }
    };
    if count < 2 {
        return Err(Diagnostic::error(
            Code::CannotSquash,
            "a snapshot stands for two migrations or more",
        ));
    }
    Ok(all.split_at(count))
}

/// The statements of the migrations, one after the other.
#[derive(Default)]
struct Walk<'c> {
    /// Statements about rows.
    rows: Vec<(Rows, String, &'c SealedStep)>,
    /// How many of them stand before the last statement that changes the schema, and what that is.
    before_last_change: Option<(usize, String)>,
    /// The tables that have rows by now.
    filled: Filled,
}

/// What becomes of the statements about rows.
struct RowSteps<'c> {
    kept: Vec<&'c SealedStep>,
    left_out: Vec<String>,
}

impl<'c> Walk<'c> {
    fn step(
        &mut self,
        migration: &'c Migration,
        sealed: &'c SealedStep,
        schema: &mut Schema,
    ) -> Result<(), Diagnostics> {
        let place = format!(
            "{}:{}: {}",
            migration.path, sealed.line, sealed.step.comment
        );
        let rows = rows_of(&sealed.step.statement, schema);
        if rows != Rows::Nothing {
            self.rows.push((rows, place.clone(), sealed));
        }
        if rows == Rows::Nothing || rows == Rows::WithSchema {
            self.before_last_change = Some((self.rows.len(), place));
        }
        self.filled.run(&sealed.step.statement, rows, schema);
        replay_bare(schema, &sealed.step.statement).map_err(|errors| errors.into_iter().collect())
    }

    fn rows(self, leave_out: bool) -> Result<RowSteps<'c>, Diagnostic> {
        let brings = |rows: &Rows| matches!(rows, Rows::New | Rows::WithSchema);
        let first = self.rows.iter().position(|(rows, _, _)| brings(rows));
        let all = self.rows.iter().map(|(_, place, _)| place.clone());
        let Some(first) = first.filter(|_| !leave_out && !self.filled.is_empty()) else {
            // Where there are no rows, nothing can be done with them.
            return Ok(RowSteps {
                kept: Vec::new(),
                left_out: all.collect(),
            });
        };
        if let Some((before, change)) = &self.before_last_change
            && first < *before
        {
            return Err(Diagnostic::error(
                Code::CannotSquash,
                format!(
                    "rows come into the schema and it is changed after that: {}",
                    self.rows[first].1
                ),
            )
            .note(format!("the last change is {change}"))
            .note(
                "a snapshot makes the schema first, and the statement may mean something else then",
            )
            .help("squash up to a migration before it: `squash --to VERSION`")
            .help("if a fresh database can do without these rows: `squash --leave-out-rows`"));
        }
        Ok(RowSteps {
            left_out: all.take(first).collect(),
            kept: self.rows[first..]
                .iter()
                .map(|(_, _, step)| *step)
                .collect(),
        })
    }
}

fn header(gone: &[Migration]) -> String {
    let mut text = format!(
        "-- What {} migrations build. A database that has the last of them skips this file.\n",
        gone.len()
    );
    for migration in gone {
        let own = Replaced {
            version: migration.name.version(),
            file: migration.name.to_string(),
            hash: migration.hash.clone(),
        };
        // A database may have come by way of an earlier snapshot, or of what that one stands for.
        for Replaced { file, hash, .. } in migration.replaces.iter().chain([&own]) {
            let _ = writeln!(text, "-- housekeeper:replaces {file} {hash}");
        }
    }
    text
}

fn no_rows_yet(steps: &[Step]) -> Vec<Allow> {
    let hazards = steps.iter().flat_map(|step| &step.hazards);
    hazards
        .map(|hazard| Allow {
            hazard: *hazard,
            reason: "a database that runs this has no rows yet".to_owned(),
        })
        .collect()
}

fn edit(
    files: &FolderFiles,
    gone: &[Migration],
    rest: &[Migration],
    file_name: &FileName,
    text: &str,
) -> Edit {
    let name = file_name.to_string();
    let rest = rest.iter().map(|migration| migration.name.to_string());
    let rest: Vec<_> = rest
        .filter_map(|name| Some((name.clone(), files.text(&name)?)))
        .collect();
    let mut sum = Sum::of([(name.as_str(), text)]);
    for (name, text) in &rest {
        sum.push(name, text);
    }
    let gone = gone.iter().map(|migration| migration.name.to_string());
    let gone = gone.flat_map(|name| {
        let down = files.down(&name).map(|(down, _)| down.to_owned());
        [Some(name), down].into_iter().flatten()
    });
    Edit {
        write: vec![(name, text.to_owned()), (SUM_FILE.to_owned(), sum.print())],
        delete: gone.collect(),
    }
}

/// Whether the snapshot builds what the migrations build, and what comes after it still follows.
fn verify(
    chain: &Chain,
    files: &FolderFiles,
    rest: &[Migration],
    file_name: &FileName,
    text: &str,
    schema: &Schema,
    options: SquashOptions<'_>,
) -> Result<(), Diagnostics> {
    let database = &chain.schema.default_database;
    let snapshot = (file_name, text);
    let read = |files: Vec<(&FileName, &str)>| {
        let read = read_texts(options.folder, files, database);
        if !read.diagnostics.has_errors() {
            return Ok(read.chain.schema);
        }
        let errors = read.diagnostics.iter().map(|error| error.message.clone());
        Err(one(not_equal(&errors.collect::<Vec<_>>().join("; "))))
    };
    let alone = read(vec![snapshot])?;
    let rest = rest
        .iter()
        .filter_map(|migration| Some((&migration.name, files.text(&migration.name.to_string())?)));
    let whole = read(std::iter::once(snapshot).chain(rest).collect())?;
    for (built, expected) in [(&alone, schema), (&whole, &chain.schema)] {
        if !is_same(built, expected) {
            return Err(one(not_equal("it would build another schema")));
        }
    }
    Ok(())
}

/// Whether nothing differs between two schemas, whichever comes first.
pub(super) fn is_same(a: &Schema, b: &Schema) -> bool {
    [(a, b), (b, a)].into_iter().all(|(a, b)| {
        let diff = diff(a, b);
        diff.changes.is_empty() && diff.blocked.is_empty()
    })
}

fn not_equal(why: &str) -> Diagnostic {
    Diagnostic::error(
        Code::CannotSquash,
        format!("the snapshot would not be what it stands for: {why}"),
    )
    .help("keep the migrations as they are, and please report this")
}

fn one(diagnostic: Diagnostic) -> Diagnostics {
    std::iter::once(diagnostic).collect()
}

/// Takes the directives off the first statement of a migration that say what the migration stands for.
pub(super) fn take_replaced(
    item: &mut StatementItem,
    diagnostics: &mut Diagnostics,
) -> Vec<Replaced> {
    let mut replaced: Vec<Replaced> = Vec::new();
    item.directives.retain(|directive| {
        let Directive::Replaces { file, hash } = &directive.node else {
            return true;
        };
        let mut refuse = |message: String, span: Span| {
            diagnostics.push(Diagnostic::error(Code::MalformedDirective, message).at(span, ""));
        };
        let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        match FileName::parse(file) {
            Err(error) => refuse(error, file.span),
            Ok(_) if !is_hash => {
                let message = format!("`{}` is not the SHA-256 of a file", hash.node);
                refuse(message, hash.span);
            }
            Ok(name)
                if replaced
                    .last()
                    .is_some_and(|last| last.version > name.version()) =>
            {
                let message = format!("`{}` stands after a later migration", file.node);
                refuse(message, file.span);
            }
            Ok(name) => replaced.push(Replaced {
                version: name.version(),
                file: file.node.clone(),
                hash: hash.node.clone(),
            }),
        }
        false
    });
    replaced
}
