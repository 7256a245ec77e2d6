//! What the types that are generated for `Tuple` and `Variant` have in common.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::types::Type;

use super::context::Context;
use super::docs::{Doc, code};
use super::rust_type::{Borrowed, RustType, default_value};

/// A type that is made of others.
pub(super) struct Composite {
    pub(super) name: Ident,
    /// What it is called where it borrows from an answer, if it has something to borrow.
    pub(super) name_ref: Option<Ident>,
    clickhouse: String,
    /// Each with the name that ClickHouse has for it, that in Rust, and its type.
    pub(super) members: Vec<(String, Ident, RustType)>,
}

impl Composite {
    pub(super) fn new(
        name: Ident,
        name_ref: Option<Ident>,
        ty: &Type,
        members: Vec<(String, Ident, RustType)>,
    ) -> Self {
        Self {
            name,
            name_ref,
            clickhouse: ty.to_string(),
            members,
        }
    }

    /// `of` is what it is a value of.
    pub(super) fn doc(&self, of: &str) -> TokenStream {
        let doc = Doc::new(format!("A value of {of}: {}.", code(&self.clickhouse)));
        doc.attributes()
    }

    /// That of what borrows.
    pub(super) fn doc_ref(&self) -> TokenStream {
        let name = &self.name;
        let doc = Doc::new(format!("A [`{name}`] that borrows from an answer."));
        doc.attributes()
    }

    /// What else than usual is derived.
    pub(super) fn derives(context: &Context<'_>) -> Vec<TokenStream> {
        context.extra_derives(&["Clone", "Debug", "Default", "PartialEq"])
    }

    /// How it is in a row that borrows.
    pub(super) fn borrowed(&self) -> Option<Borrowed> {
        self.name_ref.as_ref().map(|name| Borrowed {
            value: quote!(#name<'a>),
            blank: default_value(),
        })
    }

    /// What a query that selects it gives where it is borrowed. `marker` is its own.
    pub(super) fn lend(&self, marker: &TokenStream) -> TokenStream {
        let name = &self.name;
        let (borrowed, form) = match &self.name_ref {
            Some(name_ref) => (quote!(#name_ref<'a>), quote!(hk::Borrowed)),
            None => (quote!(Self), quote!(hk::Whole)),
        };
        quote! {
            impl hk::Lend<#marker> for #name {
                type Ref<'a> = #borrowed;
                type Form = #form;
            }
        }
    }

    /// All that it is called.
    pub(super) fn names(&self) -> Vec<Ident> {
        let names = [Some(&self.name), self.name_ref.as_ref()];
        names.into_iter().flatten().cloned().collect()
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
