//! `get`: an entry of a dictionary by its key.

use quote::quote;

use super::context::Context;
use super::field::Field;
use super::name::ident;
use super::part::Part;

/// The name of the function here.
pub(super) const FUNCTION: &str = "get";

/// `get`, whose arguments are the columns of the key.
pub(super) fn emit(key: &[&Field], context: &Context<'_>) -> Part {
    let root = &context.root;
    let idents: Vec<_> = key.iter().map(|field| &field.ident).collect();
    // A column may have any name, this one too.
    let mut client = "client".to_owned();
    while idents.iter().any(|ident| **ident == client) {
        client.push('_');
    }
    let client = ident(&client);
    let markers: Vec<_> = key.iter().map(|field| &field.ty.marker).collect();
    Part::items(quote! {
        /// The entry of a key, if there is one.
        ///
        /// # Errors
        ///
        /// When the server cannot be reached, or cannot load the dictionary.
        #[inline]
        pub async fn get(
            #client: &#root::clickhouse::Client,
            #(#idents: impl #root::Param<#markers>,)*
        ) -> #root::Result<::core::option::Option<Row>> {
            hk::DictionaryGet::new()
                #(.key::<#markers>(&#idents))*
                .fetch(#client)
                .await
        }
    })
}
