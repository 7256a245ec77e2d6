//! Comments, directives and imports.

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::ast::{Annotated, Directive, Statement, StatementItem};
use housekeeper_core::syntax::{FileItem, parse_file};

fn read(text: &str) -> (Vec<FileItem>, Diagnostics) {
    let mut sources = SourceMap::new();
    let file = sources.add("main.sql", text);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics);
    (items, diagnostics)
}

/// The one statement of a file without mistakes.
fn statement(text: &str) -> StatementItem {
    let (mut items, diagnostics) = read(text);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    match (items.pop(), items.is_empty()) {
        (Some(FileItem::Statement(item)), true) => item,
        (last, _) => panic!("one statement: {last:?} after {items:?}"),
    }
}

fn comments<T>(node: &Annotated<T>) -> Vec<&str> {
    node.comments.iter().map(|line| line.as_str()).collect()
}

#[test]
fn comments_directly_before_a_node_are_its_own() {
    let item = statement(
        "-- A licence.\n\n-- Users.\n--  All of them.\nCREATE TABLE t ( -- no line of its own\n\
         \x20   -- The key.\n    a Int8, -- still the key\n    b Int8, c Int8,\n\
         \x20   /* block */\n    d Int8\n) ENGINE = Memory; -- over\n-- and out",
    );
    assert_eq!(comments(&item), ["Users.", " All of them."]);
    assert_eq!(item.doc().as_deref(), Some("Users.\n All of them."));
    let Statement::CreateTable(table) = &item.node else {
        panic!("a table");
    };
    let columns = &table.elements.as_ref().expect("columns").columns;
    let all: Vec<_> = columns.iter().map(comments).collect();
    assert_eq!(all, [vec!["The key."], vec![], vec![], vec![]]);
}

#[test]
fn directives_are_attached_to_what_they_speak_of() {
    let item = statement(
        "-- housekeeper:renamed-from shop.people\n-- People.\r\nCREATE TABLE t (\n\
         \x20   -- housekeeper:renamed-from old\n    -- housekeeper:rust type=u8\n    a Int8\n) ENGINE = Memory",
    );
    let [directive] = item.directives.as_slice() else {
        panic!("one directive: {:?}", item.directives);
    };
    let Directive::RenamedFrom(name) = &directive.node else {
        panic!("renamed: {directive:?}");
    };
    assert_eq!(name.name.as_str(), "people");
    assert_eq!(comments(&item), ["People."]);
    let Statement::CreateTable(table) = &item.node else {
        panic!("a table");
    };
    let column = &table.elements.as_ref().expect("columns").columns[0];
    assert_eq!(column.directives.len(), 2);
}

#[test]
fn directives_reach_columns_of_dictionaries_and_of_alter() {
    let item = statement(
        "CREATE DICTIONARY d (\n    -- housekeeper:rust type=a::B\n    id UInt64\n) PRIMARY KEY id",
    );
    let Statement::CreateDictionary(dictionary) = &item.node else {
        panic!("a dictionary");
    };
    assert_eq!(dictionary.attributes[0].directives.len(), 1);
    statement("ALTER TABLE t\n    -- housekeeper:rust with=a::b\n    ADD COLUMN a Int8");
    let item =
        statement("-- housekeeper:allow drop-column nobody reads it\nALTER TABLE t DROP COLUMN a");
    assert!(matches!(
        &item.directives[0].node,
        Directive::Allow { hazard, reason }
            if hazard.as_str() == "drop-column" && reason.as_str() == "nobody reads it"
    ));
    statement("-- housekeeper:name by_day\nSELECT 1");
}

#[test]
fn imports_stand_in_the_order_of_the_file() {
    let (items, diagnostics) = read(
        "-- The tables.\n-- housekeeper:import tables/*.sql\nSELECT 1;\n\n\
         \x20 --housekeeper:import b.sql\n-- housekeeper:import c.sql\nSELECT 2;\nSELECT oops oops oops;\n\
         -- housekeeper:import d.sql",
    );
    let shown: Vec<_> = items
        .iter()
        .map(|item| match item {
            FileItem::Import(path) => path.as_str(),
            FileItem::Statement(item) => item.node.kind(),
        })
        .collect();
    assert_eq!(
        shown,
        [
            "tables/*.sql",
            "SELECT",
            "b.sql",
            "c.sql",
            "SELECT",
            "d.sql"
        ]
    );
    assert_eq!(diagnostics.len(), 1, "{diagnostics:#?}");
}

#[test]
fn a_statement_that_cannot_be_read_says_one_thing() {
    let (items, diagnostics) = read(
        "-- housekeeper:renamed-from a\nCREATE TABLE t (\n-- housekeeper:rust type=x\na !);\nSELECT 1;\nSELEC 2;",
    );
    assert_eq!(items.len(), 1);
    assert_eq!(diagnostics.len(), 2, "{diagnostics:#?}");
}
