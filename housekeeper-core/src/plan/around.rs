//! The part of a schema that a statement can have to do with.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::history::replay_bare;
use crate::model::{ObjectName, Schema};
use crate::syntax::ast::{self, Statement};

/// What a statement names and what that needs. So a step can be looked at, and taken back, beside few objects: a schema
/// may have thousands of others.
pub(super) struct Around {
    /// Before the statement.
    pub(super) before: Schema,
    /// After it.
    pub(super) after: Schema,
}

impl Around {
    /// Does a statement to a schema.
    ///
    /// # Errors
    ///
    /// When it cannot be done.
    pub(super) fn replay(
        statement: &Statement,
        schema: &mut Schema,
    ) -> Result<Self, Vec<Diagnostic>> {
        let named = named(statement);
        let used = closure(&named, schema);
        let mut before = part(schema, &used);
        replay_bare(schema, statement)?;
        let used_after = closure(&named, schema);
        // What it needs from now on was there before.
        let is_new = |name: &&ObjectName| !used.contains(*name) && !named.contains(*name);
        for name in used_after.iter().filter(is_new) {
            if let Some(object) = schema.objects.share(name) {
                before.objects.insert(object);
            }
        }
        let after = part(schema, &used.union(&used_after).cloned().collect());
        Ok(Self { before, after })
    }
}

/// These objects and all that they need.
fn closure(named: &[ObjectName], schema: &Schema) -> BTreeSet<ObjectName> {
    let mut waiting = named.to_vec();
    let mut seen = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        if schema.objects.contains_key(&name) && !seen.contains(&name) {
            waiting.extend(schema.objects.needs(&name).cloned());
            seen.insert(name);
        }
    }
    seen
}

/// The schema with these objects only.
fn part(schema: &Schema, names: &BTreeSet<ObjectName>) -> Schema {
    let mut part = Schema::new(&schema.default_database);
    part.databases.clone_from(&schema.databases);
    part.server.clone_from(&schema.server);
    part.grants.clone_from(&schema.grants);
    // In their order, which decides that of the statements.
    let mut names: Vec<&ObjectName> = names.iter().collect();
    names.sort_by_key(|name| schema.objects.place(name));
    let found = names.iter().filter_map(|name| schema.objects.share(name));
    part.objects = found.collect();
    part
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
