//! Tokens to trees.
//!
//! Parsing never fails: it gives the trees of the statements that can be read and a diagnostic for
//! each that cannot. The grammar is one `*_parser` function a rule; what the rules are made of is
//! in [`rule`].

mod rule;

mod expected;
mod literal;
mod object_name;

mod data_type;
mod expr;
mod order;
mod query;
mod setting;
mod subquery;

mod column;
mod index;
mod invocation;
mod key_value;
mod storage;
mod ttl;

mod alter;
mod create;
mod drop;
mod insert;
mod statement;

mod brackets;
mod depth;
mod error;
mod unsupported;

mod attach;
mod directive;
mod entry;
mod leading;
mod recheck;
mod variables;

pub use entry::{FileItem, parse_data_type, parse_expr, parse_file, parse_query, parse_statement};

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

#[cfg(test)]
mod tests;
