//! Integers and floats: how wide a result is.
//!
//! ClickHouse widens: the sum of two `UInt8` is a `UInt16`, so that it does not overflow. Beyond 64 bits it does not.

use crate::types::supertype::NoSupertype;
use crate::types::{IntWidth, Type};

use super::arithmetic::Operation;
use super::default::by_default;
use super::{Call, Found, Rule, decimal};
use crate::types::function::refused;
use crate::types::operand::{is_only_null, is_single};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("negate", negate),
    ("abs", absolute),
    ("bitAnd", bitwise),
    ("bitOr", bitwise),
    ("bitXor", bitwise),
];

/// A number as arithmetic sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) signed: bool,
    pub(super) float: bool,
    pub(super) bytes: u16,
}

impl Number {
    pub(super) const fn of(ty: &Type) -> Option<Self> {
        let (signed, float, bytes) = match ty {
            Type::Bool => (false, false, 1),
            Type::UInt(width) => (false, false, width.bits() / 8),
            Type::Int(width) => (true, false, width.bits() / 8),
            Type::BFloat16 => (true, true, 2),
            Type::Float32 => (true, true, 4),
            Type::Float64 => (true, true, 8),
            Type::Ipv4 => (false, false, 4),
            Type::Ipv6 => (false, false, 16),
            _ => return None,
        };
        Some(Self {
            signed,
            float,
            bytes,
        })
    }

    pub(super) const fn ty(self) -> Type {
        if self.float {
            return match self.bytes {
                0..=2 => Type::BFloat16,
                4 => Type::Float32,
                _ => Type::Float64,
            };
        }
        let width = match self.bytes {
            0 | 1 => IntWidth::W8,
            2 => IntWidth::W16,
            4 => IntWidth::W32,
            8 => IntWidth::W64,
            16 => IntWidth::W128,
            _ => IntWidth::W256,
        };
        if self.signed {
            Type::Int(width)
        } else {
            Type::UInt(width)
        }
    }
}

/// Twice the bytes, up to eight.
const fn wider(bytes: u16) -> u16 {
    if bytes < 8 { bytes * 2 } else { bytes }
}

/// Whether it is an integer, a float or a `Bool`.
pub(super) const fn is_number(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Bool | Type::UInt(_) | Type::Int(_) | Type::BFloat16 | Type::Float32 | Type::Float64
    )
}

/// `left operation right` of numbers; `None` where one is none.
pub(super) fn result(
    operation: Operation,
    left: &Type,
    right: &Type,
) -> Option<Result<Type, crate::types::Failure>> {
    let (one, other) = (Number::of(left)?, Number::of(right)?);
    let has_address = !is_number(left) || !is_number(right);
    if has_address && (one.float || other.float) {
        return None;
    }
    let float = one.float || other.float;
    let widest = one.bytes.max(other.bytes);
    let number = match operation {
        Operation::Plus | Operation::Multiply => Number {
            signed: one.signed || other.signed,
            float,
            bytes: wider(widest),
        },
        Operation::Minus => Number {
            signed: true,
            float,
            bytes: wider(widest),
        },
        Operation::Divide => return Some(Ok(Type::Float64)),
        Operation::IntDiv => Number {
            signed: one.signed || other.signed,
            float: false,
            bytes: one.bytes,
        },
        // A remainder is as wide as what it is divided by; with a sign it may need one step more.
        Operation::Modulo if float => return Some(Ok(Type::Float64)),
        Operation::Modulo => Number {
            signed: one.signed,
            float: false,
            bytes: if one.signed {
                wider(other.bytes)
            } else {
                other.bytes
            },
        },
    };
    Some(Ok(number.ty()))
}

fn negate(call: &Call<'_>) -> Found {
    unary(call, |number| Number {
        signed: true,
        bytes: if number.signed {
            number.bytes
        } else {
            wider(number.bytes)
        },
        ..number
    })
}

fn absolute(call: &Call<'_>) -> Found {
    unary(call, |number| Number {
        signed: number.float,
        ..number
    })
}

fn unary(call: &Call<'_>, change: fn(Number) -> Number) -> Found {
    let operands = call.values()?;
    let [operand] = operands.as_slice() else {
        return Some(Err(call.count("one argument")));
    };
    let bare = crate::types::operand::bare(&operand.ty);
    if !is_number(bare) && !matches!(bare, Type::Decimal { .. }) && !is_only_null(&operand.ty) {
        // Tuples and intervals have a sign too.
        let has_none = match bare {
            Type::Array(inner) => is_single(inner),
            ty => is_single(ty),
        };
        return has_none.then(|| Err(refused(call.name, &operands)));
    }
    Some(by_default(call.name, &operands, &|operands| {
        let ty = &operands[0].ty;
        match Number::of(ty) {
            Some(number) => Ok(change(number).ty()),
            None if matches!(ty, Type::Decimal { .. }) => Ok(ty.clone()),
            None => Err(refused(call.name, operands)),
        }
    }))
}

/// The wider of the two.
fn bitwise(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    if operands.len() != 2 {
        return Some(Err(call.count("two arguments")));
    }
    let integer = |ty: &Type| is_number(ty) && Number::of(ty).is_some_and(|number| !number.float);
    let known = operands.iter().all(|operand| {
        integer(crate::types::operand::bare(&operand.ty)) || is_only_null(&operand.ty)
    });
    if !known {
        return None;
    }
    Some(by_default(call.name, &operands, &|operands| {
        let numbers = (Number::of(&operands[0].ty), Number::of(&operands[1].ty));
        let (Some(one), Some(other)) = numbers else {
            return Err(refused(call.name, operands));
        };
        let number = Number {
            signed: one.signed || other.signed,
            float: false,
            bytes: one.bytes.max(other.bytes),
        };
        Ok(number.ty())
    }))
}

/// The type of the greater or the lesser of two numbers, an error where ClickHouse refuses them; `None` where one is
/// no number.
pub(super) fn wider_of(left: &Type, right: &Type) -> Option<Result<Type, NoSupertype>> {
    let decimals = (decimal::is_decimal(left), decimal::is_decimal(right));
    if decimals.0 || decimals.1 {
        let float = |ty: &Type| matches!(ty, Type::BFloat16 | Type::Float32 | Type::Float64);
        if float(left) || float(right) {
            return Some(Ok(Type::Float64));
        }
        return match (left, right) {
            (
                Type::Decimal {
                    precision: one,
                    scale,
                },
                Type::Decimal {
                    precision: other,
                    scale: second,
                },
            ) => Some(Ok(Type::Decimal {
                precision: crate::types::supertype::holds(*one.max(other)),
                scale: *scale.max(second),
            })),
            (decimal @ Type::Decimal { .. }, other) | (other, decimal @ Type::Decimal { .. })
                if is_number(other) =>
            {
                Some(Ok(decimal.clone()))
            }
            _ => None,
        };
    }
    if !is_number(left) || !is_number(right) {
        return None;
    }
    let (one, other) = (Number::of(left)?, Number::of(right)?);
    let of = |is: fn(Number) -> bool| {
        let bytes = |number: Number| if is(number) { number.bytes } else { 0 };
        bytes(one).max(bytes(other))
    };
    let unsigned = of(|number| !number.signed);
    let signed = of(|number| number.signed);
    let integer = of(|number| !number.float);
    let float = of(|number| number.float);
    let widest = one.bytes.max(other.bytes);
    let double = float > 0 && integer >= float || signed > 0 && unsigned >= signed;
    if (unsigned, signed, float) == (8, 8, 0) {
        return Some(Ok(Type::Int(IntWidth::W64)));
    }
    let bytes = if double { widest * 2 } else { widest };
    if bytes > 32 || float > 0 && bytes > 8 {
        return Some(Err(NoSupertype::None));
    }
    let number = Number {
        signed: signed > 0,
        float: float > 0,
        bytes,
    };
    Some(Ok(number.ty()))
}
