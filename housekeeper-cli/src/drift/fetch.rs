//! What a server says of its objects.

use housekeeper::clickhouse::Client;
use housekeeper_core::live::LiveObject;
use serde::Deserialize;

use crate::failure::Failure;

#[derive(Deserialize)]
struct Row {
    database: String,
    name: String,
    create: String,
}

/// The databases that are there of those that are asked for, and the objects in them.
pub(super) async fn fetch(
    client: &Client,
    databases: &[String],
) -> Result<(Vec<String>, Vec<LiveObject>), Failure> {
    let list: Vec<_> = databases.iter().map(|name| quoted(name)).collect();
    let list = list.join(", ");
    if list.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let sql = format!(
        "SELECT name AS database, '' AS name, '' AS create FROM system.databases WHERE name IN ({list})"
    );
    let present = rows(client, &sql).await?;
    // A table that belongs to a materialized view is its own matter.
    let sql = format!(
        "SELECT database, name, create_table_query AS create FROM system.tables WHERE database IN ({list}) AND NOT \
         is_temporary AND NOT startsWith(name, '.inner') ORDER BY database, name"
    );
    let objects = rows(client, &sql).await?.into_iter();
    let objects = objects.map(|row| LiveObject {
        name: format!("{}.{}", row.database, row.name),
        create: row.create,
    });
    let present = present.into_iter().map(|row| row.database);
    Ok((present.collect(), objects.collect()))
}

/// The functions that are there of those that are asked for.
pub(super) async fn functions(
    client: &Client,
    names: &[String],
) -> Result<Vec<LiveObject>, Failure> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let list: Vec<_> = names.iter().map(|name| quoted(name)).collect();
    let sql = format!(
        "SELECT '' AS database, name, create_query AS create FROM system.functions WHERE create_query != '' AND name \
         IN ({}) ORDER BY name",
        list.join(", ")
    );
    let functions = rows(client, &sql).await?.into_iter();
    let functions = functions.map(|row| LiveObject {
        name: row.name,
        create: row.create,
    });
    Ok(functions.collect())
}

async fn rows(client: &Client, sql: &str) -> Result<Vec<Row>, Failure> {
    let failed = |error| Failure::new(format!("cannot ask the server what it has: {error}"));
    let cursor = client.query_raw(sql).fetch_bytes("JSONEachRow");
    let mut cursor = cursor.map_err(failed)?;
    let bytes = cursor.collect().await.map_err(failed)?;
    let lines = bytes.split(|byte| *byte == b'\n');
    let lines = lines.filter(|line| !line.is_empty());
    lines
        .map(|line| serde_json::from_slice(line).map_err(Failure::from_error))
        .collect()
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}
