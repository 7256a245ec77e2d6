//! The copy of the rows, and its comparison with what was copied.

use crate::check::{call, is_not_deterministic};
use crate::diff::TableChange;
use crate::diff::rebuilt_name::{Role, beside};
use crate::diff::retype::loses_null;
use crate::diff::{StoredColumn, TableDiff, rename_column, stored_columns};
use crate::model::{ObjectName, Table};
use crate::syntax::ast::DefaultKind;
use crate::syntax::{Print, quote_name, quote_string};

use super::text::{marked_parts, written};

/// Which rows of the old table.
#[derive(Clone, Copy)]
pub(super) enum Rows {
    /// Those that were there when the marks were set.
    BeforeMarks,
    /// Those that came in since.
    BehindMarks,
}

/// How the rows of a table are copied.
pub(super) struct Copy {
    /// The columns of the new table that are filled, and what each is made of.
    columns: Vec<(String, String)>,
    /// Those of which the server makes another value whenever it reads a part without them: as they are written, and
    /// their names.
    unsteady: Vec<(String, String)>,
    /// Whether some of them are MATERIALIZED: their values are copied, and not computed again.
    has_materialized: bool,
    /// The partition key of the new table.
    partition: Option<String>,
    /// The table with the marks.
    marks: ObjectName,
}

impl Copy {
    pub(super) fn new(diff: &TableDiff<'_>, rebuilt: &Table) -> Self {
        let mut before = diff.previous.clone();
        for change in &diff.changes {
            if let TableChange::RenameColumn { from, to } = change {
                rename_column(&mut before, from, to);
            }
        }
        let old = stored_columns(&before.columns);
        let mut columns = Vec::new();
        let mut unsteady = Vec::new();
        let mut has_materialized = false;
        for column in stored_columns(&rebuilt.columns) {
            let kind = column.declared.default.as_ref().map(|default| default.kind);
            if matches!(kind, Some(DefaultKind::Alias | DefaultKind::Ephemeral)) {
                continue;
            }
            let old = old.iter().find(|old| old.name == column.name);
            if old.is_some_and(is_ephemeral) {
                // It was never stored: the new table computes it.
                continue;
            }
            has_materialized |= kind == Some(DefaultKind::Materialized);
            if is_unsteady(&column) || old.is_some_and(is_unsteady) {
                unsteady.push((quote_name(&column.name), column.name.to_string()));
            }
            // One that has just been added has its type already.
            columns.push((quote_name(&column.name), value(&column, old)));
        }
        let partition = rebuilt.storage.clauses.partition_by.as_ref();
        Self {
            columns,
            unsteady,
            has_materialized,
            partition: partition.map(Print::to_sql),
            marks: beside(&diff.next.name, Role::Marks),
        }
    }

    /// Copies rows, as they are: nothing is merged, left out as a duplicate or computed again.
    pub(super) fn insert(&self, from: &ObjectName, to: &ObjectName, rows: Rows) -> String {
        let names: Vec<&str> = self.columns.iter().map(|(name, _)| name.as_str()).collect();
        let values: Vec<&str> = self
            .columns
            .iter()
            .map(|(_, value)| value.as_str())
            .collect();
        let mut settings = vec![
            "optimize_on_insert = 0",
            "insert_deduplicate = 0",
            "max_partitions_per_insert_block = 0",
        ];
        if self.has_materialized {
            settings.push("insert_allow_materialized_columns = 1");
        }
        format!(
            "INSERT INTO {} ({}) SETTINGS {} SELECT {} FROM {} WHERE {}",
            written(to),
            names.join(", "),
            settings.join(", "),
            values.join(", "),
            written(from),
            self.filter(from, rows),
        )
    }

    /// Fails where a partition of `to` has not the rows that were to be copied: it counts them, and sums up a hash of
    /// each.
    pub(super) fn compare(&self, from: &ObjectName, to: &ObjectName, rows: Rows) -> String {
        let values: Vec<String> = self
            .columns
            .iter()
            .map(|(name, value)| {
                if name == value {
                    name.clone()
                } else {
                    format!("{value} AS {name}")
                }
            })
            .collect();
        let names: Vec<&str> = self.columns.iter().map(|(name, _)| name.as_str()).collect();
        let compared: Vec<String> = names.iter().map(|name| self.compared(from, name)).collect();
        let partition = self.partition.as_deref();
        let partition = partition.map_or_else(|| "''".to_owned(), |key| format!("toString({key})"));
        let sums = |rows: &str| {
            format!(
                "SELECT {partition} AS housekeeper_partition, count() AS housekeeper_rows, \
                 sum(sipHash64(tuple({}))) AS housekeeper_hash FROM ({rows}) \
                 GROUP BY housekeeper_partition",
                compared.join(", ")
            )
        };
        let copied = format!("SELECT {} FROM {}", names.join(", "), written(to));
        let old = format!(
            "SELECT {} FROM {} WHERE {}",
            values.join(", "),
            written(from),
            self.filter(from, rows)
        );
        let why = format!("rows of {to} are not those of {from}: start the rebuild again");
        format!(
            "SELECT throwIf(count() > 0, {}) FROM (SELECT housekeeper_partition FROM ({} UNION ALL {}) \
             GROUP BY housekeeper_partition HAVING count() != 2 \
             OR min(housekeeper_rows) != max(housekeeper_rows) \
             OR min(housekeeper_hash) != max(housekeeper_hash))",
            quote_string(&why),
            sums(&old),
            sums(&copied),
        )
    }

    /// What is compared of a column: nothing, where there are parts without it and its value is another one whenever
    /// they are read.
    fn compared(&self, from: &ObjectName, name: &str) -> String {
        let mut unsteady = self.unsteady.iter();
        let Some((_, column)) = unsteady.find(|(unsteady, _)| unsteady == name) else {
            return name.to_owned();
        };
        let parts = |table: &str, more: &str| {
            format!(
                "(SELECT count() FROM system.{table} WHERE database = {} AND table = {} AND active{more})",
                quote_string(&from.database),
                quote_string(&from.name)
            )
        };
        format!(
            "if({} = {}, sipHash64({name}), 0)",
            parts("parts", ""),
            parts(
                "parts_columns",
                &format!(" AND column = {}", quote_string(column))
            ),
        )
    }

    fn filter(&self, table: &ObjectName, rows: Rows) -> String {
        let not = match rows {
            Rows::BeforeMarks => "",
            Rows::BehindMarks => "NOT ",
        };
        let condition = "part.max_block_number <= mark.last_block";
        let parts = marked_parts("part.name", &self.marks, table, condition);
        format!("_part {not}IN ({parts})")
    }
}

/// Whether its default gives another value whenever it is computed: `now()`, `generateUUIDv4()`.
fn is_unsteady(column: &StoredColumn<'_>) -> bool {
    let default = column.declared.default.as_ref();
    let expr = default.and_then(|default| default.expr.as_ref());
    expr.is_some_and(|expr| call(expr, is_not_deterministic).is_some())
}

/// The value of a column of the new table, from those of the old one.
fn value(column: &StoredColumn<'_>, old: Option<&StoredColumn<'_>>) -> String {
    let name = quote_name(&column.name);
    let Some(old) = old.filter(|old| old.ty != column.ty) else {
        return name;
    };
    let default = column.declared.default.as_ref();
    let default = default.and_then(|default| default.expr.as_ref());
    let value = match default {
        Some(default) if loses_null(&old.ty, &column.ty) => {
            format!("ifNull({name}, {})", default.to_sql())
        }
        _ => name,
    };
    format!("CAST({value}, {})", quote_string(&column.ty.to_string()))
}

fn is_ephemeral(column: &StoredColumn<'_>) -> bool {
    let default = column.declared.default.as_ref();
    default.is_some_and(|default| default.kind == DefaultKind::Ephemeral)
}
