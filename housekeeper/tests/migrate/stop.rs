//! Runs that somebody asks to stop.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use housekeeper::migrate::{Chain, Error, Migrations, Progress, Result, StepPlace};
use tokio::sync::oneshot;

use crate::support::{COLUMN, ROWS, Sandbox, TABLE, TestStep, blind, step};

/// Ends after a second, which whoever has asked for the end waits for.
const SHORT: TestStep = step(
    "INSERT INTO DB.t (a) SELECT 1 + sleepEachRow(1)",
    "SELECT count() > 0 FROM DB.t",
);

/// Goes on for longer than that.
const LONG: TestStep = step(
    "INSERT INTO DB.t (a) SELECT sleepEachRow(1) FROM numbers(7) SETTINGS max_block_size = 1",
    "SELECT count() = 7 FROM DB.t",
);

/// What asks a run to stop, once.
struct Button(Mutex<Option<oneshot::Sender<()>>>);

impl Button {
    fn new() -> (Self, impl Future<Output = ()> + Send + 'static) {
        let (button, asked) = oneshot::channel();
        let asked = async { asked.await.unwrap() };
        (Self(Mutex::new(Some(button))), asked)
    }

    fn press(&self) {
        if let Some(button) = self.0.lock().unwrap().take() {
            button.send(()).unwrap();
        }
    }
}

/// Where the run was that was stopped.
fn stopped<T: std::fmt::Debug>(result: Result<T>) -> (Option<Box<StepPlace>>, bool) {
    match result.unwrap_err() {
        Error::Stopped {
            place,
            is_under_way,
            ..
        } => (place, is_under_way),
        other => panic!("{other}"),
    }
}

async fn has_lock(sandbox: &Sandbox, chain: Chain<'_>) -> bool {
    let holder = Migrations::new(chain).lock_holder(&sandbox.client()).await;
    holder.unwrap().is_some()
}

/// Applies, and asks for the end when the statement of this step is sent.
async fn stopped_in(
    sandbox: &Sandbox,
    chain: Chain<'_>,
    index: usize,
) -> (Option<Box<StepPlace>>, bool) {
    let (button, asked) = Button::new();
    let run = Migrations::new(chain)
        .lock_expiry(Duration::from_secs(2))
        .stop_when(asked)
        .on_progress(move |progress| {
            if matches!(progress, Progress::Started(at) if at.index == index) {
                button.press();
            }
        });
    stopped(run.apply(&sandbox.client()).await)
}

#[tokio::test]
async fn between_two_steps_the_lock_is_given_back() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, COLUMN]), ("2", &[ROWS])]);
    let (button, asked) = Button::new();
    let button = &button;
    // The hook would take for ever.
    let run = Migrations::new(chain)
        .stop_when(asked)
        .before_step(move |place| async move {
            if place.step == 2 {
                button.press();
                std::future::pending::<()>().await;
            }
            Ok(())
        });
    let began = Instant::now();
    let error = run.apply(&sandbox.client()).await.unwrap_err();
    assert!(began.elapsed() < Duration::from_secs(4), "{error}");
    assert_eq!(
        error.to_string(),
        "stopped as it was asked to, before migration 1_test, step 2 of 2 (do it), at db/migrations/1_test.sql:2. What was \
         done is recorded, no statement is under way, and the lock is given back"
    );
    assert_eq!(error.kind(), "stopped");
    assert_eq!(sandbox.log(), ["1/1 started", "1/1 finished"]);
    assert!(!has_lock(&sandbox, chain).await);
    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 1, 2: 1 after 0");
}

#[tokio::test]
async fn a_short_step_is_done_first() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, SHORT, COLUMN])]);
    let (place, is_under_way) = stopped_in(&sandbox, chain, 2).await;
    assert_eq!((place.unwrap().step, is_under_way), (3, false));
    assert_eq!(
        sandbox.log(),
        ["1/1 started", "1/1 finished", "1/2 started", "1/2 finished"]
    );
    assert!(!has_lock(&sandbox, chain).await);
    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 1 after 0");
}

#[tokio::test]
async fn a_long_step_goes_on_and_the_next_run_finds_that_out() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, LONG, COLUMN])]);
    let (place, is_under_way) = stopped_in(&sandbox, chain, 2).await;
    assert_eq!((place.unwrap().step, is_under_way), (2, true));
    assert_eq!(
        sandbox.log(),
        ["1/1 started", "1/1 finished", "1/2 started"]
    );
    // Whoever comes next has to wait for the lock, and so for the statement.
    assert!(has_lock(&sandbox, chain).await);
    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 1 (+1) after 0");
    assert_eq!(sandbox.query("SELECT count() FROM DB.t"), "7");
}

#[tokio::test]
async fn who_waits_for_another_run_stops_at_once() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, SHORT, SHORT])]);
    let client = sandbox.client();
    let (button, asked) = Button::new();
    let waits = async {
        while !sandbox.has_log() || !has_lock(&sandbox, chain).await {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let run = Migrations::new(chain)
            .stop_when(asked)
            .on_progress(move |progress| {
                if matches!(progress, Progress::Locked { .. }) {
                    button.press();
                }
            });
        let began = Instant::now();
        assert_eq!(stopped(run.apply(&client).await), (None, false));
        assert!(began.elapsed() < Duration::from_secs(4));
    };
    let (report, ()) = tokio::join!(sandbox.apply(chain), waits);
    assert_eq!(report.unwrap(), "1: 3 after 0");
}

#[tokio::test]
async fn asked_before_it_begins_it_does_nothing() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE])]);
    let run = || Migrations::new(chain).stop_when(async {});
    assert_eq!(stopped(run().apply(&sandbox.client()).await), (None, false));
    assert!(!has_lock(&sandbox, chain).await);
    assert_eq!(sandbox.log(), Vec::<String>::new());
    sandbox.apply(chain).await.unwrap();
    // Where there is nothing to do, there is nothing to stop.
    let report = run().apply(&sandbox.client()).await.unwrap();
    assert_eq!(report.already, 1);
}

#[tokio::test]
async fn a_server_that_shows_nothing_is_not_waited_for() {
    let sandbox = Sandbox::new();
    let deaf = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", deaf.local_addr().unwrap());
    let chain = sandbox.chain(&[("1", &[blind("SELECT 1")])]);
    let run = Migrations::new(chain).stop_when(async {});
    let began = Instant::now();
    let result = run.apply(&sandbox.client_at(&url)).await;
    assert_eq!(stopped(result), (None, false));
    assert!(began.elapsed() < Duration::from_secs(9));
}

#[tokio::test]
async fn reverting_stops_as_well() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, COLUMN]), ("2", &[ROWS])]);
    let migrations: Vec<_> = chain
        .migrations
        .iter()
        .map(|migration| migration.way_back("down.sql", &[]))
        .collect();
    let down = [
        blind("ALTER TABLE DB.t DROP COLUMN b").build(sandbox.db(), 1),
        blind("DROP TABLE DB.t").build(sandbox.db(), 2),
    ];
    let mut migrations = migrations;
    migrations[0] = migrations[0].way_back("1.down.sql", &down);
    let chain = Chain::new(&migrations).log_database(&sandbox.log);
    sandbox.apply(chain).await.unwrap();
    let (button, asked) = Button::new();
    let run = Migrations::new(chain)
        .up_to("0")
        .stop_when(asked)
        .on_progress(move |progress| {
            if matches!(progress, Progress::Finished { at, .. } if at.index == 1) {
                button.press();
            }
        });
    let (place, is_under_way) = stopped(run.revert(&sandbox.client()).await);
    assert_eq!((place.unwrap().step, is_under_way), (2, false));
    assert!(!has_lock(&sandbox, chain).await);
    let run = Migrations::new(chain).up_to("0");
    let report = run.revert(&sandbox.client()).await.unwrap();
    assert_eq!(report.migrations.len(), 1);
    assert_eq!(sandbox.query("SHOW TABLES FROM DB"), "");
}
