//! The statements that take a step back.

use crate::diagnostic::Diagnostics;
use crate::diff::rebuilt_name::role;
use crate::history::replay_bare;
use crate::model::{Object, ObjectName, Schema};
use crate::syntax::ast::{AlterCommand, Exchange, Rename, RenamePair, Statement};

use super::around::Around;
use super::cost::{Cost, cost};
use super::hazard::Hazard;
use super::hazards::hazards;
use super::{Step, way};

/// The statements that lead from the schema after a step, `after`, back to the one before. Empty where rows or values
/// would be missing or changed then, and where nothing is to be taken back.
///
/// What came in since goes with what the statement created.
pub(super) fn reverse(step: &Step, around: &Around, after: &Schema) -> Vec<Statement> {
    match &step.statement {
        Statement::Rename(node) => return vec![Statement::Rename(renamed_back(node))],
        // Rows that came in since an exchange are in one of the two.
        Statement::Exchange(node) if is_of_rebuild(node) => return Vec::new(),
        Statement::Exchange(node) => return vec![Statement::Exchange(node.clone())],
        _ => {}
    }
    if loses(&step.hazards) {
        return Vec::new();
    }
    let mut target = around.before.clone();
    name_old_columns(&step.statement, &mut target);
    let mut back = Vec::new();
    let mut leads_back = true;
    let done = way(
        &around.after,
        &target,
        &mut Diagnostics::new(),
        &mut |statement, schema| {
            leads_back &= keeps_values(statement, schema);
            replay_bare(schema, statement)?;
            back.push(statement.clone());
            Ok(())
        },
    );
    if done.is_none() || !leads_back || drops_columns(&back) && has_lost_source(after) {
        return Vec::new();
    }
    back
}

/// Whether columns are dropped.
fn drops_columns(way: &[Statement]) -> bool {
    way.iter().any(|statement| match statement {
        Statement::AlterTable(node) => {
            let mut commands = node.commands.iter();
            commands.any(|command| matches!(command.node, AlterCommand::DropColumn { .. }))
        }
        _ => false,
    })
}

/// Whether a materialized view reads something that is not there at the moment: the server drops no column then, as it
/// asks every view first.
fn has_lost_source(schema: &Schema) -> bool {
    let is_lost = |name: &ObjectName| {
        schema.databases.contains_key(&name.database) && !schema.objects.contains_key(name)
    };
    schema.objects.values().any(|object| match object {
        Object::MaterializedView(view) => schema.objects.needs(&view.name).any(is_lost),
        _ => false,
    })
}

/// Says in `before`, which the way back leads to, which columns have another name after the statement: their values are
/// kept.
fn name_old_columns(statement: &Statement, before: &mut Schema) {
    let Statement::AlterTable(node) = statement else {
        return;
    };
    let Some(Object::Table(table)) =
        ObjectName::of(&node.name).and_then(|name| before.objects.get_mut(&name))
    else {
        return;
    };
    for command in &node.commands {
        if let AlterCommand::RenameColumn { from, to, .. } = &command.node {
            let mut columns = table.columns.iter_mut();
            if let Some(column) = columns.find(|column| column.name == from.node) {
                column.renamed_from = Some(to.node.clone());
            }
        }
    }
}

/// Whether values are gone after a statement, or are others.
fn loses(hazards: &[Hazard]) -> bool {
    hazards.iter().any(|hazard| match hazard {
        Hazard::LosesData | Hazard::ExpiresData | Hazard::ConvertsValues => true,
        Hazard::MissesRows => false,
    })
}

/// Whether a statement of the way back copies no table and changes no value.
fn keeps_values(statement: &Statement, before: &Schema) -> bool {
    cost(statement, before) < Cost::Rebuild
        && !hazards(statement, before).contains(&Hazard::ConvertsValues)
}

fn renamed_back(node: &Rename) -> Rename {
    let back = |pair: &RenamePair| RenamePair {
        if_exists: pair.if_exists,
        from: pair.to.clone(),
        to: pair.from.clone(),
    };
    Rename {
        pairs: node.pairs.iter().rev().map(back).collect(),
        ..node.clone()
    }
}

fn is_of_rebuild(node: &Exchange) -> bool {
    let names = node.pairs.iter().flat_map(|pair| [&pair.from, &pair.to]);
    names
        .filter_map(ObjectName::of)
        .any(|name| role(&name).is_some())
}
