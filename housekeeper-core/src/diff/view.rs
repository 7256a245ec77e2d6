//! What differs between two views.

use crate::model::{
    Column, MaterializedView, MaterializedViewTarget, ObjectName, Storage, View, ViewColumn,
};
use crate::syntax::ast::{self, Definer, Refresh, SecurityKind, SqlSecurity};
use crate::types::Type;

use super::change::{Blocked, Change};
use super::same::{same_codec, same_lists, same_optional_expr, same_options, same_query};
use super::storage::{primary_key, sort_key};

/// What differs between two views; `told` is whether one of them was told by a server.
pub(super) fn diff_view<'a>(old: &'a View, new: &'a View, told: bool) -> Option<Change<'a>> {
    let (a, b) = (Columns::of(old), Columns::of(new));
    if !same_query(&old.query, &new.query)
        || !same_columns(&a, &b, told)
        || !same_security(old.security.as_ref(), new.security.as_ref(), told)
    {
        return Some(Change::ReplaceView(new));
    }
    let is_behind = is_behind(&a, &b);
    diff_comment(&new.name, old.comment.as_ref(), new.comment.as_ref())
        .or_else(|| is_behind.then_some(Change::RefreshView(new)))
}

/// Whether what two views read gives other columns, where none are declared: the server keeps those that a view was
/// created with. What is not known is taken to be the same.
fn is_behind(a: &Columns<'_>, b: &Columns<'_>) -> bool {
    let same = |a: &ViewColumn, b: &ViewColumn| {
        let is_known = a.ty.is_some() && b.ty.is_some();
        a.name == b.name && (!is_known || a.ty == b.ty)
    };
    // Those of a view with parameters are not kept at all.
    let is_known =
        |columns: &Columns<'_>| columns.declared.is_empty() && !columns.inferred.is_empty();
    is_known(a) && is_known(b) && !same_lists(a.inferred, b.inferred, same)
}

/// What differs between two materialized views; what cannot be changed is an error.
pub(super) fn diff_materialized_view<'a>(
    old: &'a MaterializedView,
    new: &'a MaterializedView,
    told: bool,
) -> Result<Vec<Change<'a>>, Vec<Blocked>> {
    let (a, b) = (Columns::of_materialized(old), Columns::of_materialized(new));
    let query = !same_query(&old.query, &new.query);
    let keeps_rows = matches!(new.target, MaterializedViewTarget::Inner(_));
    let columns = if query && !keeps_rows {
        // A changed query brings its own.
        !b.are_those_of_the_query()
    } else {
        !same_columns(&a, &b, told) || query && differ(&a, &b)
    };
    let same_security = same_refreshed_security(old, new, told);
    let refresh = !same_options(old.refresh.as_deref(), new.refresh.as_deref(), same_refresh);
    let alterable_refresh = match (&old.refresh, &new.refresh) {
        (Some(old), Some(new)) => old.append == new.append,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    // There is no statement that takes them away.
    let rights_go = !same_security && new.security.is_none();
    let what = match (&old.target, &new.target) {
        (MaterializedViewTarget::Table(a), MaterializedViewTarget::Table(b)) => {
            if a != b || columns || !alterable_refresh || rights_go {
                return Ok(vec![Change::ReplaceMaterializedView(new)]);
            }
            None
        }
        (MaterializedViewTarget::Inner(x), MaterializedViewTarget::Inner(y)) => {
            if !same_storage(x, y) {
                Some("how the rows of the materialized view are stored")
            } else if columns || is_behind(&a, &b) {
                Some("the columns of the materialized view")
            } else if rights_go {
                Some("the rights of the materialized view")
            } else if !alterable_refresh {
                Some("the REFRESH of the materialized view")
            } else {
                None
            }
        }
        (MaterializedViewTarget::Table(_), MaterializedViewTarget::Inner(_))
        | (MaterializedViewTarget::Inner(_), MaterializedViewTarget::Table(_)) => {
            Some("where the rows of the materialized view go")
        }
    };
    if let Some(what) = what {
        return Err(vec![blocked(new, what)]);
    }
    let mut changes = Vec::new();
    if query {
        changes.push(Change::ModifyQuery(new));
    } else if is_behind(&a, &b) {
        changes.push(Change::RefreshMaterializedView(new));
    }
    if refresh {
        changes.push(Change::ModifyRefresh(new));
    }
    if !same_security {
        changes.push(Change::ModifySecurity(new));
    }
    changes.extend(diff_comment(
        &new.name,
        old.comment.as_ref(),
        new.comment.as_ref(),
    ));
    Ok(changes)
}

fn diff_comment<'a>(
    name: &'a ObjectName,
    old: Option<&String>,
    new: Option<&'a String>,
) -> Option<Change<'a>> {
    let (before, after) = (comment(old), comment(new));
    (before != after).then_some(Change::ModifyComment {
        name,
        comment: after,
    })
}

/// The columns of a view, as they are declared and as they follow from its query.
struct Columns<'a> {
    declared: &'a [Column],
    inferred: &'a [ViewColumn],
}

impl<'a> Columns<'a> {
    fn of(view: &'a View) -> Self {
        Self {
            declared: &view.declared,
            inferred: &view.columns,
        }
    }

    fn of_materialized(view: &'a MaterializedView) -> Self {
        Self {
            declared: &view.declared,
            inferred: &view.columns,
        }
    }

    /// The names and types, as far as they are known.
    fn known(&self) -> Vec<(&str, Option<&Type>)> {
        if self.declared.is_empty() {
            let columns = self.inferred.iter();
            columns
                .map(|column| (column.name.as_str(), column.ty.as_ref()))
                .collect()
        } else {
            let columns = self.declared.iter();
            columns
                .map(|column| (column.name.as_str(), Some(&column.ty)))
                .collect()
        }
    }

    /// Whether nothing else is declared. What the query gives is not known where columns are declared.
    fn are_those_of_the_query(&self) -> bool {
        self.declared.is_empty()
    }
}

/// Whether the columns of two views are stored alike. The server stores those of the query where none are declared.
fn same_columns(a: &Columns<'_>, b: &Columns<'_>, told: bool) -> bool {
    let (declared, inferred) = match (a.declared.is_empty(), b.declared.is_empty()) {
        // The queries are the same, then.
        (true, true) => return true,
        (false, false) => return same_declared(a.declared, b.declared),
        (false, true) => (a, b),
        (true, false) => (b, a),
    };
    let is_known =
        !inferred.inferred.is_empty() && inferred.inferred.iter().all(|column| column.ty.is_some());
    let says_more = declared
        .declared
        .iter()
        .any(|column| !comment(column.comment.as_ref()).is_empty());
    !says_more
        && if is_known {
            declared.known() == inferred.known()
        } else {
            told && !differ(declared, inferred)
        }
}

/// Whether the columns of two views are known to differ.
fn differ(a: &Columns<'_>, b: &Columns<'_>) -> bool {
    let (a, b) = (a.known(), b.known());
    let mut pairs = a.iter().zip(&b);
    !a.is_empty()
        && !b.is_empty()
        && (a.len() != b.len()
            || pairs.any(|(a, b)| a.0 != b.0 || a.1.zip(b.1).is_some_and(|(a, b)| a != b)))
}

/// Whether two views read with the same rights. A definer that is not named is who runs the statement, and a server
/// tells the name.
fn same_security(a: Option<&SqlSecurity>, b: Option<&SqlSecurity>, told: bool) -> bool {
    same_options(a, b, |a, b| {
        let definer = |security: &SqlSecurity| match &security.definer {
            Some(Definer::CurrentUser) => None,
            definer => definer.clone(),
        };
        let (x, y) = (definer(a), definer(b));
        a.kind == b.kind && (x == y || told && (x.is_none() || y.is_none()))
    })
}

/// The same of materialized views. One that is refreshed has a definer in any case.
fn same_refreshed_security(a: &MaterializedView, b: &MaterializedView, told: bool) -> bool {
    let is_refreshed = a.refresh.is_some() && b.refresh.is_some();
    let is_definer = |security: &SqlSecurity| security.kind == SecurityKind::Definer;
    match (&a.security, &b.security) {
        (Some(security), None) | (None, Some(security)) if told && is_refreshed => {
            is_definer(security)
        }
        (a, b) => same_security(a.as_ref(), b.as_ref(), told),
    }
}

fn same_refresh(a: &Refresh, b: &Refresh) -> bool {
    a == b
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
        same_constraint, same_engine, same_exprs, same_index, same_projection, same_settings,
        same_sort_key, same_ttl,
    };
    let settings = |storage: &ast::Storage| -> Vec<ast::Setting> {
        let settings = storage.settings.iter();
        settings
            .filter(|setting| !super::same::is_default(setting))
            .cloned()
            .collect()
    };
    let (x, y) = (&a.clauses, &b.clauses);
    same_options(x.engine.as_deref(), y.engine.as_deref(), same_engine)
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
