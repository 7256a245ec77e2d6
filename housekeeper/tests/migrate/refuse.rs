//! What is refused, and that nothing is changed then.

use housekeeper::migrate::{Chain, Error, Migration, Migrations, Profile, Refusal};

use crate::faults::{Fault, Proxy};
use crate::support::{COLUMN, ROWS, Sandbox, TABLE, blind, leak};

/// Applies `chain`, which has to be refused with nothing changed, and returns why.
async fn refused(sandbox: &Sandbox, chain: Chain<'_>) -> Vec<Refusal> {
    let before = (sandbox.log(), sandbox.query("SHOW TABLES FROM DB"));
    let error = sandbox.apply(chain).await.unwrap_err();
    let after = (sandbox.log(), sandbox.query("SHOW TABLES FROM DB"));
    assert_eq!(before, after);
    match error {
        Error::Refused(refusals) => refusals,
        other => panic!("{other}"),
    }
}

/// Applies `chain`, which has to be refused under the lock, with no step begun, and returns why.
async fn refused_with(sandbox: &Sandbox, chain: Chain<'_>) -> Vec<Refusal> {
    let rows = || {
        if sandbox.has_log() {
            sandbox.log()
        } else {
            Vec::new()
        }
    };
    let before = rows();
    let error = sandbox.apply(chain).await.unwrap_err();
    assert_eq!(before, rows());
    match error {
        Error::Refused(refusals) => refusals,
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn an_edited_file() {
    let sandbox = Sandbox::new();
    sandbox
        .apply(sandbox.chain(&[("1", &[TABLE])]))
        .await
        .unwrap();
    let edited = blind("CREATE TABLE DB.other (a UInt8) ENGINE = Memory");
    let refusals = refused(
        &sandbox,
        sandbox.chain(&[("1", &[edited]), ("2", &[COLUMN])]),
    )
    .await;
    assert!(
        matches!(&refusals[..], [Refusal::Edited { file, .. }] if file == "db/migrations/1_test.sql"),
        "{refusals:?}"
    );
}

#[tokio::test]
async fn a_missing_file() {
    let sandbox = Sandbox::new();
    let steps: &[_] = &[TABLE];
    let chain = sandbox.chain(&[("1", steps), ("2", &[COLUMN]), ("3", &[ROWS])]);
    sandbox.apply(chain).await.unwrap();
    let refusals = refused(&sandbox, sandbox.chain(&[("1", steps), ("3", &[ROWS])])).await;
    assert!(
        matches!(&refusals[..], [Refusal::Missing { version, name }] if version == "2" && name == "test"),
        "{refusals:?}"
    );
}

/// Of two branches, one was applied; the binary is the other's. Whichever of them has the newer file.
#[tokio::test]
async fn a_fork() {
    let other = blind("CREATE TABLE DB.other (a UInt8) ENGINE = Memory");
    for (theirs, ours) in [("3", "2"), ("2", "3")] {
        let sandbox = Sandbox::new();
        let chain = sandbox.chain(&[("1", &[TABLE]), (theirs, &[COLUMN])]);
        sandbox.apply(chain).await.unwrap();
        let here = sandbox.chain(&[("1", &[TABLE]), (ours, &[other])]);
        let refusals = refused(&sandbox, here).await;
        assert!(
            matches!(&refusals[..], [Refusal::Forked { .. }]),
            "{refusals:?}"
        );
        assert_eq!(
            refusals[0].to_string(),
            format!(
                "two branches have each sealed migrations: {theirs}_test was applied and is not in this binary, and \
                 db/migrations/{ours}_test.sql is not applied; merge the branches, and `cargo housekeeper rebase \
                 db/migrations/{ours}_test.sql` puts it after the others"
            )
        );
        // Such a binary is not the release before.
        let run = Migrations::new(here).allow_newer();
        let error = run.apply(&sandbox.client()).await.unwrap_err();
        assert_eq!(error, Error::Refused(refusals.clone()));
        let status = Migrations::new(here)
            .status(&sandbox.client())
            .await
            .unwrap();
        assert_eq!(status.refusals, refusals);
    }
}

#[tokio::test]
async fn the_log_of_another_service() {
    let sandbox = Sandbox::new();
    let theirs = sandbox.chain(&[("1", &[TABLE]), ("3", &[COLUMN])]);
    sandbox.apply(theirs).await.unwrap();
    let other = blind("CREATE TABLE DB.other (a UInt8) ENGINE = Memory");
    for versions in [["0", "2"], ["2", "4"], ["4", "5"]] {
        let ours = sandbox.chain(&[(versions[0], &[other]), (versions[1], &[ROWS])]);
        let refusals = refused(&sandbox, ours).await;
        assert_eq!(
            Error::Refused(refusals).to_string(),
            format!(
                "refused, and nothing changed: none of the 2 migrations in the log of the database `{}`, the last of which is \
                 3_test, is in this binary. Services that share a server each need a log of their own: `log-database = \"…\"` \
                 in housekeeper.toml; if this log is this service's, bring its files back",
                sandbox.log
            )
        );
    }
}

#[tokio::test]
async fn a_chain_that_is_not_in_order() {
    let sandbox = Sandbox::new();
    for versions in [["2", "1"], ["1", "1"]] {
        let chain = sandbox.chain(&[(versions[0], &[TABLE]), (versions[1], &[COLUMN])]);
        let refusals = refused_with(&sandbox, chain).await;
        let last = format!("db/migrations/{}_test.sql", versions[1]);
        assert!(
            matches!(&refusals[..], [Refusal::Unsorted { file }] if *file == last),
            "{refusals:?}"
        );
        assert!(!sandbox.has_log());
    }
}

#[tokio::test]
async fn a_database_that_is_newer() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE]), ("2", &[COLUMN])]);
    sandbox.apply(chain).await.unwrap();
    let refusals = refused(&sandbox, sandbox.chain(&[("1", &[TABLE])])).await;
    assert!(
        matches!(&refusals[..], [Refusal::DatabaseNewer { version, .. }] if version == "2"),
        "{refusals:?}"
    );
}

#[tokio::test]
async fn a_database_that_is_newer_is_left_alone_where_that_is_allowed() {
    let sandbox = Sandbox::new();
    let newer = sandbox.chain(&[("1", &[TABLE]), ("2", &[COLUMN])]);
    sandbox.apply(newer).await.unwrap();
    let log = sandbox.log();
    let run = Migrations::new(sandbox.chain(&[("1", &[TABLE])])).allow_newer();
    let report = run.apply(&sandbox.client()).await.unwrap();
    assert_eq!((report.applied.len(), report.already), (0, 1));
    // Not where this binary has something else as well.
    let run = Migrations::new(sandbox.chain(&[("1", &[TABLE, ROWS])])).allow_newer();
    let error = run.apply(&sandbox.client()).await.unwrap_err();
    assert!(matches!(error, Error::Refused(_)), "{error}");
    assert_eq!(sandbox.log(), log);
}

#[tokio::test]
async fn a_server_from_before_what_a_step_needs() {
    let sandbox = Sandbox::new();
    for (since, is_old) in [("23.12", false), ("99.1", true)] {
        let first = TABLE.build(sandbox.db(), 1);
        let second = COLUMN.build(sandbox.db(), 2).since("the type Soon", since);
        let steps = [first, second];
        let migrations = [Migration::new("1", "", "1.sql", "h", &steps)];
        let chain = Chain::new(&migrations).log_database(&sandbox.log);
        if is_old {
            sandbox.query("DROP TABLE DB.t SYNC");
            sandbox.query("TRUNCATE TABLE LOG");
            let refusals = refused_with(&sandbox, chain).await;
            assert!(
                refusals[0].to_string().starts_with(
                    "step 2 of 1.sql needs the type Soon, which ClickHouse has since 99.1, and this server is "
                ),
                "{refusals:?}"
            );
            assert_eq!(sandbox.query("SHOW TABLES FROM DB"), "");
            let error = Migrations::new(chain).dry_run(&sandbox.client()).await;
            assert!(matches!(error, Err(Error::Refused(_))), "{error:?}");
        } else {
            sandbox.apply(chain).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_table_that_somebody_has_dropped() {
    let sandbox = Sandbox::new();
    let other = blind("CREATE TABLE DB.other (a UInt8) ENGINE = Memory");
    let column = COLUMN.kind("alter table").mutation("DB.t");
    sandbox
        .apply(sandbox.chain(&[("1", &[TABLE])]))
        .await
        .unwrap();
    sandbox.query("RENAME TABLE DB.t TO DB.t2");
    let chain = sandbox.chain(&[("1", &[TABLE]), ("2", &[other, column])]);
    let planned = Migrations::new(chain).dry_run(&sandbox.client()).await;
    let refusals = refused_with(&sandbox, chain).await;
    assert!(
        matches!(&refusals[..], [Refusal::Gone { step: 2, object, .. }] if *object == format!("{}.t", sandbox.db())),
        "{refusals:?}"
    );
    assert_eq!(planned.unwrap_err(), Error::Refused(refusals));
    // What an earlier step may bring back is not missed, nor what the statement itself does without.
    let back = blind("RENAME TABLE DB.t2 TO DB.t");
    let gone = blind("ALTER TABLE IF EXISTS DB.gone ADD COLUMN b UInt8")
        .kind("alter table")
        .mutation("DB.gone");
    let chain = sandbox.chain(&[("1", &[TABLE]), ("2", &[back, column, gone])]);
    let planned = Migrations::new(chain)
        .dry_run(&sandbox.client())
        .await
        .unwrap();
    assert_eq!(planned.steps.len(), 3);
}

/// The embedded engine has nowhere to keep quotas, so its user may not create them.
#[tokio::test]
async fn what_the_user_may_not_do() {
    let sandbox = Sandbox::new();
    if sandbox.query("CHECK GRANT CREATE QUOTA ON *.*") != "0" {
        println!("skipped: the user of this server may do everything");
        return;
    }
    let quota = blind("CREATE QUOTA hk_quota").kind("create quota");
    let chain = sandbox.chain(&[("1", &[TABLE]), ("2", &[quota])]);
    let planned = Migrations::new(chain).dry_run(&sandbox.client()).await;
    let error = sandbox.apply(chain).await.unwrap_err();
    assert_eq!(planned.unwrap_err(), error);
    assert_eq!(
        error.to_string(),
        "refused, and nothing changed: step 1 of db/migrations/2_test.sql needs what this user does not have: \
         GRANT CREATE QUOTA ON *.* TO the user"
    );
    // A server that checks no privileges is asked what is granted.
    let proxy = Proxy::start(sandbox.url(), Fault::Unknown("CHECK GRANT")).await;
    let old = sandbox.client_at(proxy.url());
    let of_old = Migrations::new(chain).apply(&old).await;
    assert_eq!(of_old.unwrap_err(), error);
    assert_eq!(sandbox.query("SHOW TABLES FROM DB"), "");
    // The lock was given back.
    assert_eq!(
        sandbox
            .apply(sandbox.chain(&[("1", &[TABLE])]))
            .await
            .unwrap(),
        "1: 1 after 0"
    );
}

/// What `CHECK GRANT` does not tell: whether privileges may be given to others.
#[tokio::test]
async fn who_may_not_give_privileges_to_others() {
    let sandbox = Sandbox::new();
    if sandbox.query("SHOW GRANTS").contains("WITH GRANT OPTION") {
        println!("skipped: the user of this server may give privileges to others");
        return;
    }
    let first = TABLE.build(sandbox.db(), 1);
    let column = leak(sandbox.fill("ALTER ADD COLUMN(b) ON DB.t"));
    for (privileges, is_refused) in [([column, "GRANT OPTION"], true), ([column, column], false)] {
        let steps = [first, COLUMN.build(sandbox.db(), 2).privileges(&privileges)];
        let migrations = [Migration::new("1", "", "1.sql", "h", &steps)];
        let chain = Chain::new(&migrations).log_database(&sandbox.log);
        if is_refused {
            let refusals = refused_with(&sandbox, chain).await;
            assert_eq!(
                refusals[0].to_string(),
                "step 2 of 1.sql gives privileges to others, and this user has none WITH GRANT OPTION"
            );
            assert_eq!(sandbox.query("SHOW TABLES FROM DB"), "");
        } else {
            assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 2 after 0");
        }
    }
}

#[tokio::test]
async fn a_migration_out_of_order() {
    let sandbox = Sandbox::new();
    sandbox
        .apply(sandbox.chain(&[("2", &[TABLE])]))
        .await
        .unwrap();
    let late = sandbox.chain(&[
        ("1", &[blind("CREATE TABLE DB.x (a UInt8) ENGINE = Memory")]),
        ("2", &[TABLE]),
    ]);
    let refusals = refused(&sandbox, late).await;
    assert!(
        matches!(&refusals[..], [Refusal::OutOfOrder { applied, .. }] if applied == "2"),
        "{refusals:?}"
    );
}

#[tokio::test]
async fn another_number_of_steps_in_the_same_file() {
    let sandbox = Sandbox::new();
    sandbox
        .apply(sandbox.chain(&[("1", &[TABLE])]))
        .await
        .unwrap();
    let mut migration = sandbox.chain(&[("1", &[TABLE, COLUMN])]).migrations[0];
    migration.hash = sandbox.chain(&[("1", &[TABLE])]).migrations[0].hash;
    let chain = [migration];
    let chain = Chain::new(&chain).log_database(&sandbox.log);
    let refusals = refused(&sandbox, chain).await;
    assert!(
        matches!(
            &refusals[..],
            [Refusal::StepsChanged {
                applied: 1,
                embedded: 2,
                ..
            }]
        ),
        "{refusals:?}"
    );
}

#[tokio::test]
async fn an_unknown_profile_before_anything_is_asked() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE])]);
    let nobody = sandbox.client_at("http://127.0.0.1:1");
    let error = Migrations::new(chain)
        .profile("prod")
        .apply(&nobody)
        .await
        .unwrap_err();
    assert!(matches!(error, Error::UnknownProfile { .. }), "{error}");
}

#[tokio::test]
async fn a_server_that_is_not_there() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE])]);
    let nobody = sandbox.client_at("http://127.0.0.1:1");
    let error = Migrations::new(chain).apply(&nobody).await.unwrap_err();
    let text = error.to_string();
    assert!(matches!(error, Error::Server { .. }), "{text}");
    assert!(text.starts_with("reading the log"), "{text}");
    assert!(text.contains("onnection refused"), "{text}");
}

/// Whoever reads the log of a newer version must not guess.
#[tokio::test]
async fn a_log_with_rows_of_a_kind_it_does_not_know() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE])]);
    sandbox.apply(chain).await.unwrap();
    sandbox.query("INSERT INTO LOG (sequence, kind, version) SELECT 9, 'wish', '1'");
    let error = sandbox.apply(chain).await.unwrap_err();
    assert!(
        matches!(&error, Error::Log(what) if what.contains("`wish`")),
        "{error}"
    );
}

#[tokio::test]
async fn a_rebuild_on_a_cluster() {
    let sandbox = Sandbox::new();
    let copy = blind("INSERT INTO DB.t (a) SELECT 1").restart("TRUNCATE TABLE DB.t");
    let profiles = [Profile::new("default").cluster("demo")];
    let chain = sandbox.chain(&[("1", &[TABLE, copy])]).profiles(&profiles);
    let Error::Refused(refusals) = sandbox.apply(chain).await.unwrap_err() else {
        panic!("it is not refused");
    };
    assert!(!sandbox.has_log());
    assert!(
        matches!(&refusals[..], [Refusal::RebuildOnCluster { file, step: 2 }] if file == "db/migrations/1_test.sql"),
        "{refusals:?}"
    );
}
