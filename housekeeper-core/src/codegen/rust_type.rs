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
    /// How it is in a row that borrows from an answer. `None` where it has nothing to borrow, and is the same.
    pub(super) borrowed: Option<Borrowed>,
    /// The value of the column when an insert gives none and it has no DEFAULT.
    pub(super) empty: TokenStream,
    /// A value that takes no memory, which is another than `empty` where that does. `None` where there may be none: nobody
    /// knows of a type of the user.
    pub(super) blank: Option<TokenStream>,
    /// What is known of it that saves work.
    pub(super) nature: Nature,
    /// Whether functions take it as `impl Into<…>`.
    pub(super) into: bool,
    /// Whether values have an order, so that they can be keys of a `BTreeMap`.
    pub(super) ordered: bool,
    /// Whether columns are compared with values: whether these are `Param`s.
    pub(super) compared: bool,
}

/// What a Rust type is.
#[derive(Debug, Clone)]
pub(super) enum Nature {
    /// Nothing is known.
    Any,
    /// It is `Copy`: no function has to be called for a copy.
    Copy,
    /// A generated enum of this name, which is `Copy`: it is read and written as a number, which is compiled once and not once
    /// an enum.
    Enumeration(Ident),
}

/// A Rust type in a row that borrows from an answer that lives for `'a`.
#[derive(Debug, Clone)]
pub(super) struct Borrowed {
    /// The type of the value: `&'a str`.
    pub(super) value: TokenStream,
    /// What stands in a row until the value is read.
    pub(super) blank: TokenStream,
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
            borrowed: None,
            blank: Some(empty.clone()),
            empty,
            nature: Nature::Any,
            into: false,
            ordered: true,
            compared: true,
        }
    }

    /// A type with another value that takes no memory.
    pub(super) fn blank_as(self, blank: TokenStream) -> Self {
        Self {
            blank: Some(blank),
            ..self
        }
    }

    /// What stands in a row until the value is read.
    pub(super) fn blank(&self) -> &TokenStream {
        self.blank.as_ref().unwrap_or(&self.empty)
    }

    /// Whether what stands in a row until the value is read is the value of an insert that gives none.
    pub(super) fn is_blank_when_empty(&self) -> bool {
        self.blank().to_string() == self.empty.to_string()
    }

    /// A type that is `value` in a row that borrows, and `blank` until it is read.
    pub(super) fn borrowed_as(self, value: TokenStream, blank: TokenStream) -> Self {
        Self {
            borrowed: Some(Borrowed { value, blank }),
            ..self
        }
    }

    /// As a type made of those of `parts`, of which it is `of`: borrowed where one of them is.
    pub(super) fn borrowed_with<const N: usize>(
        self,
        parts: [&Self; N],
        of: impl FnOnce([&TokenStream; N]) -> TokenStream,
        blank: TokenStream,
    ) -> Self {
        if parts.iter().all(|part| part.borrowed.is_none()) {
            return self;
        }
        self.borrowed_as(of(parts.map(Self::in_ref)), blank)
    }

    /// The type of the value in a row that borrows.
    pub(super) fn in_ref(&self) -> &TokenStream {
        self.borrowed
            .as_ref()
            .map_or(&self.value, |borrowed| &borrowed.value)
    }

    /// What stands in a row that borrows until the value is read.
    pub(super) fn blank_in_ref(&self) -> &TokenStream {
        self.borrowed
            .as_ref()
            .map_or_else(|| self.blank(), |borrowed| &borrowed.blank)
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

    /// A type that is `Copy`.
    pub(super) fn copied(self) -> Self {
        Self {
            nature: Nature::Copy,
            ..self
        }
    }

    /// A type that is `Copy` if another is.
    pub(super) fn copied_as(self, inner: &Self) -> Self {
        if inner.is_copied() {
            self.copied()
        } else {
            self
        }
    }

    /// Whether it is known to be `Copy`.
    pub(super) fn is_copied(&self) -> bool {
        !matches!(self.nature, Nature::Any)
    }

    /// The generated enum that it is.
    pub(super) fn enumeration(&self) -> Option<&Ident> {
        match &self.nature {
            Nature::Enumeration(name) => Some(name),
            Nature::Any | Nature::Copy => None,
        }
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
        // Bytes are borrowed as the text is that they stand for; of other types nobody knows how.
        let bytes = is_bytes(&value) && self.borrowed.is_some();
        let overridden = Self {
            value,
            borrowed: None,
            empty: default_value(),
            blank: None,
            nature: Nature::Any,
            into: false,
            ..self
        };
        if bytes {
            overridden.borrowed_as(quote!(&'a [u8]), quote!(&[]))
        } else {
            overridden
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

/// Whether a type is `Vec<u8>`, however it is written.
fn is_bytes(value: &TokenStream) -> bool {
    let text = value.to_string().replace(' ', "");
    matches!(
        text.trim_start_matches("::"),
        "Vec<u8>" | "std::vec::Vec<u8>" | "alloc::vec::Vec<u8>"
    )
}

/// `Empty::EMPTY`, of types for which the library has it.
pub(super) fn empty_value() -> TokenStream {
    quote!(hk::Empty::EMPTY)
}

/// `Default::default()`
pub(super) fn default_value() -> TokenStream {
    quote!(::core::default::Default::default())
}
