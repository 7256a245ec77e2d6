//! The expressions of a table read its columns, and not all of them everywhere (Code 47).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::readable::stored as readable;
use crate::model::{Column, Lowered};
use crate::source::Span;
use crate::syntax::ast::{
    ConstraintDef, ConstraintKind, DefaultKind, Expr, ProjectionBody, TtlAction,
};
use crate::types::convert::is_plain;
use crate::types::infer::{SourceColumn, TableColumns, check_table_exprs, infer_table_exprs};
use crate::types::{IntWidth, Type};

use super::Stored;

/// Which columns a clause can read besides those that are stored, and whether it is computed for every row.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    alias: bool,
    ephemeral: bool,
    is_computed: bool,
}

impl Sight {
    /// Keys, TTL and constraints.
    pub(super) const STORED: Self = Self {
        alias: false,
        ephemeral: false,
        is_computed: true,
    };
    /// Indexes and projections.
    pub(super) const READABLE: Self = Self {
        alias: true,
        ephemeral: false,
        is_computed: true,
    };
    /// Defaults.
    pub(super) const ALL: Self = Self {
        alias: true,
        ephemeral: true,
        is_computed: false,
    };
}

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    for constraint in &stored.storage.constraints {
        check_constraint(constraint, stored, lowered, diagnostics);
    }
    let mut check = |exprs: &[&Expr], sight: Sight| {
        let table = columns(stored.columns, sight);
        let mut said = Diagnostics::new();
        check_table_exprs(exprs, &table, lowered, &mut said);
        for diagnostic in said {
            // Such a comparison or conversion fails when there is a row to look at, and not before.
            if !matches!(diagnostic.code, Code::Incomparable | Code::Unconvertible) {
                diagnostics.push(diagnostic);
            }
        }
    };
    let clauses = &stored.storage.clauses;
    if let Some(key) = &clauses.order_by {
        let parts: Vec<&Expr> = key.items.iter().map(|item| &item.expr).collect();
        check(&parts, Sight::STORED);
    }
    if let Some(key) = &clauses.primary_key {
        // Where it repeats the sorting key, its names have been looked at.
        let repeats = clauses.order_by.as_ref().is_some_and(|sorting| {
            key.iter()
                .zip(&sorting.items)
                .all(|(part, item)| *part == item.expr)
        });
        if !repeats {
            check(&key.iter().collect::<Vec<_>>(), Sight::STORED);
        }
    }
    if let Some(partition) = &clauses.partition_by {
        check(&[partition], Sight::STORED);
    }
    if let Some(sample) = &clauses.sample_by {
        check(&[sample], Sight::STORED);
    }
    for item in &clauses.ttl {
        check(&ttl_exprs(&item.expr, &item.action), Sight::STORED);
    }
    for index in &stored.storage.indexes {
        check(&[&index.expr], Sight::READABLE);
    }
    for projection in &stored.storage.projections {
        if let ProjectionBody::Index { exprs, .. } = &projection.body.node {
            check(&exprs.iter().collect::<Vec<_>>(), Sight::STORED);
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
            check(&exprs.collect::<Vec<_>>(), Sight::ALL);
        }
    }
    for column in stored.columns {
        if let Some(default) = column
            .default
            .as_ref()
            .and_then(|default| default.expr.as_ref())
        {
            check(&[default], Sight::ALL);
        }
        if let Some(ttl) = &column.ttl {
            check(&[ttl], Sight::STORED);
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
    let table = columns(stored.columns, Sight::STORED);
    let mut said = Diagnostics::new();
    check_table_exprs(&[expr], &table, lowered, &mut said);
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
    let ty = infer_table_exprs(&[expr], &table, lowered).pop().flatten();
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

/// The columns in sight, and those that are not.
pub(super) fn columns(columns: &[Column], sight: Sight) -> TableColumns {
    let mut seen: Vec<Column> = Vec::new();
    let mut hidden = Vec::new();
    let mut ephemeral: Vec<SourceColumn> = Vec::new();
    for column in columns {
        let kind = column.default.as_ref().map(|default| default.kind);
        match kind {
            Some(DefaultKind::Alias) if !sight.alias => {
                hidden.push((
                    column.name.clone(),
                    "is ALIAS: computed when it is read, and not stored",
                ));
            }
            Some(DefaultKind::Ephemeral) if sight.ephemeral => ephemeral.push(SourceColumn {
                name: column.name.clone(),
                ty: Some(column.ty.clone()),
                docs: Vec::new(),
                in_star: false,
                may_be_constant: false,
            }),
            Some(DefaultKind::Ephemeral) => {
                hidden.push((
                    column.name.clone(),
                    "is EPHEMERAL: it is there in an INSERT, and not stored",
                ));
            }
            Some(DefaultKind::Alias | DefaultKind::Default | DefaultKind::Materialized) | None => {
                seen.push(column.clone());
            }
        }
    }
    let mut readable = readable(&seen);
    readable.extend(ephemeral);
    TableColumns {
        columns: readable,
        hidden,
        are_computed: sight.is_computed,
    }
}
