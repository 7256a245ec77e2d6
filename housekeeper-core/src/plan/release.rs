//! What becomes of programs that were built for the schema before a migration.

use crate::diff::stored_columns;
use crate::model::{Object, Schema};
use crate::syntax::ast::DefaultKind;
use crate::types::Type;

/// What a program does with a table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// It inserts the columns that it knows.
    Insert,
    /// It reads them.
    Read,
}

/// Whether a program that was built for `release` knows a column that it can use before a step and not after it.
/// `before` and `after` hold the objects that the step is about.
pub(super) fn is_broken(used: Use, release: &Schema, (before, after): &(Schema, Schema)) -> bool {
    before.objects.keys().any(|name| {
        let Some(known) = release.objects.get(name) else {
            return false;
        };
        let columns = |schema: &Schema| {
            let object = schema.objects.get(name);
            let object = object.filter(|object| object.kind() == known.kind());
            object.map_or_else(Vec::new, |object| used_columns(used, object))
        };
        let (before, after) = (columns(before), columns(after));
        used_columns(used, known)
            .iter()
            .any(|column| fits(column, &before) && !fits(column, &after))
    })
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
