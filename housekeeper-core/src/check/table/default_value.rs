//! What a column is computed from has to become a value of its type (Codes 6, 43, 48, 53, 70 and others).

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Lowered;
use crate::syntax::ast::{DefaultKind, ExprKind, Literal};
use crate::types::convert::{Conversion, convert};
use crate::types::{Form, Operand, Type};

use super::super::Stored;

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let found = stored.found_defaults(lowered);
    for (column, found) in stored.columns.iter().zip(found) {
        let Some(default) = &column.default else {
            continue;
        };
        let Some(expr) = &default.expr else { continue };
        let what = match &expr.node {
            ExprKind::Literal(Literal::Null) => {
                takes_no_null(&column.ty, default.kind).then(|| "NULL".to_owned())
            }
            ExprKind::Literal(Literal::String(text)) => {
                is_no_text_of(text, &column.ty).then(|| "this text".to_owned())
            }
            _ => refused(
                found.as_ref().and_then(|found| found.value.as_ref()),
                &column.ty,
            ),
        };
        if let Some(what) = what {
            diagnostics.push(
                Diagnostic::error(
                    Code::UnfitDefault,
                    format!(
                        "{what} is no value of type `{}`, and cannot become one",
                        column.ty
                    ),
                )
                .at(expr.span, "")
                .see(column.span, "the column"),
            );
        }
    }
}

/// What cannot be converted: of a value that does not change ClickHouse sees that there is no conversion, of others
/// that there is none at all.
fn refused(ty: Option<&Operand>, wanted: &Type) -> Option<String> {
    let operand = ty?;
    let is_value = matches!(operand.form, Form::Literal(_) | Form::Constant);
    let is_refused = match convert(&operand.ty, wanted) {
        Conversion::Refused => true,
        Conversion::Fails => is_value,
        _ => false,
    };
    is_refused.then(|| format!("a value of type `{}`", operand.ty))
}

/// `DEFAULT NULL` stands for the default of the type, where that can be said with `Nullable`.
fn takes_no_null(ty: &Type, kind: DefaultKind) -> bool {
    match ty {
        Type::SimpleAggregateFunction { inner, .. } => takes_no_null(inner, kind),
        Type::LowCardinality(inner) if matches!(**inner, Type::Nullable(_)) => false,
        Type::Dynamic { .. } | Type::Variant(_) => kind == DefaultKind::Default,
        Type::Array(_) | Type::Map(..) | Type::Tuple(_) | Type::AggregateFunction { .. } => true,
        Type::Nullable(_)
        | Type::Nothing
        | Type::Nested(_)
        | Type::Geo(_)
        | Type::QBit(..)
        | Type::Interval(_) => false,
        _ => kind != DefaultKind::Default,
    }
}

/// Whether a text surely cannot be read as a value of a type.
fn is_no_text_of(text: &str, ty: &Type) -> bool {
    if text.trim() != text || text.contains("${") {
        return false;
    }
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let all_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    match ty {
        // What is not read becomes NULL, but for an Enum.
        Type::Nullable(inner) => matches!(**inner, Type::Enum { .. }) && is_no_text_of(text, inner),
        Type::LowCardinality(inner) | Type::SimpleAggregateFunction { inner, .. } => {
            is_no_text_of(text, inner)
        }
        Type::UInt(_) => !all_digits(unsigned),
        Type::Int(_) => !all_digits(text.strip_prefix('-').unwrap_or(unsigned)),
        Type::Float32 | Type::Float64 => {
            text.parse::<f64>().is_err() && !text.to_ascii_lowercase().contains("0x")
        }
        Type::Bool => {
            let words = [
                "true", "false", "t", "f", "yes", "no", "y", "n", "on", "off", "enable", "disable",
                "enabled", "disabled", "1", "0",
            ];
            !words.contains(&text.to_ascii_lowercase().as_str())
        }
        Type::Date | Type::Date32 => digits < 6,
        Type::Decimal { .. } => {
            let is_number = |c: char| c.is_ascii_digit() || "+-.eE".contains(c);
            digits > 0 && text.parse::<f64>().is_err() || !text.chars().all(is_number)
        }
        Type::DateTime(_) | Type::DateTime64 { .. } => digits == 0,
        Type::Uuid => text.bytes().filter(u8::is_ascii_hexdigit).count() != 32,
        Type::Ipv4 => text.parse::<Ipv4Addr>().is_err(),
        Type::Ipv6 => text.parse::<Ipv6Addr>().is_err() && text.parse::<Ipv4Addr>().is_err(),
        Type::Enum { values, .. } => {
            !values.iter().any(|(name, _)| name == text) && !all_digits(text)
        }
        Type::FixedString(length) => u64::try_from(text.len()).is_ok_and(|bytes| bytes > *length),
        Type::Array(_) => !text.starts_with('['),
        Type::Map(..) | Type::Json(_) => !text.starts_with('{'),
        Type::Tuple(_) => !text.starts_with('('),
        _ => false,
    }
}
