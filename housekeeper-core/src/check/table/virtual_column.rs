//! Columns that a table has without declaring them, where an expression of the table reads them (Code 47).
//!
//! A key may read any, a default the names of the table and its database, and the rest none.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Column;
use crate::syntax::ast::{Expr, ExprKind, TtlAction};
use crate::types::Type;
use crate::types::infer::is_virtual;

use super::super::Stored;
use super::expression::{names, walk};
use super::{is_merge_tree, partition_key, sorting_key};

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let clauses = &stored.storage.clauses;
    let engine = clauses.engine.as_ref();
    let engine = engine.map_or("", |engine| engine.name.as_str());
    let refuse = |exprs: &[&Expr], takes: &dyn Fn(&str) -> bool, said: &mut Diagnostics| {
        for expr in exprs {
            check_expr(expr, takes, stored, said);
        }
    };
    for column in stored.columns {
        let default = column.default.as_ref();
        let exprs: Vec<&Expr> = default
            .and_then(|default| default.expr.as_ref())
            .into_iter()
            .collect();
        refuse(
            &exprs,
            &|name| matches!(name, "_table" | "_database"),
            diagnostics,
        );
    }
    let constraints = stored.storage.constraints.iter();
    refuse(
        &constraints.map(|item| &item.node.expr).collect::<Vec<_>>(),
        &|_| false,
        diagnostics,
    );
    for constraint in &stored.storage.constraints {
        check_nested(&constraint.node.expr, stored, diagnostics);
    }
    if !is_merge_tree(stored) {
        return;
    }
    let mut keys = sorting_key(stored);
    keys.extend(partition_key(stored));
    keys.extend(clauses.primary_key.iter().flat_map(|key| key.iter()));
    keys.extend(&clauses.sample_by);
    refuse(&keys, &|name| is_virtual(name, engine), diagnostics);
    let indexes = stored.storage.indexes.iter().map(|index| &index.node.expr);
    refuse(&indexes.collect::<Vec<_>>(), &|_| false, diagnostics);
    let mut ttl: Vec<&Expr> = clauses.ttl.iter().map(|item| &item.expr).collect();
    ttl.extend(clauses.ttl.iter().filter_map(|item| match &item.action {
        TtlAction::Delete { filter } => filter.as_ref(),
        _ => None,
    }));
    ttl.extend(
        stored
            .columns
            .iter()
            .filter_map(|column| column.ttl.as_ref()),
    );
    refuse(&ttl, &|_| false, diagnostics);
    let queries = stored
        .storage
        .projections
        .iter()
        .filter_map(|projection| projection.query());
    let projections = queries.flat_map(|query| {
        query
            .projection
            .iter()
            .chain(&query.group_by)
            .chain(&query.order_by)
    });
    let projections: Vec<&Expr> = projections.collect();
    refuse(&projections, &|name| is_virtual(name, engine), diagnostics);
    let indexes = stored.storage.indexes.iter().map(|index| &index.node.expr);
    let parts = keys.into_iter().chain(ttl).chain(indexes);
    for part in parts.chain(projections) {
        check_nested(part, stored, diagnostics);
    }
}

/// A Nested is several columns, and is none by itself.
fn check_nested(expr: &Expr, stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    for path in names(expr) {
        let [name] = path.as_slice() else { continue };
        if let Some((column, first)) = nested(name, stored.columns) {
            diagnostics.push(
                Diagnostic::error(
                    Code::UnknownColumn,
                    format!(
                        "`{}` is a Nested: it is several columns, and none by itself",
                        name.node
                    ),
                )
                .at(name.span, "")
                .see(column.span, "declared here")
                .help(format!("name one of them: `{}.{first}`", name.node)),
            );
            return;
        }
    }
}

/// The Nested of this name, and its first element: a column as it is declared, or columns as the server keeps them.
fn nested<'c>(name: &str, columns: &'c [Column]) -> Option<(&'c Column, &'c str)> {
    if let Some(column) = columns.iter().find(|column| column.name == name) {
        let Type::Nested(elements) = &column.ty else {
            return None;
        };
        let first = elements.first().and_then(|element| element.name.as_deref());
        return Some((column, first.unwrap_or("a")));
    }
    columns.iter().find_map(|column| {
        let element = column.name.strip_prefix(name)?.strip_prefix('.')?;
        matches!(column.ty, Type::Array(_)).then_some((column, element))
    })
}

fn check_expr(
    expr: &Expr,
    takes: &dyn Fn(&str) -> bool,
    stored: &Stored<'_>,
    diagnostics: &mut Diagnostics,
) {
    for path in names(expr) {
        let [name, ..] = path.as_slice() else {
            continue;
        };
        let is_declared = stored.columns.iter().any(|column| {
            column.name == name.node || column.name.starts_with(&format!("{}.", name.node))
        });
        if !name.starts_with('_') || is_declared || is_alias(expr, name) || takes(name) {
            continue;
        }
        diagnostics.push(
            Diagnostic::error(
                Code::UnknownColumn,
                format!("there is no column `{}` here", name.node),
            )
            .at(name.span, "")
            .note("what the engine adds to a table by itself cannot be read in this place"),
        );
    }
}

/// Whether something in the expression is given this name.
fn is_alias(expr: &Expr, name: &str) -> bool {
    let mut found = false;
    walk(expr, &mut |inner| {
        found |= matches!(&inner.node, ExprKind::Alias { alias, .. } if alias.node == name);
    });
    found
}
