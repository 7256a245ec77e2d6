//! The types that an attribute cannot have (Code 50).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Dictionary;
use crate::types::{Geo, Type};

use super::not_null;

pub(super) fn check(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    for attribute in &dictionary.attributes {
        let is_ignored = dictionary.is_key(attribute) && dictionary.has_simple_key();
        if is_ignored || dictionary.bounds_range(attribute) {
            continue;
        }
        let Some(help) = refused(&attribute.ty) else {
            continue;
        };
        diagnostics.push(
            Diagnostic::error(
                Code::DictionaryType,
                format!(
                    "an attribute of a dictionary cannot be a `{}`",
                    attribute.ty
                ),
            )
            .at(attribute.span, "")
            .help(help),
        );
    }
}

/// What to write instead of a type that is refused.
fn refused(ty: &Type) -> Option<&'static str> {
    match not_null(ty) {
        Type::FixedString(_)
        | Type::LowCardinality(_)
        | Type::Enum { .. }
        | Type::Dynamic { .. }
        | Type::Variant(_)
        | Type::Nothing
        | Type::QBit(..)
        | Type::Geo(Geo::Geometry) => Some("use `String`"),
        Type::Tuple(_) | Type::Geo(Geo::Point) => Some("make an attribute of each element"),
        Type::BFloat16 => Some("use `Float32`"),
        Type::Time | Type::Time64(_) | Type::Interval(_) => Some("use a number of seconds"),
        Type::AggregateFunction { .. } => {
            Some("give the result of the function, by `finalizeAggregation(…)` in a source query")
        }
        Type::SimpleAggregateFunction { inner, .. } => refused(inner),
        _ => None,
    }
}
