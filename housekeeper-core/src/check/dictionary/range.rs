//! `RANGE(MIN a MAX b)` stands with the layouts of ranges, and only there (Codes 36 and 489).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Attribute, Dictionary};
use crate::syntax::ast::Ident;
use crate::types::Type;

use super::{did_you_mean, not_null};

pub(super) fn check(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    let layout = dictionary.layout_name();
    let takes_range = layout == "range_hashed" || layout == "complex_key_range_hashed";
    let kind = &dictionary.layout.kind;
    let Some(range) = &dictionary.range else {
        if takes_range {
            diagnostics.push(
                Diagnostic::error(
                    Code::WrongRange,
                    format!(
                        "a dictionary of layout {} has a RANGE",
                        kind.to_ascii_uppercase()
                    ),
                )
                .at(kind.span, "")
                .note("ClickHouse creates it, and cannot load it")
                .help("name the attributes where a range starts and ends: `RANGE(MIN a MAX b)`"),
            );
        }
        return;
    };
    if !takes_range {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongRange,
                format!(
                    "a dictionary of layout {} has no RANGE",
                    kind.to_ascii_uppercase()
                ),
            )
            .at(range.min.span.to(range.max.span), "")
            .see(kind.span, "its layout")
            .note("ClickHouse creates it, and cannot load it")
            .help("use `LAYOUT(RANGE_HASHED())`, or leave RANGE out"),
        );
        return;
    }
    let min = bound(dictionary, &range.min, "MIN", diagnostics);
    let max = bound(dictionary, &range.max, "MAX", diagnostics);
    let is_key = |name: &Ident| dictionary.primary_key.contains(&name.node);
    if let Some(key) = [&range.min, &range.max]
        .into_iter()
        .find(|name| is_key(name))
    {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongRange,
                format!(
                    "`{}` is the key, and cannot bound the range as well",
                    key.node
                ),
            )
            .at(key.span, "")
            .note("ClickHouse creates the dictionary, and cannot read it"),
        );
        return;
    }
    if range.min.node == range.max.node {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongRange,
                "a range starts and ends in two attributes",
            )
            .at(range.max.span, ""),
        );
    } else if let (Some(min), Some(max)) = (min, max)
        && !same(&min.ty, &max.ty)
    {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongRange,
                "a range starts and ends in attributes of one type",
            )
            .at(max.span, format!("this is `{}`", max.ty))
            .see(min.span, format!("this is `{}`", min.ty)),
        );
    }
}

fn bound<'d>(
    dictionary: &'d Dictionary,
    name: &Ident,
    what: &str,
    diagnostics: &mut Diagnostics,
) -> Option<&'d Attribute> {
    let attributes = &dictionary.attributes;
    let found = attributes
        .iter()
        .find(|attribute| attribute.name == name.node);
    let Some(attribute) = found else {
        let diagnostic = Diagnostic::error(
            Code::UnknownColumn,
            format!(
                "{what} names `{}`, which is no attribute of the dictionary",
                name.node
            ),
        )
        .at(name.span, "");
        let names = attributes.iter().map(|a| a.name.as_str());
        diagnostics.push(did_you_mean(diagnostic, name, names));
        return None;
    };
    if !can_bound(&attribute.ty) {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongRange,
                "a range starts and ends in a number, a date or an enum",
            )
            .at(attribute.span, format!("this is `{}`", attribute.ty)),
        );
        return None;
    }
    Some(attribute)
}

/// What surely cannot is refused.
fn can_bound(ty: &Type) -> bool {
    !matches!(
        not_null(ty),
        Type::String
            | Type::BFloat16
            | Type::LowCardinality(_)
            | Type::Json(_)
            | Type::Dynamic { .. }
            | Type::Variant(_)
            | Type::Geo(_)
            | Type::Time
            | Type::Time64(_)
            | Type::Ipv6
            | Type::Uuid
            | Type::Ipv4
            | Type::FixedString(_)
            | Type::Array(_)
            | Type::Map(..)
            | Type::Tuple(_)
    )
}

fn same(left: &Type, right: &Type) -> bool {
    match (not_null(left), not_null(right)) {
        (Type::DateTime(_), Type::DateTime(_)) => true,
        (
            Type::DateTime64 { precision, .. },
            Type::DateTime64 {
                precision: other, ..
            },
        ) => precision == other,
        (left, right) => left == right,
    }
}
