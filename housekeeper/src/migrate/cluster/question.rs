//! The same question to each host.

use super::host::Host;
use crate::migrate::abilities::{ALL_REPLICAS, Abilities};
use crate::migrate::literal::quote;

/// A query over system tables, as another host is asked: through the server that is spoken to.
///
/// Where the server can, it goes as the cluster's configuration says, with its users and passwords.
/// `clusterAllReplicas` counts each host as a shard. Older servers go to the address of the host as the user `default`.
pub(super) fn question(query: &str, cluster: &str, host: &Host, abilities: &Abilities) -> String {
    of_system_tables(query, |table| {
        if abilities.has(ALL_REPLICAS) {
            format!(
                "(SELECT * FROM clusterAllReplicas({}, system.{table}) WHERE _shard_num = {})",
                quote(cluster),
                host.number
            )
        } else {
            format!("remote({}, system.{table})", quote(&host.address))
        }
    })
}

/// Replaces each `FROM system.name`, but in literals and quoted names.
fn of_system_tables(query: &str, source: impl Fn(&str) -> String) -> String {
    const FROM: &str = "FROM system.";
    let mut out = String::with_capacity(query.len());
    let mut rest = query;
    while let Some(at) = rest.find(['\'', '`', '"', 'F']) {
        let (before, here) = rest.split_at(at);
        out.push_str(before);
        if let Some(table) = here.strip_prefix(FROM) {
            let end = table
                .find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(table.len());
            out.push_str("FROM ");
            out.push_str(&source(&table[..end]));
            rest = &table[end..];
        } else {
            let end = quoted(here).unwrap_or(1);
            out.push_str(&here[..end]);
            rest = &here[end..];
        }
    }
    out.push_str(rest);
    out
}

/// The length of the literal or quoted name that a text begins with.
fn quoted(text: &str) -> Option<usize> {
    let mark = text.chars().next().filter(|c| *c != 'F')?;
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == mark => return Some(at + 1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaces_system_tables_and_nothing_else() {
        let ask = |query| of_system_tables(query, |table| format!("<{table}>"));
        for (query, expected) in [
            (
                "SELECT toUInt8(assumeNotNull((SELECT count() > 0 FROM system.tables WHERE name = 't')))",
                "SELECT toUInt8(assumeNotNull((SELECT count() > 0 FROM <tables> WHERE name = 't')))",
            ),
            (
                "SELECT 1 FROM system.a UNION ALL SELECT 2 FROM system.b_c",
                "SELECT 1 FROM <a> UNION ALL SELECT 2 FROM <b_c>",
            ),
            (
                r"SELECT comment = 'it\'s FROM system.tables', `FROM system.x` FROM system.columns",
                r"SELECT comment = 'it\'s FROM system.tables', `FROM system.x` FROM <columns>",
            ),
            ("SELECT 'F' FROM db.t", "SELECT 'F' FROM db.t"),
            (
                "SELECT 'never closed FROM system.x",
                "SELECT 'never closed FROM <x>",
            ),
        ] {
            assert_eq!(ask(query), expected, "{query}");
        }
    }
}
