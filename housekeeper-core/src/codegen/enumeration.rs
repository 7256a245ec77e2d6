//! The Rust enum of an `Enum8` or `Enum16`.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::context::Context;
use super::docs::{Doc, code};
use super::name::{camel, ident, starts_identifier};
use super::part::Part;

/// An enum to be generated.
pub(super) struct Enumeration {
    name: Ident,
    wide: bool,
    variants: Vec<Variant>,
}

struct Variant {
    ident: Ident,
    text: String,
    number: i16,
}

impl Enumeration {
    pub(super) fn new(name: Ident, wide: bool, values: &[(String, i16)]) -> Self {
        let idents = variant_names(values);
        let variants = values
            .iter()
            .zip(idents)
            .map(|((text, number), name)| Variant {
                ident: ident(&name),
                text: text.clone(),
                number: *number,
            });
        let mut variants: Vec<_> = variants.collect();
        // In the order that values have, and the first is the default.
        variants.sort_by_key(|variant| variant.number);
        Self {
            name,
            wide,
            variants,
        }
    }

    /// The value that the server takes for a column without a DEFAULT; measured, it is the lowest number.
    pub(super) fn empty(&self) -> TokenStream {
        let name = &self.name;
        let lowest = self.variants.first().map(|variant| &variant.ident);
        lowest.map_or_else(
            || quote!(#name::Unknown(0)),
            |lowest| quote!(#name::#lowest),
        )
    }

    /// `of` is what it is a value of.
    pub(super) fn emit(&self, of: &str, context: &Context<'_>) -> Part {
        let definition = self.definition(of, context);
        let methods = self.methods();
        Part {
            items: quote!(#definition #methods),
            impls: self.impls(context),
        }
    }

    fn definition(&self, of: &str, context: &Context<'_>) -> TokenStream {
        let name = &self.name;
        let number = self.number_type();
        let derives = context.extra_derives(&[
            "Clone",
            "Copy",
            "Debug",
            "Default",
            "Eq",
            "Hash",
            "Ord",
            "PartialEq",
            "PartialOrd",
        ]);
        let doc = Doc::new(format!("A value of {of}."))
            .paragraph("In the order of the numbers, the lowest being the default; a number the schema does not name comes last.")
            .attributes();
        let variants = self.variants.iter().map(|variant| {
            let ident = &variant.ident;
            let doc = Doc::new(format!(
                "{} = {}.",
                code(&quoted(&variant.text)),
                variant.number
            ));
            let doc = doc.attributes();
            let default = (*ident == self.variants[0].ident).then(|| quote!(#[default]));
            quote!(#doc #default #ident)
        });
        quote! {
            #doc
            #[derive(Debug, PartialEq, Default, #(#derives),*)]
            pub enum #name {
                #(#variants,)*
                /// A number that the schema did not name when this was generated.
                Unknown(#number),
            }
        }
    }

    fn methods(&self) -> TokenStream {
        let name = &self.name;
        let number = self.number_type();
        let idents: Vec<_> = self.variants.iter().map(|variant| &variant.ident).collect();
        let texts = self.variants.iter().map(|variant| &variant.text);
        let numbers: Vec<_> = self
            .variants
            .iter()
            .map(|variant| signed(variant.number))
            .collect();
        quote! {
            impl #name {
                /// The text, as the server shows it; `None` of an unknown number.
                #[inline]
                #[must_use]
                pub const fn as_str(self) -> ::core::option::Option<&'static str> {
                    match self {
                        #(Self::#idents => ::core::option::Option::Some(#texts),)*
                        Self::Unknown(_) => ::core::option::Option::None,
                    }
                }

                /// The number that the server stores.
                #[inline]
                #[must_use]
                pub const fn code(self) -> #number {
                    match self {
                        #(Self::#idents => #numbers,)*
                        Self::Unknown(code) => code,
                    }
                }

                /// The value that the server stores as this number.
                #[inline]
                #[must_use]
                pub const fn from_code(code: #number) -> Self {
                    match code {
                        #(#numbers => Self::#idents,)*
                        _ => Self::Unknown(code),
                    }
                }
            }
        }
    }

    fn impls(&self, context: &Context<'_>) -> TokenStream {
        let name = &self.name;
        let number = self.number_type();
        let serde = context.serde.then(|| {
            let texts = self.variants.iter().map(|variant| &variant.text);
            let idents = self.variants.iter().map(|variant| &variant.ident);
            quote!(hk::enum_as_text!(#name, #number, [#(#texts => #idents),*]);)
        });
        quote! {
            hk::enumeration!(#name, #number);
            #serde
        }
    }

    fn number_type(&self) -> Ident {
        ident(if self.wide { "i16" } else { "i8" })
    }
}

/// A name for each value, from its text.
///
/// Texts that come to the same name all get their number behind it, so that no name depends on the order of the
/// values. A text that has no letter or digit is named by its number alone.
fn variant_names(values: &[(String, i16)]) -> Vec<String> {
    let wanted = values
        .iter()
        .map(|(text, number)| variant_name(text, *number));
    let wanted: Vec<_> = wanted.collect();
    let mut uses = BTreeMap::from([("Unknown", 1)]);
    for name in &wanted {
        *uses.entry(name.as_str()).or_insert(0) += 1;
    }
    let mut taken = BTreeSet::from(["Unknown".to_owned()]);
    let names = wanted.iter().zip(values).map(|(name, (_, number))| {
        let mut name = match uses.get(name.as_str()) {
            Some(1) => name.clone(),
            _ => numbered(name, *number),
        };
        // Only where one text has the number of another in it.
        while !taken.insert(name.clone()) {
            name = numbered(&name, *number);
        }
        name
    });
    names.collect()
}

fn numbered(name: &str, number: i16) -> String {
    // `X1` and 2 are `X1_2`, which is not `X12`.
    let between = if name.ends_with(|c: char| c.is_ascii_digit()) && number >= 0 {
        "_"
    } else {
        ""
    };
    format!("{name}{between}{}", number_name(number))
}

fn variant_name(text: &str, number: i16) -> String {
    if text.is_empty() {
        return "Empty".to_owned();
    }
    let name = camel(text);
    match name.chars().next() {
        None => format!("Value{}", number_name(number)),
        Some(first) if starts_identifier(first) => name,
        Some(_) => format!("V{name}"),
    }
}

fn number_name(number: i16) -> String {
    if number < 0 {
        format!("Minus{}", number.unsigned_abs())
    } else {
        number.to_string()
    }
}

fn signed(number: i16) -> TokenStream {
    let digits = Literal::u16_unsuffixed(number.unsigned_abs());
    if number < 0 {
        quote!(-#digits)
    } else {
        quote!(#digits)
    }
}

fn quoted(text: &str) -> String {
    crate::syntax::quote_string(text)
}
