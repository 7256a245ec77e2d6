//! How to find out how far a rebuild has come.

use crate::diff::rebuilt_name::{Role, beside, role};
use crate::diff::retype::{Retype, retype};
use crate::diff::stored_columns;
use crate::model::{Object, ObjectName, Schema};
use crate::syntax::Print as _;
use crate::syntax::ast::admin::{AdminStatement, SystemArgument};
use crate::syntax::ast::{
    self, AlterCommand, Exchange, InsertSource, InsertTarget, Partition, Statement,
};

use super::super::probe::Condition;
use super::text::written;

/// What tells whether a statement of a rebuild has been done; `None` of any other statement.
pub(in crate::plan) fn condition(statement: &Statement) -> Option<Condition> {
    match statement {
        Statement::Insert(node) => {
            let target = target(node)?;
            match filled(node)? {
                // The later it is, the more it waits for.
                Role::Marks if node.columns.len() == 1 => Some(Condition::repeat()),
                // A row at least, all of them in one block.
                Role::Marks => Some(Condition::rows(&target)),
                Role::Rebuilt | Role::Rest => {
                    let InsertSource::Query { query, .. } = &node.source else {
                        return None;
                    };
                    Some(Condition::as_many_rows(&target, &query.to_sql()))
                }
                Role::Replaced(_) => None,
            }
        }
        Statement::Exchange(node) => exchanged(node),
        Statement::AlterTable(node) => match node.commands.as_slice() {
            [command] => match &command.node {
                AlterCommand::AttachPartitionFrom {
                    partition: Partition::All,
                    from,
                } => attached(&node.name, from),
                _ => None,
            },
            _ => None,
        },
        // Done twice it is the same.
        Statement::Admin(node) => match &**node {
            AdminStatement::System(node)
                if matches!(node.command.words, "STOP MERGES" | "START MERGES")
                    && matches!(node.argument, SystemArgument::Table(_)) =>
            {
                Some(Condition::repeat())
            }
            _ => None,
        },
        _ => None,
    }
}

/// What has to be done before a statement that was cut off runs again: what it copied in part is taken away.
pub(in crate::plan) fn restart(statement: &Statement) -> Option<String> {
    let Statement::Insert(node) = statement else {
        return None;
    };
    matches!(filled(node)?, Role::Rebuilt | Role::Rest)
        .then(|| target(node).map(|target| format!("TRUNCATE TABLE {}", written(&target))))?
}

/// Which table of a rebuild an INSERT fills, if it does.
pub(in crate::plan) fn filled(node: &ast::Insert) -> Option<Role> {
    let (_, role) = role(&target(node)?)?;
    Some(role)
}

fn target(node: &ast::Insert) -> Option<ObjectName> {
    match &node.target {
        InsertTarget::Table(name) => ObjectName::of(name),
        InsertTarget::Function(_) => None,
    }
}

/// Whether an EXCHANGE gives a rebuilt table its name.
pub(in crate::plan) fn is_exchange(node: &Exchange) -> bool {
    exchanged(node).is_some()
}

/// The marks tell which table it was.
fn exchanged(node: &Exchange) -> Option<Condition> {
    let [pair] = &*node.pairs else {
        return None;
    };
    let (table, rebuilt) = (ObjectName::of(&pair.from)?, ObjectName::of(&pair.to)?);
    (rebuilt == beside(&table, Role::Rebuilt))
        .then(|| Condition::is_another(&table, &beside(&table, Role::Marks)))
}

/// Parts that are attached are the same files.
fn attached(table: &ast::ObjectName, from: &ast::ObjectName) -> Option<Condition> {
    let (table, from) = (ObjectName::of(table)?, ObjectName::of(from)?);
    (from == beside(&table, Role::Rest)).then(|| Condition::parts_are_there(&from, &table))
}

/// Whether the copy of a rebuild may change values, or stop at one.
pub(in crate::plan) fn converts(node: &ast::Insert, before: &Schema) -> bool {
    let names = target(node).and_then(|rebuilt| {
        let (table, role) = role(&rebuilt)?;
        (role == Role::Rebuilt).then_some((table, rebuilt))
    });
    let Some((table, rebuilt)) = names else {
        return false;
    };
    let (Some(Object::Table(old)), Some(Object::Table(new))) =
        (before.objects.get(&table), before.objects.get(&rebuilt))
    else {
        return false;
    };
    let old = stored_columns(&old.columns);
    stored_columns(&new.columns).iter().any(|new| {
        let old = old.iter().find(|old| old.name == new.name);
        old.is_some_and(|old| retype(&old.ty, &new.ty) == Retype::Converts)
    })
}
