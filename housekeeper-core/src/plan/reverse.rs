//! The statements that take a step back.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostics;
use crate::diff::rebuilt_name::role;
use crate::history::replay;
use crate::model::{ObjectName, Schema, needs};
use crate::source::Span;
use crate::syntax::ast::{self, Annotated, Exchange, Rename, RenamePair, Statement};

use super::cost::{Cost, cost};
use super::hazard::Hazard;
use super::hazards::hazards;
use super::statements;

/// The statements that lead from the schema after `statement` back to the one before. Empty where rows or values would
/// be missing or changed then, and where nothing is to be taken back.
///
/// What came in since goes with what the statement created.
pub(super) fn reverse(statement: &Statement, before: &Schema) -> Vec<Statement> {
    match statement {
        Statement::Rename(node) => return vec![Statement::Rename(renamed_back(node))],
        // Rows that came in since an exchange are in one of the two.
        Statement::Exchange(node) if is_of_rebuild(node) => return Vec::new(),
        Statement::Exchange(node) => return vec![Statement::Exchange(node.clone())],
        _ => {}
    }
    if loses(statement, before) {
        return Vec::new();
    }
    let before = around(statement, before);
    let mut after = before.clone();
    let item = Annotated::new(statement.clone(), Span::synthetic());
    if replay(&mut after, &item).is_err() {
        return Vec::new();
    }
    let way = statements(&after, &before, &mut Diagnostics::new());
    way.filter(|way| leads_back(way, after)).unwrap_or_default()
}

/// Whether values are gone after a statement, or are others.
fn loses(statement: &Statement, before: &Schema) -> bool {
    let risks = hazards(statement, before);
    risks.iter().any(|hazard| match hazard {
        Hazard::LosesData | Hazard::ExpiresData | Hazard::ConvertsValues => true,
        Hazard::MissesRows => false,
    })
}

/// Whether the way back copies no table and changes no value.
fn leads_back(way: &[Statement], mut schema: Schema) -> bool {
    way.iter().all(|statement| {
        let is_cheap = cost(statement, &schema) < Cost::Rebuild;
        let converts = hazards(statement, &schema).contains(&Hazard::ConvertsValues);
        let item = Annotated::new(statement.clone(), Span::synthetic());
        is_cheap && !converts && replay(&mut schema, &item).is_ok()
    })
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
        .filter_map(qualified)
        .any(|name| role(&name).is_some())
}

/// The part of a schema that a statement can have to do with: what it names, and what that needs.
fn around(statement: &Statement, schema: &Schema) -> Schema {
    let mut part = Schema::new(&schema.default_database);
    part.databases.clone_from(&schema.databases);
    part.server.clone_from(&schema.server);
    part.grants.clone_from(&schema.grants);
    let mut waiting = named(statement);
    let mut seen = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        if let Some(object) = schema.objects.get(&name)
            && seen.insert(name)
        {
            waiting.extend(needs(object));
        }
    }
    // In their order, which decides that of the statements.
    let mut found: Vec<usize> = seen
        .iter()
        .filter_map(|name| schema.objects.get_index_of(name))
        .collect();
    found.sort_unstable();
    for at in found {
        if let Some((name, object)) = schema.objects.get_index(at) {
            part.objects.insert(name.clone(), object.clone());
        }
    }
    part
}

/// The objects that a statement names as those it is about.
fn named(statement: &Statement) -> Vec<ObjectName> {
    let names: Vec<&ast::ObjectName> = match statement {
        Statement::WithOutput(node) => return named(&node.statement),
        Statement::CreateTable(node) => vec![&node.name],
        Statement::CreateView(node) => vec![&node.name],
        Statement::CreateMaterializedView(node) => vec![&node.name],
        Statement::CreateDictionary(node) => vec![&node.name],
        Statement::AlterTable(node) => vec![&node.name],
        Statement::Drop(node) => node.names.iter().collect(),
        _ => Vec::new(),
    };
    names.into_iter().filter_map(qualified).collect()
}

fn qualified(name: &ast::ObjectName) -> Option<ObjectName> {
    Some(ObjectName {
        database: name.database.as_ref()?.node.clone(),
        name: name.name.node.clone(),
    })
}
