//! Arithmetic of decimals.

use crate::types::operand::Operand;
use crate::types::supertype::holds;
use crate::types::{Failure, Type};

use super::arithmetic::Operation;
use super::number::Number;

/// `left operation right`, one of them a decimal; `None` where none is.
pub(super) fn result(
    operation: Operation,
    left: &Type,
    right: &Type,
) -> Option<Result<Type, Failure>> {
    let (one, other) = (Decimal::of(left), Decimal::of(right));
    if !is_decimal(left) && !is_decimal(right) {
        return None;
    }
    if operation == Operation::IntDiv {
        let fits = is_decimal(right) || super::number::is_number(right);
        return whole(left).filter(|_| fits).map(Ok);
    }
    let is_float = |ty: &Type| Number::of(ty).is_some_and(|number| number.float);
    if is_float(left) || is_float(right) {
        return Some(Ok(Type::Float64));
    }
    let (one, other) = (one?, other?);
    let (precision, scale) = match (is_decimal(left), is_decimal(right)) {
        // Where the scales differ, it depends on more than the types.
        (true, true) if operation == Operation::Modulo && one.scale != other.scale => {
            let operands = [
                Operand::column(left.clone()),
                Operand::column(right.clone()),
            ];
            return Some(Err(super::unsure("modulo", &operands)));
        }
        (true, true) => {
            let scale = match operation {
                Operation::Multiply => one.scale + other.scale,
                Operation::Divide => one.scale,
                _ => one.scale.max(other.scale),
            };
            (holds(one.precision.max(other.precision)), scale)
        }
        (true, false) => (one.precision, one.scale),
        _ => (other.precision, other.scale),
    };
    if scale > precision {
        return None;
    }
    Some(Ok(Type::Decimal { precision, scale }))
}

/// What `intDiv` makes of a dividend: an integer with a sign, as wide.
fn whole(left: &Type) -> Option<Type> {
    use crate::types::IntWidth::{W32, W64, W128, W256};
    let width = match left {
        Type::Decimal { precision, .. } => match holds(*precision) {
            9 => W32,
            18 => W64,
            38 => W128,
            _ => W256,
        },
        Type::Bool => crate::types::IntWidth::W8,
        Type::UInt(width) | Type::Int(width) => *width,
        Type::BFloat16 => crate::types::IntWidth::W16,
        Type::Float32 => W32,
        Type::Float64 => W64,
        _ => return None,
    };
    Some(Type::Int(width))
}

pub(super) const fn is_decimal(ty: &Type) -> bool {
    matches!(ty, Type::Decimal { .. })
}

struct Decimal {
    precision: u8,
    scale: u8,
}

impl Decimal {
    const fn of(ty: &Type) -> Option<Self> {
        match ty {
            Type::Decimal { precision, scale } => Some(Self {
                precision: *precision,
                scale: *scale,
            }),
            Type::Bool | Type::UInt(_) | Type::Int(_) => Some(Self {
                precision: 0,
                scale: 0,
            }),
            _ => None,
        }
    }
}
