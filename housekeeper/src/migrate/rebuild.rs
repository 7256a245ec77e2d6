//! A rebuild that was cut off, or that its own checks have stopped.

use super::rebuilds::{TABLES, source};
use super::way::Way;
use super::{Piece, Step};

/// The steps of a migration that rebuild a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rebuild<'c> {
    way: Way<'c>,
    /// `database.table`.
    pub(super) table: &'c str,
    /// The numbers of its steps.
    first: u32,
    last: u32,
}

impl<'c> Rebuild<'c> {
    /// The rebuild that the step with this number is of: from the table that is made beside the other one until both are
    /// merged again.
    pub(super) fn around(way: Way<'c>, number: u32) -> Option<Self> {
        let behind = |at: u32| way.numbered().skip_while(move |(other, _)| *other < at);
        let before = way.numbered().take_while(|(at, _)| *at <= number);
        let creates =
            |step: &Step<'_>| step.kind == "create table" && step.object.ends_with(TABLES[0]);
        let (first, made) = before.filter(|(_, step)| creates(step)).last()?;
        let table = source(made.object);
        let ends = |step: &Step<'_>| step.kind == "start merges" && step.object == table;
        let (last, _) = behind(first).find(|(_, step)| ends(step))?;
        (number <= last).then_some(Self {
            way,
            table,
            first,
            last,
        })
    }

    /// The number of its first step.
    pub(super) const fn first(&self) -> u32 {
        self.first
    }

    /// Whether the step with this number is one of it.
    pub(super) fn has(&self, number: u32) -> bool {
        (self.first..=self.last).contains(&number)
    }

    /// Its steps before the one with this number.
    pub(super) fn before(&self, number: u32) -> impl Iterator<Item = (u32, &'c Step<'c>)> {
        let steps = self.way.numbered().skip_while({
            let first = self.first;
            move |(at, _)| *at < first
        });
        steps.take_while(move |(at, _)| *at < number)
    }

    /// Whether the table has been exchanged by then: the copy is the table now.
    pub(super) fn is_handed_over(&self, number: u32) -> bool {
        self.before(number)
            .any(|(_, step)| step.kind == "exchange table")
    }

    /// What stops merges before this step, which a server forgets when it starts again.
    pub(super) fn stops(&self, number: u32) -> impl Iterator<Item = (u32, &'c Step<'c>)> {
        let before = self.before(number);
        before.filter(|(_, step)| step.kind == "stop merges")
    }

    /// The statements that drop what it has made beside the table, and let the table be merged again.
    pub(super) fn undo(&self) -> Vec<String> {
        let all = || self.before(self.last + 1);
        let emptied = all().find_map(|(_, step)| step.restart?.strip_prefix("TRUNCATE TABLE "));
        let dropped = all().filter(|(_, step)| step.kind == "drop table");
        let dropped = dropped.filter_map(|(_, step)| after("DROP TABLE ", step));
        let mut undo: Vec<String> = emptied
            .map(str::to_owned)
            .into_iter()
            .chain(dropped)
            .map(|name| format!("DROP TABLE IF EXISTS {name} SYNC"))
            .collect();
        let mut started = self.started();
        let table = started.next();
        if let (Some(table), Some(replaced)) = (&table, started.next()) {
            let settings = all().filter_map(|(_, step)| settings(step, &replaced));
            undo.extend(settings.map(|them| format!("ALTER TABLE {table}{them}")));
        }
        undo.extend(table.map(|table| format!("{START}{table}")));
        undo
    }

    /// The tables whose merges it starts in the end, as they are written: the new one and the old one.
    fn started(&self) -> impl Iterator<Item = String> {
        let first = self.first;
        let steps = self.way.numbered().skip_while(move |(at, _)| *at < first);
        steps.filter_map(|(_, step)| after(START, step))
    }
}

const START: &str = "SYSTEM START MERGES ";

/// What gives the old table its settings back, which forbid merges from the exchange on.
fn settings(step: &Step<'_>, table: &str) -> Option<String> {
    let commands = after("ALTER TABLE ", step)?;
    let commands = commands.strip_prefix(table)?;
    commands
        .starts_with(char::is_whitespace)
        .then(|| commands.to_owned())
}

/// What comes behind `start` in the statement of a step of a rebuild: it has no values to be filled in, and there are no
/// rebuilds on clusters.
fn after(start: &str, step: &Step<'_>) -> Option<String> {
    let mut sql = String::new();
    for piece in step.sql {
        match piece {
            Piece::Text(text) => sql.push_str(text),
            Piece::OnCluster => {}
            Piece::Variable(_) | Piece::Engine(_) => return None,
        }
    }
    sql.strip_prefix(start).map(str::to_owned)
}
