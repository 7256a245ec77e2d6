//! The language: text to tree and tree to text.

pub mod ast;

mod precedence;
mod printer;
mod quote;

pub use printer::{Piece, Print};
pub use quote::{quote_name, quote_string};
