//! `ALTER TABLE`.

use crate::syntax::ast::{AlterCommand, AlterTable, MoveDestination, ProjectionBody};
use crate::syntax::visit_mut::{VisitMut as _, walk_projection_query};

use super::names::{Names, Sets};
use super::{column, name, ttl};

pub(super) fn alter_table(node: &mut AlterTable, database: &str) {
    name(&mut node.name, database);
    for command in &mut node.commands {
        alter(command, database);
    }
}

fn alter(command: &mut AlterCommand, database: &str) {
    let mut stored = Names::new(database, Sets::Tables);
    let mut run = Names::new(database, Sets::AnyValue);
    match command {
        AlterCommand::AddColumn { column: def, .. }
        | AlterCommand::ModifyColumn { column: def, .. } => column(def, database),
        AlterCommand::AddIndex { index, .. } => stored.visit_expr(&mut index.expr),
        AlterCommand::AddProjection { projection, .. }
        | AlterCommand::ModifyProjection { projection, .. } => {
            if let ProjectionBody::Query(query) = &mut projection.body.node {
                walk_projection_query(&mut stored, query);
            }
        }
        AlterCommand::AddConstraint { constraint, .. }
        | AlterCommand::ModifyConstraint { constraint, .. } => {
            stored.visit_expr(&mut constraint.expr);
        }
        AlterCommand::ModifyTtl(items) => ttl(items, database),
        AlterCommand::ModifyQuery(query) => stored.visit_query(query),
        AlterCommand::ModifyRefresh(refresh) => {
            for other in &mut refresh.depends_on {
                name(other, database);
            }
        }
        AlterCommand::AttachPartitionFrom { from, .. }
        | AlterCommand::ReplacePartition { from, .. } => name(from, database),
        AlterCommand::MovePart {
            to: MoveDestination::Table(table),
            ..
        } => name(table, database),
        AlterCommand::Delete { filter, .. } => run.visit_expr(filter),
        AlterCommand::Update {
            assignments,
            filter,
            ..
        } => {
            run.visit_expr(filter);
            for assignment in assignments {
                run.visit_expr(&mut assignment.value);
            }
        }
        // The others name no object.
        _ => {}
    }
}
