//! The expressions of a table read its columns, and not all of them everywhere (Code 47).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Lowered;
use crate::source::Span;
use crate::syntax::ast::{ConstraintDef, ConstraintKind, Expr, ProjectionBody, TtlAction};
use crate::types::convert::is_plain;
use crate::types::infer::{check_table_exprs, infer_table_exprs};
use crate::types::{IntWidth, Type};

use super::Stored;
use super::sight::Sight;

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    for constraint in &stored.storage.constraints {
        check_constraint(constraint, stored, lowered, diagnostics);
    }
    // Such a comparison or conversion fails when there is a row to look at, and not before.
    let fails_late =
        |said: &Diagnostic| matches!(said.code, Code::Incomparable | Code::Unconvertible);
    let check = |exprs: &[&Expr], sight: Sight, diagnostics: &mut Diagnostics| {
        let mut said = Diagnostics::new();
        check_table_exprs(exprs, stored.in_sight(sight), lowered, &mut said);
        diagnostics.extend(said.into_iter().filter(|said| !fails_late(said)));
    };
    let clauses = &stored.storage.clauses;
    if let Some(key) = &clauses.order_by {
        let parts: Vec<&Expr> = key.items.iter().map(|item| &item.expr).collect();
        check(&parts, Sight::Stored, diagnostics);
    }
    if let Some(key) = &clauses.primary_key {
        // Where it repeats the sorting key, its names have been looked at.
        let repeats = clauses.order_by.as_ref().is_some_and(|sorting| {
            key.iter()
                .zip(&sorting.items)
                .all(|(part, item)| *part == item.expr)
        });
        if !repeats {
            check(&key.iter().collect::<Vec<_>>(), Sight::Stored, diagnostics);
        }
    }
    if let Some(partition) = &clauses.partition_by {
        check(&[partition], Sight::Stored, diagnostics);
    }
    if let Some(sample) = &clauses.sample_by {
        check(&[sample], Sight::Stored, diagnostics);
    }
    for item in &clauses.ttl {
        check(
            &ttl_exprs(&item.expr, &item.action),
            Sight::Stored,
            diagnostics,
        );
    }
    for index in &stored.storage.indexes {
        check(&[&index.expr], Sight::Readable, diagnostics);
    }
    for projection in &stored.storage.projections {
        if let ProjectionBody::Index { exprs, .. } = &projection.body.node {
            check(
                &exprs.iter().collect::<Vec<_>>(),
                Sight::Stored,
                diagnostics,
            );
        }
        if let Some(query) = projection.query()
            && query.with.is_none()
        {
            let exprs = query
                .projection
                .iter()
                .chain(&query.filter)
                .chain(&query.group_by)
                .chain(&query.order_by);
            check(&exprs.collect::<Vec<_>>(), Sight::All, diagnostics);
        }
    }
    for (column, default) in stored.columns.iter().zip(stored.found_defaults(lowered)) {
        if let Some(default) = default {
            let said = default.said.iter().filter(|said| !fails_late(said));
            diagnostics.extend(said.cloned());
        }
        if let Some(ttl) = &column.ttl {
            check(&[ttl], Sight::Stored, diagnostics);
        }
    }
}

/// ClickHouse looks for the columns of a constraint, and computes it at the first INSERT, which then fails.
fn check_constraint(
    constraint: &ConstraintDef,
    stored: &Stored<'_>,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    let expr = &constraint.expr;
    let table = stored.in_sight(Sight::Stored);
    let mut said = Diagnostics::new();
    check_table_exprs(&[expr], table, lowered, &mut said);
    // An assumption is never computed.
    if constraint.kind == ConstraintKind::Assume {
        let unknown = said
            .into_iter()
            .filter(|said| said.code == Code::UnknownColumn);
        diagnostics.extend(unknown);
        return;
    }
    let is_sound = said.is_empty();
    for mut diagnostic in said {
        if diagnostic.code != Code::UnknownColumn {
            let span = diagnostic.primary().unwrap_or(expr.span);
            diagnostic = failing(&diagnostic.message, span);
        }
        diagnostics.push(diagnostic);
    }
    let ty = infer_table_exprs(&[expr], table, lowered).pop().flatten();
    if let Some(ty) = ty.filter(|ty| is_sound && is_no_condition(ty)) {
        let message = format!("it is `{ty}`, and has to be a condition: `UInt8`");
        diagnostics.push(failing(&message, expr.span));
    }
}

fn failing(why: &str, span: Span) -> Diagnostic {
    Diagnostic::warning(
        Code::FailingConstraint,
        format!("every INSERT fails at this constraint: {why}"),
    )
    .at(span, "")
    .note("ClickHouse creates the table, and refuses every INSERT")
}

/// Whether a constraint surely does not say yes or no.
fn is_no_condition(ty: &Type) -> bool {
    match ty {
        Type::Nullable(inner) | Type::LowCardinality(inner) => is_no_condition(inner),
        Type::UInt(IntWidth::W8) | Type::Bool | Type::Nothing => false,
        ty => {
            is_plain(ty)
                || matches!(
                    ty,
                    Type::Array(_)
                        | Type::Map(..)
                        | Type::Tuple(_)
                        | Type::AggregateFunction { .. }
                )
        }
    }
}

fn ttl_exprs<'a>(moment: &'a Expr, action: &'a TtlAction) -> Vec<&'a Expr> {
    let mut exprs = vec![moment];
    match action {
        TtlAction::Delete { filter } => exprs.extend(filter),
        TtlAction::GroupBy { keys, set } => {
            exprs.extend(keys);
            exprs.extend(set.iter().map(|assignment| &assignment.value));
        }
        TtlAction::ToDisk { .. } | TtlAction::ToVolume { .. } | TtlAction::Recompress(_) => {}
    }
    exprs
}
