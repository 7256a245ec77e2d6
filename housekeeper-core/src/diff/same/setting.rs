//! Settings of tables, columns and dictionaries.

use crate::syntax::ast::{Expr, ExprKind, Literal, Setting};

use super::same_expr;

/// Whether two lists of settings are the same, in any order.
pub(crate) fn same_settings(a: &[Setting], b: &[Setting]) -> bool {
    let within = |a: &[Setting], b: &[Setting]| {
        a.iter().all(|a| {
            b.iter()
                .any(|b| a.name == b.name && same_value(&a.value, &b.value))
        })
    };
    within(a, b) && within(b, a)
}

/// Whether two values of a setting are the same: `1` and `'1'` are.
pub(crate) fn same_value(a: &Expr, b: &Expr) -> bool {
    same_expr(a, b)
        || match (text(a), text(b)) {
            (Some(a), Some(b)) => a == b,
            _ => false,
        }
}

/// Whether a table of the `MergeTree` family has this setting with this value unless told
/// otherwise, and says so when it is asked.
pub(crate) fn is_default(setting: &Setting) -> bool {
    setting.name.node == "index_granularity" && text(&setting.value) == Some("8192")
}

/// What a number or a string says.
fn text(value: &Expr) -> Option<&str> {
    match &value.node {
        ExprKind::Literal(Literal::Number(number)) => Some(&number.text),
        ExprKind::Literal(Literal::String(text)) => Some(text),
        _ => None,
    }
}
