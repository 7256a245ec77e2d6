//! A part that stands twice in a sorting key (Code 36).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::ast::Expr;

use super::super::Stored;
use super::{is_off, sorting_key};

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    if is_off(stored, "allow_suspicious_indices") {
        check_parts("the sorting key", &sorting_key(stored), diagnostics);
    }
}

/// Says which part of a key, or of an index, stands there twice.
pub(super) fn check_parts(what: &str, parts: &[&Expr], diagnostics: &mut Diagnostics) {
    for (index, part) in parts.iter().enumerate() {
        let first = parts[..index].iter().find(|first| first.node == part.node);
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
