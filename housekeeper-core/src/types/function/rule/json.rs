//! `JSONExtract` and its like, which name the type they read.

use crate::types::operand::{Operand, bare, is_nullable, nullable};
use crate::types::{TupleElement, Type};

use super::cast::named_type;
use super::{Call, Found, Rule, unsure};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("JSONExtract", extract),
    ("JSONExtractCaseInsensitive", extract),
    ("JSONExtractKeysAndValues", extract_pairs),
    ("JSONExtractKeysAndValuesCaseInsensitive", extract_pairs),
    ("variantElement", element),
    ("dynamicElement", element),
];

/// The type that the last argument names.
fn last_type(operands: &[Operand]) -> Option<Type> {
    let (last, rest) = operands.split_last()?;
    (!rest.is_empty()).then(|| named_type(last))?
}

fn extract(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let ty = last_type(&operands)?;
    let text = &operands[0];
    if *bare(&text.ty) != Type::String || operands[1..].iter().any(|one| is_nullable(&one.ty)) {
        return None;
    }
    let ty = if is_nullable(&text.ty) {
        match nullable(ty) {
            Some(ty) => ty,
            None => return Some(Err(unsure(call.name, &operands))),
        }
    } else {
        ty
    };
    Some(Ok(Operand::made_from(ty, &operands)))
}

fn extract_pairs(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let value = last_type(&operands)?;
    if operands[0].ty != Type::String {
        return None;
    }
    let element = |ty| TupleElement { name: None, ty };
    let pair = Type::Tuple(vec![element(Type::String), element(value)]);
    Some(Ok(Operand::made_from(
        Type::Array(Box::new(pair)),
        &operands,
    )))
}

/// `variantElement(variant, 'type')` and `dynamicElement(dynamic, 'type')`: NULL where the value is of another type.
fn element(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [value, _] = operands.as_slice() else {
        return None;
    };
    let ty = last_type(&operands)?;
    match &value.ty {
        Type::Variant(members) if members.contains(&ty) => {}
        Type::Dynamic { .. } => {}
        _ => return None,
    }
    if matches!(ty, Type::LowCardinality(_)) {
        return None;
    }
    let ty = nullable(ty.clone()).unwrap_or(ty);
    Some(Ok(Operand::made_from(ty, &operands)))
}
