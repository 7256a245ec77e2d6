//! A part of a module, in two layers.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// Items that people name, and the implementations behind them, which stand at the end of the module.
#[derive(Default)]
pub(super) struct Part {
    /// Structs, enums, functions, and methods to call.
    pub(super) items: TokenStream,
    /// Traits that generated code has so that the library can use it.
    pub(super) impls: TokenStream,
}

impl Part {
    /// Items with nothing behind them.
    pub(super) fn items(items: TokenStream) -> Self {
        Self {
            items,
            impls: TokenStream::new(),
        }
    }
}

impl Extend<Part> for Part {
    fn extend<I: IntoIterator<Item = Part>>(&mut self, parts: I) {
        for part in parts {
            self.items.extend(part.items);
            self.impls.extend(part.impls);
        }
    }
}

impl FromIterator<Part> for Part {
    fn from_iter<I: IntoIterator<Item = Part>>(parts: I) -> Self {
        let mut all = Self::default();
        all.extend(parts);
        all
    }
}

impl ToTokens for Part {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { items, impls } = self;
        tokens.extend(quote!(#items #impls));
    }
}
