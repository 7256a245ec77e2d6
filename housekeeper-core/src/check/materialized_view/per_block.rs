//! LIMIT, DISTINCT and window functions of a materialized view see the rows of one INSERT, and no others.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Lowered, MaterializedView};
use crate::source::Span;
use crate::syntax::ast::ExprKind;

use super::super::engine::merge_tree;
use super::{only_select, target_engine, walk};

pub(super) fn check(view: &MaterializedView, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let Some(select) = only_select(view) else {
        return;
    };
    let mut say = |what: &str, span: Span, then: &str| {
        diagnostics.push(
            Diagnostic::warning(
                Code::PerBlock,
                format!("{what} of a materialized view sees the rows of one INSERT at a time"),
            )
            .at(span, "")
            .note(then),
        );
    };
    if let Some(limit) = select.limit.as_ref().and_then(|limit| limit.limit.as_ref()) {
        say(
            "LIMIT",
            limit.span,
            "each INSERT gives as many rows as it says",
        );
    }
    if let Some(limit_by) = &select.limit_by {
        let then = "each INSERT gives as many rows of a group as it says";
        say("LIMIT BY", limit_by.limit.span, then);
    }
    // Where the target drops what is there twice, DISTINCT only spares it work.
    let drops_doubles = matches!(
        target_engine(view, lowered).and_then(merge_tree),
        Some("ReplacingMergeTree" | "AggregatingMergeTree" | "CoalescingMergeTree")
    );
    if select.distinct.is_some() && !drops_doubles {
        let then = "what two INSERTs bring is there twice";
        say("DISTINCT", view.query.first.span, then);
    }
    for item in &select.projection {
        walk(item, &mut |expr| {
            if let ExprKind::Function(call) = &expr.node
                && call.over.is_some()
            {
                say(
                    "a window function",
                    expr.span,
                    "rows before and after those are not seen",
                );
            }
        });
    }
}
