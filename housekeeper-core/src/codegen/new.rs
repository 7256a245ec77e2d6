//! `New`: what an insert must give, and a method for each column that it may.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::docs::{Doc, code};
use super::field::Field;
use super::fields::Fields;
use super::part::Part;
use super::row_column;

/// `struct New`, its constructor and setters, and how it is inserted. Where an insert gives every column, it is `Row`.
pub(super) fn emit(fields: &Fields, table: &str) -> Part {
    if fields.new_is_row() {
        return Part::items(the_row(fields, table));
    }
    let definition = definition(fields, table);
    let constructor = constructor(fields, table);
    let setters = fields
        .written()
        .filter(|field| field.is_optional())
        .map(setter);
    let items = quote! {
        #definition

        impl New {
            #constructor
            #(#setters)*
        }
    };
    Part {
        items,
        impls: insert(fields),
    }
}

fn the_row(fields: &Fields, table: &str) -> TokenStream {
    let doc = Doc::new(format!("A new row of {}.", code(table)))
        .paragraph("It is a [`Row`], as there is no column that the server may compute.")
        .attributes();
    let constructor = constructor(fields, table);
    quote! {
        #doc
        pub type New = Row;

        impl Row {
            #constructor
        }
    }
}

fn definition(fields: &Fields, table: &str) -> TokenStream {
    let doc = Doc::new(format!("A new row of {}.", code(table)))
        .paragraph("What is not set is left to the server, which computes it.");
    let doc = not_given(doc, fields).attributes();
    let members = fields.written().map(|field| {
        let ident = &field.ident;
        let value = stored(field);
        quote!(#ident: #value)
    });
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq)]
        pub struct New {
            #(#members,)*
        }
    }
}

/// Says which columns no insert of this can give.
fn not_given(doc: Doc, fields: &Fields) -> Doc {
    let columns: Vec<_> = (fields.left_out.iter())
        .map(|column| code(&column.column))
        .collect();
    if columns.is_empty() {
        return doc;
    }
    doc.paragraph(format!(
        "Always left to the server: {}.",
        columns.join(", ")
    ))
}

/// `Option<T>` of a column that may be left out, even of one that may be NULL: not given is not NULL.
fn stored(field: &Field) -> TokenStream {
    let value = &field.ty.value;
    if field.is_optional() {
        quote!(::core::option::Option<#value>)
    } else {
        quote!(#value)
    }
}

fn constructor(fields: &Fields, table: &str) -> TokenStream {
    let required: Vec<_> = fields
        .written()
        .filter(|field| field.is_required())
        .collect();
    let which = if fields.new_is_row() {
        "with all its columns"
    } else {
        "with the columns that have no default"
    };
    let doc = Doc::new(format!("A row of {} {which}.", code(table))).attributes();
    let arguments = required.iter().map(|field| {
        let ident = &field.ident;
        let argument = field.ty.argument();
        quote!(#ident: #argument)
    });
    let members = fields.written().map(|field| {
        let ident = &field.ident;
        if field.is_optional() {
            return quote!(#ident: ::core::option::Option::None);
        }
        if field.ty.into {
            let value = field.ty.of_argument(ident);
            quote!(#ident: #value)
        } else {
            quote!(#ident)
        }
    });
    quote! {
        #doc
        #[inline]
        #[must_use]
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#members),* }
        }
    }
}

fn setter(field: &Field) -> TokenStream {
    let Field {
        ident, setter, ty, ..
    } = field;
    let value_name = format_ident!("value");
    let doc = Doc::new(format!("Sets {}.", code(&field.column)))
        .paragraph(field.summary())
        .attributes();
    let argument = ty.argument();
    let value = ty.of_argument(&value_name);
    quote! {
        #doc
        #[inline]
        #[must_use]
        pub fn #setter(mut self, #value_name: #argument) -> Self {
            self.#ident = ::core::option::Option::Some(#value);
            self
        }
    }
}

fn insert(fields: &Fields) -> TokenStream {
    let columns = row_column::written(fields.written());
    let puts = fields.written().map(|field| {
        let Field {
            ident, column, ty, ..
        } = field;
        let marker = &ty.marker;
        if field.is_optional() {
            quote!(hk::put_or_default::<#marker, _>(out, #column, &self.#ident);)
        } else {
            quote!(hk::put_given::<#marker, _>(out, #column, &self.#ident);)
        }
    });
    quote! {
        impl hk::InsertRow<Table> for New {
            const COLUMNS: hk::RowColumns = #columns;

            const DEFAULTS: bool = true;

            #[inline]
            fn encode(&self, out: &mut hk::RowBuffer) {
                #(#puts)*
            }
        }
    }
}
