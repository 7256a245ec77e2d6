//! `DROP`.

use crate::diagnostic::Diagnostic;
use crate::model::{ObjectKind, ObjectName, Schema};
use crate::source::Span;
use crate::syntax::ast::object::Truncate;
use crate::syntax::ast::{DropKind, DropObjects};

use super::database::no_database;
use super::{declined, held, impossible, no_object, qualified};

pub(super) fn drop_objects(schema: &mut Schema, node: &DropObjects) -> Result<(), Diagnostic> {
    for name in &node.names {
        if name.has_parameters() {
            return Err(crate::model::lower::parameter(name.span()));
        }
        if node.temporary {
            let message = "what is temporary is no part of a schema";
            return Err(declined(message, name.span()));
        }
        if node.if_empty {
            let message = "whether a table is empty is not known";
            return Err(declined(message, name.span()));
        }
        if node.kind == DropKind::Database {
            let database = name.name.as_str();
            if !schema.databases.contains_key(database) {
                if node.if_exists {
                    continue;
                }
                return Err(no_database(database, name.span()));
            }
            held::check_database(schema, database, true, name.span())?;
            schema.databases.shift_remove(database);
            schema.objects.remove_database(database);
            schema.aside.detached.remove_database(database);
            continue;
        }
        let qualified = qualified(name)?;
        let Some(object) = schema.objects.get(&qualified) else {
            if node.if_exists {
                continue;
            }
            return Err(no_object(&qualified, name.span()));
        };
        check_kind(node.kind, object.kind(), &qualified, name.span())?;
        held::check(schema, &qualified, name.span())?;
        if let Some(object) = schema.objects.remove(&qualified)
            && !node.sync
        {
            schema.aside.dropped.push(object);
        }
    }
    Ok(())
}

/// `TRUNCATE DATABASE` drops all that is in a database.
pub(super) fn empty_database(schema: &mut Schema, node: &Truncate) -> Result<(), Diagnostic> {
    let (database, span) = (node.name.name.as_str(), node.name.span());
    if !schema.has_database(database) {
        return if node.if_exists {
            Ok(())
        } else {
            Err(no_database(database, span))
        };
    }
    held::check_database(schema, database, true, span)?;
    schema.objects.remove_database(database);
    Ok(())
}

/// `DROP TABLE` drops views as well, and no dictionary; the others are particular.
pub(super) fn check_kind(
    dropped: DropKind,
    found: ObjectKind,
    name: &ObjectName,
    span: Span,
) -> Result<(), Diagnostic> {
    let fits = match dropped {
        DropKind::Database => true,
        DropKind::Table => found != ObjectKind::Dictionary,
        DropKind::View => matches!(found, ObjectKind::View | ObjectKind::MaterializedView),
        DropKind::Dictionary => found == ObjectKind::Dictionary,
    };
    if fits {
        return Ok(());
    }
    Err(impossible(format!("`{name}` is a {found}"), span, ""))
}
