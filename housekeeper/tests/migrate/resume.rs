//! Going on after a run that did not reach its end.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use housekeeper::migrate::{Chain, Error, Migrations, Progress, Refusal, Resolution};

use crate::faults::{Fault, Proxy};
use crate::support::{COLUMN, COLUMNS, ROWS, Sandbox, TABLE, TestStep, blind, step};

#[tokio::test]
async fn a_failed_statement_is_recorded_and_run_again_when_its_cause_is_gone() {
    let sandbox = Sandbox::new();
    let copy = step(
        "INSERT INTO DB.t (a) SELECT a FROM DB.source",
        "SELECT count() > 0 FROM DB.t",
    );
    let chain = sandbox.chain(&[("1", &[TABLE, copy, COLUMN])]);
    let error = sandbox.apply(chain).await.unwrap_err();
    assert_eq!(error.code(), Some(60), "UNKNOWN_TABLE");
    let Error::Statement(error) = error else {
        panic!("{error}");
    };
    assert_eq!((error.place.step, error.place.line), (2, 2));
    assert_eq!(
        error.sql,
        sandbox.fill("INSERT INTO DB.t (a) SELECT a FROM DB.source")
    );
    let failed = ["1/1 started", "1/1 finished", "1/2 started", "1/2 failed"];
    assert_eq!(sandbox.log(), failed);
    assert_eq!(
        sandbox.query("SELECT error_code, error LIKE '%source%' FROM LOG WHERE event = 'failed'"),
        "60\t1"
    );

    // Nothing was mended: the same again, and step 1 is not touched.
    sandbox.apply(chain).await.unwrap_err();
    assert_eq!(sandbox.log()[4..], ["1/2 started", "1/2 failed"]);

    sandbox.query("CREATE TABLE DB.source ENGINE = Memory AS SELECT toUInt8(7) AS a");
    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 2 after 0");
    assert_eq!(sandbox.query("SELECT a FROM DB.t"), "7");
    assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String");
}

/// A copy block by block, which stops half-way as long as there is nothing in `DB.gate`.
const COPY: TestStep = step(
    "INSERT INTO DB.t (a) SELECT number + throwIf(number = 50 AND (SELECT count() FROM DB.gate) = 0) \
     FROM numbers(100) SETTINGS max_block_size = 1, min_insert_block_size_rows = 1, max_threads = 1",
    "SELECT toUInt8(assumeNotNull((SELECT count() FROM DB.t)) = 100)",
);

#[tokio::test]
async fn a_copy_that_was_done_in_part_starts_again() {
    let sandbox = Sandbox::new();
    sandbox.query("CREATE TABLE DB.gate (a UInt8) ENGINE = Memory");
    let copy = COPY.restart("TRUNCATE TABLE DB.t");
    let chain = sandbox.chain(&[("1", &[TABLE, copy])]);
    let error = sandbox.apply(chain).await.unwrap_err();
    assert_eq!(error.code(), Some(395), "{error}");
    assert_ne!(sandbox.query("SELECT count() FROM DB.t"), "0");

    sandbox.query("INSERT INTO DB.gate VALUES (1)");
    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 1 after 0");
    assert_eq!(
        sandbox.query("SELECT count(), uniqExact(a) FROM DB.t"),
        "100\t100"
    );
}

#[tokio::test]
async fn nothing_is_applied_behind_the_version_that_is_asked_for() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE]), ("2", &[COLUMN]), ("3", &[ROWS])]);
    let up_to = |version: &str| Migrations::new(chain).up_to(version);
    let client = sandbox.client();
    let report = up_to("2").apply(&client).await.unwrap();
    assert_eq!((report.applied.len(), report.already), (2, 0));
    assert!(up_to("2").dry_run(&client).await.unwrap().steps.is_empty());
    assert_eq!(up_to("3").dry_run(&client).await.unwrap().steps.len(), 1);
    let report = up_to("1").apply(&client).await.unwrap();
    assert_eq!((report.applied.len(), report.already), (0, 2));
    let error = up_to("4").apply(&client).await.unwrap_err();
    assert!(
        matches!(&error, Error::UnknownVersion(version) if version == "4"),
        "{error}"
    );
    assert_eq!(sandbox.apply(chain).await.unwrap(), "3: 1 after 2");
}

#[tokio::test]
async fn a_failed_statement_may_be_mended_in_the_file() {
    let sandbox = Sandbox::new();
    let wrong = step("ALTER TABLE DB.t ADD COLUMN b Strnig", "SELECT 1");
    let chain = sandbox.chain(&[("1", &[TABLE, wrong])]);
    let error = sandbox.apply(chain).await.unwrap_err();
    assert_eq!(error.code(), Some(50), "UNKNOWN_TYPE: {error}");

    // The probe of the new statement would say 1; it says nothing about the old one.
    let right = step("ALTER TABLE DB.t ADD COLUMN b String", "SELECT 1");
    let mended = sandbox.chain(&[("1", &[TABLE, right, ROWS])]);
    assert_eq!(sandbox.apply(mended).await.unwrap(), "1: 2 after 0");
    assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String");
    assert_eq!(sandbox.apply(mended).await.unwrap(), " after 1");

    // From now on it is as sealed as any other.
    let error = sandbox.apply(chain).await.unwrap_err();
    assert!(
        matches!(&error, Error::Refused(why) if matches!(why[..], [Refusal::Edited { .. }])),
        "{error}"
    );
}

#[tokio::test]
async fn what_was_done_of_a_half_applied_migration_may_not_change() {
    let sandbox = Sandbox::new();
    let wrong = step("ALTER TABLE DB.t ADD COLUMN b Strnig", "SELECT 0");
    sandbox
        .apply(sandbox.chain(&[("1", &[TABLE, wrong])]))
        .await
        .unwrap_err();
    let other = step("CREATE TABLE DB.t (z UInt8) ENGINE = Memory", "SELECT 0");
    let error = sandbox
        .apply(sandbox.chain(&[("1", &[other, COLUMN])]))
        .await
        .unwrap_err();
    assert!(
        matches!(&error, Error::Refused(why) if matches!(
            why[..],
            [Refusal::StepEdited { step: 1, finished: true, .. }]
        )),
        "{error}"
    );
}

/// Cuts the connection when step 2 has been announced in the log: before the server gets
/// the statement, or when it has run it.
pub(crate) async fn interrupt(sandbox: &Sandbox, chain: Chain<'static>, fault: fn(usize) -> Fault) {
    let started = Arc::new(Mutex::new(0));
    let count = Arc::clone(&started);
    let proxy = Proxy::start(sandbox.url(), Fault::None).await;
    let switch = proxy.clone();
    let error = Migrations::new(chain)
        .on_progress(move |progress| {
            if let Progress::Started(_) = progress {
                let mut count = count.lock().unwrap();
                *count += 1;
                if *count == 2 {
                    switch.arm(fault(switch.seen() + 1));
                }
            }
        })
        .apply(&sandbox.client_at(proxy.url()))
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Interrupted(_)), "{error}");
    sandbox.unlock().await;
    assert_eq!(
        sandbox.log(),
        ["1/1 started", "1/1 finished", "1/2 started"]
    );
}

const UNCERTAIN: TestStep = blind("ALTER TABLE DB.t ADD COLUMN b String");

#[tokio::test]
async fn interrupted_before_the_statement_it_runs_again() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, COLUMN])]);
    interrupt(&sandbox, chain, Fault::Request).await;
    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 1 after 0");
    assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String");
    assert_eq!(sandbox.log()[3..], ["1/2 started", "1/2 finished"]);
}

#[tokio::test]
async fn interrupted_after_the_statement_it_is_recorded() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, COLUMN])]);
    interrupt(&sandbox, chain, Fault::Answer).await;
    assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String");
    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 0 (+1) after 0");
    assert_eq!(sandbox.log()[3..], ["1/2 finished probed"]);
}

#[tokio::test]
async fn interrupted_where_nothing_can_tell_it_stops() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, UNCERTAIN]), ("2", &[ROWS])]);
    interrupt(&sandbox, chain, Fault::Answer).await;
    let log = sandbox.log();
    let error = sandbox.apply(chain).await.unwrap_err();
    assert_eq!(sandbox.log(), log);
    let text = error.to_string();
    let Error::Undecided(undecided) = error else {
        panic!("{text}");
    };
    assert_eq!(undecided.place.step, 2);
    assert_eq!(undecided.failed, None);
    for part in [
        "1_test, step 2 of 2 (do it), at db/migrations/1_test.sql:2",
        "@",
        "resolve 1 2 --applied",
        "ADD COLUMN b String",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }

    let resolve = |resolution| {
        let client = sandbox.client();
        async move {
            let migrations = Migrations::new(chain);
            migrations.resolve(&client, "1", 2, resolution).await
        }
    };
    resolve(Resolution::Applied).await.unwrap();
    assert_eq!(sandbox.apply(chain).await.unwrap(), "2: 1 after 1");
    assert_eq!(sandbox.log()[3..4], ["1/2 finished resolved"]);
    let error = resolve(Resolution::Retry).await.unwrap_err();
    assert!(matches!(error, Error::NotOpen { .. }), "{error}");
}

#[tokio::test]
async fn resolved_as_not_done_it_runs_again() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, UNCERTAIN])]);
    interrupt(&sandbox, chain, Fault::Request).await;
    Migrations::new(chain)
        .resolve(&sandbox.client(), "1", 2, Resolution::Retry)
        .await
        .unwrap();
    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 1 after 0");
    assert_eq!(
        sandbox.log()[3..],
        ["1/2 cleared resolved", "1/2 started", "1/2 finished"]
    );
}

#[tokio::test]
async fn a_failed_statement_that_cannot_be_probed_stops_too() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[blind("INSERT INTO DB.t SELECT 1")])]);
    sandbox.apply(chain).await.unwrap_err();
    let error = sandbox.apply(chain).await.unwrap_err();
    let Error::Undecided(undecided) = error else {
        panic!("{error}");
    };
    assert!(undecided.failed.unwrap().contains("Code: 60"));
}

#[tokio::test]
async fn a_probe_has_to_answer_zero_or_one() {
    for (probe, expected) in [
        ("SELECT 2", "did not answer"),
        ("SELECT 1, 1", "did not answer"),
        ("SELECT toUInt16(1)", "did not answer"),
        ("SELECT 1 WHERE 0", "did not answer"),
        ("SELECT nonsense", "failed (Code: 47"),
    ] {
        let sandbox = Sandbox::new();
        let steps = [TABLE, step("ALTER TABLE DB.t ADD COLUMN b String", probe)];
        let chain = sandbox.chain(&[("1", &steps)]);
        interrupt(&sandbox, chain, Fault::Request).await;
        let log = sandbox.log();
        let error = sandbox.apply(chain).await.unwrap_err();
        assert!(
            matches!(&error, Error::Probe { answer, .. } if answer.starts_with(expected)),
            "{probe}: {error}"
        );
        assert_eq!(sandbox.log(), log, "{probe}");
    }
}

/// The server goes on with a statement whose client has gone. Running it a second time
/// meanwhile would do it twice.
#[tokio::test]
async fn waits_for_what_an_earlier_run_left_running() {
    let sandbox = Sandbox::new();
    let slow = step(
        "INSERT INTO DB.t (a) SELECT number + sleepEachRow(0.5) FROM numbers(3) \
         SETTINGS max_block_size = 1",
        "SELECT count() > 0 FROM DB.t",
    );
    let chain = sandbox.chain(&[("1", &[TABLE, slow])]);
    let client = sandbox.client();
    let run = Migrations::new(chain).apply(&client);
    let running =
        "SELECT count() FROM system.processes WHERE startsWith(query, 'INSERT INTO DB.t')";
    let is_running = async {
        while sandbox.query(running) == "0" {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::select! {
        _ = run => panic!("it was meant to be given up"),
        () = is_running => {}
    }
    assert_eq!(
        sandbox.log(),
        ["1/1 started", "1/1 finished", "1/2 started"]
    );

    sandbox.unlock().await;
    let waited = Arc::new(Mutex::new(0));
    let count = Arc::clone(&waited);
    let report = Migrations::new(chain)
        .on_progress(move |progress| {
            if let Progress::Waiting { requests, .. } = progress {
                assert_eq!(requests, 1);
                *count.lock().unwrap() += 1;
            }
        })
        .apply(&client)
        .await
        .unwrap();
    assert!(*waited.lock().unwrap() > 0, "it had to wait");
    assert_eq!(report.applied[0].found_done, 1);
    assert_eq!(sandbox.query("SELECT count() FROM DB.t"), "3");
}

#[tokio::test]
async fn what_other_means_have_made_is_recorded_and_not_run_where_that_is_asked_for() {
    let sandbox = Sandbox::new();
    sandbox.query("CREATE TABLE DB.t (a UInt8) ENGINE = MergeTree ORDER BY a");
    let chain = sandbox.chain(&[("1", &[TABLE, COLUMN])]);
    let client = sandbox.client();
    // Nobody asked: the statement runs, and the table is in its way.
    let planned = Migrations::new(chain).dry_run(&client).await.unwrap();
    assert!(planned.steps.iter().all(|step| !step.found_done));
    let planned = Migrations::new(chain).adopt_existing();
    let planned = planned.dry_run(&client).await.unwrap();
    let found: Vec<_> = planned.steps.iter().map(|step| step.found_done).collect();
    assert_eq!(found, [true, false]);
    assert!(!sandbox.has_log());

    let run = Migrations::new(chain).adopt_existing();
    let report = run.apply(&client).await.unwrap();
    assert_eq!(
        (report.applied[0].ran, report.applied[0].found_done),
        (1, 1)
    );
    assert_eq!(
        sandbox.log(),
        ["1/1 finished probed", "1/2 started", "1/2 finished"]
    );
    assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String");
}
