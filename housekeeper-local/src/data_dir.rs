//! The directory a server keeps everything in, held by one process at a time.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;

use crate::Error;
use crate::options::Data;

/// Temporary directories start with this, so that those of dead processes are found.
const PREFIX: &str = "housekeeper-local-";
const LOCK: &str = "housekeeper.lock";

/// A data directory with its lock. Dropping it releases the lock and deletes a
/// temporary directory.
#[derive(Debug)]
pub(crate) struct DataDir {
    path: PathBuf,
    // Before the lock: the directory goes while it is still ours.
    temporary: Option<TempDir>,
    _lock: File,
}

impl DataDir {
    /// Creates the directory if need be and takes its lock.
    pub(crate) fn open(data: &Data) -> Result<Self, Error> {
        let (path, temporary) = match data {
            Data::Dir(path) => {
                create(path)?;
                (canonical(path)?, None)
            }
            Data::Temporary => {
                delete_abandoned();
                let directory = tempfile::Builder::new()
                    .prefix(PREFIX)
                    .tempdir()
                    .map_err(Error::io("creating a temporary data directory"))?;
                (canonical(directory.path())?, Some(directory))
            }
        };
        let lock = lock(&path)?;
        for part in ["data", "user_files", "backups", "tmp"] {
            create(&path.join(part))?;
        }
        Ok(Self {
            path,
            temporary,
            _lock: lock,
        })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn is_temporary(&self) -> bool {
        self.temporary.is_some()
    }
}

/// `path` without links and relative parts; it must exist.
pub(crate) fn canonical(path: &Path) -> Result<PathBuf, Error> {
    path.canonicalize()
        .map_err(Error::io(format!("looking up {}", path.display())))
}

fn create(path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path).map_err(Error::io(format!("creating {}", path.display())))
}

/// The system releases the lock when the process ends, however it ends.
fn lock(directory: &Path) -> Result<File, Error> {
    let path = directory.join(LOCK);
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(Error::io(format!("opening {}", path.display())))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::DataDirInUse {
            path: directory.to_owned(),
        }),
        Err(TryLockError::Error(error)) => {
            Err(Error::io(format!("locking {}", path.display()))(error))
        }
    }
}

/// Deletes the temporary directories of processes that were killed: those whose
/// lock is not held. A new one may not be locked yet, so only those of a certain age
/// are looked at. Failing to delete one is no reason not to start.
fn delete_abandoned() {
    const AGE: Duration = Duration::from_secs(60);
    let Ok(entries) = fs::read_dir(std::env::temp_dir()) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
        if ours
            && let Ok(lock) = OpenOptions::new().write(true).open(path.join(LOCK))
            && let Ok(written) = lock.metadata().and_then(|meta| meta.modified())
            && written.elapsed().is_ok_and(|age| age > AGE)
            && lock.try_lock().is_ok()
        {
            let _ = fs::remove_dir_all(&path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_old_directories_that_nobody_holds_are_deleted() {
        let old = std::time::SystemTime::now() - Duration::from_secs(120);
        // A directory that a killed process left, as its lock says: held, or how old.
        let left = |held: bool, age: Option<std::time::SystemTime>| {
            let data = DataDir::open(&Data::Temporary).unwrap();
            let DataDir {
                path,
                temporary,
                _lock: lock,
            } = data;
            let _ = temporary.unwrap().keep();
            if let Some(age) = age {
                lock.set_modified(age).unwrap();
            }
            (path, held.then_some(lock))
        };
        let (held, lock) = left(true, Some(old));
        let (new, _) = left(false, None);
        let (abandoned, _) = left(false, Some(old));
        // A process that another test is just starting holds every lock of this one for
        // a moment, between its fork and its exec.
        for _ in 0..1000 {
            delete_abandoned();
            if !abandoned.exists() {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        assert!(!abandoned.exists());
        assert!(held.exists() && new.exists());
        drop(lock);
        fs::remove_dir_all(held).unwrap();
        fs::remove_dir_all(new).unwrap();
    }
}
