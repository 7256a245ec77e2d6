//! The macros of Housekeeper: a few lines over the compiler.
//!
//! Use them through the crate `housekeeper`, which re-exports them and has what the generated code calls.

mod arguments;
mod expand;
mod from_build;
mod from_files;
mod query;
mod told;

use proc_macro::TokenStream;

/// The rows, inserts, queries and migrations of a schema.
///
/// - `schema!()` takes what the crate's build script has generated (`housekeeper_build::configure().compile()`).
/// - `schema!("db/main.sql")` reads the files itself: rows, inserts and queries, no migrations. The path is relative
///   to the folder of `Cargo.toml`, or to that of the file with the macro.
/// - `schema!("db/main.sql", crate = path::to::housekeeper)` is for crates that know the library `housekeeper` by
///   another name; with a build script that name is given there.
///
/// What is wrong in a `.sql` file is a compiler error that points into that file.
#[proc_macro]
pub fn schema(input: TokenStream) -> TokenStream {
    expand::schema(input.into()).into()
}

/// What `housekeeper::query!` and its like stand for. The library puts its own place before what was written.
#[doc(hidden)]
#[proc_macro]
pub fn expand_query(input: TokenStream) -> TokenStream {
    query::query(input.into()).into()
}
