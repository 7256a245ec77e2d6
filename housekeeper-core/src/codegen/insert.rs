//! The functions that insert.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::context::Context;
use super::docs::{Doc, code};
use super::fields::Fields;
use super::part::Part;

/// Names of the functions here.
pub(super) const FUNCTIONS: [&str; 4] = ["insert", "insert_all", "insert_new", "inserter"];

/// `insert`, `insert_all` where rows can be inserted as they are read, `insert_new`, and `inserter`.
pub(super) fn emit(fields: &Fields, table: &str, context: &Context<'_>) -> Part {
    let root = &context.root;
    let rows = fields.row_is_insertable();
    let new_is_row = fields.new_is_row();
    let rows_too =
        (rows && !new_is_row).then(|| "Or of [`Row`]s, which have every value.".to_owned());
    let row = if new_is_row { "Row" } else { "New" };
    let doc = Doc::new(format!(
        "Begins an insert of [`{row}`]s into {}.",
        code(table)
    ))
    .optional(rows_too)
    .paragraph("# Errors")
    .paragraph("When the server cannot be reached, or its columns are of other names or types.")
    .attributes();
    let insert_all = rows.then(|| {
        let summary = "Inserts all of `rows`, with every value, and gives their count.";
        let item = quote!(Item: ::core::borrow::Borrow<Row>);
        all("insert_all", summary, "Row", &item, root)
    });
    let summary =
        "Inserts all of `rows` and gives their count. What they do not set, the server computes.";
    let insert_new = if new_is_row {
        let doc = Doc::new("[`insert_all`], as a `New` is a [`Row`].").attributes();
        quote! {
            #doc
            pub use self::insert_all as insert_new;
        }
    } else {
        all("insert_new", summary, "New", &quote!(Item = New), root)
    };
    let inserter = inserter(&code(table), root);
    Part::items(quote! {
        #doc
        #[inline]
        pub fn insert<R: #root::InsertRow<Table>>(
            client: &#root::clickhouse::Client,
        ) -> #root::BeginInsert<'_, R> {
            hk::insert::<Table, R>(client)
        }

        #insert_all
        #insert_new
        #inserter
    })
}

fn inserter(table: &str, root: &TokenStream) -> TokenStream {
    let doc = Doc::new(format!(
        "Inserts rows into {table}, in batches and without an end."
    ))
    .attributes();
    quote! {
        #doc
        #[inline]
        pub fn inserter<R: #root::InsertRow<Table>>(
            client: &#root::clickhouse::Client,
        ) -> #root::Inserter<R> {
            hk::inserter::<Table, R>(client)
        }
    }
}

/// `insert_all` and `insert_new`: a function that inserts all of some rows.
fn all(
    name: &str,
    summary: &str,
    row: &str,
    item: &TokenStream,
    root: &TokenStream,
) -> TokenStream {
    let doc = Doc::new(summary.to_owned())
        .paragraph("# Errors")
        .paragraph("When the server refuses them, or a value does not fit its column.")
        .attributes();
    let (name, row) = (format_ident!("{name}"), format_ident!("{row}"));
    quote! {
        #doc
        #[inline]
        pub fn #name<'a, R: ::core::iter::IntoIterator<#item, IntoIter: ::core::marker::Send + 'a>>(
            client: &'a #root::clickhouse::Client,
            rows: R,
        ) -> #root::InsertAll<'a> {
            hk::insert_all::<Table, #row, R>(client, rows)
        }
    }
}
