//! Whether a table remembers the tokens of inserts.

use clickhouse::Client;

use crate::error::Result;

/// Asks the server.
///
/// # Errors
///
/// When it cannot be reached, or has no such table.
pub(super) async fn is_remembered(client: &Client, table: &str) -> Result<bool> {
    let query = client.query_raw(&format!("SHOW CREATE TABLE {table}"));
    let answer = query.fetch_bytes("TSVRaw")?.collect().await?;
    Ok(remembers(&String::from_utf8_lossy(&answer)))
}

fn remembers(statement: &str) -> bool {
    let Some((_, storage)) = statement.split_once("\nENGINE = ") else {
        return false;
    };
    let engine = storage
        .split(|c: char| !c.is_ascii_alphanumeric())
        .next()
        .unwrap_or_default();
    let window = |name: &str| {
        let (_, rest) = storage.split_once(name)?;
        let value = rest.trim_start().strip_prefix('=')?.trim_start();
        Some(!value.starts_with('0'))
    };
    if engine.starts_with("Replicated") || engine.starts_with("Shared") {
        // The other setting has this one's name in it.
        let plain = storage.replace("non_replicated_deduplication_window", "");
        return !plain.contains("replicated_deduplication_window = 0");
    }
    engine.ends_with("MergeTree")
        && window("non_replicated_deduplication_window").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_that_remember_are_known() {
        let create = |storage: &str| format!("CREATE TABLE d.t\n(\n    `a` UInt8\n)\n{storage}");
        for (storage, expected) in [
            ("ENGINE = MergeTree\nORDER BY a", false),
            (
                "ENGINE = MergeTree\nORDER BY a\nSETTINGS non_replicated_deduplication_window = 100",
                true,
            ),
            (
                "ENGINE = MergeTree\nORDER BY a\nSETTINGS non_replicated_deduplication_window = 0",
                false,
            ),
            ("ENGINE = ReplicatedMergeTree('/a', 'b')\nORDER BY a", true),
            (
                "ENGINE = ReplicatedReplacingMergeTree('/a', 'b', c)\nORDER BY a\nSETTINGS replicated_deduplication_window = 0",
                false,
            ),
            ("ENGINE = Memory", false),
            ("ENGINE = Distributed('c', 'd', 't')", false),
        ] {
            assert_eq!(remembers(&create(storage)), expected, "{storage}");
        }
    }
}
