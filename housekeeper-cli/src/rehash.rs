//! `rehash`: seals the migrations anew.

use std::fs;
use std::path::Path;

use housekeeper_core::history::{self, SUM_FILE};
use housekeeper_core::project;
use housekeeper_core::source::Session;

use crate::failure::Failure;
use crate::output::{self, counted, say};

/// Writes `housekeeper.sum` for the files that are there. Whoever calls it says that no database has seen them as they
/// were; servers that have refuse them.
pub(crate) fn rehash(dir: Option<&Path>) -> Result<(), Failure> {
    let root = crate::project::find(dir)?;
    let disk = housekeeper_build::Disk::new(&root);
    let mut session = Session::new(&disk);
    let config = project::read_config(&mut session);
    output::diagnostics(&session.diagnostics, &session.sources, String::new());
    let config = config.ok_or(Failure::Diagnosed)?;

    let folder = root.join(&config.migrations);
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(Failure::io("read", &folder))? {
        let path = entry.map_err(Failure::io("read", &folder))?.path();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        if path.extension().is_some_and(|extension| extension == "sql") {
            files.push((
                name,
                fs::read_to_string(&path).map_err(Failure::io("read", &path))?,
            ));
        }
    }
    let files: Vec<_> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let sum = history::rehash(&files).map_err(Failure::new)?;
    let path = folder.join(SUM_FILE);
    fs::write(&path, sum.print()).map_err(Failure::io("write", &path))?;
    say(format_args!(
        "sealed {} in {}/{SUM_FILE}",
        counted(files.len(), "migration"),
        config.migrations
    ));
    Ok(())
}
