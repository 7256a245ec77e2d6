//! A row that is replaced, or cancelled, later has been counted by then.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::query::leftmost_table;
use crate::model::{Lowered, MaterializedView, Object, ObjectName};
use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, Select};
use crate::types::infer::walk::select_exprs;

use super::super::engine::merge_tree;
use super::{aggregate, base_name, only_select, walk};

/// What becomes of rows of a source that a view has counted.
enum Fate<'a> {
    Replaced,
    /// Another row with this sign takes them back.
    Cancelled(&'a str),
}

pub(super) fn check(view: &MaterializedView, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let Some(source) = leftmost_table(&view.query) else {
        return;
    };
    let Some(fate) = fate(&source, lowered) else {
        return;
    };
    let Some(select) = only_select(view) else {
        return;
    };
    if let Fate::Cancelled(sign) = fate
        && reads(select, sign)
    {
        return;
    }
    let Some(span) = select.projection.iter().find_map(counts) else {
        return;
    };
    let diagnostic = match fate {
        Fate::Replaced => Diagnostic::warning(
            Code::ReplacedRowsCounted,
            format!("a row of `{source}` that is replaced has been counted, and stays counted"),
        )
        .at(span, "")
        .help("count when the table is read, with FINAL"),
        Fate::Cancelled(sign) => Diagnostic::warning(
            Code::ReplacedRowsCounted,
            format!("a row of `{source}` that takes another back is counted as one more"),
        )
        .at(span, "")
        .help(format!(
            "count with the sign: `sum({sign})` for `count()`, `sum(x * {sign})` for `sum(x)`"
        )),
    };
    diagnostics.push(diagnostic.note(
        "the view sees each row when it is inserted, and never what the merges make of them",
    ));
}

fn fate<'a>(source: &ObjectName, lowered: &'a Lowered) -> Option<Fate<'a>> {
    let Object::Table(table) = lowered.schema.objects.get(source)? else {
        return None;
    };
    let engine = table.storage.clauses.engine.as_ref()?;
    match merge_tree(&engine.name)? {
        "ReplacingMergeTree" => Some(Fate::Replaced),
        "CollapsingMergeTree" | "VersionedCollapsingMergeTree" => {
            let mut names = engine.arguments.iter().filter_map(name);
            names.next().map(Fate::Cancelled)
        }
        _ => None,
    }
}

fn name(expr: &Expr) -> Option<&str> {
    match &expr.node {
        ExprKind::Path(path) => path.last().map(|name| name.as_str()),
        _ => None,
    }
}

/// Whether a query reads a column anywhere.
fn reads(select: &Select, column: &str) -> bool {
    let mut found = false;
    for expr in select_exprs(select) {
        walk(expr, &mut |expr| found |= name(expr) == Some(column));
    }
    found
}

/// The first count or sum in an item.
fn counts(item: &Expr) -> Option<Span> {
    let mut first = None;
    walk(item, &mut |expr| {
        let counts = aggregate(expr).is_some_and(|name| {
            let name = name.strip_suffix("State").unwrap_or(&name);
            let name = name.strip_suffix("Simple").unwrap_or(name);
            matches!(
                base_name(name),
                "count" | "sum" | "avg" | "sumWithOverflow" | "sumKahan"
            )
        });
        if counts && first.is_none() {
            first = Some(expr.span);
        }
    });
    first
}
