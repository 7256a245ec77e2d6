//! Functions that give what they are given.

use crate::types::IntWidth;
use crate::types::Type;
use crate::types::operand::{Form, Operand};

use super::{Call, Found, Rule};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("materialize", materialize),
    ("identity", identity),
    ("toTypeName", |call| constant(call, Type::String)),
    ("isConstant", |call| {
        constant(call, Type::UInt(IntWidth::W8))
    }),
];

/// The same, but not constant any more.
fn materialize(call: &Call<'_>) -> Found {
    let mut value = only(call)?;
    if let Ok(value) = &mut value {
        value.form = Form::Column;
    }
    Some(value)
}

fn identity(call: &Call<'_>) -> Found {
    let mut value = only(call)?;
    if let Ok(value) = &mut value
        && let Form::Literal(_) = value.form
    {
        value.form = Form::Constant;
    }
    Some(value)
}

fn only(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    match <[Operand; 1]>::try_from(operands) {
        Ok([value]) => Some(Ok(value)),
        Err(_) => Some(Err(call.count("one argument"))),
    }
}

/// What is known of an argument before there are rows.
fn constant(call: &Call<'_>, ty: Type) -> Found {
    let operands = call.values()?;
    if operands.len() != 1 {
        return Some(Err(call.count("one argument")));
    }
    Some(Ok(Operand {
        ty,
        form: Form::Constant,
    }))
}
