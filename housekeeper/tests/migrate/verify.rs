//! Comparing a server with what was compiled.

use housekeeper::migrate::{Chain, Difference, Error, ExpectedObject, Migrations, ObjectKind};

use crate::support::Sandbox;

const COLUMNS: &str = concat!(
    "|id|UInt64",
    "|price|Decimal(18, 2)",
    r"|kind|Enum8('a' = 1, 'b\'c' = 2)",
    "|at|DateTime64(3, 'UTC')",
    "|pair|Tuple(x UInt8, `y z` String)",
    "|nested.a|Array(UInt8)",
    "|sums|AggregateFunction(sumMap, Array(UInt8), Array(UInt8))",
    "|double|UInt64",
    "|secret|String",
);

const VIEW: &str = "|id|UInt64";

const DICTIONARY: &str = "|id|UInt64|name|String";

fn create(sandbox: &Sandbox) {
    for sql in [
        "CREATE TABLE DB.t (id UInt64, price Decimal64(2), kind Enum('a', 'b\\'c'), \
         at DateTime64(3, 'UTC'), pair Tuple(x UInt8, `y z` String), nested Nested(a UInt8), \
         sums AggregateFunction(sumMap, Array(UInt8), Array(UInt8)), double UInt64 ALIAS id * 2, \
         secret String EPHEMERAL) ENGINE = MergeTree ORDER BY id",
        "CREATE VIEW DB.v AS SELECT id FROM DB.t",
        "CREATE MATERIALIZED VIEW DB.mv ENGINE = MergeTree ORDER BY id AS SELECT id FROM DB.t",
        "CREATE DICTIONARY DB.d (id UInt64, name String) PRIMARY KEY id \
         SOURCE(CLICKHOUSE(QUERY 'SELECT 1, \\'x\\'')) LAYOUT(FLAT()) LIFETIME(0)",
        "CREATE TABLE DB.unrelated (a UInt8) ENGINE = Memory",
    ] {
        sandbox.query(sql);
    }
}

async fn verify(sandbox: &Sandbox) -> Vec<Difference> {
    let objects = [
        ExpectedObject::new(sandbox.db(), "t", ObjectKind::Table, COLUMNS),
        ExpectedObject::new(sandbox.db(), "v", ObjectKind::View, VIEW),
        ExpectedObject::new(sandbox.db(), "mv", ObjectKind::MaterializedView, VIEW),
        ExpectedObject::new(sandbox.db(), "d", ObjectKind::Dictionary, DICTIONARY),
    ];
    let chain = Chain::new(&[]).expected(&objects);
    let migrations = Migrations::new(chain);
    let client = sandbox.client();
    match migrations.verify(&client).await {
        Ok(()) => Vec::new(),
        Err(Error::SchemaDiffers(differences)) => {
            let again = migrations.differences(&client).await.unwrap();
            assert_eq!(differences, again);
            differences
        }
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test]
async fn finds_nothing_where_nothing_is() {
    let sandbox = Sandbox::new();
    create(&sandbox);
    assert_eq!(verify(&sandbox).await, []);
}

#[tokio::test]
async fn finds_each_kind_of_difference() {
    for (change, expected) in [
        ("DROP VIEW DB.v", "view DB.v is missing"),
        (
            "ALTER TABLE DB.t DROP COLUMN price",
            "DB.t lacks the column price Decimal(18, 2)",
        ),
        (
            "ALTER TABLE DB.t ADD COLUMN more UInt8",
            "DB.t has a column it should not have: more UInt8",
        ),
        (
            "ALTER TABLE DB.t MODIFY COLUMN price Decimal64(3)",
            "DB.t.price should be Decimal(18, 2) and is Decimal(18, 3)",
        ),
        (
            "ALTER TABLE DB.t MODIFY COLUMN kind Enum8('a' = 1, 'b\\'c' = 2, 'd' = 3)",
            "DB.t.kind should be Enum8('a' = 1, 'b\\'c' = 2) and is \
             Enum8('a' = 1, 'b\\'c' = 2, 'd' = 3)",
        ),
        (
            "CREATE OR REPLACE DICTIONARY DB.d (id UInt64, name String, z UInt8) PRIMARY KEY id \
             SOURCE(CLICKHOUSE(QUERY 'SELECT 1')) LAYOUT(FLAT()) LIFETIME(0)",
            "DB.d has a column it should not have: z UInt8",
        ),
    ] {
        let sandbox = Sandbox::new();
        create(&sandbox);
        sandbox.query(change);
        let found: Vec<_> = verify(&sandbox)
            .await
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(found, [sandbox.fill(expected)], "{change}");
    }
}

#[tokio::test]
async fn finds_another_kind_of_object_and_no_database_at_all() {
    let sandbox = Sandbox::new();
    create(&sandbox);
    sandbox.query("DROP VIEW DB.v");
    sandbox.query("CREATE TABLE DB.v (id UInt64) ENGINE = Memory");
    let found: Vec<_> = verify(&sandbox)
        .await
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        found,
        [sandbox.fill("DB.v should be a view and is a table")]
    );

    let empty = Sandbox::new();
    empty.query("DROP DATABASE DB");
    let found = verify(&empty).await;
    assert_eq!(found.len(), 4);
    let missing = found
        .iter()
        .all(|d| matches!(d, Difference::MissingObject { .. }));
    assert!(missing, "{found:?}");
    let error = Error::SchemaDiffers(found).to_string();
    assert!(error.contains("materialized view"), "{error}");
}
