//! What stands in the parentheses of `query!` and its like.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, LitStr, Token, Type, bracketed};

/// `[$crate rows] "SELECT …", name = value, …`: the library and what is wanted, which the facade puts before what the
/// user wrote.
pub(crate) struct Arguments {
    /// Where the library `housekeeper` is found.
    pub(crate) root: TokenStream,
    /// What is wanted.
    pub(crate) form: Form,
    /// The statement.
    pub(crate) sql: LitStr,
    /// The values of its parameters.
    pub(crate) values: Vec<Value>,
}

/// What becomes of the rows.
pub(crate) enum Form {
    /// A struct without a name.
    Rows,
    /// A struct of the user's.
    As(Box<Type>),
    /// The one column.
    Scalar,
}

/// `name = value`, or `name` alone for a variable of that name.
pub(crate) struct Value {
    /// The parameter.
    pub(crate) name: Ident,
    /// Its value.
    pub(crate) value: Expr,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let head;
        bracketed!(head in input);
        let root = head.parse::<TokenTree>()?.to_token_stream();
        let word = head.call(Ident::parse_any)?.to_string();
        let form = match word.as_str() {
            "scalar" => Form::Scalar,
            "into" => {
                let ty = input.parse()?;
                input.parse::<Token![,]>()?;
                Form::As(Box::new(ty))
            }
            _ => Form::Rows,
        };
        if !input.peek(LitStr) {
            return Err(input.error("expected a statement in quotes, such as \"SELECT 1 AS one\""));
        }
        let sql = input.parse()?;
        let mut values = Vec::new();
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if !input.is_empty() {
                values.push(input.parse()?);
            }
        }
        Ok(Self {
            root,
            form,
            sql,
            values,
        })
    }
}

impl Parse for Value {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name = input.call(Ident::parse_any)?;
        if input.is_empty() || input.peek(Token![,]) {
            let value = syn::parse2(quote!(#name))?;
            return Ok(Self { name, value });
        }
        input.parse::<Token![=]>()?;
        let value = input.parse()?;
        Ok(Self { name, value })
    }
}
