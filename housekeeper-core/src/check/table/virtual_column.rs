//! Columns that a table has without declaring them, where an expression of the table reads them (Code 47).
//!
//! A key may read any, a default the names of the table and its database, and the rest none.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::ast::{Expr, ExprKind};
use crate::types::infer::is_virtual;

use super::super::Stored;
use super::expression::{names, walk};
use super::{is_merge_tree, partition_key, sorting_key};

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let clauses = &stored.storage.clauses;
    let engine = clauses.engine.as_ref();
    let engine = engine.map_or("", |engine| engine.name.as_str());
    let mut refuse = |exprs: &[&Expr], takes: &dyn Fn(&str) -> bool| {
        for expr in exprs {
            check_expr(expr, takes, stored, diagnostics);
        }
    };
    for column in stored.columns {
        let default = column.default.as_ref();
        let exprs: Vec<&Expr> = default
            .and_then(|default| default.expr.as_ref())
            .into_iter()
            .collect();
        refuse(&exprs, &|name| matches!(name, "_table" | "_database"));
    }
    let constraints = stored.storage.constraints.iter();
    refuse(
        &constraints.map(|item| &item.node.expr).collect::<Vec<_>>(),
        &|_| false,
    );
    if !is_merge_tree(stored) {
        return;
    }
    let mut keys = sorting_key(stored);
    keys.extend(partition_key(stored));
    keys.extend(clauses.primary_key.iter().flat_map(|key| key.iter()));
    keys.extend(&clauses.sample_by);
    refuse(&keys, &|name| is_virtual(name, engine));
    let indexes = stored.storage.indexes.iter().map(|index| &index.node.expr);
    refuse(&indexes.collect::<Vec<_>>(), &|_| false);
    let ttl = clauses.ttl.iter().map(|item| &item.expr);
    let ttl = ttl.chain(stored.columns.iter().filter_map(|column| column.ttl.as_ref()));
    refuse(&ttl.collect::<Vec<_>>(), &|_| false);
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
