//! What is said about the columns of a row.

use proc_macro2::TokenStream;
use quote::quote;

use super::field::Field;

/// A column that a SELECT reads.
pub(super) fn read(field: &Field) -> TokenStream {
    let (expr, ty) = field.selected();
    let kind = kind(field);
    let kind = if expr == field.column {
        kind
    } else {
        quote!(#kind.read_as(#expr))
    };
    row_column(&field.column, ty, &kind)
}

/// A column that every insert gives.
pub(super) fn given(field: &Field) -> TokenStream {
    row_column(&field.column, &field.clickhouse, &kind(field))
}

/// A column that an insert may leave out.
pub(super) fn optional(field: &Field) -> TokenStream {
    let kind = kind(field);
    row_column(&field.column, &field.clickhouse, &quote!(#kind.or_default()))
}

/// A column that a query gives.
pub(super) fn plain(name: &str, ty: &str) -> TokenStream {
    row_column(name, ty, &quote!(hk::PLAIN))
}

fn kind(field: &Field) -> TokenStream {
    let foreign = field.foreign.then(|| quote!(.foreign()));
    quote!(hk::PLAIN #foreign)
}

fn row_column(name: &str, ty: &str, kind: &TokenStream) -> TokenStream {
    quote!(hk::RowColumn { name: #name, ty: #ty, kind: #kind })
}
