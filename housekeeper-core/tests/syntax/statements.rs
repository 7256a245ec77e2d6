//! One of each: the statements of `fixtures/syntax/statements`, and what they are printed as.

use std::path::{Path, PathBuf};

use expect_test::expect_file;
use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::ast::Statement;
use housekeeper_core::syntax::{FileItem, Print, parse_file};

use crate::laws::check_statement;

/// The files of a folder of fixtures with this extension, sorted.
pub(crate) fn fixtures(folder: &str, extension: &str) -> Vec<PathBuf> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/syntax");
    fixtures_in(&fixtures.join(folder), extension)
}

/// The files of a folder with this extension, sorted.
pub(crate) fn fixtures_in(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|each| each == extension))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "there are fixtures");
    files
}

/// The statements of a file that has no mistakes.
fn statements(path: &Path) -> Vec<Statement> {
    let text = std::fs::read_to_string(path).expect("the file is read");
    let mut sources = SourceMap::new();
    let file = sources.add(path.display().to_string(), text);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics);
    assert!(
        diagnostics.is_empty(),
        "{}: {diagnostics:#?}",
        path.display()
    );
    let statements = items.into_iter().map(|item| match item {
        FileItem::Statement(item) => item.node,
        FileItem::Import(path) => panic!("no import here: {path:?}"),
    });
    statements.collect()
}

#[test]
fn every_statement_has_one_canonical_text() {
    for path in fixtures("statements", "sql") {
        let lines: Vec<_> = statements(&path).iter().map(Print::to_sql).collect();
        expect_file![path.with_extension("txt")].assert_eq(&(lines.join("\n") + "\n"));
    }
}

#[test]
fn every_statement_survives_printing() {
    for path in fixtures("statements", "sql") {
        for statement in statements(&path) {
            assert_eq!(check_statement(&statement), Ok(()));
        }
    }
}
