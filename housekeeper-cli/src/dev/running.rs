//! Where the running server is, as a file says.

use crate::failure::Failure;

use super::folder::{self, DevFolder};

/// A server that runs, or ran: only while the server's lock is held is it true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Running {
    /// The process that serves.
    pub(crate) pid: u32,
    /// Its address.
    pub(crate) url: String,
    /// ClickHouse's version.
    pub(crate) version: String,
}

impl Running {
    /// The server of this folder, if it lives and is ready.
    pub(crate) fn find(folder: &DevFolder) -> Result<Option<Self>, Failure> {
        if is_alive(folder)? {
            Self::read(folder)
        } else {
            Ok(None)
        }
    }

    /// What the file says, whether or not it is still true.
    pub(super) fn read(folder: &DevFolder) -> Result<Option<Self>, Failure> {
        Ok(folder::read(&folder.running())?.and_then(|text| Self::parse(&text)))
    }

    pub(super) fn write(&self, folder: &DevFolder) -> Result<(), Failure> {
        folder::replace(&folder.running(), &self.print())
    }

    fn print(&self) -> String {
        format!(
            "pid {}\nurl {}\nversion {}\n",
            self.pid, self.url, self.version
        )
    }

    fn parse(text: &str) -> Option<Self> {
        let value = |key: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(key));
            line.and_then(|rest| rest.strip_prefix(' '))
        };
        Some(Self {
            pid: value("pid")?.parse().ok()?,
            url: value("url")?.to_owned(),
            version: value("version")?.to_owned(),
        })
    }

    /// The port of its address.
    pub(super) fn port(&self) -> Option<u16> {
        self.url
            .trim_end_matches('/')
            .rsplit_once(':')?
            .1
            .parse()
            .ok()
    }
}

/// Whether the server's process lives. A file with its number would not tell: the number of a process that was killed
/// may by now be that of another.
pub(super) fn is_alive(folder: &DevFolder) -> Result<bool, Failure> {
    if !folder.path().is_dir() {
        return Ok(false);
    }
    Ok(folder::try_lock(&folder.server_lock())?.is_none())
}

#[cfg(test)]
mod tests {
    use super::Running;

    #[test]
    fn the_file_comes_back() {
        let running = Running {
            pid: 7,
            url: "http://127.0.0.1:8123/".to_owned(),
            version: "26.7.2.1".to_owned(),
        };
        assert_eq!(Running::parse(&running.print()), Some(running.clone()));
        assert_eq!(running.port(), Some(8123));
        assert_eq!(Running::parse("pid 7\nurl"), None);
    }
}
