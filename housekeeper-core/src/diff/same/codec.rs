//! Compression codecs.

use crate::syntax::ast::{Expr, ExprKind, Invocation, Literal};
use crate::types::Type;

use super::{same_exprs, same_lists, same_options};

/// Whether two codecs of a column of this type are stored alike: the server writes arguments that
/// are left out.
pub(crate) fn same_codec(
    a: Option<&Vec<Invocation>>,
    b: Option<&Vec<Invocation>>,
    ty: &Type,
) -> bool {
    same_options(a, b, |a, b| same_lists(a, b, |a, b| same_part(a, b, ty)))
}

fn same_part(a: &Invocation, b: &Invocation, ty: &Type) -> bool {
    // The server forgets the argument of this one.
    let is_forgotten = a.name.node == "DoubleDelta";
    a.name == b.name
        && match (&*a.arguments, &*b.arguments) {
            _ if is_forgotten => true,
            ([], [one]) | ([one], []) => is_default_argument(&a.name, one, ty),
            (a, b) => same_exprs(a, b),
        }
}

/// Whether a codec without arguments is stored with this one.
fn is_default_argument(codec: &str, argument: &Expr, ty: &Type) -> bool {
    let ExprKind::Literal(literal) = &argument.node else {
        return false;
    };
    let default = match codec {
        "ZSTD" => Some(1),
        "LZ4HC" => Some(0),
        "FPC" => Some(12),
        "Delta" | "Gorilla" => width(ty),
        "T64" => return *literal == Literal::String("byte".to_owned()),
        _ => None,
    };
    match literal {
        Literal::Number(number) => default.is_some() && number.as_u64() == default,
        Literal::Null | Literal::Bool(_) | Literal::String(_) | Literal::Bytes(_) => false,
    }
}

/// The bytes of one value, where they do not depend on the value.
fn width(ty: &Type) -> Option<u64> {
    match ty {
        Type::UInt(width) | Type::Int(width) => Some(u64::from(width.bits()) / 8),
        Type::Bool => Some(1),
        Type::BFloat16 | Type::Date => Some(2),
        Type::Float32 | Type::Date32 | Type::DateTime(_) | Type::Ipv4 => Some(4),
        Type::Float64 | Type::DateTime64 { .. } => Some(8),
        Type::Uuid | Type::Ipv6 => Some(16),
        Type::Enum { wide, .. } => Some(if *wide { 2 } else { 1 }),
        Type::Decimal { precision, .. } => Some(match precision {
            ..=9 => 4,
            10..=18 => 8,
            19..=38 => 16,
            39.. => 32,
        }),
        Type::FixedString(length) => Some(*length),
        Type::Nullable(inner)
        | Type::Array(inner)
        | Type::SimpleAggregateFunction { inner, .. } => width(inner),
        Type::String
        | Type::LowCardinality(_)
        | Type::Map(..)
        | Type::Tuple(_)
        | Type::Nested(_)
        | Type::AggregateFunction { .. }
        | Type::Nothing
        | Type::Interval(_)
        | Type::Time
        | Type::Time64(_)
        | Type::Geo(_)
        | Type::Variant(_)
        | Type::Dynamic { .. }
        | Type::Json(_)
        | Type::QBit(..) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::same_codec;
    use crate::source::Spanned;
    use crate::syntax::ast::{ExprKind, Invocation, Literal, Number};
    use crate::types::{IntWidth, Type};

    fn codec(parts: &[(&str, Option<&str>)]) -> Vec<Invocation> {
        let part = |(name, argument): &(&str, Option<&str>)| Invocation {
            name: Spanned::synthetic((*name).to_owned()),
            arguments: argument
                .iter()
                .map(|text| ExprKind::Literal(Literal::Number(Number::new(*text))))
                .map(Spanned::synthetic)
                .collect(),
        };
        parts.iter().map(part).collect()
    }

    #[test]
    fn arguments_that_are_the_default_are_the_same() {
        let ty = Type::Nullable(Box::new(Type::Int(IntWidth::W32)));
        let short = codec(&[("Delta", None), ("ZSTD", None)]);
        let long = codec(&[("Delta", Some("4")), ("ZSTD", Some("1"))]);
        let other = codec(&[("Delta", Some("8")), ("ZSTD", Some("1"))]);
        assert!(same_codec(Some(&short), Some(&long), &ty));
        assert!(!same_codec(Some(&short), Some(&other), &ty));
        assert!(!same_codec(Some(&long), Some(&other), &ty));
        assert!(!same_codec(Some(&codec(&[("Default", None)])), None, &ty));
        assert!(same_codec(None, None, &ty));
    }
}
