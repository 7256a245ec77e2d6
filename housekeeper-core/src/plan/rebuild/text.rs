//! The statements of a rebuild but for those that copy.

use crate::model::ObjectName;
use crate::syntax::ast::Setting;
use crate::syntax::{Print as _, quote_name, quote_string};

/// The name as it is written in a statement.
pub(in crate::plan) fn written(name: &ObjectName) -> String {
    format!("{}.{}", quote_name(&name.database), quote_name(&name.name))
}

/// `SYSTEM STOP MERGES`, `SYSTEM START MERGES`.
pub(super) fn merges(verb: &str, table: &ObjectName) -> String {
    format!("SYSTEM {verb} MERGES {}", written(table))
}

/// How many bytes a merge may have, where the disk is empty and where it is nearly full.
const MERGED_BYTES: [&str; 2] = [
    "max_bytes_to_merge_at_max_space_in_pool",
    "max_bytes_to_merge_at_min_space_in_pool",
];

/// Forbids merges of `table`, also to a server that starts again.
pub(super) fn forbid_merges(table: &ObjectName) -> String {
    let settings = MERGED_BYTES.map(|name| format!("{name} = 1"));
    alter(table, &format!("MODIFY SETTING {}", settings.join(", ")))
}

/// Gives `table` back the settings that it had with `before`.
pub(super) fn allow_merges(table: &ObjectName, before: &[Setting]) -> Vec<String> {
    let is_ours = |setting: &&Setting| MERGED_BYTES.contains(&setting.name.as_str());
    let declared: Vec<&Setting> = before.iter().filter(is_ours).collect();
    let is_declared = |name: &str| declared.iter().any(|setting| setting.name.as_str() == name);
    let gone: Vec<&str> = MERGED_BYTES
        .into_iter()
        .filter(|name| !is_declared(name))
        .collect();
    let kept: Vec<String> = declared
        .iter()
        .map(|setting| format!("{} = {}", setting.name.as_str(), setting.value.to_sql()))
        .collect();
    // No command follows another one that has a list.
    let mut all = Vec::new();
    if !kept.is_empty() {
        all.push(alter(table, &format!("MODIFY SETTING {}", kept.join(", "))));
    }
    if !gone.is_empty() {
        all.push(alter(table, &format!("RESET SETTING {}", gone.join(", "))));
    }
    all
}

fn alter(table: &ObjectName, command: &str) -> String {
    format!("ALTER TABLE {} {command}", written(table))
}

/// The table of the marks: up to which block each partition has been copied, which table it was, and when the tables
/// were exchanged.
pub(super) fn create_marks(marks: &ObjectName) -> String {
    format!(
        "CREATE TABLE {} (table_uuid UUID, partition_id String, last_block Int64, \
         marked_at DateTime64(6, 'UTC') DEFAULT now64(6)) ENGINE = MergeTree ORDER BY partition_id",
        written(marks)
    )
}

/// Sets the marks where the parts of `table` end now. The first row, which is no partition's, is there for tables
/// without parts too.
pub(super) fn fill_marks(marks: &ObjectName, table: &ObjectName) -> String {
    let (database, name) = (quote_string(&table.database), quote_string(&table.name));
    format!(
        "INSERT INTO {} (table_uuid, partition_id, last_block) \
         SELECT uuid, '', -1 FROM system.tables WHERE database = {database} AND name = {name} \
         UNION ALL \
         SELECT toUUID('00000000-0000-0000-0000-000000000000'), partition_id, max(max_block_number) \
         FROM system.parts WHERE database = {database} AND table = {name} AND active \
         GROUP BY partition_id",
        written(marks)
    )
}

/// The parts of `table` that are in a partition with a mark, and satisfy `condition`.
pub(super) fn marked_parts(
    what: &str,
    marks: &ObjectName,
    table: &ObjectName,
    condition: &str,
) -> String {
    format!(
        "SELECT {what} FROM system.parts AS part \
         INNER JOIN {} AS mark ON part.partition_id = mark.partition_id \
         WHERE part.database = {} AND part.table = {} AND part.active AND {condition}",
        written(marks),
        quote_string(&table.database),
        quote_string(&table.name),
    )
}

/// Fails where a part of `table` has rows from before and from behind the marks.
pub(super) fn no_part_across(marks: &ObjectName, table: &ObjectName) -> String {
    let why = format!(
        "parts of {table} were merged while its rows were copied, so the rows that came in since cannot be told: \
         start the rebuild again"
    );
    marked_parts(
        &format!("throwIf(count() > 0, {})", quote_string(&why)),
        marks,
        table,
        "part.min_block_number <= mark.last_block AND part.max_block_number > mark.last_block",
    )
}

/// Fails where a mutation of `table` is not done: it waits for merges, and would be done to the old rows alone.
pub(super) fn no_mutation(marks: &ObjectName, table: &ObjectName, why: &str) -> String {
    format!(
        "SELECT throwIf(count() > 0, {}) FROM system.mutations WHERE database = {} AND table = {} AND NOT is_done \
         AND (SELECT count() FROM {}) > 0",
        quote_string(why),
        quote_string(&table.database),
        quote_string(&table.name),
        written(marks)
    )
}

/// Gives both tables the name of the other.
pub(super) fn exchange(a: &ObjectName, b: &ObjectName) -> String {
    format!("EXCHANGE TABLES {} AND {}", written(a), written(b))
}

/// Notes that the tables have just been exchanged.
pub(super) fn mark_exchange(marks: &ObjectName) -> String {
    format!(
        "INSERT INTO {} (partition_id) SELECT 'exchanged'",
        written(marks)
    )
}

/// Fails while an INSERT runs that began before the last mark, which may still write to the old table.
pub(super) fn no_insert_since(marks: &ObjectName) -> String {
    let why = "an INSERT that began before the tables were exchanged is still running: \
               wait for its end, and run this statement again";
    format!(
        "SELECT throwIf(count() > 0, {}) FROM system.processes WHERE query_kind = 'Insert' \
         AND now64(6) - toIntervalMicrosecond(toUInt64(elapsed * 1000000)) <= \
         (SELECT max(marked_at) FROM {})",
        quote_string(why),
        written(marks)
    )
}

/// Hands over the rows of `from`, which keeps them too.
pub(super) fn attach(table: &ObjectName, from: &ObjectName) -> String {
    format!(
        "ALTER TABLE {} ATTACH PARTITION ALL FROM {}",
        written(table),
        written(from)
    )
}

/// Gives the table another name.
pub(super) fn rename(from: &ObjectName, to: &ObjectName) -> String {
    format!("RENAME TABLE {} TO {}", written(from), written(to))
}

/// Drops a table that the rebuild made for itself.
pub(super) fn drop(table: &ObjectName) -> String {
    format!("DROP TABLE {}", written(table))
}
