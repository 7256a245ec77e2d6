//! `CAST` and its like: the type is written out.

use crate::diagnostic::{Code, Diagnostics};
use crate::syntax::parse_data_type;
use crate::types::convert::{Conversion, convert};
use crate::types::function::refused;
use crate::types::operand::{Form, Operand, is_only_null, nullable};
use crate::types::{Failure, Type, resolve};

use super::default::{by_default, low_cardinality_of};
use super::{Call, Found, Rule, unsure};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("CAST", cast),
    ("_CAST", cast),
    ("accurateCast", cast),
    ("accurateCastOrNull", or_null),
    ("accurateCastOrDefault", or_default),
    ("defaultValueOfTypeName", default_of),
    ("reinterpret", reinterpret),
];

/// The type that `operand` names, a string written out; `None` where it is none that Housekeeper reads.
pub(super) fn named_type(operand: &Operand) -> Option<Type> {
    let data_type = parse_data_type(operand.text()?).ok()?;
    resolve(&data_type, &mut Diagnostics::new())
}

/// The value of a conversion of `operand` to `ty`.
fn converted(operand: &Operand, ty: Type) -> Operand {
    Operand {
        ty,
        form: match operand.form {
            Form::Literal(_) | Form::Constant => Form::Constant,
            Form::Column => Form::Column,
            Form::Unknown => Form::Unknown,
        },
    }
}

fn cast(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [operand, name] = operands.as_slice() else {
        return Some(Err(call.count("a value and the name of a type")));
    };
    let ty = named_type(name)?;
    if is_only_null(&operand.ty) && !takes_null(&ty) {
        return Some(Err(refused(call.name, &operands)));
    }
    match convert(&operand.ty, &ty) {
        Conversion::Refused => return Some(Err(refused(call.name, &operands))),
        Conversion::Fails => {
            let message = format!("`{}` cannot become `{ty}`", operand.ty);
            return Some(Err(Failure::rejected(Code::Unconvertible, message)));
        }
        Conversion::Fine | Conversion::FailsOnNull | Conversion::Unknown => {}
    }
    Some(Ok(converted(operand, in_zone_of(&operand.ty, ty))))
}

/// `ty`, a moment whose zone is not written, in the zone of the moment `given` that is converted to it.
pub(crate) fn in_zone_of(given: &Type, ty: Type) -> Type {
    let (Type::DateTime(Some(zone))
    | Type::DateTime64 {
        zone: Some(zone), ..
    }) = crate::types::operand::bare(given)
    else {
        return ty;
    };
    match ty {
        Type::Nullable(inner) => Type::Nullable(Box::new(in_zone_of(given, *inner))),
        Type::DateTime(None) => Type::DateTime(Some(zone.clone())),
        Type::DateTime64 {
            precision,
            zone: None,
        } => Type::DateTime64 {
            precision,
            zone: Some(zone.clone()),
        },
        ty => ty,
    }
}

/// `defaultValueOfTypeName('type')`
fn default_of(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [name] = operands.as_slice() else {
        return Some(Err(call.count("the name of a type")));
    };
    Some(Ok(Operand::made_from(named_type(name)?, &operands)))
}

/// Whether NULL can be converted to `ty`.
fn takes_null(ty: &Type) -> bool {
    match ty {
        Type::LowCardinality(inner) | Type::SimpleAggregateFunction { inner, .. } => {
            takes_null(inner)
        }
        Type::Nullable(_)
        | Type::Variant(_)
        | Type::Dynamic { .. }
        | Type::Nothing
        | Type::Geo(_) => true,
        _ => false,
    }
}

fn or_null(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [operand, name] = operands.as_slice() else {
        return Some(Err(call.count("a value and the name of a type")));
    };
    let ty = named_type(name)?;
    if matches!(
        ty,
        Type::LowCardinality(_) | Type::SimpleAggregateFunction { .. }
    ) {
        return None;
    }
    match nullable(in_zone_of(&operands[0].ty, ty)) {
        Some(ty) => Some(Ok(converted(operand, ty))),
        None => Some(Err(unsure(call.name, &operands))),
    }
}

fn or_default(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let (name, rest) = (operands.get(1)?, operands.get(2..)?);
    let ty = in_zone_of(&operands[0].ty, named_type(name)?);
    match rest {
        [] => {}
        [default] if default.ty == ty => {}
        [_] => return Some(Err(unsure(call.name, &operands))),
        _ => return None,
    }
    let value = std::slice::from_ref(&operands[0]);
    let ty = match low_cardinality_of(call.name, value, &|_| Ok(ty.clone())) {
        Ok(ty) => ty,
        Err(failure) => return Some(Err(failure)),
    };
    Some(Ok(converted(&operands[0], ty)))
}

/// The bytes of a value as those of another type. Which types go into which is not looked into.
fn reinterpret(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [operand, name] = operands.as_slice() else {
        return Some(Err(call.count("a value and the name of a type")));
    };
    let ty = named_type(name)?;
    let plain = |ty: &Type| {
        matches!(
            crate::types::operand::bare(ty),
            Type::UInt(_)
                | Type::Int(_)
                | Type::Float32
                | Type::Float64
                | Type::String
                | Type::FixedString(_)
                | Type::Uuid
                | Type::Date
                | Type::DateTime(_)
        )
    };
    if !plain(&operand.ty)
        || !plain(&ty)
        || matches!(ty, Type::Nullable(_) | Type::LowCardinality(_))
    {
        return None;
    }
    let value = by_default(
        call.name,
        std::slice::from_ref(operand),
        &|_| Ok(ty.clone()),
    );
    Some(value.map(|value| converted(operand, value.ty)))
}
