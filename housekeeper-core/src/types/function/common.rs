//! The one type of several values: of the branches of an `if`, of the elements of an array.

use crate::types::{IntWidth, Type};

use crate::types::operand::{
    Operand, bare, is_nullable, is_simple_aggregate, nullable, without_low_cardinality,
};

/// The type of a value that is one of `operands`, as `if` and its like find it; `None` where it is not certain.
///
/// `LowCardinality` is gone then; NULL in one of them makes it Nullable.
pub(crate) fn common(operands: &[Operand]) -> Option<Type> {
    if operands
        .iter()
        .any(|operand| is_simple_aggregate(&operand.ty))
    {
        return None;
    }
    let with_null = operands
        .iter()
        .any(|operand| operand.is_null() || is_nullable(&operand.ty));
    let values = operands.iter().filter(|operand| !operand.is_null());
    let mut types = values.map(|operand| bare(&operand.ty));
    let first = types.next()?.clone();
    let common = types.try_fold(first, |common, ty| pair(&common, ty))?;
    // What becomes of a `LowCardinality` inside an array or a tuple depends on more than the types.
    if without_low_cardinality(&common) != common {
        return None;
    }
    if with_null {
        nullable(common)
    } else {
        Some(common)
    }
}

/// The smallest type that holds the values of both, where that is one of them.
fn pair(left: &Type, right: &Type) -> Option<Type> {
    match (left, right) {
        (left, right) if left == right => Some(left.clone()),
        (Type::UInt(left), Type::UInt(right)) => Some(Type::UInt(*left.max(right))),
        (Type::Int(left), Type::Int(right)) => Some(Type::Int(*left.max(right))),
        (Type::Float64, Type::UInt(width) | Type::Int(width))
        | (Type::UInt(width) | Type::Int(width), Type::Float64)
            if *width <= IntWidth::W32 =>
        {
            Some(Type::Float64)
        }
        _ => None,
    }
}
