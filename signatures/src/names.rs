//! The names of functions that have more than one.

use std::fmt::Write as _;

use crate::aggregate::ask::Engine;

/// Where the compiler reads it.
const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../housekeeper-core/src/diff/same/function_names.txt"
);

/// Asks for them all and writes the file.
pub(crate) fn learn() -> Result<(), String> {
    let mut engine = Engine::start()?;
    let version = engine.rows("SELECT version()")?.remove(0).remove(0);
    // An alias may name its function in another case, or one with a combinator. One that has a case of its own is stored
    // as it is written, but for those that the grammar reads.
    let names = engine.rows(
        "SELECT f.name, if(stored.name = '', f.alias_to, stored.name), f.case_insensitive FROM system.functions AS f \
         LEFT JOIN (SELECT lower(name) AS folded, name FROM system.functions WHERE alias_to = '' LIMIT 1 BY folded) \
         AS stored ON lower(f.alias_to) = stored.folded \
         WHERE f.origin = 'System' AND (f.case_insensitive OR f.name IN ('DATE_DIFF', 'date_diff', 'ltrim', 'rtrim', \
         'TIMESTAMP_DIFF', 'timestamp_diff', 'timestampDiff', 'trim')) ORDER BY lower(f.name), f.name",
    )?;
    let mut text = format!(
        "# Functions that go by more than one name, as of ClickHouse {version} (system.functions).\n\
         # `~name` may be written in any case, `=name` only so; then the name the server stores, where it is another.\n"
    );
    for row in names {
        let [name, stored, any_case] = row.as_slice() else {
            return Err(format!("system.functions gave {row:?}"));
        };
        let mark = if any_case == "1" { '~' } else { '=' };
        let _ = write!(text, "{mark}{name}");
        if !stored.is_empty() {
            let _ = write!(text, " {stored}");
        }
        text.push('\n');
    }
    std::fs::write(FILE, text).map_err(|error| format!("{FILE}: {error}"))
}
