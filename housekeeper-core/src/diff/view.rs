//! What differs between two views.

use crate::model::{Column, MaterializedView, MaterializedViewTarget, Storage, View, ViewColumn};
use crate::syntax::ast;

use super::change::{Blocked, Change};
use super::same::{same_codec, same_lists, same_optional_expr, same_query};
use super::storage::{primary_key, sort_key};

/// What differs between two views.
pub(super) fn diff_view<'a>(old: &'a View, new: &'a View) -> Option<Change<'a>> {
    if !same_query(&old.query, &new.query)
        || !same_declared(&old.declared, &new.declared)
        || old.security != new.security
    {
        return Some(Change::ReplaceView(new));
    }
    let (before, after) = (comment(old.comment.as_ref()), comment(new.comment.as_ref()));
    if before != after {
        return Some(Change::ModifyComment {
            name: &new.name,
            comment: after,
        });
    }
    (!same_columns(&old.columns, &new.columns)).then_some(Change::RefreshView(new))
}

/// Whether the server keeps the same columns of both; what is not known is taken to be the same.
fn same_columns(a: &[ViewColumn], b: &[ViewColumn]) -> bool {
    same_lists(a, b, |a, b| {
        let is_known = a.ty.is_some() && b.ty.is_some();
        a.name == b.name && (!is_known || a.ty == b.ty)
    })
}

/// What differs between two materialized views; what cannot be changed is an error.
pub(super) fn diff_materialized_view<'a>(
    old: &'a MaterializedView,
    new: &'a MaterializedView,
) -> Result<Option<Change<'a>>, Vec<Blocked>> {
    if old.refresh != new.refresh {
        return Err(vec![Blocked {
            why: "changing it is not generated yet".to_owned(),
            help: "write `ALTER TABLE … MODIFY REFRESH …` into a migration".to_owned(),
            ..blocked(new, "the REFRESH of the materialized view")
        }]);
    }
    let query = !same_query(&old.query, &new.query);
    let shape = !same_declared(&old.declared, &new.declared) || old.security != new.security;
    let (before, after) = (comment(old.comment.as_ref()), comment(new.comment.as_ref()));
    let comment = before != after;
    let columns = !same_columns(&old.columns, &new.columns);
    let target = match (&old.target, &new.target) {
        (MaterializedViewTarget::Table(old), MaterializedViewTarget::Table(new)) => old != new,
        (MaterializedViewTarget::Inner(a), MaterializedViewTarget::Inner(b)) => {
            let what = if !same_storage(a, b) {
                Some("how the rows of the materialized view are stored")
            } else if shape || columns {
                Some("the columns or the rights of the materialized view")
            } else {
                None
            };
            if let Some(what) = what {
                return Err(vec![blocked(new, what)]);
            }
            false
        }
        (MaterializedViewTarget::Table(_), MaterializedViewTarget::Inner(_))
        | (MaterializedViewTarget::Inner(_), MaterializedViewTarget::Table(_)) => {
            return Err(vec![blocked(
                new,
                "where the rows of the materialized view go",
            )]);
        }
    };
    let has_rows = matches!(new.target, MaterializedViewTarget::Inner(_));
    Ok(match (target || shape, query, comment) {
        (false, false, false) => columns.then_some(Change::RefreshMaterializedView(new)),
        (false, false, true) => Some(Change::ModifyComment {
            name: &new.name,
            comment: after,
        }),
        (false, true, false) => Some(Change::ModifyQuery(new)),
        _ if has_rows => {
            return Err(vec![Blocked {
                help: "change one of the two, seal that, and then change the other".to_owned(),
                why: "one statement cannot change both".to_owned(),
                ..blocked(new, "the query together with the comment")
            }]);
        }
        _ => Some(Change::ReplaceMaterializedView(new)),
    })
}

fn blocked(view: &MaterializedView, what: &str) -> Blocked {
    Blocked {
        object: view.name.to_string(),
        what: what.to_owned(),
        why: "ClickHouse cannot change it while the view keeps rows of its own: they would have \
              to be copied"
            .to_owned(),
        help: "rebuilding a materialized view is not generated yet: declare a table for its rows \
               and a view with `TO` that table under another name"
            .to_owned(),
        span: Some(view.span),
    }
}

fn same_declared(a: &[Column], b: &[Column]) -> bool {
    same_lists(a, b, |a, b| {
        a.name == b.name
            && a.ty == b.ty
            && comment(a.comment.as_ref()) == comment(b.comment.as_ref())
            && a.default.as_ref().map(|default| default.kind)
                == b.default.as_ref().map(|default| default.kind)
            && same_optional_expr(
                a.default.as_ref().and_then(|default| default.expr.as_ref()),
                b.default.as_ref().and_then(|default| default.expr.as_ref()),
            )
            && same_codec(a.codec.as_ref(), b.codec.as_ref(), &b.ty)
            && same_optional_expr(a.ttl.as_ref(), b.ttl.as_ref())
    })
}

/// Whether two materialized views keep their rows alike.
fn same_storage(a: &Storage, b: &Storage) -> bool {
    use super::same::{
        same_constraint, same_exprs, same_index, same_invocation, same_options, same_projection,
        same_settings, same_sort_key, same_ttl,
    };
    let settings = |storage: &ast::Storage| -> Vec<ast::Setting> {
        let settings = storage.settings.iter();
        settings
            .filter(|setting| !super::same::is_default(setting))
            .cloned()
            .collect()
    };
    let (x, y) = (&a.clauses, &b.clauses);
    same_options(x.engine.as_deref(), y.engine.as_deref(), same_invocation)
        && same_optional_expr(x.partition_by.as_ref(), y.partition_by.as_ref())
        && same_sort_key(&sort_key(x), &sort_key(y))
        && same_exprs(&primary_key(x), &primary_key(y))
        && same_optional_expr(x.sample_by.as_ref(), y.sample_by.as_ref())
        && same_ttl(&x.ttl, &y.ttl)
        && same_settings(&settings(x), &settings(y))
        && same_lists(&a.indexes, &b.indexes, |a, b| same_index(a, b))
        && same_lists(&a.projections, &b.projections, |a, b| same_projection(a, b))
        && same_lists(&a.constraints, &b.constraints, |a, b| same_constraint(a, b))
}

fn comment(comment: Option<&String>) -> &str {
    comment.map_or("", |comment| comment)
}
