//! A part that stands twice in a sorting key (Code 36).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::ast::{Expr, ExprKind};

use super::super::Stored;
use super::expression::bare;
use super::{is_off, sorting_key};

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    if is_off(stored, "allow_suspicious_indices") {
        let is_plain = match &stored.storage.clauses.order_by {
            Some(key) => !key.has_word.0 && key.items.iter().all(|item| !item.descending),
            None => true,
        };
        let parts = sorting_key(stored);
        let parts = if is_plain { parts_of(parts) } else { parts };
        check_parts("the sorting key", &parts, diagnostics);
    }
}

/// What ClickHouse takes for the parts of a key that is one expression: the arguments of its function.
pub(super) fn parts_of(parts: Vec<&Expr>) -> Vec<&Expr> {
    let [part] = parts.as_slice() else {
        return parts;
    };
    match &part.node {
        ExprKind::Function(call) => call.arguments.iter().collect(),
        ExprKind::Array(items) => items.iter().collect(),
        ExprKind::Binary { left, right, .. } => vec![left, right],
        ExprKind::Chain { operands, .. } => operands.iter().collect(),
        _ => parts,
    }
}

/// Says which part of a key, or of an index, stands there twice.
pub(super) fn check_parts(what: &str, parts: &[&Expr], diagnostics: &mut Diagnostics) {
    for (index, part) in parts.iter().enumerate() {
        let first = parts[..index]
            .iter()
            .find(|first| bare(first).node == bare(part).node);
        if let Some(first) = first {
            diagnostics.push(
                Diagnostic::error(Code::DuplicateKeyPart, format!("{what} has a part twice"))
                    .at(part.span, "")
                    .see(first.span, "first here")
                    .help("leave one out: the second orders nothing"),
            );
            return;
        }
    }
}
