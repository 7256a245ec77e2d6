//! Views and materialized views.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::query::leftmost_table;
use crate::model::{Column, Docs, MaterializedView, MaterializedViewTarget, View, ViewColumn};
use crate::syntax::ast::{
    CreateMaterializedView, CreateView, Expr, ExprKind, Query, TableElements, TableRef, TableSource,
};
use crate::syntax::visit_mut::{VisitMut, walk_expr, walk_table};

use super::column::lower_view_columns;
use super::storage::lower_storage;
use super::unsupported::unsupported_clause;
use super::{Columns, qualified};

/// The view that `node` creates. Its columns are those declared; where none are, they are inferred later.
pub fn lower_view(node: &CreateView, docs: Docs, diagnostics: &mut Diagnostics) -> Option<View> {
    let name = qualified(&node.name, diagnostics)?;
    if node.temporary {
        diagnostics.push(
            Diagnostic::error(
                Code::UnsupportedObject,
                "a temporary view lives as long as its session and is no part of a schema",
            )
            .at(node.name.span(), "")
            .help("leave TEMPORARY out"),
        );
        return None;
    }
    let declared = declared(node.elements.as_ref(), diagnostics).columns;
    Some(View {
        name,
        has_parameters: has_parameters(&node.query),
        query: node.query.node.clone(),
        security: node.security.as_ref().map(|security| security.node.clone()),
        columns: view_columns(&declared),
        declared,
        comment: node.comment.as_ref().map(|comment| comment.node.clone()),
        docs,
        span: node.name.span(),
    })
}

/// The materialized view that `node` creates, columns as for [`lower_view`].
pub fn lower_materialized_view(
    node: &CreateMaterializedView,
    docs: Docs,
    diagnostics: &mut Diagnostics,
) -> Option<MaterializedView> {
    let name = qualified(&node.name, diagnostics)?;
    if let Some(uuid) = &node.inner_uuid {
        diagnostics.push(unsupported_clause("TO INNER UUID", uuid.span));
        return None;
    }
    let Columns {
        columns: declared,
        primary_key,
    } = declared(node.elements.as_ref(), diagnostics);
    let target = match &node.target {
        Some(target) => {
            refuse_storage_beside_target(node, diagnostics);
            MaterializedViewTarget::Table(qualified(target, diagnostics)?)
        }
        None => MaterializedViewTarget::Inner(Box::new(lower_storage(
            &node.storage,
            node.elements.as_ref(),
            &primary_key,
            diagnostics,
        ))),
    };
    Some(MaterializedView {
        name,
        source: leftmost_table(&node.query),
        target_span: node.target.as_ref().unwrap_or(&node.name).span(),
        target,
        query: node.query.node.clone(),
        columns: view_columns(&declared),
        declared,
        populate: node.populate,
        refresh: node
            .refresh
            .as_ref()
            .map(|refresh| Box::new(refresh.node.clone())),
        empty: node.empty,
        security: node.security.as_ref().map(|security| security.node.clone()),
        comment: node.comment.as_ref().map(|comment| comment.node.clone()),
        docs,
        span: node.name.span(),
    })
}

/// Whether something in a query is a parameter.
fn has_parameters(query: &Query) -> bool {
    struct Find(bool);
    impl VisitMut for Find {
        fn visit_expr(&mut self, expr: &mut Expr) {
            self.0 |= matches!(expr.node, ExprKind::Parameter(_));
            walk_expr(self, expr);
        }
        fn visit_table(&mut self, table: &mut TableRef) {
            self.0 |= matches!(table.source, TableSource::Parameter(_));
            walk_table(self, table);
        }
    }
    let mut find = Find(false);
    find.visit_query(&mut query.clone());
    find.0
}

fn declared(elements: Option<&TableElements>, diagnostics: &mut Diagnostics) -> Columns {
    let columns = elements.map_or(&[][..], |elements| &elements.columns);
    lower_view_columns(columns, diagnostics)
}

fn view_columns(declared: &[Column]) -> Vec<ViewColumn> {
    let view_column = |column: &Column| ViewColumn {
        name: column.name.clone(),
        ty: Some(column.ty.clone()),
        docs: match &column.comment {
            Some(comment) => vec![comment.clone()],
            None => column.docs.clone(),
        },
        span: column.span,
    };
    declared.iter().map(view_column).collect()
}

fn refuse_storage_beside_target(node: &CreateMaterializedView, diagnostics: &mut Diagnostics) {
    if let Some(engine) = &node.storage.engine {
        diagnostics.push(
            Diagnostic::error(
                Code::ConflictingClauses,
                "a materialized view with TO has no storage of its own",
            )
            .at(engine.span, "")
            .help("leave ENGINE out, or leave TO out"),
        );
    }
    if node.populate {
        diagnostics.push(
            Diagnostic::error(
                Code::ConflictingClauses,
                "a materialized view with TO cannot be created with POPULATE",
            )
            .at(node.name.span(), "")
            .help("leave POPULATE out, and fill the table with an INSERT … SELECT in a migration"),
        );
    }
}
