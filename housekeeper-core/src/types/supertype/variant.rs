//! The `Variant` of several types.

use std::collections::BTreeMap;

use crate::types::Type;

use super::unnamed;

/// `Variant(types…)`: each type once, by name; a NULL is a value of every `Variant`.
pub(crate) fn variant(types: &[Type]) -> Type {
    let mut members = BTreeMap::new();
    for ty in types {
        add(&mut members, ty);
    }
    Type::Variant(members.into_values().collect())
}

fn add(members: &mut BTreeMap<String, Type>, ty: &Type) {
    match ty {
        Type::Nothing => {}
        Type::Nullable(inner) => add(members, inner),
        Type::LowCardinality(inner) => {
            if let Type::Nullable(inner) = &**inner {
                add(members, &Type::LowCardinality(inner.clone()));
            } else {
                members.insert(ty.to_string(), ty.clone());
            }
        }
        Type::SimpleAggregateFunction { .. } | Type::Geo(_) => match unnamed(ty) {
            plain @ (Type::Nullable(_) | Type::LowCardinality(_) | Type::Variant(_)) => {
                add(members, &plain);
            }
            _ => {
                members.insert(ty.to_string(), ty.clone());
            }
        },
        Type::Variant(inner) => inner.iter().for_each(|ty| add(members, ty)),
        other => {
            members.insert(other.to_string(), other.clone());
        }
    }
}
