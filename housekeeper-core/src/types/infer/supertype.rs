//! The common type of values that come from different places.

use crate::source::Span;
use crate::types::operand::{Form, Operand};
use crate::types::supertype::{holds, supertype, supertype_or_variant};
use crate::types::{IntWidth, Reason, Type};

use super::gap::Gap;

/// The type that holds all `operands`; a Variant where there is no other and it may be one.
pub(super) fn of(operands: &[Operand], allows_variant: bool, span: Span) -> Result<Type, Gap> {
    let [first, rest @ ..] = operands else {
        return Err(Gap::new(span, Reason::Form("nothing is")));
    };
    if rest.iter().all(|other| other.ty == first.ty) {
        return Ok(first.ty.clone());
    }
    // Of a constant, the value decides what a large number beside one with a sign becomes.
    let wide = |operand: &Operand| {
        operand.form != Form::Column && *operand.bare() == Type::UInt(IntWidth::W64)
    };
    let signed = |operand: &Operand| matches!(operand.bare(), Type::Int(_));
    let is_decided_by_value = operands.iter().any(wide) && operands.iter().any(signed);
    let types: Vec<Type> = operands.iter().map(|operand| operand.ty.clone()).collect();
    let found = if allows_variant {
        supertype_or_variant(&types)
    } else {
        supertype(&types)
    };
    // Which of the parts keeps its name for a type, and what a NULL beside a tuple makes, is not certain.
    let is_odd = |ty: &Type| matches!(ty, Type::SimpleAggregateFunction { .. });
    let found = found.ok().filter(|found| {
        !is_decided_by_value
            && !types.iter().any(is_odd)
            && !matches!(found, Type::Variant(members) if members.len() == 1)
    });
    found.ok_or_else(|| {
        let other = rest.iter().find(|other| other.ty != first.ty);
        let other = other.map_or_else(String::new, |other| other.ty.to_string());
        Gap::new(span, Reason::Differ(first.ty.to_string(), other))
    })
}

/// Whether ClickHouse takes two types for the same although their decimals have other numbers of digits.
pub(super) fn is_stored_alike(one: &Type, other: &Type) -> bool {
    match (one, other) {
        (
            Type::Decimal {
                precision: one,
                scale: first,
            },
            Type::Decimal {
                precision: other,
                scale: second,
            },
        ) => first == second && holds(*one) == holds(*other),
        (Type::Nullable(one), Type::Nullable(other)) | (Type::Array(one), Type::Array(other)) => {
            is_stored_alike(one, other)
        }
        (one, other) => one == other,
    }
}
