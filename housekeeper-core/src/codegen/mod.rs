//! The model as Rust: a module for each object, with its rows, inserts and queries.
//!
//! The generated code is thin. It says what the schema says, as types and constants, and calls
//! `housekeeper::__private` for everything that can be written once.

mod context;
mod docs;
mod format;
mod name;
mod names_and_types;
mod options;
mod part;
mod sql;

mod adapter;
mod choice;
mod composite;
mod current;
mod definition;
mod enumeration;
mod mapping;
mod moment;
mod rust_type;
mod scalar;
mod serialize;
mod structure;

mod field;
mod fields;

mod by_key;
mod columns;
mod expression_text;
mod get;
mod insert;
mod new;
mod query;
mod row;
mod row_column;
mod select;

mod database;
mod dictionary;
mod module;
mod table;
mod view;

mod embedded;
mod expected;
mod queries;
mod schema;

pub use embedded::Embedded;
pub use expected::expected_columns;
pub use expression_text::GivenName;
pub use format::format;
pub use names_and_types::names_and_types;
pub use options::Options;
pub use query::{Given, QueryExpression, QueryForm};
pub use schema::generate;

#[cfg(test)]
mod tests;
