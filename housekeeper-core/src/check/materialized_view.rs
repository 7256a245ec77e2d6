//! Every column of a materialized view's query goes into a column of its target (Code 8).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Column, Lowered, MaterializedView, MaterializedViewTarget, Object};
use crate::syntax::ast::DefaultKind;
use crate::types::infer::infer_query;

use super::did_you_mean;

pub(super) fn check(view: &MaterializedView, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let (columns, target, span) = match &view.target {
        MaterializedViewTarget::Table(target) => match lowered.schema.objects.get(target) {
            Some(Object::Table(table)) if !lowered.incomplete.contains(target) => {
                (table.columns.as_slice(), target.to_string(), table.span)
            }
            _ => return,
        },
        MaterializedViewTarget::Inner(_) if !view.declared.is_empty() => {
            let what = "the view's own columns".to_owned();
            (view.declared.as_slice(), what, view.span)
        }
        MaterializedViewTarget::Inner(_) => return,
    };
    // The names of the query's columns, also where the view declares its own.
    let given = infer_query(&view.query, lowered, &mut Diagnostics::new());
    let can_be_given: Vec<&str> = columns.iter().filter_map(insertable).collect();
    for column in given {
        if can_be_given.contains(&column.name.as_str()) {
            continue;
        }
        let diagnostic = Diagnostic::error(
            Code::UnknownColumn,
            format!(
                "the query gives a column `{}`, and {target} has none",
                column.name
            ),
        )
        .at(column.span, "")
        .see(span, "where its rows go");
        let declared = columns.iter().find(|known| known.name == column.name);
        diagnostics.push(match declared {
            Some(_) => diagnostic.note("a MATERIALIZED or ALIAS column cannot be given"),
            None => did_you_mean(diagnostic, &column.name, can_be_given.iter().copied())
                .help("name it as a column of the target: `… AS name`"),
        });
    }
}

fn insertable(column: &Column) -> Option<&str> {
    let kind = column.default.as_ref().map(|default| default.kind);
    let computed = matches!(kind, Some(DefaultKind::Materialized | DefaultKind::Alias));
    (!computed).then_some(column.name.as_str())
}
