//! Materialized views: what they read, what they write, and what they are thought to do and do not.

mod columns;
mod join;
mod partial;
mod per_block;
mod populate;
mod refresh;
mod replaced;
mod sharding;
mod source;
mod summed;
mod target_key;
mod whole_table;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{
    Column, Lowered, MaterializedView, MaterializedViewTarget, Object, ObjectName, Storage,
};
use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, QueryTerm, SecurityKind, Select};
use crate::types::infer::walk::{Child, children};

use super::did_you_mean;

pub(super) fn check(view: &MaterializedView, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    if let MaterializedViewTarget::Table(target) = &view.target
        && *target == view.name
    {
        diagnostics.push(
            Diagnostic::error(Code::ViewIntoItself, "a view cannot write into itself")
                .at(view.target_span, ""),
        );
        return;
    }
    columns::check(view, lowered, diagnostics);
    target_key::check(view, lowered, diagnostics);
    refresh::check(view, diagnostics);
    check_security(view, diagnostics);
    if view.refresh.is_some() {
        // Its query is run as a whole, over all that is there.
        return;
    }
    whole_table::check(&view.query, diagnostics);
    source::check(view, lowered, diagnostics);
    populate::check(view, diagnostics);
    join::check(view, lowered, diagnostics);
    per_block::check(view, lowered, diagnostics);
    replaced::check(view, lowered, diagnostics);
    summed::check(view, lowered, diagnostics);
    partial::check(view, lowered, diagnostics);
    sharding::check(view, lowered, diagnostics);
}

/// Code 397.
fn check_security(view: &MaterializedView, diagnostics: &mut Diagnostics) {
    if let Some(security) = &view.security
        && security.kind == SecurityKind::Invoker
    {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongSecurity,
                "a materialized view cannot have SQL SECURITY INVOKER",
            )
            .at(view.span, "")
            .note("nobody invokes it: it runs with each INSERT into its source")
            .help("write `SQL SECURITY DEFINER`, or leave it out"),
        );
    }
}

/// The table that the rows of a view go into.
struct Target<'a> {
    columns: &'a [Column],
    storage: &'a Storage,
    what: String,
    span: Span,
}

/// Where the rows go; `None` where not all of it is known.
fn target<'a>(view: &'a MaterializedView, lowered: &'a Lowered) -> Option<Target<'a>> {
    match &view.target {
        MaterializedViewTarget::Table(name) => match lowered.schema.objects.get(name) {
            Some(Object::Table(table)) if !lowered.incomplete.contains(name) => Some(Target {
                columns: &table.columns,
                storage: &table.storage,
                what: name.to_string(),
                span: table.span,
            }),
            _ => None,
        },
        MaterializedViewTarget::Inner(storage) => Some(Target {
            columns: &view.declared,
            storage,
            what: "the view's own columns".to_owned(),
            span: view.span,
        }),
    }
}

/// The engine that the rows go into, as it is written.
fn target_engine<'a>(view: &'a MaterializedView, lowered: &'a Lowered) -> Option<&'a str> {
    let target = target(view, lowered)?;
    let engine = target.storage.clauses.engine.as_ref()?;
    Some(engine.name.as_str())
}

/// The engine of a table of the schema.
fn engine_of<'a>(name: &ObjectName, lowered: &'a Lowered) -> Option<&'a str> {
    match lowered.schema.objects.get(name)? {
        Object::Table(table) => Some(table.storage.clauses.engine.as_ref()?.name.as_str()),
        _ => None,
    }
}

/// The SELECT of a view that has one.
fn only_select(view: &MaterializedView) -> Option<&Select> {
    if !view.query.rest.is_empty() {
        return None;
    }
    match &view.query.first.node {
        QueryTerm::Select(select) => Some(select),
        QueryTerm::Nested(_) | QueryTerm::Explain(_) => None,
    }
}

/// Calls `visit` for `expr` and all that is inside it, queries aside.
fn walk<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    visit(expr);
    children(expr, &mut |child| {
        if let Child::Expr(child) = child {
            walk(child, visit);
        }
    });
}

/// The aggregate function that a call is, without `OVER`: its canonical name.
fn aggregate(expr: &Expr) -> Option<String> {
    match &expr.node {
        ExprKind::Function(call) if call.over.is_none() => {
            crate::types::aggregate::name::canonical(&call.name)
        }
        _ => None,
    }
}

/// A function without what is put behind its name: `uniq` of `uniqIf`.
fn base_name(name: &str) -> &str {
    const COMBINATORS: &[&str] = &[
        "If",
        "Array",
        "Map",
        "OrNull",
        "OrDefault",
        "Distinct",
        "ForEach",
        "Resample",
        "ArgMin",
        "ArgMax",
    ];
    let mut base = name;
    while let Some(shorter) = COMBINATORS
        .iter()
        .find_map(|suffix| base.strip_suffix(suffix))
    {
        if shorter.is_empty() || crate::types::aggregate::name::canonical(shorter).is_none() {
            break;
        }
        base = shorter;
    }
    base
}
