//! What a statement has to do with rows, in a database that has none but those that the history brings.

use crate::check::is_aggregate;
use crate::model::{Object, ObjectName, Schema};
use crate::syntax::ast::{
    AlterCommand, FunctionCall, InsertSource, OriginRows, OriginSource, Query, QueryTerm,
    Statement, TableSource,
};
use crate::syntax::visit_mut::{VisitMut, walk_call};

/// What a statement has to do with rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// Nothing: it changes the schema.
    Nothing,
    /// It does something with rows that are there, and nothing where there are none.
    OfOthers,
    /// It may bring rows.
    New,
    /// It changes the schema, and may bring rows.
    WithSchema,
}

/// What a statement that runs on this schema has to do with rows.
pub(super) fn rows_of(statement: &Statement, before: &Schema) -> Rows {
    match statement {
        Statement::WithOutput(node) => rows_of(&node.statement, before),
        Statement::Insert(node) => match &node.source {
            InsertSource::Query { query, data: None }
                if node.with.is_none() && copies(query, before) =>
            {
                Rows::OfOthers
            }
            _ => Rows::New,
        },
        Statement::CreateTable(node) => match &node.origin {
            Some(origin) => match (origin.rows, &origin.source) {
                (OriginRows::Empty, _)
                | (OriginRows::Plain, OriginSource::Table(_) | OriginSource::Function(_)) => {
                    Rows::Nothing
                }
                (OriginRows::Plain, OriginSource::Query(query)) if copies(query, before) => {
                    Rows::Nothing
                }
                (OriginRows::Plain | OriginRows::Clone, _) => Rows::WithSchema,
            },
            None => Rows::Nothing,
        },
        Statement::AlterTable(node) if node.commands.iter().all(|command| is_of_rows(command)) => {
            Rows::OfOthers
        }
        Statement::Select(_) => Rows::OfOthers,
        Statement::Admin(node) if node.keeps_schema() => Rows::OfOthers,
        Statement::Admin(_)
        | Statement::AlterTable(_)
        | Statement::CreateDatabase(_)
        | Statement::CreateView(_)
        | Statement::CreateMaterializedView(_)
        | Statement::CreateDictionary(_)
        | Statement::Drop(_)
        | Statement::Rename(_)
        | Statement::Exchange(_)
        | Statement::Access(_)
        | Statement::Object(_) => Rows::Nothing,
    }
}

/// Whether a query gives rows of one table of the schema, and none when that has none.
fn copies(query: &Query, schema: &Schema) -> bool {
    let QueryTerm::Select(select) = &query.first.node else {
        return false;
    };
    let Some(from) = &select.from else {
        return false;
    };
    let TableSource::Table(name) = &from.first.source else {
        return false;
    };
    let Some(database) = &name.database else {
        return false;
    };
    let name = ObjectName {
        database: database.node.clone(),
        name: name.name.node.clone(),
    };
    let keeps_own_rows = match schema.objects.get(&name) {
        Some(Object::Table(table)) => {
            let engine = table.storage.clauses.engine.as_ref();
            engine.is_none_or(|engine| engine.name.node.ends_with("MergeTree"))
        }
        _ => false,
    };
    let mut aggregates = Aggregates(false);
    aggregates.visit_query(&mut query.clone());
    keeps_own_rows
        && query.rest.is_empty()
        && from.joins.is_empty()
        && select.with.is_none()
        && select.group_by.is_none()
        && !aggregates.0
}

/// Whether there is a call of an aggregate function, which gives a row where there is none.
struct Aggregates(bool);

impl VisitMut for Aggregates {
    fn visit_call(&mut self, call: &mut FunctionCall) {
        self.0 |= is_aggregate(call);
        walk_call(self, call);
    }
}

/// Whether a command of an ALTER is about rows that the table has.
const fn is_of_rows(command: &AlterCommand) -> bool {
    command.keeps_structure()
        && !matches!(
            command,
            AlterCommand::FetchPart { .. } | AlterCommand::UnlockSnapshot { .. }
        )
}
