//! `Row`: what a SELECT reads, and where nothing is lost, what an insert gives.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::context::Context;
use super::docs::{Doc, code};
use super::field::Field;
use super::fields::Fields;
use super::part::Part;
use super::rust_type::RustType;
use super::serialize;

/// `struct Row` and its traits.
pub(super) fn emit(fields: &Fields, summary: Doc, context: &Context<'_>) -> Part {
    let default = default(fields);
    let (decode, read) = (decode(fields), read(fields));
    let insert = fields.row_is_insertable().then(|| insert(fields));
    Part {
        items: definitions(fields, summary, context),
        impls: quote!(#default #decode #read #insert),
    }
}

/// `struct Row` of a query: what it gives, and no more.
pub(super) fn emit_decoded(fields: &Fields, summary: Doc, context: &Context<'_>) -> Part {
    let (default, decode) = (default(fields), decode(fields));
    Part {
        items: definitions(fields, summary, context),
        impls: quote!(#default #decode),
    }
}

fn definitions(fields: &Fields, summary: Doc, context: &Context<'_>) -> TokenStream {
    let definition = definition(fields, summary, context);
    let definition_ref = definition_ref(fields);
    quote!(#definition #definition_ref)
}

fn definition(fields: &Fields, summary: Doc, context: &Context<'_>) -> TokenStream {
    let derives = context.extra_derives(&["Clone", "Debug", "Default", "PartialEq"]);
    let serde = serialize::derives(context);
    let doc = left_out(summary, fields).attributes();
    let members = fields.read().map(|field| {
        let Field { ident, ty, .. } = field;
        let doc = field.doc().attributes();
        let renamed = serialize::renamed(ident, &field.column, context);
        let value = &ty.value;
        quote!(#doc #renamed pub #ident: #value)
    });
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq, #(#derives),*)]
        #serde
        pub struct Row {
            #(#members,)*
        }
    }
}

/// `RowRef`, which is the same as `Row` where there is nothing to borrow.
fn definition_ref(fields: &Fields) -> TokenStream {
    let doc = "A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.";
    let doc = Doc::new(doc).attributes();
    if !borrows(fields) {
        return quote! {
            #doc
            pub type RowRef<'a> = Row;
        };
    }
    let members = fields.read().map(|field| {
        let ident = &field.ident;
        let doc = Doc::new(field.summary()).attributes();
        let value = field.ty.in_ref();
        quote!(#doc pub #ident: #value)
    });
    // It is gone with the next row: nobody keeps it, and each derive is checked for each table.
    quote! {
        #doc
        #[derive(Debug)]
        pub struct RowRef<'a> {
            #(#members,)*
        }
    }
}

fn borrows(fields: &Fields) -> bool {
    fields.read().any(|field| field.ty.borrowed.is_some())
}

/// Says which columns are not there, and why.
fn left_out(doc: Doc, fields: &Fields) -> Doc {
    fields.left_out.iter().fold(doc, |doc, column| {
        doc.paragraph(format!(
            "Left out: {}, since {}.",
            code(&column.column),
            column.reason
        ))
    })
}

fn default(fields: &Fields) -> TokenStream {
    let idents = fields.read().map(|field| &field.ident);
    let empties = fields.read().map(|field| &field.ty.empty);
    quote! {
        impl ::core::default::Default for Row {
            #[inline]
            fn default() -> Self {
                Self { #(#idents: #empties),* }
            }
        }
    }
}

fn read(fields: &Fields) -> TokenStream {
    let columns = fields.read().map(|field| {
        let (expr, ty) = field.selected();
        let name = &field.column;
        quote!(hk::ReadColumn::new(#expr, #name, #ty))
    });
    quote! {
        impl hk::ReadRow for Row {
            type Source = Table;

            const COLUMNS: &'static [hk::ReadColumn] = &[#(#columns),*];
        }
    }
}

/// Column by column into a row that is there: with each column asked whether it could be read, and what was read before to be
/// dropped where it could not, a row would cost two to three times as much to compile.
fn decode(fields: &Fields) -> TokenStream {
    let columns = reads(fields);
    let row = if fields.read().all(|field| field.ty.is_blank_when_empty()) {
        quote!(<Self as ::core::default::Default>::default())
    } else {
        blank(&quote!(Self), fields, RustType::blank)
    };
    // Inlined, its values go where they belong and not through memory; and what is not called is not compiled any further.
    let decode_ref = if borrows(fields) {
        let row = blank(&quote!(RowRef), fields, RustType::blank_in_ref);
        quote! {
            #[inline]
            fn decode_ref<'a>(
                input: &mut hk::Reader<'a>,
            ) -> ::core::result::Result<RowRef<'a>, hk::DecodeError> {
                let mut row = #row;
                #columns
                hk::whole(input)?;
                ::core::result::Result::Ok(row)
            }
        }
    } else {
        quote! {
            #[inline]
            fn decode_ref<'a>(
                input: &mut hk::Reader<'a>,
            ) -> ::core::result::Result<Self, hk::DecodeError> {
                <Self as hk::DecodeRow>::decode(input)
            }
        }
    };
    quote! {
        impl hk::DecodeRow for Row {
            type Output = Self;
            type Ref<'a> = RowRef<'a>;

            #[inline]
            fn decode(
                input: &mut hk::Reader<'_>,
            ) -> ::core::result::Result<Self, hk::DecodeError> {
                let mut row = #row;
                #columns
                hk::whole(input)?;
                ::core::result::Result::Ok(row)
            }

            #decode_ref
        }
    }
}

/// The row whose columns are read.
fn blank(
    row: &TokenStream,
    fields: &Fields,
    of: impl Fn(&RustType) -> &TokenStream,
) -> TokenStream {
    let idents = fields.read().map(|field| &field.ident);
    let blanks = fields.read().map(|field| of(&field.ty));
    quote!(#row { #(#idents: #blanks),* })
}

/// `hk::fill::<ty::UInt64, _>(input, "id", &mut row.id);` and so on.
fn reads(fields: &Fields) -> TokenStream {
    let reads = fields.read().map(|field| {
        let Field {
            ident, column, ty, ..
        } = field;
        let marker = &ty.marker;
        // What is borrowed has memory only where a part of it has that is not.
        let read = if ty.blank.is_some() {
            quote!(hk::fill)
        } else {
            quote!(hk::replace)
        };
        quote!(#read::<#marker, _>(input, #column, &mut row.#ident);)
    });
    quote!(#(#reads)*)
}

fn insert(fields: &Fields) -> TokenStream {
    let columns = write_columns(fields);
    let puts = fields.written().enumerate().map(|(number, field)| {
        let Field {
            ident, column, ty, ..
        } = field;
        let marker = &ty.marker;
        let number = Literal::usize_unsuffixed(number);
        quote!(hk::put::<#marker, _>(out, #number, #column, &self.#ident);)
    });
    quote! {
        impl hk::InsertRow<Table> for Row {
            const COLUMNS: &'static [hk::WriteColumn] = &[#(#columns),*];

            const DEFAULTS: bool = false;

            #[inline]
            fn encode(&self, out: &mut hk::RowBuffer) {
                #(#puts)*
            }
        }
    }
}

/// The columns that an insert names, in the order of their values.
pub(super) fn write_columns(fields: &Fields) -> impl Iterator<Item = TokenStream> {
    fields.written().map(|field| {
        let (name, ty) = (&field.column, &field.clickhouse);
        let foreign = field.foreign.then(|| quote!(.foreign()));
        quote!(hk::WriteColumn::new(#name, #ty)#foreign)
    })
}
