//! What a statement is about.

use crate::model::lower::alone;
use crate::model::policy_name;
use crate::syntax::ast::access::{AccessStatement, Entities, RoleSet, SetRole};
use crate::syntax::ast::object::ObjectStatement;
use crate::syntax::ast::{Ident, ObjectName, Statement};

/// The names of what a statement is about, and nothing else of it: the rest may be secret.
pub(in crate::plan) fn object(statement: &Statement) -> String {
    match statement {
        Statement::Access(node) => access(node, statement),
        Statement::Object(node) => named(node),
        _ => String::new(),
    }
}

fn access(node: &AccessStatement, statement: &Statement) -> String {
    match node {
        AccessStatement::Grant(node) if node.is_revoke => {
            format!("from {}", role_set(&node.grantees))
        }
        AccessStatement::Grant(node) => format!("to {}", role_set(&node.grantees)),
        AccessStatement::Drop(node) => entities(&node.entities),
        AccessStatement::Move(node) => entities(&node.entities),
        AccessStatement::SetRole(SetRole::DefaultRoles { users, .. }) => {
            format!("of {}", role_set(users))
        }
        _ => {
            let names = alone(statement).into_iter().map(|object| object.name.name);
            names.collect::<Vec<_>>().join(", ")
        }
    }
}

fn entities(entities: &Entities) -> String {
    match entities {
        Entities::Named(_, names) => joined(names),
        Entities::RowPolicies(names) => {
            let names = names
                .iter()
                .map(|policy| policy_name(&policy.name, &policy.table));
            names.collect::<Vec<_>>().join(", ")
        }
        Entities::MaskingPolicy { name, table } => policy_name(name, table),
    }
}

fn role_set(set: &RoleSet) -> String {
    if set.all.is_some() {
        "all".to_owned()
    } else if set.current_user {
        "the current user".to_owned()
    } else {
        joined(&set.names)
    }
}

fn joined(names: &[Ident]) -> String {
    let names: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
    names.join(", ")
}

fn named(node: &ObjectStatement) -> String {
    let table = |name: &ObjectName| match &name.database {
        Some(database) => format!("{}.{}", database.node, name.name.node),
        None => name.name.node.clone(),
    };
    match node {
        ObjectStatement::Attach(node) => super::super::describe::object(&node.definition),
        ObjectStatement::AttachReplicated(node) => table(&node.name),
        ObjectStatement::Detach(node) => table(&node.name),
        ObjectStatement::Truncate(node) => table(&node.name),
        ObjectStatement::TruncateTables(node) => table(&node.database),
        ObjectStatement::Undrop(node) => table(&node.name),
        ObjectStatement::CreateFunction(node) => node.name.node.clone(),
        ObjectStatement::CreateNamedCollection(node) => node.name.node.clone(),
        ObjectStatement::AlterNamedCollection(node) => node.name.node.clone(),
        ObjectStatement::CreateIndex(node) => table(&node.table),
        ObjectStatement::DropIndex(node) => table(&node.table),
        ObjectStatement::CreateWorkload(node) => node.name.node.clone(),
        ObjectStatement::CreateResource(node) => node.name.node.clone(),
        ObjectStatement::DropNamed(node) => node.name.node.clone(),
        ObjectStatement::AlterDatabase(node) => node.name.name.node.clone(),
        ObjectStatement::Delete(node) => table(&node.table),
        ObjectStatement::Update(node) => table(&node.table),
    }
}
