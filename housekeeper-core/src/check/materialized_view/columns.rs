//! Every column of a materialized view's query goes into a column of its target (Code 8), and its values become
//! those of that column (Codes 6, 43, 53, 70, 349).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Column, Lowered, MaterializedView, MaterializedViewTarget, ViewColumn};
use crate::syntax::ast::DefaultKind;
use crate::types::Type;
use crate::types::convert::{Conversion, convert, narrows, parses};
use crate::types::infer::infer_query;

use super::super::{is_nothing, nothing};
use super::{Target, did_you_mean, target};

pub(super) fn check(view: &MaterializedView, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    if matches!(view.target, MaterializedViewTarget::Inner(_)) && view.declared.is_empty() {
        return;
    }
    let Some(target) = target(view, lowered) else {
        return;
    };
    // The names of the query's columns, also where the view declares its own.
    let mut said = Diagnostics::new();
    let given = infer_query(&view.query, lowered, &mut said);
    if view.populate
        && !view.declared.is_empty()
        && said.is_empty()
        && given.len() != view.declared.len()
    {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongViewColumns,
                format!(
                    "POPULATE fills all columns in their order: the query gives {}, and the view declares {}",
                    given.len(),
                    view.declared.len()
                ),
            )
            .at(view.span, ""),
        );
        return;
    }
    let can_be_given: Vec<&str> = target.columns.iter().filter_map(insertable).collect();
    for column in given {
        if let Some(ty) = column.ty.as_ref().filter(|ty| is_nothing(ty)) {
            diagnostics.push(nothing(&column.name, ty, column.span));
            continue;
        }
        let found = target
            .columns
            .iter()
            .find(|known| known.name == column.name && insertable(known).is_some());
        if let Some(into) = found {
            check_type(&column, into, diagnostics);
        } else {
            diagnostics.push(unknown(&column, &target, &can_be_given));
        }
    }
}

fn unknown(column: &ViewColumn, target: &Target<'_>, can_be_given: &[&str]) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        Code::UnknownColumn,
        format!(
            "the query gives a column `{}`, and {} has none",
            column.name, target.what
        ),
    )
    .at(column.span, "")
    .see(target.span, "where its rows go");
    let is_declared = target.columns.iter().any(|known| known.name == column.name);
    if is_declared {
        diagnostic.note("a MATERIALIZED or ALIAS column cannot be given")
    } else {
        did_you_mean(diagnostic, &column.name, can_be_given.iter().copied())
            .help("name it as a column of the target: `… AS name`")
    }
}

fn insertable(column: &Column) -> Option<&str> {
    let kind = column.default.as_ref().map(|default| default.kind);
    let computed = matches!(kind, Some(DefaultKind::Materialized | DefaultKind::Alias));
    (!computed).then_some(column.name.as_str())
}

fn check_type(column: &ViewColumn, into: &Column, diagnostics: &mut Diagnostics) {
    let Some(from) = &column.ty else { return };
    let to = &into.ty;
    match convert(from, to) {
        Conversion::Refused => {
            diagnostics.push(unconvertible(column, into, from).note("ClickHouse refuses the view"));
        }
        Conversion::Fails => diagnostics
            .push(unconvertible(column, into, from).note(
                "ClickHouse creates the view, and then refuses every INSERT into its source",
            )),
        Conversion::FailsOnNull => diagnostics.push(
            Diagnostic::warning(
                Code::NullIntoNotNull,
                format!(
                    "a NULL in `{}` makes the INSERT into the source fail",
                    column.name
                ),
            )
            .at(column.span, format!("this is `{from}`"))
            .see(into.span, format!("this is `{to}`"))
            .help("write `assumeNotNull(…)` or `ifNull(…, …)`, or make the column Nullable"),
        ),
        Conversion::Fine if narrows(from, to) => diagnostics.push(
            Diagnostic::warning(
                Code::LossyConversion,
                format!("a `{from}` may not fit into a `{to}`, and is cut off in silence"),
            )
            .at(column.span, format!("this is `{from}`"))
            .see(into.span, format!("this is `{to}`"))
            .help(format!(
                "declare the column `{from}`, or convert it in the query"
            )),
        ),
        Conversion::Fine if parses(from, to) => diagnostics.push(
            Diagnostic::warning(
                Code::TextMayNotParse,
                format!("a text that is no `{to}` makes the INSERT into the source fail"),
            )
            .at(column.span, format!("this is `{from}`"))
            .see(into.span, format!("this is `{to}`"))
            .help("convert it in the query, by a function that says what becomes of such a text"),
        ),
        Conversion::Fine | Conversion::Unknown => {}
    }
}

fn unconvertible(column: &ViewColumn, into: &Column, from: &Type) -> Diagnostic {
    let message = match (from, &into.ty) {
        (Type::AggregateFunction { .. }, Type::AggregateFunction { .. }) => {
            "the states of two aggregate functions are not one another".to_owned()
        }
        (from, to) => format!("`{from}` cannot become `{to}`"),
    };
    let diagnostic = Diagnostic::error(Code::Unconvertible, message)
        .at(column.span, format!("this is `{from}`"))
        .see(into.span, format!("this is `{}`", into.ty));
    match (from, &into.ty) {
        (from, Type::AggregateFunction { function, .. })
            if !matches!(from, Type::AggregateFunction { .. }) =>
        {
            let name = function.split('(').next().unwrap_or(function);
            diagnostic.help(format!("write the state: `{name}State(…)`"))
        }
        _ => diagnostic,
    }
}
