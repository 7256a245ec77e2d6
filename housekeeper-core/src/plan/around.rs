//! The part of a schema that a statement can have to do with.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostics;
use crate::history::replay_bare;
use crate::model::lower::lower_object;
use crate::model::{Object, ObjectName, Schema, needs};
use crate::source::Span;
use crate::syntax::ast::{self, Statement};

/// What a statement names and what that needs, before the statement and after it; `None` where it cannot be done.
pub(super) fn around(statement: &Statement, schema: &Schema) -> Option<(Schema, Schema)> {
    let before = part(statement, schema);
    let mut after = before.clone();
    replay_bare(&mut after, statement).ok()?;
    Some((before, after))
}

fn part(statement: &Statement, schema: &Schema) -> Schema {
    let mut part = Schema::new(&schema.default_database);
    part.databases.clone_from(&schema.databases);
    part.server.clone_from(&schema.server);
    part.grants.clone_from(&schema.grants);
    let mut waiting = named(statement);
    if let Some(created) = created(statement) {
        waiting.extend(needs(&created));
    }
    let mut seen = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        if let Some(object) = schema.objects.get(&name)
            && seen.insert(name)
        {
            waiting.extend(needs(object));
        }
    }
    // In their order, which decides that of the statements.
    let found = seen
        .iter()
        .filter_map(|name| schema.objects.get_index_of(name));
    let mut found: Vec<usize> = found.collect();
    found.sort_unstable();
    for at in found {
        if let Some((name, object)) = schema.objects.get_index(at) {
            part.objects.insert(name.clone(), object.clone());
        }
    }
    part
}

/// The object that a statement creates.
fn created(statement: &Statement) -> Option<Object> {
    if !matches!(
        statement,
        Statement::CreateTable(_)
            | Statement::CreateView(_)
            | Statement::CreateMaterializedView(_)
            | Statement::CreateDictionary(_)
    ) {
        return None;
    }
    let item = ast::Annotated::new(statement.clone(), Span::synthetic());
    lower_object(&item, &mut Diagnostics::new())
}

/// The objects that a statement is about.
pub(super) fn named(statement: &Statement) -> Vec<ObjectName> {
    let names: Vec<&ast::ObjectName> = match statement {
        Statement::WithOutput(node) => return named(&node.statement),
        Statement::CreateTable(node) => vec![&node.name],
        Statement::CreateView(node) => vec![&node.name],
        Statement::CreateMaterializedView(node) => vec![&node.name],
        Statement::CreateDictionary(node) => vec![&node.name],
        Statement::AlterTable(node) => vec![&node.name],
        Statement::Drop(node) => node.names.iter().collect(),
        Statement::Rename(node) => {
            let pairs = node.pairs.iter();
            pairs.flat_map(|pair| [&pair.from, &pair.to]).collect()
        }
        Statement::Exchange(node) => {
            let pairs = node.pairs.iter();
            pairs.flat_map(|pair| [&pair.from, &pair.to]).collect()
        }
        Statement::Insert(node) => match &node.target {
            ast::InsertTarget::Table(name) => vec![name],
            ast::InsertTarget::Function(_) => Vec::new(),
        },
        _ => Vec::new(),
    };
    names.into_iter().filter_map(ObjectName::of).collect()
}
