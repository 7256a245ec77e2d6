//! Bitmaps: states of `groupBitmap`.

use crate::types::function::refused;
use crate::types::operand::Operand;
use crate::types::{IntWidth, Type};

use super::{Call, Found, Rule};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("bitmapAnd", of_two),
    ("bitmapAndCardinality", of_two),
    ("bitmapAndnot", of_two),
    ("bitmapAndnotCardinality", of_two),
    ("bitmapHasAll", of_two),
    ("bitmapHasAny", of_two),
    ("bitmapOr", of_two),
    ("bitmapOrCardinality", of_two),
    ("bitmapXor", of_two),
    ("bitmapXorCardinality", of_two),
    ("bitmapSubsetInRange", part),
    ("bitmapSubsetLimit", part),
    ("subBitmap", part),
    ("bitmapTransform", transform),
];

/// The type of the numbers in a bitmap.
fn element(ty: &Type) -> Option<&Type> {
    match ty {
        Type::AggregateFunction {
            function,
            arguments,
        } if function == "groupBitmap" => arguments.first(),
        _ => None,
    }
}

/// Both have to be of the same numbers.
fn of_two(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [left, right] = operands.as_slice() else {
        return Some(Err(call.count("two bitmaps")));
    };
    if element(&left.ty)? != element(&right.ty)? {
        return Some(Err(refused(call.name, &operands)));
    }
    let ty = match call.name {
        name if name.ends_with("Cardinality") => Type::UInt(IntWidth::W64),
        "bitmapHasAll" | "bitmapHasAny" => Type::UInt(IntWidth::W8),
        _ => left.ty.clone(),
    };
    Some(Ok(Operand::made_from(ty, &operands)))
}

/// A bitmap and two numbers.
fn part(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [bitmap, from, to] = operands.as_slice() else {
        return Some(Err(call.count("a bitmap and two numbers")));
    };
    element(&bitmap.ty)?;
    let is_number =
        |operand: &Operand| matches!(operand.ty, Type::UInt(width) if width.bits() <= 64);
    if !is_number(from) || !is_number(to) {
        return None;
    }
    Some(Ok(Operand::made_from(bitmap.ty.clone(), &operands)))
}

/// A bitmap and two arrays of numbers.
fn transform(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [bitmap, from, to] = operands.as_slice() else {
        return Some(Err(call.count("a bitmap and two arrays")));
    };
    element(&bitmap.ty)?;
    let is_array = |operand: &Operand| match &operand.ty {
        Type::Array(element) => matches!(**element, Type::UInt(width) if width.bits() <= 64),
        _ => false,
    };
    if !is_array(from) || !is_array(to) {
        return None;
    }
    Some(Ok(Operand::made_from(bitmap.ty.clone(), &operands)))
}
