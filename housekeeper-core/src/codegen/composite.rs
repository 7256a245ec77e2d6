//! What the types that are generated for `Tuple` and `Variant` have in common.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::types::Type;

use super::context::Context;
use super::docs::{Doc, code};
use super::rust_type::RustType;

/// A type that is made of others.
pub(super) struct Composite {
    pub(super) name: Ident,
    column: String,
    clickhouse: String,
    /// Each with the name that ClickHouse has for it, that in Rust, and its type.
    pub(super) members: Vec<(String, Ident, RustType)>,
}

impl Composite {
    pub(super) fn new(
        name: Ident,
        column: String,
        ty: &Type,
        members: Vec<(String, Ident, RustType)>,
    ) -> Self {
        Self {
            name,
            column,
            clickhouse: ty.to_string(),
            members,
        }
    }

    pub(super) fn doc(&self) -> TokenStream {
        let doc = Doc::new(format!(
            "A value of {}: {}.",
            code(&self.column),
            code(&self.clickhouse)
        ));
        doc.attributes()
    }

    /// What else than usual is derived.
    pub(super) fn derives(context: &Context<'_>) -> Vec<TokenStream> {
        context.extra_derives(&["Clone", "Debug", "Default", "PartialEq"])
    }

    pub(super) fn idents(&self) -> Vec<&Ident> {
        self.members.iter().map(|(_, ident, _)| ident).collect()
    }

    pub(super) fn markers(&self) -> Vec<&TokenStream> {
        let types = self.members.iter();
        types.map(|(_, _, ty)| &ty.marker).collect()
    }

    /// Its marker, which `of` is that of: `ty::Tuple<(ty::UInt8,)>`.
    pub(super) fn marker(&self, of: &TokenStream) -> TokenStream {
        let markers = self.markers();
        quote!(#of<(#(#markers,)*)>)
    }
}
