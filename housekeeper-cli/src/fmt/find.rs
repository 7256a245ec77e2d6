//! Which files are meant.

use std::fs;
use std::path::{Path, PathBuf};

use housekeeper_core::history::SUM_FILE;
use housekeeper_core::project::{self, CONFIG_FILE};
use housekeeper_core::source::Session;

use crate::failure::Failure;
use crate::input::Input;
use crate::output;

/// The folder of the project's schema files: that of the entry point.
pub(super) fn schema_folder(dir: Option<&Path>) -> Result<PathBuf, Failure> {
    let root = crate::project::find(dir)?;
    let here = std::env::current_dir().unwrap_or_default();
    let disk = housekeeper_build::Disk::new(&root);
    let prefix = disk.prefix_from(&here);
    let mut session = Session::new(&disk);
    let config = project::read_config(&mut session);
    output::diagnostics(&session.diagnostics, &session.sources, prefix.clone());
    let entrypoint = config.ok_or(Failure::Diagnosed)?.entrypoint;
    match entrypoint.rsplit_once('/') {
        Some((folder, _)) => Ok(PathBuf::from(prefix + folder)),
        None => Err(Failure::new(format!(
            "the entry point {entrypoint} of {CONFIG_FILE} is in no folder of its own; say which files are meant, such \
             as `cargo housekeeper fmt {entrypoint}`"
        ))),
    }
}

/// Adds what an argument means, in the order of the paths, and nothing twice.
pub(super) fn find(path: &Path, inputs: &mut Vec<Input>) -> Result<(), Failure> {
    if Input::of(path) == Input::Stdin {
        add(Input::Stdin, inputs);
        return Ok(());
    }
    let metadata = fs::metadata(path).map_err(Failure::io("read", path))?;
    if metadata.is_dir() {
        return visit(path, inputs);
    }
    let whole = path.canonicalize().map_err(Failure::io("find", path))?;
    if whole.parent().is_some_and(is_sealed) {
        return Err(Failure::new(format!(
            "{} is a migration beside a {SUM_FILE}: its text is sealed as it is",
            path.display()
        )));
    }
    add(Input::File(path.to_owned()), inputs);
    Ok(())
}

fn add(input: Input, inputs: &mut Vec<Input>) {
    // `./a.sql` is `a.sql`.
    let input = match input {
        Input::File(path) => Input::File(path.strip_prefix(".").unwrap_or(&path).to_owned()),
        Input::Stdin => Input::Stdin,
    };
    if !inputs.contains(&input) {
        inputs.push(input);
    }
}

/// Adds the `.sql` files in a folder and in those below it. Hidden folders, what caches hold, sealed migrations and
/// folders behind links are left out.
fn visit(folder: &Path, inputs: &mut Vec<Input>) -> Result<(), Failure> {
    if is_sealed(folder) || folder.join("CACHEDIR.TAG").is_file() {
        return Ok(());
    }
    let failed = || Failure::io("read", folder);
    let entries: Result<Vec<_>, _> = fs::read_dir(folder).map_err(failed())?.collect();
    let mut entries = entries.map_err(failed())?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if entry.file_type().map_err(failed())?.is_dir() {
            visit(&path, inputs)?;
        } else if path.extension().is_some_and(|name| name == "sql") && path.is_file() {
            add(Input::File(path), inputs);
        }
    }
    Ok(())
}

/// Whether the files of a folder are sealed by their texts.
fn is_sealed(folder: &Path) -> bool {
    folder.join(SUM_FILE).is_file()
}
