//! `CASE`.

use super::super::rule::{Outcome, Reader, eat, look, read_keyword};
use super::ExprRules;
use crate::syntax::ast::{CaseBranch, ExprKind};
use crate::syntax::keyword::Keyword;

/// `CASE [x] WHEN … THEN … [ELSE …] END`. `None`, with nothing read, when `CASE` is a name.
pub(super) fn try_case<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Option<ExprKind> {
    let before = input.save();
    let case = read_case(input, rules).ok();
    if case.is_none() {
        input.rewind(before);
    }
    case
}

fn read_case<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<ExprKind> {
    read_keyword(input, Keyword::Case)?;
    let searched = look(input, 0).and_then(crate::syntax::token::Token::keyword);
    let operand = if searched == Some(Keyword::When) {
        None
    } else {
        Some(Box::new(input.parse(&rules.element)?))
    };
    let mut branches = Vec::new();
    while branches.is_empty() || goes_on(input) {
        read_keyword(input, Keyword::When)?;
        let when = input.parse(&rules.element)?;
        read_keyword(input, Keyword::Then)?;
        let then = input.parse(&rules.element)?;
        branches.push(CaseBranch { when, then });
    }
    let otherwise = if eat(input, Keyword::Else) {
        Some(Box::new(input.parse(&rules.element)?))
    } else {
        None
    };
    read_keyword(input, Keyword::End)?;
    Ok(ExprKind::Case {
        operand,
        branches,
        otherwise,
    })
}

fn goes_on(input: &mut Reader<'_, '_>) -> bool {
    look(input, 0).and_then(crate::syntax::token::Token::keyword) == Some(Keyword::When)
}
