//! Clauses that are read and of which no model is kept: refused, since leaving them out would make another object.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::syntax::ast::ColumnDef;

/// The error about a clause of which no model is kept.
pub(super) fn unsupported_clause(what: &str, span: Span) -> Diagnostic {
    Diagnostic::error(
        Code::UnsupportedClause,
        format!("not supported yet: {what}"),
    )
    .at(span, "")
}

/// What is refused of a column; `None` when nothing is.
pub(crate) fn unsupported_in_column(def: &ColumnDef) -> Option<Diagnostic> {
    if def.auto_increment {
        return Some(unsupported_clause("AUTO_INCREMENT", def.name.span));
    }
    if let Some(collation) = &def.collation {
        return Some(unsupported_clause("COLLATE of a column", collation.span));
    }
    None
}
