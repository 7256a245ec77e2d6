//! From the files of a project to everything that front ends need: the phases in their order.

use std::io;

use crate::check;
use crate::config::{self, Config};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::history::{self, Chain, SUM_FILE, Sum, UNFINISHED_FILE, is_down, is_migration};
use crate::model::{self, Lowered, Object, Schema};
use crate::plan::{self, Step};
use crate::query::{self, NamedQuery, QueryFile};
use crate::source::{self, Entry, FileId, Session};
use crate::syntax::{FileItem, parse_file};

/// The name of the configuration file, beside the crate's `Cargo.toml`.
pub const CONFIG_FILE: &str = config::FILE_NAME;

/// All that the files of a project say.
#[derive(Debug)]
pub struct Project {
    /// `housekeeper.toml`.
    pub config: Config,
    /// What the schema files declare.
    pub schema: Schema,
    /// The sealed migrations and what they build.
    pub chain: Chain,
    /// `housekeeper.sum`: what was sealed, in which order.
    pub sum: Sum,
    /// The steps from there to what is declared; empty when nothing differs.
    pub drift: Vec<Step>,
    /// The named queries.
    pub queries: Vec<NamedQuery>,
}

impl Project {
    /// Reads a project. What is wrong goes to the session; phases that build on something wrong are left out.
    ///
    /// `None` only when the session has an error.
    pub fn read(session: &mut Session<'_>) -> Option<Self> {
        let config = read_config(session)?;
        let lowered = read_lowered(session, &config.entrypoint, &config.database);
        let (chain, sum) = read_chain(session, &config.migrations, &config.database);
        let queries = read_queries(session, &config.queries, &lowered);
        let schemas = [&lowered.schema, &chain.schema];
        check_log_database(&schemas, &config.log_database, &mut session.diagnostics);
        if session.diagnostics.has_errors() {
            return None;
        }
        let schema = lowered.schema;
        let drift = plan::plan(&chain.schema, &schema, &mut session.diagnostics);
        (!session.diagnostics.has_errors()).then_some(Self {
            config,
            schema,
            chain,
            sum,
            drift,
            queries,
        })
    }
}

/// Checks that the database of the log is none of these schemas' own: a migration that drops it would drop the log, and one
/// that creates it would find it there.
pub fn check_log_database(schemas: &[&Schema], log: &str, diagnostics: &mut Diagnostics) {
    let place_in = |schema: &&Schema| {
        let database = schema.databases.get(log);
        let database = database.filter(|database| !database.docs.external);
        let mut objects = schema.objects.values();
        let is_there = |object: &&Object| object.name().database == log && !object.docs().external;
        let object = || objects.find(is_there).map(Object::span);
        database.map(|database| database.span).or_else(object)
    };
    let Some(place) = schemas.iter().find_map(place_in) else {
        return;
    };
    diagnostics.push(
        Diagnostic::error(
            Code::MalformedConfig,
            format!(
                "`{log}` is the database of the log of what was applied, which has one of its own"
            ),
        )
        .at(place, "")
        .help("give this another name, or the log, in housekeeper.toml: `log-database = \"…\"`"),
    );
}

/// Reads `housekeeper.toml`.
///
/// `None` only when the session has an error about it.
pub fn read_config(session: &mut Session<'_>) -> Option<Config> {
    let file = session.read(CONFIG_FILE, None, || {
        Diagnostic::error(Code::FileNotRead, format!("there is no {CONFIG_FILE}"))
            .help("`cargo housekeeper init` writes one; an empty file means the defaults")
    })?;
    config::parse(&session.sources, file, &mut session.diagnostics)
}

/// Reads the entry point and what it imports, makes the model of it, with what is known to be missing from it, and
/// checks it. Names without a database are of `default_database`.
///
/// What can be understood is in the model even when the session has errors.
pub fn read_lowered(
    session: &mut Session<'_>,
    entrypoint: &str,
    default_database: &str,
) -> Lowered {
    let statements = source::load(session, entrypoint);
    if session.diagnostics.has_errors() {
        // What could not be read would be missed wherever it is used: nothing more is said than what could not be read.
        return model::lower_schema_in(statements, default_database, &mut Diagnostics::new());
    }
    let allows = check::Allows::of(&statements);
    let mut diagnostics = Diagnostics::new();
    let lowered = model::lower_schema_in(statements, default_database, &mut diagnostics);
    check::check_schema(&lowered, &mut diagnostics);
    session.diagnostics.extend(allows.apply(diagnostics));
    lowered
}

/// As [`read_lowered`], without the checks of what is declared: for those who read a schema that others check.
pub fn read_model(session: &mut Session<'_>, entrypoint: &str, default_database: &str) -> Lowered {
    let statements = source::load(session, entrypoint);
    model::lower_schema_in(statements, default_database, &mut session.diagnostics)
}

/// Reads the named queries and checks them against the schema, as far as it could be read. A folder that is not there
/// has none.
pub fn read_queries(session: &mut Session<'_>, folder: &str, lowered: &Lowered) -> Vec<NamedQuery> {
    let is_readable = !session.diagnostics.has_errors();
    let Some(entries) = list(session, folder) else {
        return Vec::new();
    };
    let mut files = Vec::new();
    for Entry { name, is_folder } in entries {
        let Some(stem) = name.strip_suffix(".sql").filter(|_| !is_folder) else {
            continue;
        };
        let path = format!("{folder}/{name}");
        let gone = || Diagnostic::error(Code::FileNotRead, format!("`{path}` is gone"));
        let Some(file) = session.read(&path, None, gone) else {
            continue;
        };
        files.push(QueryFile {
            stem: stem.to_owned(),
            items: parse_file(&session.sources, file, &mut session.diagnostics),
        });
    }
    // Where the schema is not right, what is wrong with the queries may be its mistake.
    if !is_readable {
        return Vec::new();
    }
    query::lower_queries(files, lowered, &mut session.diagnostics)
}

/// What is in a folder, in order; nothing where it is not there. `None` when it could not be read.
fn list(session: &mut Session<'_>, folder: &str) -> Option<Vec<Entry>> {
    session.watched.folder(folder);
    match session.files.list(folder) {
        Ok(mut entries) => {
            entries.sort();
            Some(entries)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Some(Vec::new()),
        Err(error) => {
            let message = format!("cannot read the folder `{folder}`: {error}");
            session
                .diagnostics
                .push(Diagnostic::error(Code::FileNotRead, message));
            None
        }
    }
}

/// Reads SQL files that are no project's, in this order, and makes the model of what is there after all have run.
///
/// Databases need no CREATE DATABASE. What cannot be read, or has no effect on the schema, is in the session's
/// diagnostics, and the rest of the files is read.
pub fn read_scripts(
    session: &mut Session<'_>,
    paths: &[String],
    default_database: &str,
) -> Lowered {
    let mut statements = Vec::new();
    for path in paths {
        let missing = || Diagnostic::error(Code::FileNotRead, format!("there is no file `{path}`"));
        let Some(file) = session.read(path, None, missing) else {
            continue;
        };
        for item in parse_file(&session.sources, file, &mut session.diagnostics) {
            match item {
                FileItem::Statement(item) => statements.push(item),
                // In a folder, what is imported is read in its turn.
                FileItem::Import(path) if paths.len() > 1 => drop(path),
                FileItem::Import(path) => session.diagnostics.push(
                    Diagnostic::warning(
                        Code::ImportNotFound,
                        "imports are followed in projects only",
                    )
                    .at(path.span, ""),
                ),
            }
        }
    }
    let allows = check::Allows::of(&statements);
    let mut diagnostics = Diagnostics::new();
    let lowered = model::run_scripts(statements, default_database, &mut diagnostics);
    check::check_schema(&lowered, &mut diagnostics);
    session.diagnostics.extend(allows.apply(diagnostics));
    lowered
}

/// Reads the sealed migrations and their sum. A folder that is not there has none.
pub fn read_chain(session: &mut Session<'_>, folder: &str, default_database: &str) -> (Chain, Sum) {
    let Some((files, sum)) = read_migrations(session, folder) else {
        return <(Chain, Sum)>::default();
    };
    let chain = history::read_chain(
        &session.sources,
        &files,
        sum,
        default_database,
        &mut session.diagnostics,
    );
    // A sum that cannot be read has been reported by the chain.
    let sum = sum.and_then(|file| Sum::parse(session.sources.file(file).text()).ok());
    (chain, sum.unwrap_or_default())
}

/// The files of the folder of migrations, and among them the sum. `None` when one could not be read.
fn read_migrations(
    session: &mut Session<'_>,
    folder: &str,
) -> Option<(Vec<FileId>, Option<FileId>)> {
    let entries = list(session, folder)?;
    let mut files = Vec::new();
    let mut sum = None;
    for Entry { name, is_folder } in entries {
        if name == UNFINISHED_FILE {
            session.diagnostics.push(unfinished(folder));
            return None;
        }
        let is_sum = name == SUM_FILE;
        if is_folder || !(is_sum || is_migration(&name) || is_down(&name)) {
            continue;
        }
        let path = format!("{folder}/{name}");
        let gone = || Diagnostic::error(Code::FileNotRead, format!("`{path}` is gone"));
        let file = session.read(&path, None, gone)?;
        if is_sum {
            sum = Some(file);
        } else {
            files.push(file);
        }
    }
    Some((files, sum))
}

fn unfinished(folder: &str) -> Diagnostic {
    Diagnostic::error(
        Code::UnfinishedChange,
        format!("a command that was changing `{folder}` was interrupted"),
    )
    .note(format!(
        "`{folder}/{UNFINISHED_FILE}` says what it has still to do"
    ))
    .help("run `cargo housekeeper diff`, which finishes it first")
}
