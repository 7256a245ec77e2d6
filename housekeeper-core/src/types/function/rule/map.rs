//! Maps: whether something is in them, and what of them is like a pattern.

use crate::types::operand::{
    Form, Operand, bare, is_nullable, is_only_null, without_low_cardinality,
};
use crate::types::supertype::supertype;
use crate::types::{IntWidth, Type};

use super::default::{by_default, named};
use super::{Call, Found, Rule, unsure};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("mapContainsKey", |call| contains(call, Part::Key)),
    ("mapContainsValue", |call| contains(call, Part::Value)),
    ("mapContainsKeyLike", |call| like(call, Part::Key, false)),
    ("mapContainsValueLike", |call| {
        like(call, Part::Value, false)
    }),
    ("mapExtractKeyLike", |call| like(call, Part::Key, true)),
    ("mapExtractValueLike", |call| like(call, Part::Value, true)),
];

const ANSWER: Type = Type::UInt(IntWidth::W8);

/// What of a map is looked at.
#[derive(Debug, Clone, Copy)]
enum Part {
    Key,
    Value,
}

impl Part {
    /// Its type, with no `LowCardinality` in it; `None` where `ty` is no map.
    fn of(self, ty: &Type) -> Option<Type> {
        let Type::Map(key, value) = named(ty) else {
            return None;
        };
        Some(without_low_cardinality(match self {
            Self::Key => key,
            Self::Value => value,
        }))
    }
}

/// Whether a value is among the keys or the values: a NULL may be looked for, too, and the answer is never NULL.
fn contains(call: &Call<'_>, part: Part) -> Found {
    let operands = call.values()?;
    let [map, value] = operands.as_slice() else {
        return Some(Err(call.count("a map and a value")));
    };
    let part = bare(&part.of(&map.ty)?).clone();
    let value = without_low_cardinality(&value.ty);
    let value = bare(&value);
    // Those that are made of others, and what may be anything, were not asked about in each other.
    let is_plain = |ty: &Type| {
        !matches!(
            ty,
            Type::Dynamic { .. } | Type::Variant(_) | Type::Json(_) | Type::Geo(_)
        )
    };
    // A text that is too long for it is refused.
    let may_be_too_long = matches!(part, Type::FixedString(_)) && operands[1].form != Form::Column;
    if may_be_too_long {
        return None;
    }
    if !is_plain(&part) || !is_plain(value) || supertype(&[part, value.clone()]).is_err() {
        return None;
    }
    Some(Ok(Operand::made_from(ANSWER, &operands)))
}

/// Whether a key or a value is like a pattern, or the map of those that are.
fn like(call: &Call<'_>, part: Part, extracts: bool) -> Found {
    let operands = call.values()?;
    let [map, pattern] = operands.as_slice() else {
        return Some(Err(call.count("a map and a pattern")));
    };
    let is_text = |ty: &Type| matches!(ty, Type::String | Type::FixedString(_));
    let part = part.of(&map.ty)?;
    if !is_text(&part) || *pattern.bare() != Type::String && !is_only_null(&pattern.ty) {
        return None;
    }
    if extracts && is_nullable(&pattern.ty) {
        return None;
    }
    Some(by_default(
        call.name,
        &operands,
        &|operands| match operands {
            [map, _] if extracts => Ok(without_low_cardinality(&map.ty)),
            [_, _] => Ok(ANSWER),
            _ => Err(unsure(call.name, operands)),
        },
    ))
}
