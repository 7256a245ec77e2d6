use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::storm::adopted;
use crate::support::{Crate, events};

const NAMES: &str = "\
CREATE DICTIONARY shop.names (id UInt64, name String)
PRIMARY KEY id
SOURCE(HTTP(url 'http://127.0.0.1:1/names?token=${SHOP_TOKEN}' format 'TSV'))
LAYOUT(FLAT())
LIFETIME(0);
";

#[test]
fn sealed_migrations_are_applied_once() {
    let alone = Alone::new();
    let local = &alone.server;
    let url = local.url();
    let shop = Crate::with_schema(&events(""));
    shop.write("db/tables/names.sql", NAMES);
    shop.run(&["diff", "--name", "initial"]).succeeds();
    shop.run(&["status", "--url", url])
        .succeeds()
        .says("initial  pending, 3 steps")
        .says("agree");

    shop.run(&["apply", "--url", url])
        .fails()
        .says("these variables have no value:\n  ${SHOP_TOKEN} (db/migrations/")
        .says("--var NAME=VALUE");
    shop.run(&["apply", "--url", url, "--plan"])
        .succeeds()
        .says("CREATE TABLE shop.events")
        .says("${SHOP_TOKEN}");
    assert_eq!(local.query("EXISTS DATABASE shop").unwrap(), "0\n");

    shop.run(&["apply", "--url", url, "--var", "SHOP_TOKEN=s3cret-0123"])
        .succeeds()
        .says("create table shop.events: done in")
        .says("applied 1 migration (3 steps)")
        .does_not_say("s3cret");
    let created = local.query("SHOW CREATE DICTIONARY shop.names").unwrap();
    assert!(created.contains("/names?token=s3cret-0123"), "{created}");
    shop.run(&["apply", "--url", url])
        .succeeds()
        .says("nothing is pending: 1 migration already applied");
    shop.run(&["apply", "--url", url, "--plan"])
        .succeeds()
        .says("nothing is pending");
    shop.run(&["status", "--url", url])
        .succeeds()
        .says("initial  applied 2");
    shop.run(&["status", "--url", url, "--exit-code"]).code(0);
    let run = shop.run(&["status", "--url", url, "--format", "json"]);
    let status: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(status["migrations"][0]["state"], "applied", "{run:#?}");
    assert_eq!(
        (&status["unsealed"], &status["lock"]),
        (&0.into(), &().into())
    );
    shop.run(&["verify", "--url", url])
        .succeeds()
        .says("has the declared schema");

    // Beyond what is sealed.
    shop.write("db/tables/events.sql", &events(", kind String"));
    let run = shop
        .run(&["apply", "--url", url])
        .succeeds()
        .says("ahead of the sealed migrations by 1 step");
    assert!(run.stdout.contains("nothing is pending"), "{run:#?}");
    shop.run(&["status", "--url", url])
        .succeeds()
        .says("not sealed yet (1 step; `diff` seals):");
    shop.run(&["status", "--url", url, "--exit-code"]).code(2);
    let run = shop
        .run(&["verify", "--url", url, "--format", "json"])
        .code(2);
    let found: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(
        found["differences"][0],
        "shop.events lacks the column kind String"
    );
    shop.run(&["status", "--url", url, "--profile", "x"])
        .fails()
        .says("there is no profile `x`; housekeeper.toml has `default`");
    shop.run(&["apply", "--url", url, "--profile", "x"])
        .fails()
        .says("there is no profile `x`");
    shop.run(&["resolve", "20240101000000", "1", "--applied", "--url", url])
        .fails()
        .says("was never started");
    shop.run(&["unlock", "--url", url])
        .succeeds()
        .says("nobody has the lock");

    // A server that has what no file says any more.
    for file in shop.list("db/migrations") {
        std::fs::remove_file(shop.path(&format!("db/migrations/{file}"))).unwrap();
    }
    shop.run(&["status", "--url", url])
        .succeeds()
        .says("apply would refuse: the database is newer");
}

#[test]
fn what_would_run_is_told_with_what_there_is_to_rewrite() {
    let alone = Alone::new();
    let local = &alone.server;
    let url = local.url();
    let shop = Crate::with_schema(&events(", kind String"));
    shop.run(&["diff", "--name", "initial"]).succeeds();
    shop.run(&["apply", "--url", url, "--format", "json"])
        .succeeds()
        .says("\"applied\": [");
    local
        .query("INSERT INTO shop.events (id, kind) SELECT number, 'x' FROM numbers(1000)")
        .unwrap();
    shop.write("db/tables/events.sql", &events(", kind UInt64"));
    shop.run(&["diff", "--name", "kind", "--allow", "all"])
        .succeeds();
    let run = shop
        .run(&[
            "apply",
            "--url",
            url,
            "--plan",
            "--exit-code",
            "--format",
            "json",
        ])
        .code(2);
    let plan: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let step = &plan["steps"][0];
    assert_eq!(
        (&step["cost"], &step["rows"]),
        (&"mutation".into(), &1000.into()),
        "{run:#?}"
    );
    assert!(step["bytes"].as_u64().unwrap() > 1000, "{run:#?}");
    shop.run(&["apply", "--url", url, "--plan"])
        .succeeds()
        .says("(mutation, 1000 rows, ");

    // The rows cannot become numbers: everything there is to know is told.
    let run = shop
        .run(&["apply", "--url", url, "--format", "json"])
        .fails();
    let error = &serde_json::from_str::<serde_json::Value>(&run.stdout).unwrap()["error"];
    assert_eq!(
        (&error["kind"], &error["code"]),
        (&"statement".into(), &341.into()),
        "{run:#?}"
    );
    assert!(
        error["file"].as_str().unwrap().ends_with("_kind.sql"),
        "{run:#?}"
    );
    let kill = error["mutation"]["kill"].as_str().unwrap();
    assert!(kill.starts_with("KILL MUTATION WHERE"), "{run:#?}");
    shop.run(&["apply", "--url", url])
        .fails()
        .says("KILL MUTATION WHERE database = 'shop' AND table = 'events'")
        .says("resolve");
}

#[test]
fn a_snapshot_is_run_where_nothing_was_and_skipped_where_all_was() {
    let local = Alone::new();
    let url = local.server.url();
    let shop = Crate::with_schema(&events(""));
    shop.run(&["diff", "--name", "initial"]).succeeds();
    shop.run(&["apply", "--url", url]).succeeds();
    shop.write("db/tables/events.sql", &events(", kind String"));
    shop.run(&["diff", "--name", "kind"]).succeeds();

    // A database in the middle.
    let before = shop.snapshot();
    shop.run(&["squash"]).succeeds();
    shop.run(&["apply", "--url", url])
        .fails()
        .says("stands for migrations of which this database has those up to")
        .says("from before the snapshot");
    // One that has all.
    for (path, text) in before {
        std::fs::write(path, text).unwrap();
    }
    let snapshot = shop.list("db/migrations").into_iter();
    for file in snapshot.filter(|file| file.ends_with("_snapshot.sql")) {
        std::fs::remove_file(shop.path(&format!("db/migrations/{file}"))).unwrap();
    }
    shop.run(&["apply", "--url", url])
        .succeeds()
        .says("applied 1 migration (1 step)");
    shop.run(&["squash"]).succeeds();
    shop.run(&["apply", "--url", url])
        .succeeds()
        .says("nothing is pending: 1 migration already applied");
    shop.run(&["status", "--url", url])
        .succeeds()
        .says("snapshot  applied 2");
    shop.write(
        "db/tables/events.sql",
        &events(", kind String, more String"),
    );
    shop.run(&["diff", "--name", "more"]).succeeds();
    shop.run(&["apply", "--url", url])
        .succeeds()
        .says("applied 1 migration (1 step)");
    let created = || local.server.query("SHOW CREATE TABLE shop.events").unwrap();
    let old = created();
    // One that has nothing.
    local.clear();
    shop.run(&["apply", "--url", url])
        .succeeds()
        .says("applied 2 migrations (3 steps)");
    assert_eq!(created(), old);
}

#[test]
fn what_is_declared_sealed_and_live_is_compared() {
    let local = Alone::new();
    let url = local.server.url();
    let query = |sql: &str| local.server.query(sql).unwrap();
    let shop = Crate::with_schema(&events(
        ", kind LowCardinality(String) DEFAULT 'x' CODEC(ZSTD(3))",
    ));
    shop.write(
        "db/tables/more.sql",
        "CREATE TABLE shop.days (day Date, n SimpleAggregateFunction(sum, UInt64))
         ENGINE = AggregatingMergeTree PARTITION BY toYYYYMM(day) ORDER BY day TTL day + INTERVAL 1 YEAR;
         CREATE MATERIALIZED VIEW shop.to_days TO shop.days AS
         SELECT today() AS day, toUInt64(1) AS n FROM shop.events;
         CREATE VIEW shop.kinds AS SELECT kind, count() AS n FROM shop.events GROUP BY kind;
         CREATE FUNCTION shop_line AS (x) -> x + 1;
         CREATE FUNCTION shop_twice AS (x) -> 2 * x;\n",
    );
    shop.write("db/tables/names.sql", NAMES);
    let main = shop.read("db/main.sql");
    let commented = main.replace("DATABASE shop", "DATABASE shop COMMENT 'it''s ours'");
    shop.write("db/main.sql", &commented);
    shop.run(&["diff", "--name", "initial"]).succeeds();
    let drift = || shop.run(&["drift", "--url", url]);
    drift()
        .code(2)
        .says("declared and sealed agree")
        .says("1 of 1 sealed migration not applied")
        .says("shop.events is not on the server");
    shop.run(&["apply", "--url", url, "--var", "SHOP_TOKEN=s3cret-0123"])
        .succeeds();
    let run = drift().succeeds().does_not_say("s3cret");
    assert_eq!(
        run.stdout,
        format!(
            "declared and sealed agree\nserver: {url}\nsealed and applied agree\napplied and live agree\n"
        )
    );

    query("ALTER TABLE shop.events ADD COLUMN hand UInt8");
    query("CREATE TABLE shop.extra (id UInt8) ENGINE = Memory");
    query("DROP VIEW shop.kinds");
    query("CREATE OR REPLACE FUNCTION shop_line AS (x) -> x + 2");
    query("DROP FUNCTION shop_twice");
    query("CREATE FUNCTION of_others AS (x) -> x");
    query("ALTER DATABASE shop MODIFY COMMENT 'theirs'");
    shop.write(
        "db/tables/extra.sql",
        "CREATE TABLE shop.extra (id UInt8) ENGINE = Memory;\n",
    );
    let run = drift().code(2);
    assert_eq!(
        run.stdout,
        format!(
            "declared and sealed differ by 1 step; `diff` seals it:\n  create table shop.extra\n\
             server: {url}\nsealed and applied agree\napplied and live differ:\n  \
             function shop_line is not as it was applied; what would make it so:\n    create function shop_line\n  \
             function shop_twice is not on the server\n  \
             shop is not as it was applied; what would make it so:\n    alter database shop\n  \
             shop.events is not as it was applied; what would make it so:\n    drop the column `hand`\n  \
             shop.extra is only on the server (the schema files say so too)\n  \
             shop.kinds is not on the server\n"
        )
    );
    shop.run(&["drift", "--url", url, "--profile", "x"])
        .fails()
        .says("there is no profile `x`");
}

/// Who is in the configuration of the server: it has no place for users of its own.
const USERS: &str = "<shop_ada><password>s3cret-0123</password><networks><ip>10.0.0.0/8</ip></networks><grants>
    <query>GRANT SELECT ON shop.*</query><query>GRANT INSERT ON shop.events</query></grants></shop_ada>
    <shop_bob><no_password/><networks><ip>::/0</ip></networks><grants><query>GRANT SELECT ON logs.*</query></grants>
    </shop_bob>";

#[test]
fn users_and_rights_are_compared() {
    let local = Alone::new();
    let url = local.server.url();
    let shop = Crate::with_schema(&events(""));
    shop.write(
        "db/tables/access.sql",
        "CREATE USER shop_ada IDENTIFIED WITH plaintext_password BY '${ADA}' HOST IP '10.0.0.0/8';
         GRANT SELECT ON shop.*, INSERT ON shop.events TO shop_ada;
         CREATE ROLE shop_reader;
         GRANT SELECT ON shop.* TO shop_bob;\n",
    );
    shop.run(&["diff", "--name", "initial"]).succeeds();
    let run = shop.run(&["drift", "--url", url]).code(2);
    let (_, differing) = run.stdout.split_once("applied and live differ:\n").unwrap();
    assert_eq!(
        differing,
        "  role shop_reader is not on the server\n  \
         shop is not on the server\n  \
         shop.events is not on the server\n  \
         what shop_bob may do is not as it was applied; what would make it so:\n    \
         GRANT SELECT ON shop.* TO shop_bob\n"
    );
    run.does_not_say("s3cret");
}

#[test]
fn a_database_of_another_tool_is_taken_over() {
    let local = Alone::new();
    let url = local.server.url();
    let files = [
        ("1_shop.up.sql", "CREATE DATABASE shop;"),
        (
            "2_events.up.sql",
            "CREATE TABLE shop.events (id UInt64) ENGINE = MergeTree ORDER BY id;",
        ),
        (
            "3_gone.up.sql",
            "CREATE TABLE shop.gone (id UInt64) ENGINE = Memory;",
        ),
        (
            "4_kind.up.sql",
            "ALTER TABLE shop.events ADD COLUMN kind String;",
        ),
        ("5_gone.up.sql", "DROP TABLE shop.gone;"),
    ];
    let shop = Crate::empty();
    shop.write("housekeeper.toml", "");
    for (name, text) in files {
        shop.write(&format!("old/{name}"), text);
        local.server.query(text.trim_end_matches(';')).unwrap();
    }
    local
        .server
        .query("INSERT INTO shop.events VALUES (1, 'x')")
        .unwrap();
    shop.run(&["adopt", "old"])
        .succeeds()
        .says("apply --adopt-existing");
    shop.run(&["squash"]).succeeds();
    shop.run(&["apply", "--url", url, "--adopt-existing"])
        .succeeds()
        .says("applied 1 migration (2 steps)")
        .says("create table shop.events: done in 0 ms (by an earlier run)");
    shop.run(&["drift", "--url", url]).succeeds();
    let rows = local
        .server
        .query("SELECT count() FROM shop.events")
        .unwrap();
    assert_eq!(rows, "1\n");
}

#[test]
fn what_is_read_is_told_and_not_what_is_filled() {
    let alone = Alone::new();
    let url = alone.server.url();
    let shop = adopted(
        "sizes",
        &[
            (
                "20240101000000_tables.sql",
                "CREATE DATABASE shop;\n\
                 CREATE TABLE shop.rows (id UInt64) ENGINE = MergeTree ORDER BY id;\n\
                 CREATE TABLE shop.others (id UInt64) ENGINE = MergeTree ORDER BY id;\n\
                 CREATE TABLE shop.none (id UInt64) ENGINE = MergeTree ORDER BY id;\n\
                 INSERT INTO shop.rows SELECT number FROM numbers(1000);\n\
                 INSERT INTO shop.others SELECT number FROM numbers(30);\n",
            ),
            (
                "20240102000000_fill.sql",
                "INSERT INTO shop.none SELECT id FROM shop.rows;\n\
                 INSERT INTO shop.rows SELECT id FROM shop.none;\n\
                 INSERT INTO shop.rows VALUES (7);\n\
                 CREATE TABLE shop.copy ENGINE = MergeTree ORDER BY id AS SELECT id FROM shop.rows UNION ALL SELECT id FROM \
                 shop.others;\n\
                 CREATE MATERIALIZED VIEW shop.seen ENGINE = MergeTree ORDER BY id POPULATE AS SELECT id FROM shop.others;\n\
                 ALTER TABLE shop.none DELETE WHERE id = 1;\n",
            ),
        ],
    )
    .project;
    shop.run(&["apply", "--url", url, "--to", "20240101000000"])
        .succeeds();
    let run = shop.run(&["apply", "--url", url, "--plan", "--format", "json"]);
    let plan: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let rows: Vec<_> = plan["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["rows"].as_u64())
        .collect();
    let known = [Some(1000), Some(0), None, Some(1030), Some(30), Some(0)];
    assert_eq!(rows, known, "{run:#?}");
    assert_eq!(plan["steps"][1]["bytes"], 0);
    assert!(plan["steps"][3]["bytes"].as_u64() > plan["steps"][0]["bytes"].as_u64());
}

/// The engine of this process, for one test at a time, and without what others have left in it.
pub(crate) struct Alone {
    pub(crate) server: housekeeper_local::Local,
    _alone: MutexGuard<'static, ()>,
}

impl Alone {
    pub(crate) fn new() -> Self {
        static ALONE: Mutex<()> = Mutex::new(());
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let options = housekeeper_local::Options::default();
        let this = Self {
            server: housekeeper_local::start(options.embedded().users(USERS)).unwrap(),
            _alone: alone,
        };
        this.clear();
        this
    }

    pub(crate) fn clear(&self) {
        for database in ["shop", "mail", "housekeeper", "shop_log", "mail_log"] {
            let sql = format!("DROP DATABASE IF EXISTS {database} SYNC");
            self.server.query(&sql).unwrap();
        }
    }
}
