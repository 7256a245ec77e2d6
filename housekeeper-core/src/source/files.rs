//! The door to the outside: core asks for files, front ends read them.

use std::io;

/// The files of a project, as far as Housekeeper may see them.
///
/// Paths are relative to the project's folder with `/` between their parts and no `.` or `..` in them; the
/// project's folder itself is the empty path.
pub trait Files {
    /// The bytes of a file.
    ///
    /// # Errors
    ///
    /// As the file system says; [`io::ErrorKind::NotFound`] where there is no such file.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// What is in a folder, in any order.
    ///
    /// # Errors
    ///
    /// As the file system says; [`io::ErrorKind::NotFound`] where there is no such folder.
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>>;
}

/// Something in a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Whether it is a folder itself.
    pub is_folder: bool,
}

/// What a compilation has looked at: when none of it changes, the result does not change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Watched {
    /// Files that were read, and files that were looked for and are not there.
    pub files: Vec<String>,
    /// Folders that were listed.
    pub folders: Vec<String>,
}

impl Watched {
    /// Remembers a file.
    pub fn file(&mut self, path: &str) {
        remember(&mut self.files, path);
    }

    /// Remembers a folder.
    pub fn folder(&mut self, path: &str) {
        remember(&mut self.folders, path);
    }
}

fn remember(list: &mut Vec<String>, path: &str) {
    if !list.iter().any(|known| known == path) {
        list.push(path.to_owned());
    }
}
