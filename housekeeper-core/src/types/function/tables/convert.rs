//! Conversions.

use super::f;
use crate::types::Type;
use crate::types::function::class::Class::{
    Any, AnyDateTime, Convertible, DateTime64, Integer64, Ipv4, Ipv6, LiteralNumber, LiteralText,
    Moment, Number, Scalar, String, Text, Uuid,
};
use crate::types::function::signature::Output::{Is, With};
use crate::types::function::signature::{Plain, Signature, Wrapping};
use crate::types::operand::{Operand, nullable};

pub(super) const SIGNATURES: &[Signature] = &[
    f("toString", &[Scalar], Is(Plain::String)),
    f("toString", &[AnyDateTime, LiteralText], Is(Plain::String)),
    f("toTypeName", &[Any], Is(Plain::String)).wrapping(Wrapping::Ignore),
    f("toBool", &[Number], Is(Plain::Bool)),
    f("toBool", &[Text], Is(Plain::Bool)),
    f("toDate", &[Convertible], Is(Plain::Date)),
    f("toDate32", &[Convertible], Is(Plain::Date32)),
    f(
        "toDateTime",
        &[Convertible],
        With(|operands| Some(Type::DateTime(zone_of(operands)))),
    ),
    f(
        "toDateTime",
        &[Convertible, LiteralText],
        With(|operands| Some(Type::DateTime(zone(operands, 1)))),
    ),
    f(
        "toDateTime64",
        &[Convertible, LiteralNumber],
        With(|operands| date_time64(operands, zone_of(operands))),
    ),
    f(
        "toDateTime64",
        &[Convertible, LiteralNumber, LiteralText],
        With(|operands| date_time64(operands, zone(operands, 2))),
    ),
    f("toUUID", &[Text], Is(Plain::Uuid)),
    f("toUUID", &[Uuid], Is(Plain::Uuid)),
    f("toIPv4", &[Text], Is(Plain::Ipv4)),
    f("toIPv4", &[Ipv4], Is(Plain::Ipv4)),
    f("toIPv4", &[Ipv6], Is(Plain::Ipv4)),
    f("toIPv6", &[Text], Is(Plain::Ipv6)),
    f("toIPv6", &[Ipv4], Is(Plain::Ipv6)),
    f("toIPv6", &[Ipv6], Is(Plain::Ipv6)),
    f("toFixedString", &[Text, LiteralNumber], With(fixed_string)),
    f(
        "toDecimal32",
        &[Convertible, LiteralNumber],
        With(|operands| decimal(operands, 9)),
    ),
    f(
        "toDecimal64",
        &[Convertible, LiteralNumber],
        With(|operands| decimal(operands, 18)),
    ),
    f(
        "toDecimal128",
        &[Convertible, LiteralNumber],
        With(|operands| decimal(operands, 38)),
    ),
    f(
        "toDecimal256",
        &[Convertible, LiteralNumber],
        With(|operands| decimal(operands, 76)),
    ),
    f("toUnixTimestamp", &[Moment], Is(Plain::UInt32)),
    f("toUnixTimestamp", &[Text], Is(Plain::UInt32)),
    f("toUnixTimestamp64Second", &[DateTime64], Is(Plain::Int64)),
    f("toUnixTimestamp64Milli", &[DateTime64], Is(Plain::Int64)),
    f("toUnixTimestamp64Micro", &[DateTime64], Is(Plain::Int64)),
    f("toUnixTimestamp64Nano", &[DateTime64], Is(Plain::Int64)),
    f("fromUnixTimestamp", &[Integer64], Is(Plain::DateTime)),
    f(
        "fromUnixTimestamp64Second",
        &[Integer64],
        With(|operands| ticks(operands, 0)),
    ),
    f(
        "fromUnixTimestamp64Milli",
        &[Integer64],
        With(|operands| ticks(operands, 3)),
    ),
    f(
        "fromUnixTimestamp64Micro",
        &[Integer64],
        With(|operands| ticks(operands, 6)),
    ),
    f(
        "fromUnixTimestamp64Nano",
        &[Integer64],
        With(|operands| ticks(operands, 9)),
    ),
    f("parseDateTimeBestEffort", &[Text], Is(Plain::DateTime)),
    f(
        "parseDateTimeBestEffortOrZero",
        &[Text],
        Is(Plain::DateTime),
    ),
    f(
        "parseDateTimeBestEffortOrNull",
        &[Text],
        With(|_| or_null(Plain::DateTime)),
    ),
    f(
        "parseDateTime64BestEffort",
        &[Text],
        With(|_| Some(ticks_of(3, None))),
    ),
    f(
        "parseDateTime64BestEffortOrZero",
        &[Text],
        With(|_| Some(ticks_of(3, None))),
    ),
    f(
        "parseDateTime64BestEffortOrNull",
        &[Text],
        With(|_| nullable(ticks_of(3, None))),
    ),
    f("toUInt8", &[Convertible], Is(Plain::UInt8)),
    f("toUInt8OrZero", &[String], Is(Plain::UInt8)),
    f("toUInt8OrNull", &[String], With(|_| or_null(Plain::UInt8))),
    f("toUInt16", &[Convertible], Is(Plain::UInt16)),
    f("toUInt16OrZero", &[String], Is(Plain::UInt16)),
    f(
        "toUInt16OrNull",
        &[String],
        With(|_| or_null(Plain::UInt16)),
    ),
    f("toUInt32", &[Convertible], Is(Plain::UInt32)),
    f("toUInt32OrZero", &[String], Is(Plain::UInt32)),
    f(
        "toUInt32OrNull",
        &[String],
        With(|_| or_null(Plain::UInt32)),
    ),
    f("toUInt64", &[Convertible], Is(Plain::UInt64)),
    f("toUInt64OrZero", &[String], Is(Plain::UInt64)),
    f(
        "toUInt64OrNull",
        &[String],
        With(|_| or_null(Plain::UInt64)),
    ),
    f("toUInt128", &[Convertible], Is(Plain::UInt128)),
    f("toUInt128OrZero", &[String], Is(Plain::UInt128)),
    f(
        "toUInt128OrNull",
        &[String],
        With(|_| or_null(Plain::UInt128)),
    ),
    f("toUInt256", &[Convertible], Is(Plain::UInt256)),
    f("toUInt256OrZero", &[String], Is(Plain::UInt256)),
    f(
        "toUInt256OrNull",
        &[String],
        With(|_| or_null(Plain::UInt256)),
    ),
    f("toInt8", &[Convertible], Is(Plain::Int8)),
    f("toInt8OrZero", &[String], Is(Plain::Int8)),
    f("toInt8OrNull", &[String], With(|_| or_null(Plain::Int8))),
    f("toInt16", &[Convertible], Is(Plain::Int16)),
    f("toInt16OrZero", &[String], Is(Plain::Int16)),
    f("toInt16OrNull", &[String], With(|_| or_null(Plain::Int16))),
    f("toInt32", &[Convertible], Is(Plain::Int32)),
    f("toInt32OrZero", &[String], Is(Plain::Int32)),
    f("toInt32OrNull", &[String], With(|_| or_null(Plain::Int32))),
    f("toInt64", &[Convertible], Is(Plain::Int64)),
    f("toInt64OrZero", &[String], Is(Plain::Int64)),
    f("toInt64OrNull", &[String], With(|_| or_null(Plain::Int64))),
    f("toInt128", &[Convertible], Is(Plain::Int128)),
    f("toInt128OrZero", &[String], Is(Plain::Int128)),
    f(
        "toInt128OrNull",
        &[String],
        With(|_| or_null(Plain::Int128)),
    ),
    f("toInt256", &[Convertible], Is(Plain::Int256)),
    f("toInt256OrZero", &[String], Is(Plain::Int256)),
    f(
        "toInt256OrNull",
        &[String],
        With(|_| or_null(Plain::Int256)),
    ),
    f("toFloat32", &[Convertible], Is(Plain::Float32)),
    f("toFloat32OrZero", &[String], Is(Plain::Float32)),
    f(
        "toFloat32OrNull",
        &[String],
        With(|_| or_null(Plain::Float32)),
    ),
    f("toFloat64", &[Convertible], Is(Plain::Float64)),
    f("toFloat64OrZero", &[String], Is(Plain::Float64)),
    f(
        "toFloat64OrNull",
        &[String],
        With(|_| or_null(Plain::Float64)),
    ),
    f("toDateOrZero", &[String], Is(Plain::Date)),
    f("toDateOrNull", &[String], With(|_| or_null(Plain::Date))),
    f("toDate32OrZero", &[String], Is(Plain::Date32)),
    f(
        "toDate32OrNull",
        &[String],
        With(|_| or_null(Plain::Date32)),
    ),
    f("toDateTimeOrZero", &[String], Is(Plain::DateTime)),
    f(
        "toDateTimeOrNull",
        &[String],
        With(|_| or_null(Plain::DateTime)),
    ),
    f("toUUIDOrZero", &[String], Is(Plain::Uuid)),
    f("toUUIDOrNull", &[String], With(|_| or_null(Plain::Uuid))),
    f("toIPv4OrZero", &[String], Is(Plain::Ipv4)),
    f("toIPv4OrNull", &[String], With(|_| or_null(Plain::Ipv4))),
    f("toIPv6OrZero", &[String], Is(Plain::Ipv6)),
    f("toIPv6OrNull", &[String], With(|_| or_null(Plain::Ipv6))),
];

fn or_null(plain: Plain) -> Option<Type> {
    nullable(plain.ty())
}

/// The zone that the first argument brings with it.
fn zone_of(operands: &[Operand]) -> Option<std::string::String> {
    match &operands.first()?.ty {
        Type::DateTime(zone) | Type::DateTime64 { zone, .. } => zone.clone(),
        _ => None,
    }
}

fn zone(operands: &[Operand], index: usize) -> Option<std::string::String> {
    let zone = operands.get(index)?.text()?;
    (!zone.is_empty()).then(|| zone.to_owned())
}

const fn ticks_of(precision: u8, zone: Option<std::string::String>) -> Type {
    Type::DateTime64 { precision, zone }
}

fn ticks(operands: &[Operand], precision: u8) -> Option<Type> {
    (operands.len() == 1).then(|| ticks_of(precision, None))
}

fn date_time64(operands: &[Operand], zone: Option<std::string::String>) -> Option<Type> {
    let precision = small_number(operands, 9)?;
    Some(ticks_of(precision, zone))
}

fn decimal(operands: &[Operand], precision: u8) -> Option<Type> {
    let scale = small_number(operands, precision)?;
    Some(Type::Decimal { precision, scale })
}

fn fixed_string(operands: &[Operand]) -> Option<Type> {
    let length = operands.get(1)?.number()?;
    (length > 0).then_some(Type::FixedString(length))
}

/// The second argument, up to `most`.
fn small_number(operands: &[Operand], most: u8) -> Option<u8> {
    let number = u8::try_from(operands.get(1)?.number()?).ok()?;
    (number <= most).then_some(number)
}
