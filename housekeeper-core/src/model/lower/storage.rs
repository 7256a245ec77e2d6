//! The engine of a table and all that stands beside its columns.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Storage;
use crate::source::{Span, Spanned};
use crate::syntax::ast::{self, Expr, ExprKind, Ident, TableElements};

use super::unsupported::unsupported_clause;

/// `clauses` together with what stands among the columns.
///
/// `column_keys` are the columns that have `PRIMARY KEY` written at them. ClickHouse takes a primary key in one
/// place only.
pub(super) fn lower_storage(
    clauses: &ast::Storage,
    elements: Option<&TableElements>,
    column_keys: &[Ident],
    diagnostics: &mut Diagnostics,
) -> Storage {
    let mut clauses = clauses.clone();
    let element_key = elements.and_then(|elements| elements.primary_key.clone());
    let column_key = column_keys.first().map(|first| {
        let span = column_keys.last().map_or(first.span, |last| last.span);
        let path = |name: &Ident| Spanned::new(ExprKind::Path(vec![name.clone()]), name.span);
        let items: Vec<Expr> = column_keys.iter().map(path).collect();
        Spanned::new(items, first.span.to(span))
    });
    let keys = [clauses.primary_key.take(), element_key, column_key];
    for key in keys.into_iter().flatten() {
        match &clauses.primary_key {
            None => clauses.primary_key = Some(key),
            Some(first) => diagnostics.push(
                Diagnostic::error(
                    Code::ConflictingClauses,
                    "the table has more than one PRIMARY KEY",
                )
                .at(key.span, "")
                .see(first.span, "another here"),
            ),
        }
    }
    if let Some(key) = &clauses.unique_key {
        diagnostics.push(unsupported_clause("UNIQUE KEY", key.span));
    }
    let storage = Storage {
        clauses,
        indexes: elements.map_or_else(Vec::new, |elements| elements.indexes.clone()),
        projections: elements.map_or_else(Vec::new, |elements| elements.projections.clone()),
        constraints: elements.map_or_else(Vec::new, |elements| elements.constraints.clone()),
    };
    let names = storage.indexes.iter().map(|index| &index.name);
    unique("index", names, diagnostics);
    let names = storage
        .projections
        .iter()
        .map(|projection| &projection.name);
    unique("projection", names, diagnostics);
    let names = storage
        .constraints
        .iter()
        .map(|constraint| &constraint.name);
    unique("constraint", names, diagnostics);
    storage
}

/// ClickHouse takes two constraints of one name, but no ALTER could tell them apart.
fn unique<'a>(what: &str, names: impl Iterator<Item = &'a Ident>, diagnostics: &mut Diagnostics) {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for name in names {
        if let Some(first) = first.get(name.as_str()) {
            let message = format!("the {what} `{}` is declared twice", name.node);
            let diagnostic = if what == "constraint" {
                Diagnostic::warning(Code::DuplicateElement, message)
            } else {
                Diagnostic::error(Code::DuplicateElement, message)
            };
            diagnostics.push(diagnostic.at(name.span, "").see(*first, "first here"));
        } else {
            first.insert(name, name.span);
        }
    }
}
