//! A plan in two migrations: one that programs of the release before do not notice, and one for when none of them runs.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::diff::{is_key, is_of_parts};
use crate::model::{Column, Object, ObjectName, Schema, Table};
use crate::syntax::ast::{ColumnDefault, DefaultKind};
use crate::syntax::{parse_expr, parse_statement, quote_name};

use super::phases::phases;
use super::{Step, plan};

/// The steps that expand the schema, and those that contract it.
///
/// A column that gets another name has both names in between, where that can be: the new column takes what the old one
/// holds until it is given values of its own, and the old one goes when the release before has gone. Of what else
/// breaks the release before the whole waits.
///
/// # Errors
///
/// Those of [`plan`].
pub fn plan_in_two(
    previous: &Schema,
    next: &Schema,
    diagnostics: &mut Diagnostics,
) -> (Vec<Step>, Vec<Step>) {
    with_both_names(previous, next)
        .and_then(|between| through(previous, &between, next))
        .unwrap_or_else(|| {
            let steps = plan(previous, next, diagnostics);
            phases(steps, previous, next)
        })
}

/// What lies between: the new schema, in which the columns that get another name have the old one as well.
struct Between {
    schema: Schema,
    /// The new names, by table.
    columns: BTreeMap<ObjectName, Vec<String>>,
}

fn with_both_names(previous: &Schema, next: &Schema) -> Option<Between> {
    let mut between = Between {
        schema: next.clone(),
        columns: BTreeMap::new(),
    };
    for (name, object) in &next.objects {
        if let (Object::Table(table), Some(Object::Table(old))) =
            (object, previous.objects.get(name))
            && table.columns.iter().any(|it| it.renamed_from.is_some())
        {
            let mut table = table.clone();
            let columns = name_twice(old, &mut table);
            if !columns.is_empty() {
                between.columns.insert(name.clone(), columns);
                between.schema.objects.insert(Object::Table(table));
            }
        }
    }
    (!between.columns.is_empty()).then_some(between)
}

/// Puts the old columns before those that take their place; the names of these.
fn name_twice(old: &Table, table: &mut Table) -> Vec<String> {
    let mut names = Vec::new();
    if !is_of_parts(old) || !is_of_parts(table) {
        return names;
    }
    let mut at = 0;
    while at < table.columns.len() {
        if let Some(before) = old_column(old, table, at) {
            let column = &mut table.columns[at];
            column.default = Some(ColumnDefault {
                kind: DefaultKind::Default,
                expr: parse_expr(&quote_name(&before.name)).ok(),
            });
            column.renamed_from = None;
            names.push(column.name.clone());
            table.columns.insert(at, before);
            at += 1;
        }
        at += 1;
    }
    names
}

/// The column before, where the one at `at` only has another name and can be filled from it.
fn old_column(old: &Table, table: &Table, at: usize) -> Option<Column> {
    let column = &table.columns[at];
    let from = column.renamed_from.as_ref()?;
    let named = |table: &Table, name: &str| {
        let mut columns = table.columns.iter();
        columns.find(|column| column.name == name).cloned()
    };
    let before = named(old, from)?;
    let is_plain = |column: &Column| {
        let default = column.default.as_ref();
        default.is_none_or(|default| default.kind == DefaultKind::Default)
            && !column.name.contains('.')
    };
    let is_key =
        is_key(&table.storage.clauses, &column.name) || is_key(&old.storage.clauses, &before.name);
    let is_new = named(old, &column.name).is_none() && named(table, from).is_none();
    (is_new && !is_key && is_plain(column) && is_plain(&before) && column.ty == before.ty)
        .then_some(before)
}

/// The two plans; `None` where one of them cannot be.
fn through(previous: &Schema, between: &Between, next: &Schema) -> Option<(Vec<Step>, Vec<Step>)> {
    let mut said = Diagnostics::new();
    let steps = plan(previous, &between.schema, &mut said);
    let rest = plan(&between.schema, next, &mut said);
    if said.has_errors() {
        return None;
    }
    let (expand, mut contract) = phases(steps, previous, &between.schema);
    let mut schema = between.schema.clone();
    // The values are written down before what they are computed from goes.
    for (table, columns) in &between.columns {
        let columns = columns.iter().map(|column| quote_name(column));
        let commands: Vec<String> = columns
            .map(|column| format!("MATERIALIZE COLUMN {column}"))
            .collect();
        let text = format!(
            "ALTER TABLE {}.{} {} SETTINGS mutations_sync = 2",
            quote_name(&table.database),
            quote_name(&table.name),
            commands.join(", ")
        );
        let statement = parse_statement(&text).ok()?.node;
        contract.push(Step::planned(statement, &mut schema, previous).ok()?);
    }
    contract.extend(rest);
    Some((expand, contract))
}
