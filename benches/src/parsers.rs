//! The two parsers, each through its ordinary way in.

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{FileItem, parse_file};
use sqlparser::dialect::ClickHouseDialect;
use sqlparser::parser::Parser;

/// A parser: reads a text of statements and says how many they are, or why it does not accept them. The trees are made
/// and dropped.
pub(crate) type Read = fn(&str) -> Result<usize, String>;

/// Ours.
pub(crate) fn housekeeper(text: &str) -> Result<usize, String> {
    let mut sources = SourceMap::new();
    let file = sources.add("<text>", text);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics);
    match diagnostics.into_vec().pop() {
        Some(diagnostic) => Err(diagnostic.message),
        None => Ok(items
            .iter()
            .filter(|item| matches!(item, FileItem::Statement(_)))
            .count()),
    }
}

/// The crate's, for ClickHouse.
pub(crate) fn sqlparser(text: &str) -> Result<usize, String> {
    match Parser::parse_sql(&ClickHouseDialect {}, text) {
        Ok(statements) => Ok(statements.len()),
        Err(error) => Err(error.to_string()),
    }
}
