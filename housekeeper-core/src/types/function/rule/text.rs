//! Functions over text whose arguments are often constants.

use crate::types::operand::{Form, Operand};
use crate::types::{IntWidth, Type};

use super::default::by_default;
use super::{Call, Found, Rule, unsure};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("concat", joined),
    ("like", matched),
    ("notLike", matched),
    ("ilike", matched),
    ("notILike", matched),
    ("match", matched),
    ("format", formatted),
    ("JSON_VALUE", |call| by_path(call, &Type::String)),
    ("JSON_QUERY", |call| by_path(call, &Type::String)),
    ("JSON_EXISTS", |call| by_path(call, &FLAG)),
    ("cutIPv6", cut_ipv6),
    ("ifNotFinite", finite),
    ("splitByChar", one_byte),
    ("toDateTime", in_zone),
    ("toString", in_zone),
];

const FLAG: Type = Type::UInt(IntWidth::W8);

/// A value that is written as one text: no array, tuple or map, and no value of several types.
const fn is_scalar(ty: &Type) -> bool {
    !matches!(
        ty,
        Type::Array(_)
            | Type::Map(..)
            | Type::Tuple(_)
            | Type::Nested(_)
            | Type::Geo(_)
            | Type::Variant(_)
            | Type::Dynamic { .. }
            | Type::Json(_)
            | Type::QBit(..)
            | Type::AggregateFunction { .. }
            | Type::Nothing
    )
}

const fn is_text(ty: &Type) -> bool {
    matches!(ty, Type::String | Type::FixedString(_))
}

fn all_scalar(operands: &[Operand]) -> bool {
    operands.iter().all(|operand| {
        matches!(&operand.ty, Type::Nullable(inner) if **inner == Type::Nothing)
            || is_scalar(operand.bare())
    })
}

fn joined(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    (operands.len() > 1 && all_scalar(&operands))
        .then(|| by_default(call.name, &operands, &|_| Ok(Type::String)))
}

/// `text LIKE pattern` and its like. What is refused is left to the data.
fn matched(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [text, pattern] = operands.as_slice() else {
        return None;
    };
    // A regular expression whose brackets do not pair is likely wrong; it is not read here.
    if let Some(pattern) = pattern.text()
        && pattern.matches('(').count() != pattern.matches(')').count()
    {
        return Some(Err(unsure(call.name, &operands)));
    }
    let fits = (is_text(text.bare()) || matches!(text.bare(), Type::Enum { .. }))
        && *pattern.bare() == Type::String;
    fits.then(|| by_default(call.name, &operands, &|_| Ok(FLAG)))
}

/// `format('{}', …)`: the pattern is a constant.
fn formatted(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let (pattern, values) = operands.split_first()?;
    let is_pattern =
        pattern.ty == Type::String && matches!(pattern.form, Form::Literal(_) | Form::Constant);
    (is_pattern && !values.is_empty() && all_scalar(values))
        .then(|| by_default(call.name, &operands, &|_| Ok(Type::String)))
}

/// `JSON_VALUE(json, path)`: the path is a constant.
fn by_path(call: &Call<'_>, ty: &Type) -> Found {
    let operands = call.values()?;
    let [json, path] = operands.as_slice() else {
        return None;
    };
    let is_path = path.ty == Type::String && matches!(path.form, Form::Literal(_) | Form::Constant);
    (*json.bare() == Type::String && is_path)
        .then(|| by_default(call.name, &operands, &|_| Ok(ty.clone())))
}

fn cut_ipv6(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [address, bytes @ ..] = operands.as_slice() else {
        return None;
    };
    let written = |operand: &Operand| {
        operand.ty == FLAG && matches!(operand.form, Form::Literal(_) | Form::Constant)
    };
    let fits = matches!(address.ty, Type::Ipv6 | Type::FixedString(16));
    if !fits || bytes.len() != 2 || !bytes.iter().all(written) {
        return Some(Err(unsure(call.name, &operands)));
    }
    Some(Ok(Operand::made_from(Type::String, &operands)))
}

/// Of a number written out, the value decides: `1234567890123456789` beside `-1` is an Int64.
fn finite(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let column = |operand: &Operand| operand.form == Form::Column;
    (!operands.iter().all(column)).then(|| Err(unsure(call.name, &operands)))
}

/// `splitByChar(',', text)`: a separator of one byte.
fn one_byte(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let separator = operands.first()?.text()?;
    (separator.len() != 1).then(|| Err(unsure(call.name, &operands)))
}

/// `toDateTime(x, 'zone')` and `toString(moment, 'zone')`.
fn in_zone(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [value, zone] = operands.as_slice() else {
        return None;
    };
    let zone = super::zone::written(zone)?;
    let moment = matches!(value.bare(), Type::DateTime(_) | Type::DateTime64 { .. });
    let ty = match call.name {
        "toString" if moment => Type::String,
        "toDateTime"
            if moment
                || is_text(value.bare())
                || matches!(value.bare(), Type::Date | Type::UInt(_)) =>
        {
            Type::DateTime(zone)
        }
        _ => return None,
    };
    Some(by_default(call.name, &operands, &|_| Ok(ty.clone())))
}
