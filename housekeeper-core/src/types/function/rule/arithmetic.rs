//! `plus`, `minus`, `multiply`, `divide` and their like.

use crate::types::function::refused;
use crate::types::operand::Operand;
use crate::types::{Failure, Type};

use super::default::by_default;
use super::{Call, Found, Rule, decimal, element_wise, interval, number, state};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("plus", |call| binary(call, Operation::Plus)),
    ("minus", |call| binary(call, Operation::Minus)),
    ("multiply", |call| binary(call, Operation::Multiply)),
    ("divide", |call| binary(call, Operation::Divide)),
    ("intDiv", |call| binary(call, Operation::IntDiv)),
    ("intDivOrZero", |call| binary(call, Operation::IntDiv)),
    ("modulo", |call| binary(call, Operation::Modulo)),
    ("moduloOrZero", |call| binary(call, Operation::Modulo)),
];

/// What is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operation {
    /// `+`.
    Plus,
    /// `-`.
    Minus,
    /// `*`.
    Multiply,
    /// `/`.
    Divide,
    /// `intDiv`.
    IntDiv,
    /// `%`.
    Modulo,
}

impl Operation {
    /// Whether dates and intervals can be part of it.
    pub(super) const fn is_sum(self) -> bool {
        matches!(self, Self::Plus | Self::Minus)
    }
}

fn binary(call: &Call<'_>, operation: Operation) -> Found {
    let operands = call.values()?;
    if operands.len() != 2 {
        return Some(Err(call.count("two arguments")));
    }
    Some(by_default(call.name, &operands, &|operands| {
        result(call.name, operation, &operands[0].ty, &operands[1].ty)
    }))
}

/// The type of `left operation right`, neither of them with anything around it.
pub(super) fn result(
    name: &str,
    operation: Operation,
    left: &Type,
    right: &Type,
) -> Result<Type, Failure> {
    if let (Type::Dynamic { .. }, _) | (_, Type::Dynamic { .. }) = (left, right) {
        return dynamic(name, left, right);
    }
    if operation.is_sum() && interval::is_refused(left, right) {
        let operands = [left, right].map(|ty| Operand::column(ty.clone()));
        return Err(refused(name, &operands));
    }
    let found = interval::sum(operation, left, right)
        .or_else(|| interval::moments(operation, left, right))
        .or_else(|| interval::remainder(operation, left, right))
        .or_else(|| element_wise::result(name, operation, left, right))
        .or_else(|| state::result(operation, left, right))
        .or_else(|| decimal::result(operation, left, right))
        .or_else(|| number::result(operation, left, right));
    found.unwrap_or_else(|| {
        let operands = [
            Operand::column(left.clone()),
            Operand::column(right.clone()),
        ];
        let remainder_of_moment = !operation.is_sum()
            && matches!(
                left,
                Type::Date | Type::Date32 | Type::DateTime(_) | Type::DateTime64 { .. }
            );
        if remainder_of_moment || [left, right].iter().any(|ty| is_odd(ty)) {
            return Err(super::unsure(name, &operands));
        }
        Err(refused(name, &operands))
    })
}

/// Types over which it is not looked into what ClickHouse refuses.
fn is_odd(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Array(_)
            | Type::Tuple(_)
            | Type::Geo(_)
            | Type::Nested(_)
            | Type::Map(..)
            | Type::AggregateFunction { .. }
            | Type::Interval(_)
            | Type::Time
            | Type::Time64(_)
            | Type::Json(_)
            | Type::QBit(..)
            | Type::Nullable(_)
            | Type::Variant(_)
            | Type::Dynamic { .. }
    )
}

/// The value decides; the types are those of the `Dynamic`.
fn dynamic(name: &str, left: &Type, right: &Type) -> Result<Type, Failure> {
    match (left, right) {
        (dynamic @ Type::Dynamic { .. }, other) | (other, dynamic @ Type::Dynamic { .. })
            if number::is_number(other) || dynamic == other =>
        {
            Ok(dynamic.clone())
        }
        _ => {
            let operands = [
                Operand::column(left.clone()),
                Operand::column(right.clone()),
            ];
            Err(super::unsure(name, &operands))
        }
    }
}
