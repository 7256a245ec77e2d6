//! In what a server differs.

use std::collections::BTreeSet;

use crate::diff::{Change, as_stored, diff};
use crate::model::{Schema, ServerKind, ServerObject};
use crate::plan::words_of;
use crate::syntax::Print as _;
use crate::syntax::ast::Statement;
use crate::syntax::ast::access::{AccessStatement, Grant};

use super::Live;

/// An object in which a server differs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The object: `shop.users`, or a database.
    pub object: String,
    /// In what.
    pub kind: DifferenceKind,
}

/// In what an object differs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum DifferenceKind {
    /// The server does not have it.
    Missing,
    /// Only the server has it.
    Extra,
    /// It is another one; what would have to be done to it.
    Differs(Vec<String>),
}

impl Live {
    /// In what the server differs from a schema that is wanted, in the order of the objects' names.
    ///
    /// What the server did not tell is taken to be as it is wanted. Of users and roles that the schema does not create,
    /// only the rights that it grants are looked at: the others are other people's.
    pub fn differences(&self, wanted: &Schema) -> Vec<Difference> {
        let wanted = &*as_stored(wanted);
        let mut found = self.schema.clone();
        for (name, object) in wanted.server.iter() {
            if self.untold.contains(&name.kind) {
                found.server.insert(name.clone(), object.clone());
            }
        }
        if self.untold.contains(&ServerKind::User) {
            found.grants.clone_from(&wanted.grants);
        }
        compared(&found, wanted)
    }

    /// Forgets what belongs to no database, unless one of these schemas has it or grants it something.
    pub fn keep_what_concerns(&mut self, schemas: &[&Schema]) {
        let grantees: BTreeSet<String> = schemas
            .iter()
            .flat_map(|schema| schema.grants.iter())
            .flat_map(|grant| grant.statement.grantees.names.iter())
            .map(|name| name.node.clone())
            .collect();
        let has = |kinds: &[ServerKind], name: &str| {
            schemas.iter().any(|schema| {
                let mut names = schema.server.keys();
                names.any(|known| known.name == name && kinds.contains(&known.kind))
            })
        };
        self.schema
            .server
            .retain(|name, _| has(&[name.kind], &name.name));
        let concerns = |name: &str| {
            grantees.contains(name) || has(&[ServerKind::User, ServerKind::Role], name)
        };
        for grant in self.schema.grants.iter_mut() {
            let names = &mut grant.statement.grantees.names;
            names.retain(|name| concerns(&name.node));
        }
        self.schema
            .grants
            .retain(|grant| !grant.statement.grantees.names.is_empty());
    }
}

fn compared(found: &Schema, wanted: &Schema) -> Vec<Difference> {
    let diff = diff(found, wanted);
    let changes = diff.changes.iter();
    let changes = changes.filter_map(|change| difference(change, found, wanted));
    let blocked = diff.blocked.iter().map(|blocked| Difference {
        object: blocked.object.clone(),
        kind: DifferenceKind::Differs(vec![format!("{} differs: {}", blocked.what, blocked.why)]),
    });
    let mut all: Vec<Difference> = changes.chain(blocked).collect();
    all.sort();
    // Several changes of one object are told together.
    let mut told: Vec<Difference> = Vec::with_capacity(all.len());
    for next in all {
        match (told.last_mut(), next.kind) {
            (
                Some(Difference {
                    object,
                    kind: DifferenceKind::Differs(words),
                }),
                DifferenceKind::Differs(more),
            ) if *object == next.object => words.extend(more),
            (_, kind) => told.push(Difference {
                object: next.object,
                kind,
            }),
        }
    }
    told
}

fn difference(change: &Change<'_>, found: &Schema, wanted: &Schema) -> Option<Difference> {
    let (object, kind) = match change {
        Change::CreateDatabase(database) => (database.name.clone(), DifferenceKind::Missing),
        Change::DropDatabase(database) => (database.name.clone(), DifferenceKind::Extra),
        Change::Create(object) => (object.name().to_string(), DifferenceKind::Missing),
        Change::CreateServer { object, .. } => (of_server(object), DifferenceKind::Missing),
        Change::DropServer { object, .. } => (of_server(object), DifferenceKind::Extra),
        Change::AlterServer { next, .. } => {
            let (_, words) = words_of(change, found);
            (of_server(next), DifferenceKind::Differs(words))
        }
        Change::Rights { grants, revokes } => return rights(grants, revokes, wanted),
        Change::Drop(object) => (object.name().to_string(), DifferenceKind::Extra),
        Change::AlterTable(table) if !table.rebuild.is_empty() => {
            let words = table.rebuild.iter().map(|what| format!("{what} differs"));
            let name = table.next.name.to_string();
            (name, DifferenceKind::Differs(words.collect()))
        }
        // Whatever else there is changes an object.
        change => {
            let (object, words) = words_of(change, found);
            (object, DifferenceKind::Differs(words))
        }
    };
    Some(Difference { object, kind })
}

fn of_server(object: &ServerObject) -> String {
    format!("{} {}", object.name.kind, object.name)
}

/// What one user or role may do, and should not or the other way round.
fn rights(grants: &[Grant], revokes: &[Grant], wanted: &Schema) -> Option<Difference> {
    let grantee = grants
        .iter()
        .chain(revokes)
        .next()?
        .grantees
        .names
        .first()?;
    let is_ours = wanted.server.iter().any(|(name, object)| {
        matches!(name.kind, ServerKind::User | ServerKind::Role)
            && name.name == grantee.node
            && !object.docs.external
    });
    let revokes = if is_ours { revokes } else { &[] };
    let words: Vec<_> = grants
        .iter()
        .chain(revokes)
        .map(|grant| Statement::Access(Box::new(AccessStatement::Grant(grant.clone()))).to_sql())
        .collect();
    (!words.is_empty()).then(|| Difference {
        object: format!("what {} may do", grantee.node),
        kind: DifferenceKind::Differs(words),
    })
}
