//! A materialized view aggregates the rows of one INSERT. Where the results of two INSERTs are not put together again,
//! what is read is the result of a part.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Lowered, MaterializedView};
use crate::syntax::ast::{Expr, ExprKind};

use super::super::engine::merge_tree;
use super::summed::{function, not_additive};
use super::{aggregate, base_name, only_select, target, target_engine, walk};

pub(super) fn check(view: &MaterializedView, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let Some(select) = only_select(view) else {
        return;
    };
    let replaces =
        match target_engine(view, lowered).map(|engine| merge_tree(engine).unwrap_or(engine)) {
            Some("ReplacingMergeTree") => true,
            Some("MergeTree" | "Memory" | "Log" | "TinyLog" | "StripeLog") => false,
            _ => return,
        };
    let engine = target(view, lowered).and_then(|target| target.storage.clauses.engine.as_ref());
    for item in &select.projection {
        let operand = match &item.node {
            ExprKind::Alias { operand, .. } => operand,
            _ => item,
        };
        let (message, note) = if replaces {
            let Some(what) = of_all_rows(operand) else {
                continue;
            };
            (
                format!("each INSERT brings {what} of its own, and only the last one stays"),
                "a ReplacingMergeTree keeps one row of a key, and does not add up",
            )
        } else {
            // Counts and sums of parts can be added up by whoever reads them.
            let Some(what) = not_additive(operand).filter(|what| !is_picked(what)) else {
                continue;
            };
            (
                format!("each INSERT brings {what} of its own, and two cannot be put together"),
                "the view sees the rows of one INSERT at a time",
            )
        };
        let diagnostic = Diagnostic::warning(Code::PartialResult, message)
            .at(operand.span, "")
            .note(note)
            .help("keep a state: an AggregatingMergeTree with `…State(…)`, and `…Merge(…)` when it is read");
        diagnostics.push(match engine {
            Some(engine) => diagnostic.see(engine.span, "where it goes"),
            None => diagnostic,
        });
    }
}

/// A least or a greatest value of several is one again.
fn is_picked(what: &str) -> bool {
    matches!(what, "a least value" | "a greatest value")
}

/// What an expression says of all rows of a group, and not of one that is picked.
fn of_all_rows(expr: &Expr) -> Option<&'static str> {
    let mut found = None;
    walk(expr, &mut |expr| {
        if found.is_none()
            && let Some(name) = aggregate(expr)
        {
            found = match base_name(&name) {
                "count" => Some("a count"),
                "sum" | "sumKahan" | "sumWithOverflow" => Some("a sum"),
                name => function(name).filter(|what| !is_picked(what)),
            };
        }
    });
    found
}
