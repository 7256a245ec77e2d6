//! A constant for each column.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{Doc, code};
use super::field::Field;
use super::fields::Fields;

/// The constants of the columns that can be read.
pub(super) fn emit(fields: &Fields) -> TokenStream {
    let constants = fields.read().filter(|field| !field.state).map(|field| {
        let Field {
            column,
            clickhouse,
            constant,
            ty,
            ..
        } = field;
        let (marker, value) = (&ty.marker, &ty.value);
        let doc = Doc::new(format!(
            "Column {}.",
            code(&format!("{column} {clickhouse}"))
        ));
        let doc = field.words.add_to(doc).attributes();
        quote! {
            #doc
            pub const #constant: Column<Table, #marker, #value> = hk::column(#column, #clickhouse);
        }
    });
    quote!(#(#constants)*)
}
