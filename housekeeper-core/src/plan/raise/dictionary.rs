//! Dictionaries.

use crate::model::{Attribute, Dictionary};
use crate::source::Spanned;
use crate::syntax::ast::{CreateDictionary, CreateMode, DictionaryAttribute};

use super::column::not_empty;
use super::{annotated, ident, object_name, raise_type};

pub(super) fn raise_dictionary(dictionary: &Dictionary, mode: CreateMode) -> CreateDictionary {
    CreateDictionary {
        mode,
        name: object_name(&dictionary.name),
        uuid: None,
        on_cluster: None,
        attributes: dictionary
            .attributes
            .iter()
            .map(|attribute| annotated(raise_attribute(attribute)))
            .collect(),
        primary_key: dictionary
            .primary_key
            .iter()
            .map(|key| ident(key))
            .collect(),
        source: Some(Spanned::synthetic(dictionary.source.clone())),
        lifetime: dictionary.lifetime.map(Spanned::synthetic),
        layout: Some(Spanned::synthetic(dictionary.layout.clone())),
        range: dictionary.range.clone().map(Spanned::synthetic),
        settings: dictionary.settings.clone(),
        comment: not_empty(dictionary.comment.as_ref()),
    }
}

fn raise_attribute(attribute: &Attribute) -> DictionaryAttribute {
    DictionaryAttribute {
        name: ident(&attribute.name),
        data_type: raise_type(&attribute.ty),
        default: attribute.default.clone(),
        expression: attribute.expression.clone(),
        hierarchical: attribute.hierarchical,
        bidirectional: attribute.bidirectional,
        injective: attribute.injective,
        is_object_id: attribute.is_object_id,
    }
}
