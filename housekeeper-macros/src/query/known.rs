//! The schema that queries are checked against, read once in a compilation.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use housekeeper_build::Disk;
use housekeeper_core::config::Rust;
use housekeeper_core::diagnostic::{RenderOptions, Severity};
use housekeeper_core::model::Lowered;
use housekeeper_core::project;
use housekeeper_core::source::{Session, SourceMap};

use crate::from_files;

/// What the files of a crate say.
pub(super) struct Known {
    /// The schema.
    pub(super) lowered: Lowered,
    /// How rows look.
    pub(super) rust: Rust,
    /// The files, for messages about them.
    pub(super) sources: SourceMap,
    /// What is wrong with them, as texts: then no query can be checked.
    pub(super) problems: Vec<String>,
    /// The files that a build script does not look after.
    pub(super) tracked: Vec<PathBuf>,
    stamps: Vec<(PathBuf, Option<Stamp>)>,
}

/// Tells one state of a file from another.
#[derive(PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    length: u64,
}

struct Entry {
    known: Arc<Known>,
    looked_at: Instant,
    /// Whether the files have been named to the compiler.
    is_tracked: bool,
}

/// An editor keeps the process for hours, and a compiler for a crate.
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(500);

/// By the folder of the crate. An editor expands each macro in a thread of its own.
static KNOWN: Mutex<BTreeMap<PathBuf, Entry>> = Mutex::new(BTreeMap::new());

/// What is known of the crate that is compiled, and whether this is the first to ask for it.
///
/// `file` is the one with the macro.
pub(super) fn known(file: Option<&Path>) -> (Arc<Known>, bool) {
    let root = root(file);
    let mut all = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(entry) = all.get_mut(&root)
        && entry.is_fresh()
    {
        let is_first = !std::mem::replace(&mut entry.is_tracked, true);
        return (Arc::clone(&entry.known), is_first);
    }
    let known = Arc::new(read(&root));
    let entry = Entry {
        known: Arc::clone(&known),
        looked_at: Instant::now(),
        is_tracked: true,
    };
    all.insert(root, entry);
    (known, true)
}

/// The folder of the crate, or where that has no `housekeeper.toml`, the nearest one above the file that has it.
fn root(file: Option<&Path>) -> PathBuf {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    let has_it = |folder: &Path| folder.join(project::CONFIG_FILE).is_file();
    if has_it(&manifest) {
        return manifest;
    }
    let file = file.and_then(|file| std::path::absolute(file).ok());
    let above = file.as_deref().into_iter().flat_map(Path::ancestors);
    let found = above.skip(1).find(|folder| has_it(folder));
    found.map_or(manifest, Path::to_owned)
}

impl Entry {
    fn is_fresh(&mut self) -> bool {
        if self.looked_at.elapsed() < LOOK_AGAIN_AFTER {
            return true;
        }
        self.looked_at = Instant::now();
        let mut stamps = self.known.stamps.iter();
        stamps.all(|(path, before)| stamp(path) == *before)
    }
}

fn read(root: &Path) -> Known {
    let disk = Disk::new(root);
    let mut session = Session::new(&disk);
    let config = from_files::config(&mut session, &disk);
    let lowered = project::read_model(&mut session, &config.entrypoint, &config.database);
    let here = std::env::current_dir().unwrap_or_default();
    let options = RenderOptions {
        color: false,
        path_prefix: disk.prefix_from(&here),
    };
    let problems = if session.diagnostics.has_errors() {
        problems(&disk, &options)
    } else {
        Vec::new()
    };
    let watched = &session.watched;
    let paths = watched.files.iter().chain(&watched.folders);
    let stamps = paths.map(|path| {
        let path = disk.root().join(path);
        let stamp = stamp(&path);
        (path, stamp)
    });
    let tracked = if has_build_script() {
        Vec::new()
    } else {
        from_files::files(&session, &disk).collect()
    };
    Known {
        stamps: stamps.collect(),
        tracked,
        lowered,
        rust: config.rust,
        sources: session.sources,
        problems,
    }
}

/// What `schema!` says of the same files.
fn problems(disk: &Disk, options: &RenderOptions) -> Vec<String> {
    let mut session = Session::new(disk);
    let config = from_files::config(&mut session, disk);
    project::read_lowered(&mut session, &config.entrypoint, &config.database);
    let found = session.diagnostics.iter();
    let errors = found.filter(|found| found.severity == Severity::Error);
    errors
        .map(|error| error.render_for_macro(&session.sources, options))
        .collect()
}

/// Whether a build script of the crate looks after the files: when one changes, it runs again, and the crate is
/// compiled again.
fn has_build_script() -> bool {
    let out_dir = std::env::var_os("OUT_DIR");
    out_dir.is_some_and(|out_dir| {
        Path::new(&out_dir)
            .join(housekeeper_build::GENERATED_FILE)
            .is_file()
    })
}

fn stamp(path: &Path) -> Option<Stamp> {
    let found = |metadata: Metadata| Stamp {
        modified: metadata.modified().ok(),
        length: metadata.len(),
    };
    std::fs::metadata(path).ok().map(found)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::known;

    #[test]
    fn the_files_are_read_once_for_all_threads() {
        let first = std::thread::spawn(|| known(None));
        let (one, is_first) = first.join().expect("it does not panic");
        assert!(is_first);
        let (other, is_first) = known(None);
        assert!(!is_first);
        assert!(Arc::ptr_eq(&one, &other));
    }
}
