//! `CREATE`.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::resolve::resolve_one;
use crate::model::{Schema, lower};
use crate::source::Span;
use crate::syntax::ast::{self, CreateDatabase, CreateMode, StatementItem};

use super::{impossible, name_taken, no_object, one, qualified};

pub(super) fn create_database(
    schema: &mut Schema,
    item: &StatementItem,
    node: &CreateDatabase,
) -> Result<(), Vec<Diagnostic>> {
    if schema.databases.contains_key(node.name.as_str()) {
        if node.if_not_exists {
            return Ok(());
        }
        return Err(one(impossible(
            format!(
                "at this point of the history there is already a database `{}`",
                node.name.node
            ),
            node.name.span,
            "",
        )));
    }
    let mut diagnostics = Diagnostics::new();
    let docs = lower::docs(item, &mut diagnostics);
    let database = lower::lower_database(node, docs, &mut diagnostics);
    if diagnostics.has_errors() {
        return Err(diagnostics.into_vec());
    }
    schema.databases.insert(database.name.clone(), database);
    Ok(())
}

pub(super) fn create_object(
    schema: &mut Schema,
    item: &StatementItem,
    name: &ast::ObjectName,
    mode: CreateMode,
) -> Result<(), Vec<Diagnostic>> {
    let qualified = qualified(name).map_err(one)?;
    check_database(schema, &qualified.database, name.span()).map_err(one)?;
    match (schema.objects.get(&qualified), mode) {
        (Some(_), CreateMode::IfNotExists) => return Ok(()),
        (Some(_), CreateMode::Create) => {
            return Err(one(name_taken(schema, &qualified, name.span())));
        }
        (None, CreateMode::Replace) => return Err(one(no_object(&qualified, name.span()))),
        (None, _) | (Some(_), CreateMode::OrReplace | CreateMode::Replace) => {}
    }
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
    let object = object.map(|object| resolve_one(object, schema, &mut diagnostics));
    match object {
        Some(object) if !diagnostics.has_errors() => {
            if let Some(old) = schema.objects.get(&qualified)
                && old.kind() != object.kind()
            {
                let message = format!(
                    "`{qualified}` is a {} and cannot be replaced by a {}",
                    old.kind(),
                    object.kind()
                );
                return Err(one(impossible(message, name.span(), "")));
            }
            schema.objects.insert(qualified, object);
            Ok(())
        }
        Some(_) | None => Err(diagnostics.into_vec()),
    }
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
