//! What is said about the columns of a row.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::field::Field;
use super::names_and_types::names_and_types;

/// A column of a row.
pub(super) struct RowColumn {
    name: String,
    ty: String,
    notes: Vec<TokenStream>,
}

/// Columns that a SELECT reads.
pub(super) fn read<'a>(fields: impl Iterator<Item = &'a Field>) -> TokenStream {
    list(fields.map(|field| {
        let (expr, ty) = field.selected();
        let column = of(field, ty);
        if expr == field.column {
            column
        } else {
            column.note(quote!(ReadAs(#expr)))
        }
    }))
}

/// Columns that an insert gives, or may leave out.
pub(super) fn written<'a>(fields: impl Iterator<Item = &'a Field>) -> TokenStream {
    list(fields.map(|field| {
        let column = of(field, &field.clickhouse);
        if field.is_optional() {
            column.note(quote!(OrDefault))
        } else {
            column
        }
    }))
}

/// Columns that every insert gives.
pub(super) fn given<'a>(fields: impl Iterator<Item = &'a Field>) -> TokenStream {
    list(fields.map(|field| of(field, &field.clickhouse)))
}

/// A column that a query gives.
pub(super) fn plain(name: &str, ty: String) -> RowColumn {
    RowColumn {
        name: name.to_owned(),
        ty,
        notes: Vec::new(),
    }
}

/// `hk::RowColumns` of these.
pub(super) fn list(columns: impl Iterator<Item = RowColumn>) -> TokenStream {
    let columns: Vec<RowColumn> = columns.collect();
    let texts = names_and_types(columns.iter().map(|column| (&*column.name, &*column.ty)));
    let mut notes = Vec::new();
    for (number, column) in columns.into_iter().enumerate() {
        let number = Literal::usize_unsuffixed(number);
        let of_it = column.notes.into_iter();
        notes.extend(of_it.map(|note| quote!((#number, hk::Note::#note))));
    }
    quote! {
        hk::RowColumns {
            names_and_types: #texts,
            notes: &[#(#notes),*],
        }
    }
}

fn of(field: &Field, ty: &str) -> RowColumn {
    let column = plain(&field.column, ty.to_owned());
    if field.foreign {
        column.note(quote!(Foreign))
    } else {
        column
    }
}

impl RowColumn {
    fn note(mut self, note: TokenStream) -> Self {
        self.notes.push(note);
        self
    }
}
