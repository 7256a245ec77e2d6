//! In what a server differs.

use crate::diff::{Change, as_stored, diff};
use crate::model::{Schema, ServerKind};
use crate::plan::words_of;

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

/// In what a schema that was found differs from the one that is wanted, in the order of the objects' names. Of what
/// belongs to no database only the functions that are wanted are compared: others may be other people's.
pub fn differences(found: &Schema, wanted: &Schema) -> Vec<Difference> {
    let wanted = &*as_stored(wanted);
    let mut server = wanted.server.clone();
    server.retain(|name, object| {
        if name.kind != ServerKind::Function {
            return true;
        }
        let found = found.server.get(name);
        if let Some(found) = found {
            object.clone_from(found);
        }
        found.is_some()
    });
    let found = &Schema {
        server,
        grants: wanted.grants.clone(),
        ..found.clone()
    };
    let diff = diff(found, wanted);
    let changes = diff.changes.iter().map(|change| difference(change, found));
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

fn difference(change: &Change<'_>, found: &Schema) -> Difference {
    let (object, kind) = match change {
        Change::CreateDatabase(database) => (database.name.clone(), DifferenceKind::Missing),
        Change::DropDatabase(database) => (database.name.clone(), DifferenceKind::Extra),
        Change::Create(object) => (object.name().to_string(), DifferenceKind::Missing),
        Change::CreateServer { object, .. } => (object.name.name.clone(), DifferenceKind::Missing),
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
    Difference { object, kind }
}
