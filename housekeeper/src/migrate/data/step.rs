use std::fmt;

use super::{Need, Piece};

/// One statement of a migration, and what is known about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step<'a> {
    /// The line of the migration file it starts on, from 1.
    pub line: u32,
    /// What it does, such as `create table`.
    pub kind: &'a str,
    /// What it does it to, such as `ecommerce.users`.
    pub object: &'a str,
    /// The statement, without a closing semicolon.
    pub sql: &'a [Piece<'a>],
    /// SHA-256 of the statement before any piece is filled in, in hexadecimal.
    pub hash: &'a str,
    /// What it costs the server.
    pub cost: Cost,
    /// What it risks.
    pub hazards: &'a [Hazard<'a>],
    /// How to find out whether it has been done.
    pub probe: Probe<'a>,
    /// What takes away the part that it may have done, before it runs again; `None` where it can simply run again.
    pub restart: Option<&'a str>,
    /// What it takes for granted of the objects that it changes.
    pub needs: &'a [Need<'a>],
    /// The tables whose rows it reads to fill another, such as `ecommerce.users`.
    pub reads: &'a [&'a str],
    /// The privileges that it needs for certain beside those that follow from its kind, in the words of GRANT.
    pub privileges: &'a [&'a str],
    /// What it needs that not every server has, such as `the type Time64`, and the first version of ClickHouse that has it,
    /// such as `25.6`.
    pub since: Option<(&'a str, &'a str)>,
    /// Why it is there; may be empty.
    pub comment: &'a str,
}

impl<'a> Step<'a> {
    /// A step that changes metadata only, risks nothing, and whose effect cannot be probed.
    pub const fn new(
        line: u32,
        kind: &'a str,
        object: &'a str,
        sql: &'a [Piece<'a>],
        hash: &'a str,
    ) -> Self {
        Self {
            line,
            kind,
            object,
            sql,
            hash,
            cost: Cost::Metadata,
            hazards: &[],
            probe: Probe::Unknown,
            restart: None,
            needs: &[],
            reads: &[],
            privileges: &[],
            since: None,
            comment: "",
        }
    }

    /// Sets the cost.
    #[must_use]
    pub const fn cost(mut self, cost: Cost) -> Self {
        self.cost = cost;
        self
    }

    /// Sets the hazards.
    #[must_use]
    pub const fn hazards(mut self, hazards: &'a [Hazard<'a>]) -> Self {
        self.hazards = hazards;
        self
    }

    /// Sets the probe.
    #[must_use]
    pub const fn probe(mut self, probe: Probe<'a>) -> Self {
        self.probe = probe;
        self
    }

    /// Sets the tables whose rows it reads to fill another.
    #[must_use]
    pub const fn reads(mut self, tables: &'a [&'a str]) -> Self {
        self.reads = tables;
        self
    }

    /// Sets what has to run before it runs again.
    #[must_use]
    pub const fn restart(mut self, sql: &'a str) -> Self {
        self.restart = Some(sql);
        self
    }

    /// Sets what it takes for granted.
    #[must_use]
    pub const fn needs(mut self, needs: &'a [Need<'a>]) -> Self {
        self.needs = needs;
        self
    }

    /// Sets the privileges that it needs.
    #[must_use]
    pub const fn privileges(mut self, privileges: &'a [&'a str]) -> Self {
        self.privileges = privileges;
        self
    }

    /// Sets what it needs that not every server has, and the first version that has it.
    #[must_use]
    pub const fn since(mut self, what: &'a str, version: &'a str) -> Self {
        self.since = Some((what, version));
        self
    }

    /// Sets the comment.
    #[must_use]
    pub const fn comment(mut self, comment: &'a str) -> Self {
        self.comment = comment;
        self
    }

    /// The names of the variables in its text, in order, repetitions included.
    pub(in crate::migrate) fn variables(&self) -> impl Iterator<Item = &'a str> {
        self.sql.iter().filter_map(|piece| match piece {
            Piece::Variable(name) => Some(*name),
            Piece::Text(_) | Piece::OnCluster | Piece::Engine(_) => None,
        })
    }
}

/// What a step costs the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Cost {
    /// Takes no longer for a large table than for an empty one.
    Metadata,
    /// Rewrites parts in the background; the step waits for it.
    Mutation,
    /// Copies the table.
    Rebuild,
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Metadata => "metadata",
            Self::Mutation => "mutation",
            Self::Rebuild => "rebuild",
        })
    }
}

/// Something a step risks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Hazard<'a> {
    /// Its name, as in `-- housekeeper:allow NAME reason`.
    pub name: &'a str,
    /// What may happen, for people.
    pub detail: &'a str,
    /// Why that is acceptable, as the migration says; `None` if it does not say.
    pub reason: Option<&'a str>,
}

impl<'a> Hazard<'a> {
    /// A hazard nobody has allowed.
    pub const fn new(name: &'a str, detail: &'a str) -> Self {
        Self {
            name,
            detail,
            reason: None,
        }
    }

    /// Says why the hazard is acceptable.
    #[must_use]
    pub const fn allowed(mut self, reason: &'a str) -> Self {
        self.reason = Some(reason);
        self
    }
}

/// How to find out whether a step's effect is already there, when the log cannot say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Probe<'a> {
    /// A `SELECT` with one row and one column, `UInt8`: 1 if the effect is there, else 0.
    Query(&'a str),
    /// Two `SELECT`s with one row and one column, `String`. What `before` answers is kept in the log when the step starts:
    /// its effect is there when `after` answers the same and `before` does no longer, and not while it is the other way
    /// round.
    Moved {
        /// Who has the names that the step gives to others.
        before: &'a str,
        /// Who has the names that those get.
        after: &'a str,
    },
    /// No query can tell.
    Unknown,
}
