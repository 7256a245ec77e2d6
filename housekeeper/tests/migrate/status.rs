//! Asking how far a server is.

use housekeeper::migrate::{Cost, Drift, MigrationState, Migrations, Profile, Refusal};

use crate::support::{COLUMN, Sandbox, TABLE, blind, step};

#[tokio::test]
async fn says_how_far_each_migration_is() {
    let sandbox = Sandbox::new();
    let wrong = step("ALTER TABLE DB.t ADD COLUMN b Strnig", "SELECT 0");
    let migrations: &[(&str, &[_])] = &[("1", &[TABLE]), ("2", &[COLUMN, wrong]), ("3", &[TABLE])];
    let chain = sandbox
        .chain(migrations)
        .drift(Drift::new(2, "2 new steps"));

    let status = Migrations::new(chain)
        .status(&sandbox.client())
        .await
        .unwrap();
    let pending = status
        .migrations
        .iter()
        .all(|m| m.state == MigrationState::Pending);
    assert!(pending && !status.is_up_to_date(), "{status:?}");
    assert!(!sandbox.has_log(), "asking changes nothing");

    sandbox.apply(chain).await.unwrap_err();
    let status = Migrations::new(chain)
        .status(&sandbox.client())
        .await
        .unwrap();
    let found: Vec<_> = status.migrations.into_iter().map(|m| m.state).collect();
    let [
        MigrationState::Applied { at: Some(_) },
        MigrationState::Partial {
            done: 1,
            open: Some(open),
        },
        MigrationState::Pending,
    ] = &found[..]
    else {
        panic!("{found:?}");
    };
    assert_eq!(open.step, 2);
    assert!(open.failed.as_ref().unwrap().contains("Strnig"));
    assert_eq!(open.place.as_ref().unwrap().line, 2);
    assert_eq!(status.drift.as_deref(), Some("2 new steps"));
    assert_eq!(status.refusals, []);
}

#[tokio::test]
async fn says_what_would_be_refused() {
    let sandbox = Sandbox::new();
    sandbox
        .apply(sandbox.chain(&[("1", &[TABLE])]))
        .await
        .unwrap();
    let migrations = Migrations::new(sandbox.chain(&[("1", &[COLUMN])]));
    let status = migrations.status(&sandbox.client()).await.unwrap();
    assert!(
        matches!(status.refusals[..], [Refusal::Edited { .. }]),
        "{status:?}"
    );
    assert!(!status.is_up_to_date());
    assert!(
        status
            .to_string()
            .contains("refused: db/migrations/1_test.sql was edited")
    );

    let migrations = Migrations::new(sandbox.chain(&[("1", &[TABLE])]));
    let status = migrations.status(&sandbox.client()).await.unwrap();
    assert!(status.is_up_to_date(), "{status}");
}

#[tokio::test]
async fn a_dry_run_shows_statements_and_changes_nothing() {
    let sandbox = Sandbox::new();
    let secret = blind("CREATE TABLE DB.x (a UInt8) ENGINE = Memory COMMENT '${HK_NOT_SET}'");
    let profiles = [Profile::new("prod").cluster("demo").replicated()];
    let chain = sandbox
        .chain(&[("1", &[TABLE, secret])])
        .profiles(&profiles);
    let migrations = Migrations::new(chain).profile("prod");
    let dry = migrations.dry_run(&sandbox.client()).await.unwrap();
    assert_eq!(dry.running, 0);
    let sql: Vec<_> = dry
        .steps
        .iter()
        .map(|s| (s.sql.as_str(), s.cost, s.found_done))
        .collect();
    let expected =
        sandbox.fill("CREATE TABLE DB.x (a UInt8) ENGINE = Memory COMMENT '${HK_NOT_SET}'");
    assert_eq!(sql[1], (expected.as_str(), Cost::Metadata, false));
    assert!(
        dry.to_string()
            .contains("-- 1_test, step 2 of 2 (do it), at db/migrations/1_test.sql:2 (metadata)")
    );
    assert_eq!(sandbox.query("SHOW TABLES FROM DB"), "");
    assert!(!sandbox.has_log());
}
