//! A change of several files that is made as a whole.
//!
//! First the new files are written beside their places, then a list of what is to be done. With the list in its place
//! the change is decided: whoever finds it does what it says, which may be done any number of times. Without it, what
//! was written beside its place means nothing.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use housekeeper_core::history::{Edit, UNFINISHED_FILE};

use super::{entries, read_error, write_error};
use crate::Error;

/// A change that is decided and not known to be made.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unfinished {
    write: Vec<String>,
    delete: Vec<String>,
}

const HEAD: &str =
    "An interrupted `cargo housekeeper` command has still to do this; the next one does it.";

impl Unfinished {
    /// Writes everything beside its place, and decides.
    pub(super) fn prepare(folder: &Path, edit: &Edit) -> Result<Self, Error> {
        for (name, text) in &edit.write {
            write_through(&prepared(folder, name), text)?;
        }
        let this = Self {
            write: edit.write.iter().map(|(name, _)| name.clone()).collect(),
            delete: edit
                .delete
                .iter()
                .filter(|name| edit.write.iter().all(|(written, _)| written != *name))
                .cloned()
                .collect(),
        };
        let list = prepared(folder, UNFINISHED_FILE);
        write_through(&list, &this.print())?;
        rename(&list, &folder.join(UNFINISHED_FILE))?;
        sync(folder)?;
        Ok(this)
    }

    /// What was decided and not made. A folder that is not there has nothing of it.
    pub(super) fn read(folder: &Path) -> Result<Option<Self>, Error> {
        let path = folder.join(UNFINISHED_FILE);
        match fs::read_to_string(&path) {
            Ok(text) => Self::parse(&text).map(Some).ok_or_else(|| {
                let error = io::Error::other("it is not what a command has written; delete it");
                read_error(&path)(error)
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(read_error(&path)(error)),
        }
    }

    /// Does what is left to do.
    pub(super) fn finish(&self, folder: &Path) -> Result<(), Error> {
        for name in &self.write {
            let from = prepared(folder, name);
            if from.exists() {
                rename(&from, &folder.join(name))?;
            }
        }
        for name in &self.delete {
            let path = folder.join(name);
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(write_error(&path)(error));
                }
                _ => {}
            }
        }
        sync(folder)?;
        let list = folder.join(UNFINISHED_FILE);
        fs::remove_file(&list).map_err(write_error(&list))?;
        sync(folder)
    }

    fn print(&self) -> String {
        let write = self.write.iter().map(|name| format!("write {name}\n"));
        let delete = self.delete.iter().map(|name| format!("delete {name}\n"));
        let lines: String = write.chain(delete).collect();
        format!("{HEAD}\n{lines}")
    }

    fn parse(text: &str) -> Option<Self> {
        let mut this = Self {
            write: Vec::new(),
            delete: Vec::new(),
        };
        for line in text.strip_prefix(HEAD)?.trim_start().lines() {
            let (what, name) = line.split_once(' ')?;
            match what {
                _ if name.contains(['/', '\\']) => return None,
                "write" => this.write.push(name.to_owned()),
                "delete" => this.delete.push(name.to_owned()),
                _ => return None,
            }
        }
        Some(this)
    }
}

/// Deletes what was written beside its place by a command that had not decided yet.
pub(super) fn forget_prepared(folder: &Path) -> Result<(), Error> {
    for entry in entries(folder)? {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') && name.ends_with(PREPARED) {
            let path = entry.path();
            fs::remove_file(&path).map_err(write_error(&path))?;
        }
    }
    Ok(())
}

const PREPARED: &str = ".housekeeper-new";

fn prepared(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!(".{name}{PREPARED}"))
}

/// Writes a file, and waits until it is on the disk.
fn write_through(path: &Path, text: &str) -> Result<(), Error> {
    let mut file = File::create(path).map_err(write_error(path))?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(write_error(path))
}

fn rename(from: &Path, to: &Path) -> Result<(), Error> {
    fs::rename(from, to).map_err(write_error(to))
}

/// Waits until the names in a folder are on the disk, where the system can do that.
fn sync(folder: &Path) -> Result<(), Error> {
    if cfg!(unix) {
        let opened = File::open(folder).map_err(read_error(folder))?;
        opened.sync_all().map_err(write_error(folder))?;
    }
    Ok(())
}
