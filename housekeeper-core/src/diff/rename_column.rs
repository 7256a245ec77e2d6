//! What `RENAME COLUMN` does to a table.

use crate::model::Table;
use crate::source::Spanned;
use crate::syntax::ast::{Assignment, Expr, ExprKind, Storage, TtlAction};
use crate::syntax::visit_mut::{VisitMut, walk_expr, walk_ttl};

/// Renames a column as the server does: with every default, index, constraint and TTL that reads
/// it. (Keys and projections that read it make the server refuse.)
///
/// Elements of a `Nested` are columns `outer.inner` here; a table that declares the whole `Nested`
/// has to be flattened before.
pub(crate) fn rename_column(table: &mut Table, from: &str, to: &str) {
    let mut rename = RenameColumn { from, to };
    for column in &mut table.columns {
        if column.name == from {
            to.clone_into(&mut column.name);
        }
        let default = column.default.as_mut();
        if let Some(expr) = default.and_then(|default| default.expr.as_mut()) {
            rename.visit_expr(expr);
        }
        if let Some(expr) = &mut column.ttl {
            rename.visit_expr(expr);
        }
    }
    for index in &mut table.storage.indexes {
        rename.visit_expr(&mut index.expr);
    }
    for constraint in &mut table.storage.constraints {
        rename.visit_expr(&mut constraint.expr);
    }
    for item in &mut table.storage.clauses.ttl {
        walk_ttl(&mut rename, item);
        if let TtlAction::GroupBy { set, .. } = &mut item.action {
            for Assignment { column, .. } in set {
                if column.node == from {
                    to.clone_into(&mut column.node);
                }
            }
        }
    }
}

/// Renames a column in the sorting key.
pub(crate) fn rename_in_sort_key(storage: &mut Storage, from: &str, to: &str) {
    let mut rename = RenameColumn { from, to };
    for item in storage.order_by.iter_mut().flat_map(|key| &mut key.items) {
        rename.visit_expr(&mut item.expr);
    }
}

struct RenameColumn<'a> {
    from: &'a str,
    to: &'a str,
}

impl VisitMut for RenameColumn<'_> {
    fn visit_expr(&mut self, expr: &mut Expr) {
        // A part of a column, `a.b`, keeps its name: then the server refuses the ALTER.
        if let ExprKind::Path(path) = &mut expr.node
            && path
                .iter()
                .map(|part| part.as_str())
                .eq(self.from.split('.'))
        {
            let renamed = self
                .to
                .split('.')
                .map(str::to_owned)
                .map(Spanned::synthetic);
            *path = renamed.collect();
        }
        walk_expr(self, expr);
    }
}
