//! Asking how far a server is.

use housekeeper::migrate::{
    Chain, Cost, Drift, Migration, MigrationState, Migrations, Piece, Profile, Refusal, Step,
};

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

/// The embedded engine has no clusters, but it has ClickHouse's parser.
#[tokio::test]
async fn statements_for_a_cluster_are_ones_the_server_can_read() {
    let sandbox = Sandbox::new();
    let engine = [
        Piece::Text("CREATE TABLE a.b"),
        Piece::OnCluster,
        Piece::Text(" (a UInt8, v UInt8) ENGINE = "),
        Piece::Engine("ReplacingMergeTree"),
        Piece::Text("(v) ORDER BY a"),
    ];
    let add = [
        Piece::Text("ALTER TABLE a.b"),
        Piece::OnCluster,
        Piece::Text(" ADD COLUMN c UInt8"),
    ];
    let rename = [Piece::Text("RENAME TABLE a.b TO a.c"), Piece::OnCluster];
    let drop = [
        Piece::Text("DROP TABLE a.c"),
        Piece::OnCluster,
        Piece::Text(" SYNC"),
    ];
    let steps = [&engine[..], &add, &rename, &drop].map(|sql| Step::new(1, "do", "it", sql, "h"));
    let migrations = [Migration::new("1", "", "1.sql", "h", &steps)];
    let profiles = [
        Profile::new("plain"),
        Profile::new("macro").cluster("{cluster}").replicated(),
        Profile::new("odd").cluster("it's `odd`"),
    ];
    let chain = Chain::new(&migrations)
        .profiles(&profiles)
        .log_database(&sandbox.log);
    for (profile, cluster, engine) in [
        ("plain", "", "ReplacingMergeTree"),
        (
            "macro",
            " ON CLUSTER `{cluster}`",
            "ReplicatedReplacingMergeTree",
        ),
        ("odd", r" ON CLUSTER `it's \`odd\``", "ReplacingMergeTree"),
    ] {
        let migrations = Migrations::new(chain).profile(profile);
        let dry = migrations.dry_run(&sandbox.client()).await.unwrap();
        let read: Vec<_> = dry
            .steps
            .iter()
            .map(|step| {
                let sql = step.sql.replace('\\', "\\\\").replace('\'', "\\'");
                sandbox.query(&format!(
                    "SELECT formatQuerySingleLine('{sql}') FORMAT TSVRaw"
                ))
            })
            .collect();
        assert_eq!(
            read,
            [
                format!(
                    "CREATE TABLE a.b{cluster} (`a` UInt8, `v` UInt8) ENGINE = {engine}(v) \
                     ORDER BY a"
                ),
                format!("ALTER TABLE a.b{cluster} (ADD COLUMN `c` UInt8)"),
                format!("RENAME TABLE a.b TO a.c{cluster}"),
                format!("DROP TABLE a.c{cluster} SYNC"),
            ],
            "{profile}"
        );
    }
}
