//! What ties a column to functions of the user's own: `-- housekeeper:rust with=crate::money`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::docs::{Doc, code};
use super::part::Part;
use super::rust_type::{Nature, RustType};

/// A marker to be generated: that of the column's type, with other functions to and from bytes.
///
/// It is a type of the user's crate, so that the traits can be implemented for a value that is of another one.
pub(super) struct Adapter {
    name: Ident,
    column: String,
    nullable: bool,
    ty: RustType,
    module: TokenStream,
}

impl Adapter {
    pub(super) fn new(
        name: Ident,
        column: String,
        nullable: bool,
        ty: RustType,
        module: TokenStream,
    ) -> Self {
        Self {
            name,
            column,
            nullable,
            ty,
            module,
        }
    }

    /// The column's type with this marker. What it is compared with stays what the server has.
    pub(super) fn rust_type(&self) -> RustType {
        let name = &self.name;
        RustType {
            marker: quote!(#name),
            borrowed: None,
            nature: Nature::Any,
            ..self.ty.clone()
        }
    }

    pub(super) fn emit(&self) -> Part {
        let Self {
            name, ty, module, ..
        } = self;
        let RustType { marker, value, .. } = ty;
        let doc = Doc::new(format!(
            "The type of {}, read and written by functions of this crate.",
            code(&self.column)
        ));
        let doc = doc.attributes();
        let items = quote! {
            #doc
            #[derive(Debug, Clone, Copy)]
            pub enum #name {}
        };
        let nullable = (self.nullable).then(|| quote!(impl ty::MayBeNull for #name {}));
        let impls = quote! {
            impl ty::SqlType for #name {
                type Bare = <#marker as ty::SqlType>::Bare;

                fn write_name(out: &mut ::std::string::String) {
                    <#marker as ty::SqlType>::write_name(out);
                }
            }

            #nullable

            impl hk::Encode<#name> for #value {
                #[inline]
                fn encode(
                    &self,
                    out: &mut ::std::vec::Vec<u8>,
                ) -> ::core::result::Result<(), hk::EncodeError> {
                    #module::encode(self, out)
                }
            }

            impl hk::Decode<'_, #name> for #value {
                #[inline]
                fn decode(
                    input: &mut hk::Reader<'_>,
                ) -> ::core::result::Result<Self, hk::DecodeError> {
                    #module::decode(input)
                }
            }

            impl hk::Lend<#name> for #value {
                type Ref<'a> = Self;
                type Form = hk::Whole;
            }
        };
        Part { items, impls }
    }
}
