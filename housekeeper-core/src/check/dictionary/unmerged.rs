//! A dictionary reads its source as it is stored: rows of one key that are not merged yet are all there, and any of them
//! is kept.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Lowered, Object, ObjectName};
use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, Query, QueryTerm, TableSource};
use crate::types::aggregate::name::canonical;
use crate::types::infer::walk::any;

use super::super::engine::merge_tree;

/// `TABLE 'name'`.
pub(super) fn check_table(
    source: &ObjectName,
    span: Span,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    let Some(Object::Table(table)) = lowered.schema.objects.get(source) else {
        return;
    };
    let Some(engine) = &table.storage.clauses.engine else {
        return;
    };
    let what = match merge_tree(&engine.name) {
        Some("SummingMergeTree" | "AggregatingMergeTree") => "a part of the sum",
        Some("ReplacingMergeTree") => "any of its versions",
        Some("CoalescingMergeTree") => "a part of its values",
        Some("CollapsingMergeTree" | "VersionedCollapsingMergeTree") => "a row that is cancelled",
        _ => return,
    };
    diagnostics.push(
        Diagnostic::warning(
            Code::UnmergedSource,
            format!("of rows that are not merged yet, the dictionary may keep {what}"),
        )
        .at(span, "")
        .see(engine.span, "rows of one key are merged some time later")
        .help(format!(
            "read it merged: `QUERY 'SELECT … FROM {source} FINAL'`"
        )),
    );
}

/// `QUERY '…'` that reads the rows of one table as they are.
pub(super) fn check_query(
    query: &Query,
    span: Span,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    let (QueryTerm::Select(select), true) = (&query.first.node, query.rest.is_empty()) else {
        return;
    };
    let Some(from) = &select.from else { return };
    let puts_together = select.group_by.is_some()
        || select.distinct.is_some()
        || select.limit_by.is_some()
        || select.filter.is_some()
        || !select.settings.is_empty()
        || !from.joins.is_empty()
        || from.first.is_final
        || select.projection.iter().any(aggregates);
    if puts_together {
        return;
    }
    if let TableSource::Table(name) = &from.first.source
        && let Some(database) = &name.database
    {
        let source = ObjectName {
            database: database.node.clone(),
            name: name.name.node.clone(),
        };
        check_table(&source, span, lowered, diagnostics);
    }
}

fn aggregates(expr: &Expr) -> bool {
    any(expr, &|expr| match &expr.node {
        ExprKind::Function(call) => canonical(&call.name).is_some(),
        _ => false,
    })
}
