//! A materialized view runs when something is inserted into the table that it reads from.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::query::leftmost_table;
use crate::model::{Lowered, MaterializedView, MaterializedViewTarget, Object, ObjectName};
use crate::syntax::ast::{FunctionCall, Query, QueryTerm, TableSource};

pub(super) fn check(view: &MaterializedView, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    if let Some(function) = leftmost_function(&view.query) {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongViewSource,
                "a materialized view cannot read a table function",
            )
            .at(function.name.span, "")
            .note(
                "it runs with each INSERT into its source, and nothing is inserted into a function",
            ),
        );
        return;
    }
    let Some(source) = leftmost_table(&view.query) else {
        return;
    };
    match lowered.schema.objects.get(&source) {
        Some(Object::View(read)) => diagnostics.push(
            Diagnostic::warning(
                Code::ViewAsSource,
                format!("`{source}` is a view: nothing is inserted into it, and this stays empty"),
            )
            .at(view.span, "")
            .see(read.span, "the view")
            .help("read the table that the view reads"),
        ),
        Some(Object::Dictionary(read)) => diagnostics.push(
            Diagnostic::warning(
                Code::ViewAsSource,
                format!(
                    "`{source}` is a dictionary: nothing is inserted into it, and this stays empty"
                ),
            )
            .at(view.span, "")
            .see(read.span, "the dictionary"),
        ),
        _ => {}
    }
    check_cycle(view, &source, lowered, diagnostics);
}

/// Code 306, at every INSERT.
fn check_cycle(
    view: &MaterializedView,
    source: &ObjectName,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    let MaterializedViewTarget::Table(target) = &view.target else {
        return;
    };
    let Some(path) = path(target, source, lowered, &mut Vec::new()) else {
        return;
    };
    let names: Vec<String> = [source.to_string(), view.name.to_string()]
        .into_iter()
        .chain(path)
        .collect();
    diagnostics.push(
        Diagnostic::error(
            Code::ViewIntoItself,
            format!("rows would go round: {}", names.join(" → ")),
        )
        .at(view.target_span, "")
        .note("ClickHouse creates the view, and then refuses every INSERT into its source"),
    );
}

/// How rows that are inserted into `from` come into `to`: by which tables and views, `from` and `to` among them.
fn path(
    from: &ObjectName,
    to: &ObjectName,
    lowered: &Lowered,
    seen: &mut Vec<ObjectName>,
) -> Option<Vec<String>> {
    if from == to {
        return Some(vec![to.to_string()]);
    }
    if seen.contains(from) {
        return None;
    }
    seen.push(from.clone());
    for object in lowered.schema.objects.values() {
        let Object::MaterializedView(next) = object else {
            continue;
        };
        let MaterializedViewTarget::Table(target) = &next.target else {
            continue;
        };
        if next.refresh.is_some() || next.source.as_ref() != Some(from) {
            continue;
        }
        if let Some(rest) = path(target, to, lowered, seen) {
            let mut path = vec![from.to_string(), next.name.to_string()];
            path.extend(rest);
            return Some(path);
        }
    }
    None
}

/// The table function that the rows of `query` start from.
fn leftmost_function(query: &Query) -> Option<&FunctionCall> {
    let select = match &query.first.node {
        QueryTerm::Select(select) => select,
        QueryTerm::Nested(query) => return leftmost_function(query),
        QueryTerm::Explain(_) => return None,
    };
    match &select.from.as_ref()?.first.source {
        TableSource::Function(call) if FUNCTIONS.contains(&call.name.as_str()) => Some(call),
        TableSource::Subquery(query) => leftmost_function(query),
        _ => None,
    }
}

/// Functions of which the engine was asked.
const FUNCTIONS: &[&str] = &[
    "numbers",
    "values",
    "view",
    "generateRandom",
    "url",
    "null",
    "input",
    "merge",
    "remote",
];
