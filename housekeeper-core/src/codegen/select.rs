//! The functions that read anything there is to read.

use quote::quote;

use super::context::Context;
use super::part::Part;

/// Names of the functions here.
pub(super) const FUNCTIONS: [&str; 2] = ["filter", "scan"];

/// `scan` and `filter`. `rows` is what documentation calls what they give.
pub(super) fn emit(rows: &str, context: &Context<'_>) -> Part {
    let root = &context.root;
    let scan = format!(" All {rows}.");
    let filter = format!(" The {rows} that fulfil `condition`.");
    Part::items(quote! {
        #[doc = #scan]
        #[inline]
        pub fn scan() -> #root::Select<Row> {
            #root::Select::new()
        }

        #[doc = #filter]
        #[inline]
        pub fn filter(condition: #root::Condition<Table>) -> #root::Select<Row> {
            scan().filter(condition)
        }
    })
}
