//! Whether two types are one for ClickHouse, whatever name stands over them.

use crate::types::Type;

use super::unnamed;

/// Whether `one` and `other` hold the same values in the same way: time zones and names over types do not count.
pub(crate) fn same(one: &Type, other: &Type) -> bool {
    match (&plain(one), &plain(other)) {
        (Type::DateTime(_), Type::DateTime(_)) => true,
        (
            Type::DateTime64 { precision: one, .. },
            Type::DateTime64 {
                precision: other, ..
            },
        ) => one == other,
        (Type::LowCardinality(one), Type::LowCardinality(other))
        | (Type::Nullable(one), Type::Nullable(other))
        | (Type::Array(one), Type::Array(other)) => same(one, other),
        (Type::Map(one_key, one_value), Type::Map(other_key, other_value)) => {
            same(one_key, other_key) && same(one_value, other_value)
        }
        (Type::Tuple(one), Type::Tuple(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| one.name == other.name && same(&one.ty, &other.ty))
        }
        (Type::Variant(one), Type::Variant(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (one, other) => one == other,
    }
}

/// `ty` with no name over it, `Bool` included.
fn plain(ty: &Type) -> Type {
    match unnamed(ty) {
        Type::Bool => Type::UInt(crate::types::IntWidth::W8),
        other => other,
    }
}
