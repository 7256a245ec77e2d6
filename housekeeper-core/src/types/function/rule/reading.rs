//! Which texts ClickHouse reads as values of another type, where they stand beside such.

use crate::diagnostic::Code;
use crate::types::operand::bare;
use crate::types::{Failure, Type};

/// Whether ClickHouse certainly reads a value of `ty` from `text`.
pub(crate) fn reads_as(text: &str, ty: &Type) -> bool {
    let shape = |pattern: &str| {
        text.len() == pattern.len()
            && text
                .bytes()
                .zip(pattern.bytes())
                .all(|(byte, sign)| match sign {
                    b'0' => byte.is_ascii_digit(),
                    _ => byte == sign,
                })
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match ty {
        Type::Date | Type::Date32 => shape("0000-00-00"),
        Type::DateTime(_) | Type::DateTime64 { .. } => {
            shape("0000-00-00 00:00:00") || shape("0000-00-00")
        }
        Type::UInt(_) => digits(text) && text.len() <= 2,
        Type::Int(_) | Type::Float32 | Type::Float64 => {
            digits(text.strip_prefix('-').unwrap_or(text)) && text.len() <= 2
        }
        Type::Uuid => {
            text.len() == 36
                && text.bytes().enumerate().all(|(at, byte)| match at {
                    8 | 13 | 18 | 23 => byte == b'-',
                    _ => byte.is_ascii_hexdigit(),
                })
        }
        Type::Ipv4 => text.parse::<std::net::Ipv4Addr>().is_ok(),
        Type::Ipv6 => text.parse::<std::net::Ipv6Addr>().is_ok(),
        _ => false,
    }
}

/// Whether ClickHouse certainly reads no value of `ty` from `text`.
pub(crate) fn cannot_be_read(text: &str, ty: &Type) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    match ty {
        Type::UInt(_) => !is_number(text),
        Type::Int(_) => !is_number(text.strip_prefix('-').unwrap_or(text)),
        // What is empty is a moment in some places.
        _ if text.is_empty() => false,
        Type::Float32 | Type::Float64 => {
            let lower = text.to_ascii_lowercase();
            !has_digit && !lower.contains("nan") && !lower.contains("inf")
        }
        Type::Decimal { .. } | Type::DateTime(_) | Type::DateTime64 { .. } => !has_digit,
        Type::Date | Type::Date32 => !has_digit || text.len() < 8,
        Type::Uuid => text.len() < 32,
        Type::Ipv4 => !text.contains('.'),
        Type::Ipv6 => !text.contains(['.', ':']),
        _ => false,
    }
}

/// The failure of a text that [cannot be read](cannot_be_read).
pub(crate) fn unreadable(text: &str, ty: &Type) -> Failure {
    let message = format!("ClickHouse cannot read '{text}' as `{}`", bare(ty));
    Failure::rejected(Code::Incomparable, message)
}
