//! Trees of every shape, made at random: each must survive being printed and read again.

mod access;
mod admin;
mod alter;
mod expr;
mod leaf;
mod object;
mod output;
mod query;
pub(crate) mod statement;
mod types;

use housekeeper_core::source::Spanned;
use housekeeper_core::syntax::{parse_data_type, parse_expr, parse_query};
use proptest::prelude::*;

use crate::laws::{check_printing, check_statement};

/// A node that was made and not read.
fn made<T>(node: T) -> Spanned<T> {
    Spanned::synthetic(node)
}

proptest! {
    #![proptest_config(crate::laws::config())]

    #[test]
    fn expressions_survive_printing(expr in expr::element()) {
        prop_assert_eq!(check_printing(&expr, parse_expr), Ok(()));
    }

    #[test]
    fn types_survive_printing(data_type in types::data_type()) {
        prop_assert_eq!(check_printing(&data_type, parse_data_type), Ok(()));
    }

    #[test]
    fn queries_survive_printing(query in query::query()) {
        prop_assert_eq!(check_printing(&query, parse_query), Ok(()));
    }

    #[test]
    fn statements_with_output_survive_printing(statement in output::statement()) {
        prop_assert_eq!(check_statement(&statement), Ok(()));
    }

    #[test]
    fn admin_statements_survive_printing(statement in admin::statement()) {
        prop_assert_eq!(check_statement(&statement), Ok(()));
    }

    #[test]
    fn access_statements_survive_printing(statement in access::statement()) {
        prop_assert_eq!(check_statement(&statement), Ok(()));
    }

    #[test]
    fn object_statements_survive_printing(statement in object::statement()) {
        prop_assert_eq!(check_statement(&statement), Ok(()));
    }

    #[test]
    fn statements_survive_printing(statement in statement::statement()) {
        prop_assert_eq!(check_statement(&statement), Ok(()));
    }
}
