//! Chains in short.

use housekeeper::migrate::{
    Chain, Cost, ExpectedObject, Migration, ObjectKind, Piece, Probe, Profile, Step,
};

/// A step: its kind, what it is about, its statement, its probe. In the statement `{ON}` is the place of the cluster, and
/// `{MergeTree}` an engine that the profile may replicate.
pub(crate) type Short = (&'static str, &'static str, &'static str, &'static str);

/// The database and its two tables, of which one is replicated; then changes.
pub(crate) const SHOP: [Short; 6] = [
    (
        "create database",
        "shop",
        "CREATE DATABASE shop{ON}",
        "SELECT toUInt8(assumeNotNull((SELECT count() > 0 FROM system.databases WHERE name = 'shop')))",
    ),
    (
        "create table",
        "shop.events",
        "CREATE TABLE shop.events{ON} (day Date, id UInt64) \
         ENGINE = ReplicatedMergeTree('/tables/{shard}/shop/events', '{replica}') PARTITION BY day ORDER BY id",
        "SELECT toUInt8(assumeNotNull((SELECT count() > 0 FROM system.tables WHERE database = 'shop' AND name = 'events')))",
    ),
    (
        "create table",
        "shop.notes",
        "CREATE TABLE shop.notes{ON} (id UInt64) ENGINE = MergeTree ORDER BY id",
        "SELECT toUInt8(assumeNotNull((SELECT count() > 0 FROM system.tables WHERE database = 'shop' AND name = 'notes')))",
    ),
    (
        "alter table",
        "shop.events",
        "ALTER TABLE shop.events{ON} ADD COLUMN name String",
        "SELECT toUInt8(assumeNotNull((SELECT count() > 0 FROM system.columns WHERE database = 'shop' AND table = 'events' AND name = 'name')))",
    ),
    (
        "rename table",
        "shop.notes",
        "RENAME TABLE shop.notes TO shop.memos{ON}",
        "SELECT toUInt8(assumeNotNull((SELECT count() > 0 FROM system.tables WHERE database = 'shop' AND name = 'memos')) \
         AND NOT assumeNotNull((SELECT count() > 0 FROM system.tables WHERE database = 'shop' AND name = 'notes')))",
    ),
    (
        "create view",
        "shop.names",
        "CREATE VIEW shop.names{ON} AS SELECT DISTINCT name FROM shop.events",
        "SELECT toUInt8(assumeNotNull((SELECT count() > 0 FROM system.tables WHERE database = 'shop' AND name = 'names')))",
    ),
];

/// What all of them come to.
const EXPECTED: &[ExpectedObject<'static>] = &[
    ExpectedObject::new(
        "shop",
        "events",
        ObjectKind::Table,
        "|day|Date|id|UInt64|name|String",
    ),
    ExpectedObject::new("shop", "memos", ObjectKind::Table, "|id|UInt64"),
    ExpectedObject::new("shop", "names", ObjectKind::View, ""),
];

/// Migrations of these steps, for the profiles `cluster` and `macro`, and for each host by itself.
pub(crate) fn chain(migrations: &[(&str, &[Short])]) -> Chain<'static> {
    let migrations = migrations.iter().map(|(version, steps)| {
        let steps: Vec<Step<'static>> = (1..)
            .zip(*steps)
            .map(|(line, short)| step(line, short))
            .collect();
        let file = format!("db/migrations/{version}.sql");
        Migration::new(leak(version), "", leak(&file), leak(version), steps.leak())
    });
    let profiles = [
        Profile::new("cluster").cluster("demo"),
        Profile::new("macro").cluster("{cluster}"),
        Profile::new("unknown").cluster("nowhere"),
        Profile::new("unknown macro").cluster("{nowhere}"),
        Profile::new("hosts"),
        Profile::new("replicated")
            .cluster("demo")
            .replicated()
            .replica_path("/tables/{shard}/{database}.{table}"),
    ];
    Chain::new(migrations.collect::<Vec<_>>().leak())
        .profiles(profiles.to_vec().leak())
        .expected(EXPECTED)
}

fn step(line: u32, (kind, object, sql, probe): &Short) -> Step<'static> {
    let mut pieces = Vec::new();
    for (number, part) in sql.split("{ON}").enumerate() {
        if number > 0 {
            pieces.push(Piece::OnCluster);
        }
        for (number, text) in part.split("{MergeTree}").enumerate() {
            if number > 0 {
                pieces.push(Piece::Engine("MergeTree"));
            }
            pieces.push(Piece::Text(text));
        }
    }
    let step = Step::new(line, kind, object, pieces.leak(), sql);
    let step = if sql.contains(" UPDATE ") {
        step.cost(Cost::Mutation)
    } else {
        step
    };
    if probe.is_empty() {
        step
    } else {
        step.probe(Probe::Query(probe))
    }
}

fn leak(text: &str) -> &'static str {
    text.to_owned().leak()
}
