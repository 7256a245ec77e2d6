//! The language: text to tree and tree to text.

mod keyword;
mod start;
mod token;

mod lexer;

pub mod ast;

mod precedence;

mod format;
mod parser;
mod printer;
mod quote;
pub mod visit_mut;

pub use format::format_sql;
#[doc(hidden)]
pub use format::split_text;
pub(crate) use lexer::lex;
pub use parser::{
    FileItem, parse_data_type, parse_expr, parse_file, parse_query, parse_query_or_explain,
    parse_statement,
};
pub use printer::{Piece, Print};
pub use quote::{quote_name, quote_string};
pub(crate) use token::{Symbol, TokenKind};
