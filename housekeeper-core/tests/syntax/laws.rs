//! What holds for every statement.

use housekeeper_core::syntax::ast::Statement;
use housekeeper_core::syntax::{Print, parse_statement};

/// Checks that a statement survives being printed and read again, in both forms.
pub(crate) fn assert_survives_printing(statement: &Statement) {
    for text in [statement.to_sql(), statement.to_pretty_sql()] {
        match parse_statement(&text) {
            Ok(again) => assert_eq!(again.node, *statement, "read again from:\n{text}"),
            Err(diagnostics) => panic!("not read again: {:#?}\n{text}", diagnostics.into_vec()),
        }
    }
}
