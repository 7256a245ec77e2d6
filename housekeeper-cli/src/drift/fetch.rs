//! What a server says of its objects.

use std::collections::BTreeSet;

use housekeeper::clickhouse::Client;
use housekeeper::clickhouse::error::Error;
use housekeeper_core::live::{LiveDatabase, LiveObject};
use housekeeper_core::model::{ServerKind, ServerName};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::failure::Failure;

#[derive(Deserialize)]
struct Database {
    name: String,
    comment: String,
}

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
) -> Result<(Vec<LiveDatabase>, Vec<LiveObject>), Failure> {
    let list: Vec<_> = databases.iter().map(|name| quoted(name)).collect();
    let list = list.join(", ");
    if list.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let sql = format!("SELECT name, comment FROM system.databases WHERE name IN ({list})");
    let present = rows::<Database>(client, &sql).await?;
    // A table that belongs to a materialized view is its own matter.
    let sql = format!(
        "SELECT database, name, create_table_query AS create FROM system.tables WHERE database IN ({list}) AND NOT \
         is_temporary AND NOT startsWith(name, '.inner') ORDER BY database, name"
    );
    let objects = rows::<Row>(client, &sql).await?.into_iter();
    let objects = objects.map(|row| LiveObject {
        name: format!("{}.{}", row.database, row.name),
        create: row.create,
    });
    let present = present.into_iter().map(|row| LiveDatabase {
        name: row.name,
        comment: row.comment,
    });
    Ok((present.collect(), objects.collect()))
}

/// What is there of these functions, named collections, users and the like, and of the rights of those who are granted
/// some; and of what the server would not tell, with its reason.
pub(super) async fn of_server(
    client: &Client,
    names: &BTreeSet<ServerName>,
    grantees: &BTreeSet<String>,
) -> Result<(Vec<LiveObject>, Vec<(ServerKind, String)>), Failure> {
    let mut objects = Vec::new();
    let mut untold = Vec::new();
    for (kind, table) in TABLES {
        let list: Vec<_> = names
            .iter()
            .filter(|name| name.kind == kind)
            .map(|name| quoted(&name.name))
            .collect();
        if list.is_empty() {
            continue;
        }
        let sql = format!(
            "SELECT '' AS database, name, create_query AS create FROM system.{table} WHERE create_query != '' AND name \
             IN ({}) ORDER BY name",
            list.join(", ")
        );
        match ask::<Row>(client, &sql).await {
            Ok(rows) => objects.extend(rows.into_iter().map(|row| LiveObject {
                name: format!("{kind} {}", row.name),
                create: row.create,
            })),
            Err(error) => untold.push((kind, refusal(error)?)),
        }
    }
    // The name of a policy has that of its table behind it.
    let of_access = names.iter().filter(|name| OF_ACCESS.contains(&name.kind));
    let of_access = of_access.filter_map(|name| name.name.split(" ON ").next());
    let of_access: Vec<_> = of_access
        .chain(grantees.iter().map(String::as_str))
        .collect();
    if !of_access.is_empty() {
        match ask::<Access>(client, "SHOW ACCESS").await {
            Ok(rows) => {
                let concerns =
                    |row: &Access| of_access.iter().any(|name| row.access.contains(name));
                objects.extend(rows.into_iter().filter(concerns).map(|row| LiveObject {
                    name: format!("`{}`", shortened(&row.access)),
                    create: row.access,
                }));
            }
            Err(error) => {
                let why = refusal(error)?;
                untold.extend(OF_ACCESS.map(|kind| (kind, why.clone())));
            }
        }
    }
    Ok((objects, untold))
}

/// Where the server has the definitions of what belongs to no database.
const TABLES: [(ServerKind, &str); 4] = [
    (ServerKind::Function, "functions"),
    (ServerKind::NamedCollection, "named_collections"),
    (ServerKind::Workload, "workloads"),
    (ServerKind::Resource, "resources"),
];

/// What `SHOW ACCESS` tells of, beside the rights.
const OF_ACCESS: [ServerKind; 6] = [
    ServerKind::User,
    ServerKind::Role,
    ServerKind::SettingsProfile,
    ServerKind::Quota,
    ServerKind::RowPolicy,
    ServerKind::MaskingPolicy,
];

#[derive(Deserialize)]
struct Access {
    #[serde(rename = "ACCESS")]
    access: String,
}

/// The start of a statement, to name it.
fn shortened(statement: &str) -> String {
    let mut words = statement.split(' ');
    let start: Vec<_> = words.by_ref().take(4).collect();
    let rest = if words.next().is_some() { " …" } else { "" };
    format!("{}{rest}", start.join(" "))
}

/// What the server answered, if it did.
fn refusal(error: Error) -> Result<String, Failure> {
    match error {
        Error::BadResponse(text) => Ok(text.trim().to_owned()),
        error => Err(failed(&error)),
    }
}

fn failed(error: &Error) -> Failure {
    Failure::new(format!("cannot ask the server what it has: {error}"))
}

async fn rows<T: DeserializeOwned>(client: &Client, sql: &str) -> Result<Vec<T>, Failure> {
    ask(client, sql).await.map_err(|error| failed(&error))
}

async fn ask<T: DeserializeOwned>(client: &Client, sql: &str) -> Result<Vec<T>, Error> {
    let mut cursor = client.query_raw(sql).fetch_bytes("JSONEachRow")?;
    let bytes = cursor.collect().await?;
    let lines = bytes.split(|byte| *byte == b'\n');
    let lines = lines.filter(|line| !line.is_empty());
    lines
        .map(|line| serde_json::from_slice(line).map_err(|error| Error::Other(error.into())))
        .collect()
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}
