//! One run at a time.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use housekeeper::migrate::{Chain, Error, Migrations, Progress};

use crate::support::{COLUMN, COLUMNS, ROWS, Sandbox, TABLE, TestStep, step};

const SLOW: TestStep = step(
    "INSERT INTO DB.t (a) SELECT 50 + number + sleepEachRow(0.5) FROM numbers(4) \
     SETTINGS max_block_size = 1",
    "SELECT count() > 0 FROM DB.t WHERE a >= 50",
);

/// Begins to apply and is given up while the slow statement runs.
async fn abandon(sandbox: &Sandbox, chain: Chain<'static>) {
    let client = sandbox.client();
    let run = Migrations::new(chain)
        .lock_expiry(Duration::from_secs(1))
        .apply(&client);
    tokio::select! {
        _ = run => panic!("it was meant to be given up"),
        () = is_running(sandbox) => {}
    }
}

async fn is_running(sandbox: &Sandbox) {
    let query =
        "SELECT count() FROM system.processes WHERE query LIKE 'INSERT INTO DB.t (a) SELECT 50%'";
    while sandbox.query(query) == "0" {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn the_lock_of_a_dead_run_expires() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, SLOW, COLUMN])]);
    abandon(&sandbox, chain).await;
    let died = Instant::now();
    let waits = AtomicU32::new(0);
    let report = Migrations::new(chain)
        .on_progress(|progress| {
            if let Progress::Locked { holder, .. } = progress {
                assert!(holder.who.contains("process"), "{holder}");
                assert_eq!(holder.expires_after, Duration::from_secs(1));
                waits.fetch_add(1, Ordering::SeqCst);
            }
        })
        .apply(&sandbox.client())
        .await
        .unwrap();
    assert!(waits.load(Ordering::SeqCst) > 0, "it had to wait");
    assert!(
        died.elapsed() > Duration::from_millis(900),
        "{:?}",
        died.elapsed()
    );
    assert_eq!(
        (report.applied[0].ran, report.applied[0].found_done),
        (1, 1)
    );
    assert_eq!(sandbox.query("SELECT count() FROM DB.t"), "4");
    // What was left of the lock is the sign that it is free.
    assert_eq!(
        sandbox.query(&format!("SHOW TABLES FROM {} LIKE 'lock%'", sandbox.log)),
        "lock_2"
    );
}

#[tokio::test]
async fn who_lives_keeps_the_lock_and_others_wait_no_longer_than_they_want() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, SLOW, COLUMN])]);
    let client = sandbox.client();
    // The statement takes longer than the lock would last without a sign of life.
    let run = Migrations::new(chain)
        .lock_expiry(Duration::from_secs(1))
        .apply(&client);
    let others = async {
        is_running(&sandbox).await;
        let impatient = Migrations::new(chain)
            .lock_wait(Duration::from_millis(100))
            .apply(&client);
        let error = impatient.await.unwrap_err();
        let Error::Locked { holder, waited } = error else {
            panic!("{error}");
        };
        assert!(waited >= Duration::from_millis(100), "{waited:?}");
        assert!(
            holder.who.contains(&std::process::id().to_string()),
            "{holder}"
        );

        let run = Migrations::new(chain);
        let error = run.unlock(&client, false).await.unwrap_err();
        assert!(matches!(error, Error::Locked { .. }), "{error}");
        assert!(run.lock_holder(&client).await.unwrap().is_some());
        // This one waits, and has nothing left to do then.
        let report = run.apply(&client).await.unwrap();
        assert_eq!((report.applied.len(), report.already), (0, 1));
    };
    let (report, ()) = tokio::join!(run, others);
    assert_eq!(report.unwrap().applied[0].ran, 3);
    let holder = Migrations::new(chain).lock_holder(&client).await.unwrap();
    assert_eq!(holder, None);
    assert_eq!(sandbox.query("SELECT count() FROM DB.t"), "4");
}

/// A run that sleeps for longer than its lock lasts wakes up, and does nothing any more.
#[tokio::test]
async fn a_run_that_has_lost_the_lock_stops_before_its_next_statement() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, ROWS_AT_ONCE, COLUMN]), ("2", &[ROWS])]);
    for stops_when in ["started", "finished"] {
        let sandbox = Sandbox::new();
        let chain = sandbox.chain(&[("1", &[TABLE, ROWS_AT_ONCE, COLUMN]), ("2", &[ROWS])]);
        let (asleep, wake) = (mpsc::channel(), mpsc::channel());
        let sleeper = {
            let client = sandbox.client();
            let (asleep, wake) = (asleep.0, wake.1);
            std::thread::spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread()
                    .enable_all()
                    .build();
                let run = Migrations::new(chain)
                    .lock_expiry(Duration::from_secs(1))
                    .on_progress(move |progress| {
                        let stops = match progress {
                            Progress::Started(at) => stops_when == "started" && at.index == 2,
                            Progress::Finished { at, .. } => {
                                stops_when == "finished" && at.index == 1
                            }
                            _ => false,
                        };
                        if stops {
                            asleep.send(()).unwrap();
                            wake.recv().unwrap();
                        }
                    });
                runtime.unwrap().block_on(run.apply(&client))
            })
        };
        asleep.1.recv().unwrap();
        // It is silent from now on, so another takes over.
        let report = Migrations::new(chain)
            .apply(&sandbox.client())
            .await
            .unwrap();
        assert_eq!(report.applied.len(), 2);
        wake.0.send(()).unwrap();
        let error = sleeper.join().unwrap().unwrap_err();
        assert!(
            matches!(error, Error::LockLost { .. }),
            "{stops_when}: {error}"
        );
        assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String");
        assert_eq!(
            sandbox.query("SELECT count() FROM DB.t"),
            "4",
            "{stops_when}"
        );
        assert_eq!(
            sandbox.query("SELECT count(), uniqExact(sequence) FROM LOG WHERE event = 'finished'"),
            "4\t4"
        );
    }
    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 3, 2: 1 after 0");
}

const ROWS_AT_ONCE: TestStep = step(
    "INSERT INTO DB.t (a) SELECT 9",
    "SELECT count() > 0 FROM DB.t WHERE a = 9",
);
