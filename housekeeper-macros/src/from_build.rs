//! `schema!()`: what the build script has generated.

use std::path::Path;

use proc_macro2::TokenStream;
use quote::quote;

/// The generated file, in `OUT_DIR`.
const GENERATED: &str = housekeeper_build::GENERATED_FILE;

pub(crate) fn schema() -> TokenStream {
    let problem = match std::env::var_os("OUT_DIR") {
        None => "`schema!()` takes what a build script has generated, and this crate has none",
        Some(out_dir) if !Path::new(&out_dir).join(GENERATED).is_file() => {
            "`schema!()` takes what the build script has generated, and this crate's build script does not do it"
        }
        Some(_) => {
            // An included file, and not its tokens: editors follow it, and it is parsed once.
            let file = format!("/{GENERATED}");
            return quote! { ::core::include!(::core::concat!(::core::env!("OUT_DIR"), #file)); };
        }
    };
    let message = format!(
        "{problem}\n\nadd a build.rs with `fn main() {{ housekeeper_build::configure().compile() }}`, \
         or name the schema's entry point here: `schema!(\"db/main.sql\")`"
    );
    quote! { ::core::compile_error!(#message); }
}
