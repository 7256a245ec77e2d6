//! The SQL of the e-commerce demo, as its document has it.

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::ast::Statement;
use housekeeper_core::syntax::{FileItem, parse_file};

use crate::laws::check_statement;

const SEED: &str = include_str!("../fixtures/syntax/seed.sql");

/// Every statement of the document; the diagnostics must be none.
fn statements() -> Vec<Statement> {
    let mut sources = SourceMap::new();
    // ClickHouse refuses one statement as it stands: see below.
    let (refused, accepted) = (
        "last_updated DateTime DEFAULT now()\n)\nPRIMARY",
        "last_updated DateTime DEFAULT 0\n)\nPRIMARY",
    );
    assert!(SEED.contains(refused));
    let file = sources.add("seed.sql", SEED.replace(refused, accepted));
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    let statements = items.into_iter().map(|item| match item {
        FileItem::Statement(item) => item.node,
        FileItem::Import(path) => panic!("no import in the document: {path:?}"),
    });
    statements.collect()
}

#[test]
fn every_statement_is_read() {
    let kinds: Vec<_> = statements().iter().map(Statement::kind).collect();
    let count = |kind| kinds.iter().filter(|each| **each == kind).count();
    assert_eq!(count("CREATE TABLE"), 3);
    assert_eq!(count("CREATE DICTIONARY"), 2);
    assert_eq!(count("CREATE MATERIALIZED VIEW"), 2);
    assert_eq!(count("CREATE DATABASE"), 1);
    assert_eq!(count("ALTER TABLE"), 1);
    assert_eq!(count("SELECT"), 8);
    assert_eq!(kinds.len(), 17);
}

/// ClickHouse: Code 62, "Syntax error: failed at position … (now): … Expected one of: literal, …".
#[test]
fn what_clickhouse_refuses_is_refused() {
    let mut sources = SourceMap::new();
    let file = sources.add("seed.sql", SEED);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics);
    let messages: Vec<_> = diagnostics.iter().map(|each| &*each.message).collect();
    assert_eq!(
        messages,
        ["the DEFAULT of a dictionary's attribute is a literal"]
    );
    assert_eq!(items.len(), 16);
}

#[test]
fn every_statement_survives_printing() {
    for statement in statements() {
        assert_eq!(check_statement(&statement), Ok(()));
    }
}
