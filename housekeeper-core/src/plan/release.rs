//! What becomes of programs that were built for the schema before a migration.

use crate::diff::same::same_expr;
use crate::diff::{sign_column, stored_columns};
use crate::model::{Object, ObjectName, Schema};
use crate::syntax::ast::{ConstraintDef, ConstraintKind, DefaultKind, Expr};
use crate::types::Type;

use super::around::Around;

/// What a program does with a table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// It inserts the columns that it knows.
    Insert,
    /// It reads them.
    Read,
}

/// Whether a program that was built for `release` knows a column that it can use before a step and not after it, or
/// inserts rows that may be refused after it.
pub(super) fn is_broken(used: Use, release: &Schema, around: &Around) -> bool {
    let Around { before, after } = around;
    before.objects.keys().any(|name| {
        let Some(known) = release.objects.get(name) else {
            return false;
        };
        let columns = |schema: &Schema| {
            let object = schema.objects.get(name);
            let object = object.filter(|object| object.kind() == known.kind());
            object.map_or_else(Vec::new, |object| used_columns(used, object))
        };
        let is_checked = used == Use::Insert
            && (has_new_check(name, known, before, after) || has_new_sign(name, before, after));
        let (before, after) = (columns(before), columns(after));
        let known = used_columns(used, known);
        let mut known = known.iter();
        is_checked || known.any(|column| fits(column, &before) && !fits(column, &after))
    })
}

/// Whether rows are checked after a step that the release could insert before it.
fn has_new_check(name: &ObjectName, known: &Object, before: &Schema, after: &Schema) -> bool {
    let (before, after) = (before.objects.get(name), after.objects.get(name));
    let known: Vec<_> = checks(Some(known)).chain(checks(before)).collect();
    checks(after).any(|check| {
        !known
            .iter()
            .any(|known| same_expr(&known.expr, &check.expr))
    })
}

/// Whether a column has become a sign: the server refuses rows in which it is neither 1 nor -1, and those that say
/// nothing of it have 0.
fn has_new_sign(name: &ObjectName, before: &Schema, after: &Schema) -> bool {
    let (before, after) = (
        sign(before.objects.get(name)),
        sign(after.objects.get(name)),
    );
    after.is_some_and(|after| !before.is_some_and(|before| same_expr(before, after)))
}

/// The column that says whether a row is one or takes one back.
fn sign(object: Option<&Object>) -> Option<&Expr> {
    let Object::Table(table) = object? else {
        return None;
    };
    sign_column(&table.storage.clauses)
}

fn checks(object: Option<&Object>) -> impl Iterator<Item = &ConstraintDef> {
    let constraints = match object {
        Some(Object::Table(table)) => table.storage.constraints.as_slice(),
        _ => &[],
    };
    let constraints = constraints.iter().map(|constraint| &constraint.node);
    constraints.filter(|constraint| constraint.kind == ConstraintKind::Check)
}

type Column = (String, Option<Type>);

fn used_columns(used: Use, object: &Object) -> Vec<Column> {
    match used {
        Use::Insert => inserted(object),
        Use::Read => read(object),
    }
}

/// Whether a column is there, with the type that it had.
fn fits((name, ty): &Column, now: &[Column]) -> bool {
    let now = now.iter().find(|(now, _)| now == name);
    now.is_some_and(|(_, now)| match (ty, now) {
        (Some(ty), Some(now)) => ty == now || is_wider_enum(ty, now),
        (None, _) | (_, None) => true,
    })
}

/// Whether all names that a program knows are still those of the same numbers.
fn is_wider_enum(known: &Type, now: &Type) -> bool {
    match (known, now) {
        (
            Type::Enum { wide, values },
            Type::Enum {
                wide: now_wide,
                values: now_values,
            },
        ) => wide == now_wide && values.iter().all(|value| now_values.contains(value)),
        (Type::LowCardinality(known), Type::LowCardinality(now))
        | (Type::Nullable(known), Type::Nullable(now)) => is_wider_enum(known, now),
        _ => false,
    }
}

fn inserted(object: &Object) -> Vec<Column> {
    // Only tables are inserted into.
    let Object::Table(table) = object else {
        return Vec::new();
    };
    let columns = stored_columns(&table.columns);
    let given = columns.into_iter().filter(|column| {
        let default = column.declared.default.as_ref();
        default.is_none_or(|default| {
            matches!(default.kind, DefaultKind::Default | DefaultKind::Ephemeral)
        })
    });
    given
        .map(|column| (column.name.into_owned(), Some(column.ty.into_owned())))
        .collect()
}

fn read(object: &Object) -> Vec<Column> {
    match object {
        Object::Table(table) => {
            let columns = stored_columns(&table.columns);
            let readable = columns.into_iter().filter(|column| {
                let default = column.declared.default.as_ref();
                default.is_none_or(|default| default.kind != DefaultKind::Ephemeral)
            });
            readable
                .map(|column| (column.name.into_owned(), Some(column.ty.into_owned())))
                .collect()
        }
        Object::View(view) => {
            let columns = view.columns.iter();
            columns.map(|it| (it.name.clone(), it.ty.clone())).collect()
        }
        Object::MaterializedView(view) => {
            let columns = view.columns.iter();
            columns.map(|it| (it.name.clone(), it.ty.clone())).collect()
        }
        Object::Dictionary(dictionary) => {
            let columns = dictionary.attributes.iter();
            columns
                .map(|it| (it.name.clone(), Some(it.ty.clone())))
                .collect()
        }
    }
}
