//! What differs between two tables besides their columns.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::check::{call, is_aggregate};
use crate::model::{Storage, Table};
use crate::source::Spanned;
use crate::syntax::Print;
use crate::syntax::ast::{self, ConstraintDef, Expr, ExprKind, Ident, ProjectionDef, SortKey};

use super::change::{Place, TableChange};
use super::mentions::{mentions, projection_mentions};
use super::same::{
    is_default, same_constraint, same_engine, same_expr, same_exprs, same_index, same_options,
    same_projection, same_sort_key, same_ttl, same_value,
};
use super::table::TableReport;

/// What differs between the storage of `renamed`, the table before as renamings have left it, and
/// that of `next`.
///
/// `added` are the columns that come new, and whether each has a default.
pub(super) fn diff_storage<'a>(
    previous: &'a Table,
    renamed: &Table,
    next: &'a Table,
    added: &[(Cow<'a, str>, bool)],
    report: &mut TableReport<'a>,
) {
    let (old, new) = (&renamed.storage.clauses, &next.storage.clauses);
    if !same_options(old.engine.as_deref(), new.engine.as_deref(), same_engine)
        && !is_implied_engine(old, new)
    {
        report.needs_rebuild("the engine");
    }
    if !same_options(partition(old), partition(new), same_expr) {
        report.needs_rebuild("PARTITION BY");
    }
    diff_keys(old, new, added, report);
    diff_sample(old, new, report);
    if !same_ttl(&old.ttl, &new.ttl) {
        report.push(if new.ttl.is_empty() {
            TableChange::RemoveTtl
        } else {
            TableChange::ModifyTtl(&new.ttl)
        });
    }
    diff_settings(previous, next, report);
    diff_elements(&previous.storage, &renamed.storage, &next.storage, report);
}

/// Whether one side leaves the engine to the server and the other says `MergeTree`.
fn is_implied_engine(old: &ast::Storage, new: &ast::Storage) -> bool {
    match (&old.engine, &new.engine) {
        (None, Some(engine)) | (Some(engine), None) => {
            engine.name.node == "MergeTree" && engine.arguments.is_empty()
        }
        (None, None) | (Some(_), Some(_)) => false,
    }
}

/// The partition key; `tuple()` is none.
fn partition(storage: &ast::Storage) -> Option<&Expr> {
    let key = storage.partition_by.as_ref();
    key.filter(|key| match &key.node {
        ExprKind::Tuple(items) => !items.is_empty(),
        ExprKind::Function(call) => call.name.node != "tuple" || !call.arguments.is_empty(),
        _ => true,
    })
}

/// The sort key; without one it is the primary key.
pub(crate) fn sort_key(storage: &ast::Storage) -> Cow<'_, SortKey> {
    match (&storage.order_by, &storage.primary_key) {
        (Some(key), _) => Cow::Borrowed(key),
        (None, Some(key)) => Cow::Owned(SortKey {
            items: key.iter().cloned().map(ascending).collect(),
            ..SortKey::default()
        }),
        (None, None) => Cow::Owned(SortKey::default()),
    }
}

/// The primary key; without one it is the sort key.
pub(crate) fn primary_key(storage: &ast::Storage) -> Cow<'_, [Expr]> {
    if let Some(key) = &storage.primary_key {
        return Cow::Borrowed(key);
    }
    let key = sort_key(storage);
    Cow::Owned(key.items.iter().map(|item| item.expr.clone()).collect())
}

const fn ascending(expr: Expr) -> ast::SortKeyItem {
    ast::SortKeyItem {
        expr,
        descending: false,
    }
}

fn diff_keys<'a>(
    old: &ast::Storage,
    new: &'a ast::Storage,
    added: &[(Cow<'a, str>, bool)],
    report: &mut TableReport<'a>,
) {
    let (old_key, new_key) = (sort_key(old), sort_key(new));
    let same_primary = same_exprs(&primary_key(old), &primary_key(new));
    if same_sort_key(&old_key, &new_key) {
        if !same_primary {
            report.needs_rebuild("PRIMARY KEY");
        }
        return;
    }
    let (shorter, longer) = if old_key.items.len() < new_key.items.len() {
        (&old_key, &new_key)
    } else {
        (&new_key, &old_key)
    };
    let prefix = SortKey {
        items: longer.items[..shorter.items.len()].to_vec(),
        ..SortKey::default()
    };
    let grown = &new_key.items[old_key.items.len().min(new_key.items.len())..];
    if !same_sort_key(&prefix, shorter) || !grown.iter().all(|item| is_of_new(&item.expr, added)) {
        report.needs_rebuild("ORDER BY");
    } else if !same_primary {
        // The server keeps the primary key when the sort key changes.
        report.needs_rebuild("PRIMARY KEY");
        report.suggest_primary_key(&print_list(&primary_key(old)));
    } else if let Some(key) = &new.order_by {
        report.push(TableChange::ModifyOrderBy(key));
    } else {
        report.needs_rebuild("ORDER BY");
    }
}

/// Expressions as they are written, separated by commas.
fn print_list(exprs: &[Expr]) -> String {
    let printed: Vec<_> = exprs.iter().map(Print::to_sql).collect();
    printed.join(", ")
}

/// Whether an expression reads new columns only, none of which has a default: only such can be
/// put to the end of a sort key.
fn is_of_new(expr: &Expr, added: &[(Cow<'_, str>, bool)]) -> bool {
    let reads = super::mentions::columns_of(expr);
    !reads.is_empty()
        && reads.iter().all(|column| {
            added
                .iter()
                .any(|(name, has_default)| *column == **name && !has_default)
        })
}

fn diff_sample<'a>(old: &ast::Storage, new: &'a ast::Storage, report: &mut TableReport<'a>) {
    if same_options(old.sample_by.as_ref(), new.sample_by.as_ref(), same_expr) {
        return;
    }
    report.push(match &new.sample_by {
        Some(expr) => TableChange::ModifySampleBy(expr),
        None => TableChange::RemoveSampleBy,
    });
}

/// Settings of a table that the server never changes after it was created (26.7).
pub(crate) const FIXED_SETTINGS: [&str; 11] = [
    "add_minmax_index_for_block_number_column",
    "add_minmax_index_for_block_offset_column",
    "add_minmax_index_for_numeric_columns",
    "add_minmax_index_for_string_columns",
    "add_minmax_index_for_temporal_columns",
    "allow_tuple_element_aggregation",
    "enable_mixed_granularity_parts",
    "index_granularity",
    "index_granularity_bytes",
    "share_nested_offsets",
    "table_disk",
];

fn diff_settings<'a>(previous: &'a Table, next: &'a Table, report: &mut TableReport<'a>) {
    let (old, new) = (
        &previous.storage.clauses.settings,
        &next.storage.clauses.settings,
    );
    let find =
        |list: &'a [ast::Setting], name: &Ident| list.iter().find(|setting| setting.name == *name);
    let changed: Vec<_> = new
        .iter()
        .filter(|setting| match find(old, &setting.name) {
            Some(old) => !same_value(&old.value, &setting.value),
            None => !is_default(setting),
        })
        .collect();
    let gone: Vec<_> = old
        .iter()
        .filter(|setting| find(new, &setting.name).is_none() && !is_default(setting))
        .map(|setting| &setting.name)
        .collect();
    let names = changed.iter().map(|setting| &setting.name);
    let fixed = names.chain(gone.iter().copied());
    let fixed: BTreeSet<&str> = fixed
        .map(|name| name.as_str())
        .filter(|name| FIXED_SETTINGS.contains(name))
        .collect();
    for name in &fixed {
        report.needs_rebuild(&format!("the setting `{name}`"));
    }
    if !fixed.is_empty() {
        return;
    }
    if !changed.is_empty() {
        report.push(TableChange::ModifySettings(changed));
    }
    if !gone.is_empty() {
        report.push(TableChange::ResetSettings(gone));
    }
}

fn diff_elements<'a>(
    previous: &'a Storage,
    renamed: &Storage,
    next: &'a Storage,
    report: &mut TableReport<'a>,
) {
    let old = zip(&previous.indexes, &renamed.indexes);
    diff_named(
        &old,
        &next.indexes,
        |index| &index.name,
        same_index,
        |change| {
            report.push(match change {
                Element::Drop(index) => TableChange::DropIndex(&index.name),
                Element::Add(index, place) => TableChange::AddIndex { index, place },
            });
        },
    );
    let old = zip(&previous.projections, &renamed.projections);
    let is_broken = |projection: &ProjectionDef| is_broken(projection, report.changes());
    let broken: Vec<&Ident> = previous
        .projections
        .iter()
        .filter(|it| is_broken(it))
        .map(|it| &it.name)
        .collect();
    diff_named(
        &old,
        &next.projections,
        |it| &it.name,
        |old, new| same_projection(old, new) && !broken.contains(&&old.name),
        |change| {
            report.push(match change {
                Element::Drop(projection) => TableChange::DropProjection(&projection.name),
                Element::Add(projection, place) => TableChange::AddProjection { projection, place },
            });
        },
    );
    diff_constraints(
        &previous.constraints,
        &renamed.constraints,
        &next.constraints,
        report,
    );
}

/// Whether a projection reads a column that is renamed, or aggregates one that gets another type: the server does neither
/// while there is the projection.
pub(crate) fn is_broken(projection: &ProjectionDef, changes: &[TableChange<'_>]) -> bool {
    changes.iter().any(|change| match change {
        TableChange::RenameColumn { from, .. } => projection_mentions(projection, from),
        TableChange::ModifyColumn(column) => {
            column.ty
                && aggregates(projection)
                && projection_mentions(projection, &column.next.name)
        }
        _ => false,
    })
}

fn aggregates(projection: &ProjectionDef) -> bool {
    projection.query().is_none_or(|query| {
        let mut exprs = query.projection.iter();
        !query.group_by.is_empty() || exprs.any(|expr| call(expr, is_aggregate).is_some())
    })
}

/// Constraints are stored in their order, and a new one always comes last: those that do not stand where they should
/// go and come again.
fn diff_constraints<'a>(
    previous: &'a [Spanned<ConstraintDef>],
    renamed: &[Spanned<ConstraintDef>],
    next: &'a [Spanned<ConstraintDef>],
    report: &mut TableReport<'a>,
) {
    let mut rest = next.iter();
    let mut wanted = rest.next();
    for (old, renamed) in previous.iter().zip(renamed) {
        match wanted {
            Some(new) if same_constraint(renamed, new) => wanted = rest.next(),
            _ => report.push(TableChange::DropConstraint(&old.name)),
        }
    }
    for constraint in wanted.into_iter().chain(rest) {
        report.push(TableChange::AddConstraint(constraint));
    }
}

enum Element<'a, T> {
    Drop(&'a Spanned<T>),
    Add(&'a Spanned<T>, Place<'a>),
}

/// Each element before, with the same element as renamings have left it.
fn zip<'a, 'b, T>(previous: &'a [T], renamed: &'b [T]) -> Vec<(&'a T, &'b T)> {
    previous.iter().zip(renamed).collect()
}

/// Compares lists of named elements. One that differs is dropped and added again. Their order
/// alone means nothing.
fn diff_named<'a, T>(
    old: &[(&'a Spanned<T>, &Spanned<T>)],
    new: &'a [Spanned<T>],
    name: impl Fn(&'a T) -> &'a Ident,
    same: impl Fn(&T, &T) -> bool,
    mut push: impl FnMut(Element<'a, T>),
) {
    let stays = |element: &(&'a Spanned<T>, &Spanned<T>)| {
        let mut new = new.iter();
        new.any(|new| name(new) == name(element.0) && same(element.1, new))
    };
    for element in old.iter().filter(|element| !stays(element)) {
        push(Element::Drop(element.0));
    }
    let kept: Vec<&Ident> = old
        .iter()
        .filter(|it| stays(it))
        .map(|it| name(it.0))
        .collect();
    for (at, element) in new.iter().enumerate() {
        if kept.contains(&name(element)) {
            continue;
        }
        // Nothing that stays comes behind it: the end is its place.
        let is_last = !new[at + 1..]
            .iter()
            .any(|later| kept.contains(&name(later)));
        let place = match at.checked_sub(1) {
            _ if is_last => Place::Last,
            None => Place::First,
            Some(before) => Place::After(Cow::Borrowed(name(&new[before]).as_str())),
        };
        push(Element::Add(element, place));
    }
}

/// Every expression that decides where a row is stored, or which of two rows wins: what none of
/// their columns can change under.
pub(crate) fn key_exprs(storage: &ast::Storage) -> Vec<Expr> {
    let mut exprs: Vec<Expr> = sort_key(storage)
        .items
        .iter()
        .map(|item| item.expr.clone())
        .collect();
    exprs.extend(primary_key(storage).iter().cloned());
    exprs.extend(storage.partition_by.clone());
    exprs.extend(storage.sample_by.clone());
    if let Some(engine) = &storage.engine {
        exprs.extend(engine.arguments.iter().cloned());
    }
    exprs
}

/// The column that says whether a row is one or takes one back.
pub(crate) fn sign_column(storage: &ast::Storage) -> Option<&Expr> {
    let engine = storage.engine.as_ref()?;
    let from_end = match engine.name.trim_start_matches("Replicated") {
        "CollapsingMergeTree" => 1,
        "VersionedCollapsingMergeTree" => 2,
        _ => return None,
    };
    let at = engine.arguments.len().checked_sub(from_end)?;
    engine.arguments.get(at)
}

/// The column that says whether a row is deleted.
pub(super) fn deleted_column(storage: &ast::Storage) -> Option<&Expr> {
    let engine = storage.engine.as_ref()?;
    let replaces = engine.name.trim_start_matches("Replicated") == "ReplacingMergeTree";
    let columns = engine.arguments.iter();
    let mut columns = columns.filter(|it| matches!(it.node, ast::ExprKind::Path(_)));
    columns.nth(1).filter(|_| replaces)
}

/// Whether the keys or the engine of a table read a column.
pub(crate) fn is_key(storage: &ast::Storage, column: &str) -> bool {
    mentions(&key_exprs(storage), column)
}
