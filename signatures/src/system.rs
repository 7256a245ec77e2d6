//! The tables that every server has, and the types of their columns.

use std::fmt::Write as _;

use crate::aggregate::ask::Engine;

/// Where the compiler reads it.
const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../housekeeper-core/src/types/infer/system.txt"
);

/// Asks for them all and writes the file.
pub(crate) fn learn() -> Result<(), String> {
    let mut engine = Engine::start()?;
    let version = engine.rows("SELECT version()")?.remove(0).remove(0);
    let columns = engine.rows(
        "SELECT database || '.' || table, name, type, default_kind FROM system.columns \
         WHERE database IN ('system', 'INFORMATION_SCHEMA', 'information_schema') ORDER BY database, table, position",
    )?;
    let mut text = format!("# The tables of a ClickHouse server, as {version} describes them.\n");
    let mut last = String::new();
    for row in columns {
        let [table, name, ty, kind] = row.as_slice() else {
            return Err(format!("system.columns gave {row:?}"));
        };
        if *table != last {
            text.push_str(table);
            text.push('\n');
            last.clone_from(table);
        }
        let _ = write!(text, "\t{name}\t{ty}");
        if !kind.is_empty() {
            let _ = write!(text, "\t{kind}");
        }
        text.push('\n');
    }
    std::fs::write(FILE, text).map_err(|error| format!("{FILE}: {error}"))
}
