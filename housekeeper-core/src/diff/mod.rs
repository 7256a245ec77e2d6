//! What differs between two schemas, and which of it ClickHouse can change.
//!
//! Nothing is compared as text: types are canonical, trees ignore spelling, and `same` knows
//! what the server makes alike. Whatever differs comes back as a [`Change`], or as [`Blocked`]
//! where no statement could make it: never as "no difference", and never as DROP and CREATE.

mod as_stored;
mod change;
mod columns;
mod dictionary;
pub(crate) mod engine;
pub(crate) mod mentions;
pub(crate) mod rebuilt_name;
mod rename_column;
pub(crate) mod retype;
mod rights;
pub(crate) mod same;
mod same_server;
mod server;
mod storage;
mod stored;
mod table;
mod view;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::model::{Database, Object, ObjectName, Schema};
use crate::syntax::Print as _;

pub(crate) use as_stored::{as_stored, store};
pub use change::{Blocked, Change, ColumnDiff, Diff, Hint, Place, TableChange, TableDiff};
pub(crate) use engine::{Alterable, alterable, is_of_parts};
use rebuilt_name::is_replaced;
pub(crate) use rename_column::{rename_column, rename_in_sort_key};
pub(crate) use same::same_optional_expr as same_optional;
pub(crate) use same_server::canonical as canonical_server;
pub(crate) use storage::{
    FIXED_SETTINGS, is_broken, is_key, key_exprs, primary_key, sign_column, sort_key,
};
pub use stored::{StoredColumn, stored_columns};

/// All that differs between `previous` and `next`.
pub fn diff<'a>(previous: &'a Schema, next: &'a Schema) -> Diff<'a> {
    diff_except(previous, next, |_| false)
}

/// The same where some objects of `next` are known to be the same in `previous`, under the same name.
pub(crate) fn diff_except<'a>(
    previous: &'a Schema,
    next: &'a Schema,
    is_same: impl Fn(&ObjectName) -> bool,
) -> Diff<'a> {
    let told = previous.told || next.told;
    let mut diff = Diff::default();
    diff_databases(previous, next, &mut diff);
    let renamed = find_renames(previous, next, &mut diff);
    let mut kept: HashSet<&ObjectName> = HashSet::new();
    for (name, object) in own(next) {
        if is_same(name) {
            kept.insert(name);
            continue;
        }
        let old_name = renamed.get(name).copied().unwrap_or(name);
        match previous.objects.get(old_name) {
            None => diff.changes.push(Change::Create(object)),
            Some(old) => {
                kept.insert(old_name);
                if old_name != name {
                    diff.changes.push(Change::Rename {
                        previous: old,
                        next: object,
                    });
                }
                let before = (diff.changes.len(), diff.blocked.len());
                diff_object(old, object, told, &mut diff);
                if old_name == name && before == (diff.changes.len(), diff.blocked.len()) {
                    diff.same.insert(name);
                }
            }
        }
    }
    for (name, object) in own(previous) {
        let let_go = next
            .objects
            .get(name)
            .is_some_and(|object| object.docs().external);
        if !kept.contains(name) && !let_go && !is_replaced(name) {
            diff.changes.push(Change::Drop(object));
        }
    }
    server::diff_server(previous, next, &mut diff);
    suggest_renames(&mut diff);
    diff
}

/// The objects that are the schema's to create and to change. One that was created before and is declared as external
/// now is left alone.
fn own(schema: &Schema) -> impl Iterator<Item = (&ObjectName, &Object)> {
    let objects = schema.objects.iter();
    objects.filter(|(_, object)| !object.docs().external)
}

fn diff_databases<'a>(previous: &'a Schema, next: &'a Schema, diff: &mut Diff<'a>) {
    for (name, database) in &next.databases {
        match previous.databases.get(name) {
            None => diff.changes.push(Change::CreateDatabase(database)),
            Some(old) => diff_database(old, database, diff),
        }
    }
    for (name, database) in &previous.databases {
        if !next.databases.contains_key(name) {
            diff.changes.push(Change::DropDatabase(database));
        }
    }
}

fn diff_database<'a>(old: &Database, new: &'a Database, diff: &mut Diff<'a>) {
    /// What the server makes of a database without an engine.
    const DEFAULT_ENGINE: &str = "Atomic";
    let engine = |database: &Database| match &database.engine {
        None => DEFAULT_ENGINE.to_owned(),
        Some(engine) if engine.arguments.is_empty() => engine.name.node.clone(),
        Some(engine) => engine.to_sql(),
    };
    let blocked = |what: &str, why: &str, help: &str| Blocked {
        object: new.name.clone(),
        what: what.to_owned(),
        why: why.to_owned(),
        help: help.to_owned(),
        span: Some(new.span),
    };
    if engine(old) != engine(new) {
        diff.blocked.push(blocked(
            "the engine",
            "ClickHouse cannot change it in a database that exists",
            "leave it as it was, or declare a database with another name",
        ));
    }
    let comment = |database: &'a Database| database.comment.as_deref().unwrap_or_default();
    if old.comment.as_deref().unwrap_or_default() == comment(new) {
        return;
    }
    if comment(new).is_empty() {
        diff.blocked.push(blocked(
            "the comment",
            "ClickHouse can give a database another comment, and cannot take it away",
            "leave it as it was, or write another one",
        ));
    } else {
        diff.changes.push(Change::CommentDatabase(new));
    }
}

/// The old names of the objects that are renamed, by their new names.
fn find_renames<'a>(
    previous: &'a Schema,
    next: &'a Schema,
    diff: &mut Diff<'a>,
) -> BTreeMap<&'a ObjectName, &'a ObjectName> {
    let mut renames = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for (name, object) in &next.objects {
        let Some(old) = &object.docs().renamed_from else {
            continue;
        };
        if previous.objects.contains_key(name) {
            // It has its new name already; the directive may stay.
            continue;
        }
        let old_name = ObjectName {
            database: name.database.clone(),
            name: old.clone(),
        };
        match previous.objects.get_key_value(&old_name) {
            Some((key, _)) if !next.objects.contains_key(&old_name) && taken.insert(key) => {
                renames.insert(name, key);
            }
            _ => diff.hints.push(Hint::UnknownOldName {
                what: format!("{} {name}", object.kind()),
                old: old.clone(),
                span: object.span(),
            }),
        }
    }
    renames
}

fn diff_object<'a>(old: &'a Object, new: &'a Object, told: bool, diff: &mut Diff<'a>) {
    match (old, new) {
        (Object::Table(old), Object::Table(new)) => {
            let (change, blocked, hints) = table::diff_table(old, new);
            diff.changes.extend(change);
            diff.blocked.extend(blocked);
            diff.hints.extend(hints);
        }
        (Object::View(old), Object::View(new)) => {
            diff.changes.extend(view::diff_view(old, new, told));
        }
        (Object::MaterializedView(old), Object::MaterializedView(new)) => {
            match view::diff_materialized_view(old, new, told) {
                Ok(changes) => diff.changes.extend(changes),
                Err(blocked) => diff.blocked.extend(blocked),
            }
        }
        (Object::Dictionary(old), Object::Dictionary(new)) => {
            if !dictionary::same_dictionary(old, new) {
                diff.changes.push(Change::ReplaceDictionary(new));
            }
        }
        (old, new) => diff.blocked.push(Blocked {
            object: new.name().to_string(),
            what: "the kind of object".to_owned(),
            why: format!("a {} cannot become a {}", old.kind(), new.kind()),
            help: "give the new object another name".to_owned(),
            span: Some(new.span()),
        }),
    }
}

/// Finds objects that are dropped while one that is just like them is created.
fn suggest_renames(diff: &mut Diff<'_>) {
    let mut hints = Vec::new();
    for change in &diff.changes {
        let Change::Drop(gone) = change else { continue };
        let mut alike = diff.changes.iter().filter_map(|change| match change {
            Change::Create(new) if is_alike(gone, new) => Some(new),
            _ => None,
        });
        // Where there are several, nothing says which.
        if let (Some(new), None) = (alike.next(), alike.next())
            && new.docs().renamed_from.is_none()
        {
            hints.push(Hint::ObjectRenamed {
                from: gone.name().clone(),
                to: new.name().clone(),
                span: new.span(),
            });
        }
    }
    diff.hints.extend(hints);
}

/// Whether two objects of one database are the same but for their names.
fn is_alike(old: &Object, new: &Object) -> bool {
    if old.name().database != new.name().database {
        return false;
    }
    match (old, new) {
        (Object::Table(old), Object::Table(new)) => {
            let columns = |table: &crate::model::Table| {
                let columns = stored_columns(&table.columns);
                let columns = columns.into_iter();
                columns
                    .map(|column| (column.name.into_owned(), column.ty.into_owned()))
                    .collect::<Vec<_>>()
            };
            columns(old) == columns(new)
        }
        (Object::View(old), Object::View(new)) => view::diff_view(old, new, false).is_none(),
        (Object::MaterializedView(old), Object::MaterializedView(new)) => {
            view::diff_materialized_view(old, new, false).is_ok_and(|changes| changes.is_empty())
        }
        (Object::Dictionary(old), Object::Dictionary(new)) => dictionary::same_dictionary(old, new),
        _ => false,
    }
}
