//! What a step does that a reviewer should know, and that nobody has to allow.

use std::fmt;

use crate::diff::rebuilt_name::{Role, role};
use crate::model::Schema;
use crate::syntax::ast::{AlterCommand, CreateMode, DefaultKind, Statement};

use super::around::{Around, named};
use super::rebuild;
use super::release::{Use, is_broken};
use super::{Hazard, Step, server};

/// Something a step does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Impact {
    /// Every row is written anew.
    RewritesTable,
    /// Queries give something else than before.
    ChangesResults,
    /// The release before cannot insert any more.
    BreaksOldInserts,
    /// The release before cannot read any more.
    BreaksOldReads,
    /// Somebody can do less than before.
    TakesRights,
    /// No statement takes it back.
    Irreversible,
}

impl Impact {
    /// Every impact.
    pub const ALL: [Self; 6] = [
        Self::RewritesTable,
        Self::ChangesResults,
        Self::BreaksOldInserts,
        Self::BreaksOldReads,
        Self::TakesRights,
        Self::Irreversible,
    ];

    /// Its name, such as `changes-results`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::RewritesTable => "rewrites-table",
            Self::ChangesResults => "changes-results",
            Self::BreaksOldInserts => "breaks-old-inserts",
            Self::BreaksOldReads => "breaks-old-reads",
            Self::TakesRights => "takes-rights",
            Self::Irreversible => "irreversible",
        }
    }

    /// What it does, as a sentence without a full stop.
    pub const fn text(self) -> &'static str {
        match self {
            Self::RewritesTable => "every row is written anew, which takes time and disk space",
            Self::ChangesResults => "queries give something else from here on",
            Self::BreaksOldInserts => {
                "programs that were built before this migration can no longer insert as they did"
            }
            Self::BreaksOldReads => {
                "programs that were built before this migration can no longer read as they did"
            }
            Self::TakesRights => "somebody can do less from here on",
            Self::Irreversible => "no statement takes it back",
        }
    }
}

impl fmt::Display for Impact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What a step does: to the programs that were built for `release`, among others.
pub(super) fn impacts(step: &Step, around: &Around, release: &Schema) -> Vec<Impact> {
    let statement = &step.statement;
    let mut all = Vec::new();
    let is_copy = matches!(statement, Statement::Insert(node) if rebuild::filled(node) == Some(Role::Rebuilt));
    if is_copy {
        all.push(Impact::RewritesTable);
    }
    if changes_results(statement) {
        all.push(Impact::ChangesResults);
    }
    for (used, impact) in [
        (Use::Insert, Impact::BreaksOldInserts),
        (Use::Read, Impact::BreaksOldReads),
    ] {
        if is_broken(used, release, around) {
            all.push(impact);
        }
    }
    if server::takes_rights(statement) {
        all.push(Impact::TakesRights);
    }
    // Of what loses data that has been said.
    let is_said = step.hazards.contains(&Hazard::LosesData);
    if step.reverse.is_empty() && changes_structure(statement) && !is_said {
        all.push(Impact::Irreversible);
    }
    all
}

fn changes_results(statement: &Statement) -> bool {
    let replaces = |mode: CreateMode| matches!(mode, CreateMode::OrReplace | CreateMode::Replace);
    match statement {
        // Only what keeps no rows of its own is replaced as a whole.
        Statement::CreateTable(node) => replaces(node.mode),
        Statement::CreateView(node) => replaces(node.mode),
        Statement::CreateMaterializedView(node) => replaces(node.mode),
        Statement::CreateDictionary(node) => replaces(node.mode),
        Statement::AlterTable(node) => {
            let mut commands = node.commands.iter();
            commands.any(|command| match &command.node {
                AlterCommand::ModifyQuery(_) => true,
                // It is computed when it is read.
                AlterCommand::ModifyColumn { column, .. } => {
                    let default = column.default.as_ref();
                    default.is_some_and(|default| default.kind == DefaultKind::Alias)
                }
                _ => false,
            })
        }
        // Rows that came in while others were copied are not to be seen until they are attached.
        Statement::Exchange(node) => rebuild::is_exchange(node),
        statement => server::changes_results(statement),
    }
}

/// Whether a statement is one that could have a reverse.
fn changes_structure(statement: &Statement) -> bool {
    match statement {
        Statement::Insert(_) | Statement::Select(_) | Statement::Admin(_) => false,
        // What a rebuild makes for itself is nobody's loss.
        statement => !named(statement).iter().all(|name| role(name).is_some()),
    }
}
