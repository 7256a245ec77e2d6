//! Where the demo keeps what it needs again on the next run.

use std::env;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// A directory for everything that belongs to one server, held by one run of the demo at a time.
#[derive(Debug)]
pub(crate) struct Place {
    root: PathBuf,
    /// Beside the directory, so that it stays when that is cleared. The system lets go of it when the process
    /// ends, however it ends.
    _lock: File,
}

impl Place {
    /// The place for the server at `url`, or for the demo's own. Made if need be.
    pub(crate) fn of_server(data: Option<&Path>, url: Option<&str>) -> Result<Self> {
        let base = match data {
            Some(path) => path.to_owned(),
            None => user_data()?.join("housekeeper").join("example-app"),
        };
        let name = url.map_or_else(|| "local".to_owned(), folder_of);
        let root = base.join(&name);
        fs::create_dir_all(&root).map_err(|error| Error::file(&root, error))?;
        let lock = lock(&base.join(name + ".lock"), &root)?;
        Ok(Self { root, _lock: lock })
    }

    /// Forgets everything.
    pub(crate) fn clear(&self) -> Result<()> {
        match fs::remove_dir_all(&self.root) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(Error::file(&self.root, error));
            }
            _ => {}
        }
        fs::create_dir_all(&self.root).map_err(|error| Error::file(&self.root, error))
    }

    /// The directory itself.
    pub(crate) fn path(&self) -> &Path {
        &self.root
    }

    /// Where the demo's own server keeps its tables.
    pub(crate) fn tables(&self) -> PathBuf {
        self.root.join("clickhouse")
    }

    /// Where the port and the tokens of the HTTP sources are noted.
    pub(crate) fn sources(&self) -> PathBuf {
        self.root.join("sources.txt")
    }
}

fn lock(path: &Path, root: &Path) -> Result<File> {
    let file = File::create(path).map_err(|error| Error::file(path, error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::Busy {
            path: root.to_owned(),
        }),
        Err(TryLockError::Error(error)) => Err(Error::file(path, error)),
    }
}

/// The directory this system has for the data of a user's programs.
fn user_data() -> Result<PathBuf> {
    let from = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let home = || from("HOME");
    let found = if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library").join("Application Support"))
    } else {
        from("XDG_DATA_HOME").or_else(|| home().map(|home| home.join(".local").join("share")))
    };
    found.ok_or(Error::NoDataDirectory)
}

/// A folder name for a server's address: its letters and digits, without the credentials.
fn folder_of(url: &str) -> String {
    let address = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = address.rsplit_once('@').map_or(address, |(_, host)| host);
    let host = host.split(['/', '?']).next().unwrap_or(host);
    let plain = host.chars().map(|letter| {
        if letter.is_ascii_alphanumeric() || letter == '.' {
            letter
        } else {
            '-'
        }
    });
    format!("server-{}", plain.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_run_at_a_time() {
        let data = tempfile::tempdir().unwrap();
        let first = Place::of_server(Some(data.path()), None).unwrap();
        assert!(matches!(
            Place::of_server(Some(data.path()), None),
            Err(Error::Busy { .. })
        ));
        first.clear().unwrap();
        assert!(matches!(
            Place::of_server(Some(data.path()), None),
            Err(Error::Busy { .. })
        ));
        drop(first);
        Place::of_server(Some(data.path()), None).unwrap();
    }

    #[test]
    fn folders_name_the_server_without_its_password() {
        assert_eq!(
            folder_of("http://user:secret@db.example:8123/?database=x"),
            "server-db.example-8123"
        );
        assert_eq!(folder_of("http://127.0.0.1:8123"), "server-127.0.0.1-8123");
    }
}
