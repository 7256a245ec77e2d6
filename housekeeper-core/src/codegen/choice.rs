//! The Rust enum of a `Variant`: one of several types, or NULL.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::composite::Composite;
use super::context::Context;
use super::docs::{Doc, code};
use super::part::Part;
use super::serialize;

/// An enum to be generated; its members are the types in the order of their numbers.
pub(super) struct Choice(pub(super) Composite);

impl Choice {
    /// The marker of the Variant: `ty::Variant<(ty::String, ty::UInt8,)>`.
    pub(super) fn marker(&self) -> TokenStream {
        self.0.marker(&quote!(ty::Variant))
    }

    /// `of` is what it is a value of.
    pub(super) fn emit(&self, of: &str, context: &Context<'_>) -> Part {
        let Composite { name, members, .. } = &self.0;
        let (doc, derives) = (self.0.doc(of), Composite::derives(context));
        let serde = serialize::derives(context);
        let null = context.serde.then(|| quote!(#[serde(rename = "NULL")]));
        let definitions = members.iter().map(|(clickhouse, ident, ty)| {
            let doc = Doc::new(format!("{}.", code(clickhouse))).attributes();
            let renamed = serialize::renamed(ident, clickhouse, context);
            let value = &ty.value;
            quote!(#doc #renamed #ident(#value))
        });
        let items = quote! {
            #doc
            #[derive(Debug, Clone, PartialEq, Default, #(#derives),*)]
            #serde
            pub enum #name {
                #(#definitions,)*
                /// NULL.
                #[default]
                #null
                Null,
            }
        };
        let (items_ref, impls_ref) = self.borrowed();
        let impls = self.impls();
        Part {
            items: quote!(#items #items_ref),
            impls: quote!(#impls #impls_ref),
        }
    }

    /// The enum that borrows from an answer.
    fn borrowed(&self) -> (TokenStream, TokenStream) {
        let Some(name) = &self.0.name_ref else {
            return (TokenStream::new(), TokenStream::new());
        };
        let doc = self.0.doc_ref();
        let cases = self.0.members.iter().map(|(clickhouse, ident, ty)| {
            let doc = Doc::new(format!("{}.", code(clickhouse))).attributes();
            let value = ty.in_ref();
            quote!(#doc #ident(#value))
        });
        let items = quote! {
            #doc
            #[derive(Debug, Clone, PartialEq, Default)]
            pub enum #name<'a> {
                #(#cases,)*
                /// NULL.
                #[default]
                Null,
            }
        };
        let impls = self.decode(&quote!('a), &quote!(#name<'a>));
        (items, quote!(impl<'a> #impls))
    }

    /// `Decode<'a, …> for Name<'a> { … }`
    fn decode(&self, lifetime: &TokenStream, name: &TokenStream) -> TokenStream {
        let marker = self.marker();
        let (idents, markers) = (self.0.idents(), self.0.markers());
        let numbers = (0..idents.len()).map(Literal::usize_unsuffixed);
        quote! {
            hk::Decode<#lifetime, #marker> for #name {
                fn decode(
                    input: &mut hk::Reader<#lifetime>,
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

    fn impls(&self) -> TokenStream {
        let name = &self.0.name;
        let marker = self.marker();
        let (idents, markers) = (self.0.idents(), self.0.markers());
        let numbers = (0..idents.len()).map(Literal::usize_unsuffixed);
        let decode = self.decode(&quote!('_), &quote!(#name));
        let lend = self.0.lend(&marker);
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

            impl #decode

            #lend
        }
    }
}
