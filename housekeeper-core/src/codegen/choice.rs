//! The Rust enum of a `Variant`: one of several types, or NULL.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::types::Type;

use super::context::Context;
use super::docs::{Doc, code};
use super::part::Part;
use super::rust_type::RustType;

/// An enum to be generated.
pub(super) struct Choice {
    name: Ident,
    column: String,
    clickhouse: String,
    /// The types in the order of their numbers: as the server prints them, and in Rust.
    cases: Vec<(String, Ident, RustType)>,
}

impl Choice {
    pub(super) fn new(
        name: Ident,
        column: String,
        ty: &Type,
        cases: Vec<(String, Ident, RustType)>,
    ) -> Self {
        Self {
            name,
            column,
            clickhouse: ty.to_string(),
            cases,
        }
    }

    /// The marker of the Variant: `ty::Variant<(ty::String, ty::UInt8,)>`.
    pub(super) fn marker(&self) -> TokenStream {
        let markers = self.cases.iter().map(|(_, _, ty)| &ty.marker);
        quote!(ty::Variant<(#(#markers,)*)>)
    }

    pub(super) fn emit(&self, context: &Context<'_>) -> Part {
        let Self { name, cases, .. } = self;
        let derives = context.extra_derives(&["Clone", "Debug", "Default", "PartialEq"]);
        let doc = Doc::new(format!(
            "A value of {}: {}.",
            code(&self.column),
            code(&self.clickhouse)
        ));
        let doc = doc.attributes();
        let definitions = cases.iter().map(|(clickhouse, ident, ty)| {
            let doc = Doc::new(format!("{}.", code(clickhouse))).attributes();
            let value = &ty.value;
            quote!(#doc #ident(#value))
        });
        let items = quote! {
            #doc
            #[derive(Debug, Clone, PartialEq, Default, #(#derives),*)]
            pub enum #name {
                #(#definitions,)*
                /// NULL.
                #[default]
                Null,
            }
        };
        Part {
            items,
            impls: self.impls(),
        }
    }

    fn impls(&self) -> TokenStream {
        let Self { name, cases, .. } = self;
        let marker = self.marker();
        let idents: Vec<_> = cases.iter().map(|(_, ident, _)| ident).collect();
        let markers: Vec<_> = cases.iter().map(|(_, _, ty)| &ty.marker).collect();
        let numbers: Vec<_> = (0..cases.len()).map(Literal::usize_unsuffixed).collect();
        quote! {
            impl hk::Encode<#marker> for #name {
                fn encode(
                    &self,
                    out: &mut ::std::vec::Vec<u8>,
                ) -> ::core::result::Result<(), hk::EncodeError> {
                    match self {
                        #(
                            Self::#idents(value) => {
                                out.push(#numbers);
                                hk::Encode::<#markers>::encode(value, out)
                            }
                        )*
                        Self::Null => {
                            out.push(hk::VARIANT_NULL);
                            ::core::result::Result::Ok(())
                        }
                    }
                }
            }

            impl hk::Decode<#marker> for #name {
                fn decode(
                    input: &mut hk::Reader<'_>,
                ) -> ::core::result::Result<Self, hk::DecodeError> {
                    match input.byte()? {
                        #(
                            #numbers => ::core::result::Result::map(
                                hk::Decode::<#markers>::decode(input),
                                Self::#idents,
                            ),
                        )*
                        hk::VARIANT_NULL => ::core::result::Result::Ok(Self::Null),
                        number => ::core::result::Result::Err(hk::no_variant(number)),
                    }
                }
            }
        }
    }
}
