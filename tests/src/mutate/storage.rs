//! The engine, its arguments, settings, and the TTL of rows.

use housekeeper_core::syntax::ast::{Statement, Storage};

use super::Named;
use super::template::{created, expr, filled, table};
use crate::random::Random;

pub(super) const ALL: &[Named] = &[
    ("engine", change_engine),
    ("engine ", change_engine),
    ("engine alone", change_engine_alone),
    ("argument of an engine", change_argument),
    ("argument of an engine dropped", drop_argument),
    ("setting", add_setting),
    ("TTL of rows", add_ttl),
];

const ENGINES: &str = include_str!("../templates/engines.txt");
const SETTINGS: &str = include_str!("../templates/settings.txt");
const TTLS: &str = include_str!("../templates/ttls.txt");
const ARGUMENTS: &str = include_str!("../templates/arguments.txt");

fn change_engine(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let target = created(statement)?;
    let text = filled(ENGINES, target, random)?;
    let given = table("UInt8", "", &format!("ENGINE = {text}"))?;
    target.storage.engine = given.storage.engine;
    Some(())
}

/// Without the clauses that only a MergeTree has.
fn change_engine_alone(statement: &mut Statement, random: &mut Random) -> Option<()> {
    change_engine(statement, random)?;
    let target = created(statement)?;
    let engine = target.storage.engine.take();
    target.storage = Storage::default();
    target.storage.engine = engine;
    let elements = target.elements.as_mut()?;
    elements.indexes.clear();
    elements.projections.clear();
    for column in &mut elements.columns {
        column.node.ttl = None;
    }
    Some(())
}

fn change_argument(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let target = created(statement)?;
    let argument = expr(ARGUMENTS, target, random)?;
    let arguments = &mut target.storage.engine.as_mut()?.node.arguments;
    let place = random.below(arguments.len() + 1);
    match arguments.get_mut(place) {
        Some(old) => *old = argument,
        None => arguments.push(argument),
    }
    Some(())
}

fn drop_argument(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let arguments = &mut created(statement)?.storage.engine.as_mut()?.node.arguments;
    if arguments.is_empty() {
        return None;
    }
    arguments.remove(random.below(arguments.len()));
    Some(())
}

fn add_setting(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let target = created(statement)?;
    let text = filled(SETTINGS, target, random)?;
    let given = table("UInt8", "", &format!("ENGINE = Null SETTINGS {text}"))?;
    target.storage.settings.extend(given.storage.settings);
    Some(())
}

fn add_ttl(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let target = created(statement)?;
    let text = filled(TTLS, target, random)?;
    let given = table("UInt8", "", &format!("ENGINE = Null TTL {text}"))?;
    target.storage.ttl = given.storage.ttl;
    Some(())
}
