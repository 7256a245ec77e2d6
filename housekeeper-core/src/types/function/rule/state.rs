//! Arithmetic of the states of aggregate functions.

use crate::types::{Failure, Type};

use super::arithmetic::Operation;

/// Two states of one function can be added; a state can be taken several times.
pub(super) fn result(
    operation: Operation,
    left: &Type,
    right: &Type,
) -> Option<Result<Type, Failure>> {
    match (operation, left, right) {
        (Operation::Plus, Type::AggregateFunction { .. }, Type::AggregateFunction { .. })
            if left == right =>
        {
            Some(Ok(left.clone()))
        }
        (Operation::Multiply, state @ Type::AggregateFunction { .. }, Type::UInt(width))
        | (Operation::Multiply, Type::UInt(width), state @ Type::AggregateFunction { .. })
            if width.bits() <= 64 =>
        {
            Some(Ok(state.clone()))
        }
        _ => None,
    }
}
