//! The project that a command is about.

mod find;

use std::path::Path;

use housekeeper_build::{Disk, MigrationsFolder};
use housekeeper_core::config::Config;
use housekeeper_core::history::Chain;
use housekeeper_core::project::{self, Project};
use housekeeper_core::source::{Session, SourceMap};

use crate::failure::Failure;
use crate::output;

pub(crate) use find::find;

/// Reads the project in a folder, and prints what is wrong with it.
pub(crate) fn open(root: &Path) -> Result<Project, Failure> {
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
    project.ok_or(Failure::Diagnosed)
}

/// Makes sure that there is such a profile.
pub(crate) fn check_profile(project: &Project, name: Option<&str>) -> Result<(), Failure> {
    let profiles = &project.config.profiles;
    match name {
        Some(name) if !profiles.contains_key(name) => {
            let known: Vec<_> = profiles.keys().map(String::as_str).collect();
            Err(Failure::new(format!(
                "there is no profile `{name}`; housekeeper.toml has `{}`",
                known.join("`, `")
            )))
        }
        _ => Ok(()),
    }
}

/// A project whose migrations are about to be changed.
pub(crate) struct Locked {
    /// `housekeeper.toml`.
    pub(crate) config: Config,
    /// The migrations.
    pub(crate) folder: MigrationsFolder,
}

/// Keeps other processes from changing the migrations of the project in a folder. What an interrupted command has begun
/// is finished.
pub(crate) fn lock(root: &Path) -> Result<Locked, Failure> {
    let root = std::path::absolute(root).map_err(Failure::io("find", root))?;
    let disk = Disk::new(root);
    let mut session = Session::new(&disk);
    let config = project::read_config(&mut session);
    let here = std::env::current_dir().unwrap_or_default();
    output::diagnostics(
        &session.diagnostics,
        &session.sources,
        disk.prefix_from(&here),
    );
    let config = config.ok_or(Failure::Diagnosed)?;
    let folder = MigrationsFolder::lock(&disk, &config.migrations, || {
        output::note("waiting for another command that changes the migrations");
    });
    let folder = folder.map_err(Failure::from_error)?;
    if folder.has_finished_another() {
        output::note("finished what an interrupted command had begun");
    }
    Ok(Locked { config, folder })
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

/// The time, in seconds since 1970-01-01 00:00:00 UTC.
pub(crate) fn now() -> Result<u64, Failure> {
    let now = std::time::SystemTime::UNIX_EPOCH.elapsed();
    let now =
        now.map_err(|_| Failure::new("the clock of this machine shows a time before 1970"))?;
    Ok(now.as_secs())
}
