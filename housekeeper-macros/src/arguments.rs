//! What stands in the parentheses of `schema!`.

use syn::parse::{Parse, ParseStream};
use syn::{LitStr, Path, Token};

/// `schema!()`, `schema!("db/main.sql")`, `schema!("db/main.sql", crate = path)`
pub(crate) struct Arguments {
    /// The entry point; none means what the build script has generated.
    pub(crate) entrypoint: Option<LitStr>,
    /// Where the library `housekeeper` is found.
    pub(crate) crate_path: Option<Path>,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut arguments = Self {
            entrypoint: None,
            crate_path: None,
        };
        if input.is_empty() {
            return Ok(arguments);
        }
        if !input.peek(LitStr) {
            return Err(input.error("expected the path of a .sql file, such as \"db/main.sql\""));
        }
        arguments.entrypoint = Some(input.parse()?);
        if input.is_empty() {
            return Ok(arguments);
        }
        input.parse::<Token![,]>()?;
        if !input.is_empty() {
            input.parse::<Token![crate]>()?;
            input.parse::<Token![=]>()?;
            arguments.crate_path = Some(input.parse()?);
        }
        Ok(arguments)
    }
}
