//! Views and materialized views.

use crate::model::{Column, MaterializedView, MaterializedViewTarget, Storage, View};
use crate::source::Spanned;
use crate::syntax::ast::{self, CreateMaterializedView, CreateMode, CreateView, TableElements};

use super::column::not_empty;
use super::object_name;
use super::table::raise_elements;

pub(super) fn raise_view(view: &View, mode: CreateMode) -> CreateView {
    CreateView {
        mode,
        temporary: false,
        name: object_name(&view.name),
        uuid: None,
        on_cluster: None,
        elements: elements(&view.declared, None),
        security: view.security.clone().map(Spanned::synthetic),
        query: Spanned::synthetic(view.query.clone()),
        comment: not_empty(view.comment.as_ref()),
    }
}

pub(super) fn raise_materialized_view(
    view: &MaterializedView,
    mode: CreateMode,
) -> CreateMaterializedView {
    let (target, storage) = match &view.target {
        MaterializedViewTarget::Table(target) => (Some(object_name(target)), None),
        MaterializedViewTarget::Inner(storage) => (None, Some(&**storage)),
    };
    CreateMaterializedView {
        mode,
        name: object_name(&view.name),
        uuid: None,
        on_cluster: None,
        refresh: view.refresh.as_deref().cloned().map(Spanned::synthetic),
        inner_uuid: None,
        target,
        elements: elements(&view.declared, storage),
        storage: storage.map_or_else(ast::Storage::default, |storage| storage.clauses.clone()),
        populate: view.populate,
        empty: view.empty,
        security: view.security.clone().map(Spanned::synthetic),
        query: Spanned::synthetic(view.query.clone()),
        comment: not_empty(view.comment.as_ref()),
    }
}

/// The parentheses, where there is something to put into them.
fn elements(declared: &[Column], storage: Option<&Storage>) -> Option<TableElements> {
    let elements = raise_elements(declared, storage);
    (elements != TableElements::default()).then_some(elements)
}
