//! `LIMIT`, `OFFSET` and `FETCH`.

use super::super::expr::ExprRules;
use super::super::rule::{Outcome, Reader, eat, eat_symbol, read_keyword};
use super::select::at_keyword;
use crate::syntax::ast::{Expr, Limit, LimitBy, LimitByKeys, Select};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::Symbol;

/// Reads `LIMIT … BY …`, `LIMIT …`, `OFFSET …` and `FETCH …`, each of which may be missing.
pub(super) fn read_limits<'t>(
    input: &mut Reader<'t, '_>,
    select: &mut Select,
    rules: &ExprRules<'t>,
) -> Outcome<()> {
    if eat(input, Keyword::Limit) {
        let (limit, offset) = read_limit(input, rules)?;
        if eat(input, Keyword::By) {
            let by = read_keys(input, rules)?;
            select.limit_by = Some(LimitBy { limit, offset, by });
            if eat(input, Keyword::Limit) {
                let (limit, offset) = read_limit(input, rules)?;
                select.limit = Some(end_limit(input, limit, offset)?);
            }
        } else {
            select.limit = Some(end_limit(input, limit, offset)?);
        }
    }
    if select.limit.is_none() && eat(input, Keyword::Offset) {
        select.limit = Some(read_offset(input, rules)?);
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

fn end_limit(input: &mut Reader<'_, '_>, limit: Expr, offset: Option<Expr>) -> Outcome<Limit> {
    let with_ties = eat(input, Keyword::With);
    if with_ties {
        read_keyword(input, Keyword::Ties)?;
    }
    Ok(Limit {
        limit: Some(limit),
        offset,
        with_ties,
    })
}

/// `m [ROWS] [FETCH FIRST n ROWS ONLY | WITH TIES]`, after `OFFSET`
fn read_offset<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<Limit> {
    let mut limit = Limit {
        limit: None,
        offset: Some(input.parse(&rules.element)?),
        with_ties: false,
    };
    eat_row(input);
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
    }
    Ok(limit)
}

fn eat_row(input: &mut Reader<'_, '_>) -> bool {
    eat(input, Keyword::Row) || eat(input, Keyword::Rows)
}
