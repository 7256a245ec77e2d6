//! `Serialize` and `Deserialize` of what is generated, where the project wants them.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::context::Context;

/// The derives of a struct or an enum that holds values. Before its definition, behind its documentation.
pub(super) fn derives(context: &Context<'_>) -> Option<TokenStream> {
    context.serde.then(|| {
        quote! {
            #[derive(hk::serde::Serialize, hk::serde::Deserialize)]
            #[serde(crate = "hk::serde")]
        }
    })
}

/// The name that ClickHouse has for a field, an element or a type, where Rust calls it something else.
pub(super) fn renamed(ident: &Ident, name: &str, context: &Context<'_>) -> Option<TokenStream> {
    let same = ident.to_string().trim_start_matches("r#") == name;
    (context.serde && !same).then(|| quote!(#[serde(rename = #name)]))
}
