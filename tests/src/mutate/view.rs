//! Views and materialized views: what they select, and where it goes.

use housekeeper_core::source::{Span, Spanned};
use housekeeper_core::syntax::ast::{Expr, ExprKind, Query, QueryTerm, Select, Statement};
use housekeeper_core::syntax::parse_expr;

use super::Named;
use crate::random::Random;

pub(super) const ALL: &[Named] = &[
    ("column of a query dropped", drop_item),
    ("alias of a query", rename_alias),
    ("alias of a query ", rename_alias),
    ("column of a query", change_item),
    ("column of a query ", change_item),
    ("column of a query  ", change_item),
    ("column twice in a query", double_item),
    ("aggregate of a query", change_aggregate),
    ("aggregate of a query ", change_aggregate),
    ("filter of a query", change_filter),
    ("source of a query", change_source),
    ("target of a view", change_target),
    ("key of a view", change_key),
];

/// What stands in the place of a column: with its name, mostly of another type.
const ITEMS: &[&str] = &[
    "no_such_column",
    "no_such_function(1)",
    "'text'",
    "1",
    "-1",
    "1.5",
    "NULL",
    "[1, 2]",
    "(1, 'a')",
    "now()",
    "today()",
    "generateUUIDv4()",
    "map('a', 1)",
    "toString(book_id)",
    "branch",
    "tags",
    "returned_at",
    "remark",
    "fee",
    "count()",
    "uniqState(book_id)",
    "uniqState(branch)",
    "sumState(book_id)",
    "toDecimal64(1, 4)",
];

fn query(statement: &mut Statement) -> Option<&mut Query> {
    match statement {
        Statement::CreateView(node) => Some(&mut node.query.node),
        Statement::CreateMaterializedView(node) => Some(&mut node.query.node),
        _ => None,
    }
}

fn select(statement: &mut Statement) -> Option<&mut Select> {
    match &mut query(statement)?.first.node {
        QueryTerm::Select(select) => Some(select),
        _ => None,
    }
}

fn drop_item(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let select = select(statement)?;
    if select.projection.len() < 2 {
        return None;
    }
    select
        .projection
        .remove(random.below(select.projection.len()));
    Some(())
}

fn picked<'a>(statement: &'a mut Statement, random: &mut Random) -> Option<&'a mut Expr> {
    let select = select(statement)?;
    let index = random.below(select.projection.len());
    select.projection.get_mut(index)
}

/// The name that a column of a query has plainly.
fn name_of(expr: &Expr) -> Option<String> {
    match &expr.node {
        ExprKind::Alias { alias, .. } => Some(alias.node.clone()),
        ExprKind::Path(path) => Some(path.last()?.node.clone()),
        _ => None,
    }
}

fn named(operand: Expr, name: &str) -> Expr {
    let span = Span::synthetic();
    let alias = Spanned::new(name.to_owned(), span);
    let operand = Box::new(operand);
    Spanned::new(ExprKind::Alias { operand, alias }, span)
}

fn rename_alias(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let item = picked(statement, random)?;
    let name = name_of(item)?;
    let operand = match &item.node {
        ExprKind::Alias { operand, .. } => (**operand).clone(),
        _ => item.clone(),
    };
    *item = named(operand, &format!("{name}_x"));
    Some(())
}

fn change_item(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let text = *random.pick(ITEMS)?;
    let item = picked(statement, random)?;
    let name = name_of(item)?;
    *item = named(parse_expr(text).ok()?, &name);
    Some(())
}

fn double_item(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let select = select(statement)?;
    let item = random.pick(&select.projection)?.clone();
    select.projection.push(item);
    Some(())
}

fn change_aggregate(statement: &mut Statement, random: &mut Random) -> Option<()> {
    const NAMES: &[&str] = &[
        "sum",
        "uniq",
        "avg",
        "max",
        "uniqState",
        "sumState",
        "avgState",
        "uniqExactState",
        "noSuchFunction",
    ];
    let item = picked(statement, random)?;
    let ExprKind::Alias { operand, .. } = &mut item.node else {
        return None;
    };
    let ExprKind::Function(call) = &mut operand.node else {
        return None;
    };
    (*random.pick(NAMES)?).clone_into(&mut call.name.node);
    Some(())
}

fn change_filter(statement: &mut Statement, random: &mut Random) -> Option<()> {
    const FILTERS: &[&str] = &[
        "no_such_column = 1",
        "branch = 'a'",
        "fee > 1",
        "kind = 'book'",
        "book_id IN (1, 2)",
        "no_such_function(book_id)",
    ];
    let text = *random.pick(FILTERS)?;
    select(statement)?.filter = Some(parse_expr(text).ok()?);
    Some(())
}

fn change_source(statement: &mut Statement, random: &mut Random) -> Option<()> {
    use housekeeper_core::syntax::ast::TableSource;
    const TABLES: &[&str] = &["books", "loans", "no_such_table", "plain", "late"];
    let table = *random.pick(TABLES)?;
    let from = select(statement)?.from.as_mut()?;
    match &mut from.first.node.source {
        TableSource::Table(name) => table.clone_into(&mut name.name.node),
        _ => return None,
    }
    Some(())
}

fn change_target(statement: &mut Statement, random: &mut Random) -> Option<()> {
    const TABLES: &[&str] = &["plain", "per_day", "per_book", "no_such_table", "loans"];
    let Statement::CreateMaterializedView(node) = statement else {
        return None;
    };
    let target = node.target.as_mut()?;
    (*random.pick(TABLES)?).clone_into(&mut target.name.node);
    Some(())
}

fn change_key(statement: &mut Statement, random: &mut Random) -> Option<()> {
    const KEYS: &[&str] = &["no_such_column", "loans", "book_id", "kind", "tuple()"];
    let Statement::CreateMaterializedView(node) = statement else {
        return None;
    };
    let key = node.storage.order_by.as_mut()?;
    let item = key.node.items.first_mut()?;
    item.expr = parse_expr(random.pick(KEYS)?).ok()?;
    Some(())
}
