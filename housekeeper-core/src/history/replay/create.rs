//! `CREATE` of what is in a database.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::diff::store;
use crate::model::resolve::resolve_one;
use crate::model::{Object, ObjectKind, ObjectName, Schema, SharedObject, lower};
use crate::source::Span;
use crate::syntax::ast::{self, CreateMode, StatementItem};

use super::possible::is_lasting;
use super::{impossible, name_taken, no_object, one, possible, qualified};

pub(super) fn create_object(
    schema: &mut Schema,
    item: &StatementItem,
    name: &ast::ObjectName,
    mode: CreateMode,
) -> Result<(), Vec<Diagnostic>> {
    let qualified = qualified(name).map_err(one)?;
    check_database(schema, &qualified.database, name.span()).map_err(one)?;
    let is_taken = name_taken(schema, &qualified, name.span());
    match (is_taken, mode) {
        (Some(_), CreateMode::IfNotExists) => return Ok(()),
        (Some(error), CreateMode::Create) => return Err(one(error)),
        (Some(error), CreateMode::OrReplace | CreateMode::Replace)
            if !schema.objects.contains_key(&qualified) =>
        {
            return Err(one(error));
        }
        (None, CreateMode::Replace) => return Err(one(no_object(&qualified, name.span()))),
        (None, _) | (Some(_), CreateMode::OrReplace | CreateMode::Replace) => {}
    }
    let object = SharedObject::from(made(schema, item)?);
    check_kind(schema, &qualified, &object, name.span()).map_err(one)?;
    possible::check_object(&object, schema)?;
    schema.objects.insert(object);
    Ok(())
}

/// The object as the server makes it of the statement and of what is there at this moment: a view keeps the columns
/// that its query gives now, whatever becomes of what it reads.
pub(super) fn made(schema: &Schema, item: &StatementItem) -> Result<Object, Vec<Diagnostic>> {
    let mut diagnostics = Diagnostics::new();
    let object = lower::lower_object(item, &mut diagnostics);
    if let Some(object) = &object
        && object.docs().external
    {
        let message = "what is external is declared in a schema file, and no migration creates it";
        return Err(one(
            Diagnostic::error(Code::MisplacedDirective, message).at(item.span, "")
        ));
    }
    let object = object.map(|mut object| {
        store(&mut object, schema);
        let mut said = Diagnostics::new();
        let object = resolve_one(object, schema, &mut said);
        // A view of long ago may read what no analyzer of today understands: it is there all the same.
        let matters = |said: &Diagnostic| object.kind() == ObjectKind::Table || is_lasting(said);
        diagnostics.extend(said.into_iter().filter(matters));
        object
    });
    match object {
        Some(object) if !diagnostics.has_errors() => Ok(object),
        Some(_) | None => Err(diagnostics.into_vec()),
    }
}

/// A dictionary is only replaced by a dictionary or a table, and nothing else by a dictionary.
fn check_kind(
    schema: &Schema,
    name: &ObjectName,
    object: &Object,
    span: Span,
) -> Result<(), Diagnostic> {
    let Some(old) = schema.objects.get(name) else {
        return Ok(());
    };
    let fits = match (old.kind(), object.kind()) {
        (ObjectKind::Dictionary, new) => {
            matches!(new, ObjectKind::Dictionary | ObjectKind::Table)
        }
        (ObjectKind::Table | ObjectKind::View | ObjectKind::MaterializedView, new) => {
            new != ObjectKind::Dictionary
        }
    };
    if fits {
        return Ok(());
    }
    let message = format!(
        "`{name}` is a {} and cannot be replaced by a {}",
        old.kind(),
        object.kind()
    );
    Err(impossible(message, span, ""))
}

/// Every server has the database `default`; any other has to be created before.
pub(in crate::history) fn check_database(
    schema: &Schema,
    database: &str,
    span: Span,
) -> Result<(), Diagnostic> {
    if schema.has_database(database) {
        return Ok(());
    }
    Err(Diagnostic::error(
        Code::ImpossibleStatement,
        format!("at this point of the history there is no database `{database}`"),
    )
    .at(span, "")
    .help(format!("create it before: `CREATE DATABASE {database};`")))
}
