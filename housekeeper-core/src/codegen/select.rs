//! The functions that read anything there is to read.

use quote::quote;

use super::context::Context;
use super::part::Part;

/// Names of the functions here.
pub(super) const FUNCTIONS: [&str; 3] = ["filter", "scan", "select"];

/// `scan`, `filter` and `select`. `rows` is what documentation calls what they give.
pub(super) fn emit(rows: &str, context: &Context<'_>) -> Part {
    let root = &context.root;
    let scan = format!(" All {rows}.");
    let filter = format!(" The {rows} that fulfil `condition`.");
    let select = format!(
        " Of all {rows} these columns, or what is computed from them: a tuple of columns gives tuples."
    );
    Part::items(quote! {
        #[doc = #scan]
        #[inline]
        pub fn scan() -> #root::Select<Table, Row> {
            #root::Select::new()
        }

        #[doc = #filter]
        #[inline]
        pub fn filter(condition: impl #root::Filter<Table>) -> #root::Select<Table, Row> {
            scan().filter(condition)
        }

        #[doc = #select]
        #[inline]
        pub fn select<S: #root::Selection<Table>>(selection: S) -> #root::Select<Table, S::Rows> {
            scan().select(selection)
        }
    })
}
