//! `ATTACH`, `DETACH` and `UNDROP`.

use crate::diagnostic::Diagnostic;
use crate::model::{Object, Schema, SharedObject};
use crate::syntax::ast::object::{Attach, Detach, Undrop};
use crate::syntax::ast::{
    Annotated, CreateMode, CreateTable, DropKind, ObjectName, Statement, StatementItem, Storage,
};

use super::create::{check_database, made};
use super::database::no_database;
use super::drop::check_kind;
use super::{declined, held, impossible, name_taken, no_object, one, possible, qualified};

pub(super) fn detach(schema: &mut Schema, node: &Detach) -> Result<(), Diagnostic> {
    let span = node.name.span();
    if node.temporary {
        return Err(declined("what is temporary is no part of a schema", span));
    }
    if node.kind == DropKind::Database {
        let name = node.name.name.as_str();
        let Some(database) = schema.databases.shift_remove(name) else {
            return if node.if_exists {
                Ok(())
            } else {
                Err(no_database(name, span))
            };
        };
        let objects = schema.objects.remove_database(name);
        schema
            .aside
            .databases
            .insert(name.to_owned(), (database, objects));
        return Ok(());
    }
    let name = qualified(&node.name)?;
    let Some(object) = schema.objects.get(&name) else {
        return if node.if_exists {
            Ok(())
        } else {
            Err(no_object(&name, span))
        };
    };
    check_kind(node.kind, object.kind(), &name, span)?;
    if node.permanently {
        held::check(schema, &name, span)?;
    }
    if let Some(object) = schema.objects.remove(&name) {
        schema.aside.detached.insert(object);
    }
    Ok(())
}

pub(super) fn attach(
    schema: &mut Schema,
    item: &StatementItem,
    node: &Attach,
) -> Result<(), Vec<Diagnostic>> {
    match &*node.definition {
        Statement::CreateDatabase(database) if database.engine.is_none() => {
            attach_database(schema, &database.name, database.if_not_exists).map_err(one)
        }
        Statement::CreateTable(table) if is_short(table) && node.from.is_none() => {
            attach_short(schema, &table.name, table.mode).map_err(one)
        }
        Statement::CreateTable(table) => attach_defined(schema, item, node, table),
        Statement::CreateDictionary(dictionary) if dictionary.attributes.is_empty() => {
            attach_short(schema, &dictionary.name, dictionary.mode).map_err(one)
        }
        _ => Err(one(declined(
            "what ATTACH with a definition does is not known",
            item.span,
        )
        .help("write CREATE"))),
    }
}

/// Whether nothing is said but the name.
fn is_short(table: &CreateTable) -> bool {
    table.elements.is_none()
        && table.origin.is_none()
        && table.storage == Storage::default()
        && table.comment.is_none()
}

fn attach_database(
    schema: &mut Schema,
    name: &crate::syntax::ast::Ident,
    if_not_exists: bool,
) -> Result<(), Diagnostic> {
    if schema.databases.contains_key(name.as_str()) {
        return if if_not_exists {
            Ok(())
        } else {
            Err(impossible(
                format!(
                    "at this point of the history there is already a database `{}`",
                    name.node
                ),
                name.span,
                "",
            ))
        };
    }
    let Some((database, objects)) = schema.aside.databases.shift_remove(name.as_str()) else {
        return Err(no_database(name, name.span));
    };
    schema.databases.insert(name.node.clone(), database);
    for object in objects {
        schema.objects.insert(object);
    }
    // What was detached by itself comes back with its database.
    let back = schema.aside.detached.remove_database(name.as_str());
    if !back.is_empty() {
        return Err(declined(
            "what becomes of objects that were detached before their database is not known",
            name.span,
        ));
    }
    Ok(())
}

fn attach_short(
    schema: &mut Schema,
    written: &ObjectName,
    mode: CreateMode,
) -> Result<(), Diagnostic> {
    let name = qualified(written)?;
    if let Some(object) = schema.objects.get(&name) {
        return if mode == CreateMode::IfNotExists {
            Ok(())
        } else {
            Err(impossible(
                format!(
                    "at this point of the history there is already a {} `{name}`",
                    object.kind()
                ),
                written.span(),
                "",
            ))
        };
    }
    match schema.aside.detached.remove(&name) {
        Some(object) => {
            schema.objects.insert(object);
            Ok(())
        }
        None => Err(no_object(&name, written.span())),
    }
}

/// `ATTACH TABLE t UUID '…' (…)`: as CREATE, from files that are there.
fn attach_defined(
    schema: &mut Schema,
    item: &StatementItem,
    node: &Attach,
    table: &CreateTable,
) -> Result<(), Vec<Diagnostic>> {
    let name = qualified(&table.name).map_err(one)?;
    check_database(schema, &name.database, table.name.span()).map_err(one)?;
    if let Some(error) = name_taken(schema, &name, table.name.span()) {
        return if table.mode == CreateMode::IfNotExists {
            Ok(())
        } else {
            Err(one(error))
        };
    }
    if table.uuid.is_none() && node.from.is_none() {
        return Err(one(impossible(
            "ATTACH TABLE with a definition takes a UUID or FROM a path",
            item.span,
            "",
        )
        .help("write CREATE TABLE")));
    }
    let create = Annotated::new((*node.definition).clone(), item.span);
    let object = SharedObject::from(made(schema, &create)?);
    possible::check_object(&object, schema)?;
    schema.objects.insert(object);
    Ok(())
}

pub(super) fn undrop(schema: &mut Schema, node: &Undrop) -> Result<(), Diagnostic> {
    let name = qualified(&node.name)?;
    let span = node.name.span();
    if let Some(error) = name_taken(schema, &name, span) {
        return Err(error);
    }
    let is_it = |object: &Object| *object.name() == name;
    let mut found = schema.aside.dropped.iter().filter(|object| is_it(object));
    match (found.next(), found.next()) {
        (None, _) => Err(impossible(
            format!("at this point of the history no `{name}` was dropped that could come back"),
            span,
            "",
        )),
        (Some(_), Some(_)) => Err(declined(
            format!("several objects `{name}` were dropped"),
            span,
        )),
        (Some(object), None) if !is_kept(object) => Err(declined(
            format!("whether the {} can come back is not known", object.kind()),
            span,
        )),
        (Some(_), None) => {
            if let Some(at) = schema.aside.dropped.iter().position(|object| is_it(object)) {
                let object = schema.aside.dropped.remove(at);
                schema.objects.insert(object);
            }
            Ok(())
        }
    }
}

/// Whether the server keeps what was dropped for some minutes, as it does with tables whose rows are on disk.
fn is_kept(object: &Object) -> bool {
    match object {
        Object::Table(table) => {
            let engine = table.storage.clauses.engine.as_ref();
            engine.is_none_or(|engine| engine.name.ends_with("MergeTree"))
        }
        Object::View(_) | Object::MaterializedView(_) | Object::Dictionary(_) => false,
    }
}
