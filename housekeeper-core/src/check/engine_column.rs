//! Columns that an engine is told of (Codes 16 and 169): the version of a `ReplacingMergeTree`, the sign of a
//! `CollapsingMergeTree`, what a `SummingMergeTree` sums.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Column;
use crate::syntax::ast::{DefaultKind, Expr, ExprKind, Ident};
use crate::types::{IntWidth, Type};

use super::engine::merge_tree;
use super::{Stored, did_you_mean};

/// What an argument of an engine is.
#[derive(Clone, Copy)]
enum Role {
    Version,
    Deleted,
    Sign,
    Summed,
}

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let Some(engine) = &stored.storage.clauses.engine else {
        return;
    };
    let roles: &[Role] = match merge_tree(&engine.name) {
        Some("ReplacingMergeTree") => &[Role::Version, Role::Deleted],
        Some("CollapsingMergeTree") => &[Role::Sign],
        Some("VersionedCollapsingMergeTree") => &[Role::Sign, Role::Version],
        Some("SummingMergeTree") => &[Role::Summed],
        _ => return,
    };
    // The path and the name of a replica come first.
    let is_text = |argument: &&Expr| matches!(argument.node, ExprKind::Literal(_));
    let arguments = engine.arguments.iter().skip_while(is_text);
    for (argument, role) in arguments.zip(roles) {
        match &argument.node {
            ExprKind::Path(path) => {
                if let [name] = path.as_slice() {
                    check_column(name, *role, stored.columns, diagnostics);
                }
            }
            ExprKind::Tuple(items) => {
                for item in items {
                    if let ExprKind::Path(path) = &item.node
                        && let [name] = path.as_slice()
                    {
                        check_column(name, *role, stored.columns, diagnostics);
                    }
                }
            }
            _ => {}
        }
    }
}

fn check_column(name: &Ident, role: Role, columns: &[Column], diagnostics: &mut Diagnostics) {
    let stored = |column: &&Column| {
        let kind = column.default.as_ref().map(|default| default.kind);
        !matches!(kind, Some(DefaultKind::Alias | DefaultKind::Ephemeral))
    };
    let Some(column) = columns
        .iter()
        .filter(stored)
        .find(|column| column.name == name.node)
    else {
        // A column of a Nested can be summed by the name of the whole.
        if columns
            .iter()
            .any(|column| column.name.starts_with(&format!("{}.", name.node)))
        {
            return;
        }
        let diagnostic = Diagnostic::error(
            Code::UnknownColumn,
            format!("the table stores no column `{}`", name.node),
        )
        .at(name.span, "");
        let known = columns
            .iter()
            .filter(stored)
            .map(|column| column.name.as_str());
        diagnostics.push(did_you_mean(diagnostic, name, known));
        return;
    };
    let (fits, what) = match role {
        Role::Version => (
            is_version(&column.ty),
            "a version is an integer, a Date, a DateTime or a DateTime64",
        ),
        Role::Deleted => (
            matches!(column.ty, Type::UInt(IntWidth::W8) | Type::Bool),
            "the mark of a deleted row is a UInt8",
        ),
        Role::Sign => (
            column.ty == Type::Int(IntWidth::W8),
            "the sign of a row is an Int8",
        ),
        Role::Summed => return,
    };
    if !fits {
        diagnostics.push(
            Diagnostic::error(Code::WrongEngineColumn, what)
                .at(name.span, format!("this is `{}`", column.ty))
                .see(column.span, "declared here"),
        );
    }
}

/// The server asks for an integer or a date, and in fact takes every number but Decimal and Enum.
fn is_version(ty: &Type) -> bool {
    match ty {
        Type::LowCardinality(inner) | Type::SimpleAggregateFunction { inner, .. } => {
            is_version(inner)
        }
        ty => matches!(
            ty,
            Type::UInt(_)
                | Type::Int(_)
                | Type::Bool
                | Type::Float32
                | Type::Float64
                | Type::BFloat16
                | Type::Date
                | Type::Date32
                | Type::DateTime(_)
                | Type::DateTime64 { .. }
                | Type::Time
                | Type::Time64(_)
        ),
    }
}
