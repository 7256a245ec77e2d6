//! What is known of an argument.

use crate::syntax::ast::Literal;

use super::convert::is_plain;
use super::{TupleElement, Type};

/// An expression as far as the type of what is made from it depends on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Operand {
    /// Its type.
    pub ty: Type,
    /// Whether its value changes from row to row.
    pub form: Form,
}

/// Whether a value changes from row to row: ClickHouse keeps `LowCardinality` only beside constants.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// It does.
    Column,
    /// It is written out.
    Literal(Literal),
    /// It does not: ClickHouse computes it once for a query.
    Constant,
    /// It may be that ClickHouse computes it once, and it may be that it does not.
    Unknown,
}

impl Operand {
    /// A value that changes from row to row.
    pub const fn column(ty: Type) -> Self {
        Self {
            ty,
            form: Form::Column,
        }
    }

    /// A string written out.
    pub(super) const fn text_literal(text: String) -> Self {
        Self {
            ty: Type::String,
            form: Form::Literal(Literal::String(text)),
        }
    }

    /// A value made from `operands`, which is constant when they all are.
    pub(super) fn made_from(ty: Type, operands: &[Self]) -> Self {
        let mut form = Form::Constant;
        for operand in operands {
            match operand.form {
                Form::Column => form = Form::Column,
                Form::Unknown if form == Form::Constant => form = Form::Unknown,
                Form::Unknown | Form::Constant | Form::Literal(_) => {}
            }
        }
        Self { ty, form }
    }

    /// Whether it is `NULL`, written out.
    pub(super) fn is_null(&self) -> bool {
        matches!(self.form, Form::Literal(Literal::Null))
    }

    /// The value, where it is a string written out.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.form {
            Form::Literal(Literal::String(text)) => Some(text),
            _ => None,
        }
    }

    /// The value, where it is a whole number written out.
    pub(super) fn number(&self) -> Option<u64> {
        match &self.form {
            Form::Literal(Literal::Number(number)) => number.as_u64(),
            _ => None,
        }
    }

    /// Its type, for rules that see through the wrapping.
    pub(super) fn bare(&self) -> &Type {
        bare(&self.ty)
    }
}

/// `ty` without `LowCardinality`, `Nullable` and `SimpleAggregateFunction` around it.
pub(crate) fn bare(ty: &Type) -> &Type {
    match ty {
        Type::LowCardinality(inner)
        | Type::Nullable(inner)
        | Type::SimpleAggregateFunction { inner, .. } => bare(inner),
        other => other,
    }
}

/// Whether a value of `ty` is one value without parts, seen without what is around it.
pub(super) fn is_single(ty: &Type) -> bool {
    let ty = bare(ty);
    is_plain(ty) || matches!(ty, Type::Time | Type::Time64(_))
}

/// Whether NULL is among the values of `ty`.
pub(super) fn is_nullable(ty: &Type) -> bool {
    match ty {
        Type::Nullable(_) => true,
        Type::LowCardinality(inner) | Type::SimpleAggregateFunction { inner, .. } => {
            is_nullable(inner)
        }
        _ => false,
    }
}

/// Whether it has no value but NULL.
pub(super) fn is_only_null(ty: &Type) -> bool {
    matches!(ty, Type::Nullable(inner) if **inner == Type::Nothing)
}

/// Whether `ty` is a `SimpleAggregateFunction`, which some functions keep and others see through.
pub(super) fn is_simple_aggregate(ty: &Type) -> bool {
    match ty {
        Type::SimpleAggregateFunction { .. } => true,
        Type::Nullable(inner) => is_simple_aggregate(inner),
        _ => false,
    }
}

/// `ty` without any `LowCardinality` in it, however deep.
pub(super) fn without_low_cardinality(ty: &Type) -> Type {
    let boxed = |ty: &Type| Box::new(without_low_cardinality(ty));
    match ty {
        Type::LowCardinality(inner) => without_low_cardinality(inner),
        Type::Nullable(inner) => Type::Nullable(boxed(inner)),
        Type::Array(element) => Type::Array(boxed(element)),
        Type::Map(key, value) => Type::Map(boxed(key), boxed(value)),
        Type::Tuple(elements) => Type::Tuple(
            elements
                .iter()
                .map(|element| TupleElement {
                    name: element.name.clone(),
                    ty: without_low_cardinality(&element.ty),
                })
                .collect(),
        ),
        other => other.clone(),
    }
}

/// `Nullable(ty)`, once. `None` where there is no such type.
pub(super) fn nullable(ty: Type) -> Option<Type> {
    if is_nullable(&ty) {
        return Some(ty);
    }
    crate::types::can_be_nullable(&ty).then(|| Type::Nullable(Box::new(ty)))
}

/// Whether `LowCardinality(ty)` is what ClickHouse makes of a result.
pub(super) fn fits_low_cardinality(ty: &Type) -> bool {
    let ty = match ty {
        Type::Nullable(inner) => inner,
        other => other,
    };
    // An interval is stored nowhere, and may be in a dictionary all the same.
    matches!(ty, Type::Interval(_)) || crate::types::can_be_low_cardinality(ty)
}
