//! What a column is computed from has to become a value of its type (Codes 6, 43, 48, 53, 70 and others).

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Column, Lowered};
use crate::syntax::ast::{DefaultKind, Expr, ExprKind, Literal};
use crate::types::Type;
use crate::types::convert::{Conversion, convert};
use crate::types::infer::infer_table_exprs;

use super::super::Stored;
use super::super::table_expr::{Sight, columns};

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let computed = stored
        .columns
        .iter()
        .filter(|column| column.default.is_some());
    let computed: Vec<&Column> = computed.collect();
    if computed.is_empty() {
        return;
    }
    let table = columns(stored.columns, Sight::ALL);
    for column in computed {
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
            _ => refused(expr, &column.ty, || {
                infer_table_exprs(&[expr], &table, lowered).pop().flatten()
            }),
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

/// What cannot be converted: a list into a single value, or a value of a type that has no conversion.
fn refused(expr: &Expr, wanted: &Type, ty: impl FnOnce() -> Option<Type>) -> Option<String> {
    let is_list = match &expr.node {
        ExprKind::Array(_) | ExprKind::Tuple(_) => true,
        ExprKind::Function(call) => ["array", "map", "tuple"]
            .iter()
            .any(|name| call.is_plain(name)),
        _ => false,
    };
    if is_list && is_single(bare(wanted)) {
        return Some("a list of values".to_owned());
    }
    let ty = ty()?;
    if has_no_cast(bare(&ty), bare(wanted)) {
        return Some(format!("a value of type `{ty}`"));
    }
    (convert(&ty, wanted) == Conversion::Refused && !is_list_of_columns(&ty, wanted))
        .then(|| format!("a value of type `{ty}`"))
}

/// Whether there is no conversion into a list, or into a string of a fixed length.
fn has_no_cast(ty: &Type, wanted: &Type) -> bool {
    let unknown = |ty: &Type| {
        matches!(
            ty,
            Type::Dynamic { .. }
                | Type::Variant(_)
                | Type::Nothing
                | Type::Geo(_)
                | Type::Nested(_)
                | Type::QBit(..)
                | Type::AggregateFunction { .. }
                | Type::FixedString(_)
                | Type::Json(_)
        )
    };
    if unknown(ty) {
        return false;
    }
    let is_text = *ty == Type::String;
    match wanted {
        Type::Array(_) => !is_text && !matches!(ty, Type::Array(_) | Type::Map(..)),
        Type::Tuple(_) => !is_text && !matches!(ty, Type::Tuple(_)),
        Type::Map(..) => !is_text && !matches!(ty, Type::Array(_) | Type::Map(..) | Type::Tuple(_)),
        Type::Json(_) => !is_text && !matches!(ty, Type::Map(..) | Type::Tuple(_)),
        Type::FixedString(_) => !is_text && !matches!(ty, Type::Enum { .. } | Type::Bool),
        _ => false,
    }
}

/// ClickHouse looks at such a conversion only when there is a row.
fn is_list_of_columns(ty: &Type, wanted: &Type) -> bool {
    matches!(
        bare(ty),
        Type::Array(_)
            | Type::Map(..)
            | Type::Tuple(_)
            | Type::AggregateFunction { .. }
            | Type::Geo(_)
    ) && is_single(bare(wanted))
}

fn bare(ty: &Type) -> &Type {
    match ty {
        Type::Nullable(inner)
        | Type::LowCardinality(inner)
        | Type::SimpleAggregateFunction { inner, .. } => bare(inner),
        ty => ty,
    }
}

/// A type of single values that are no text.
fn is_single(ty: &Type) -> bool {
    matches!(
        ty,
        Type::UInt(_)
            | Type::Int(_)
            | Type::Float32
            | Type::Float64
            | Type::Bool
            | Type::Decimal { .. }
            | Type::Date
            | Type::Date32
            | Type::DateTime(_)
            | Type::DateTime64 { .. }
            | Type::Uuid
            | Type::Ipv4
            | Type::Ipv6
            | Type::Enum { .. }
            | Type::FixedString(_)
    )
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
        Type::Decimal { .. } | Type::DateTime(_) | Type::DateTime64 { .. } => digits == 0,
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
