//! The key is made of attributes (Code 489), and fits the layout (Codes 36 and 489).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Dictionary;
use crate::types::{Geo, Type};

use super::did_you_mean;

pub(super) fn check(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    let before = diagnostics.len();
    check_names(dictionary, diagnostics);
    if diagnostics.len() == before {
        check_layout(dictionary, diagnostics);
    }
}

fn check_names(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    let names = || dictionary.attributes.iter().map(|a| a.name.as_str());
    for (index, key) in dictionary.primary_key.iter().enumerate() {
        let span = dictionary.key_span(index);
        if dictionary.primary_key[..index].contains(key) {
            diagnostics.push(
                Diagnostic::error(
                    Code::DuplicateColumn,
                    format!("the PRIMARY KEY names `{key}` twice"),
                )
                .at(span, ""),
            );
        } else if !names().any(|name| name == key) {
            let diagnostic = Diagnostic::error(
                Code::UnknownColumn,
                format!("the PRIMARY KEY names `{key}`, which is no attribute of the dictionary"),
            )
            .at(span, "");
            diagnostics.push(did_you_mean(diagnostic, key, names()));
        }
    }
}

fn check_layout(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    let layout = dictionary.layout_name();
    let kind = dictionary.layout.kind.to_ascii_uppercase();
    let is_polygon = layout.starts_with("polygon");
    let one_key = is_polygon || matches!(layout.as_str(), "flat" | "ip_trie" | "regexp_tree");
    let keys: Vec<_> = dictionary.keys().collect();
    check_other_layout(dictionary, diagnostics);
    let [key] = keys.as_slice() else {
        if one_key && keys.len() > 1 {
            let diagnostic = Diagnostic::error(
                Code::LayoutKey,
                format!(
                    "a dictionary of layout {kind} has one key, and this has {}",
                    keys.len()
                ),
            )
            .at(dictionary.key_span(1), "")
            .see(dictionary.layout.kind.span, "its layout");
            diagnostics.push(if layout == "flat" {
                diagnostic.help("use `LAYOUT(COMPLEX_KEY_HASHED())`")
            } else {
                diagnostic
            });
        }
        return;
    };
    let wanted = match layout.as_str() {
        "ip_trie" | "regexp_tree" if key.ty != Type::String => "a `String`",
        _ if is_polygon && is_polygon_key(&key.ty) == Some(false) => {
            "an `Array(Array(Array(Tuple(Float64, Float64))))`, or an array of points"
        }
        _ => return,
    };
    diagnostics.push(
        Diagnostic::error(
            Code::LayoutKey,
            format!("the key of a dictionary of layout {kind} is {wanted}"),
        )
        .at(key.span, format!("this is `{}`", key.ty))
        .see(dictionary.layout.kind.span, "its layout")
        .help(match layout.as_str() {
            "regexp_tree" => "the key is the regular expression",
            "ip_trie" => "the key is a network as text: `'10.0.0.0/8'`",
            _ => "declare the key so",
        }),
    );
}

/// A layout of `UInt64` keys becomes another one, in silence, where the key is no number.
fn check_other_layout(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    if dictionary.stored_layout() == dictionary.layout_name() {
        return;
    }
    let kind = &dictionary.layout.kind;
    let upper = kind.to_ascii_uppercase();
    let keys = match dictionary.keys().next() {
        Some(key) if dictionary.primary_key.len() == 1 => format!("a key that is a `{}`", key.ty),
        _ => "several keys".to_owned(),
    };
    diagnostics.push(
        Diagnostic::warning(
            Code::OtherLayout,
            format!("with {keys}, the layout {upper} becomes COMPLEX_KEY_{upper}"),
        )
        .at(kind.span, "")
        .help(format!("write `LAYOUT(COMPLEX_KEY_{upper}(…))`")),
    );
}

/// Whether a key can be a polygon; `None` where that is not known.
fn is_polygon_key(ty: &Type) -> Option<bool> {
    match ty {
        Type::Geo(Geo::MultiPolygon) => Some(true),
        Type::Geo(Geo::Polygon | Geo::Point) => Some(false),
        Type::Geo(_) => None,
        Type::Array(_) => {
            let mut depth = 0;
            let mut inner = ty;
            while let Type::Array(element) = inner {
                depth += 1;
                inner = element;
            }
            let is_point = match inner {
                Type::Geo(Geo::Point) => true,
                Type::Tuple(elements) => {
                    elements.len() == 2
                        && elements.iter().all(|element| element.ty == Type::Float64)
                }
                Type::Geo(_) => return None,
                _ => false,
            };
            let fits = (is_point && (depth == 1 || depth == 3))
                || (*inner == Type::Float64 && (depth == 2 || depth == 4));
            Some(fits)
        }
        _ => Some(false),
    }
}
