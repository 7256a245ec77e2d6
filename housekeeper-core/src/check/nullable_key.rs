//! The sorting key and the partition key hold no NULL (Code 44), unless the table says `allow_nullable_key`.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Lowered;
use crate::syntax::ast::Expr;
use crate::types::Type;
use crate::types::infer::infer_table_exprs;

use super::Stored;
use super::sight::Sight;
use super::table::{is_merge_tree, is_off};

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let clauses = &stored.storage.clauses;
    if !is_merge_tree(stored) {
        return;
    }
    if !is_off(stored, "allow_nullable_key") {
        return;
    }
    let sorting: Vec<&Expr> = match (&clauses.order_by, &clauses.primary_key) {
        (Some(key), _) => key.items.iter().map(|item| &item.expr).collect(),
        (None, Some(key)) => key.iter().collect(),
        (None, None) => Vec::new(),
    };
    let table = stored.in_sight(Sight::Stored);
    let partition: Vec<&Expr> = clauses.partition_by.iter().collect();
    for (what, parts) in [("sorting key", sorting), ("partition key", partition)] {
        let types = infer_table_exprs(&parts, table, lowered);
        for (part, ty) in parts.iter().zip(types) {
            let Some(ty) = ty.filter(holds_null) else {
                continue;
            };
            diagnostics.push(
                Diagnostic::error(Code::NullableKey, format!("the {what} cannot hold NULL"))
                    .at(part.span, format!("this is `{ty}`"))
                    .help("make the column not Nullable, or write `assumeNotNull(…)` or `ifNull(…, …)`")
                    .help("or allow it: `SETTINGS allow_nullable_key = 1`"),
            );
        }
    }
}

/// Whether NULL is among the values, or inside them.
fn holds_null(ty: &Type) -> bool {
    match ty {
        Type::Nullable(_) => true,
        Type::LowCardinality(inner)
        | Type::Array(inner)
        | Type::SimpleAggregateFunction { inner, .. } => holds_null(inner),
        Type::Map(key, value) => holds_null(key) || holds_null(value),
        Type::Tuple(elements) | Type::Nested(elements) => {
            elements.iter().any(|element| holds_null(&element.ty))
        }
        _ => false,
    }
}
