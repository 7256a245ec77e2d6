//! A row that a ReplacingMergeTree replaces has been counted by then.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::query::leftmost_table;
use crate::model::{Lowered, MaterializedView};

use super::super::engine::merge_tree;
use super::{aggregate, base_name, engine_of, only_select, walk};

pub(super) fn check(view: &MaterializedView, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let Some(source) = leftmost_table(&view.query) else {
        return;
    };
    if engine_of(&source, lowered).and_then(merge_tree) != Some("ReplacingMergeTree") {
        return;
    }
    let Some(select) = only_select(view) else {
        return;
    };
    let mut first = None;
    for item in &select.projection {
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
    }
    if let Some(span) = first {
        diagnostics.push(
            Diagnostic::warning(
                Code::ReplacedRowsCounted,
                format!("a row of `{source}` that is replaced has been counted, and stays counted"),
            )
            .at(span, "")
            .note("the view sees each row when it is inserted, and never what the merges make of them")
            .help("count when the table is read, with FINAL"),
        );
    }
}
