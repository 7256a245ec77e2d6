mod database;
mod edges;
mod objects;
mod origin;

use super::{Lowered, lower_schema_in};
use crate::check::check_schema;
use crate::diagnostic::Diagnostics;
use crate::source::SourceMap;
use crate::syntax::ast::StatementItem;
use crate::syntax::{FileItem, parse_file};

/// The statements of a text that has no mistakes of syntax.
fn parse(text: &str) -> Vec<StatementItem> {
    let mut sources = SourceMap::new();
    let file = sources.add("schema.sql", text);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics);
    let messages: Vec<_> = diagnostics.iter().map(|found| &found.message).collect();
    assert!(messages.is_empty(), "{messages:?} in {text}");
    items
        .into_iter()
        .map(|item| match item {
            FileItem::Statement(item) => item,
            FileItem::Import(path) => panic!("an import of {}", path.node),
        })
        .collect()
}

/// What a text defines, and what is wrong with it.
fn read(text: &str, database: &str) -> (Lowered, Vec<String>) {
    let mut diagnostics = Diagnostics::new();
    let lowered = lower_schema_in(parse(text), database, &mut diagnostics);
    check_schema(&lowered, &mut diagnostics);
    let messages = diagnostics
        .iter()
        .map(|found| format!("{} {}", found.code, found.message))
        .collect();
    (lowered, messages)
}
