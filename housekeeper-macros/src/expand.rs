//! `schema!` as tokens.

use proc_macro2::TokenStream;

use crate::arguments::Arguments;
use crate::{from_build, from_files};

pub(crate) fn schema(input: TokenStream) -> TokenStream {
    match syn::parse2::<Arguments>(input) {
        Ok(Arguments {
            entrypoint: Some(entrypoint),
            crate_path,
        }) => from_files::schema(&entrypoint, crate_path.as_ref()),
        Ok(_) => from_build::schema(),
        Err(error) => error.to_compile_error(),
    }
}
