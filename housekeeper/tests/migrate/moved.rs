//! Going on after an EXCHANGE that was cut off: who had which name before it is in the log.

use housekeeper::migrate::{Chain, Error, Migrations, Probe, Resolution};

use crate::faults::Fault;
use crate::resume::interrupt;
use crate::support::{Sandbox, TABLE, TestStep, probed};

const EXCHANGE: TestStep = probed(
    "EXCHANGE TABLES DB.t AND DB.other",
    Probe::Moved {
        before: "SELECT arrayStringConcat([assumeNotNull((SELECT toString(any(uuid)) FROM system.tables WHERE database = 'DB' AND name = 't')), \
                 assumeNotNull((SELECT toString(any(uuid)) FROM system.tables WHERE database = 'DB' AND name = 'other'))], ' ')",
        after: "SELECT arrayStringConcat([assumeNotNull((SELECT toString(any(uuid)) FROM system.tables WHERE database = 'DB' AND name = 'other')), \
                assumeNotNull((SELECT toString(any(uuid)) FROM system.tables WHERE database = 'DB' AND name = 't'))], ' ')",
    },
);

/// Two tables that look alike, with a row in the one that is `other` before the exchange.
fn prepared() -> (Sandbox, Chain<'static>) {
    let sandbox = Sandbox::new();
    sandbox.query("CREATE TABLE DB.other (a UInt8) ENGINE = MergeTree ORDER BY a");
    sandbox.query("INSERT INTO DB.other VALUES (7)");
    let chain = sandbox.chain(&[("1", &[TABLE, EXCHANGE])]);
    (sandbox, chain)
}

fn is_exchanged(sandbox: &Sandbox) -> bool {
    sandbox.query("SELECT count() FROM DB.t") == "1"
}

#[tokio::test]
async fn cut_off_before_the_statement_it_runs_again() {
    let (sandbox, chain) = prepared();
    interrupt(&sandbox, chain, Fault::Request).await;
    assert!(!is_exchanged(&sandbox));
    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 1 after 0");
    assert!(is_exchanged(&sandbox));
    assert_eq!(sandbox.log()[3..], ["1/2 started", "1/2 finished"]);
}

#[tokio::test]
async fn cut_off_after_the_statement_it_is_recorded() {
    let (sandbox, chain) = prepared();
    interrupt(&sandbox, chain, Fault::Answer).await;
    assert!(is_exchanged(&sandbox));
    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 0 (+1) after 0");
    assert!(is_exchanged(&sandbox), "exchanged twice");
    assert_eq!(sandbox.log()[3..], ["1/2 finished probed"]);
}

#[tokio::test]
async fn what_the_server_refused_runs_again() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, EXCHANGE])]);
    let error = sandbox.apply(chain).await.unwrap_err();
    assert_eq!(error.code(), Some(60), "UNKNOWN_TABLE: {error}");
    let error = sandbox.apply(chain).await.unwrap_err();
    assert_eq!(error.code(), Some(60), "UNKNOWN_TABLE: {error}");
    // Now there is one more name than when it was tried: that it is not done is for a person to say.
    sandbox.query("CREATE TABLE DB.other (a UInt8) ENGINE = MergeTree ORDER BY a");
    let error = sandbox.apply(chain).await.unwrap_err();
    assert!(matches!(error, Error::Undecided(_)), "{error}");
}

#[tokio::test]
async fn somebody_who_had_a_hand_in_it_is_asked() {
    let (sandbox, chain) = prepared();
    interrupt(&sandbox, chain, Fault::Answer).await;
    sandbox.query("DROP TABLE DB.other");
    sandbox.query("CREATE TABLE DB.other (a UInt8) ENGINE = MergeTree ORDER BY a");
    stops_until_resolved(&sandbox, chain).await;
}

/// An earlier version has started it, and wrote nothing down.
#[tokio::test]
async fn a_log_that_does_not_know_the_names_stops() {
    let (sandbox, chain) = prepared();
    interrupt(&sandbox, chain, Fault::Answer).await;
    sandbox.query("ALTER TABLE LOG DROP COLUMN names_before");
    stops_until_resolved(&sandbox, chain).await;
}

async fn stops_until_resolved(sandbox: &Sandbox, chain: Chain<'static>) {
    let error = sandbox.apply(chain).await.unwrap_err();
    assert!(matches!(error, Error::Undecided(_)), "{error}");
    let migrations = Migrations::new(chain);
    let client = sandbox.client();
    let resolved = migrations.resolve(&client, "1", 2, Resolution::Applied);
    resolved.await.unwrap();
    assert_eq!(sandbox.apply(chain).await.unwrap(), " after 1");
}
