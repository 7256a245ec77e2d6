//! Writing files without touching what is there, and saying so.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::output::say;

/// The folder of the crate. Paths handed to it are relative to it.
pub(super) struct Folder {
    path: PathBuf,
}

impl Folder {
    pub(super) fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
        }
    }

    pub(super) fn path(&self, file: &str) -> PathBuf {
        self.path.join(file)
    }

    pub(super) fn has(&self, file: &str) -> bool {
        self.path(file).exists()
    }

    pub(super) fn read(&self, file: &str) -> Result<String, Failure> {
        let path = self.path(file);
        fs::read_to_string(&path).map_err(Failure::io("read", &path))
    }

    /// Writes a file unless there is one.
    pub(super) fn create(&self, file: &str, text: &str) -> Result<(), Failure> {
        if self.has(file) {
            done("kept", file);
            return Ok(());
        }
        self.write(file, text)?;
        done("created", file);
        Ok(())
    }

    /// Writes a file of which the caller knows that nothing is lost with it.
    pub(super) fn replace(&self, file: &str, text: &str) -> Result<(), Failure> {
        self.write(file, text)?;
        done("created", file);
        Ok(())
    }

    pub(super) fn write(&self, file: &str, text: &str) -> Result<(), Failure> {
        let path = self.path(file);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(Failure::io("create", parent))?;
        }
        fs::write(&path, text).map_err(Failure::io("write", &path))
    }
}

/// Says what became of a file.
pub(super) fn done(what: &str, file: &str) {
    say(format_args!("{what:<8} {file}"));
}
