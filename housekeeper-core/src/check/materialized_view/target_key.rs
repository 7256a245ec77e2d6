//! A key of the target that the view does not give is the same in every row: the default of its type.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Lowered, MaterializedView, MaterializedViewTarget, Object};
use crate::syntax::ast::ExprKind;
use crate::types::infer::infer_query;

use super::super::Stored;
use super::super::table::sorting_key;

pub(super) fn check(view: &MaterializedView, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let MaterializedViewTarget::Table(name) = &view.target else {
        return;
    };
    let Some(Object::Table(table)) = lowered.schema.objects.get(name) else {
        return;
    };
    if lowered.incomplete.contains(name) {
        return;
    }
    let mut said = Diagnostics::new();
    let given = infer_query(&view.query, lowered, &mut said);
    // Where a column is not known, neither is what is missing.
    if given.is_empty() || !said.is_empty() {
        return;
    }
    for part in sorting_key(&Stored::of(table)) {
        let ExprKind::Path(path) = &part.node else {
            continue;
        };
        let [key] = path.as_slice() else { continue };
        let column = table.columns.iter().find(|column| column.name == key.node);
        let is_filled = column.is_none_or(|column| column.default.is_some())
            || given.iter().any(|column| column.name == key.node);
        if !is_filled {
            diagnostics.push(
                Diagnostic::warning(
                    Code::KeyNotGiven,
                    format!(
                        "the query gives no `{}`: all its rows get the default",
                        key.node
                    ),
                )
                .at(view.span, "")
                .see(part.span, "part of the sorting key of the target")
                .help(format!("add it to the query: `… AS {}`", key.node)),
            );
        }
    }
}
