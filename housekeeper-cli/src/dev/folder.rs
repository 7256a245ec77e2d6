//! Where the ClickHouse of a project keeps everything.
//!
//! It is a folder of the project's own among the user's data, and not in `target/`: a database should survive
//! `cargo clean`, and must not be deleted under a running server.

use std::env;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::failure::Failure;

/// The folder of a project's ClickHouse.
#[derive(Debug, Clone)]
pub(crate) struct DevFolder {
    path: PathBuf,
}

impl DevFolder {
    /// The folder for the project in `root`. It need not exist.
    pub(crate) fn of(root: &Path) -> Result<Self, Failure> {
        let root = root.canonicalize().map_err(Failure::io("find", root))?;
        let base = base(|name| env::var_os(name).filter(|value| !value.is_empty())).ok_or_else(|| {
            Failure::new("there is no home directory to keep a database in; set HOUSEKEEPER_DATA to a folder")
        })?;
        let base = std::path::absolute(&base).map_err(Failure::io("find", &base))?;
        Ok(Self {
            path: base.join("dev").join(name_of(&root)),
        })
    }

    /// The folder with this path: for the process that was told it.
    pub(crate) fn at(path: PathBuf) -> Self {
        Self { path }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Creates the folder; nobody else may look into it.
    pub(crate) fn create(&self) -> Result<(), Failure> {
        let mut builder = DirBuilder::new();
        let builder = builder.recursive(true).mode(0o700);
        builder
            .create(&self.path)
            .map_err(Failure::io("create", &self.path))
    }

    /// Deletes the data and what is known about it. Nothing may be running.
    pub(crate) fn clear(&self) -> Result<(), Failure> {
        for path in [self.draft(), self.schema(), self.data()] {
            delete(&path)?;
        }
        Ok(())
    }

    /// The tables.
    pub(crate) fn data(&self) -> PathBuf {
        self.path.join("data")
    }

    /// What the server printed.
    pub(crate) fn log(&self) -> PathBuf {
        self.path.join("server.log")
    }

    /// Where the running server is: see [`Running`](super::running::Running).
    pub(crate) fn running(&self) -> PathBuf {
        self.path.join("server")
    }

    /// Held by the server process for as long as it lives, however it ends.
    pub(crate) fn server_lock(&self) -> PathBuf {
        self.path.join("server.lock")
    }

    /// Held by a command while it starts, stops or changes the server.
    pub(crate) fn command_lock(&self) -> PathBuf {
        self.path.join("command.lock")
    }

    /// The schema that the database has.
    pub(crate) fn schema(&self) -> PathBuf {
        self.path.join("schema.sql")
    }

    /// The statements that are being applied.
    pub(crate) fn draft(&self) -> PathBuf {
        self.path.join("draft.sql")
    }
}

fn base(environment: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let folder = |name: &str| environment(name).map(PathBuf::from);
    if let Some(folder) = folder("HOUSEKEEPER_DATA") {
        return Some(folder);
    }
    let base = if cfg!(target_os = "macos") {
        folder("HOME")?.join("Library/Application Support")
    } else {
        folder("XDG_DATA_HOME").or_else(|| Some(folder("HOME")?.join(".local/share")))?
    };
    Some(base.join("housekeeper"))
}

/// The project's name for people, and its path for uniqueness.
fn name_of(root: &Path) -> String {
    let name = root
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let name: String = name
        .unwrap_or_default()
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || c == '-' {
                c
            } else {
                '_'
            }
        })
        .take(40)
        .collect();
    let hash = Sha256::digest(root.as_os_str().as_encoded_bytes());
    hash.iter().take(6).fold(name + "-", |mut name, byte| {
        // Writing to a text does not fail.
        let _ = write!(name, "{byte:02x}");
        name
    })
}

/// Opens a file to be locked.
fn open(path: &Path) -> Result<File, Failure> {
    let mut options = OpenOptions::new();
    let options = options.create(true).truncate(false).write(true);
    options.open(path).map_err(Failure::io("open", path))
}

/// Waits for a lock.
pub(crate) fn lock(path: &Path) -> Result<File, Failure> {
    let file = open(path)?;
    file.lock().map_err(Failure::io("lock", path))?;
    Ok(file)
}

/// Takes a lock; `None` when another process keeps it. Whoever only asks whether it is held has it for a moment.
pub(crate) fn lock_soon(path: &Path) -> Result<Option<File>, Failure> {
    for _ in 0..100 {
        if let Some(file) = try_lock(path)? {
            return Ok(Some(file));
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    Ok(None)
}

/// Takes a lock; `None` while another process has it.
pub(crate) fn try_lock(path: &Path) -> Result<Option<File>, Failure> {
    let file = open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(Failure::io("lock", path)(error)),
    }
}

/// Replaces a file, so that it is the old one or the new one whatever happens.
pub(crate) fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    let failed = || Failure::io("write", path);
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed())?;
    std::io::Write::write_all(&mut file, text.as_bytes()).map_err(failed())?;
    file.as_file().sync_all().map_err(failed())?;
    file.persist(path).map_err(|error| failed()(error.error))?;
    Ok(())
}

/// Deletes a file or a folder, if it is there.
pub(crate) fn delete(path: &Path) -> Result<(), Failure> {
    let deleted = if path.is_dir() {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    };
    match deleted {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Failure::io("delete", path)(error))
        }
        _ => Ok(()),
    }
}

/// The text of a file; `None` where there is no such file.
pub(crate) fn read(path: &Path) -> Result<Option<String>, Failure> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::io("read", path)(error)),
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;
    use std::path::{Path, PathBuf};

    use super::{base, name_of};

    #[test]
    fn the_environment_says_where() {
        let with = |set: &'static [(&str, &str)]| {
            base(move |name| {
                let found = set.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| OsString::from(value))
            })
        };
        assert_eq!(with(&[]), None);
        assert_eq!(
            with(&[("HOUSEKEEPER_DATA", "/d"), ("HOME", "/h")]),
            Some(PathBuf::from("/d"))
        );
        if cfg!(not(target_os = "macos")) {
            assert_eq!(
                with(&[("HOME", "/h")]),
                Some(PathBuf::from("/h/.local/share/housekeeper"))
            );
            assert_eq!(
                with(&[("XDG_DATA_HOME", "/x"), ("HOME", "/h")]),
                Some(PathBuf::from("/x/housekeeper"))
            );
        }
    }

    #[test]
    fn two_projects_of_one_name_are_kept_apart() {
        let (a, b) = (
            name_of(Path::new("/a/my shop")),
            name_of(Path::new("/b/my shop")),
        );
        assert!(
            a.starts_with("my_shop-") && b.starts_with("my_shop-"),
            "{a} {b}"
        );
        assert_ne!(a, b);
        assert_eq!(a.len(), "my_shop-".len() + 12);
    }
}
