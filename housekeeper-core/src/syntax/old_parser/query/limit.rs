//! `LIMIT`, `OFFSET` and `FETCH`.

use super::super::expr::ExprRules;
use super::super::rule::{
    Outcome, Reader, diagnosed, eat, eat_symbol, position, read_keyword, span_since,
};
use super::select::at_keyword;
use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::ast::{Distinct, Expr, Limit, LimitBy, LimitByKeys, Select};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::Symbol;

/// Reads `LIMIT … BY …`, `LIMIT …`, `OFFSET …` and `FETCH …`, each of which may be missing.
pub(super) fn read_limits<'t>(
    input: &mut Reader<'t, '_>,
    select: &mut Select,
    rules: &ExprRules<'t>,
) -> Outcome<()> {
    let start = position(input);
    if eat(input, Keyword::Limit) {
        let (limit, offset) = read_limit(input, rules)?;
        if !eat(input, Keyword::By) {
            return end_limit(input, select, limit, offset);
        }
        let by = read_keys(input, rules)?;
        if matches!(select.distinct, Some(Distinct::On(_))) {
            return refuse(
                input,
                start,
                "LIMIT BY does not go with DISTINCT ON, which is one",
            );
        }
        select.limit_by = Some(LimitBy { limit, offset, by });
        // After LIMIT BY, an OFFSET needs a LIMIT of its own.
        if eat(input, Keyword::Limit) {
            let (limit, offset) = read_limit(input, rules)?;
            return end_limit(input, select, limit, offset);
        }
    } else if eat(input, Keyword::Offset) {
        read_offset(input, select, rules)?;
    }
    check_ties(input, start, select)
}

/// Fails at what was read since `start`.
fn refuse(input: &mut Reader<'_, '_>, start: usize, message: &str) -> Outcome<()> {
    // Nothing but TOP may have been read; then the word before is at fault.
    let from = start.min(position(input) - 1);
    let span = span_since(input, from);
    diagnosed(input, || {
        Diagnostic::error(Code::UnexpectedToken, message).at(span, "")
    })
}

/// Checks that rows that tie are rows in an order.
fn check_ties(input: &mut Reader<'_, '_>, start: usize, select: &Select) -> Outcome<()> {
    let ties = select.limit.as_ref().is_some_and(|limit| limit.with_ties);
    if ties && select.order_by.is_none() {
        return refuse(input, start, "WITH TIES needs an ORDER BY");
    }
    Ok(())
}

/// `n`, `n OFFSET m`, `m, n`
fn read_limit<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<(Expr, Option<Expr>)> {
    let first = input.parse(&rules.element)?;
    if eat_symbol(input, Symbol::Comma) {
        let limit = input.parse(&rules.element)?;
        return Ok((limit, Some(first)));
    }
    let offset = if eat(input, Keyword::Offset) {
        Some(input.parse(&rules.element)?)
    } else {
        None
    };
    Ok((first, offset))
}

fn read_keys<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<LimitByKeys> {
    if eat(input, Keyword::All) {
        return Ok(LimitByKeys::All);
    }
    let mut keys = vec![input.parse(&rules.element)?];
    while eat_symbol(input, Symbol::Comma) {
        keys.push(input.parse(&rules.element)?);
    }
    Ok(LimitByKeys::Exprs(keys))
}

/// `[WITH TIES]`, after a limit
fn end_limit(
    input: &mut Reader<'_, '_>,
    select: &mut Select,
    limit: Expr,
    offset: Option<Expr>,
) -> Outcome<()> {
    let start = position(input);
    let with_ties = eat(input, Keyword::With);
    if with_ties {
        read_keyword(input, Keyword::Ties)?;
    }
    if select.limit.is_some() {
        return refuse(input, start, "TOP and LIMIT do not go together");
    }
    select.limit = Some(Limit {
        limit: Some(limit),
        offset,
        with_ties,
    });
    check_ties(input, start, select)
}

/// `m [ROWS] [FETCH FIRST n ROWS ONLY | WITH TIES]`, after `OFFSET`
fn read_offset<'t>(
    input: &mut Reader<'t, '_>,
    select: &mut Select,
    rules: &ExprRules<'t>,
) -> Outcome<()> {
    let offset = Some(input.parse(&rules.element)?);
    if let Some(top) = &mut select.limit {
        top.offset = offset;
        return Ok(());
    }
    let mut limit = Limit {
        limit: None,
        offset,
        with_ties: false,
    };
    eat_row(input);
    let start = position(input);
    if eat(input, Keyword::Fetch) {
        if !eat(input, Keyword::First) {
            read_keyword(input, Keyword::Next)?;
        }
        limit.limit = Some(input.parse(&rules.element)?);
        if !eat_row(input) {
            read_keyword(input, Keyword::Rows)?;
        }
        if at_keyword(input, Keyword::With) {
            read_keyword(input, Keyword::With)?;
            read_keyword(input, Keyword::Ties)?;
            limit.with_ties = true;
        } else {
            read_keyword(input, Keyword::Only)?;
        }
        if select.order_by.is_none() {
            return refuse(input, start, "FETCH needs an ORDER BY");
        }
    }
    select.limit = Some(limit);
    Ok(())
}

fn eat_row(input: &mut Reader<'_, '_>) -> bool {
    eat(input, Keyword::Row) || eat(input, Keyword::Rows)
}
