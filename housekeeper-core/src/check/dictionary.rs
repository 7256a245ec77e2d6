//! Dictionaries: their keys, the types of their attributes, and a source that would be told in vain.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Attribute, Dictionary};
use crate::syntax::ast::{KeyValueValue, Literal};
use crate::types::Type;

use super::did_you_mean;

pub(super) fn check(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    check_keys(dictionary, diagnostics);
    for attribute in &dictionary.attributes {
        check_type(attribute, diagnostics);
    }
    check_lifetime(dictionary, diagnostics);
    check_headers(dictionary, diagnostics);
}

/// Code 489.
fn check_keys(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    let names: Vec<&str> = dictionary
        .attributes
        .iter()
        .map(|a| a.name.as_str())
        .collect();
    for key in &dictionary.primary_key {
        if !names.contains(&key.as_str()) {
            let diagnostic = Diagnostic::error(
                Code::UnknownColumn,
                format!("the PRIMARY KEY names `{key}`, which is no attribute of the dictionary"),
            )
            .at(dictionary.span, "");
            diagnostics.push(did_you_mean(diagnostic, key, names.iter().copied()));
        }
    }
}

/// Code 50.
fn check_type(attribute: &Attribute, diagnostics: &mut Diagnostics) {
    let bare = match &attribute.ty {
        Type::Nullable(inner) => inner,
        other => other,
    };
    let help = match bare {
        Type::FixedString(_) | Type::LowCardinality(_) | Type::Enum { .. } => "use `String`",
        Type::Tuple(_) => "make an attribute of each element",
        _ => return,
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

/// Code 489. A dictionary that asks its source every time has nothing to reload.
fn check_lifetime(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    let kind = dictionary.layout.kind.to_ascii_uppercase();
    if dictionary.lifetime.is_none() && kind != "DIRECT" && kind != "COMPLEX_KEY_DIRECT" {
        diagnostics.push(
            Diagnostic::error(
                Code::MissingClause,
                format!("the dictionary `{}` has no LIFETIME", dictionary.name),
            )
            .at(dictionary.span, "")
            .help("write the seconds between reloads: `LIFETIME(MIN 300 MAX 600)`; 0 for never"),
        );
    }
}

/// `headers '…'`: the server takes it, and sends no header.
fn check_headers(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    if !dictionary.source.kind.eq_ignore_ascii_case("http") {
        return;
    }
    for argument in &dictionary.source.arguments {
        if !argument.key.eq_ignore_ascii_case("headers") {
            continue;
        }
        let KeyValueValue::Literal(Literal::String(text)) = &argument.value.node else {
            continue;
        };
        let (name, value) = text.split_once(':').unwrap_or((text, "…"));
        diagnostics.push(
            Diagnostic::error(
                Code::IgnoredHeaders,
                "ClickHouse takes headers as a string, and never sends them",
            )
            .at(argument.key.span.to(argument.value.span), "")
            .help(format!(
                "write `headers(header(name {} value {}))`",
                crate::syntax::quote_string(name.trim()),
                crate::syntax::quote_string(value.trim())
            )),
        );
    }
}
