//! What belongs to the server and to none of its databases.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Schema, ServerKind, ServerName, lower};
use crate::source::Span;
use crate::syntax::ast::access::{AccessStatement, DefinitionGuard};
use crate::syntax::ast::object::{
    AlterNamedCollection, CollectionItem, DropNamed, NamedKind, ObjectStatement,
};
use crate::syntax::ast::{CreateMode, Ident, Statement, StatementItem};

use super::{access, declined, impossible};

/// `CREATE FUNCTION`, `CREATE USER`, `GRANT` and their like.
pub(super) fn create(schema: &mut Schema, item: &StatementItem) -> Result<(), Vec<Diagnostic>> {
    if let Some(grant) = lower::lower_grant(item) {
        schema.grants.push(grant);
        return Ok(());
    }
    let mut diagnostics = Diagnostics::new();
    let docs = lower::docs(item, &mut diagnostics);
    let objects = lower::lower_server(item, &docs, &mut diagnostics);
    let mode = mode(&item.node);
    for object in objects {
        let is_there = schema.server.contains_key(&object.name);
        match mode {
            CreateMode::IfNotExists if is_there => {}
            CreateMode::Create if is_there => diagnostics.push(impossible(
                format!(
                    "at this point of the history there is already a {} `{}`",
                    object.name.kind, object.name
                ),
                object.span,
                "",
            )),
            _ => {
                // The rights of what is replaced are gone.
                access::forget(schema, &object.name);
                access::grant_defaults(schema, &object);
                schema.server.insert(object.name.clone(), object);
            }
        }
    }
    if diagnostics.has_errors() {
        Err(diagnostics.into_vec())
    } else {
        Ok(())
    }
}

pub(super) fn drop_named(schema: &mut Schema, node: &DropNamed) -> Result<(), Diagnostic> {
    let name = ServerName {
        kind: match node.kind {
            NamedKind::Function => ServerKind::Function,
            NamedKind::Collection => ServerKind::NamedCollection,
            NamedKind::Workload => ServerKind::Workload,
            NamedKind::Resource => ServerKind::Resource,
        },
        name: node.name.node.clone(),
    };
    if schema.server.shift_remove(&name).is_none() && !node.if_exists {
        return Err(missing(&name, node.name.span));
    }
    Ok(())
}

pub(super) fn alter_collection(
    schema: &mut Schema,
    node: &AlterNamedCollection,
) -> Result<(), Diagnostic> {
    let name = ServerName {
        kind: ServerKind::NamedCollection,
        name: node.name.node.clone(),
    };
    let Some(object) = schema.server.get_mut(&name) else {
        if node.if_exists {
            return Ok(());
        }
        return Err(missing(&name, node.name.span));
    };
    let Statement::Object(statement) = &mut object.statement else {
        return Ok(());
    };
    let ObjectStatement::CreateNamedCollection(collection) = &mut **statement else {
        return Ok(());
    };
    for new in &node.set {
        let is_it = |old: &&mut CollectionItem| old.setting.name == new.setting.name;
        match collection.items.iter_mut().find(is_it) {
            Some(old) => {
                old.setting.value.clone_from(&new.setting.value);
                if new.overridable.is_some() {
                    old.overridable = new.overridable;
                }
            }
            None => collection.items.push(new.clone()),
        }
    }
    let all = |key: &Ident| node.delete.iter().any(|gone| gone == key);
    if collection.items.iter().all(|item| all(&item.setting.name)) {
        let message = format!("the named collection `{name}` would be empty");
        return Err(impossible(message, node.name.span, ""));
    }
    for key in &node.delete {
        let before = collection.items.len();
        collection.items.retain(|item| item.setting.name != *key);
        if collection.items.len() == before {
            let message = format!("the named collection `{name}` has no key `{}`", key.node);
            return Err(impossible(message, key.span, ""));
        }
    }
    Ok(())
}

pub(super) fn missing(name: &ServerName, span: Span) -> Diagnostic {
    impossible(
        format!(
            "at this point of the history there is no {} `{name}`",
            name.kind
        ),
        span,
        "",
    )
}

/// The error about what is not known to change the schema in a known way.
pub(super) fn unknown(item: &StatementItem) -> Diagnostic {
    declined(
        format!(
            "what `{}` does to a schema is not known yet",
            item.node.kind()
        ),
        item.span,
    )
}

fn mode(statement: &Statement) -> CreateMode {
    match statement {
        Statement::Object(node) => match &**node {
            ObjectStatement::CreateFunction(node) => node.mode,
            ObjectStatement::CreateWorkload(node) => node.mode,
            ObjectStatement::CreateResource(node) => node.mode,
            ObjectStatement::CreateNamedCollection(node) if node.if_not_exists => {
                CreateMode::IfNotExists
            }
            _ => CreateMode::Create,
        },
        Statement::Access(node) => {
            let guard = match &**node {
                AccessStatement::User(node) => node.definition.guard,
                AccessStatement::Role(node) => node.definition.guard,
                AccessStatement::RowPolicy(node) => node.definition.guard,
                AccessStatement::MaskingPolicy(node) => node.definition.guard,
                AccessStatement::Quota(node) => node.definition.guard,
                AccessStatement::SettingsProfile(node) => node.definition.guard,
                _ => DefinitionGuard::None,
            };
            match guard {
                DefinitionGuard::IfNotExists => CreateMode::IfNotExists,
                DefinitionGuard::OrReplace => CreateMode::OrReplace,
                DefinitionGuard::None | DefinitionGuard::IfExists => CreateMode::Create,
            }
        }
        _ => CreateMode::Create,
    }
}
