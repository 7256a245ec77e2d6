//! The Rust struct of a `Tuple` whose elements are named.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::composite::Composite;
use super::context::Context;
use super::docs::{Doc, code};
use super::name::is_snake_case;
use super::part::Part;
use super::serialize;

/// A struct to be generated; its members are the elements.
pub(super) struct Structure(pub(super) Composite);

impl Structure {
    /// The marker of the tuple: `ty::Tuple<(ty::UInt8,)>`.
    pub(super) fn marker(&self) -> TokenStream {
        self.0.marker(&quote!(ty::Tuple))
    }

    /// `of` is what it is a value of.
    pub(super) fn emit(&self, of: &str, context: &Context<'_>) -> Part {
        let Composite { name, members, .. } = &self.0;
        let (doc, derives) = (self.0.doc(of), Composite::derives(context));
        let serde = serialize::derives(context);
        let definitions = members.iter().map(|(element, ident, ty)| {
            let doc = Doc::new(format!("Element {}.", code(element))).attributes();
            let renamed = serialize::renamed(ident, element, context);
            let value = &ty.value;
            quote!(#doc #renamed pub #ident: #value)
        });
        let mut idents = self.0.idents().into_iter();
        let snake_case = idents.all(|ident| is_snake_case(&ident.to_string()));
        let allow = (!snake_case).then(|| quote!(#[allow(non_snake_case)]));
        let items = quote! {
            #doc
            #allow
            #[derive(Debug, Clone, PartialEq, #(#derives),*)]
            #serde
            pub struct #name {
                #(#definitions,)*
            }
        };
        let (items_ref, impls_ref) = self.borrowed(allow.as_ref());
        let impls = self.impls();
        Part {
            items: quote!(#items #items_ref),
            impls: quote!(#impls #impls_ref),
        }
    }

    /// The struct that borrows from an answer.
    fn borrowed(&self, allow: Option<&TokenStream>) -> (TokenStream, TokenStream) {
        let Some(name) = &self.0.name_ref else {
            return (TokenStream::new(), TokenStream::new());
        };
        let doc = self.0.doc_ref();
        let members = self.0.members.iter().map(|(element, ident, ty)| {
            let doc = Doc::new(format!("Element {}.", code(element))).attributes();
            let value = ty.in_ref();
            quote!(#doc pub #ident: #value)
        });
        let marker = self.marker();
        let (idents, markers) = (self.0.idents(), self.0.markers());
        let blanks = self.0.members.iter().map(|(_, _, ty)| ty.blank_in_ref());
        let items = quote! {
            #doc
            #allow
            #[derive(Debug, Clone, PartialEq)]
            pub struct #name<'a> {
                #(#members,)*
            }
        };
        let impls = quote! {
            impl ::core::default::Default for #name<'_> {
                fn default() -> Self {
                    Self { #(#idents: #blanks),* }
                }
            }

            impl<'a> hk::Decode<'a, #marker> for #name<'a> {
                fn decode(
                    input: &mut hk::Reader<'a>,
                ) -> ::core::result::Result<Self, hk::DecodeError> {
                    ::core::result::Result::Ok(Self {
                        #(#idents: hk::Decode::<#markers>::decode(input)?),*
                    })
                }
            }
        };
        (items, impls)
    }

    fn impls(&self) -> TokenStream {
        let name = &self.0.name;
        let marker = self.marker();
        let (idents, markers) = (self.0.idents(), self.0.markers());
        let count = Literal::usize_unsuffixed(idents.len());
        let numbers = (0..idents.len()).map(Literal::usize_unsuffixed);
        let empties = self.0.members.iter().map(|(_, _, ty)| &ty.empty);
        let (lend, param) = (self.0.lend(&marker), self.param());
        quote! {
                impl ::core::default::Default for #name {
                    fn default() -> Self {
                        Self { #(#idents: #empties),* }
                    }
                }

                impl hk::Encode<#marker> for #name {
                    fn encode(
                        &self,
                        out: &mut ::std::vec::Vec<u8>,
                    ) -> ::core::result::Result<(), hk::EncodeError> {
                        #(hk::Encode::<#markers>::encode(&self.#idents, out)?;)*
                        ::core::result::Result::Ok(())
                    }

                    const APART: bool = true;

                    fn encode_apart(
                        &self,
                        column: &mut hk::Parts,
                    ) -> ::core::result::Result<(), hk::EncodeError> {
                        let elements = column.elements::<#count>()?;
                        #(elements[#numbers].put::<#markers, _>(&self.#idents)?;)*
                        ::core::result::Result::Ok(())
                    }
                }

                impl hk::Decode<'_, #marker> for #name {
                    fn decode(
                        input: &mut hk::Reader<'_>,
                    ) -> ::core::result::Result<Self, hk::DecodeError> {
                        ::core::result::Result::Ok(Self {
                            #(#idents: hk::Decode::<#markers>::decode(input)?),*
                        })
                    }
                }

                #lend

                #param
        }
    }

    /// What lets a column be compared with such a value, where its elements can be compared.
    fn param(&self) -> Option<TokenStream> {
        if !self.0.members.iter().all(|(_, _, ty)| ty.compared) {
            return None;
        }
        let name = &self.0.name;
        let marker = self.marker();
        let (idents, markers) = (self.0.idents(), self.0.markers());
        let separators = (0..idents.len()).map(|at| if at == 0 { '(' } else { ',' });
        Some(quote! {
            impl hk::Param<#marker> for #name {
                fn write_quoted(
                    &self,
                    out: &mut ::std::string::String,
                ) -> ::core::result::Result<(), hk::EncodeError> {
                    #(
                        out.push(#separators);
                        hk::Param::<#markers>::write_quoted(&self.#idents, out)?;
                    )*
                    out.push(')');
                    ::core::result::Result::Ok(())
                }
            }

            impl hk::KeyValue for #name {}
        })
    }
}
