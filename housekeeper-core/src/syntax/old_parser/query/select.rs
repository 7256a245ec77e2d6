//! One SELECT.

use chumsky::prelude::*;

use super::super::expected::Kind;
use super::super::expr::{ExprRules, select_item_parser, window_spec_parser};
use super::super::literal::read_number;
use super::super::order::order_by_parser;
use super::super::rule::{
    Outcome, Reader, Rule, eat, eat_symbol, look, paren_list, position, read_keyword, read_name,
    span_since,
};
use super::super::setting::settings_parser;
use super::group::group_by_parser;
use super::limit::read_limits;
use super::table_ref::from_parser;
use super::{require_query, with_parser};
use crate::source::Spanned;
use crate::syntax::ast::{
    Distinct, Expr, ExprKind, FromClause, GroupBy, Limit, Literal, NamedWindow, OrderBy, Select,
    Setting, Star, WindowSpec, With,
};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// The rules for the clauses of a SELECT.
struct Clauses<'t> {
    with: Rule<'t, With>,
    item: Rule<'t, Expr>,
    element: Rule<'t, Expr>,
    exprs: Rule<'t, Vec<Expr>>,
    from: Rule<'t, FromClause>,
    group_by: Rule<'t, Option<GroupBy>>,
    window: Rule<'t, Spanned<WindowSpec>>,
    order_by: Rule<'t, OrderBy>,
    settings: Rule<'t, Vec<Setting>>,
    rules: ExprRules<'t>,
}

/// One SELECT, with `FROM …` after or before its list.
pub(super) fn select_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Select> {
    let clauses = Clauses {
        with: with_parser(rules),
        item: select_item_parser(rules),
        element: rules.element.clone(),
        exprs: paren_list(rules.element.clone()),
        from: from_parser(rules),
        group_by: group_by_parser(rules),
        window: window_spec_parser(rules),
        order_by: order_by_parser(rules),
        settings: settings_parser(rules),
        rules: rules.clone(),
    };
    custom(move |input| read_select(input, &clauses)).boxed()
}

fn read_select<'t>(input: &mut Reader<'t, '_>, clauses: &Clauses<'t>) -> Outcome<Select> {
    require_query(input)?;
    let with = if eat(input, Keyword::With) {
        Some(input.parse(&clauses.with)?)
    } else {
        None
    };
    let mut from = read_from(input, clauses)?;
    let mut select = read_list(input, from.is_some(), clauses)?;
    if from.is_none() {
        from = read_from(input, clauses)?;
    }
    select.with = with;
    select.from = from;
    select.prewhere = read_condition(input, Keyword::Prewhere, clauses)?;
    select.filter = read_condition(input, Keyword::Where, clauses)?;
    select.group_by = input.parse(&clauses.group_by)?;
    select.having = read_condition(input, Keyword::Having, clauses)?;
    select.windows = read_windows(input, clauses)?;
    select.qualify = read_condition(input, Keyword::Qualify, clauses)?;
    if eat(input, Keyword::Order) {
        read_keyword(input, Keyword::By)?;
        select.order_by = Some(input.parse(&clauses.order_by)?);
    }
    read_limits(input, &mut select, &clauses.rules)?;
    select.settings = input.parse(&clauses.settings)?;
    Ok(select)
}

fn read_from<'t>(input: &mut Reader<'t, '_>, clauses: &Clauses<'t>) -> Outcome<Option<FromClause>> {
    if eat(input, Keyword::From) {
        input.parse(&clauses.from).map(Some)
    } else {
        Ok(None)
    }
}

fn read_condition<'t>(
    input: &mut Reader<'t, '_>,
    keyword: Keyword,
    clauses: &Clauses<'t>,
) -> Outcome<Option<Expr>> {
    if eat(input, keyword) {
        input.parse(&clauses.element).map(Some)
    } else {
        Ok(None)
    }
}

/// `SELECT [DISTINCT] [TOP n] list`; after a FROM, nothing at all stands for `SELECT *`.
fn read_list<'t>(
    input: &mut Reader<'t, '_>,
    after_from: bool,
    clauses: &Clauses<'t>,
) -> Outcome<Select> {
    let mut select = Select::default();
    let start = position(input);
    if !eat(input, Keyword::Select) {
        if after_from {
            let all = ExprKind::Star(Box::new(Star {
                like: None,
                qualifier: None,
                transformers: Vec::new(),
            }));
            select.projection = vec![Spanned::new(all, span_since(input, start - 1))];
            return Ok(select);
        }
        read_keyword(input, Keyword::Select)?;
    }
    if eat(input, Keyword::Distinct) {
        select.distinct = Some(if eat(input, Keyword::On) {
            Distinct::On(input.parse(&clauses.exprs)?)
        } else {
            Distinct::All
        });
    } else {
        eat(input, Keyword::All);
    }
    if eat(input, Keyword::Top) {
        select.limit = Some(read_top(input)?);
    }
    loop {
        let item = input.parse(&clauses.item)?;
        // A comma after the last column is allowed, unless that has a name.
        let may_be_last = !matches!(item.node, ExprKind::Alias { .. });
        select.projection.push(item);
        if !eat_symbol(input, Symbol::Comma) || (may_be_last && ends_list(input)) {
            return Ok(select);
        }
    }
}

/// `TOP n [WITH TIES]`
fn read_top(input: &mut Reader<'_, '_>) -> Outcome<Limit> {
    let start = position(input);
    let number = read_number(input)?;
    let number = ExprKind::Literal(Literal::Number(number));
    let limit = Some(Spanned::new(number, span_since(input, start)));
    let with_ties = eat(input, Keyword::With);
    if with_ties {
        read_keyword(input, Keyword::Ties)?;
    }
    Ok(Limit {
        limit,
        offset: None,
        with_ties,
    })
}

/// Whether the list ends at hand, so that the comma before was one too many.
fn ends_list(input: &mut Reader<'_, '_>) -> bool {
    let Some(token) = look(input, 0) else {
        return true;
    };
    match token.keyword() {
        Some(Keyword::From) => !look(input, 1).is_none_or(|next| {
            matches!(next.kind, TokenKind::Symbol(symbol)
                if !matches!(symbol, Symbol::LeftParen | Symbol::LeftBrace))
                || matches!(next.keyword(), Some(Keyword::From | Keyword::As))
        }),
        Some(_) => false,
        None => token.is(Symbol::RightParen),
    }
}

/// `WINDOW w AS (…), …`
fn read_windows<'t>(
    input: &mut Reader<'t, '_>,
    clauses: &Clauses<'t>,
) -> Outcome<Vec<NamedWindow>> {
    let mut windows = Vec::new();
    if !eat(input, Keyword::Window) {
        return Ok(windows);
    }
    loop {
        let name = read_name(input, Kind::Name)?;
        read_keyword(input, Keyword::As)?;
        let spec = input.parse(&clauses.window)?;
        windows.push(NamedWindow { name, spec });
        if !eat_symbol(input, Symbol::Comma) {
            return Ok(windows);
        }
    }
}

/// Whether the word at hand is `keyword`.
pub(super) fn at_keyword(input: &mut Reader<'_, '_>, keyword: Keyword) -> bool {
    look(input, 0).and_then(Token::keyword) == Some(keyword)
}
