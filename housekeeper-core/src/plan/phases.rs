//! A plan in two parts: what the programs of the release before do not notice, and what has to wait until none of them
//! runs.

use std::collections::{BTreeMap, BTreeSet};

use crate::diff::rebuilt_name::role;
use crate::model::query::tables;
use crate::model::{ObjectName, Schema};
use crate::syntax::ast::Statement;
use crate::syntax::ast::admin::{AdminStatement, SystemArgument};

use super::around::named;
use super::{Impact, Step};

/// The steps that expand the schema, and those that contract it: the first of these breaks the release before, or needs
/// one that does. Each part keeps its order, and both can be run in theirs.
pub(super) fn phases(steps: Vec<Step>, previous: &Schema, next: &Schema) -> (Vec<Step>, Vec<Step>) {
    let objects: Vec<BTreeSet<ObjectName>> = steps
        .iter()
        .map(|step| objects(step, previous, next))
        .collect();
    let mut waits: Vec<bool> = steps.iter().map(breaks).collect();
    let mut held: BTreeSet<&ObjectName> = BTreeSet::new();
    for (at, step) in steps.iter().enumerate() {
        waits[at] |= objects[at].iter().any(|name| held.contains(name));
        if waits[at] {
            held.extend(
                changed(step)
                    .iter()
                    .filter_map(|name| objects[at].get(name)),
            );
        }
    }
    // A rebuild is not left half-way.
    for rebuild in rebuilds(&steps) {
        if rebuild.iter().any(|at| waits[*at]) {
            for at in rebuild {
                waits[at] = true;
            }
        }
    }
    let mut first: Vec<bool> = waits.iter().map(|waits| !waits).collect();
    if !can_run(&steps, &first, previous) {
        // Something needs what was not seen here: all that comes behind waits as well.
        let start = first.iter().position(|first| !first);
        let start = start.unwrap_or(steps.len());
        first = (0..steps.len()).map(|at| at < start).collect();
    }
    let (mut expand, mut contract) = (Vec::new(), Vec::new());
    for (step, first) in steps.into_iter().zip(first) {
        if first {
            expand.push(step);
        } else {
            contract.push(step);
        }
    }
    (expand, contract)
}

fn breaks(step: &Step) -> bool {
    let breaking = [Impact::BreaksOldInserts, Impact::BreaksOldReads];
    breaking.iter().any(|impact| step.impacts.contains(impact))
}

/// The objects that a step changes; what a rebuild makes for itself belongs to the table that is rebuilt.
fn changed(step: &Step) -> Vec<ObjectName> {
    let names = named(&step.statement).into_iter();
    names
        .map(|name| role(&name).map_or(name, |(table, _)| table))
        .collect()
}

/// The steps of each rebuild.
fn rebuilds(steps: &[Step]) -> Vec<Vec<usize>> {
    let mut tables: BTreeMap<ObjectName, Vec<usize>> = BTreeMap::new();
    for (at, step) in steps.iter().enumerate() {
        for (table, _) in used(step).iter().filter_map(role) {
            tables.entry(table).or_default().push(at);
        }
    }
    let whole = tables.into_iter().map(|(table, some)| {
        // Merges of the table itself are stopped and started in between.
        let range = some[0]..=some[some.len() - 1];
        let is_about = |at: &usize| some.contains(at) || used(&steps[*at]).contains(&table);
        range.filter(is_about).collect()
    });
    whole.collect()
}

/// The tables that the statement of a step names in any way.
fn used(step: &Step) -> Vec<ObjectName> {
    match &step.statement {
        Statement::Select(query) => tables(query).into_iter().map(|name| name.node).collect(),
        Statement::Admin(node) => match &**node {
            AdminStatement::System(node) => match &node.argument {
                SystemArgument::Table(name) => ObjectName::of(name).into_iter().collect(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        },
        statement => named(statement),
    }
}

/// The objects that a step has to do with: those that it changes, and what they need.
fn objects(step: &Step, previous: &Schema, next: &Schema) -> BTreeSet<ObjectName> {
    let mut all = BTreeSet::new();
    let mut waiting = changed(step);
    while let Some(name) = waiting.pop() {
        for schema in [previous, next] {
            if !all.contains(&name) {
                waiting.extend(schema.objects.needs(&name).cloned());
            }
        }
        all.insert(name);
    }
    all
}

/// Whether the steps that come first can run without the others, and these behind them.
fn can_run(steps: &[Step], first: &[bool], previous: &Schema) -> bool {
    let mut schema = previous.clone();
    let part = |wanted: bool| {
        let chosen = steps.iter().zip(first);
        chosen.filter(move |(_, first)| **first == wanted)
    };
    part(true)
        .chain(part(false))
        .all(|(step, _)| step.replay(&mut schema).is_ok())
}
