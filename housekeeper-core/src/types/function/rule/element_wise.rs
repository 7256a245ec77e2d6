//! Arithmetic of arrays and tuples, element by element.

use crate::types::{Failure, TupleElement, Type};

use super::arithmetic::{Operation, result as of_elements};
use super::number::is_number;

/// `left operation right`, one of them an array or a tuple; `None` where that is not looked into.
pub(super) fn result(
    name: &str,
    operation: Operation,
    left: &Type,
    right: &Type,
) -> Option<Result<Type, Failure>> {
    match (left, right) {
        (Type::Array(one), Type::Array(other)) if operation.is_sum() => {
            array(name, operation, one, other)
        }
        (Type::Array(one), number) if !operation.is_sum() && is_number(number) => {
            array(name, operation, one, number)
        }
        (number, Type::Array(other)) if !operation.is_sum() && is_number(number) => {
            array(name, operation, number, other)
        }
        (Type::Tuple(one), Type::Tuple(other))
            if operation.is_sum() && one.len() == other.len() && !one.is_empty() =>
        {
            if !numbers(one) || !numbers(other) {
                return None;
            }
            let pairs = one.iter().zip(other);
            Some(tuple(pairs.map(|(one, other)| {
                of_elements(name, operation, &one.ty, &other.ty)
            })))
        }
        (Type::Tuple(elements), number)
            if is_number(number)
                && matches!(operation, Operation::Multiply | Operation::Divide)
                && !elements.is_empty()
                && numbers(elements) =>
        {
            Some(tuple(elements.iter().map(|element| {
                of_elements(name, operation, &element.ty, number)
            })))
        }
        (number, Type::Tuple(elements))
            if is_number(number)
                && operation == Operation::Multiply
                && !elements.is_empty()
                && numbers(elements) =>
        {
            Some(tuple(elements.iter().map(|element| {
                of_elements(name, operation, &element.ty, number)
            })))
        }
        _ => None,
    }
}

fn array(
    name: &str,
    operation: Operation,
    one: &Type,
    other: &Type,
) -> Option<Result<Type, Failure>> {
    if !is_number(one) || !is_number(other) {
        return None;
    }
    let element = of_elements(name, operation, one, other);
    Some(element.map(|element| Type::Array(Box::new(element))))
}

fn numbers(elements: &[TupleElement]) -> bool {
    elements.iter().all(|element| is_number(&element.ty))
}

fn tuple(types: impl Iterator<Item = Result<Type, Failure>>) -> Result<Type, Failure> {
    let mut elements = Vec::new();
    for ty in types {
        elements.push(TupleElement {
            name: None,
            ty: ty?,
        });
    }
    Ok(Type::Tuple(elements))
}
