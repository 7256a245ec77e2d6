//! Killing the process that applies.

use std::collections::hash_map::RandomState;
use std::env;
use std::hash::BuildHasher as _;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use housekeeper::migrate::{Migrations, Progress};

use crate::support::{COLUMN, COLUMNS, ROWS, Sandbox, TABLE, TestStep, chain, client, step};

/// What the process to be killed is to do: the address, the login, the databases, the
/// number of the step after which it waits for its end (0: it does not), and for how many
/// milliseconds its lock holds when it is dead.
const TASK: &str = "HOUSEKEEPER_TEST_TASK";

pub(crate) const MIGRATIONS: [(&str, &[TestStep]); 3] = [
    ("1", &[TABLE, COLUMN]),
    ("2", &[ROWS, MORE, SLOW]),
    ("3", &[COPY, COPIED, LAST]),
];

const MORE: TestStep = step(
    "INSERT INTO DB.t (a, b) SELECT 100, 'y'",
    "SELECT count() > 0 FROM DB.t WHERE a = 100",
);
const SLOW: TestStep = step(
    "INSERT INTO DB.t (a, b) SELECT 101 + sleepEachRow(0.05), 'z' FROM numbers(2)",
    "SELECT count() > 0 FROM DB.t WHERE a = 101",
);
const COPY: TestStep = step(
    "CREATE TABLE DB.copy (a UInt8) ENGINE = MergeTree ORDER BY a",
    "SELECT count() > 0 FROM system.tables WHERE database = 'DB' AND name = 'copy'",
);
const COPIED: TestStep = step(
    "INSERT INTO DB.copy SELECT a FROM DB.t",
    "SELECT count() > 0 FROM DB.copy",
);
const LAST: TestStep = step(
    "ALTER TABLE DB.t UPDATE b = concat(b, '!') WHERE 1",
    "SELECT count() > 0 FROM DB.t WHERE endsWith(b, '!')",
);

/// Longer than anything here takes: who is killed is declared dead.
const EXPIRY: Duration = Duration::from_secs(60);

/// Starts a process that applies, reporting each step it has finished.
pub(crate) fn start(
    sandbox: &Sandbox,
    stop_after: usize,
    expiry: Duration,
) -> (Child, BufReader<ChildStdout>) {
    let [user, password] = sandbox.login();
    let task = [
        sandbox.url(),
        user,
        password,
        sandbox.db(),
        &sandbox.log,
        &stop_after.to_string(),
        &expiry.as_millis().to_string(),
    ];
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "kill::process_to_be_killed"])
        .args(["--ignored", "--nocapture"])
        .env(TASK, task.join("\n"))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    (child, output)
}

#[tokio::test]
#[ignore = "runs in a process of its own, which the other tests start and kill"]
async fn process_to_be_killed() {
    let task = env::var(TASK).expect("another test starts this one");
    let task: Vec<&str> = task.split('\n').collect();
    let [url, user, password, db, log, stop_after, expiry] = task[..] else {
        panic!("{task:?}");
    };
    let stop_after: usize = stop_after.parse().unwrap();
    let mut finished = 0;
    let expiry = Duration::from_millis(expiry.parse().unwrap());
    Migrations::new(chain(db, log, &MIGRATIONS))
        .lock_expiry(expiry)
        .on_progress(move |progress| {
            if let Progress::Finished { .. } = progress {
                finished += 1;
                let mut out = std::io::stdout();
                writeln!(out, "finished {finished}").unwrap();
                out.flush().unwrap();
                if finished == stop_after {
                    loop {
                        std::thread::park();
                    }
                }
            }
        })
        .apply(&client(url, [user, password]))
        .await
        .unwrap();
}

pub(crate) fn check(sandbox: &Sandbox, context: &str) {
    assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String", "{context}");
    assert_eq!(
        sandbox.query("SELECT count(), sum(a), arraySort(groupUniqArray(b)) FROM DB.t"),
        "6\t305\t['x!','y!','z!']",
        "{context}"
    );
    assert_eq!(
        sandbox.query("SELECT count(), sum(a) FROM DB.copy"),
        "6\t305",
        "{context}"
    );
    assert_eq!(
        sandbox.query(
            "SELECT arraySort(groupArray(concat(version, '/', toString(step)))) FROM LOG \
             WHERE event = 'finished'"
        ),
        "['1/1','1/2','2/1','2/2','2/3','3/1','3/2','3/3']",
        "{context}"
    );
    assert_eq!(
        sandbox.query("SELECT count() = uniqExact(sequence), countIf(event = 'failed') FROM LOG"),
        "1\t0",
        "{context}"
    );
}

#[tokio::test]
async fn killed_between_two_statements() {
    let sandbox = Sandbox::new();
    for stop_after in [1, 2, 3] {
        let (mut child, output) = start(&sandbox, stop_after, EXPIRY);
        let last = format!("finished {stop_after}");
        let mut lines = output.lines().map(Result::unwrap);
        assert!(
            lines.any(|line| line.ends_with(&last)),
            "it ended by itself"
        );
        child.kill().unwrap();
        child.wait().unwrap();
        sandbox.unlock().await;
    }
    // One after the first run, two more after the second, three more after the third.
    let report = sandbox.apply(chain(sandbox.db(), &sandbox.log, &MIGRATIONS));
    assert_eq!(report.await.unwrap(), "3: 2 after 2");
    check(&sandbox, "");
}

/// How often the process is killed; more with `HOUSEKEEPER_TEST_KILLS`.
fn kills() -> u64 {
    let given = env::var("HOUSEKEEPER_TEST_KILLS");
    given.map_or(10, |kills| kills.parse().expect("a number"))
}

#[tokio::test]
async fn killed_at_any_moment() {
    let whole = {
        let sandbox = Sandbox::new();
        let began = Instant::now();
        let (mut child, _output) = start(&sandbox, 0, EXPIRY);
        assert!(child.wait().unwrap().success());
        check(&sandbox, "not killed");
        began.elapsed()
    };
    for round in 0..kills().div_ceil(5) {
        let sandbox = Sandbox::new();
        let mut moments = Vec::new();
        for kill in 0..5 {
            let (mut child, _output) = start(&sandbox, 0, EXPIRY);
            let random = RandomState::new().hash_one((round, kill)) % 1000;
            let moment = whole * u32::try_from(random).unwrap() / 1000;
            moments.push(moment);
            std::thread::sleep(moment);
            child.kill().unwrap();
            child.wait().unwrap();
            sandbox.unlock().await;
        }
        let chain = chain(sandbox.db(), &sandbox.log, &MIGRATIONS);
        let done = sandbox.apply(chain).await;
        let context = format!("killed after {moments:?}: {:?}", sandbox.log());
        assert!(done.is_ok(), "{done:?} {context}");
        check(&sandbox, &context);
    }
}
