//! The order of the steps: by what needs what.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{ObjectName, Schema, needs};

use super::statement::{Action, Subject};

/// Objects that need each other in a ring, so that no order is right: their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cycle(pub(super) Vec<String>);

/// Puts the actions into an order in which every statement finds what it needs.
///
/// Where needs leave a choice, databases come first and drops last, and otherwise the order is that of the
/// actions, which is that of the schema files.
pub(super) fn order(
    actions: Vec<Action>,
    previous: &Schema,
    next: &Schema,
) -> Result<Vec<Action>, Cycle> {
    let before = edges(&actions, previous, next);
    let mut waiting: Vec<usize> = (0..actions.len()).collect();
    waiting.sort_by_key(|at| (rank(&actions[*at].subject), *at));
    let mut done: BTreeSet<usize> = BTreeSet::new();
    let mut sequence = Vec::with_capacity(actions.len());
    while !waiting.is_empty() {
        let is_ready = |at: &usize| before[at].is_subset(&done);
        let Some(position) = waiting.iter().position(is_ready) else {
            return Err(Cycle(ring(&waiting, &before, &actions)));
        };
        let at = waiting.remove(position);
        done.insert(at);
        sequence.push(at);
    }
    let mut actions: Vec<Option<Action>> = actions.into_iter().map(Some).collect();
    Ok(sequence
        .into_iter()
        .filter_map(|at| actions[at].take())
        .collect())
}

const fn rank(subject: &Subject) -> (u8, u8) {
    match subject {
        Subject::CreateDatabase(_) => (0, 0),
        Subject::First(rank) => (1, *rank),
        Subject::Rename { .. } => (2, 0),
        Subject::Create(_) | Subject::Change(_) => (3, 0),
        Subject::Shrink(_) => (4, 0),
        Subject::Drop(_) => (5, 0),
        Subject::DropDatabase(_) => (6, 0),
        Subject::Last(rank) => (7, *rank),
    }
}

/// For each action, those that have to come before it.
fn edges(actions: &[Action], previous: &Schema, next: &Schema) -> BTreeMap<usize, BTreeSet<usize>> {
    let renamed: BTreeMap<&ObjectName, &ObjectName> = actions
        .iter()
        .filter_map(|action| match &action.subject {
            Subject::Rename { from, to } => Some((from, to)),
            _ => None,
        })
        .collect();
    // Old needs by new names, so that one name stands for one object.
    let current = |name: &ObjectName| (*renamed.get(name).unwrap_or(&name)).clone();
    let old_needs: BTreeMap<ObjectName, BTreeSet<ObjectName>> = previous
        .objects
        .iter()
        .map(|(name, object)| (current(name), needs(object).iter().map(current).collect()))
        .collect();
    let new_needs: BTreeMap<&ObjectName, BTreeSet<ObjectName>> = next
        .objects
        .iter()
        .map(|(name, object)| (name, needs(object)))
        .collect();
    let none = BTreeSet::new();
    let needed_after = |name: &ObjectName| new_needs.get(name).unwrap_or(&none);
    let needed_before = |name: &ObjectName| old_needs.get(name).unwrap_or(&none);
    (0..actions.len())
        .map(|at| {
            let subject = &actions[at].subject;
            let comes_before = (0..actions.len()).filter(|other| {
                *other != at
                    && precedes(
                        (*other, &actions[*other].subject),
                        (at, subject),
                        &needed_before,
                        &needed_after,
                    )
            });
            (at, comes_before.collect())
        })
        .collect()
}

/// Whether the first action has to be done before the second one.
fn precedes<'n>(
    (first_at, first): (usize, &Subject),
    (second_at, second): (usize, &Subject),
    needed_before: &impl Fn(&ObjectName) -> &'n BTreeSet<ObjectName>,
    needed_after: &impl Fn(&ObjectName) -> &'n BTreeSet<ObjectName>,
) -> bool {
    use Subject::{Change, Create, CreateDatabase, Drop, DropDatabase, Rename, Shrink};
    match (first, second) {
        (CreateDatabase(database), Create(name) | Rename { to: name, .. })
        | (Drop(name) | Rename { from: name, .. }, DropDatabase(database)) => {
            *database == name.database
        }
        // A name is free once its object is gone.
        (Drop(name) | Rename { from: name, .. }, Create(taken) | Rename { to: taken, .. })
            if name == taken =>
        {
            true
        }
        (Drop(reader), Rename { from, to }) => {
            let needs = needed_before(reader);
            needs.contains(from) || needs.contains(to)
        }
        (Rename { to, .. }, Change(name) | Shrink(name)) if to == name => true,
        (
            Create(name) | Rename { to: name, .. } | Change(name),
            Create(reader) | Change(reader),
        ) => {
            if name == reader {
                // The statements of one object keep their order.
                first_at < second_at
            } else {
                needed_after(reader).contains(name)
            }
        }
        (Change(reader) | Shrink(reader) | Drop(reader), Shrink(name) | Drop(name)) => {
            if name == reader {
                first_at < second_at
            } else {
                needed_before(reader).contains(name)
            }
        }
        _ => false,
    }
}

/// The names of a ring among the actions that wait for each other.
fn ring(
    waiting: &[usize],
    before: &BTreeMap<usize, BTreeSet<usize>>,
    actions: &[Action],
) -> Vec<String> {
    let mut path: Vec<usize> = Vec::new();
    let mut at = waiting[0];
    while !path.contains(&at) {
        path.push(at);
        // One that waits has something before it that waits as well.
        match before[&at].iter().find(|other| waiting.contains(other)) {
            Some(next) => at = *next,
            None => break,
        }
    }
    let start = path.iter().position(|seen| *seen == at).unwrap_or(0);
    let names = path[start..].iter().rev();
    let mut names: Vec<String> = names.map(|at| name(&actions[*at].subject)).collect();
    names.dedup();
    names
}

fn name(subject: &Subject) -> String {
    match subject {
        Subject::CreateDatabase(database) | Subject::DropDatabase(database) => database.clone(),
        Subject::Create(name)
        | Subject::Drop(name)
        | Subject::Change(name)
        | Subject::Shrink(name)
        | Subject::Rename { to: name, .. } => name.to_string(),
        // They wait for nothing.
        Subject::First(_) | Subject::Last(_) => String::new(),
    }
}
