//! From ENGINE to SETTINGS.

use chumsky::prelude::*;

use super::expr::ExprRules;
use super::invocation::invocation_parser;
use super::order::direction_parser;
use super::rule::{
    Outcome, Reader, Rule, attempt, comma_list, diagnosed, eat, keyword, keywords, look,
    paren_list, position, read_keyword, span_since, spanned, symbol,
};
use super::setting::setting_parser;
use super::ttl::ttl_item_parser;
use super::{duplicate_clause, unsupported_clause};
use crate::source::Spanned;
use crate::syntax::ast::{
    Direction, Expr, ExprKind, Invocation, Setting, SortKey, SortKeyItem, Storage, TtlItem,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, Token};

struct StorageRules<'t> {
    expr: Rule<'t, Expr>,
    engine: Rule<'t, Spanned<Invocation>>,
    sort_key: Rule<'t, Spanned<SortKey>>,
    ttl: Rule<'t, Vec<Spanned<TtlItem>>>,
    settings: Rule<'t, Vec<Setting>>,
}

/// The clauses from ENGINE to SETTINGS, each of which may be missing.
pub(super) fn storage_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Storage> {
    let rules = StorageRules {
        expr: rules.expr.clone(),
        engine: engine_parser(rules),
        sort_key: sort_key_parser(rules),
        ttl: comma_list(ttl_item_parser(rules)),
        settings: comma_list(setting_parser(rules)),
    };
    custom(move |input| {
        let mut storage = Storage {
            engine: attempt_engine(input, &rules)?,
            ..Storage::default()
        };
        while read_clause(input, &mut storage, &rules)? {}
        Ok(storage)
    })
    .boxed()
}

/// `ENGINE [=] name(arguments)`
pub(super) fn engine_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Spanned<Invocation>> {
    keyword(K::Engine)
        .ignore_then(symbol(Symbol::Equal).or_not())
        .ignore_then(spanned(invocation_parser(rules)))
        .boxed()
}

fn attempt_engine<'t>(
    input: &mut Reader<'t, '_>,
    rules: &StorageRules<'t>,
) -> Outcome<Option<Spanned<Invocation>>> {
    if look(input, 0).and_then(Token::keyword) == Some(K::Engine) {
        input.parse(&rules.engine).map(Some)
    } else {
        // For the error: an engine could have stood here.
        Ok(attempt(input, &rules.engine))
    }
}

/// Reads one clause after the engine. Returns whether there was one.
fn read_clause<'t>(
    input: &mut Reader<'t, '_>,
    storage: &mut Storage,
    rules: &StorageRules<'t>,
) -> Outcome<bool> {
    let start = position(input);
    // Nothing but a comment goes on after SETTINGS.
    if !storage.settings.is_empty() {
        return Ok(false);
    }
    let twice = if eat(input, K::Order) {
        read_keyword(input, K::By)?;
        let key = input.parse(&rules.sort_key)?;
        storage.order_by.replace(key).is_some()
    } else if eat(input, K::Partition) {
        read_keyword(input, K::By)?;
        let expr = input.parse(&rules.expr)?;
        storage.partition_by.replace(expr).is_some()
    } else if eat(input, K::Primary) {
        read_keyword(input, K::Key)?;
        let key = input.parse(&rules.expr)?;
        storage.primary_key.replace(key_exprs(key)).is_some()
    } else if eat(input, K::Sample) {
        read_keyword(input, K::By)?;
        let expr = input.parse(&rules.expr)?;
        storage.sample_by.replace(expr).is_some()
    } else if eat(input, K::Ttl) {
        let ttl = input.parse(&rules.ttl)?;
        !std::mem::replace(&mut storage.ttl, ttl).is_empty()
    } else if eat(input, K::Settings) {
        storage.settings = input.parse(&rules.settings)?;
        false
    } else if look(input, 0).and_then(Token::keyword) == Some(K::Unique) {
        return diagnosed(input, || unsupported_clause("UNIQUE KEY"));
    } else {
        return Ok(false);
    };
    if twice {
        let span = span_since(input, start);
        return diagnosed(input, || duplicate_clause("this clause", span));
    }
    Ok(true)
}

/// What stands after `ORDER BY` of a table.
pub(super) fn sort_key_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Spanned<SortKey>> {
    let item = rules
        .expr
        .clone()
        .then(direction_parser())
        .map(|(expr, direction)| SortKeyItem {
            expr,
            descending: direction == Direction::Descending,
        })
        .boxed();
    // `(a DESC, b)` is no expression: it is tried when the expression does not fit.
    let list = paren_list(item.clone()).map(|items| SortKey { items });
    let single = item
        .map(|item| {
            if item.descending {
                SortKey { items: vec![item] }
            } else {
                sort_key_of(key_exprs(item.expr).node)
            }
        })
        .boxed();
    let key = single.or(list);
    spanned(key.boxed())
}

/// The key of these expressions, all upwards.
pub(super) fn sort_key_of(exprs: Vec<Expr>) -> SortKey {
    let items = exprs.into_iter().map(|expr| SortKeyItem {
        expr,
        descending: false,
    });
    SortKey {
        items: items.collect(),
    }
}

/// The parts of a key: of `(a, b)` and `tuple(a, b)` both, of anything else itself.
pub(super) fn key_exprs(key: Expr) -> Spanned<Vec<Expr>> {
    let span = key.span;
    let exprs = match key.node {
        ExprKind::Tuple(items) => items,
        ExprKind::Function(call) if call.is_plain("tuple") => call.arguments,
        node => vec![Spanned::new(node, span)],
    };
    Spanned::new(exprs, span)
}

/// `PRIMARY KEY …`
pub(super) fn primary_key_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Spanned<Vec<Expr>>> {
    keywords([K::Primary, K::Key])
        .ignore_then(rules.expr.clone())
        .map(key_exprs)
        .boxed()
}
