//! The files of a project on disk.

use std::io;
use std::path::{Path, PathBuf};

use housekeeper_core::source::{Entry, Files};

/// A project's folder. All paths handed to it are relative to it.
#[derive(Debug, Clone)]
pub struct Disk {
    root: PathBuf,
}

impl Disk {
    /// The project in `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The project's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What to put before the project's paths so that they lead from `reader`, such as `example-app/`.
    ///
    /// Where the project is not inside `reader`, the whole path.
    pub fn prefix_from(&self, reader: &Path) -> String {
        let path = self.root.strip_prefix(reader).unwrap_or(&self.root);
        let text = path.to_string_lossy().replace('\\', "/");
        if text.is_empty() {
            text
        } else {
            format!("{text}/")
        }
    }
}

impl Files for Disk {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        std::fs::read(self.root.join(path))
    }

    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for entry in std::fs::read_dir(self.root.join(folder))? {
            let entry = entry?;
            // A name that is not UTF-8 cannot be written in an import; nothing can mean it.
            if let Ok(name) = entry.file_name().into_string() {
                entries.push(Entry {
                    is_folder: entry.path().is_dir(),
                    name,
                });
            }
        }
        Ok(entries)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Disk;

    #[test]
    fn paths_lead_from_where_the_reader_stands() {
        let disk = Disk::new("/home/ada/shop");
        assert_eq!(disk.prefix_from(Path::new("/home/ada")), "shop/");
        assert_eq!(disk.prefix_from(Path::new("/home/ada/shop")), "");
        assert_eq!(disk.prefix_from(Path::new("/elsewhere")), "/home/ada/shop/");
    }
}
