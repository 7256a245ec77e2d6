//! The functions that insert.

use proc_macro2::TokenStream;
use quote::quote;

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
    let rows_too = rows && !new_is_row;
    let rows_too = rows_too.then(|| "Or of [`Row`]s, which have every value.".to_owned());
    let row = if new_is_row { "Row" } else { "New" };
    let doc = Doc::new(format!(
        "Begins an insert of [`{row}`]s into {}.",
        code(table)
    ))
    .optional(rows_too)
    .paragraph("# Errors")
    .paragraph("When the server cannot be reached, or its columns are of other names or types.")
    .attributes();
    let insert_all = rows.then(|| insert_all(root));
    let insert_new = insert_new(root);
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

fn insert_all(root: &TokenStream) -> TokenStream {
    quote! {
        /// Inserts all of `rows`, with every value, and gives their count.
        ///
        /// # Errors
        ///
        /// When the server refuses them, or a value does not fit its column.
        #[inline]
        pub fn insert_all<'a, R: ::core::iter::IntoIterator<Item: ::core::borrow::Borrow<Row>, IntoIter: ::core::marker::Send + 'a>>(
            client: &'a #root::clickhouse::Client,
            rows: R,
        ) -> #root::InsertAll<'a> {
            hk::insert_all::<Table, Row, R>(client, rows)
        }
    }
}

fn insert_new(root: &TokenStream) -> TokenStream {
    quote! {
        /// Inserts all of `rows` and gives their count. What they do not set, the server computes.
        ///
        /// # Errors
        ///
        /// When the server refuses them, or a value does not fit its column.
        #[inline]
        pub fn insert_new<'a, R: ::core::iter::IntoIterator<Item = New, IntoIter: ::core::marker::Send + 'a>>(
            client: &'a #root::clickhouse::Client,
            rows: R,
        ) -> #root::InsertAll<'a> {
            hk::insert_all::<Table, New, R>(client, rows)
        }
    }
}
