//! What `+`, `-`, `*` and their like make of numbers.
//!
//! ClickHouse widens: the result of adding two `UInt8` is a `UInt16`, so that it does not overflow. It widens up
//! to 64 bits; Housekeeper does not derive beyond.

use crate::types::{IntWidth, Type};

use crate::types::operand::Operand;

pub(super) fn plus(operands: &[Operand]) -> Option<Type> {
    let (left, right) = pair(operands)?;
    let (Some(left), Some(right)) = (Integer::of(left), Integer::of(right)) else {
        return Some(Type::Float64);
    };
    let width = wider(left.width.max(right.width));
    Some(integer(left.signed || right.signed, width))
}

/// A difference can always be negative.
pub(super) fn minus(operands: &[Operand]) -> Option<Type> {
    let (left, right) = pair(operands)?;
    let (Some(left), Some(right)) = (Integer::of(left), Integer::of(right)) else {
        return Some(Type::Float64);
    };
    Some(integer(true, wider(left.width.max(right.width))))
}

pub(super) fn multiply(operands: &[Operand]) -> Option<Type> {
    plus(operands)
}

pub(super) fn integer_divide(operands: &[Operand]) -> Option<Type> {
    let (left, right) = pair(operands)?;
    let (left, right) = (Integer::of(left)?, Integer::of(right)?);
    Some(integer(left.signed || right.signed, left.width))
}

/// A remainder is as wide as what it is divided by; with a sign it may need one step more.
pub(super) fn modulo(operands: &[Operand]) -> Option<Type> {
    let (left, right) = pair(operands)?;
    let (left, right) = (Integer::of(left)?, Integer::of(right)?);
    let width = if left.signed {
        wider(right.width)
    } else {
        right.width
    };
    Some(integer(left.signed, width))
}

pub(super) fn negate(operands: &[Operand]) -> Option<Type> {
    let operand = Integer::of(&operands.first()?.ty)?;
    Some(if operand.signed {
        integer(true, operand.width)
    } else {
        integer(true, wider(operand.width))
    })
}

pub(super) fn abs(operands: &[Operand]) -> Option<Type> {
    let operand = Integer::of(&operands.first()?.ty)?;
    Some(integer(false, operand.width))
}

/// The greater scale, and the digits of the wider of the two.
pub(super) fn decimal_plus(operands: &[Operand]) -> Option<Type> {
    let (left, right) = pair(operands)?;
    let precision = digits(left)?.max(digits(right)?);
    let scale = scale(left).max(scale(right));
    Some(Type::Decimal { precision, scale })
}

/// The scales added up, and the digits of the wider of the two; a scale that does not fit is refused.
pub(super) fn decimal_multiply(operands: &[Operand]) -> Option<Type> {
    let (left, right) = pair(operands)?;
    let precision = digits(left)?.max(digits(right)?);
    let scale = scale(left) + scale(right);
    (scale <= precision).then_some(Type::Decimal { precision, scale })
}

struct Integer {
    signed: bool,
    width: IntWidth,
}

impl Integer {
    const fn of(ty: &Type) -> Option<Self> {
        match ty {
            Type::UInt(width) => Some(Self {
                signed: false,
                width: *width,
            }),
            Type::Int(width) => Some(Self {
                signed: true,
                width: *width,
            }),
            _ => None,
        }
    }
}

fn pair(operands: &[Operand]) -> Option<(&Type, &Type)> {
    match operands {
        [left, right] => Some((&left.ty, &right.ty)),
        _ => None,
    }
}

const fn integer(signed: bool, width: IntWidth) -> Type {
    if signed {
        Type::Int(width)
    } else {
        Type::UInt(width)
    }
}

/// Twice the width, up to 64 bits.
const fn wider(width: IntWidth) -> IntWidth {
    match width {
        IntWidth::W8 => IntWidth::W16,
        IntWidth::W16 => IntWidth::W32,
        IntWidth::W32 | IntWidth::W64 => IntWidth::W64,
        IntWidth::W128 => IntWidth::W128,
        IntWidth::W256 => IntWidth::W256,
    }
}

/// The digits that a decimal of the same number of bytes can hold.
const fn digits(ty: &Type) -> Option<u8> {
    match ty {
        Type::Decimal { precision, .. } => Some(match precision {
            0..=9 => 9,
            10..=18 => 18,
            19..=38 => 38,
            _ => 76,
        }),
        Type::UInt(_) | Type::Int(_) => Some(0),
        _ => None,
    }
}

const fn scale(ty: &Type) -> u8 {
    match ty {
        Type::Decimal { scale, .. } => *scale,
        _ => 0,
    }
}
