//! Dictionaries.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Attribute, Dictionary, Docs, ObjectName};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{self, Annotated, CreateDictionary, DictionaryAttribute};
use crate::types;

use super::directive::{comment_lines, no_directives};
use super::qualified;

/// The dictionary that `node` creates, with every attribute whose type is known.
///
/// `None` when it has no database, or lacks a clause that every dictionary has.
pub fn lower_dictionary(
    node: &CreateDictionary,
    docs: Docs,
    diagnostics: &mut Diagnostics,
) -> Option<Dictionary> {
    let name = qualified(&node.name, diagnostics)?;
    let attributes = lower_attributes(node, diagnostics);
    if node.primary_key.is_empty() {
        missing(&name, node, "PRIMARY KEY", diagnostics);
    }
    let source = required(node.source.as_ref(), &name, node, "SOURCE", diagnostics);
    let layout = required(node.layout.as_ref(), &name, node, "LAYOUT", diagnostics);
    Some(Dictionary {
        name,
        attributes,
        primary_key: node
            .primary_key
            .iter()
            .map(|key| key.node.clone())
            .collect(),
        key_spans: node.primary_key.iter().map(|key| key.span).collect(),
        source: source?,
        layout: layout?,
        lifetime: node.lifetime.as_ref().map(|lifetime| lifetime.node),
        lifetime_span: node.lifetime.as_ref().map(|lifetime| lifetime.span),
        range: node.range.as_ref().map(|range| range.node.clone()),
        settings: node.settings.clone(),
        comment: node.comment.as_ref().map(|comment| comment.node.clone()),
        docs,
        span: node.name.span(),
    })
}

fn lower_attributes(node: &ast::CreateDictionary, diagnostics: &mut Diagnostics) -> Vec<Attribute> {
    let defs = &node.attributes;
    let mut first: BTreeMap<&str, (Span, &ast::DataType)> = BTreeMap::new();
    let mut attributes = Vec::with_capacity(defs.len());
    for def in defs {
        no_directives(def, "an attribute of a dictionary", diagnostics);
        let name = &def.name;
        if let Some((first, data_type)) = first.get(name.as_str()) {
            // ClickHouse keeps the key and the bounds of a range apart, and looks only among the rest.
            let range = node.range.iter();
            let bounds = range.flat_map(|range| [&range.node.min, &range.node.max]);
            let mut apart = node.primary_key.iter().chain(bounds);
            if apart.any(|key| key.node == name.node) && data_type.node == def.data_type.node {
                continue;
            }
            diagnostics.push(
                Diagnostic::error(
                    Code::DuplicateColumn,
                    format!("the attribute `{}` is declared twice", name.node),
                )
                .at(name.span, "")
                .see(*first, "first here"),
            );
            continue;
        }
        first.insert(name, (name.span, &def.data_type));
        attributes.extend(lower_attribute(def, diagnostics));
    }
    attributes
}

fn lower_attribute(
    def: &Annotated<DictionaryAttribute>,
    diagnostics: &mut Diagnostics,
) -> Option<Attribute> {
    Some(Attribute {
        name: def.name.node.clone(),
        ty: types::resolve(&def.data_type, diagnostics)?,
        default: def.default.clone(),
        expression: def.expression.clone(),
        hierarchical: def.hierarchical,
        bidirectional: def.bidirectional,
        injective: def.injective,
        is_object_id: def.is_object_id,
        docs: comment_lines(def),
        span: def.name.span,
    })
}

fn required<T: Clone>(
    clause: Option<&Spanned<T>>,
    name: &ObjectName,
    node: &ast::CreateDictionary,
    what: &str,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    if clause.is_none() {
        missing(name, node, what, diagnostics);
    }
    clause.map(|clause| clause.node.clone())
}

fn missing(
    name: &ObjectName,
    node: &ast::CreateDictionary,
    what: &str,
    diagnostics: &mut Diagnostics,
) {
    diagnostics.push(
        Diagnostic::error(
            Code::MissingClause,
            format!("the dictionary `{name}` has no {what}"),
        )
        .at(node.name.span(), ""),
    );
}
