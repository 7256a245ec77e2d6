//! The order of the steps: by what needs what.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{ObjectName, Schema};

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
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); actions.len()];
    for (at, others) in before.iter().enumerate() {
        for other in others {
            after[*other].push(at);
        }
    }
    let mut missing: Vec<usize> = before.iter().map(BTreeSet::len).collect();
    let place = |at: usize| (rank(&actions[at].subject), at);
    let free = (0..actions.len()).filter(|at| missing[*at] == 0);
    let mut free: BTreeSet<((u8, u8), usize)> = free.map(place).collect();
    let mut sequence = Vec::with_capacity(actions.len());
    while let Some((_, at)) = free.pop_first() {
        sequence.push(at);
        for waiting in &after[at] {
            missing[*waiting] -= 1;
            if missing[*waiting] == 0 {
                free.insert(place(*waiting));
            }
        }
    }
    if sequence.len() < actions.len() {
        let mut waiting: Vec<usize> = (0..actions.len()).filter(|at| missing[*at] > 0).collect();
        waiting.sort_by_key(|at| place(*at));
        return Err(Cycle(ring(&waiting, &before, &actions)));
    }
    let mut actions: Vec<Option<Action>> = actions.into_iter().map(Some).collect();
    Ok(sequence
        .into_iter()
        .filter_map(|at| actions[at].take())
        .collect())
}

const fn rank(subject: &Subject) -> (u8, u8) {
    match subject {
        Subject::CreateDatabase(_) | Subject::ChangeDatabase(_) => (0, 0),
        Subject::First(rank) => (1, *rank),
        Subject::Rename { .. } => (2, 0),
        Subject::Create(_) | Subject::Change(_) => (3, 0),
        Subject::Shrink(_) => (4, 0),
        Subject::Drop(_) => (5, 0),
        Subject::DropDatabase(_) => (6, 0),
        Subject::Last(rank) => (7, *rank),
    }
}

/// For each action, those that have to come before it. What is not touched is not looked at: the work grows with the
/// changes and what they need.
fn edges(actions: &[Action], previous: &Schema, next: &Schema) -> Vec<BTreeSet<usize>> {
    let mut index = Index::default();
    for (at, action) in actions.iter().enumerate() {
        index.add(at, &action.subject);
    }
    let mut before: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); actions.len()];
    // Statements about one object keep their order.
    let mut last: BTreeMap<&ObjectName, usize> = BTreeMap::new();
    for (at, action) in actions.iter().enumerate() {
        match &action.subject {
            // Their place says all.
            Subject::First(_)
            | Subject::Last(_)
            | Subject::CreateDatabase(_)
            | Subject::ChangeDatabase(_) => {}
            Subject::Create(name) | Subject::Rename { to: name, .. } => {
                before[at].extend(index.created_databases.get(name.database.as_str()));
                // A name is free once its object is gone.
                before[at].extend(index.drops.get(name));
                before[at].extend(index.renames.get(name).map(|(rename, _)| rename));
                last.insert(name, at);
            }
            Subject::Change(name) | Subject::Shrink(name) => {
                before[at].extend(last.insert(name, at));
            }
            // What takes the name of what is dropped is another object.
            Subject::Drop(name) if index.is_taken(name) => {}
            Subject::Drop(name) => before[at].extend(last.get(name)),
            Subject::DropDatabase(database) => {
                let gone = index.gone.get(database.as_str());
                before[at].extend(gone.into_iter().flatten());
            }
        }
    }
    for (at, action) in actions.iter().enumerate() {
        // What reads comes after what it reads.
        if let Subject::Create(name) | Subject::Change(name) = &action.subject {
            for needed in next.objects.needs(name).filter(|needed| *needed != name) {
                before[at].extend(index.grown.get(needed).into_iter().flatten());
            }
        }
        // What is read shrinks and goes after what reads it, which may do so under an old name.
        let (name, old_name) = match &action.subject {
            Subject::Change(name) | Subject::Shrink(name) => {
                (name, index.old_names.get(name).copied().unwrap_or(name))
            }
            Subject::Drop(name) => (name, name),
            _ => continue,
        };
        for needed in previous.objects.needs(old_name) {
            let renamed = index.renames.get(needed);
            if let (Some((rename, _)), Subject::Drop(_)) = (renamed, &action.subject) {
                before[*rename].insert(at);
            }
            let current = renamed.map_or(needed, |(_, to)| to);
            if current != name {
                for shrink in index.shrinks.get(current).into_iter().flatten() {
                    before[*shrink].insert(at);
                }
            }
            if let (None, Some(drop)) = (renamed, index.drops.get(needed))
                && *drop != at
            {
                before[*drop].insert(at);
            }
        }
    }
    for (at, before) in before.iter_mut().enumerate() {
        before.remove(&at);
    }
    before
}

/// The actions by what they are about.
#[derive(Default)]
struct Index<'a> {
    created_databases: BTreeMap<&'a str, usize>,
    /// What takes an object out of a database.
    gone: BTreeMap<&'a str, Vec<usize>>,
    drops: BTreeMap<&'a ObjectName, usize>,
    /// Renamings and the new names, by the old ones.
    renames: BTreeMap<&'a ObjectName, (usize, &'a ObjectName)>,
    /// Old names by new ones.
    old_names: BTreeMap<&'a ObjectName, &'a ObjectName>,
    /// What creates, renames or changes an object, so that what reads it can follow.
    grown: BTreeMap<&'a ObjectName, Vec<usize>>,
    /// What takes from an object what nothing reads any more.
    shrinks: BTreeMap<&'a ObjectName, Vec<usize>>,
}

impl<'a> Index<'a> {
    fn add(&mut self, at: usize, subject: &'a Subject) {
        match subject {
            Subject::CreateDatabase(name) => {
                self.created_databases.insert(name, at);
            }
            Subject::First(_)
            | Subject::Last(_)
            | Subject::ChangeDatabase(_)
            | Subject::DropDatabase(_) => {}
            Subject::Create(name) | Subject::Change(name) => {
                self.grown.entry(name).or_default().push(at);
            }
            Subject::Rename { from, to } => {
                self.renames.insert(from, (at, to));
                self.old_names.insert(to, from);
                self.grown.entry(to).or_default().push(at);
                self.gone.entry(&from.database).or_default().push(at);
            }
            Subject::Shrink(name) => self.shrinks.entry(name).or_default().push(at),
            Subject::Drop(name) => {
                self.drops.insert(name, at);
                self.gone.entry(&name.database).or_default().push(at);
            }
        }
    }

    /// Whether another object gets this name.
    fn is_taken(&self, name: &ObjectName) -> bool {
        self.old_names.contains_key(name)
    }
}

/// The names of a ring among the actions that wait for each other.
fn ring(waiting: &[usize], before: &[BTreeSet<usize>], actions: &[Action]) -> Vec<String> {
    let mut path: Vec<usize> = Vec::new();
    let mut at = waiting[0];
    while !path.contains(&at) {
        path.push(at);
        // One that waits has something before it that waits as well.
        match before[at].iter().find(|other| waiting.contains(other)) {
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
        Subject::CreateDatabase(database)
        | Subject::ChangeDatabase(database)
        | Subject::DropDatabase(database) => database.clone(),
        Subject::Create(name)
        | Subject::Drop(name)
        | Subject::Change(name)
        | Subject::Shrink(name)
        | Subject::Rename { to: name, .. } => name.to_string(),
        // They wait for nothing.
        Subject::First(_) | Subject::Last(_) => String::new(),
    }
}
