//! `Row`: what a SELECT reads, and where nothing is lost, what an insert gives.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::context::Context;
use super::docs::{Doc, code};
use super::field::Field;
use super::fields::Fields;
use super::part::Part;
use super::row_column;
use super::rust_type::RustType;
use super::serialize;

/// `struct Row` and its traits.
pub(super) fn emit(fields: &Fields, summary: Doc, context: &Context<'_>) -> Part {
    let (clone, show, default) = (clone(fields), show(fields), default(fields));
    let (decode, read) = (decode(fields), read(fields));
    let insert = fields.row_is_insertable().then(|| insert(fields));
    Part {
        items: definitions(fields, summary, &quote!(), context),
        impls: quote!(#clone #show #default #decode #read #insert),
    }
}

/// `struct Row` of a query: what it gives, and no more.
pub(super) fn emit_decoded(fields: &Fields, summary: Doc, context: &Context<'_>) -> Part {
    let (clone, default, decode) = (clone(fields), default(fields), decode(fields));
    Part {
        items: definitions(fields, summary, &quote!(#[derive(Debug)]), context),
        impls: quote!(#clone #default #decode),
    }
}

/// `debug` is how they are shown, where that is not by their [columns](show).
fn definitions(
    fields: &Fields,
    summary: Doc,
    debug: &TokenStream,
    context: &Context<'_>,
) -> TokenStream {
    let definition = definition(fields, summary, debug, context);
    let definition_ref = definition_ref(fields, debug);
    quote!(#definition #definition_ref)
}

fn definition(
    fields: &Fields,
    summary: Doc,
    debug: &TokenStream,
    context: &Context<'_>,
) -> TokenStream {
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
        #debug
        #[derive(PartialEq, #(#derives),*)]
        #serde
        pub struct Row {
            #(#members,)*
        }
    }
}

/// `RowRef`, which is the same as `Row` where there is nothing to borrow.
fn definition_ref(fields: &Fields, debug: &TokenStream) -> TokenStream {
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
        #debug
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

/// What is `Copy` is copied: `derive` would call a function for each column.
fn clone(fields: &Fields) -> TokenStream {
    let values = fields.read().map(|field| {
        let ident = &field.ident;
        if field.ty.is_copied() {
            quote!(#ident: self.#ident)
        } else {
            quote!(#ident: ::core::clone::Clone::clone(&self.#ident))
        }
    });
    quote! {
        impl ::core::clone::Clone for Row {
            #[inline]
            fn clone(&self) -> Self {
                Self { #(#values),* }
            }
        }
    }
}

/// `Debug` of both. The library has the names of the columns: `derive` would write them once more.
fn show(fields: &Fields) -> TokenStream {
    let show = |row: TokenStream, name: &str| {
        let idents = fields.read().map(|field| &field.ident);
        quote! {
            impl ::core::fmt::Debug for #row {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    hk::show_row::<Row>(f, #name, &[#(&self.#idents),*])
                }
            }
        }
    };
    let row = show(quote!(Row), "Row");
    let row_ref = borrows(fields).then(|| show(quote!(RowRef<'_>), "RowRef"));
    quote!(#row #row_ref)
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
    let columns = row_column::read(fields.read());
    quote! {
        impl hk::ReadRow for Row {
            type Source = Table;

            const COLUMNS: hk::RowColumns = #columns;
        }
    }
}

/// Column by column into a row that is there, and asked once whether all could be read.
fn decode(fields: &Fields) -> TokenStream {
    // What is not called is not compiled any further, as it is inlined.
    let own_blank = (!fields.read().all(|field| field.ty.is_blank_when_empty())).then(|| {
        let row = blank(&quote!(Self), fields, RustType::blank);
        quote! {
            #[inline]
            fn blank() -> Self {
                #row
            }
        }
    });
    let columns = reads(fields, &quote!(self));
    let (blank_ref, columns_ref) = if borrows(fields) {
        let row = blank(&quote!(RowRef), fields, RustType::blank_in_ref);
        (row, reads(fields, &quote!(row)))
    } else {
        (
            quote!(<Self as hk::FillRow>::blank()),
            quote!(hk::FillRow::fill(row, input);),
        )
    };
    quote! {
        impl hk::FillRow for Row {
            type Ref<'a> = RowRef<'a>;

            #own_blank

            #[inline]
            fn fill(&mut self, input: &mut hk::Reader<'_>) {
                #columns
            }

            #[inline]
            fn blank_ref<'a>() -> RowRef<'a> {
                #blank_ref
            }

            #[inline]
            fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                #columns_ref
            }
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

/// `hk::fill::<ty::UInt64, _>(input, "id", &mut self.id);` and so on.
fn reads(fields: &Fields, row: &TokenStream) -> TokenStream {
    let reads = fields.read().map(|field| {
        let Field {
            ident, column, ty, ..
        } = field;
        if let Some(enumeration) = ty.enumeration() {
            return quote!(#row.#ident = #enumeration::from_code(hk::read_code(input, #column)););
        }
        let marker = &ty.marker;
        // What is borrowed has memory only where a part of it has that is not.
        let read = if ty.blank.is_some() {
            quote!(hk::fill)
        } else {
            quote!(hk::replace)
        };
        quote!(#read::<#marker, _>(input, #column, &mut #row.#ident);)
    });
    quote!(#(#reads)*)
}

fn insert(fields: &Fields) -> TokenStream {
    let puts = fields.written().enumerate().map(|(number, field)| {
        let Field {
            ident, column, ty, ..
        } = field;
        let marker = &ty.marker;
        let number = Literal::usize_unsuffixed(number);
        if let Some(enumeration) = ty.enumeration() {
            let value = quote!(self.#ident);
            let is_known = quote!(match #value { #enumeration::Unknown(_) => false, _ => true });
            return quote!(hk::put_code(out, #number, #column, #value.code(), #is_known););
        }
        quote!(hk::put::<#marker, _>(out, #number, #column, &self.#ident);)
    });
    // They are what is read, but for states, which are read as text.
    let columns = if fields.written().any(|field| field.state) {
        row_column::given(fields.written())
    } else {
        quote!(<Self as hk::ReadRow>::COLUMNS)
    };
    quote! {
        impl hk::InsertRow<Table> for Row {
            const COLUMNS: hk::RowColumns = #columns;

            #[inline]
            fn encode(&self, out: &mut hk::RowBuffer) {
                #(#puts)*
            }
        }
    }
}
