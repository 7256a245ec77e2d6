//! Types that a key cannot have (Codes 36 and 549).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Lowered;
use crate::syntax::ast::Expr;
use crate::types::Type;
use crate::types::infer::infer_table_exprs;

use super::super::Stored;
use super::super::sight::Sight;
use super::{is_off, partition_key, sorting_key};

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let table = stored.in_sight(Sight::Stored);
    let no_floats = is_off(stored, "allow_floating_point_partition_key");
    let sorting = |ty: &Type| match ty {
        Type::SimpleAggregateFunction { .. } => Some("`SimpleAggregateFunction`"),
        ty => unordered(ty),
    };
    let partition = |ty: &Type| match ty {
        Type::Float32 | Type::Float64 | Type::BFloat16 if no_floats => {
            Some("a floating point number")
        }
        ty => unordered(ty),
    };
    let mut check =
        |what: &str, parts: &[&Expr], refused: &dyn Fn(&Type) -> Option<&'static str>| {
            let types = infer_table_exprs(parts, table, lowered);
            for (part, ty) in parts.iter().zip(types) {
                let Some(ty) = ty else { continue };
                let Some(kind) = refused(&ty) else { continue };
                diagnostics.push(
                    Diagnostic::error(Code::KeyType, format!("{what} cannot hold {kind}"))
                        .at(part.span, format!("this is `{ty}`")),
                );
            }
        };
    check("the sorting key", &sorting_key(stored), &sorting);
    check("the partition key", &partition_key(stored), &partition);
}

/// What has no certain order of its values, or none at all.
pub(super) fn unordered(ty: &Type) -> Option<&'static str> {
    match ty {
        Type::Json(_) => Some("`JSON`"),
        Type::Dynamic { .. } => Some("`Dynamic`"),
        Type::Variant(_) => Some("`Variant`"),
        Type::QBit(..) => Some("`QBit`"),
        Type::AggregateFunction { .. } => Some("the state of an aggregate function"),
        Type::Array(inner) | Type::Nullable(inner) => unordered(inner),
        Type::Map(key, value) => unordered(key).or_else(|| unordered(value)),
        Type::Tuple(elements) => elements.iter().find_map(|element| unordered(&element.ty)),
        _ => None,
    }
}
