//! Expressions.
//!
//! Operators are read by climbing over the [table](crate::syntax::precedence) of precedences:
//! BETWEEN … AND, the conditional and the casts of signed numbers do not fit the fixed binding
//! powers of a Pratt parser. What an expression starts with is chosen by its first tokens, so that
//! no nesting makes the parser try the same text twice.

mod atom;
mod call;
mod case;
mod climb;
mod interval;
mod name;
mod special_call;
mod star;
mod window;

use chumsky::prelude::*;

pub(super) use atom::read_parameter;
pub(super) use call::table_function_parser;
pub(super) use window::window_spec_parser;

use super::data_type::data_type_parser;
use super::expected::Kind;
use super::rule::{Rule, attempt, ident, look, named, position, span_since};
use crate::source::Spanned;
use crate::syntax::ast::{DataType, Expr, ExprKind, Query};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::TokenKind;

/// The rules that expressions are made of, and that the rest of the grammar is made of with them.
#[derive(Clone)]
pub(super) struct ExprRules<'t> {
    /// An expression with no name: `a + b`.
    pub(super) expr: Rule<'t, Expr>,
    /// An expression that may be named with AS.
    pub(super) element: Rule<'t, Expr>,
    /// A type.
    pub(super) data_type: Rule<'t, DataType>,
    /// A query, without parentheses around it.
    pub(super) query: Rule<'t, Query>,
}

/// The rules for expressions whose subqueries are `query`.
pub(super) fn expr_rules<'t>(query: &Rule<'t, Query>) -> ExprRules<'t> {
    let query = query.clone();
    let expr = recursive(|expr| {
        let rules = rules_of(expr.boxed(), query.clone());
        custom(move |input| climb::climb(input, 0, &rules))
    });
    rules_of(expr.boxed(), query)
}

fn rules_of<'t>(expr: Rule<'t, Expr>, query: Rule<'t, Query>) -> ExprRules<'t> {
    ExprRules {
        element: element_parser(expr.clone()),
        data_type: data_type_parser(&expr),
        expr,
        query,
    }
}

/// `expr [AS name]`
fn element_parser(expr: Rule<'_, Expr>) -> Rule<'_, Expr> {
    let alias = super::rule::keyword(Keyword::As)
        .ignore_then(ident())
        .boxed();
    custom(move |input| {
        let start = position(input);
        let operand = input.parse(&expr)?;
        if stands_for_several(&operand) {
            return Ok(operand);
        }
        let Some(alias) = attempt(input, &alias) else {
            return Ok(operand);
        };
        let operand = Box::new(operand);
        Ok(Spanned::new(
            ExprKind::Alias { operand, alias },
            span_since(input, start),
        ))
    })
    .boxed()
}

/// `expr [[AS] name]`, where a name without AS is allowed: in the list of a SELECT.
pub(super) fn select_item_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Expr> {
    let element = rules.element.clone();
    let alias = implicit_alias_parser(is_alias_after_expr);
    custom(move |input| {
        let start = position(input);
        let operand = input.parse(&element)?;
        if matches!(operand.node, ExprKind::Alias { .. }) || stands_for_several(&operand) {
            return Ok(operand);
        }
        let Some(alias) = attempt(input, &alias) else {
            return Ok(operand);
        };
        let operand = Box::new(operand);
        Ok(Spanned::new(
            ExprKind::Alias { operand, alias },
            span_since(input, start),
        ))
    })
    .boxed()
}

/// Whether an expression stands for several columns, which cannot have one name.
const fn stands_for_several(expr: &Expr) -> bool {
    matches!(expr.node, ExprKind::Star(_) | ExprKind::Columns(_))
}

/// A name that needs no AS before it. Words that may go on the statement are no such names.
pub(super) fn implicit_alias_parser<'t>(
    allowed: fn(Keyword) -> bool,
) -> Rule<'t, crate::syntax::ast::Ident> {
    let name = named(Kind::Name);
    custom(move |input| {
        let fits = match look(input, 0).map(|token| &token.kind) {
            // `SELECT 1 COMMENT 'text'` in a view: the comment is the view's.
            Some(TokenKind::Word(_, Some(Keyword::Comment))) => !string_follows(input),
            Some(TokenKind::Word(_, Some(keyword))) => allowed(*keyword),
            Some(TokenKind::Word(_, None) | TokenKind::Quoted(_)) => true,
            _ => false,
        };
        if fits {
            input.parse(&name)
        } else {
            Err(super::rule::Fail::default())
        }
    })
    .boxed()
}

fn string_follows(input: &mut super::rule::Reader<'_, '_>) -> bool {
    look(input, 1).is_some_and(|token| matches!(token.kind, TokenKind::String(_)))
}

/// Whether a keyword may name an expression without AS. Asked of ClickHouse, word by word.
const fn is_alias_after_expr(keyword: Keyword) -> bool {
    !matches!(
        keyword,
        Keyword::And
            | Keyword::Div
            | Keyword::Final
            | Keyword::In
            | Keyword::Mod
            | Keyword::Or
            | Keyword::Regexp
            | Keyword::Stream
    ) && is_alias_after_table(keyword)
        || matches!(keyword, Keyword::Uuid)
}

/// Whether a keyword may name a table without AS. Asked of ClickHouse, word by word.
pub(super) const fn is_alias_after_table(keyword: Keyword) -> bool {
    !matches!(
        keyword,
        Keyword::All
            | Keyword::Anti
            | Keyword::Any
            | Keyword::Array
            | Keyword::As
            | Keyword::Asof
            | Keyword::Between
            | Keyword::Cross
            | Keyword::Else
            | Keyword::Except
            | Keyword::Final
            | Keyword::Format
            | Keyword::From
            | Keyword::Full
            | Keyword::Global
            | Keyword::Group
            | Keyword::Having
            | Keyword::Ilike
            | Keyword::Inner
            | Keyword::Intersect
            | Keyword::Into
            | Keyword::Join
            | Keyword::Left
            | Keyword::Like
            | Keyword::Limit
            | Keyword::Natural
            | Keyword::Not
            | Keyword::Offset
            | Keyword::On
            | Keyword::Only
            | Keyword::Order
            | Keyword::Parallel
            | Keyword::Paste
            | Keyword::Prewhere
            | Keyword::Qualify
            | Keyword::Right
            | Keyword::Sample
            // ClickHouse allows it, but not in `FROM t SELECT a`.
            | Keyword::Select
            | Keyword::Semi
            | Keyword::Settings
            | Keyword::Stream
            | Keyword::Union
            | Keyword::Using
            | Keyword::Uuid
            | Keyword::Where
            | Keyword::Window
            | Keyword::With
    )
}
