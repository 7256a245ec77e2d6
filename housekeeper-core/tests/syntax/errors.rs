//! What a user reads: each mistake of `fixtures/errors` and the text it gives.
//!
//! The mistakes of a file stand between lines of `---`; each is a schema file of its own.

use std::path::{Path, PathBuf};

use expect_test::{expect, expect_file};
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

#[test]
fn places_are_those_of_an_editor() {
    let check = |before: &str, line: usize, column: usize| {
        let text = format!("{before}CREATE TABLE db.t (a UInt8 DEFALT 1);");
        let (sources, diagnostics) = diagnose(&text);
        let diagnostic = diagnostics.iter().next().expect("there is an error");
        let place = diagnostic.primary().expect("it has a place");
        let column = column + "CREATE TABLE db.t (a UInt8 ".len();
        let expected = format!("db/main.sql:{line}:{column}");
        assert_eq!(sources.location(place), expected, "{before:?}");
        assert_eq!(sources.slice(place), "DEFALT");
        let rendered = diagnostic.render(&sources, &RenderOptions::default());
        assert!(
            rendered.contains(&format!(" --> {expected}\n")),
            "{before:?}: {rendered}"
        );
        // The caret stands under the word, counted in characters as a terminal shows them.
        let lines: Vec<_> = rendered.lines().collect();
        let quoted = lines.iter().find(|line| line.contains("DEFALT 1"));
        let caret = lines.iter().find(|line| line.contains("^^^^^^"));
        let before = |line: Option<&&str>, what| {
            let (before, _) = line.and_then(|line| line.split_once(what))?;
            Some(before.chars().count())
        };
        assert_eq!(
            before(quoted, "DEFALT 1"),
            before(caret, "^^^^^^"),
            "{rendered}"
        );
    };
    check("", 1, 1);
    check("\t", 1, 2);
    check("\t\t ", 1, 4);
    check("\u{feff}", 1, 1);
    check("\u{feff}-- é\n", 2, 1);
    check("/* ä€ */ ", 1, 10);
    check("SELECT 1;\n\n", 3, 1);
    check("SELECT 1;\r\n\r\n\t", 3, 2);
    check("SELECT 'a\r\nb';\r\n", 3, 1);
    check("SELECT 'ü'; ", 1, 13);
}

#[test]
fn many_mistakes_are_counted() {
    let text = "CREATE TABLE db.t (a UInt8 DEFALT 1);\n".repeat(120);
    let (sources, diagnostics) = diagnose(&text);
    assert_eq!(diagnostics.len(), 101);
    let last = diagnostics.into_vec().pop().expect("there are some");
    expect![[r"
        error[HK0211]: there are 20 more mistakes in this file
           --> db/main.sql:101:28
            |
        101 | CREATE TABLE db.t (a UInt8 DEFALT 1);
            |                            ^^^^^^ the next one is here"]]
    .assert_eq(&last.render(&sources, &RenderOptions::default()));
}

#[test]
fn errors_are_short_and_keep_secrets() {
    for path in files() {
        let text = std::fs::read_to_string(path.with_extension("txt")).expect("the file is read");
        for line in text.lines() {
            let what = |part: &str| format!("{}: {line}: {part}", path.display());
            assert!(!line.contains("secret-"), "{}", what("shows a secret"));
            if let Some((_, list)) = line.split_once("]: expected ") {
                let list = list.replace("`,`", "``");
                let alternatives = list.matches(", `").count() + list.matches(" or ").count();
                assert!(alternatives < 6, "{}", what("lists too much"));
            }
        }
    }
}

/// The diagnostics of a schema file.
fn explain(text: &str) -> String {
    let (sources, diagnostics) = diagnose(text.trim_end());
    assert!(diagnostics.has_errors(), "accepted:\n{text}");
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
            .filter_map(FileItem::into_statement)
            .collect();
        let lowered = lower_schema(&statements, &mut diagnostics);
        check_schema(&lowered, &mut diagnostics);
    }
    (sources, diagnostics)
}
