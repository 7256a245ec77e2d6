//! The language: text to tree and tree to text.

pub mod ast;

mod quote;

pub use quote::{quote_name, quote_string};
