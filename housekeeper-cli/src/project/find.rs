//! Which folder is the project's.

use std::path::{Path, PathBuf};

use housekeeper_core::config::FILE_NAME;

use crate::failure::Failure;

/// The given folder, else the nearest one from here upwards with a `housekeeper.toml`, else this one.
pub(crate) fn find(given: Option<&Path>) -> Result<PathBuf, Failure> {
    let here = || {
        std::env::current_dir()
            .map_err(|error| Failure::new(format!("this folder cannot be read: {error}")))
    };
    match given {
        Some(folder) if folder.is_dir() => Ok(folder.to_owned()),
        Some(folder) => Err(Failure::new(format!(
            "there is no folder {}",
            folder.display()
        ))),
        None => Ok(nearest(here()?)),
    }
}

fn nearest(here: PathBuf) -> PathBuf {
    let found = here
        .ancestors()
        .find(|folder| folder.join(FILE_NAME).is_file());
    found.map(Path::to_owned).unwrap_or(here)
}
