//! The environment variables of this crate, read here and nowhere else.

use std::env;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

/// What the environment says.
#[derive(Clone, Default)]
pub(crate) struct Environment {
    /// `HOUSEKEEPER_URL`, else `CLICKHOUSE_URL`.
    pub(crate) url: Option<String>,
    /// `CLICKHOUSE_USER`.
    pub(crate) user: Option<String>,
    /// `CLICKHOUSE_PASSWORD`.
    pub(crate) password: Option<String>,
    /// `HOUSEKEEPER_LIBCHDB`: a library to use instead of the fetched one.
    pub(crate) libchdb: Option<PathBuf>,
    /// Where the fetched engine is kept; `None` when there is no home directory.
    pub(crate) cache: Option<PathBuf>,
    /// `PATH`.
    pub(crate) path: OsString,
}

/// The password is not printed.
impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Environment").finish_non_exhaustive()
    }
}

impl Environment {
    /// Reads the environment of this process. An empty variable counts as unset.
    pub(crate) fn read() -> Self {
        let text = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
        Self {
            url: text("HOUSEKEEPER_URL").or_else(|| text("CLICKHOUSE_URL")),
            user: text("CLICKHOUSE_USER"),
            password: text("CLICKHOUSE_PASSWORD"),
            libchdb: directory("HOUSEKEEPER_LIBCHDB"),
            cache: cache(),
            path: env::var_os("PATH").unwrap_or_default(),
        }
    }

    /// The executable file `name` on `PATH`.
    pub(crate) fn program(&self, name: &str) -> Option<PathBuf> {
        env::split_paths(&self.path)
            .map(|directory| directory.join(name))
            .find(|file| is_executable(file))
    }
}

fn cache() -> Option<PathBuf> {
    if let Some(directory) = directory("HOUSEKEEPER_CACHE") {
        return Some(directory);
    }
    let base = if cfg!(target_os = "macos") {
        directory("HOME")?.join("Library/Caches")
    } else {
        directory("XDG_CACHE_HOME").or_else(|| Some(directory("HOME")?.join(".cache")))?
    };
    Some(base.join("housekeeper"))
}

fn directory(name: &str) -> Option<PathBuf> {
    env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

#[cfg(unix)]
fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    file.metadata()
        .is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(file: &Path) -> bool {
    file.is_file()
}
