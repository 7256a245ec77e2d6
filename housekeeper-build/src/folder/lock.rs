//! One process at a time.

use std::fs::{File, TryLockError};
use std::path::Path;

use housekeeper_core::project::CONFIG_FILE;

use super::read_error;
use crate::Error;

/// An advisory lock on a project; the system takes it back when the process ends, however it ends.
///
/// The file that is locked is `housekeeper.toml`: every project has it, and no command writes it, so that the lock
/// leaves nothing behind in the source tree.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    pub(super) fn take(project: &Path, waiting: impl FnOnce()) -> Result<Self, Error> {
        let path = project.join(CONFIG_FILE);
        let file = File::open(&path).map_err(read_error(&path))?;
        let taken = match file.try_lock() {
            Err(TryLockError::WouldBlock) => {
                waiting();
                file.lock()
            }
            Err(TryLockError::Error(error)) => Err(error),
            Ok(()) => Ok(()),
        };
        taken.map_err(|error| Error::Lock { path, error })?;
        Ok(Self { _file: file })
    }
}
