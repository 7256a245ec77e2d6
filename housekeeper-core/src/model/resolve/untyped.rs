//! Columns without a type: it is that of their default.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Column;
use crate::model::readable::stored;
use crate::syntax::ast::{DefaultKind, Expr};
use crate::types::infer::{Catalog, SourceColumn, TableColumns, infer_table_exprs};
use crate::types::{Type, can_be_nullable};

/// Whether the type of a column is yet to be found.
pub(super) fn is_untyped(column: &Column) -> bool {
    let bare = match &column.ty {
        Type::Nullable(inner) => inner,
        ty => ty,
    };
    *bare == Type::Nothing && default(column).is_some()
}

/// Finds the types of columns that have none. A default may read other such columns, wherever they stand. Columns whose
/// types cannot be found are left out.
pub(super) fn resolve_untyped(
    columns: &mut Vec<Column>,
    catalog: &dyn Catalog,
    diagnostics: &mut Diagnostics,
) {
    if !columns.iter().any(is_untyped) {
        return;
    }
    loop {
        let table = TableColumns::new(visible(columns), false);
        let mut found = Vec::new();
        for (at, column) in columns.iter().enumerate() {
            if is_untyped(column)
                && let Some(expr) = default(column)
                && let Some(Some(ty)) = infer_table_exprs(&[expr], &table, catalog).pop()
            {
                let nullable = matches!(column.ty, Type::Nullable(_)) && can_be_nullable(&ty);
                found.push((
                    at,
                    if nullable {
                        Type::Nullable(Box::new(ty))
                    } else {
                        ty
                    },
                ));
            }
        }
        if found.is_empty() {
            break;
        }
        for (at, ty) in found {
            columns[at].ty = ty;
        }
    }
    columns.retain(|column| {
        let untyped = is_untyped(column);
        if untyped {
            diagnostics.push(
                Diagnostic::error(
                    Code::UnderivableType,
                    format!("the type of the default of `{}` is not known", column.name),
                )
                .at(column.span, "")
                .help("write its type after its name"),
            );
        }
        !untyped
    });
}

fn default(column: &Column) -> Option<&Expr> {
    column.default.as_ref()?.expr.as_ref()
}

/// What a default can read: all columns, those that are no part of a row as well.
fn visible(columns: &[Column]) -> Vec<SourceColumn> {
    let typed: Vec<Column> = columns
        .iter()
        .filter(|column| !is_untyped(column))
        .cloned()
        .map(|mut column| {
            if let Some(default) = &mut column.default
                && default.kind == DefaultKind::Ephemeral
            {
                default.kind = DefaultKind::Default;
            }
            column
        })
        .collect();
    stored(&typed)
}
