//! The project that a command is about.

mod find;

use std::path::Path;

use housekeeper_build::Disk;
use housekeeper_core::history::Chain;
use housekeeper_core::project::{self, Project};
use housekeeper_core::source::{Session, SourceMap};

use crate::failure::Failure;
use crate::output;

pub(crate) use find::find;

/// A project without mistakes.
pub(crate) struct Opened {
    /// Its files.
    pub(crate) disk: Disk,
    /// What they say.
    pub(crate) project: Project,
}

/// Reads the project in a folder, and prints what is wrong with it.
pub(crate) fn open(root: &Path) -> Result<Opened, Failure> {
    let root = std::path::absolute(root).map_err(Failure::io("find", root))?;
    let disk = Disk::new(root);
    let mut session = Session::new(&disk);
    let project = Project::read(&mut session);
    let here = std::env::current_dir().unwrap_or_default();
    output::diagnostics(
        &session.diagnostics,
        &session.sources,
        disk.prefix_from(&here),
    );
    let project = project.ok_or(Failure::Diagnosed)?;
    Ok(Opened { disk, project })
}

/// Reads the sealed migrations of the project in a folder, whatever its schema files say, and prints what is wrong with
/// them. With them come their texts, and what leads from here to the files.
pub(crate) fn sealed(root: &Path) -> Result<(Chain, SourceMap, String), Failure> {
    let root = std::path::absolute(root).map_err(Failure::io("find", root))?;
    let disk = Disk::new(root);
    let mut session = Session::new(&disk);
    let config = project::read_config(&mut session);
    let chain = config
        .map(|config| project::read_chain(&mut session, &config.migrations, &config.database).0);
    let here = std::env::current_dir().unwrap_or_default();
    let prefix = disk.prefix_from(&here);
    output::diagnostics(&session.diagnostics, &session.sources, prefix.clone());
    match chain {
        Some(chain) if !session.diagnostics.has_errors() => Ok((chain, session.sources, prefix)),
        _ => Err(Failure::Diagnosed),
    }
}
