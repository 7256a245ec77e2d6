//! Where a statement of an application has expressions and tables.

use crate::syntax::ast::object::ObjectStatement;
use crate::syntax::ast::{AlterCommand, Assignment, Expr, InsertSource, Statement};
use crate::syntax::visit_mut::VisitMut;

/// Sees every expression and table of a statement that a query can be.
pub(super) fn walk_statement(v: &mut impl VisitMut, statement: &mut Statement) {
    match statement {
        Statement::Select(query) => v.visit_query(query),
        Statement::Insert(insert) => {
            if let InsertSource::Query { query, .. } = &mut insert.source {
                v.visit_query(query);
            }
        }
        Statement::AlterTable(alter) => {
            for command in &mut alter.commands {
                match &mut command.node {
                    AlterCommand::Delete { filter, .. } => v.visit_expr(filter),
                    AlterCommand::Update {
                        assignments,
                        filter,
                        ..
                    } => walk_update(v, assignments, filter),
                    _ => {}
                }
            }
        }
        Statement::Object(object) => match &mut **object {
            ObjectStatement::Delete(delete) => v.visit_expr(&mut delete.condition),
            ObjectStatement::Update(update) => {
                walk_update(v, &mut update.assignments, &mut update.condition);
            }
            _ => {}
        },
        _ => {}
    }
}

fn walk_update(v: &mut impl VisitMut, assignments: &mut [Assignment], condition: &mut Expr) {
    for assignment in assignments {
        v.visit_expr(&mut assignment.value);
    }
    v.visit_expr(condition);
}
