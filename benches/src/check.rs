//! What checking a schema costs: the demo, and made-up schemas of several sizes, to see how the cost grows.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fs, io};

use housekeeper_core::project::read_schema;
use housekeeper_core::source::{Entry, Files, Session};

use crate::measure::quickest;
use crate::schema;

/// How many tables and views the largest schema has; the others have a half, a quarter and an eighth of that.
const TABLES: usize = 1_000;
const VIEWS: usize = 300;

/// Measures checking and prints it.
pub(crate) fn report() -> Result<String, String> {
    let mut out =
        String::from("Checking a schema: reading, parsing, the model, types and rules.\n");
    let demo = Memory::folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../example-app/db"))?;
    let time = check(&demo, "db/main.sql", "the demo")?;
    let _ = writeln!(out, "  {:<34}{:>10.2} ms", "the demo", milliseconds(time));
    let mut before: Option<f64> = None;
    for part in [8, 4, 2, 1] {
        let (tables, views) = (TABLES / part, VIEWS / part);
        let name = format!("{tables} tables and {views} views");
        let files = Memory::of(&made_up(tables, views));
        let time = milliseconds(check(&files, "db/main.sql", &name)?);
        let growth = before.map_or_else(String::new, |before| {
            format!("{:>7.2} times the half", time / before)
        });
        let _ = writeln!(out, "  {name:<34}{time:>10.2} ms{growth}");
        before = Some(time);
    }
    Ok(out)
}

fn check(files: &Memory, entrypoint: &str, name: &str) -> Result<Duration, String> {
    let mut session = Session::new(files);
    read_schema(&mut session, entrypoint, "default");
    if session.diagnostics.has_errors() {
        let first = session.diagnostics.iter().next();
        let first = first.map_or("", |diagnostic| &diagnostic.message);
        return Err(format!("{name}: is refused: {first}"));
    }
    Ok(quickest(|| {
        let mut session = Session::new(files);
        let _ = black_box(read_schema(&mut session, entrypoint, "default"));
    }))
}

/// Tables as for the parser, and views over them: joins, groups, views of views.
fn made_up(tables: usize, views: usize) -> String {
    let mut text = String::from("CREATE DATABASE shop;\n");
    text.extend(schema::statements().into_iter().take(tables));
    for view in 0..views {
        let (left, right) = (view % tables, (view * 7 + 1) % tables);
        let _ = writeln!(
            text,
            "CREATE VIEW shop.view_{view} AS\nSELECT a.column_1 AS name, toStartOfHour(a.column_3) AS hour, \
             count() AS n, sum(b.column_0) AS total, uniq(a.column_2) AS kinds, \
             max(if(b.column_0 > 10, a.column_0 + 1, 0)) AS most\nFROM shop.events_{left} AS a\n\
             INNER JOIN shop.events_{right} AS b ON a.column_0 = b.column_0\n\
             WHERE a.column_1 != '' AND b.column_3 > now() - INTERVAL 1 DAY\nGROUP BY name, hour;"
        );
    }
    text
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Files in memory, so that no disk is measured.
struct Memory(BTreeMap<String, Vec<u8>>);

impl Memory {
    fn of(text: &str) -> Self {
        Self(BTreeMap::from([(
            "db/main.sql".to_owned(),
            text.as_bytes().to_vec(),
        )]))
    }

    fn folder(folder: &Path) -> Result<Self, String> {
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
