//! Comparisons: which pairs of types ClickHouse takes.

use crate::diagnostic::Code;
use crate::types::function::{refusal_text, refused};
use crate::types::operand::{Form, Operand};
use crate::types::supertype::{same, supertype};
use crate::types::{Failure, IntWidth, Type};

use super::default::by_default;
use super::reading::{cannot_be_read, reads_as, unreadable};
use super::{Call, Found, Rule, unsure};

pub(super) const RULES: &[(&str, Rule)] = &[
    ("equals", compare),
    ("notEquals", compare),
    ("less", compare),
    ("lessOrEquals", compare),
    ("greater", compare),
    ("greaterOrEquals", compare),
];

const ANSWER: Type = Type::UInt(IntWidth::W8);

fn compare(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    if operands.len() != 2 {
        return Some(Err(call.count("two arguments")));
    }
    let nullable = operands
        .iter()
        .any(|operand| crate::types::operand::is_nullable(&operand.ty));
    Some(by_default(call.name, &operands, &|operands| {
        let (left, right) = (&operands[0], &operands[1]);
        match pair(left, right) {
            // What can be NULL is not looked at before there are rows.
            Verdict::NotAsColumns if nullable => Ok(ANSWER),
            Verdict::NotAsColumns if is_known(operands) => Ok(ANSWER),
            Verdict::Yes => Ok(ANSWER),
            Verdict::Nullable => Ok(Type::Nullable(Box::new(ANSWER))),
            // Nor is the body of a lambda.
            Verdict::No if is_known(operands) => Err(refused(call.name, operands)),
            Verdict::No | Verdict::NotAsColumns | Verdict::Unknown => {
                Err(unsure(call.name, operands))
            }
        }
    }))
}

fn is_known(operands: &[Operand]) -> bool {
    operands.iter().all(|operand| operand.form != Form::Unknown)
}

/// Whether ClickHouse gives the comparison `name` a type, and refuses it when it looks at columns: strings that are
/// not written out beside what is no string.
pub(crate) fn fails_with_rows(name: &str, operands: &[Operand]) -> Option<Failure> {
    let [left, right] = operands else {
        return None;
    };
    if !RULES.iter().any(|(rule, _)| *rule == name) || !is_known(operands) {
        return None;
    }
    let nullable = operands
        .iter()
        .any(|operand| crate::types::operand::is_nullable(&operand.ty));
    let fails = !nullable && pair(&bare(left), &bare(right)) == Verdict::NotAsColumns;
    fails.then(|| match (left.text(), right.text()) {
        (Some(text), None) => unreadable(text, &right.ty),
        (None, Some(text)) => unreadable(text, &left.ty),
        _ => Failure::rejected(Code::Incomparable, refusal_text(name, operands)),
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// They can be compared.
    Yes,
    /// They can be compared, and what comes out can be NULL.
    Nullable,
    /// They cannot.
    No,
    /// They cannot, as ClickHouse finds out when it looks at columns of them.
    NotAsColumns,
    /// It is not known.
    Unknown,
}

/// Groups of types that are compared alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Decimal,
    String,
    Uuid,
    Ipv4,
    Ipv6,
    Day,
    DateTime,
    DateTime64,
    Time,
    Time64,
    Enum,
    Other,
}

fn kind(ty: &Type) -> Kind {
    match ty {
        Type::Bool
        | Type::UInt(_)
        | Type::Int(_)
        | Type::BFloat16
        | Type::Float32
        | Type::Float64 => Kind::Number,
        Type::Decimal { .. } => Kind::Decimal,
        Type::String | Type::FixedString(_) => Kind::String,
        Type::Uuid => Kind::Uuid,
        Type::Ipv4 => Kind::Ipv4,
        Type::Ipv6 => Kind::Ipv6,
        Type::Date | Type::Date32 => Kind::Day,
        Type::DateTime(_) => Kind::DateTime,
        Type::DateTime64 { .. } => Kind::DateTime64,
        Type::Time => Kind::Time,
        Type::Time64(_) => Kind::Time64,
        Type::Enum { .. } => Kind::Enum,
        _ => Kind::Other,
    }
}

fn pair(left: &Operand, right: &Operand) -> Verdict {
    let (one, other) = (kind(&left.ty), kind(&right.ty));
    match (one, other) {
        (Kind::Other, _) | (_, Kind::Other) => containers(left, right),
        (Kind::String, Kind::String | Kind::Enum) | (Kind::Enum, Kind::String) => Verdict::Yes,
        (Kind::String, _) => with_text(left, &right.ty),
        (_, Kind::String) => with_text(right, &left.ty),
        _ => scalars(one, other),
    }
}

fn scalars(one: Kind, other: Kind) -> Verdict {
    use Kind::{DateTime, DateTime64, Day, Decimal, Enum, Ipv4, Ipv6, Number, Time64, Uuid};
    let either = |is: fn(Kind) -> bool| is(one) || is(other);
    if one == other {
        return Verdict::Yes;
    }
    match (one, other) {
        (Ipv4, Ipv6) | (Ipv6, Ipv4) => Verdict::Yes,
        // Which numbers an address is compared with is not looked into.
        (Ipv4, Number | Enum) | (Number | Enum, Ipv4) => Verdict::Unknown,
        _ if either(|kind| matches!(kind, Uuid | Ipv4 | Ipv6)) => Verdict::No,
        (Day, DateTime | DateTime64) | (DateTime | DateTime64, Day) => Verdict::Yes,
        _ if either(|kind| kind == Day) => Verdict::No,
        (Decimal, Number | DateTime64 | Time64) | (Number | DateTime64 | Time64, Decimal) => {
            Verdict::Yes
        }
        _ if either(|kind| kind == Decimal) => Verdict::No,
        (Enum, DateTime64 | Time64) | (DateTime64 | Time64, Enum) => Verdict::No,
        _ => Verdict::Yes,
    }
}

/// A string is converted when it is written out; a column of strings is not.
fn with_text(text: &Operand, other: &Type) -> Verdict {
    match (&text.form, text.text()) {
        (Form::Column, _) => Verdict::NotAsColumns,
        (_, Some(text)) if reads_as(text, other) => Verdict::Yes,
        (_, Some(text)) if cannot_be_read(text, other) => Verdict::NotAsColumns,
        _ => Verdict::Unknown,
    }
}

fn containers(left: &Operand, right: &Operand) -> Verdict {
    match (&left.ty, &right.ty) {
        (Type::Tuple(one), Type::Tuple(other)) if one.len() == other.len() && !one.is_empty() => {
            let mut verdict = Verdict::Yes;
            for (one, other) in one.iter().zip(other) {
                match (nested(&one.ty), nested(&other.ty)) {
                    (Some((one, first)), Some((other, second))) => {
                        match pair(&Operand::column(one), &Operand::column(other)) {
                            Verdict::Yes if first || second => verdict = Verdict::Nullable,
                            Verdict::Yes => {}
                            Verdict::Nullable => verdict = Verdict::Nullable,
                            _ => return Verdict::Unknown,
                        }
                    }
                    _ => return Verdict::Unknown,
                }
            }
            verdict
        }
        (Type::Array(_), Type::Array(_)) | (Type::Map(..), Type::Map(..)) => {
            match supertype(&[left.ty.clone(), right.ty.clone()]) {
                Ok(_) => Verdict::Yes,
                Err(_) => Verdict::Unknown,
            }
        }
        (Type::Interval(one), Type::Interval(other)) if one == other => Verdict::Yes,
        (one, other)
            if same(one, other)
                && !matches!(
                    one,
                    Type::Nothing
                        | Type::Variant(_)
                        | Type::Geo(_)
                        | Type::Dynamic { .. }
                        | Type::Json(_)
                        | Type::QBit(..)
                ) =>
        {
            Verdict::Yes
        }
        _ => Verdict::Unknown,
    }
}

/// The type in a `Nullable`, and whether there was one; `None` for the type of a bare NULL.
fn nested(ty: &Type) -> Option<(Type, bool)> {
    match ty {
        Type::Nothing => None,
        Type::Nullable(inner) => nested(inner).map(|(ty, _)| (ty, true)),
        Type::SimpleAggregateFunction { inner, .. } => nested(inner),
        other => Some((other.clone(), false)),
    }
}

fn bare(operand: &Operand) -> Operand {
    Operand {
        ty: crate::types::operand::bare(&operand.ty).clone(),
        form: operand.form.clone(),
    }
}

/// Whether values of these types can be compared, for functions that compare.
pub(super) fn are_comparable(left: &Operand, right: &Operand) -> Option<bool> {
    match pair(&bare(left), &bare(right)) {
        Verdict::Yes | Verdict::Nullable => Some(true),
        Verdict::No if left.form != Form::Unknown && right.form != Form::Unknown => Some(false),
        _ => None,
    }
}

/// The failure of a comparison that is not taken.
pub(super) fn not_comparable(name: &str, left: &Operand, right: &Operand) -> Failure {
    refused(name, &[left.clone(), right.clone()])
}
