//! Arrays and maps.

use super::f;
use crate::types::Type;
use crate::types::function::class::Class::{Any, Array, Integer64, Map, Scalar};
use crate::types::function::signature::Output::{Is, Same, With};
use crate::types::function::signature::{Plain, Signature, Wrapping};
use crate::types::operand::{Operand, bare};

pub(super) const SIGNATURES: &[Signature] = &[
    f("arrayElement", &[Array, Integer64], With(element)).wrapping(Wrapping::Refuse),
    f("arrayElement", &[Map, Any], With(value_of_key)).wrapping(Wrapping::Refuse),
    f(
        "mapKeys",
        &[Map],
        With(|operands| Some(Type::Array(Box::new(key(operands)?)))),
    )
    .wrapping(Wrapping::Refuse),
    f(
        "mapValues",
        &[Map],
        With(|operands| Some(Type::Array(Box::new(value(operands)?)))),
    )
    .wrapping(Wrapping::Refuse),
    f("mapContainsKey", &[Map, Any], With(of_keys)).wrapping(Wrapping::Refuse),
    f(
        "has",
        &[Array, Scalar],
        With(|operands| of_elements(operands, Plain::UInt8)),
    )
    .wrapping(Wrapping::Refuse),
    f(
        "indexOf",
        &[Array, Scalar],
        With(|operands| of_elements(operands, Plain::UInt64)),
    )
    .wrapping(Wrapping::Refuse),
    f("arrayUniq", &[Array], Is(Plain::UInt32)).wrapping(Wrapping::Refuse),
    f(
        "arrayEnumerate",
        &[Array],
        With(|_| Some(Type::Array(Box::new(Plain::UInt32.ty())))),
    )
    .wrapping(Wrapping::Refuse),
    f("arrayDistinct", &[Array], With(distinct)).wrapping(Wrapping::Refuse),
    f("arrayReverse", &[Array], Same(0)).wrapping(Wrapping::Refuse),
    f("arraySort", &[Array], Same(0)).wrapping(Wrapping::Refuse),
    f("arrayReverseSort", &[Array], Same(0)).wrapping(Wrapping::Refuse),
    f("arrayCompact", &[Array], Same(0)).wrapping(Wrapping::Refuse),
];

/// For functions that look for an element: certain when it is of the type of the elements.
fn of_elements(operands: &[Operand], plain: Plain) -> Option<Type> {
    let element = element(operands)?;
    (bare(&element) == &operands.get(1)?.ty).then(|| plain.ty())
}

/// For functions that look for a key: certain when it is of the type of the keys.
fn of_keys(operands: &[Operand]) -> Option<Type> {
    let key = key(operands)?;
    (key == operands.get(1)?.ty).then(|| Plain::UInt8.ty())
}

/// NULL is not among the distinct elements.
fn distinct(operands: &[Operand]) -> Option<Type> {
    let element = element(operands)?;
    Some(Type::Array(Box::new(bare(&element).clone())))
}

fn value_of_key(operands: &[Operand]) -> Option<Type> {
    of_keys(operands)?;
    value(operands)
}

fn element(operands: &[Operand]) -> Option<Type> {
    match &operands.first()?.ty {
        Type::Array(element) => Some((**element).clone()),
        _ => None,
    }
}

fn key(operands: &[Operand]) -> Option<Type> {
    match &operands.first()?.ty {
        Type::Map(key, _) => Some((**key).clone()),
        _ => None,
    }
}

fn value(operands: &[Operand]) -> Option<Type> {
    match &operands.first()?.ty {
        Type::Map(_, value) => Some((**value).clone()),
        _ => None,
    }
}
