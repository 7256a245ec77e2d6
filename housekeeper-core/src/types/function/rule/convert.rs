//! Conversions whose type has numbers and zones that are written out.

use crate::types::function::refused;
use crate::types::operand::{Operand, nullable, without_low_cardinality};
use crate::types::{Failure, Type};

use super::default::{by_default, named};
use super::{Call, Found, Rule, unsure};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("toFixedString", to_fixed_string),
    ("toDecimal32", |call| to_decimal(call, 9, Miss::Fail)),
    ("toDecimal64", |call| to_decimal(call, 18, Miss::Fail)),
    ("toDecimal128", |call| to_decimal(call, 38, Miss::Fail)),
    ("toDecimal256", |call| to_decimal(call, 76, Miss::Fail)),
    ("toDecimal32OrZero", |call| {
        to_decimal(call, 9, Miss::Default)
    }),
    ("toDecimal64OrZero", |call| {
        to_decimal(call, 18, Miss::Default)
    }),
    ("toDecimal128OrZero", |call| {
        to_decimal(call, 38, Miss::Default)
    }),
    ("toDecimal256OrZero", |call| {
        to_decimal(call, 76, Miss::Default)
    }),
    ("toDecimal32OrNull", |call| to_decimal(call, 9, Miss::Null)),
    ("toDecimal64OrNull", |call| to_decimal(call, 18, Miss::Null)),
    ("toDecimal128OrNull", |call| {
        to_decimal(call, 38, Miss::Null)
    }),
    ("toDecimal256OrNull", |call| {
        to_decimal(call, 76, Miss::Null)
    }),
    ("toDateTime64", |call| to_date_time64(call, Miss::Fail)),
    ("toDateTime64OrZero", |call| {
        to_date_time64(call, Miss::Default)
    }),
    ("toDateTime64OrNull", |call| {
        to_date_time64(call, Miss::Null)
    }),
    ("parseDateTime64BestEffort", |call| {
        parse64(call, Miss::Fail)
    }),
    ("parseDateTime64BestEffortOrZero", |call| {
        parse64(call, Miss::Default)
    }),
    ("parseDateTime64BestEffortOrNull", |call| {
        parse64(call, Miss::Null)
    }),
    ("now64", now64),
    ("toTimezone", to_timezone),
];

/// What a conversion gives for a value that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Miss {
    /// An error.
    Fail,
    /// A default.
    Default,
    /// NULL.
    Null,
}

fn to_fixed_string(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [value, length] = operands.as_slice() else {
        return Some(Err(call.count("a string and a length")));
    };
    let length = length.number()?;
    if length == 0 && !matches!(value.ty, Type::Dynamic { .. } | Type::Variant(_)) {
        return Some(Err(refused(call.name, &operands)));
    }
    Some(by_default(
        call.name,
        std::slice::from_ref(value),
        &|operands| match &operands[0].ty {
            Type::String => match operands[0].text() {
                Some(text) if u64::try_from(text.len()).is_ok_and(|given| given > length) => {
                    Err(unsure(call.name, operands))
                }
                _ => Ok(Type::FixedString(length)),
            },
            Type::FixedString(given) if *given <= length => Ok(Type::FixedString(length)),
            Type::FixedString(_) | Type::Dynamic { .. } | Type::Variant(_) => {
                Err(unsure(call.name, operands))
            }
            _ => Err(refused(call.name, operands)),
        },
    ))
}

/// Whether a decimal and a moment are made from it without more ado.
fn is_plain(ty: &Type) -> bool {
    matches!(
        ty,
        Type::UInt(_)
            | Type::Int(_)
            | Type::Float32
            | Type::Float64
            | Type::Decimal { .. }
            | Type::String
    )
}

/// NULL in, NULL out, and `LowCardinality` goes.
fn made(
    call: &Call<'_>,
    value: &Operand,
    miss: Miss,
    takes: fn(&Type) -> bool,
    ty: &Type,
) -> Result<Operand, Failure> {
    let operands = std::slice::from_ref(value);
    if matches!(named(&value.ty), Type::Variant(_) | Type::Dynamic { .. }) {
        return Err(unsure(call.name, operands));
    }
    let found = by_default(call.name, operands, &|operands| {
        let given = &operands[0].ty;
        if takes(given) && (miss == Miss::Fail || *given == Type::String) {
            Ok(ty.clone())
        } else {
            Err(unsure(call.name, operands))
        }
    })?;
    let ty = match found.ty {
        Type::LowCardinality(inner) => *inner,
        ty => ty,
    };
    let ty = match miss {
        Miss::Null => nullable(ty).ok_or_else(|| unsure(call.name, operands))?,
        Miss::Fail | Miss::Default => ty,
    };
    Ok(Operand::made_from(ty, operands))
}

fn to_decimal(call: &Call<'_>, precision: u8, miss: Miss) -> Found {
    let operands = call.values()?;
    let [value, scale] = operands.as_slice() else {
        return if miss == Miss::Fail {
            Some(Err(call.count("a value and a scale")))
        } else {
            None
        };
    };
    let scale = u8::try_from(scale.number()?).ok()?;
    if scale > precision {
        return Some(Err(refused(call.name, &operands)));
    }
    Some(made(
        call,
        value,
        miss,
        is_plain,
        &Type::Decimal { precision, scale },
    ))
}

fn is_moment(ty: &Type) -> bool {
    is_plain(ty)
        || matches!(
            ty,
            Type::Date | Type::Date32 | Type::DateTime(_) | Type::DateTime64 { .. }
        )
}

fn to_date_time64(call: &Call<'_>, miss: Miss) -> Found {
    let operands = call.values()?;
    let [value, precision, zone @ ..] = operands.as_slice() else {
        return None;
    };
    let precision = precision.number()?;
    let Some(precision) = u8::try_from(precision).ok().filter(|digits| *digits <= 9) else {
        return Some(Err(refused(call.name, &operands)));
    };
    let zone = zone_of(zone)?;
    // A moment keeps its own zone where none is given.
    if zone.is_none()
        && matches!(
            crate::types::operand::bare(&value.ty),
            Type::DateTime(Some(_)) | Type::DateTime64 { zone: Some(_), .. }
        )
    {
        return None;
    }
    let ty = match miss {
        Miss::Fail => Type::DateTime64 { precision, zone },
        Miss::Default | Miss::Null => parsed(precision, zone),
    };
    Some(made(call, value, miss, is_moment, &ty))
}

/// The zone of the last argument, if it is there; `None` where it is not written out.
#[expect(
    clippy::option_option,
    reason = "an argument that is not there is not one that is not known"
)]
fn zone_of(rest: &[Operand]) -> Option<Option<String>> {
    match rest {
        [] => Some(None),
        [zone] => super::zone::written(zone),
        _ => None,
    }
}

/// The type that is read where reading may fail: without a fraction, it is another one.
const fn parsed(precision: u8, zone: Option<String>) -> Type {
    match precision {
        0 => Type::DateTime(zone),
        _ => Type::DateTime64 { precision, zone },
    }
}

fn parse64(call: &Call<'_>, miss: Miss) -> Found {
    let operands = call.values()?;
    let [value, rest @ ..] = operands.as_slice() else {
        return None;
    };
    let (precision, zone) = match rest {
        [] => (3, None),
        [precision, zone @ ..] => (
            u8::try_from(precision.number()?)
                .ok()
                .filter(|digits| *digits <= 9)?,
            zone_of(zone)?,
        ),
    };
    if precision == 0 && without_low_cardinality(&value.ty) != value.ty {
        return None;
    }
    // Without a fraction it is a DateTime.
    let ty = match precision {
        0 => Type::DateTime(zone),
        _ => Type::DateTime64 { precision, zone },
    };
    Some(made(call, value, miss, |ty| *ty == Type::String, &ty))
}

fn now64(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let (precision, zone) = match operands.as_slice() {
        [] => (3, None),
        [precision, zone @ ..] => (
            u8::try_from(precision.number()?)
                .ok()
                .filter(|digits| *digits <= 9)?,
            zone_of(zone)?,
        ),
    };
    let ty = Type::DateTime64 { precision, zone };
    Some(Ok(Operand::made_from(ty, &operands)))
}

fn to_timezone(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [value, zone] = operands.as_slice() else {
        return Some(Err(call.count("a moment and a time zone")));
    };
    let zone = super::zone::written(zone)?;
    if !matches!(
        crate::types::operand::bare(named(&value.ty)),
        Type::DateTime(_) | Type::DateTime64 { .. }
    ) {
        return None;
    }
    Some(by_default(
        call.name,
        std::slice::from_ref(value),
        &|operands| match &operands[0].ty {
            Type::DateTime64 { precision, .. } => Ok(Type::DateTime64 {
                precision: *precision,
                zone: zone.clone(),
            }),
            _ => Ok(Type::DateTime(zone.clone())),
        },
    ))
}
