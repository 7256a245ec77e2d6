//! The module of a dictionary.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::diagnostic::Diagnostics;
use crate::model::{Dictionary, ObjectKind};

use super::context::Context;
use super::definition::Definitions;
use super::docs::{Doc, code};
use super::field::{ColumnSource, Field, ValueSource, Words};
use super::fields::Fields;
use super::module::Module;
use super::table::defined_in;
use super::{get, row, select};

/// Layouts whose entries are found by the key alone. Others want a point in time, an address or a point in the plane.
const BY_KEY: [&str; 7] = [
    "FLAT",
    "HASHED",
    "SPARSE_HASHED",
    "HASHED_ARRAY",
    "CACHE",
    "SSD_CACHE",
    "DIRECT",
];

/// Rows, look-ups and queries of a dictionary.
pub(super) fn emit(
    dictionary: &Dictionary,
    ident: Ident,
    context: &Context<'_>,
    diagnostics: &mut Diagnostics,
) -> TokenStream {
    let types: Vec<_> = dictionary
        .attributes
        .iter()
        .map(|attribute| dictionary.column_type(attribute))
        .collect();
    let columns = dictionary
        .attributes
        .iter()
        .zip(&types)
        .map(|(attribute, ty)| ColumnSource {
            name: &attribute.name,
            element: None,
            ty,
            source: ValueSource::Query,
            default: None,
            rust: None,
            takes_directive: false,
            words: Words {
                comment: None,
                lines: attribute.docs.clone(),
            },
            span: attribute.span,
        });
    let reserved: Vec<_> = select::FUNCTIONS
        .into_iter()
        .chain([get::FUNCTION])
        .collect();
    let mut definitions = Definitions::new(context, diagnostics);
    let fields = Fields::new(columns, &reserved, &[], &mut definitions);
    let mut part = definitions.emit();

    let name = dictionary.name.to_string();
    let key = key(dictionary, &fields);
    if fields.read().next().is_some() {
        let summary = Doc::new(format!("One entry of {}.", code(&name)));
        part.extend([row::emit(&fields, summary, context)]);
        part.extend(key.as_ref().map(|key| get::emit(key, context)));
        part.extend([select::emit("entries", context)]);
    }
    Module {
        ident,
        doc: doc(dictionary, context),
        kind: ObjectKind::Dictionary,
        name: &dictionary.name,
        fields: &fields,
        traits: key.map(|key| traits(dictionary, &key)).unwrap_or_default(),
        constants: TokenStream::new(),
        part,
    }
    .emit(context)
}

/// The columns of the key, in its order, where they alone find an entry.
fn key<'a>(dictionary: &Dictionary, fields: &'a Fields) -> Option<Vec<&'a Field>> {
    let layout = dictionary.layout.kind.to_ascii_uppercase();
    let layout = layout.strip_prefix("COMPLEX_KEY_").unwrap_or(&layout);
    if !BY_KEY.contains(&layout) || !fields.left_out.is_empty() {
        return None;
    }
    let columns = dictionary.primary_key.iter();
    let key: Option<Vec<_>> = columns
        .map(|column| fields.read().find(|field| field.column == *column))
        .collect();
    key.filter(|key| !key.is_empty())
}

fn traits(dictionary: &Dictionary, key: &[&Field]) -> TokenStream {
    let name = dictionary.name.to_string();
    let columns = key.iter().map(|field| &field.column);
    quote! {
        impl hk::Dictionary for Table {
            const DICTIONARY: &'static str = #name;

            const KEY: &'static [&'static str] = &[#(#columns),*];
        }
    }
}

fn doc(dictionary: &Dictionary, context: &Context<'_>) -> Doc {
    let key = dictionary.primary_key.join(", ");
    // The source is left out: it may hold addresses and passwords.
    let storage = format!(
        "Primary key {}, layout {}.",
        code(&key),
        code(&dictionary.layout.kind.to_ascii_uppercase())
    );
    Doc::new(format!(
        "Dictionary {}.",
        code(&dictionary.name.to_string())
    ))
    .comments(&dictionary.docs.lines)
    .comment(dictionary.comment.as_deref())
    .paragraph(storage)
    .optional(defined_in(dictionary.span, context))
}
