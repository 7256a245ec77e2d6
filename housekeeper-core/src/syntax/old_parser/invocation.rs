//! Engines, codecs and the types of indexes.

use chumsky::prelude::*;

use super::expr::ExprRules;
use super::rule::{Rule, ident, optional_paren_list};
use crate::syntax::ast::Invocation;

/// `name`, `name(arguments)`
pub(super) fn invocation_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Invocation> {
    ident()
        .then(optional_paren_list(rules.element.clone()))
        .map(|(name, arguments)| Invocation { name, arguments })
        .boxed()
}
