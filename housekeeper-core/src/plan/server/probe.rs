//! How to find out whether something of the server was made. No probe asks for a secret, nor names one.

use crate::model::lower::alone;
use crate::model::{ServerKind, ServerName};
use crate::syntax::ast::access::{
    AccessStatement, DefinitionGuard, DropEntities, Entities, EntityKind,
};
use crate::syntax::ast::object::{DropNamed, NamedKind, ObjectStatement};
use crate::syntax::ast::{CreateMode, Statement};
use crate::syntax::quote_string;

use super::super::probe::Condition;

/// What to ask of a statement about the server; `None` where nobody can know.
pub(in crate::plan) fn condition(statement: &Statement) -> Option<Condition> {
    match statement {
        Statement::Access(node) => access(node, statement),
        Statement::Object(node) => named(node),
        _ => None,
    }
}

fn access(node: &AccessStatement, statement: &Statement) -> Option<Condition> {
    let definition = match node {
        // They are the same when they are done again.
        AccessStatement::Grant(_) | AccessStatement::SetRole(_) => return Some(Condition::repeat()),
        AccessStatement::Drop(node) => return dropped(node),
        AccessStatement::User(node) => (node.definition, node.new_name.is_some()),
        AccessStatement::Role(node) => (node.definition, node.new_name.is_some()),
        AccessStatement::RowPolicy(node) => (node.definition, node.new_name.is_some()),
        AccessStatement::Quota(node) => (node.definition, node.new_name.is_some()),
        AccessStatement::SettingsProfile(node) => (node.definition, node.new_name.is_some()),
        AccessStatement::MaskingPolicy(_)
        | AccessStatement::Token(_)
        | AccessStatement::Move(_)
        | AccessStatement::CheckGrant(_)
        | AccessStatement::Show(_)
        | AccessStatement::ExecuteAs(_) => return None,
    };
    let (definition, is_renamed) = definition;
    if is_renamed {
        return None;
    }
    if definition.is_alter() {
        return sets(node).then(Condition::repeat);
    }
    if definition.guard == DefinitionGuard::OrReplace {
        return Some(Condition::repeat());
    }
    let names = alone(statement);
    let all: Option<Vec<_>> = names.iter().map(|object| exists(&object.name)).collect();
    all.filter(|all| all.len() == 1 || definition.guard == DefinitionGuard::IfNotExists)
        .map(Condition::all)
}

/// Whether an ALTER only says how things are to be, so that it can be said again.
fn sets(node: &AccessStatement) -> bool {
    use crate::syntax::ast::access::Authentication;
    match node {
        AccessStatement::User(node) => {
            let known = matches!(
                node.authentication,
                Authentication::Unchanged | Authentication::Set(_)
            );
            known && node.alter_settings.is_none()
        }
        AccessStatement::Role(node) => node.alter_settings.is_none(),
        AccessStatement::SettingsProfile(node) => node.alter_settings.is_none(),
        _ => true,
    }
}

fn exists(name: &ServerName) -> Option<Condition> {
    let table = match name.kind {
        ServerKind::User => "users",
        ServerKind::Role => "roles",
        ServerKind::SettingsProfile => "settings_profiles",
        ServerKind::Quota => "quotas",
        ServerKind::RowPolicy => "row_policies",
        ServerKind::NamedCollection => "named_collections",
        ServerKind::Workload => "workloads",
        ServerKind::Resource => "resources",
        ServerKind::Function => {
            let name = quote_string(&name.name);
            let filter = format!("name = {name} AND origin = 'SQLUserDefined'");
            return Some(Condition::has("functions", &filter));
        }
        ServerKind::MaskingPolicy => return None,
    };
    Some(Condition::has(
        table,
        &format!("name = {}", quote_string(&name.name)),
    ))
}

fn dropped(node: &DropEntities) -> Option<Condition> {
    let names: Vec<ServerName> = match &node.entities {
        Entities::Named(kind, names) => {
            let kind = match kind {
                EntityKind::User => ServerKind::User,
                EntityKind::Role => ServerKind::Role,
                EntityKind::SettingsProfile => ServerKind::SettingsProfile,
                EntityKind::Quota => ServerKind::Quota,
                EntityKind::RowPolicy | EntityKind::MaskingPolicy => return None,
            };
            let names = names.iter().map(|name| ServerName {
                kind,
                name: name.node.clone(),
            });
            names.collect()
        }
        Entities::RowPolicies(names) => names
            .iter()
            .map(|policy| ServerName {
                kind: ServerKind::RowPolicy,
                name: crate::model::policy_name(&policy.name, &policy.table),
            })
            .collect(),
        Entities::MaskingPolicy { .. } => return None,
    };
    let gone: Option<Vec<_>> = names.iter().map(|name| Some(exists(name)?.not())).collect();
    gone.filter(|gone| gone.len() == 1 || node.if_exists)
        .map(Condition::all)
}

fn named(node: &ObjectStatement) -> Option<Condition> {
    let of = |kind: ServerKind, name: &str| {
        exists(&ServerName {
            kind,
            name: name.to_owned(),
        })
    };
    let created = |kind: ServerKind, name: &str, mode: CreateMode| match mode {
        CreateMode::Create | CreateMode::IfNotExists => of(kind, name),
        CreateMode::OrReplace | CreateMode::Replace => Some(Condition::repeat()),
    };
    match node {
        ObjectStatement::CreateFunction(node) => {
            created(ServerKind::Function, &node.name, node.mode)
        }
        ObjectStatement::CreateWorkload(node) => {
            created(ServerKind::Workload, &node.name, node.mode)
        }
        ObjectStatement::CreateResource(node) => {
            created(ServerKind::Resource, &node.name, node.mode)
        }
        ObjectStatement::CreateNamedCollection(node) => of(ServerKind::NamedCollection, &node.name),
        ObjectStatement::AlterNamedCollection(node) => {
            let gone = node.delete.iter().map(|key| {
                let (name, key) = (quote_string(&node.name), quote_string(key));
                let filter = format!("name = {name} AND mapContains(collection, {key})");
                Condition::has("named_collections", &filter).not()
            });
            let gone: Vec<_> = gone.collect();
            // All of it is done at once.
            Some(if gone.is_empty() {
                Condition::repeat()
            } else {
                Condition::all(gone)
            })
        }
        ObjectStatement::DropNamed(node) => Some(gone(node)?.not()),
        // A comment or a setting of a database can be given again.
        ObjectStatement::AlterDatabase(_) => Some(Condition::repeat()),
        ObjectStatement::Attach(_)
        | ObjectStatement::AttachReplicated(_)
        | ObjectStatement::Detach(_)
        | ObjectStatement::Truncate(_)
        | ObjectStatement::TruncateTables(_)
        | ObjectStatement::Undrop(_)
        | ObjectStatement::CreateIndex(_)
        | ObjectStatement::DropIndex(_)
        | ObjectStatement::Delete(_)
        | ObjectStatement::Update(_) => None,
    }
}

fn gone(node: &DropNamed) -> Option<Condition> {
    let kind = match node.kind {
        NamedKind::Function => ServerKind::Function,
        NamedKind::Collection => ServerKind::NamedCollection,
        NamedKind::Workload => ServerKind::Workload,
        NamedKind::Resource => ServerKind::Resource,
    };
    exists(&ServerName {
        kind,
        name: node.name.node.clone(),
    })
}
