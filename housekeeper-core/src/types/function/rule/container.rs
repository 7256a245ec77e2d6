//! Arrays, tuples and maps: how they are made, and how one of their elements is taken.

use crate::types::function::learnt::hides_the_others;
use crate::types::function::refused;
use crate::types::operand::{
    Form, Operand, is_nullable, is_only_null, is_single, nullable, without_low_cardinality,
};
use crate::types::supertype::{NoSupertype, supertype, variant};
use crate::types::{Failure, Geo, Reason, TupleElement, Type};

use super::branch::types_of;
use super::default::named;
use super::{Call, Found, Rule, no_common, unsure};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("array", array),
    ("tuple", tuple),
    ("map", map),
    ("arrayElement", element),
];

fn array(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    Some(
        common(call.name, &operands)
            .map(|ty| Operand::made_from(Type::Array(Box::new(ty)), &operands)),
    )
}

/// The one type of elements; `Nothing` where there are none.
fn common(name: &str, operands: &[Operand]) -> Result<Type, Failure> {
    let types = types_of(name, operands)?;
    match supertype(&types) {
        Ok(ty) => Ok(ty),
        // Values written out between brackets have to be of one type; others make a `Variant`.
        // Beside a NULL, a tuple is made Nullable in some places.
        Err(_) if operands.iter().any(Operand::is_null) && types.iter().any(is_tuple) => {
            Err(unsure(name, operands))
        }
        Err(NoSupertype::None) if operands.iter().any(|operand| operand.form == Form::Column) => {
            Ok(variant(&types))
        }
        Err(NoSupertype::None) => Err(unsure(name, operands)),
        Err(why) => Err(no_common(why, name, operands)),
    }
}

const fn is_tuple(ty: &Type) -> bool {
    matches!(ty, Type::Tuple(_) | Type::Geo(_))
}

fn tuple(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let element = |operand: &Operand| TupleElement {
        name: None,
        ty: operand.ty.clone(),
    };
    let ty = Type::Tuple(operands.iter().map(element).collect());
    if parts(&ty) > MOST_PARTS {
        return Some(Err(Reason::Form("a tuple of so many parts is").into()));
    }
    Some(Ok(Operand::made_from(ty, &operands)))
}

/// The most parts of a tuple, in all its depth. `(a, a) AS b, (b, b) AS c, …` doubles them with every word.
const MOST_PARTS: usize = 100_000;

fn parts(ty: &Type) -> usize {
    match ty {
        Type::Tuple(elements) => elements.iter().map(|element| parts(&element.ty)).sum(),
        Type::Array(inner) | Type::Nullable(inner) => parts(inner),
        Type::Map(key, value) => parts(key) + parts(value),
        _ => 1,
    }
}

fn map(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    if operands.len() % 2 == 1 {
        return Some(Err(call.count("keys and values in turns")));
    }
    let every =
        |at: usize| -> Vec<Operand> { operands.iter().skip(at).step_by(2).cloned().collect() };
    let keys = common_or_variant(call.name, &every(0));
    let values = common_or_variant(call.name, &every(1));
    Some(keys.and_then(|key| {
        let value = values?;
        if operands.is_empty() || !is_nullable(&key) && is_plain_key(&key) {
            let ty = Type::Map(Box::new(key), Box::new(value));
            return Ok(Operand::made_from(ty, &operands));
        }
        if is_nullable(&key) {
            return Err(refused(call.name, &operands));
        }
        Err(unsure(call.name, &operands))
    }))
}

fn common_or_variant(name: &str, operands: &[Operand]) -> Result<Type, Failure> {
    let types = types_of(name, operands)?;
    crate::types::supertype::supertype_or_variant(&types)
        .map_err(|why| no_common(why, name, operands))
}

fn is_plain_key(ty: &Type) -> bool {
    match ty {
        Type::LowCardinality(inner) => is_plain_key(inner),
        Type::Bool
        | Type::UInt(_)
        | Type::Int(_)
        | Type::String
        | Type::FixedString(_)
        | Type::Uuid
        | Type::Date
        | Type::DateTime(_)
        | Type::Enum { .. } => true,
        _ => false,
    }
}

/// `array[n]`, `map[key]`.
fn element(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [container, index] = operands.as_slice() else {
        return Some(Err(call.count("two arguments")));
    };
    let index_ty = crate::types::operand::bare(&index.ty);
    let ty = match named(&container.ty) {
        Type::Array(inner) => {
            let inner = without_low_cardinality(inner);
            let is_integer = matches!(index_ty, Type::UInt(_) | Type::Int(_));
            if is_only_null(&index.ty)
                || matches!(
                    index_ty,
                    Type::Variant(_) | Type::Dynamic { .. } | Type::Bool
                )
            {
                return None;
            }
            if !is_integer {
                return Some(Err(refused(call.name, &operands)));
            }
            if is_nullable(&index.ty) {
                nullable(inner)?
            } else {
                inner
            }
        }
        Type::Map(key, value) => {
            // The key need not be of the type of the keys; which ones are refused is not looked into.
            let text = |ty: &Type| matches!(ty, Type::String | Type::FixedString(_));
            let number = super::number::is_number;
            let key = crate::types::operand::bare(key);
            let fits =
                key == index_ty || text(key) && text(index_ty) || number(key) && number(index_ty);
            if !fits || is_nullable(&index.ty) || matches!(index.ty, Type::LowCardinality(_)) {
                return None;
            }
            without_low_cardinality(value)
        }
        Type::Geo(geo) => match crate::types::supertype::shape(*geo) {
            Type::Array(inner)
                if *geo != Geo::Geometry && matches!(index_ty, Type::UInt(_) | Type::Int(_)) =>
            {
                *inner
            }
            _ => return None,
        },
        ty if is_single(ty) && !hides_the_others(index) => {
            return Some(Err(refused(call.name, &operands)));
        }
        _ => return None,
    };
    Some(Ok(Operand::made_from(ty, &operands)))
}
