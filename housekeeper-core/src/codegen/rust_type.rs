//! The Rust type of a ClickHouse type.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::types::Type;

/// A ClickHouse type in Rust.
#[derive(Debug, Clone)]
pub(super) struct RustType {
    /// The marker type that says what the column is: `ty::UInt64`.
    pub(super) marker: TokenStream,
    /// The type of the value: `u64`.
    pub(super) value: TokenStream,
    /// The value of the column when an insert gives none and it has no DEFAULT.
    pub(super) empty: TokenStream,
    /// Whether functions take it as `impl Into<…>`.
    pub(super) into: bool,
    /// Whether values have an order, so that they can be keys of a `BTreeMap`.
    pub(super) ordered: bool,
    /// Whether columns are compared with values: whether these are `Param`s.
    pub(super) compared: bool,
}

/// Why a type has no Rust type.
#[derive(Debug)]
pub(super) struct NoRustType {
    /// The part of the type that has none.
    pub(super) part: String,
    /// A fact about it, where there is more to say.
    pub(super) note: Option<String>,
}

impl RustType {
    pub(super) fn new(marker: TokenStream, value: TokenStream, empty: TokenStream) -> Self {
        Self {
            marker,
            value,
            empty,
            into: false,
            ordered: true,
            compared: true,
        }
    }

    /// A type whose values have no order.
    pub(super) fn unordered(self) -> Self {
        Self {
            ordered: false,
            ..self
        }
    }

    /// A type whose values no column is compared with.
    pub(super) fn not_compared(self) -> Self {
        Self {
            compared: false,
            ..self
        }
    }

    /// A type whose values have values of `parts` in them: it can do what all of these can.
    pub(super) fn made_of<'a>(self, parts: impl IntoIterator<Item = &'a Self>) -> Self {
        parts.into_iter().fold(self, |all, part| Self {
            ordered: all.ordered && part.ordered,
            compared: all.compared && part.compared,
            ..all
        })
    }

    /// A type that functions take as anything that becomes it.
    pub(super) fn taken_by_into(self) -> Self {
        Self { into: true, ..self }
    }

    /// With another marker around its own.
    pub(super) fn marked(self, wrap: impl FnOnce(TokenStream) -> TokenStream) -> Self {
        Self {
            marker: wrap(self.marker),
            ..self
        }
    }

    /// The type that a `-- housekeeper:rust type=…` directive asks for.
    pub(super) fn overridden(self, value: TokenStream) -> Self {
        Self {
            value,
            empty: default_value(),
            into: false,
            ..self
        }
    }

    /// What a function that takes such a value says it takes.
    pub(super) fn argument(&self) -> TokenStream {
        let value = &self.value;
        if self.into {
            quote!(impl ::core::convert::Into<#value>)
        } else {
            quote!(#value)
        }
    }

    /// The value of an argument called `name`.
    pub(super) fn of_argument(&self, name: &Ident) -> TokenStream {
        if self.into {
            quote!(::core::convert::Into::into(#name))
        } else {
            quote!(#name)
        }
    }
}

impl NoRustType {
    pub(super) fn because(ty: &Type, note: impl Into<String>) -> Self {
        Self {
            part: ty.to_string(),
            note: Some(note.into()),
        }
    }
}

/// `Default::default()`
pub(super) fn default_value() -> TokenStream {
    quote!(::core::default::Default::default())
}
