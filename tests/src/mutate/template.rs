//! Pieces of SQL with places for the columns of a table: `{a}` and `{b}`.

use housekeeper_core::syntax::ast::{CreateTable, Expr, Statement};
use housekeeper_core::syntax::{parse_expr, parse_statement, quote_name};

use crate::random::Random;

/// A line of `templates`, with columns of `table` in its places.
pub(super) fn filled(templates: &str, table: &CreateTable, random: &mut Random) -> Option<String> {
    let lines: Vec<&str> = templates
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let template = *random.pick(&lines)?;
    let columns = &table.elements.as_ref()?.columns;
    let mut text = template.to_owned();
    for place in ["{a}", "{b}"] {
        let column = random.pick(columns)?;
        text = text.replace(place, &quote_name(&column.name.node));
    }
    Some(text)
}

/// An expression of `templates`.
pub(super) fn expr(templates: &str, table: &CreateTable, random: &mut Random) -> Option<Expr> {
    parse_expr(&filled(templates, table, random)?).ok()
}

/// A table with the column `x UInt8`, something among its elements, and something after its engine.
pub(super) fn table(column: &str, element: &str, clauses: &str) -> Option<Box<CreateTable>> {
    let text = format!("CREATE TABLE t (x {column} {element}) {clauses}");
    match parse_statement(&text).ok()?.node {
        Statement::CreateTable(table) => Some(table),
        _ => None,
    }
}

/// The table that a statement creates.
pub(super) fn created(statement: &mut Statement) -> Option<&mut CreateTable> {
    match statement {
        Statement::CreateTable(table) => Some(table),
        _ => None,
    }
}
