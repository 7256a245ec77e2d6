//! Constraints are about one row (Code 184).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

use super::super::Stored;
use super::expression::{call, is_aggregate};

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    for constraint in &stored.storage.constraints {
        if let Some((call, span)) = call(&constraint.expr, is_aggregate) {
            diagnostics.push(
                Diagnostic::error(
                    Code::WrongConstraint,
                    format!(
                        "a constraint is about one row, and `{}` is an aggregate function",
                        call.name.node
                    ),
                )
                .at(span, ""),
            );
        }
    }
}
