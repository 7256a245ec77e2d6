//! Types around one or two other types, and what may stand inside them.

use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::ast::TypeArgument;
use crate::types::{Geo, Type};

use super::Resolver;
use super::arguments::Arguments;

impl Resolver<'_> {
    pub(super) fn nullable(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let inner = self.only_type(arguments)?;
        if can_be_nullable(&inner) {
            return Some(Type::Nullable(Box::new(inner)));
        }
        let message = format!("a value of type `{inner}` cannot be NULL");
        let diagnostic =
            Diagnostic::error(Code::IllegalNesting, message).at(arguments.items_span(), "");
        self.say(match &inner {
            Type::LowCardinality(inner) => diagnostic.help(format!(
                "turn them round: `LowCardinality(Nullable({inner}))`"
            )),
            Type::Array(element) if can_be_nullable(element) => diagnostic.help(format!(
                "elements can be NULL: `Array(Nullable({element}))`"
            )),
            _ => diagnostic,
        });
        None
    }

    pub(super) fn low_cardinality(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let inner = self.only_type(arguments)?;
        if can_be_low_cardinality(&inner) {
            return Some(Type::LowCardinality(Box::new(inner)));
        }
        let message = format!("`LowCardinality` cannot hold `{inner}`");
        self.say(
            Diagnostic::error(Code::IllegalNesting, message)
                .at(arguments.items_span(), "")
                .note("it holds strings, numbers, Date, DateTime, UUID and IP addresses, and these as Nullable"),
        );
        None
    }

    pub(super) fn map(&mut self, arguments: &Arguments<'_>) -> Option<Type> {
        let [TypeArgument::Type(key), TypeArgument::Type(value)] = arguments.items else {
            self.wrong_arguments(
                arguments.items_span(),
                "`Map` takes the type of its keys and the type of its values",
            );
            return None;
        };
        let key_span = key.span;
        let (key, value) = (self.resolve(key), self.resolve(value));
        let (key, value) = (key?, value?);
        let bare = match &key {
            Type::LowCardinality(inner) => inner,
            other => other,
        };
        if matches!(bare, Type::Nullable(_)) {
            self.say(
                Diagnostic::error(
                    Code::IllegalNesting,
                    "the key of a `Map` cannot be Nullable",
                )
                .at(key_span, ""),
            );
            return None;
        }
        Some(Type::Map(Box::new(key), Box::new(value)))
    }
}

/// Whether ClickHouse makes `Nullable(ty)`.
///
/// `Nullable(Tuple)` exists, behind a setting; whether a table may use it is another question.
pub(crate) fn can_be_nullable(ty: &Type) -> bool {
    match ty {
        Type::Nullable(_)
        | Type::LowCardinality(_)
        | Type::Array(_)
        | Type::Map(..)
        | Type::Nested(_)
        | Type::AggregateFunction { .. }
        | Type::Dynamic { .. }
        | Type::Variant(_) => false,
        Type::SimpleAggregateFunction { inner, .. } => can_be_nullable(inner),
        Type::Geo(geo) => *geo == Geo::Point,
        Type::Bool
        | Type::UInt(_)
        | Type::Int(_)
        | Type::BFloat16
        | Type::Float32
        | Type::Float64
        | Type::Decimal { .. }
        | Type::String
        | Type::FixedString(_)
        | Type::Uuid
        | Type::Ipv4
        | Type::Ipv6
        | Type::Date
        | Type::Date32
        | Type::DateTime(_)
        | Type::DateTime64 { .. }
        | Type::Enum { .. }
        | Type::Tuple(_)
        | Type::Nothing
        | Type::Interval(_)
        | Type::Time
        | Type::Time64(_)
        | Type::Json(_)
        | Type::QBit(..) => true,
    }
}

/// Whether ClickHouse makes `LowCardinality(ty)`.
pub(crate) fn can_be_low_cardinality(ty: &Type) -> bool {
    let ty = match ty {
        Type::SimpleAggregateFunction { inner, .. } => inner,
        ty => ty,
    };
    let bare = match ty {
        Type::Nullable(inner) => inner,
        other => other,
    };
    matches!(
        bare,
        Type::Bool
            | Type::UInt(_)
            | Type::Int(_)
            | Type::BFloat16
            | Type::Float32
            | Type::Float64
            | Type::String
            | Type::FixedString(_)
            | Type::Uuid
            | Type::Ipv4
            | Type::Ipv6
            | Type::Date
            | Type::Date32
            | Type::DateTime(_)
    )
}
