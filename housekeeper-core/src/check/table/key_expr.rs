//! Keys are computed from the row alone, and are the same whenever they are computed (Codes 36, 44, 47, 184).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind};
use crate::types::Type;
use crate::types::convert::is_plain;

use super::super::Stored;
use super::expression::{
    call, is_aggregate, is_constant, is_not_deterministic, is_windowed, subquery,
};
use super::{partition_key, sorting_key};

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    for part in sorting_key(stored) {
        let _ = check_part("the sorting key", part, diagnostics)
            || check_null("the sorting key", part, stored, diagnostics);
    }
    for part in partition_key(stored) {
        let _ = check_part("the partition key", part, diagnostics)
            || check_null("the partition key", part, stored, diagnostics);
    }
}

/// Whether a column is NULL that never is: a constant.
pub(super) fn check_null(
    what: &str,
    part: &Expr,
    stored: &Stored<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let ExprKind::IsNull { operand, .. } = &part.node else {
        return false;
    };
    let ExprKind::Path(path) = &operand.node else {
        return false;
    };
    let [name] = path.as_slice() else {
        return false;
    };
    let Some(column) = stored
        .columns
        .iter()
        .find(|column| column.name == name.node)
    else {
        return false;
    };
    let bare = match &column.ty {
        Type::LowCardinality(inner) => inner,
        ty => ty,
    };
    let is_never_null = is_plain(bare) || matches!(bare, Type::Array(_) | Type::Map(..));
    if is_never_null {
        diagnostics.push(
            Diagnostic::error(
                Code::IllegalKey,
                format!(
                    "{what} cannot hold a constant: `{}` is never NULL",
                    column.name
                ),
            )
            .at(part.span, "")
            .see(column.span, format!("this is `{}`", column.ty)),
        );
    }
    is_never_null
}

/// Says what a part of a key, or of an index, cannot have in it. Whether it has.
pub(super) fn check_part(what: &str, part: &Expr, diagnostics: &mut Diagnostics) -> bool {
    let Some((message, span)) = refused(what, part) else {
        return false;
    };
    diagnostics.push(Diagnostic::error(Code::IllegalKey, message).at(span, ""));
    true
}

fn refused(what: &str, part: &Expr) -> Option<(String, Span)> {
    if let Some(span) = subquery(part) {
        return Some((format!("{what} cannot hold a subquery"), span));
    }
    if let Some((call, span)) = call(part, is_windowed) {
        let message = format!("{what} cannot hold `{}` over a window", call.name.node);
        return Some((message, span));
    }
    if let Some((call, span)) = call(part, is_aggregate) {
        let message = format!(
            "{what} cannot hold the aggregate function `{}`",
            call.name.node
        );
        return Some((message, span));
    }
    if let Some((_, span)) = call(part, |call| call.is_plain("arrayJoin")) {
        return Some((
            format!("{what} cannot hold `arrayJoin`, which makes more rows"),
            span,
        ));
    }
    if let Some((call, span)) = call(part, is_not_deterministic) {
        let message = format!(
            "{what} has to be deterministic, and `{}` is not: it may give another result for the same row",
            call.name.node
        );
        return Some((message, span));
    }
    match &part.node {
        ExprKind::Star(_) | ExprKind::Columns(_) => {
            return Some((format!("{what} names its columns: `*` is none"), part.span));
        }
        ExprKind::Lambda { .. } => {
            return Some((format!("{what} cannot be a lambda"), part.span));
        }
        _ => {}
    }
    is_constant(part).then(|| (format!("{what} cannot hold a constant"), part.span))
}
