//! Types that ClickHouse makes, and by default refuses in a table.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Column;
use crate::syntax::ast::DefaultKind;
use crate::types::Type;

/// The longest `FixedString` that needs no setting.
const LONGEST_FIXED_STRING: u64 = 256;

pub(super) fn check(columns: &[Column], diagnostics: &mut Diagnostics) {
    for column in columns {
        let kind = column.default.as_ref().map(|default| default.kind);
        if matches!(kind, Some(DefaultKind::Alias | DefaultKind::Ephemeral)) {
            // It is not stored.
            continue;
        }
        if let Some((what, setting)) = suspicious(&column.ty) {
            diagnostics.push(
                Diagnostic::error(
                    Code::SuspiciousType,
                    format!("ClickHouse refuses {what} in a table"),
                )
                .at(column.span, format!("`{}`", column.ty))
                .note(format!(
                    "it would be slow; a server with `{setting} = 1` takes it"
                )),
            );
        }
    }
}

/// What is suspicious about a type, and the setting that allows it all the same.
fn suspicious(ty: &Type) -> Option<(&'static str, &'static str)> {
    match ty {
        Type::FixedString(length) if *length > LONGEST_FIXED_STRING => Some((
            "a `FixedString` of more than 256 bytes",
            "allow_suspicious_fixed_string_types",
        )),
        Type::LowCardinality(inner) => {
            let bare = match &**inner {
                Type::Nullable(inner) => inner,
                other => other,
            };
            match bare {
                // A UUID is wider than a pointer into the dictionary, as strings are.
                Type::String | Type::Uuid => None,
                Type::FixedString(_) => suspicious(bare),
                _ => Some((
                    "`LowCardinality` of a number or a date",
                    "allow_suspicious_low_cardinality_types",
                )),
            }
        }
        Type::Nullable(inner) => match &**inner {
            Type::Tuple(_) => Some(("a `Tuple` that can be NULL", "enable_nullable_tuple_type")),
            inner => suspicious(inner),
        },
        Type::Array(inner) => suspicious(inner),
        Type::Map(key, value) => suspicious(key).or_else(|| suspicious(value)),
        Type::Tuple(elements) | Type::Nested(elements) => {
            elements.iter().find_map(|element| suspicious(&element.ty))
        }
        _ => None,
    }
}
