//! The Rust struct of a `Tuple` whose elements are named.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::types::Type;

use super::context::Context;
use super::docs::{Doc, code};
use super::name::is_snake_case;
use super::part::Part;
use super::rust_type::RustType;

/// A struct to be generated.
pub(super) struct Structure {
    name: Ident,
    column: String,
    clickhouse: String,
    /// The element's name, the field's, and its type.
    fields: Vec<(String, Ident, RustType)>,
}

impl Structure {
    pub(super) fn new(
        name: Ident,
        column: String,
        ty: &Type,
        fields: Vec<(String, Ident, RustType)>,
    ) -> Self {
        Self {
            name,
            column,
            clickhouse: ty.to_string(),
            fields,
        }
    }

    /// The marker of the tuple: `ty::Tuple<(ty::UInt8,)>`.
    pub(super) fn marker(&self) -> TokenStream {
        let markers = self.fields.iter().map(|(_, _, ty)| &ty.marker);
        quote!(ty::Tuple<(#(#markers,)*)>)
    }

    pub(super) fn emit(&self, context: &Context<'_>) -> Part {
        let Self { name, fields, .. } = self;
        let derives = context.extra_derives(&["Clone", "Debug", "Default", "PartialEq"]);
        let doc = Doc::new(format!(
            "A value of {}: {}.",
            code(&self.column),
            code(&self.clickhouse)
        ));
        let doc = doc.attributes();
        let definitions = fields.iter().map(|(element, ident, ty)| {
            let doc = Doc::new(format!("Element {}.", code(element))).attributes();
            let value = &ty.value;
            quote!(#doc pub #ident: #value)
        });
        let snake_case = fields
            .iter()
            .all(|(_, ident, _)| is_snake_case(&ident.to_string()));
        let allow = (!snake_case).then(|| quote!(#[allow(non_snake_case)]));
        let items = quote! {
            #doc
            #allow
            #[derive(Debug, Clone, PartialEq, #(#derives),*)]
            pub struct #name {
                #(#definitions,)*
            }
        };
        Part {
            items,
            impls: self.impls(),
        }
    }

    fn impls(&self) -> TokenStream {
        let name = &self.name;
        let marker = self.marker();
        let idents: Vec<_> = self.fields.iter().map(|(_, ident, _)| ident).collect();
        let markers: Vec<_> = self.fields.iter().map(|(_, _, ty)| &ty.marker).collect();
        let empties = self.fields.iter().map(|(_, _, ty)| &ty.empty);
        let param = self.param();
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
                }

                impl hk::Decode<#marker> for #name {
                    fn decode(
                        input: &mut hk::Reader<'_>,
                    ) -> ::core::result::Result<Self, hk::DecodeError> {
                        ::core::result::Result::Ok(Self {
                            #(#idents: hk::Decode::<#markers>::decode(input)?),*
                        })
                    }
                }

                #param
        }
    }

    /// What lets a column be compared with such a value, where its elements can be compared.
    fn param(&self) -> Option<TokenStream> {
        if !self.fields.iter().all(|(_, _, ty)| ty.compared) {
            return None;
        }
        let name = &self.name;
        let marker = self.marker();
        let idents = self.fields.iter().map(|(_, ident, _)| ident);
        let markers = self.fields.iter().map(|(_, _, ty)| &ty.marker);
        let separators = (0..self.fields.len()).map(|at| if at == 0 { '(' } else { ',' });
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
