//! Files in memory, so that no disk is measured.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use housekeeper_core::source::{Entry, Files};

/// Files by path.
pub(crate) struct Memory(BTreeMap<String, Vec<u8>>);

impl Memory {
    /// One file, `db/main.sql`.
    pub(crate) fn of(text: &str) -> Self {
        Self(BTreeMap::from([(
            "db/main.sql".to_owned(),
            text.as_bytes().to_vec(),
        )]))
    }

    /// The files of a folder, as those of `db`.
    pub(crate) fn folder(folder: &Path) -> Result<Self, String> {
        let mut files = BTreeMap::new();
        let mut folders: Vec<(PathBuf, String)> = vec![(folder.to_owned(), "db".to_owned())];
        while let Some((folder, name)) = folders.pop() {
            let failed = |error: io::Error| format!("{}: {error}", folder.display());
            for entry in fs::read_dir(&folder).map_err(failed)? {
                let entry = entry.map_err(failed)?;
                let name = format!("{name}/{}", entry.file_name().to_string_lossy());
                if entry.path().is_dir() {
                    folders.push((entry.path(), name));
                } else {
                    files.insert(name, fs::read(entry.path()).map_err(failed)?);
                }
            }
        }
        Ok(Self(files))
    }
}

impl Files for Memory {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let bytes = self.0.get(path).cloned();
        bytes.ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let prefix = format!("{folder}/");
        let mut entries: Vec<Entry> = Vec::new();
        for path in self.0.keys().filter_map(|path| path.strip_prefix(&prefix)) {
            let (name, is_folder) = path
                .split_once('/')
                .map_or((path, false), |(name, _)| (name, true));
            let name = name.to_owned();
            entries.push(Entry { name, is_folder });
        }
        entries.sort();
        entries.dedup();
        if entries.is_empty() {
            return Err(io::ErrorKind::NotFound.into());
        }
        Ok(entries)
    }
}
