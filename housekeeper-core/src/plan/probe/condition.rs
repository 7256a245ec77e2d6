//! What a probe asks.

use crate::model::ObjectName;
use crate::plan::rebuild::written;
use crate::syntax::{ast, quote_string};

/// An SQL expression that is 1 or 0, whatever the server has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::plan) struct Condition(String);

impl Condition {
    /// Whether there is a database.
    pub(super) fn database(name: &ast::Ident) -> Self {
        Self::has("databases", &format!("name = {}", quote_string(name)))
    }

    /// Whether there is a table, a view or a dictionary; `None` without its database.
    pub(super) fn object(name: &ast::ObjectName) -> Option<Self> {
        Some(Self::has("tables", &Self::table_is(name, "name")?))
    }

    /// Whether a table has a column of which this holds.
    pub(super) fn column(table: &ast::ObjectName, column: &str, also: &str) -> Option<Self> {
        let table = Self::table_is(table, "table")?;
        let column = quote_string(column);
        Some(Self::has(
            "columns",
            &format!("{table} AND name = {column}{also}"),
        ))
    }

    /// Whether a table of this name has a row with this name in a system table.
    pub(super) fn element(system_table: &str, table: &ast::ObjectName, name: &str) -> Option<Self> {
        let table = Self::table_is(table, "table")?;
        let name = quote_string(name);
        Some(Self::has(
            system_table,
            &format!("{table} AND name = {name}"),
        ))
    }

    /// Whether the description of a table satisfies this.
    pub(super) fn table(table: &ast::ObjectName, also: &str) -> Option<Self> {
        let table = Self::table_is(table, "name")?;
        Some(Self::has("tables", &format!("{table} AND {also}")))
    }

    /// Whether a table has rows.
    pub(in crate::plan) fn rows(table: &ObjectName) -> Self {
        Self(format!(
            "assumeNotNull((SELECT count() > 0 FROM {}))",
            written(table)
        ))
    }

    /// Whether a table has as many rows as a query gives.
    pub(in crate::plan) fn as_many_rows(table: &ObjectName, query: &str) -> Self {
        Self(format!(
            "assumeNotNull((SELECT count() FROM {})) = assumeNotNull((SELECT count() FROM ({query})))",
            written(table)
        ))
    }

    /// Whether the table of this name is another one than the one that `marks` have been set for.
    pub(in crate::plan) fn is_another(table: &ObjectName, marks: &ObjectName) -> Self {
        Self::has(
            "tables",
            &format!(
                "database = {} AND name = {} AND uuid NOT IN (SELECT table_uuid FROM {})",
                quote_string(&table.database),
                quote_string(&table.name),
                written(marks)
            ),
        )
    }

    /// Whether every part of the table `from` is in the table `to` as well. Fails where some are and some are not.
    pub(in crate::plan) fn parts_are_there(from: &ObjectName, to: &ObjectName) -> Self {
        let parts = |table: &ObjectName| {
            format!(
                "FROM system.parts WHERE database = {} AND table = {}",
                quote_string(&table.database),
                quote_string(&table.name)
            )
        };
        Self(format!(
            "assumeNotNull((SELECT multiIf(countIf(is_there) = count(), 1, countIf(is_there) = 0, 0, \
             throwIf(count() > 0, 'some partitions are attached, and some are not')) FROM \
             (SELECT hash_of_all_files IN (SELECT hash_of_all_files {}) AS is_there {} AND active)))",
            // A server that was killed may have merged them already: they are kept for some minutes, and are not active.
            parts(to),
            parts(from)
        ))
    }

    /// 0: the statement can be run again, and then its effect is there.
    pub(in crate::plan) fn repeat() -> Self {
        Self("0".to_owned())
    }

    pub(in crate::plan) fn not(self) -> Self {
        Self(format!("NOT {}", self.0))
    }

    /// Whether all of them hold; there is at least one.
    pub(in crate::plan) fn all(conditions: Vec<Self>) -> Self {
        let texts: Vec<String> = conditions
            .into_iter()
            .map(|condition| condition.0)
            .collect();
        Self(texts.join(" AND "))
    }

    /// The query that answers with one row.
    pub(super) fn into_query(self) -> String {
        format!("SELECT toUInt8({})", self.0)
    }

    /// Whether a system table has a row like this. A subquery as a value may be NULL for ClickHouse, and so would be
    /// the type of the answer.
    pub(in crate::plan) fn has(system_table: &str, filter: &str) -> Self {
        Self(format!(
            "assumeNotNull((SELECT count() > 0 FROM system.{system_table} WHERE {filter}))"
        ))
    }

    fn table_is(name: &ast::ObjectName, column: &str) -> Option<String> {
        let database = quote_string(name.database.as_ref()?);
        let name = quote_string(&name.name);
        Some(format!("database = {database} AND {column} = {name}"))
    }
}
