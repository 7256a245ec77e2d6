//! `and`, `or`, `xor`, `not`.

use crate::types::function::refused;
use crate::types::operand::{Form, Operand, is_nullable, is_only_null, without_low_cardinality};
use crate::types::{Failure, IntWidth, Type};

use super::default::named;
use super::{Call, Found, Rule, unsure};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("and", several),
    ("or", several),
    ("xor", exclusive),
    ("not", not),
];

/// Any number of conditions; a `Bool` among them makes it a `Bool`.
fn several(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    if operands.len() < 2 {
        return Some(Err(call.count("two or more arguments")));
    }
    let plain: Vec<Operand> = operands
        .iter()
        .map(|operand| Operand {
            ty: without_low_cardinality(named(&operand.ty)),
            form: operand.form.clone(),
        })
        .collect();
    let found = common(call.name, &plain);
    Some(found.map(|ty| Operand::made_from(ty, &operands)))
}

/// As most functions do, `xor` gives NULL for a NULL.
fn exclusive(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    if operands.len() < 2 {
        return Some(Err(call.count("two or more arguments")));
    }
    let bare: Vec<Operand> = operands
        .iter()
        .map(|operand| Operand {
            ty: crate::types::operand::bare(&operand.ty).clone(),
            form: operand.form.clone(),
        })
        .collect();
    if operands.iter().any(|operand| is_only_null(&operand.ty)) {
        return None;
    }
    let nullable = operands.iter().any(|operand| is_nullable(&operand.ty));
    let ty = match common(call.name, &bare) {
        Ok(ty) if nullable => Type::Nullable(Box::new(ty)),
        Ok(ty) => ty,
        Err(Failure::Rejected(_)) if nullable => return Some(Err(unsure(call.name, &operands))),
        Err(failure) => return Some(Err(failure)),
    };
    Some(Ok(Operand::made_from(ty, &operands)))
}

fn common(name: &str, operands: &[Operand]) -> Result<Type, Failure> {
    // What it decides by the values themselves, with whatever else stands there.
    let dynamic = |operand: &Operand| {
        matches!(
            operand.ty,
            Type::Variant(_) | Type::Dynamic { .. } | Type::Geo(_) | Type::Nothing
        )
    };
    if operands.iter().any(dynamic) {
        return Err(unsure(name, operands));
    }
    let mut ty = Type::UInt(IntWidth::W8);
    for operand in operands {
        match condition(name, operand, operands)? {
            // One that can be NULL does not.
            Some(Type::Bool) if operand.ty == Type::Bool => ty = Type::Bool,
            _ => {}
        }
    }
    Ok(if operands.iter().any(|operand| is_nullable(&operand.ty)) {
        Type::Nullable(Box::new(ty))
    } else {
        ty
    })
}

/// The type of a condition; `None` for a bare NULL.
fn condition(name: &str, operand: &Operand, operands: &[Operand]) -> Result<Option<Type>, Failure> {
    let ty = match named(&operand.ty) {
        Type::Nullable(inner) => inner,
        other => other,
    };
    if is_only_null(&operand.ty) {
        return Ok(None);
    }
    match ty {
        Type::Bool => Ok(Some(Type::Bool)),
        Type::UInt(width) | Type::Int(width) if *width <= IntWidth::W64 => Ok(Some(ty.clone())),
        Type::Float32 | Type::Float64 if operand.form == Form::Column => Ok(Some(ty.clone())),
        Type::Float32
        | Type::Float64
        | Type::Variant(_)
        | Type::Dynamic { .. }
        | Type::Nothing
        | Type::Geo(_) => Err(unsure(name, operands)),
        _ => Err(refused(name, operands)),
    }
}

fn not(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    if operands.len() != 1 {
        return Some(Err(call.count("one argument")));
    }
    Some(super::default::by_default(
        call.name,
        &operands,
        &|operands| {
            Ok(match condition(call.name, &operands[0], operands)? {
                Some(Type::Bool) => Type::Bool,
                _ => Type::UInt(IntWidth::W8),
            })
        },
    ))
}
