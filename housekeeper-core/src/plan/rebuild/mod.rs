//! Rebuilding a table: what ALTER cannot change is given to another table, which takes its rows and then its name.
//!
//! Every step is a statement that any client can run, one after the other. The rows are copied while the table is
//! written to and read, and none is lost or doubled:
//!
//! - Merges of the table are stopped. So each part holds rows from before or from after one moment, which the highest
//!   number of its blocks tells: the marks.
//! - The rows before the marks are copied and compared, partition by partition of the new table.
//! - A setting of the table forbids merges just before it is exchanged, as a server that starts again knows settings yet.
//! - EXCHANGE TABLES gives the new table the name, at once. What is written from then on goes there. Materialized views
//!   and dictionaries go by the name, so they stay with it.
//! - The rows behind the marks, which came in during the copy, are copied and compared likewise, into a table of their
//!   own. ATTACH PARTITION hands them over: an INSERT would be seen by the materialized views a second time.
//! - The old table stays, under another name.
//! - A mutation waits as long as merges are stopped, and would then be done to the old table: where there is one, the
//!   rebuild stops.
//!
//! Where the server forgets before the exchange that merges are stopped, as when it starts again, a merge may have put
//! rows from before and behind the marks together, or have taken rows from the new table that its engine merges. The
//! comparisons notice both, and nothing has been lost then: what was copied is dropped, and copied again. `apply` stops
//! merges once more before it goes on with a rebuild.

mod copy;
mod probe;
mod text;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::diff::rebuilt_name::{Role, beside};
use crate::diff::{StoredColumn, TableChange, TableDiff, stored_columns};
use crate::model::{Column, Object, ObjectName, Schema, Table};
use crate::syntax::ast::{CreateMode, Statement};
use crate::syntax::parse_statement;

use super::raise::raise_object;
use copy::Copy;

pub(super) use probe::{condition, converts, filled, is_exchange, restart};
pub(super) use text::written;

/// The statements that rebuild the table of `diff`, whose columns have been renamed and added by then. Columns that go
/// are still there afterwards.
pub(super) fn rebuild(
    diff: &TableDiff<'_>,
    schema: &Schema,
) -> Result<Vec<Statement>, Box<Diagnostic>> {
    let table = &diff.next.name;
    let rebuilt = with_columns(diff, beside(table, Role::Rebuilt));
    let rest = Table {
        name: beside(table, Role::Rest),
        ..rebuilt.clone()
    };
    let copy = Copy::new(diff, &rebuilt);
    let create = |table: &Table| raise_object(&Object::Table(table.clone()), CreateMode::Create);
    let replaced = free_name(table, schema);
    let marks = beside(table, Role::Marks);

    let waiting = format!(
        "mutations of {table} wait while its merges are stopped, and would not be done to the copy: start the rebuild again"
    );
    let no_mutation = || text::no_mutation(&marks, table, &waiting);

    let mut all = vec![create(&rebuilt)];
    for text in [
        text::merges("STOP", &rebuilt.name),
        text::merges("STOP", table),
        text::create_marks(&marks),
        text::fill_marks(&marks, table),
        no_mutation(),
        copy.insert(table, &rebuilt.name, copy::Rows::BeforeMarks),
        copy.compare(table, &rebuilt.name, copy::Rows::BeforeMarks),
        text::forbid_merges(table),
        text::no_part_across(&marks, table),
        no_mutation(),
        text::exchange(table, &rebuilt.name),
    ] {
        all.push(statement(&text)?);
    }
    all.push(statement(&text::mark_exchange(&marks))?);
    all.push(create(&rest));
    // The old table has the name of the new one now.
    let old = &rebuilt.name;
    let late = format!(
        "mutations of {table} came just before it was exchanged, and are done to its old rows alone: do them again, end \
         these with KILL MUTATION, and run this statement again"
    );
    let mut texts = vec![
        text::forbid_merges(&rest.name),
        text::no_insert_since(&marks),
        text::no_part_across(&marks, old),
        text::no_mutation(&marks, old, &late),
        copy.insert(old, &rest.name, copy::Rows::BehindMarks),
        copy.compare(old, &rest.name, copy::Rows::BehindMarks),
        text::attach(table, &rest.name),
        text::rename(old, &replaced),
    ];
    texts.extend(text::allow_merges(
        &replaced,
        &diff.previous.storage.clauses.settings,
    ));
    texts.extend([
        text::drop(&rest.name),
        text::drop(&marks),
        text::merges("START", table),
        text::merges("START", &replaced),
    ]);
    for text in texts {
        all.push(statement(&text)?);
    }
    Ok(all)
}

/// The table as it is declared, with the columns that go yet to be dropped, under the name `name`.
fn with_columns(diff: &TableDiff<'_>, name: ObjectName) -> Table {
    let mut table = Table {
        name,
        ..diff.next.clone()
    };
    let is_dropped = |name: &str| {
        let is = |change: &TableChange<'_>| matches!(change, TableChange::DropColumn(gone) if gone == name);
        diff.changes.iter().any(is)
    };
    let going: Vec<Column> = stored_columns(&diff.previous.columns)
        .iter()
        .filter(|column| is_dropped(&column.name))
        .map(whole)
        .collect();
    table.columns.extend(going);
    table
}

/// A column of its own, also where it is an element of a `Nested`.
fn whole(column: &StoredColumn<'_>) -> Column {
    Column {
        name: column.name.to_string(),
        ty: column.ty.clone().into_owned(),
        ..column.declared.clone()
    }
}

/// The first name for the old table that nothing has.
fn free_name(table: &ObjectName, schema: &Schema) -> ObjectName {
    let mut number = 1;
    loop {
        let name = beside(table, Role::Replaced(number));
        if !schema.objects.contains_key(&name) {
            return name;
        }
        number += 1;
    }
}

/// The statement that `text` says.
fn statement(text: &str) -> Result<Statement, Box<Diagnostic>> {
    let item = parse_statement(text).map_err(|errors: Diagnostics| {
        let first = errors.into_vec().into_iter().next();
        let why = first.map_or_else(String::new, |error| error.message);
        Box::new(
            Diagnostic::error(
                crate::diagnostic::Code::PlanMisses,
                format!("a statement of this plan cannot be read: {why}"),
            )
            .note(text.to_owned())
            .help("write this migration by hand, and please report what was to change"),
        )
    })?;
    Ok(item.node)
}
