//! From the entry point to the statements of all files: `-- housekeeper:import` pulls another file in at its place.

use std::collections::HashSet;

use super::path::{matches, resolve};
use super::{Entry, FileId, Session, Span, Spanned};
use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::ast::StatementItem;
use crate::syntax::{FileItem, parse_file};

/// Reads the entry point and all that it imports, and gives their statements in the order they stand.
///
/// Each file is read once, where it is first imported. A file that is missing, a pattern that matches nothing and
/// files that import each other are errors at the directive.
pub fn load(session: &mut Session<'_>, entrypoint: &str) -> Vec<StatementItem> {
    let mut loader = Loader {
        session,
        loaded: HashSet::new(),
        ring: Vec::new(),
        statements: Vec::new(),
    };
    loader.file(entrypoint, None);
    loader.statements
}

struct Loader<'s, 'f> {
    session: &'s mut Session<'f>,
    /// Files that were read or are being read.
    loaded: HashSet<String>,
    /// The files being read, each imported by the one before it.
    ring: Vec<String>,
    statements: Vec<StatementItem>,
}

impl Loader<'_, '_> {
    fn file(&mut self, path: &str, asked: Option<Span>) {
        if let Some(start) = self.ring.iter().position(|open| open == path) {
            self.cycle(start, path, asked);
            return;
        }
        if !self.loaded.insert(path.to_owned()) {
            return;
        }
        let missing = || match asked {
            Some(_) => {
                Diagnostic::error(Code::ImportNotFound, format!("there is no file `{path}`"))
            }
            None => Diagnostic::error(
                Code::FileNotRead,
                format!("the entry point `{path}` does not exist"),
            )
            .help("`cargo housekeeper init` writes one; `entrypoint` in housekeeper.toml names it"),
        };
        if let Some(file) = self.session.read(path, asked, missing) {
            self.ring.push(path.to_owned());
            self.items(path, file);
            self.ring.pop();
        }
    }

    fn items(&mut self, path: &str, file: FileId) {
        for item in parse_file(&self.session.sources, file, &mut self.session.diagnostics) {
            match item {
                FileItem::Statement(statement) => self.statements.push(statement),
                FileItem::Import(import) => self.import(path, &import),
            }
        }
    }

    fn import(&mut self, from: &str, import: &Spanned<String>) {
        let Some(path) = resolve(from, import) else {
            self.session.diagnostics.push(
                Diagnostic::error(
                    Code::ImportNotFound,
                    format!("`{}` is not a path inside the project", import.node),
                )
                .at(import.span, "")
                .help("paths are relative to this file, with `/` between their parts"),
            );
            return;
        };
        if path.contains('*') {
            self.pattern(&path, import);
        } else {
            self.file(&path, Some(import.span));
        }
    }

    /// Imports every file that fits, in the order of their paths. The importing file itself is left out, so that
    /// `*.sql` can stand among the files it means.
    fn pattern(&mut self, pattern: &str, import: &Spanned<String>) {
        let mut paths = vec![String::new()];
        let parts: Vec<&str> = pattern.split('/').collect();
        for (index, part) in parts.iter().enumerate() {
            let last = index + 1 == parts.len();
            paths = paths
                .iter()
                .flat_map(|folder| self.step(folder, part, last))
                .collect();
        }
        paths.retain(|path| self.ring.last() != Some(path));
        if paths.is_empty() {
            self.session.diagnostics.push(
                Diagnostic::error(
                    Code::ImportMatchesNothing,
                    format!("no file matches `{pattern}`"),
                )
                .at(import.span, ""),
            );
        }
        for path in paths {
            self.file(&path, Some(import.span));
        }
    }

    /// What `part` of a pattern stands for in `folder`, sorted by name.
    fn step(&mut self, folder: &str, part: &str, last: bool) -> Vec<String> {
        let join = |name: &str| match folder {
            "" => name.to_owned(),
            folder => format!("{folder}/{name}"),
        };
        if !last && !part.contains('*') {
            // A folder; whether it is there shows when it is listed.
            return vec![join(part)];
        }
        self.session.watched.folder(folder);
        // A folder that is not there has nothing that could match; the caller reports that.
        let mut entries = self.session.files.list(folder).unwrap_or_default();
        entries.sort();
        entries
            .iter()
            .filter(|Entry { name, is_folder }| *is_folder != last && matches(part, name))
            .map(|entry| join(&entry.name))
            .collect()
    }

    fn cycle(&mut self, start: usize, path: &str, asked: Option<Span>) {
        let ring = self.ring[start..].join("` imports `");
        let message = format!("files import each other: `{ring}` imports `{path}`");
        let diagnostic = Diagnostic::error(Code::ImportCycle, message)
            .help("move what both need into a third file that both import");
        self.session.diagnostics.push(match asked {
            Some(span) => diagnostic.at(span, "this closes the ring"),
            None => diagnostic,
        });
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io;

    use super::load;
    use crate::diagnostic::RenderOptions;
    use crate::source::{Entry, Files, Session};

    /// Files in memory.
    struct Memory(BTreeMap<&'static str, &'static [u8]>);

    impl Files for Memory {
        fn read(&self, path: &str) -> io::Result<Vec<u8>> {
            let bytes = self.0.get(path).ok_or(io::ErrorKind::NotFound)?;
            Ok(bytes.to_vec())
        }

        fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
            let prefix = format!("{folder}/");
            // Backwards, to see that the loader sorts.
            let inside = self
                .0
                .keys()
                .rev()
                .filter_map(|path| path.strip_prefix(&prefix));
            let mut entries: Vec<Entry> = inside
                .map(|rest| match rest.split_once('/') {
                    Some((name, _)) => Entry {
                        name: name.to_owned(),
                        is_folder: true,
                    },
                    None => Entry {
                        name: rest.to_owned(),
                        is_folder: false,
                    },
                })
                .collect();
            entries.dedup();
            Ok(entries)
        }
    }

    /// The names of the databases that are created, in order, and what was said.
    fn run(files: &[(&'static str, &'static str)]) -> (Vec<String>, String) {
        let files = Memory(
            files
                .iter()
                .map(|(path, text)| (*path, text.as_bytes()))
                .collect(),
        );
        let mut session = Session::new(&files);
        let statements = load(&mut session, "db/main.sql");
        let names = statements
            .iter()
            .map(|item| match &item.node {
                crate::syntax::ast::Statement::CreateDatabase(create) => create.name.node.clone(),
                other => panic!("{other:?}"),
            })
            .collect();
        let options = RenderOptions::default();
        let said: Vec<String> = session
            .diagnostics
            .iter()
            .map(|found| found.render(&session.sources, &options))
            .collect();
        (names, said.join("\n"))
    }

    #[test]
    fn files_come_in_at_their_place_once_and_patterns_in_order() {
        let (names, said) = run(&[
            (
                "db/main.sql",
                "CREATE DATABASE first;\n-- housekeeper:import schemas/*/schema.sql\n\
                -- housekeeper:import schemas/a/x.sql\nCREATE DATABASE last;\n",
            ),
            (
                "db/schemas/a/schema.sql",
                "-- housekeeper:import *.sql\nCREATE DATABASE a;\n",
            ),
            ("db/schemas/a/x.sql", "CREATE DATABASE a_x;\n"),
            ("db/schemas/b/schema.sql", "CREATE DATABASE b;"),
            ("db/schemas/c/other.sql", "CREATE DATABASE not_imported;"),
        ]);
        assert_eq!(said, "");
        assert_eq!(names, ["first", "a_x", "a", "b", "last"]);
    }

    #[test]
    fn a_ring_is_named() {
        let (_, said) = run(&[
            ("db/main.sql", "-- housekeeper:import a.sql\n"),
            ("db/a.sql", "-- housekeeper:import b.sql\n"),
            ("db/b.sql", "-- housekeeper:import a.sql\n"),
        ]);
        assert!(
            said.contains("`db/a.sql` imports `db/b.sql` imports `db/a.sql`"),
            "{said}"
        );
        assert!(said.contains("--> db/b.sql:1:"), "{said}");
    }

    #[test]
    fn what_is_missing_is_an_error_at_the_directive() {
        let (names, said) = run(&[(
            "db/main.sql",
            "-- housekeeper:import nope.sql\n-- housekeeper:import none/*.sql\n\
             -- housekeeper:import ../../out.sql\nCREATE DATABASE d;\n",
        )]);
        assert_eq!(names, ["d"]);
        assert!(said.contains("there is no file `db/nope.sql`"), "{said}");
        assert!(said.contains("no file matches `db/none/*.sql`"), "{said}");
        assert!(
            said.contains("`../../out.sql` is not a path inside the project"),
            "{said}"
        );
        for line in 1..=3 {
            assert!(said.contains(&format!("--> db/main.sql:{line}:")), "{said}");
        }
    }

    #[test]
    fn bytes_that_are_not_utf8_are_named() {
        let files = Memory(BTreeMap::from([("db/main.sql", &b"-- a\n-- \xff\n"[..])]));
        let mut session = Session::new(&files);
        assert!(load(&mut session, "db/main.sql").is_empty());
        let said = &session.diagnostics.into_vec()[0].message;
        assert_eq!(
            said,
            "`db/main.sql` is not UTF-8: byte 8, in line 2, is 0xff"
        );
    }
}
