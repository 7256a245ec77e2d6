//! `RENAME` and `EXCHANGE`.

use crate::diagnostic::Diagnostic;
use crate::model::{Object, ObjectName, Schema};
use crate::syntax::ast::{self, Exchange, Rename, RenameKind, RenamePair};

use super::create::check_database;
use super::database::no_database;
use super::{held, impossible, name_taken, no_object, qualified};

pub(super) fn rename(schema: &mut Schema, node: &Rename) -> Result<(), Diagnostic> {
    for pair in &node.pairs {
        for name in [&pair.from, &pair.to] {
            if name.has_parameters() {
                return Err(crate::model::lower::parameter(name.span()));
            }
        }
        match node.kind {
            RenameKind::Table | RenameKind::Dictionary => {
                rename_object(schema, node.kind, pair)?;
            }
            RenameKind::Database => rename_database(schema, pair, pair.if_exists)?,
        }
    }
    Ok(())
}

fn rename_object(
    schema: &mut Schema,
    kind: RenameKind,
    pair: &RenamePair,
) -> Result<(), Diagnostic> {
    let (from, to) = (qualified(&pair.from)?, qualified(&pair.to)?);
    let Some(object) = schema.objects.get(&from) else {
        return if pair.if_exists {
            Ok(())
        } else {
            Err(no_object(&from, pair.from.span()))
        };
    };
    check_kind(kind, object, &pair.from)?;
    check_database(schema, &to.database, pair.to.span())?;
    if let Some(error) = name_taken(schema, &to, pair.to.span()) {
        return Err(error);
    }
    held::check(schema, &from, pair.from.span())?;
    // What reads it goes on reading the old name, as on the server.
    schema.objects.rename(&from, to.clone());
    held::check_ring(schema, &to, pair.to.span())
}

/// `RENAME TABLE` renames dictionaries as well; `RENAME DICTIONARY` renames nothing else.
fn check_kind(
    kind: RenameKind,
    object: &Object,
    written: &ast::ObjectName,
) -> Result<(), Diagnostic> {
    let is_dictionary = matches!(object, Object::Dictionary(_));
    if is_dictionary || kind != RenameKind::Dictionary {
        return Ok(());
    }
    Err(impossible(
        format!("`{}` is a {}", object.name(), object.kind()),
        written.span(),
        "",
    ))
}

fn rename_database(
    schema: &mut Schema,
    pair: &RenamePair,
    if_exists: bool,
) -> Result<(), Diagnostic> {
    let (from, to) = (&pair.from.name, &pair.to.name);
    if schema.databases.contains_key(to.as_str()) {
        return Err(impossible(
            format!(
                "at this point of the history there is already a database `{}`",
                to.node
            ),
            to.span,
            "",
        ));
    }
    held::check_database(schema, from, false, from.span)?;
    let Some((index, _, mut database)) = schema.databases.shift_remove_full(from.as_str()) else {
        if if_exists {
            return Ok(());
        }
        return Err(no_database(from, from.span));
    };
    database.name.clone_from(&to.node);
    schema
        .databases
        .shift_insert(index, to.node.clone(), database);
    let names: Vec<ObjectName> = schema
        .objects
        .keys()
        .filter(|name| name.database == from.node)
        .cloned()
        .collect();
    for name in names {
        let renamed = ObjectName {
            database: to.node.clone(),
            name: name.name.clone(),
        };
        schema.objects.rename(&name, renamed);
    }
    Ok(())
}

pub(super) fn exchange(schema: &mut Schema, node: &Exchange) -> Result<(), Diagnostic> {
    for pair in &node.pairs {
        let (a, b) = (qualified(&pair.from)?, qualified(&pair.to)?);
        for (name, written) in [(&a, &pair.from), (&b, &pair.to)] {
            let Some(object) = schema.objects.get(name) else {
                return Err(no_object(name, written.span()));
            };
            check_kind(node.kind, object, written)?;
        }
        schema.objects.exchange(&a, &b);
        held::check_ring(schema, &a, pair.from.span())?;
        held::check_ring(schema, &b, pair.to.span())?;
    }
    Ok(())
}
