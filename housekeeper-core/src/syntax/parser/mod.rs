//! Tokens to trees.
//!
//! Parsing never fails: it gives the trees of the statements that can be read and a diagnostic for
//! each that cannot. The grammar is written by hand, as methods of [`cursor::Parser`] a rule each,
//! for two reasons that were measured: it runs inside of builds, unoptimised, and it is compiled
//! in front of them. Only the comment directives have a grammar made of combinators, [`directive`].

mod brackets;
mod cursor;
mod error;
mod expected;
mod mark;

mod common;
mod data_type;
mod expr;
mod literal;
mod order;
mod output;
mod query;
mod setting;

mod column;
mod constraint;
mod index;
mod invocation;
mod key_value;
mod projection;
mod recover;
mod storage;
mod ttl;

mod create;
mod drop;
mod exchange;
mod rename;

mod access;
mod admin;
mod alter;
mod insert;
mod object;
mod statement;

mod attach;
mod directive;
mod entry;
mod leading;
mod run;
mod split;
mod variables;

pub use entry::{
    FileItem, parse_data_type, parse_expr, parse_file, parse_query, parse_query_or_explain,
    parse_statement,
};
pub(super) use mark::{Mark, Marks};
pub(super) use run::read_marks;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

/// "not supported yet: …"; the place is added where the parse stopped.
fn unsupported_clause(what: &str) -> Diagnostic {
    Diagnostic::error(
        Code::UnsupportedClause,
        format!("not supported yet: {what}"),
    )
}

/// "… is given twice", at the second place.
fn duplicate_clause(what: &str, again: Span) -> Diagnostic {
    Diagnostic::error(Code::DuplicateClause, format!("{what} is given twice"))
        .at(again, "given again")
}
