//! `HIERARCHICAL` and `BIDIRECTIONAL` (Codes 36 and 53).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Attribute, Dictionary};
use crate::types::{IntWidth, Type};

use super::not_null;

pub(super) fn check(dictionary: &Dictionary, diagnostics: &mut Diagnostics) {
    let attributes = || {
        dictionary
            .attributes
            .iter()
            .filter(|attribute| !dictionary.is_key(attribute))
    };
    let wrong = |attribute: &Attribute, message: &str| {
        Diagnostic::error(Code::WrongHierarchy, message).at(attribute.span, "")
    };
    for attribute in attributes().filter(|attribute| attribute.bidirectional) {
        if !attribute.hierarchical {
            diagnostics.push(
                wrong(
                    attribute,
                    "BIDIRECTIONAL stands with HIERARCHICAL, and not without it",
                )
                .help("write `HIERARCHICAL BIDIRECTIONAL`"),
            );
        }
    }
    let mut hierarchical = attributes().filter(|attribute| attribute.hierarchical);
    let Some(parent) = hierarchical.next() else {
        return;
    };
    if let Some(second) = hierarchical.next() {
        diagnostics.push(
            wrong(second, "only one attribute of a dictionary is HIERARCHICAL")
                .see(parent.span, "first here"),
        );
    }
    if !dictionary.has_simple_key() {
        diagnostics.push(
            wrong(
                parent,
                "only a dictionary with one UInt64 key has a hierarchy",
            )
            .see(dictionary.layout.kind.span, "this layout has a complex key"),
        );
    } else if *not_null(&parent.ty) != Type::UInt(IntWidth::W64) {
        diagnostics.push(
            wrong(
                parent,
                "a HIERARCHICAL attribute is the key of the parent: a `UInt64`",
            )
            .note(format!("this is `{}`", parent.ty)),
        );
    } else if dictionary.layout_name() == "range_hashed" {
        diagnostics.push(
            wrong(
                parent,
                "a dictionary of layout RANGE_HASHED has no hierarchy",
            )
            .note("ClickHouse creates it, and cannot load it"),
        );
    }
}
