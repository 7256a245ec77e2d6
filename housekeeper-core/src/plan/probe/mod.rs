//! How to find out whether a statement has been done.
//!
//! A probe is asked after an apply was cut off, by somebody who knows that the statement was
//! started and not how it ended. Its answer leads to one of two things: to go on behind the statement, or to run it
//! again. So a probe says
//!
//! - 1 only when the effect is certainly there;
//! - 0 only when running the statement (again) is right: because the effect is not there, or
//!   because the statement may be repeated.
//!
//! Where neither can be known there is no probe; where it can be known only by what was there before the statement, that is
//! written down when it starts.

mod alter;
mod condition;
mod moved;

use crate::model::Schema;
use crate::syntax::ast::{
    self, CreateMode, DropKind, DropObjects, RenameKind, RenamePair, Statement,
};

use super::rebuild;

pub(super) use condition::Condition;

use super::server;

/// How to find out whether a statement has been done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Probe {
    /// A `SELECT` of one row and one column, `UInt8`: 1 when the effect is there, 0 when the
    /// statement has to run, and can.
    Query(String),
    /// Two `SELECT`s of one row and one column, `String`. What `before` answers is kept when the statement starts: it has
    /// taken effect when `after` answers the same and `before` does no longer, and not while it is the other way round.
    Moved {
        /// Who has the names.
        before: String,
        /// Who has the names that those get.
        after: String,
    },
    /// No query can tell.
    Unknown,
}

/// The probe of a statement that runs on this schema.
pub(super) fn probe(statement: &Statement, before: &Schema) -> Probe {
    if let Some(condition) = rebuild::condition(statement) {
        return Probe::Query(condition.into_query());
    }
    let condition = match statement {
        Statement::CreateDatabase(node) => Some(Condition::database(&node.name)),
        Statement::CreateTable(node) if node.temporary || fills(node) => None,
        Statement::CreateView(node) if node.temporary => None,
        Statement::CreateTable(node) => created(&node.name, node.mode),
        Statement::CreateView(node) => created(&node.name, node.mode),
        // A POPULATE that was cut off leaves the view, with a part of the rows.
        Statement::CreateMaterializedView(node) if node.populate => None,
        Statement::CreateMaterializedView(node) => created(&node.name, node.mode),
        Statement::CreateDictionary(node) => created(&node.name, node.mode),
        Statement::AlterTable(node) => alter::effect(node, before),
        Statement::Drop(node) => dropped(node),
        Statement::Rename(node) => match &*node.pairs {
            [pair] => renamed(node.kind, pair),
            pairs => return moved::renamed(pairs).unwrap_or(Probe::Unknown),
        },
        Statement::Exchange(node) => {
            return moved::exchanged(&node.pairs).unwrap_or(Probe::Unknown);
        }
        Statement::Access(_) | Statement::Object(_) => server::condition(statement),
        // Nothing says which rows came from an INSERT.
        Statement::Insert(_) | Statement::Admin(_) | Statement::WithOutput(_) => None,
        Statement::Select(_) => Some(Condition::repeat()),
    };
    condition.map_or(Probe::Unknown, |condition| {
        Probe::Query(condition.into_query())
    })
}

/// Whether a CREATE TABLE also brings rows, which may have come in part.
const fn fills(node: &ast::CreateTable) -> bool {
    let Some(origin) = &node.origin else {
        return false;
    };
    match origin.rows {
        ast::OriginRows::Plain => matches!(origin.source, ast::OriginSource::Query(_)),
        ast::OriginRows::Empty => false,
        ast::OriginRows::Clone => true,
    }
}

fn created(name: &ast::ObjectName, mode: CreateMode) -> Option<Condition> {
    match mode {
        CreateMode::Create | CreateMode::IfNotExists => Some(Condition::object(name)?),
        // It was there before as well. Replacing it again is the same.
        CreateMode::OrReplace | CreateMode::Replace => Some(Condition::repeat()),
    }
}

fn dropped(node: &DropObjects) -> Option<Condition> {
    if node.temporary {
        return None;
    }
    let gone = node.names.iter().map(|name| {
        Some(match node.kind {
            DropKind::Database => Condition::database(&name.name).not(),
            DropKind::Table | DropKind::View | DropKind::Dictionary => {
                Condition::object(name)?.not()
            }
        })
    });
    let gone: Vec<Condition> = gone.collect::<Option<_>>()?;
    // When some are gone and some are not, the statement can only run again with IF EXISTS.
    (gone.len() == 1 || node.if_exists).then(|| Condition::all(gone))
}

fn renamed(kind: RenameKind, pair: &RenamePair) -> Option<Condition> {
    let (from, to) = match kind {
        RenameKind::Database => (
            Condition::database(&pair.from.name),
            Condition::database(&pair.to.name),
        ),
        RenameKind::Table | RenameKind::Dictionary => {
            (Condition::object(&pair.from)?, Condition::object(&pair.to)?)
        }
    };
    Some(Condition::all(vec![to, from.not()]))
}
