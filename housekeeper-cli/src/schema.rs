//! The schema that a command is about: a project's, or that of any SQL files.

use std::fs;
use std::io;
use std::path::Path;

use housekeeper_build::Disk;
use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::history::{goose_up, is_migration};
use housekeeper_core::model::{DEFAULT_DATABASE, Lowered};
use housekeeper_core::project::{self, CONFIG_FILE};
use housekeeper_core::query::NamedQuery;
use housekeeper_core::source::{Entry, Files, Session, SourceMap};

use crate::failure::Failure;

/// A schema that was read, with its mistakes.
pub(crate) struct Read {
    /// What could be read.
    pub(crate) lowered: Lowered,
    /// The named queries of a project that are right.
    pub(crate) queries: Vec<NamedQuery>,
    /// What is wrong.
    pub(crate) diagnostics: Diagnostics,
    /// The files.
    pub(crate) sources: SourceMap,
    /// What leads from here to them.
    pub(crate) path_prefix: String,
}

/// Reads a `.sql` file, a folder of them or a project with its queries; without a path, the project in or above `dir`.
pub(crate) fn read(dir: Option<&Path>, path: Option<&Path>) -> Result<Read, Failure> {
    match path {
        None => read_project(&crate::project::find(dir)?, SourceMap::new(), true),
        Some(path) if path.join(CONFIG_FILE).is_file() => {
            read_project(path, SourceMap::new(), true)
        }
        Some(path) => read_path(path, SourceMap::new()),
    }
}

/// Reads a `.sql` file, a folder of them or a project into a map that may hold other files already.
pub(crate) fn read_path(path: &Path, sources: SourceMap) -> Result<Read, Failure> {
    if path.join(CONFIG_FILE).is_file() {
        read_project(path, sources, false)
    } else {
        read_files(path, sources)
    }
}

fn read_project(root: &Path, sources: SourceMap, with_queries: bool) -> Result<Read, Failure> {
    let root = std::path::absolute(root).map_err(Failure::io("find", root))?;
    let disk = Disk::new(root);
    let here = std::env::current_dir().unwrap_or_default();
    let mut session = Session::new(&disk);
    session.sources = sources;
    let config = project::read_config(&mut session);
    let lowered = match &config {
        Some(config) => project::read_lowered(&mut session, &config.entrypoint, &config.database),
        None => Lowered::default(),
    };
    if let Some(config) = &config {
        let (schema, log) = (&lowered.schema, &config.log_database);
        project::check_log_database(&[schema], log, &mut session.diagnostics);
    }
    let queries = match config {
        Some(config) if with_queries => {
            project::read_queries(&mut session, &config.queries, &lowered)
        }
        _ => Vec::new(),
    };
    Ok(Read {
        lowered,
        queries,
        diagnostics: session.diagnostics,
        sources: session.sources,
        path_prefix: disk.prefix_from(&here),
    })
}

/// Files that are no project: as a client would run them, in the order of their paths.
fn read_files(path: &Path, sources: SourceMap) -> Result<Read, Failure> {
    let metadata = fs::metadata(path).map_err(Failure::io("read", path))?;
    let path = std::path::absolute(path).map_err(Failure::io("find", path))?;
    let (root, paths) = if metadata.is_dir() {
        let mut paths = Vec::new();
        visit(&path, "", &mut paths)?;
        (path, paths)
    } else {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.into_owned();
        (path.parent().unwrap_or(&path).to_owned(), vec![name])
    };
    let disk = Disk::new(root);
    let here = std::env::current_dir().unwrap_or_default();
    let scripts = Scripts(&disk);
    let mut session = Session::new(&scripts);
    session.sources = sources;
    let lowered = project::read_scripts(&mut session, &paths, DEFAULT_DATABASE);
    Ok(Read {
        lowered,
        queries: Vec::new(),
        diagnostics: session.diagnostics,
        sources: session.sources,
        path_prefix: disk.prefix_from(&here),
    })
}

/// Files that are no project, of which goose's have a part that is not run.
struct Scripts<'d>(&'d Disk);

impl Files for Scripts<'_> {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let bytes = self.0.read(path)?;
        let up = std::str::from_utf8(&bytes).ok().and_then(goose_up);
        Ok(up.map_or(bytes, String::into_bytes))
    }

    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        self.0.list(folder)
    }
}

/// The `.sql` files in a folder and in those below it, in the order of their names, numbers by their value. Hidden
/// folders are left out, and so is what takes a migration back.
fn visit(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> Result<(), Failure> {
    let failed = || Failure::io("read", folder);
    let entries: Result<Vec<_>, _> = fs::read_dir(folder).map_err(failed())?.collect();
    let mut entries = entries.map_err(failed())?;
    entries.sort_by_cached_key(|entry| natural(&entry.file_name().to_string_lossy()));
    for entry in entries {
        let path = entry.path();
        // A name that is not UTF-8 cannot be shown.
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            visit(&path, &format!("{prefix}{name}/"), paths)?;
        } else if is_migration(&name) {
            paths.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

/// A name by what it is ordered by: `2_b` comes before `10_a`.
fn natural(name: &str) -> (u128, String) {
    let digits = name.find(|c: char| !c.is_ascii_digit());
    let number = name[..digits.unwrap_or(name.len())].parse();
    // A name without a number comes after those with one, as a letter does after a digit.
    (number.unwrap_or(u128::MAX), name.to_owned())
}
