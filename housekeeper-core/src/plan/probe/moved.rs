//! Who has which name: what RENAME and EXCHANGE change.
//!
//! A table, a view or a dictionary keeps its UUID under another name. Which of them has which name now says nothing by
//! itself, as after an EXCHANGE of two tables that look alike, but it does beside who had it before.

use crate::plan::Probe;
use crate::syntax::ast::{ObjectName, RenamePair};
use crate::syntax::quote_string;

/// A name, and the one that whoever has it gets.
struct Move<'s> {
    from: &'s ObjectName,
    to: &'s ObjectName,
}

/// The probe of a RENAME of several.
pub(super) fn renamed(pairs: &[RenamePair]) -> Option<Probe> {
    let mut moves: Vec<Move<'_>> = Vec::new();
    for pair in pairs {
        let at = place_of(&mut moves, &pair.from);
        moves[at].to = &pair.to;
    }
    probe(&moves)
}

/// The probe of an EXCHANGE.
pub(super) fn exchanged(pairs: &[RenamePair]) -> Option<Probe> {
    let mut moves: Vec<Move<'_>> = Vec::new();
    for pair in pairs {
        let first = place_of(&mut moves, &pair.from);
        let second = place_of(&mut moves, &pair.to);
        moves[first].to = &pair.to;
        moves[second].to = &pair.from;
    }
    probe(&moves)
}

/// Where the move stands of what has this name by now.
fn place_of<'s>(moves: &mut Vec<Move<'s>>, name: &'s ObjectName) -> usize {
    let known = moves.iter().position(|made| made.to == name);
    known.unwrap_or_else(|| {
        moves.push(Move {
            from: name,
            to: name,
        });
        moves.len() - 1
    })
}

/// `None` where nothing gets another name in the end.
fn probe(moves: &[Move<'_>]) -> Option<Probe> {
    if moves.iter().all(|made| made.from == made.to) {
        return None;
    }
    Some(Probe::Moved {
        before: query(moves.iter().map(|made| made.from))?,
        after: query(moves.iter().map(|made| made.to))?,
    })
}

/// Asks for the UUIDs of those that have these names, with nothing for one that is not there.
fn query<'s>(names: impl Iterator<Item = &'s ObjectName>) -> Option<String> {
    let uuids = names.map(|name| {
        let database = quote_string(name.database.as_ref()?);
        let name = quote_string(&name.name);
        // A subquery as a value may be NULL for ClickHouse.
        Some(format!(
            "assumeNotNull((SELECT arrayStringConcat(groupArray(toString(uuid))) FROM system.tables \
             WHERE database = {database} AND name = {name}))"
        ))
    });
    let uuids: Vec<String> = uuids.collect::<Option<_>>()?;
    Some(format!(
        "SELECT arrayStringConcat([{}], ' ')",
        uuids.join(", ")
    ))
}
