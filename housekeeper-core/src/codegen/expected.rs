//! The objects of the schema as the server lists them, for `verify`.

use std::borrow::Cow;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::model::{Column, MaterializedViewTarget, Object, ObjectKind, ViewColumn};
use crate::query::NamedQuery;
use crate::types::Type;

use super::fields;
use super::names_and_types::names_and_types;

/// `ExpectedObject::new(…)` of an object.
pub(super) fn emit(object: &Object, queries: &[NamedQuery]) -> TokenStream {
    let name = object.name();
    let columns = expected_columns(object);
    let readers = queries
        .iter()
        .filter(|query| query.query.objects.contains(name));
    let readers: Vec<TokenStream> = readers
        .map(|query| {
            let used = columns.iter().map(|(column, _)| column);
            let used = used.filter(|column| query.query.may_use(column));
            let name = &query.name.node;
            quote!(hk::ExpectedQuery::new(#name, &[#(#used),*]))
        })
        .collect();
    let readers = (!readers.is_empty()).then(|| quote!(.queries(&[#(#readers),*])));
    let (database, name) = (&name.database, &name.name);
    let kind = kind_ident(object.kind());
    let columns = names_and_types(columns.iter().map(|(name, ty)| (&**name, &**ty)));
    quote! {
        hk::ExpectedObject::new(#database, #name, hk::ObjectKind::#kind, #columns) #readers
    }
}

/// The columns of an object, with their types, as the server lists them: all, or none where one is not known.
pub fn expected_columns(object: &Object) -> Vec<(String, String)> {
    let columns = columns(object).into_iter();
    columns
        .map(|(name, ty)| (name.into_owned(), ty.to_string()))
        .collect()
}

/// The variant of the runtime's `ObjectKind`.
pub(super) fn kind_ident(kind: ObjectKind) -> Ident {
    let name = match kind {
        ObjectKind::Table => "Table",
        ObjectKind::View => "View",
        ObjectKind::MaterializedView => "MaterializedView",
        ObjectKind::Dictionary => "Dictionary",
    };
    Ident::new(name, proc_macro2::Span::call_site())
}

/// All columns, or none where one is not known: then they are not compared.
fn columns(object: &Object) -> Vec<(Cow<'_, str>, Cow<'_, Type>)> {
    match object {
        Object::Table(table) => table.columns.iter().flat_map(stored).collect(),
        Object::View(view) => known(&view.columns),
        Object::MaterializedView(view) => match view.target {
            // Listed with the types of the query, which need not be those of the table. The table is compared itself.
            MaterializedViewTarget::Table(_) if view.declared.is_empty() => Vec::new(),
            MaterializedViewTarget::Table(_) | MaterializedViewTarget::Inner(_) => {
                known(&view.columns)
            }
        },
        Object::Dictionary(dictionary) => {
            let attributes = dictionary.attributes.iter();
            let columns = attributes.map(|attribute| {
                (
                    attribute.name.as_str().into(),
                    dictionary.column_type(attribute),
                )
            });
            columns.collect()
        }
    }
}

fn stored(column: &Column) -> Vec<(Cow<'_, str>, Cow<'_, Type>)> {
    match &column.ty {
        Type::Nested(elements) => {
            let columns = elements
                .iter()
                .map(|element| fields::flattened(&column.name, element));
            columns
                .map(|(name, ty)| (name.into(), Cow::Owned(ty)))
                .collect()
        }
        ty => vec![(column.name.as_str().into(), Cow::Borrowed(ty))],
    }
}

fn known(columns: &[ViewColumn]) -> Vec<(Cow<'_, str>, Cow<'_, Type>)> {
    let columns = columns.iter().map(|column| {
        let ty = column.ty.as_ref()?;
        Some((column.name.as_str().into(), Cow::Borrowed(ty)))
    });
    columns.collect::<Option<_>>().unwrap_or_default()
}
