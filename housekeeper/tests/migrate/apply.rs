//! Applying where nothing goes wrong.

use std::sync::{Arc, Mutex};

use clickhouse::Client;
use housekeeper::migrate::{Chain, ExpectedObject, Migrations, ObjectKind, Progress};

use crate::faults::{Fault, Proxy};
use crate::support::{COLUMN, COLUMNS, ROWS, Sandbox, TABLE, blind};

#[tokio::test]
async fn applies_everything_once() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, COLUMN]), ("2", &[ROWS])]);

    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 2, 2: 1 after 0");
    assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String");
    assert_eq!(sandbox.query("SELECT count() FROM DB.t"), "3");
    let log = [
        "1/1 started",
        "1/1 finished",
        "1/2 started",
        "1/2 finished",
        "2/1 started",
        "2/1 finished",
    ];
    assert_eq!(sandbox.log(), log);

    assert_eq!(sandbox.apply(chain).await.unwrap(), " after 2");
    assert_eq!(sandbox.log(), log, "a second run writes nothing");
    assert_eq!(sandbox.query("SELECT count() FROM DB.t"), "3");

    let grown = sandbox.chain(&[
        ("1", &[TABLE, COLUMN]),
        ("2", &[ROWS]),
        ("3", &[blind("ALTER TABLE DB.t ADD COLUMN c UInt8")]),
    ]);
    assert_eq!(sandbox.apply(grown).await.unwrap(), "3: 1 after 2");
}

#[tokio::test]
async fn the_log_says_who_what_and_how_long() {
    let sandbox = Sandbox::new();
    let slow = blind("SELECT sleep(0.2)");
    sandbox
        .apply(sandbox.chain(&[("7", &[slow])]))
        .await
        .unwrap();
    assert_eq!(
        sandbox.query(
            "SELECT sequence, kind, version, name, step, steps, event, how, description, \
             migration_hash, statement_hash, error_code, error, housekeeper_version, \
             duration_ms >= 200, server = hostName(), user = currentUser() FROM LOG \
             WHERE event = 'finished'"
        ),
        format!(
            "2\tmigration\t7\ttest\t1\t1\tfinished\tran\tdo it\tSELECT sleep(0.2)\t\
             SELECT sleep(0.2)\t0\t\t{}\t1\t1\t1",
            env!("CARGO_PKG_VERSION")
        )
    );
    assert_eq!(
        sandbox.query(
            "SELECT uniqExact(attempt), abs(dateDiff('second', max(recorded_at), now())) < 60, \
             countIf(who LIKE '%@%, process %') FROM LOG"
        ),
        "1\t1\t2"
    );
}

#[tokio::test]
async fn tells_its_progress() {
    let sandbox = Sandbox::new();
    let told = Arc::new(Mutex::new(Vec::new()));
    let keep = Arc::clone(&told);
    Migrations::new(sandbox.chain(&[("1", &[TABLE, COLUMN])]))
        .on_progress(move |progress| {
            let line = match &progress {
                // How long it took is not for a test to know.
                Progress::Finished { at, .. } => format!("{at}: done"),
                other => other.to_string(),
            };
            keep.lock().unwrap().push(line);
        })
        .apply(&sandbox.client())
        .await
        .unwrap();
    assert_eq!(
        *told.lock().unwrap(),
        [
            "2 steps in 1 migration pending",
            "[1/2] 1 do it",
            "[1/2] 1 do it: done",
            "[2/2] 1 do it",
            "[2/2] 1 do it: done",
        ]
    );
}

/// Whoever is to see them may be somewhere else, and look later.
#[tokio::test]
async fn its_progress_can_be_sent_on() {
    let sandbox = Sandbox::new();
    let (sender, mut told) = tokio::sync::mpsc::unbounded_channel();
    Migrations::new(sandbox.chain(&[("1", &[TABLE])]))
        .on_progress(move |progress| sender.send(progress).unwrap())
        .apply(&sandbox.client())
        .await
        .unwrap();
    let mut steps = Vec::new();
    while let Some(progress) = told.recv().await {
        if let Progress::Finished { at, .. } = progress {
            steps.push(at.place.to_string());
        }
    }
    assert_eq!(
        steps,
        ["1_test, step 1 of 1 (do it), at db/migrations/1_test.sql:1"]
    );
}

/// The first migration of an application creates the database its client names.
#[tokio::test]
async fn does_not_need_the_clients_database() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[blind("CREATE TABLE DB.x (a UInt8) ENGINE = Memory")])]);
    let client = sandbox.client().with_database("nowhere_yet");
    let report = Migrations::new(chain).apply(&client).await.unwrap();
    assert_eq!(report.applied.len(), 1);
}

/// The client crate would take `?` for a parameter and complain, or worse.
#[tokio::test]
async fn sends_statements_as_they_are() {
    let sandbox = Sandbox::new();
    let text = "why? ??, {x:UInt8}, \\'quoted\\', -- no comment\n\n\nafter blank lines";
    let create = format!("CREATE TABLE DB.x (a UInt8) ENGINE = Memory COMMENT '{text}'");
    let chain = sandbox.chain(&[("1", &[blind(create.leak())])]);
    sandbox.apply(chain).await.unwrap();
    assert_eq!(
        sandbox.query("SELECT comment FROM system.tables WHERE database = 'DB' AND name = 'x'"),
        text.replace('\n', "\\n")
    );
}

#[tokio::test]
async fn waits_for_mutations_whatever_the_client_is_set_to() {
    let sandbox = Sandbox::new();
    let steps = [
        TABLE,
        COLUMN,
        blind("INSERT INTO DB.t SELECT number, '' FROM numbers(200)"),
        blind("ALTER TABLE DB.t UPDATE b = toString(sleepEachRow(0.005)) WHERE 1"),
    ];
    let client = sandbox.client().with_setting("mutations_sync", "0");
    let migrations = Migrations::new(sandbox.chain(&[("1", &steps)]));
    migrations.apply(&client).await.unwrap();
    assert_eq!(sandbox.query("SELECT countIf(b = '0') FROM DB.t"), "200");

    // What makes the test one: without waiting, they are not there yet.
    let more =
        blind("ALTER TABLE DB.t UPDATE b = concat('1', toString(sleepEachRow(0.005))) WHERE 1");
    let migrations = Migrations::new(sandbox.chain(&[("1", &steps), ("2", &[more])]));
    let lazy = migrations.setting("mutations_sync", "0");
    lazy.apply(&client).await.unwrap();
    assert_eq!(sandbox.query("SELECT countIf(b = '10') FROM DB.t"), "0");
}

/// The client would go on sending the columns it once saw.
#[tokio::test]
async fn makes_the_client_forget_the_columns_it_knew() {
    #[derive(clickhouse::Row, serde::Serialize)]
    struct Row {
        e: i8,
    }
    async fn insert(client: &Client, table: &str) -> clickhouse::error::Result<()> {
        let mut insert = client.insert_unescaped::<Row>(table).await?;
        insert.write(&Row { e: 1 }).await?;
        insert.end().await
    }

    let sandbox = Sandbox::new();
    let create = blind("CREATE TABLE DB.e (e Enum8('a' = 1)) ENGINE = Memory");
    let widen = blind("ALTER TABLE DB.e MODIFY COLUMN e Enum8('a' = 1, 'b' = 2)");
    let first = sandbox.chain(&[("1", &[create])]);
    let second = sandbox.chain(&[("1", &[create]), ("2", &[widen])]);
    let table = sandbox.fill("DB.e");
    for forgetful in [false, true] {
        let client = sandbox.client();
        if forgetful {
            sandbox.query("DROP TABLE DB.e");
            sandbox.query(&format!("DROP DATABASE {}", sandbox.log));
        }
        Migrations::new(first).apply(&client).await.unwrap();
        insert(&client, &table).await.unwrap();
        // Another client's cache is another's business: with it, this one stays as it was.
        let applies = if forgetful {
            client.clone()
        } else {
            sandbox.client()
        };
        Migrations::new(second).apply(&applies).await.unwrap();
        let result = insert(&client, &table).await;
        assert_eq!(result.is_ok(), forgetful, "{result:?}");
    }
}

/// Applications apply from a task of their own.
#[test]
fn can_run_in_any_thread() {
    fn is_send<T: Send>(_: &T) {}
    let chain = Chain::new(&[]);
    let client = Client::default();
    let mut lines = Vec::new();
    let migrations =
        Migrations::new(chain).on_progress(|progress| lines.push(progress.to_string()));
    is_send(&migrations.apply(&client));
    let migrations = Migrations::new(chain);
    is_send(&migrations.status(&client));
    is_send(&migrations.dry_run(&client));
    is_send(&migrations.revert_dry_run(&client));
    is_send(&Migrations::new(chain).revert(&client));
    is_send(&migrations.verify(&client));
}

/// What every start of a service costs when there is nothing to do.
#[tokio::test]
async fn where_nothing_is_to_be_done_one_request_says_so() {
    let sandbox = Sandbox::new();
    let objects = [ExpectedObject::new(
        sandbox.db().to_owned().leak(),
        "t",
        ObjectKind::Table,
        "|a|UInt8",
    )];
    let chain = sandbox.chain(&[("1", &[TABLE])]).expected(&objects);
    Migrations::new(chain)
        .apply(&sandbox.client())
        .await
        .unwrap();
    let proxy = Proxy::start(sandbox.url(), Fault::None).await;
    let client = sandbox.client_at(proxy.url());
    Migrations::new(chain).apply(&client).await.unwrap();
    assert_eq!(proxy.seen(), 1, "apply");
    Migrations::new(chain).verify(&client).await.unwrap();
    assert_eq!(proxy.seen(), 2, "verify");
}

/// As large as statements with data in them get, and with every kind of quotes.
#[tokio::test]
async fn sends_statements_of_any_size() {
    let sandbox = Sandbox::new();
    let long = "a ? {b} ${c} -- /* */ ".repeat(550_000);
    let create = r#"CREATE TABLE DB.`o``d d"?` (`a.b?` String DEFAULT 'it''s \'?\' $$', "c" String)
        ENGINE = MergeTree ORDER BY "c""#;
    let insert = format!(
        "INSERT INTO DB.`o``d d\"?` (\"c\") SELECT '{}'",
        long.replace("${c}", "$c")
    );
    assert!(insert.len() > 10 << 20, "{}", insert.len());
    let chain = sandbox.chain(&[("1", &[blind(create), blind(insert.leak())])]);
    sandbox.apply(chain).await.unwrap();
    assert_eq!(
        sandbox.query("SELECT length(c), `a.b?` FROM DB.`o``d d\"?` FORMAT TSVRaw"),
        format!("{}\tit's '?' $$", long.replace("${c}", "$c").len())
    );
}
