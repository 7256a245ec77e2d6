//! Variables: exactly what was given reaches the server, and nothing else does anywhere.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use housekeeper::migrate::{Error, Migrations};
use tracing::field::{Field, Visit};
use tracing::instrument::WithSubscriber as _;
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::support::{COLUMN, ROWS, Sandbox, TABLE, TestStep, blind};

const AWKWARD: &str = "it's \\ a \"s3cret\"\n\n\tof `many` ? ${kinds} {x:String} žluťoučký \\' end";

#[tokio::test]
async fn values_reach_the_server_exactly() {
    let sandbox = Sandbox::new();
    let create = blind("CREATE TABLE DB.x (a UInt8) ENGINE = Memory COMMENT '${SECRET}|${OTHER}'");
    let chain = sandbox.chain(&[("1", &[create])]);
    Migrations::new(chain)
        .variable("SECRET", AWKWARD)
        .variable("OTHER", "")
        .apply(&sandbox.client())
        .await
        .unwrap();
    let hex = AWKWARD.bytes().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02X}").unwrap();
        hex
    });
    assert_eq!(
        sandbox
            .query("SELECT hex(comment) FROM system.tables WHERE database = 'DB' AND name = 'x'"),
        format!("{hex}7C")
    );
    // The log has the statement's hash, and in this test that is its text.
    let log = sandbox.query("SELECT * FROM LOG FORMAT JSONEachRow");
    assert!(log.contains("${SECRET}"), "{log}");
    assert!(!log.contains("s3cret"), "{log}");
}

#[tokio::test]
async fn values_come_from_the_environment_too() {
    let sandbox = Sandbox::new();
    let create = blind("CREATE TABLE DB.x (a UInt8) ENGINE = Memory COMMENT '${PATH}'");
    sandbox
        .apply(sandbox.chain(&[("1", &[create])]))
        .await
        .unwrap();
    assert_eq!(
        sandbox.query("SELECT comment FROM system.tables WHERE database = 'DB' AND name = 'x'"),
        std::env::var("PATH").unwrap()
    );
}

#[tokio::test]
async fn a_missing_value_stops_before_any_statement() {
    let sandbox = Sandbox::new();
    let uses = blind("CREATE TABLE DB.x (a UInt8) ENGINE = Memory COMMENT '${HK_NOT_SET}'");
    let chain = sandbox.chain(&[("1", &[TABLE]), ("2", &[uses])]);
    let error = sandbox.apply(chain).await.unwrap_err();
    let Error::MissingVariables(missing) = &error else {
        panic!("{error}");
    };
    assert_eq!(missing[0].name, "HK_NOT_SET");
    assert_eq!(missing[0].file, "db/migrations/2_test.sql");
    assert_eq!(sandbox.query("SHOW TABLES FROM DB"), "");
    assert!(!sandbox.has_log());

    // What is applied needs no values any more.
    let given = Migrations::new(chain).variable("HK_NOT_SET", "x");
    given.apply(&sandbox.client()).await.unwrap();
    assert_eq!(sandbox.apply(chain).await.unwrap(), " after 2");
}

/// Server messages quote what they complain about. The same statement without a variable
/// shows that they would.
#[tokio::test]
async fn values_are_in_no_error_log_row_or_event() {
    let secret = "s3cret-0123456789";
    for (index, statement) in [
        "SELECT throwIf(1, 'X')",
        "SELECT toUInt8('X')",
        "SELECT * FROM file('/nowhere/X', LineAsString)",
        "SELECT 'X' FROM DB.not_there",
        "CREATE TABLE DB.x (a UInt8) ENGINE = NotAnEngine('X')",
        "SELECT no_such_function('X')",
        "SELECT 'X' FROM",
    ]
    .into_iter()
    .enumerate()
    {
        let with = |text: &str| -> &'static str { statement.replace('X', text).leak() };
        let plain = Sandbox::new();
        let chain = plain.chain(&[("1", &[blind(with(secret))])]);
        let open = outcome(&plain, Migrations::new(chain)).await;
        if index < 2 {
            assert!(
                open.contains("Code: ") && open.contains("tracing: "),
                "{open}"
            );
        }
        assert!(open.contains(secret), "{statement}: {open}");

        let sandbox = Sandbox::new();
        let chain = sandbox.chain(&[("1", &[blind(with("${SECRET}"))])]);
        let migrations = Migrations::new(chain).variable("SECRET", secret);
        assert!(!format!("{migrations:?}").contains("s3cret"));
        let said = outcome(&sandbox, migrations).await;
        assert!(said.contains("${SECRET}"), "{statement}: {said}");
        assert!(said.contains("Code: "), "{statement}: {said}");
        assert!(!said.contains("s3cret"), "{statement}: {said}");
        assert!(!said.contains("456789"), "{statement}: {said}");
    }
}

/// The server keeps the command and the reason of a mutation, values and all, and both are told.
#[tokio::test]
async fn values_are_not_told_with_a_mutation_that_fails() {
    const ADD: TestStep = blind(
        "ALTER TABLE DB.t UPDATE b = concat('${SECRET}', toString(throwIf(b = 'x', '${SECRET}'))) WHERE 1",
    )
    .mutation("DB.t");
    let secret = "s3cret-0123456789";
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, COLUMN, ROWS, ADD])]);
    let mut said = String::new();
    for _ in 0..2 {
        let run = Migrations::new(chain).variable("SECRET", secret);
        said += &outcome(&sandbox, run).await;
    }
    assert!(said.contains("StuckMutation"), "{said}");
    assert!(said.contains("UPDATE b = concat('${SECRET}'"), "{said}");
    assert!(!said.contains("s3cret"), "{said}");
    let kept = sandbox.query("SELECT command FROM system.mutations WHERE database = 'DB'");
    assert!(kept.contains(secret), "{kept}");
}

/// Whoever follows a service sees which statement of which run it is at.
#[tokio::test]
async fn a_run_and_each_statement_are_spans() {
    // The first use of a span, in whichever test, decides whether anybody listens: it comes before the listener.
    let first = Sandbox::new();
    let run = Migrations::new(first.chain(&[("1", &[TABLE])]));
    run.apply(&first.client()).await.unwrap();
    let sandbox = Sandbox::new();
    let said = Arc::new(Mutex::new(String::new()));
    Migrations::new(sandbox.chain(&[("7", &[TABLE, COLUMN])]))
        .apply(&sandbox.client())
        .with_subscriber(Everything(Arc::clone(&said)))
        .await
        .unwrap();
    let said = said.lock().unwrap();
    for field in [
        "run = \"apply\"",
        "profile = \"default\"",
        "version = 7",
        "step = 1",
        "step = 2",
        "kind = do",
        "object = it",
    ] {
        assert!(
            said.contains(&format!("tracing: {field}\n")),
            "{field}: {said}"
        );
    }
}

/// Everything a failing run says anywhere: the error, the log, progress, events.
async fn outcome(sandbox: &Sandbox, migrations: Migrations<'_>) -> String {
    let said = Arc::new(Mutex::new(String::new()));
    let told = Arc::clone(&said);
    let error = migrations
        .on_progress(move |progress| {
            let mut told = told.lock().unwrap();
            writeln!(told, "progress: {progress} {progress:?}").unwrap();
        })
        .apply(&sandbox.client())
        .with_subscriber(Everything(Arc::clone(&said)))
        .await
        .unwrap_err();
    let log = sandbox.query("SELECT * FROM LOG FORMAT JSONEachRow");
    let said = said.lock().unwrap();
    format!("error: {error}\n{error:?}\nlog: {log}\n{said}")
}

/// Takes down every event and every field of every span.
struct Everything(Arc<Mutex<String>>);

impl Subscriber for Everything {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut Taker(&self.0));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut Taker(&self.0));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut Taker(&self.0));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Taker<'t>(&'t Mutex<String>);

impl Visit for Taker<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        writeln!(self.0.lock().unwrap(), "tracing: {field} = {value:?}").unwrap();
    }
}
