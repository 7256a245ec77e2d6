//! What Housekeeper says.

use housekeeper_core::check::check_schema;
use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::model::{Lowered, lower_schema};
use housekeeper_core::source::{FileId, SourceMap};
use housekeeper_core::syntax::ast::StatementItem;
use housekeeper_core::syntax::{FileItem, parse_file};

/// The statements of a file that imports nothing.
#[must_use]
pub fn statements(
    sources: &SourceMap,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> Vec<StatementItem> {
    let items = parse_file(sources, file, diagnostics).into_iter();
    items.filter_map(FileItem::into_statement).collect()
}

/// The schema that a text defines, and what is wrong with it.
#[must_use]
pub fn lowered(text: &str) -> (Lowered, Diagnostics) {
    let mut sources = SourceMap::new();
    let file = sources.add("schema.sql", text);
    let mut diagnostics = Diagnostics::new();
    let statements = statements(&sources, file, &mut diagnostics);
    (lower_schema(&statements, &mut diagnostics), diagnostics)
}

/// What is wrong with a text that is a schema: all of it, as far as it can be read.
#[must_use]
pub fn checked(text: &str) -> Diagnostics {
    let (lowered, mut diagnostics) = lowered(text);
    check_schema(&lowered, &mut diagnostics);
    diagnostics
}
