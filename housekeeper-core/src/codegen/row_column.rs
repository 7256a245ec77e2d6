//! What is said about the columns of a row.

use proc_macro2::TokenStream;
use quote::quote;

use super::field::Field;

/// A column that a SELECT reads.
pub(super) fn read(field: &Field) -> TokenStream {
    let (expr, ty) = field.selected();
    let read_as = (expr != field.column).then(|| quote!(.read_as(#expr)));
    let column = of(field, ty);
    quote!(#column #read_as)
}

/// A column that an insert gives, or may leave out.
pub(super) fn written(field: &Field) -> TokenStream {
    let or_default = field.is_optional().then(|| quote!(.or_default()));
    let column = given(field);
    quote!(#column #or_default)
}

/// A column that every insert gives.
pub(super) fn given(field: &Field) -> TokenStream {
    of(field, &field.clickhouse)
}

/// A column that a query gives.
pub(super) fn plain(name: &str, ty: &str) -> TokenStream {
    quote!(hk::RowColumn::new(#name, #ty))
}

fn of(field: &Field, ty: &str) -> TokenStream {
    let column = plain(&field.column, ty);
    let foreign = field.foreign.then(|| quote!(.foreign()));
    quote!(#column #foreign)
}
