//! Engines, codecs and the types of indexes.

use chumsky::prelude::*;

use super::expr::ExprRules;
use super::rule::{Rule, ident, paren_list};
use crate::syntax::ast::Invocation;

/// `name`, `name(arguments)`
pub(super) fn invocation_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Invocation> {
    ident()
        .then(paren_list(rules.element.clone()).or_not())
        .map(|(name, arguments)| Invocation {
            name,
            arguments: arguments.unwrap_or_default(),
        })
        .boxed()
}
