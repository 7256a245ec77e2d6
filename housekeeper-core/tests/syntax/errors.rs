//! What a user reads: each mistake of `fixtures/errors` and the text it gives.
//!
//! The mistakes of a file stand between lines of `---`; each is a schema file of its own.

use std::path::{Path, PathBuf};

use expect_test::expect_file;
use housekeeper_core::check::check_schema;
use housekeeper_core::diagnostic::{Diagnostics, RenderOptions};
use housekeeper_core::model::lower_schema;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{FileItem, parse_file};

use crate::statements::fixtures_in;

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/errors");
    fixtures_in(&folder, "sql")
}

#[test]
fn every_mistake_is_explained() {
    let mut mistakes = 0;
    for path in files() {
        let text = std::fs::read_to_string(&path).expect("the file is read");
        let cases: Vec<_> = text.split("\n---\n").collect();
        mistakes += cases.len();
        let explained: Vec<_> = cases.into_iter().map(explain).collect();
        let explained = explained.join(&format!("\n\n{}\n\n", "-".repeat(80)));
        expect_file![path.with_extension("txt")].assert_eq(&(explained + "\n"));
    }
    println!("errors: {mistakes} files with mistakes");
}

/// The diagnostics of a schema file.
fn explain(text: &str) -> String {
    let (sources, diagnostics) = diagnose(text.trim_end());
    if !diagnostics.has_errors() {
        return format!("NOTHING IS WRONG:\n{text}");
    }
    let rendered = diagnostics
        .iter()
        .map(|diagnostic| diagnostic.render(&sources, &RenderOptions::default()));
    rendered.collect::<Vec<_>>().join("\n\n")
}

/// What is wrong with a schema file: its syntax or, where that is right, what it declares.
fn diagnose(text: &str) -> (SourceMap, Diagnostics) {
    let mut sources = SourceMap::new();
    let file = sources.add("db/main.sql", text);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics);
    if !diagnostics.has_errors() {
        let statements: Vec<_> = items
            .into_iter()
            .filter_map(|item| match item {
                FileItem::Statement(statement) => Some(statement),
                FileItem::Import(_) => None,
            })
            .collect();
        let lowered = lower_schema(&statements, &mut diagnostics);
        check_schema(&lowered, &mut diagnostics);
    }
    (sources, diagnostics)
}
