//! What happens to the values of a column when its type changes.

use crate::types::{IntWidth, Type};

/// What a change of type does to the values that are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Retype {
    /// They stay as they are on disk: more names for an Enum, another time zone.
    Metadata,
    /// They are rewritten, each to the same value.
    Widens,
    /// Some may be changed, or make the conversion fail.
    Converts,
}

/// What the change from `old` to `new` does.
pub(crate) fn retype(old: &Type, new: &Type) -> Retype {
    if keeps_bytes(old, new) {
        Retype::Metadata
    } else if widens(old, new) {
        Retype::Widens
    } else {
        Retype::Converts
    }
}

fn keeps_bytes(old: &Type, new: &Type) -> bool {
    match (old, new) {
        (
            Type::Enum { wide, values },
            Type::Enum {
                wide: new_wide,
                values: new_values,
            },
        ) => wide == new_wide && values.iter().all(|value| new_values.contains(value)),
        (Type::DateTime(_), Type::DateTime(_)) => true,
        (
            Type::DateTime64 { precision, .. },
            Type::DateTime64 {
                precision: new_precision,
                ..
            },
        ) => precision == new_precision,
        (old, new) => old == new,
    }
}

/// Whether every value of the old type is a value of the new one.
fn widens(old: &Type, new: &Type) -> bool {
    match (old, new) {
        (Type::Nullable(old), Type::Nullable(new))
        | (Type::LowCardinality(old), Type::LowCardinality(new))
        | (Type::Array(old), Type::Array(new)) => keeps_or_widens(old, new),
        (old, Type::Nullable(new) | Type::LowCardinality(new)) => keeps_or_widens(old, new),
        (Type::LowCardinality(old), new) => keeps_or_widens(old, new),
        (Type::UInt(old), Type::UInt(new)) | (Type::Int(old), Type::Int(new)) => old <= new,
        (Type::UInt(old), Type::Int(new)) => old < new,
        (Type::UInt(width) | Type::Int(width), Type::Float64) => *width <= IntWidth::W32,
        (Type::UInt(width) | Type::Int(width), Type::Float32) => *width <= IntWidth::W16,
        (
            Type::Decimal { precision, scale },
            Type::Decimal {
                precision: new_precision,
                scale: new_scale,
            },
        ) => scale <= new_scale && precision - scale <= new_precision - new_scale,
        (
            Type::Enum {
                wide: false,
                values,
            },
            Type::Enum {
                wide: true,
                values: new_values,
            },
        ) => values.iter().all(|value| new_values.contains(value)),
        (
            Type::Bool | Type::UInt(_) | Type::Int(_) | Type::Uuid | Type::Date | Type::Enum { .. },
            Type::String,
        )
        | (Type::Float32, Type::Float64)
        | (Type::Date, Type::Date32)
        | (Type::Ipv4, Type::Ipv6) => true,
        _ => false,
    }
}

fn keeps_or_widens(old: &Type, new: &Type) -> bool {
    retype(old, new) != Retype::Converts
}

/// Whether NULL is a value of the old type and none of the new one.
pub(crate) fn loses_null(old: &Type, new: &Type) -> bool {
    fn takes_null(ty: &Type) -> bool {
        match ty {
            Type::Nullable(_) => true,
            Type::LowCardinality(inner) | Type::SimpleAggregateFunction { inner, .. } => {
                takes_null(inner)
            }
            _ => false,
        }
    }
    takes_null(old) && !takes_null(new)
}

#[cfg(test)]
mod tests {
    use super::{Retype, retype};
    use crate::types::{IntWidth, Type};

    #[test]
    fn what_a_change_of_type_does() {
        let int = |width| Type::Int(width);
        let uint = |width| Type::UInt(width);
        let decimal = |precision, scale| Type::Decimal { precision, scale };
        let nullable = |ty| Type::Nullable(Box::new(ty));
        let small = |names: &[(&str, i16)], wide| Type::Enum {
            wide,
            values: names
                .iter()
                .map(|(name, value)| ((*name).to_owned(), *value))
                .collect(),
        };
        for (old, new, expected) in [
            (uint(IntWidth::W8), uint(IntWidth::W16), Retype::Widens),
            (uint(IntWidth::W8), int(IntWidth::W8), Retype::Converts),
            (uint(IntWidth::W8), int(IntWidth::W16), Retype::Widens),
            (int(IntWidth::W8), uint(IntWidth::W64), Retype::Converts),
            (Type::String, uint(IntWidth::W8), Retype::Converts),
            (
                uint(IntWidth::W8),
                nullable(uint(IntWidth::W8)),
                Retype::Widens,
            ),
            (
                nullable(uint(IntWidth::W8)),
                uint(IntWidth::W8),
                Retype::Converts,
            ),
            (decimal(9, 2), decimal(18, 4), Retype::Widens),
            (decimal(9, 2), decimal(9, 4), Retype::Converts),
            (Type::Date, Type::DateTime(None), Retype::Converts),
            (
                Type::DateTime(None),
                Type::DateTime(Some("UTC".to_owned())),
                Retype::Metadata,
            ),
            (
                small(&[("a", 1)], false),
                small(&[("a", 1), ("b", 2)], false),
                Retype::Metadata,
            ),
            (
                small(&[("a", 1)], false),
                small(&[("a", 1), ("b", 2)], true),
                Retype::Widens,
            ),
            (
                small(&[("a", 1)], false),
                small(&[("b", 1)], false),
                Retype::Converts,
            ),
        ] {
            assert_eq!(retype(&old, &new), expected, "{old} to {new}");
        }
    }
}
