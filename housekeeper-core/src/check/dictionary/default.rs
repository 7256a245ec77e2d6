//! `DEFAULT` is a literal that ClickHouse parses as the type of its attribute.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Dictionary;
use crate::syntax::ast::{Expr, ExprKind, Literal};
use crate::types::Type;

use super::not_null;

pub(super) fn check(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    for attribute in &dictionary.attributes {
        // The default of a key is not looked at.
        if dictionary.is_key(attribute) || dictionary.bounds_range(attribute) {
            continue;
        }
        let Some(default) = &attribute.default else {
            continue;
        };
        if fits(default, &attribute.ty) {
            continue;
        }
        let help = match not_null(&attribute.ty) {
            Type::Date | Type::Date32 => "write a date: `'1970-01-01'`",
            Type::DateTime(_) | Type::DateTime64 { .. } => {
                "write a moment: `'1970-01-01 00:00:00'`"
            }
            Type::Bool => "write `true` or `false`",
            Type::Array(_) => "write an array: `[1, 2]`, or `'[]'` for none",
            Type::UInt(_) | Type::Int(_) | Type::Float32 | Type::Float64 | Type::Decimal { .. } => {
                "write a number"
            }
            _ => "write the value as text, or `''` for the default of the type",
        };
        diagnostics.push(
            Diagnostic::error(
                Code::DictionaryDefault,
                format!(
                    "the DEFAULT of `{}` is no `{}`",
                    attribute.name, attribute.ty
                ),
            )
            .at(default.span, "")
            .see(attribute.span, "the attribute")
            .help(help),
        );
    }
}

/// Whether ClickHouse can read the literal as `ty`; what is not known is taken to fit.
fn fits(default: &Expr, ty: &Type) -> bool {
    let text = match &default.node {
        ExprKind::Literal(Literal::Null) => {
            return !matches!(
                ty,
                Type::UInt(_)
                    | Type::Int(_)
                    | Type::Decimal { .. }
                    | Type::Date
                    | Type::Date32
                    | Type::DateTime(_)
                    | Type::DateTime64 { .. }
                    | Type::Uuid
                    | Type::Ipv6
                    | Type::Bool
                    | Type::Array(_)
                    | Type::Map(..)
            );
        }
        ExprKind::Literal(Literal::String(text)) => text.clone(),
        ExprKind::Literal(Literal::Number(number)) => {
            if number.text.starts_with("0x") || number.text.starts_with("0b") {
                return true;
            }
            number.text.replace('_', "")
        }
        ExprKind::Literal(Literal::Bool(value)) => value.to_string(),
        _ => return true,
    };
    if text.is_empty() || text.contains("${") {
        return true;
    }
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match not_null(ty) {
        Type::UInt(_) | Type::Int(_) if is_too_large(default) => false,
        Type::UInt(_) => is_digits(&text),
        Type::Int(_) => {
            let digits = text.strip_prefix('-').unwrap_or(&text);
            !digits.is_empty() && is_digits(digits)
        }
        Type::Float32 | Type::Float64 => text.parse::<f64>().is_ok(),
        Type::Decimal { precision, scale } => {
            let whole = text.split(['.', 'e', 'E']).next().unwrap_or(&text);
            let digits = whole.trim_start_matches(['-', '+']).trim_start_matches('0');
            text.parse::<f64>().is_ok()
                && digits.len() <= usize::from(precision.saturating_sub(*scale))
        }
        Type::Bool => {
            let first = text.as_bytes()[0].to_ascii_lowercase();
            matches!(
                first,
                b'0' | b'1' | b't' | b'f' | b'y' | b'n' | b'e' | b'd' | b'o'
            )
        }
        Type::Uuid => matches!(text.len(), 32 | 36),
        Type::Ipv4 => text.parse::<Ipv4Addr>().is_ok(),
        Type::Ipv6 => text.parse::<Ipv6Addr>().is_ok() || text.parse::<Ipv4Addr>().is_ok(),
        Type::Date | Type::Date32 => text.len() >= 8,
        Type::DateTime(_) | Type::DateTime64 { .. } => {
            text.as_bytes()[0].is_ascii_digit() && text.len() > 1
        }
        Type::Array(_) => text.starts_with('['),
        Type::Map(..) | Type::Json(_) => text.starts_with('{'),
        _ => true,
    }
}

/// A number that ClickHouse reads as a Float64, and prints so.
fn is_too_large(default: &Expr) -> bool {
    match &default.node {
        ExprKind::Literal(Literal::Number(number)) => number
            .as_i128()
            .is_some_and(|value| value > i128::from(u64::MAX) || value < i128::from(i64::MIN)),
        _ => false,
    }
}
