//! `FINAL` is for engines that merge rows of one key (Code 181).

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::model::{Lowered, Object, ObjectName};
use crate::source::Span;
use crate::syntax::ast::{Expr, Join, Query, QueryTerm, Select, TableRef, TableSource};
use crate::types::infer::walk::{Child, children, select_exprs};

use super::engine::merge_tree;

/// Engines beside `MergeTree` of which the engine was asked; others have tables of which it is not known.
const OTHERS: &[&str] = &[
    "Memory",
    "Log",
    "TinyLog",
    "StripeLog",
    "Null",
    "Set",
    "Join",
    "EmbeddedRocksDB",
    "File",
    "URL",
    "GenerateRandom",
    "SQLite",
    "Kafka",
    "MySQL",
];

/// What is wrong with a query of a view. One that is looked at only when it is read gets warnings.
pub(super) fn check(query: &Query, unseen: bool, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    each_table(query, &mut |table, span| {
        let TableSource::Table(name) = &table.source else {
            return;
        };
        let (true, Some(database)) = (table.is_final, &name.database) else {
            return;
        };
        let name = ObjectName {
            database: database.node.clone(),
            name: name.name.node.clone(),
        };
        let Some(Object::Table(read)) = lowered.schema.objects.get(&name) else {
            return;
        };
        let Some(engine) = &read.storage.clauses.engine else {
            return;
        };
        let refuses =
            merge_tree(&engine.name) == Some("MergeTree") || OTHERS.contains(&engine.name.as_str());
        if !refuses {
            return;
        }
        let mut diagnostic = Diagnostic::error(
            Code::FinalOfNothing,
            format!("the engine {} takes no FINAL", engine.name.node),
        )
        .at(span, "")
        .see(engine.name.span, "it merges no rows of one key")
        .help("take FINAL out");
        if unseen {
            diagnostic.severity = Severity::Warning;
            diagnostic =
                diagnostic.note("ClickHouse creates the view, and refuses every SELECT from it");
        }
        diagnostics.push(diagnostic);
    });
}

/// The tables of every FROM, but for those of a `WITH`, which nobody may ask.
fn each_table(query: &Query, visit: &mut dyn FnMut(&TableRef, Span)) {
    let terms = query.rest.iter().map(|operation| &operation.term.node);
    for term in std::iter::once(&query.first.node).chain(terms) {
        match term {
            QueryTerm::Select(select) => each_of_select(select, visit),
            QueryTerm::Nested(query) => each_table(query, visit),
            QueryTerm::Explain(_) => {}
        }
    }
}

fn each_of_select(select: &Select, visit: &mut dyn FnMut(&TableRef, Span)) {
    if let Some(from) = &select.from {
        let joined = from.joins.iter().filter_map(|join| match &join.node {
            Join::Table { table, .. } => Some(&**table),
            Join::Array { .. } => None,
        });
        for table in std::iter::once(&from.first).chain(joined) {
            visit(&table.node, table.span);
            if let TableSource::Subquery(query) = &table.source {
                each_table(query, visit);
            }
        }
    }
    for expr in select_exprs(select) {
        each_of_expr(expr, visit);
    }
}

fn each_of_expr(expr: &Expr, visit: &mut dyn FnMut(&TableRef, Span)) {
    children(expr, &mut |child| match child {
        Child::Expr(expr) => each_of_expr(expr, visit),
        Child::Query(query) => each_table(query, visit),
    });
}
