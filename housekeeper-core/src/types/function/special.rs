//! Functions that see `Nullable` and `LowCardinality` themselves.

use crate::types::{IntWidth, TupleElement, Type};

use super::common::common;
use crate::types::aggregate::finalized;
use crate::types::operand::{
    Operand, bare, fits_low_cardinality, is_nullable, is_simple_aggregate, nullable,
};

/// How the type of a result comes from the arguments; `None` where it is not known.
type Compute = fn(&[Operand]) -> Option<Type>;

/// The functions, and how the type of each comes from its arguments.
pub(super) const SPECIALS: &[(&str, Compute)] = &[
    ("if", if_),
    ("multiIf", multi_if),
    ("ifNull", if_null),
    ("coalesce", coalesce),
    ("nullIf", null_if),
    ("assumeNotNull", assume_not_null),
    ("toNullable", to_nullable),
    ("toLowCardinality", to_low_cardinality),
    ("identity", same),
    ("array", array),
    ("tuple", tuple),
    ("arrayJoin", array_join),
    ("finalizeAggregation", finalize),
];

/// Whether `ty` can be the condition of an `if`.
fn is_condition(operand: &Operand) -> bool {
    matches!(bare(&operand.ty), Type::UInt(IntWidth::W8) | Type::Bool)
}

fn if_(operands: &[Operand]) -> Option<Type> {
    match operands {
        [condition, then, otherwise] if is_condition(condition) => {
            common(&[then.clone(), otherwise.clone()])
        }
        _ => None,
    }
}

/// Conditions and values in turns, the value of no condition last.
fn multi_if(operands: &[Operand]) -> Option<Type> {
    let (otherwise, branches) = operands.split_last()?;
    let pairs = branches.chunks_exact(2);
    if branches.is_empty() || !pairs.remainder().is_empty() {
        return None;
    }
    if !pairs.clone().all(|pair| is_condition(&pair[0])) {
        return None;
    }
    let mut values: Vec<Operand> = pairs.map(|pair| pair[1].clone()).collect();
    values.push(otherwise.clone());
    common(&values)
}

fn if_null(operands: &[Operand]) -> Option<Type> {
    match operands {
        [value, _] if !is_nullable(&value.ty) => same(&operands[..1]),
        [_, _] => coalesce(operands),
        _ => None,
    }
}

/// The first value that is not NULL: values after one that cannot be NULL do not matter.
fn coalesce(operands: &[Operand]) -> Option<Type> {
    if operands
        .iter()
        .any(|operand| matches!(operand.ty, Type::LowCardinality(_)))
    {
        return None;
    }
    let last = operands
        .iter()
        .position(|operand| !is_nullable(&operand.ty));
    let used = &operands[..last.map_or(operands.len(), |last| last + 1)];
    let ty = common(used)?;
    Some(if last.is_some() {
        bare(&ty).clone()
    } else {
        ty
    })
}

fn null_if(operands: &[Operand]) -> Option<Type> {
    match operands {
        [value, _] if *bare(&value.ty) == value.ty => nullable(value.ty.clone()),
        _ => None,
    }
}

fn assume_not_null(operands: &[Operand]) -> Option<Type> {
    let [operand] = operands else { return None };
    match &operand.ty {
        Type::Nullable(inner) => Some((**inner).clone()),
        Type::LowCardinality(inner) => match &**inner {
            Type::Nullable(inner) => Some(Type::LowCardinality(inner.clone())),
            _ => Some(operand.ty.clone()),
        },
        _ => same(operands),
    }
}

fn to_nullable(operands: &[Operand]) -> Option<Type> {
    let [operand] = operands else { return None };
    if is_simple_aggregate(&operand.ty) {
        return None;
    }
    match &operand.ty {
        Type::LowCardinality(inner) => {
            Some(Type::LowCardinality(Box::new(nullable((**inner).clone())?)))
        }
        ty => nullable(ty.clone()),
    }
}

fn to_low_cardinality(operands: &[Operand]) -> Option<Type> {
    let [operand] = operands else { return None };
    match &operand.ty {
        Type::LowCardinality(_) => Some(operand.ty.clone()),
        ty => fits_low_cardinality(ty).then(|| Type::LowCardinality(Box::new(ty.clone()))),
    }
}

fn same(operands: &[Operand]) -> Option<Type> {
    let [operand] = operands else { return None };
    (!is_simple_aggregate(&operand.ty)).then(|| operand.ty.clone())
}

fn array(operands: &[Operand]) -> Option<Type> {
    let (first, rest) = operands.split_first()?;
    let alike = rest.iter().all(|operand| operand.ty == first.ty) && !first.is_null();
    (alike && !is_simple_aggregate(&first.ty)).then(|| Type::Array(Box::new(first.ty.clone())))
}

fn tuple(operands: &[Operand]) -> Option<Type> {
    let plain = |operand: &Operand| !operand.is_null() && !is_simple_aggregate(&operand.ty);
    let element = |operand: &Operand| TupleElement {
        name: None,
        ty: operand.ty.clone(),
    };
    (!operands.is_empty() && operands.iter().all(plain))
        .then(|| Type::Tuple(operands.iter().map(element).collect()))
}

fn array_join(operands: &[Operand]) -> Option<Type> {
    match operands {
        [
            Operand {
                ty: Type::Array(element),
                ..
            },
        ] => Some((**element).clone()),
        _ => None,
    }
}

fn finalize(operands: &[Operand]) -> Option<Type> {
    match operands {
        [operand] => finalized(&operand.ty).ok(),
        _ => None,
    }
}
