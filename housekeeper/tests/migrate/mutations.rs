//! ALTERs whose mutation goes on by itself, or fails.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use housekeeper::migrate::{Chain, Error, Migrations, Progress, Resolution};

use crate::support::{COLUMN, COLUMNS, ROWS, Sandbox, TABLE, TestStep, step};

/// Fails for rows that are no numbers, after the column has become one.
const NUMBERS: TestStep = step(
    "ALTER TABLE DB.t MODIFY COLUMN b UInt64",
    "SELECT count() > 0 FROM system.columns WHERE database = 'DB' AND table = 't' AND name = 'b' \
     AND type = 'UInt64'",
)
.mutation("DB.t");

#[tokio::test]
async fn a_mutation_that_fails_is_told_with_what_ends_it() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, COLUMN, ROWS, NUMBERS])]);
    let error = sandbox.apply(chain).await.unwrap_err();
    assert_eq!(error.code(), Some(341), "{error}");
    let text = error.to_string();
    let Error::Statement(error) = error else {
        panic!("{error}");
    };
    let stuck = error.stuck.expect("what it has left behind");
    assert!(stuck.reason.contains("Cannot parse string 'x'"), "{stuck}");
    assert!(text.contains(&stuck.kill), "{text}");

    // The type is the new one, so the probe would say that it is done.
    assert_eq!(sandbox.query(COLUMNS), "a UInt8, b UInt64");
    let error = sandbox.apply(chain).await.unwrap_err();
    let Error::StuckMutation { place, mutation } = error else {
        panic!("{error}");
    };
    assert_eq!(place.step, 4);
    assert_eq!(*mutation, *stuck);

    sandbox.query(&stuck.kill);
    let error = sandbox.apply(chain).await.unwrap_err();
    let Error::Undecided(undecided) = error else {
        panic!("{error}");
    };
    assert!(undecided.failed.unwrap().contains("Code: 341"));

    // Somebody takes it back, mends the rows and says so.
    sandbox.query("ALTER TABLE DB.t MODIFY COLUMN b String");
    sandbox.query("ALTER TABLE DB.t UPDATE b = '7' WHERE 1 SETTINGS mutations_sync = 2");
    Migrations::new(chain)
        .resolve(&sandbox.client(), "1", 4, Resolution::Retry)
        .await
        .unwrap();
    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 1 after 0");
    assert_eq!(sandbox.query("SELECT sum(b) FROM DB.t"), "21");
}

/// A part a second.
const SLOW: TestStep = step(
    "ALTER TABLE DB.p UPDATE b = toString(a + sleepEachRow(1)) WHERE 1",
    "SELECT count() = 0 FROM DB.p WHERE b = ''",
)
.mutation("DB.p");

const PARTS: TestStep = step(
    "CREATE TABLE DB.p (a UInt8, b String) ENGINE = MergeTree PARTITION BY a ORDER BY a",
    "SELECT count() > 0 FROM system.tables WHERE database = 'DB' AND name = 'p'",
);
const SIX: TestStep = step(
    "INSERT INTO DB.p (a) SELECT number FROM numbers(6)",
    "SELECT count() > 0 FROM DB.p",
);

/// Counts what is told of a mutation.
fn counting<'a>(chain: Chain<'a>, told: &'a AtomicU32) -> Migrations<'a> {
    Migrations::new(chain).on_progress(|progress| {
        if let Progress::Mutating { place, parts, .. } = progress {
            assert_eq!(place.kind, "do");
            assert!(parts <= 6, "{parts}");
            told.fetch_add(1, Ordering::SeqCst);
        }
    })
}

#[tokio::test]
async fn a_mutation_tells_how_far_it_is() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[PARTS, SIX, SLOW])]);
    let told = AtomicU32::new(0);
    counting(chain, &told)
        .apply(&sandbox.client())
        .await
        .unwrap();
    assert!(told.load(Ordering::SeqCst) > 0);
}

#[tokio::test]
async fn a_mutation_that_goes_on_by_itself_is_waited_for() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[PARTS, SIX]), ("2", &[SLOW])]);
    Migrations::new(chain)
        .up_to("1")
        .apply(&sandbox.client())
        .await
        .unwrap();
    // As after a restart of the server: no request is left, but the mutation is.
    let error = Migrations::new(chain)
        .timeout(Duration::from_millis(900))
        .apply(&sandbox.client())
        .await
        .unwrap_err();
    let Error::TimedOut {
        place: Some(place), ..
    } = error
    else {
        panic!("{error}");
    };
    assert_eq!(place.version, "2");
    assert_eq!(sandbox.log().last().unwrap(), "2/1 started");
    sandbox.query("KILL QUERY WHERE query LIKE 'ALTER TABLE DB.p%' SYNC");
    sandbox.unlock().await;

    let told = AtomicU32::new(0);
    let report = counting(chain, &told)
        .apply(&sandbox.client())
        .await
        .unwrap();
    assert_eq!(
        (report.applied[0].ran, report.applied[0].found_done),
        (0, 1)
    );
    assert!(told.load(Ordering::SeqCst) > 0);
    assert_eq!(
        sandbox.query("SELECT count() FROM system.mutations WHERE database = 'DB'"),
        "1"
    );
}

/// Fails as long as there is nothing in `DB.gate`.
const GATED: TestStep = step(
    "ALTER TABLE DB.p UPDATE b = toString(throwIf((SELECT count() FROM DB.gate) = 0)) WHERE 1",
    "SELECT count() = 0 FROM DB.p WHERE b = ''",
)
.mutation("DB.p");

#[tokio::test]
async fn what_fails_once_and_then_succeeds_is_done() {
    let sandbox = Sandbox::new();
    sandbox.query("CREATE TABLE DB.gate (a UInt8) ENGINE = MergeTree ORDER BY a");
    let chain = sandbox.chain(&[("1", &[PARTS, SIX, GATED])]);
    let opened = async {
        tokio::time::sleep(Duration::from_secs(3)).await;
        sandbox.query("INSERT INTO DB.gate VALUES (1)");
    };
    let (applied, ()) = tokio::join!(sandbox.apply(chain), opened);
    assert_eq!(applied.unwrap(), "1: 3 after 0");
    assert_eq!(sandbox.query("SELECT count() FROM DB.p WHERE b = '0'"), "6");
    assert_eq!(sandbox.log().last().unwrap(), "1/3 finished");
}

#[tokio::test]
async fn a_mutation_that_somebody_ended_is_not_taken_for_done() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, COLUMN, ROWS, NUMBERS])]);
    let error = sandbox.apply(chain).await.unwrap_err();
    let Error::Statement(error) = error else {
        panic!("{error}");
    };
    // As if the run had been killed before it could write that down.
    sandbox.query("ALTER TABLE LOG DELETE WHERE event = 'failed' SETTINGS mutations_sync = 2");
    sandbox.query(&error.stuck.expect("what it has left behind").kill);

    // The type is the new one, the rows are not.
    let error = sandbox.apply(chain).await.unwrap_err();
    let Error::Undecided(undecided) = error else {
        panic!("{error}");
    };
    let why = undecided.failed.unwrap();
    assert!(why.contains("KILL MUTATION"), "{why}");
}
