//! Tuples: their elements, and arithmetic by element.

use crate::syntax::ast::Literal;
use crate::types::function::learnt::hides_the_others;
use crate::types::function::refused;
use crate::types::operand::{Form, Operand, is_single};
use crate::types::{TupleElement, Type};

use super::arithmetic::{Operation, result as of_elements};
use super::default::named;
use super::geometry::plain;
use super::number::is_number;
use super::{Call, Found, Rule, unsure};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("tupleElement", element),
    ("tupleConcat", concat),
    ("tuplePlus", |call| pairwise(call, Operation::Plus)),
    ("tupleMinus", |call| pairwise(call, Operation::Minus)),
    ("tupleMultiply", |call| pairwise(call, Operation::Multiply)),
    ("tupleDivide", |call| pairwise(call, Operation::Divide)),
    ("tupleMultiplyByNumber", |call| {
        by_number(call, Operation::Multiply)
    }),
    ("tupleDivideByNumber", |call| {
        by_number(call, Operation::Divide)
    }),
];

/// The elements of a tuple or a point.
fn elements_of(ty: &Type) -> Option<Vec<TupleElement>> {
    match plain(named(ty)) {
        Type::Tuple(elements) => Some(elements),
        _ => None,
    }
}

/// `tupleElement(tuple, element)`, the element by its number or its name; of arrays of tuples, the arrays of them.
fn element(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [tuple, element] = operands.as_slice() else {
        return None;
    };
    let has_elements = match named(&tuple.ty) {
        Type::Array(inner) => !is_single(inner),
        ty => !is_single(ty),
    };
    if !has_elements && !hides_the_others(element) {
        return Some(Err(refused(call.name, &operands)));
    }
    let mut arrays = 0;
    let mut inner = plain(named(&tuple.ty));
    while let Type::Array(element) = inner {
        arrays += 1;
        inner = plain(&element);
    }
    let elements = elements_of(&inner)?;
    let found = match &element.form {
        Form::Literal(Literal::Number(number)) => {
            elements.get(usize::try_from(number.as_u64()?.checked_sub(1)?).ok()?)
        }
        // One without a name is called like its number.
        Form::Literal(Literal::String(name)) => {
            let mut numbered = (1_usize..).zip(&elements);
            let found = numbered.find(|(number, element)| match &element.name {
                Some(own) => own == name,
                None => number.to_string() == *name,
            });
            found.map(|(_, element)| element)
        }
        _ => return None,
    };
    Some(match found {
        Some(found) => {
            let array = |ty, _| Type::Array(Box::new(ty));
            let ty = (0..arrays).fold(found.ty.clone(), array);
            Ok(Operand::made_from(ty, std::slice::from_ref(tuple)))
        }
        None => Err(refused(call.name, &operands)),
    })
}

fn concat(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let mut all = Vec::new();
    for operand in &operands {
        let elements = elements_of(&operand.ty)?;
        all.extend(elements.iter().map(|element| unnamed(element.ty.clone())));
    }
    let plain = all
        .iter()
        .all(|element| is_number(&element.ty) || element.ty == Type::String);
    if operands.len() < 2 || !plain {
        return None;
    }
    Some(Ok(Operand::made_from(Type::Tuple(all), &operands)))
}

const fn unnamed(ty: Type) -> TupleElement {
    TupleElement { name: None, ty }
}

fn pairwise(call: &Call<'_>, operation: Operation) -> Found {
    let operands = call.values()?;
    let [left, right] = operands.as_slice() else {
        // More are taken, too.
        return Some(Err(unsure(call.name, &operands)));
    };
    let (left, right) = (elements_of(&left.ty)?, elements_of(&right.ty)?);
    if left.len() != right.len() || left.is_empty() {
        return None;
    }
    let pairs = left.iter().zip(&right);
    tuple(
        call,
        operation,
        &operands,
        pairs.map(|(one, other)| (&one.ty, &other.ty)),
    )
}

fn by_number(call: &Call<'_>, operation: Operation) -> Found {
    let operands = call.values()?;
    let [left, number] = operands.as_slice() else {
        return Some(Err(call.count("a tuple and a number")));
    };
    let elements = elements_of(&left.ty)?;
    if elements.is_empty() {
        return None;
    }
    let pairs = elements.iter().map(|element| (&element.ty, &number.ty));
    tuple(call, operation, &operands, pairs)
}

fn tuple<'a>(
    call: &Call<'_>,
    operation: Operation,
    operands: &[Operand],
    pairs: impl Iterator<Item = (&'a Type, &'a Type)>,
) -> Found {
    let mut elements = Vec::new();
    for (one, other) in pairs {
        if !is_number(one) || !is_number(other) {
            return None;
        }
        match of_elements(call.name, operation, one, other) {
            Ok(ty) => elements.push(unnamed(ty)),
            Err(failure) => return Some(Err(failure)),
        }
    }
    Some(Ok(Operand::made_from(Type::Tuple(elements), operands)))
}
