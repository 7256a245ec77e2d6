//! Taking migrations back.

use std::sync::atomic::{AtomicBool, Ordering};

use housekeeper::migrate::{
    Chain, Error, Hazard, Migration, MigrationState, Migrations, Refusal, Resolution, Step,
};

use crate::support::{COLUMN, COLUMNS, Sandbox, TABLE, TestStep, blind, leak, step};

const NO_TABLE: TestStep = step(
    "DROP TABLE DB.t SYNC",
    "SELECT count() = 0 FROM system.tables WHERE database = 'DB' AND name = 't'",
);
const NO_COLUMN: TestStep = step(
    "ALTER TABLE DB.t DROP COLUMN b",
    "SELECT count() = 0 FROM system.columns WHERE database = 'DB' AND table = 't' AND name = 'b'",
);
const OTHER: TestStep = step(
    "CREATE TABLE DB.other (a UInt8) ENGINE = Memory",
    "SELECT count() > 0 FROM system.tables WHERE database = 'DB' AND name = 'other'",
);
const NO_OTHER: TestStep = step(
    "DROP TABLE DB.other SYNC",
    "SELECT count() = 0 FROM system.tables WHERE database = 'DB' AND name = 'other'",
);

/// Migrations in short, each with what takes it back.
fn chain(sandbox: &Sandbox, all: &[(&str, &[TestStep], &[TestStep])]) -> Chain<'static> {
    let forth: Vec<_> = all.iter().map(|(v, steps, _)| (*v, *steps)).collect();
    let chain = sandbox.chain(&forth);
    let migrations = chain
        .migrations
        .iter()
        .zip(all)
        .map(|(migration, (version, _, back))| {
            let steps: Vec<Step<'static>> = (1..)
                .zip(*back)
                .map(|(line, step)| step.build(sandbox.db(), line))
                .collect();
            let file = leak(format!("db/migrations/{version}_test.down.sql"));
            migration.way_back(file, steps.leak())
        });
    let migrations: Vec<Migration<'static>> = migrations.collect();
    Chain::new(migrations.leak()).log_database(chain.log_database)
}

/// Three migrations, the second of two statements.
fn three(sandbox: &Sandbox) -> Chain<'static> {
    chain(
        sandbox,
        &[
            ("1", &[TABLE], &[NO_TABLE]),
            ("2", &[COLUMN, OTHER], &[NO_OTHER, NO_COLUMN]),
            ("3", &[blind("SELECT 1")], &[]),
        ],
    )
}

/// The migrations that were taken back, with how many statements were run and how many steps found done.
async fn revert(sandbox: &Sandbox, run: Migrations<'_>) -> Result<String, Error> {
    let report = run.revert(&sandbox.client()).await?;
    let all = report.migrations.iter();
    let all = all.map(|m| format!("{}: {}+{}", m.version, m.ran, m.found_done));
    Ok(all.collect::<Vec<_>>().join(", "))
}

fn refusals(error: Error) -> Vec<Refusal> {
    match error {
        Error::Refused(refusals) => refusals,
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn what_is_taken_back_is_pending_again() {
    let sandbox = Sandbox::new();
    let chain = three(&sandbox);
    assert_eq!(revert(&sandbox, Migrations::new(chain)).await.unwrap(), "");
    assert!(!sandbox.has_log(), "there is nothing to take back");

    sandbox.apply(chain).await.unwrap();
    let log = sandbox.log().len();
    // One that leaves nothing to take back, and one of two statements.
    assert_eq!(
        revert(&sandbox, Migrations::new(chain)).await.unwrap(),
        "3: 1+0"
    );
    assert_eq!(
        revert(&sandbox, Migrations::new(chain)).await.unwrap(),
        "2: 2+0"
    );
    assert_eq!(sandbox.query(COLUMNS), "a UInt8");
    assert_eq!(sandbox.query("EXISTS TABLE DB.other"), "0");
    assert_eq!(
        sandbox.log()[log..],
        [
            "3/1 started",
            "3/1 finished",
            "2/1 started",
            "2/1 finished",
            "2/2 started",
            "2/2 finished"
        ]
    );
    assert_eq!(
        sandbox.query("SELECT kind, count() FROM LOG GROUP BY kind ORDER BY kind"),
        "migration\t8\nrevert\t6"
    );
    let status = Migrations::new(chain)
        .status(&sandbox.client())
        .await
        .unwrap();
    let found: Vec<_> = status.migrations.into_iter().map(|m| m.state).collect();
    assert!(
        matches!(
            found[..],
            [
                MigrationState::Applied { .. },
                MigrationState::Pending,
                MigrationState::Pending
            ]
        ),
        "{found:?}"
    );
    assert_eq!(sandbox.apply(chain).await.unwrap(), "2: 2, 3: 1 after 1");
    assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String");

    // To a version, and to before all.
    let run = Migrations::new(chain).up_to("1");
    assert_eq!(revert(&sandbox, run).await.unwrap(), "3: 1+0, 2: 2+0");
    let run = Migrations::new(chain).up_to("1");
    assert_eq!(revert(&sandbox, run).await.unwrap(), "");
    let run = Migrations::new(chain).up_to("0");
    assert_eq!(revert(&sandbox, run).await.unwrap(), "1: 1+0");
    assert_eq!(sandbox.query("SHOW TABLES FROM DB"), "");
    assert_eq!(
        sandbox.apply(chain).await.unwrap(),
        "1: 1, 2: 2, 3: 1 after 0"
    );
    let run = Migrations::new(chain).up_to("7");
    let error = revert(&sandbox, run).await.unwrap_err();
    assert!(matches!(error, Error::UnknownVersion(_)), "{error}");
}

#[tokio::test]
async fn a_dry_run_changes_nothing() {
    let sandbox = Sandbox::new();
    let chain = three(&sandbox);
    sandbox.apply(chain).await.unwrap();
    let log = sandbox.log();
    let run = Migrations::new(chain).up_to("1");
    let plan = run.revert_dry_run(&sandbox.client()).await.unwrap();
    let told: Vec<_> = plan
        .steps
        .iter()
        .map(|step| step.place.to_string())
        .collect();
    assert_eq!(
        told,
        [
            "3_test, step 1 of 1 (do nothing), at db/migrations/3_test.down.sql:1",
            "2_test, step 1 of 2 (do it), at db/migrations/2_test.down.sql:1",
            "2_test, step 2 of 2 (do it), at db/migrations/2_test.down.sql:2"
        ]
    );
    assert!(plan.to_string().contains("ALTER TABLE"), "{plan}");
    assert_eq!(sandbox.log(), log);
    assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String");
}

#[tokio::test]
async fn what_cannot_be_taken_back_is_refused_with_the_reason() {
    let sandbox = Sandbox::new();
    // Nobody has written it.
    let unwritten = sandbox.chain(&[("1", &[TABLE])]);
    sandbox.apply(unwritten).await.unwrap();
    let log = sandbox.log();
    let error = revert(&sandbox, Migrations::new(unwritten))
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "refused, and nothing changed: nothing takes db/migrations/1_test.sql back: there is no \
         db/migrations/1_test.down.sql"
    );
    // There is none.
    let none = [unwritten.migrations[0].no_way_back("line 3: it loses rows")];
    let run = Migrations::new(Chain::new(&none).log_database(unwritten.log_database));
    let error = refusals(revert(&sandbox, run).await.unwrap_err());
    assert!(
        matches!(&error[..], [Refusal::NoWayBack { reason, .. }] if reason == "line 3: it loses rows"),
        "{error:?}"
    );
    // It loses rows.
    let mut loses = NO_TABLE.build(sandbox.db(), 1);
    let hazards = [Hazard::new("loses-data", "its rows are gone")];
    loses = loses.hazards(&hazards);
    let steps = [loses];
    let lossy = [unwritten.migrations[0].way_back("1_test.down.sql", &steps)];
    let lossy = Chain::new(&lossy).log_database(unwritten.log_database);
    let error = refusals(revert(&sandbox, Migrations::new(lossy)).await.unwrap_err());
    assert!(
        matches!(&error[..], [Refusal::Loses { step: 1, hazard, .. }] if hazard == "loses-data"),
        "{error:?}"
    );
    assert_eq!(
        (sandbox.log(), sandbox.query(COLUMNS)),
        (log, "a UInt8".to_owned())
    );
    let run = Migrations::new(lossy).allow_loss();
    assert_eq!(revert(&sandbox, run).await.unwrap(), "1: 1+0");
    // Or with a reason in the file.
    sandbox.apply(lossy).await.unwrap();
    let hazards = [hazards[0].allowed("it is new")];
    let steps = [loses.hazards(&hazards)];
    let reasoned = [unwritten.migrations[0].way_back("1_test.down.sql", &steps)];
    let run = Migrations::new(Chain::new(&reasoned).log_database(unwritten.log_database));
    assert_eq!(revert(&sandbox, run).await.unwrap(), "1: 1+0");
}

#[tokio::test]
async fn a_migration_that_is_applied_in_part_is_not_taken_back() {
    let sandbox = Sandbox::new();
    let wrong = step("ALTER TABLE DB.t ADD COLUMN b Strnig", "SELECT 0");
    let chain = chain(&sandbox, &[("1", &[TABLE, wrong], &[NO_TABLE])]);
    sandbox.apply(chain).await.unwrap_err();
    let error = refusals(revert(&sandbox, Migrations::new(chain)).await.unwrap_err());
    assert!(
        matches!(error[..], [Refusal::HalfApplied { .. }]),
        "{error:?}"
    );
}

/// What is half taken back is not applied, and gone on with.
#[tokio::test]
async fn an_interrupted_one_is_gone_on_with() {
    let sandbox = Sandbox::new();
    let chain = three(&sandbox);
    sandbox.apply(chain).await.unwrap();
    revert(&sandbox, Migrations::new(chain)).await.unwrap();
    let run = Migrations::new(chain).after_step(|_| async { Err("that is enough".into()) });
    let error = revert(&sandbox, run).await.unwrap_err();
    assert!(matches!(error, Error::Hook { .. }), "{error}");

    let status = Migrations::new(chain)
        .status(&sandbox.client())
        .await
        .unwrap();
    assert_eq!(
        status.migrations[1].state,
        MigrationState::Reverting {
            done: 1,
            steps: 2,
            open: None
        }
    );
    let error = refusals(sandbox.apply(chain).await.unwrap_err());
    assert!(
        matches!(&error[..], [Refusal::HalfReverted { file }] if file == "db/migrations/2_test.sql"),
        "{error:?}"
    );
    // What is done of it is not edited.
    let edited = self::chain(
        &sandbox,
        &[
            ("1", &[TABLE], &[NO_TABLE]),
            ("2", &[COLUMN, OTHER], &[NO_COLUMN, NO_OTHER]),
            ("3", &[blind("SELECT 1")], &[]),
        ],
    );
    let error = refusals(revert(&sandbox, Migrations::new(edited)).await.unwrap_err());
    assert!(
        matches!(
            &error[..],
            [Refusal::StepEdited {
                step: 1,
                finished: true,
                ..
            }]
        ),
        "{error:?}"
    );
    assert_eq!(
        revert(&sandbox, Migrations::new(chain)).await.unwrap(),
        "2: 1+0"
    );
    assert_eq!(sandbox.apply(chain).await.unwrap(), "2: 2, 3: 1 after 1");
}

/// A step whose end nobody has seen is probed; where that is not possible, a person says what became of it.
#[tokio::test]
async fn a_step_that_was_under_way_is_found_out() {
    for (name, query) in [("probed", true), ("asked", false)] {
        let sandbox = Sandbox::new();
        let slow = if query {
            step(
                "ALTER TABLE DB.t DROP COLUMN b",
                "SELECT count() = 0 FROM system.columns WHERE database = 'DB' AND table = 't' AND name = 'b'",
            )
        } else {
            blind("ALTER TABLE DB.t DROP COLUMN b")
        };
        let chain = chain(
            &sandbox,
            &[("1", &[TABLE], &[NO_TABLE]), ("2", &[COLUMN], &[slow])],
        );
        sandbox.apply(chain).await.unwrap();
        // The statement takes effect, and the log gets to know no more than that it has started.
        let client = sandbox.client();
        let started = AtomicBool::new(false);
        let run = Migrations::new(chain).on_progress(|progress| {
            if let housekeeper::migrate::Progress::Started(_) = progress {
                sandbox.query("ALTER TABLE DB.t DROP COLUMN b");
                started.store(true, Ordering::SeqCst);
                sandbox.query(&format!("DROP TABLE {}.lock_2 SYNC", sandbox.log));
            }
        });
        run.revert(&client).await.unwrap_err();
        assert!(started.load(Ordering::SeqCst), "{name}");
        sandbox.unlock().await;
        if query {
            assert_eq!(
                revert(&sandbox, Migrations::new(chain)).await.unwrap(),
                "2: 0+1"
            );
        } else {
            let error = revert(&sandbox, Migrations::new(chain)).await.unwrap_err();
            assert!(matches!(error, Error::Undecided(_)), "{name}: {error}");
            let run = Migrations::new(chain);
            run.resolve(&client, "2", 1, Resolution::Applied)
                .await
                .unwrap();
        }
        assert_eq!(sandbox.query(COLUMNS), "a UInt8", "{name}");
        assert_eq!(
            sandbox.apply(chain).await.unwrap(),
            "2: 1 after 1",
            "{name}"
        );
    }
}

/// Several that take back the newest migration take back one.
#[tokio::test]
async fn of_several_at_once_one_does_it() {
    let sandbox = Sandbox::new();
    let chain = three(&sandbox);
    sandbox.apply(chain).await.unwrap();
    let client = sandbox.client();
    let one = || Migrations::new(chain).revert(&client);
    let (a, b, c) = tokio::join!(one(), one(), one());
    let done: usize = [a, b, c]
        .into_iter()
        .map(|report| report.unwrap().migrations.len())
        .sum();
    assert_eq!(done, 1);
    assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String");
}
