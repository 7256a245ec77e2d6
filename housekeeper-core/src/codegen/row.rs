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
    let columns = fields.read().map(row_column::read);
    quote! {
        impl hk::ReadRow for Row {
            type Source = Table;

            const COLUMNS: &'static [hk::RowColumn] = &[#(#columns),*];
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
        quote!(hk::put::<#marker, _>(out, #number, #column, &self.#ident);)
    });
    // They are what is read, but for states, which are read as text.
    let columns = if fields.written().any(|field| field.state) {
        let columns = fields.written().map(row_column::given);
        quote!(&[#(#columns),*])
    } else {
        quote!(<Self as hk::ReadRow>::COLUMNS)
    };
    quote! {
        impl hk::InsertRow<Table> for Row {
            const COLUMNS: &'static [hk::RowColumn] = #columns;

            const DEFAULTS: bool = false;

            #[inline]
            fn encode(&self, out: &mut hk::RowBuffer) {
                #(#puts)*
            }
        }
    }
}
