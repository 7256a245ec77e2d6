//! The folder of migrations, changed by one process at a time, and as a whole or not at all.

mod lock;
mod unfinished;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use housekeeper_core::history::{Edit, FolderFiles};

use crate::{Disk, Error};
use lock::Lock;
use unfinished::Unfinished;

/// The folder of migrations of a project, locked: no other process changes it while this lives.
#[derive(Debug)]
pub struct MigrationsFolder {
    path: PathBuf,
    finished: bool,
    _lock: Lock,
}

impl MigrationsFolder {
    /// Waits until no other process changes the folder, and finishes what an interrupted one had begun.
    ///
    /// `folder` is relative to the project; it need not be there. `waiting` is called once if there is somebody to
    /// wait for.
    ///
    /// # Errors
    ///
    /// When the project has no `housekeeper.toml`, which is what is locked, and when files cannot be written.
    pub fn lock(disk: &Disk, folder: &str, waiting: impl FnOnce()) -> Result<Self, Error> {
        let lock = Lock::take(disk.root(), waiting)?;
        let path = disk.root().join(folder);
        let unfinished = Unfinished::read(&path)?;
        match &unfinished {
            Some(unfinished) => unfinished.finish(&path)?,
            None => unfinished::forget_prepared(&path)?,
        }
        Ok(Self {
            path,
            finished: unfinished.is_some(),
            _lock: lock,
        })
    }

    /// Whether an interrupted command was finished.
    pub const fn has_finished_another(&self) -> bool {
        self.finished
    }

    /// The files that are there, in the order of their names. A folder that is not there has none.
    ///
    /// # Errors
    ///
    /// When one cannot be read.
    pub fn read(&self) -> Result<FolderFiles, Error> {
        let mut names = Vec::new();
        for entry in entries(&self.path)? {
            if let Ok(name) = entry.file_name().into_string()
                && entry.path().is_file()
            {
                names.push(name);
            }
        }
        names.sort();
        let mut files = FolderFiles::default();
        for name in names {
            let path = self.path.join(&name);
            if FolderFiles::default().add(&name, String::new()) {
                let text = fs::read_to_string(&path).map_err(read_error(&path))?;
                files.add(&name, text);
            }
        }
        Ok(files)
    }

    /// Changes the folder. Wherever the process ends, the next that locks the folder finds it as it was, or finishes
    /// this.
    ///
    /// # Errors
    ///
    /// When a file cannot be written.
    pub fn change(&self, edit: &Edit) -> Result<(), Error> {
        fs::create_dir_all(&self.path).map_err(write_error(&self.path))?;
        Unfinished::prepare(&self.path, edit)?.finish(&self.path)
    }
}

fn entries(folder: &Path) -> Result<Vec<fs::DirEntry>, Error> {
    match fs::read_dir(folder) {
        Ok(entries) => entries
            .collect::<io::Result<_>>()
            .map_err(read_error(folder)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(read_error(folder)(error)),
    }
}

fn read_error(path: &Path) -> impl FnOnce(io::Error) -> Error + use<> {
    let path = PathBuf::from(path);
    |error| Error::Read { path, error }
}

fn write_error(path: &Path) -> impl FnOnce(io::Error) -> Error + use<> {
    let path = PathBuf::from(path);
    |error| Error::Write { path, error }
}

#[cfg(test)]
mod tests;
