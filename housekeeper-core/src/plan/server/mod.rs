//! What belongs to the server and to none of its databases: statements, words, costs and probes.

mod alter;
mod describe;
mod mask;
mod probe;

use crate::diff::Change;
use crate::model::{ServerKind, ServerObject};
use crate::source::Spanned;
use crate::syntax::ast::access::{
    AccessStatement, Definition, DefinitionGuard, DefinitionVerb, DropEntities, Entities,
    EntityKind, Grant,
};
use crate::syntax::ast::object::{DropNamed, NamedKind, ObjectStatement};
use crate::syntax::ast::{CreateMode, Statement};

use super::Cost;
use super::statement::{Action, Subject};
use alter::altered;

pub(super) use describe::object;
pub(super) use mask::without_secrets;
pub(super) use probe::condition;

/// The statements of a change of the server; none when it is another.
///
/// What is granted comes before all else, so that nobody has to wait for a right that they have in the end, and what is
/// revoked or dropped comes last. A policy comes before the rights that it is about.
pub(super) fn actions(change: &Change<'_>) -> Vec<Action> {
    match change {
        Change::CreateServer { object, depth } => vec![Action {
            statement: object.definition(),
            subject: Subject::First(*depth),
        }],
        Change::AlterServer {
            previous,
            next,
            depth,
        } => vec![Action {
            statement: changed(previous, next),
            // Only a role that is granted can be a default one.
            subject: Subject::First(if next.name.kind == ServerKind::User {
                GRANTS + 1
            } else {
                *depth
            }),
        }],
        Change::DropServer { object, depth } => vec![Action {
            statement: dropped(object),
            subject: Subject::Last(dropped_after(object.name.kind, *depth)),
        }],
        Change::Rights { grants, revokes } => {
            let first = grants.iter().map(|grant| Action {
                statement: granted(grant),
                subject: Subject::First(GRANTS),
            });
            let last = revokes.iter().map(|grant| Action {
                statement: granted(grant),
                subject: Subject::Last(0),
            });
            first.chain(last).collect()
        }
        _ => Vec::new(),
    }
}

/// After all that can be granted something.
const GRANTS: u8 = 100;

/// A policy goes after all that it holds for: nobody sees what they never should.
const fn dropped_after(kind: ServerKind, depth: u8) -> u8 {
    match kind {
        ServerKind::User => 1,
        ServerKind::Role => 2,
        ServerKind::SettingsProfile => 3,
        ServerKind::Quota => 4,
        ServerKind::RowPolicy | ServerKind::MaskingPolicy => 5,
        ServerKind::Workload | ServerKind::Resource => 200 - depth,
        ServerKind::Function | ServerKind::NamedCollection => 201,
    }
}

fn granted(grant: &Grant) -> Statement {
    Statement::Access(Box::new(AccessStatement::Grant(grant.clone())))
}

/// One statement, so that there is no moment without the one and without the other. What others know by its identity is
/// altered; the rest is replaced.
fn changed(previous: &ServerObject, next: &ServerObject) -> Statement {
    let mut statement = next.definition();
    let replace = Definition {
        verb: DefinitionVerb::Create,
        guard: DefinitionGuard::OrReplace,
    };
    match &mut statement {
        Statement::Object(node) => match &mut **node {
            ObjectStatement::CreateFunction(node) => node.mode = CreateMode::OrReplace,
            ObjectStatement::CreateWorkload(node) => node.mode = CreateMode::OrReplace,
            ObjectStatement::CreateResource(node) => node.mode = CreateMode::OrReplace,
            _ => return altered(previous, next),
        },
        Statement::Access(node) => match &mut **node {
            AccessStatement::Quota(node) => node.definition = replace,
            AccessStatement::RowPolicy(node) => node.definition = replace,
            _ => return altered(previous, next),
        },
        _ => {}
    }
    statement
}

fn dropped(object: &ServerObject) -> Statement {
    let name = Spanned::synthetic(object.name.name.clone());
    let named = |kind: NamedKind| {
        Statement::Object(Box::new(ObjectStatement::DropNamed(DropNamed {
            kind,
            if_exists: false,
            name: name.clone(),
            on_cluster: None,
        })))
    };
    let entities = match object.name.kind {
        ServerKind::Function => return named(NamedKind::Function),
        ServerKind::NamedCollection => return named(NamedKind::Collection),
        ServerKind::Workload => return named(NamedKind::Workload),
        ServerKind::Resource => return named(NamedKind::Resource),
        ServerKind::User => Entities::Named(EntityKind::User, vec![name]),
        ServerKind::Role => Entities::Named(EntityKind::Role, vec![name]),
        ServerKind::SettingsProfile => Entities::Named(EntityKind::SettingsProfile, vec![name]),
        ServerKind::Quota => Entities::Named(EntityKind::Quota, vec![name]),
        ServerKind::RowPolicy | ServerKind::MaskingPolicy => policies(object),
    };
    Statement::Access(Box::new(AccessStatement::Drop(DropEntities {
        if_exists: false,
        entities,
        storage: None,
        on_cluster: None,
    })))
}

fn policies(object: &ServerObject) -> Entities {
    if let Statement::Access(node) = &object.statement {
        match &**node {
            AccessStatement::RowPolicy(node) => return Entities::RowPolicies(node.names.clone()),
            AccessStatement::MaskingPolicy(node) => {
                return Entities::MaskingPolicy {
                    name: node.name.clone(),
                    table: node.table.clone(),
                };
            }
            _ => {}
        }
    }
    Entities::RowPolicies(Vec::new())
}

/// What a statement costs that is about no object of a database, or about one by another word than ALTER.
pub(super) const fn cost(statement: &ObjectStatement) -> Cost {
    match statement {
        ObjectStatement::Delete(_) | ObjectStatement::Update(_) => Cost::Mutation,
        ObjectStatement::Attach(_)
        | ObjectStatement::AttachReplicated(_)
        | ObjectStatement::Detach(_)
        | ObjectStatement::Truncate(_)
        | ObjectStatement::TruncateTables(_)
        | ObjectStatement::Undrop(_)
        | ObjectStatement::CreateFunction(_)
        | ObjectStatement::CreateNamedCollection(_)
        | ObjectStatement::AlterNamedCollection(_)
        | ObjectStatement::CreateIndex(_)
        | ObjectStatement::DropIndex(_)
        | ObjectStatement::CreateWorkload(_)
        | ObjectStatement::CreateResource(_)
        | ObjectStatement::DropNamed(_)
        | ObjectStatement::AlterDatabase(_) => Cost::Metadata,
    }
}

/// Whether rows are gone after such a statement, or are others.
pub(super) const fn loses(statement: &ObjectStatement) -> bool {
    matches!(
        statement,
        ObjectStatement::Delete(_)
            | ObjectStatement::Update(_)
            | ObjectStatement::Truncate(_)
            | ObjectStatement::TruncateTables(_)
            // The rows are there no more until it is attached again.
            | ObjectStatement::Detach(_)
    )
}

/// Whether queries give something else after such a statement: functions are put into queries when these run, and
/// where there is one policy, those for whom there is none see nothing.
pub(super) fn changes_results(statement: &Statement) -> bool {
    match statement {
        Statement::Object(node) => matches!(
            &**node,
            ObjectStatement::CreateFunction(node) if node.mode == CreateMode::OrReplace
        ),
        Statement::Access(node) => match &**node {
            AccessStatement::RowPolicy(_) | AccessStatement::MaskingPolicy(_) => true,
            AccessStatement::Drop(node) => matches!(
                node.entities,
                Entities::RowPolicies(_) | Entities::MaskingPolicy { .. }
            ),
            _ => false,
        },
        _ => false,
    }
}

/// Whether somebody can do less after such a statement.
pub(super) fn takes_rights(statement: &Statement) -> bool {
    let Statement::Access(node) = statement else {
        return false;
    };
    match &**node {
        AccessStatement::Grant(node) => node.is_revoke,
        AccessStatement::Drop(node) => matches!(
            node.entities,
            Entities::Named(EntityKind::User | EntityKind::Role, _)
        ),
        _ => false,
    }
}
