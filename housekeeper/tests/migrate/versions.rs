//! Logs of other versions of Housekeeper.

use housekeeper::migrate::{Error, Migrations, Resolution};

use crate::support::{COLUMN, COLUMNS, Sandbox, TABLE, blind};

/// Columns that a log can do without; an earlier version may not have had them.
const NOT_NEEDED: [&str; 10] = [
    "name",
    "how",
    "description",
    "duration_ms",
    "error_code",
    "error",
    "server",
    "user",
    "who",
    "housekeeper_version",
];

#[tokio::test]
async fn a_log_of_an_earlier_version_gets_the_columns_it_lacks() {
    for column in NOT_NEEDED {
        let sandbox = Sandbox::new();
        let chain = sandbox.chain(&[("1", &[TABLE])]);
        sandbox.apply(chain).await.unwrap();
        let columns = sandbox.query("DESCRIBE TABLE LOG");
        sandbox.query(&format!("ALTER TABLE LOG DROP COLUMN {column}"));
        assert!(
            !sandbox
                .query("DESCRIBE TABLE LOG")
                .contains(&format!("\n{column}\t"))
        );
        // It is read as it is.
        assert_eq!(sandbox.apply(chain).await.unwrap(), " after 1", "{column}");
        let more = sandbox.chain(&[("1", &[TABLE]), ("2", &[COLUMN])]);
        assert_eq!(
            sandbox.apply(more).await.unwrap(),
            "2: 1 after 1",
            "{column}"
        );
        let sorted = |text: &str| {
            let mut lines: Vec<_> = text
                .lines()
                .map(|line| line.trim_end().to_owned())
                .collect();
            lines.sort();
            lines
        };
        assert_eq!(
            sorted(&sandbox.query("DESCRIBE TABLE LOG")),
            sorted(&columns),
            "{column}"
        );
        assert_eq!(
            sandbox.query("SELECT count() FROM LOG WHERE version = '2'"),
            "2"
        );
    }
    // What is asked of a person is written down there as well.
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, blind("SELECT throwIf(1)")])]);
    sandbox.apply(chain).await.unwrap_err();
    sandbox.query("ALTER TABLE LOG DROP COLUMN who, DROP COLUMN duration_ms");
    let run = Migrations::new(chain);
    run.resolve(&sandbox.client(), "1", 2, Resolution::Applied)
        .await
        .unwrap();
    assert_eq!(sandbox.apply(chain).await.unwrap(), " after 1");
}

#[tokio::test]
async fn a_log_of_a_later_version_may_have_more_columns() {
    let sandbox = Sandbox::new();
    sandbox
        .apply(sandbox.chain(&[("1", &[TABLE])]))
        .await
        .unwrap();
    sandbox
        .query("ALTER TABLE LOG ADD COLUMN cluster String FIRST, ADD COLUMN rows UInt64 DEFAULT 7");
    let more = sandbox.chain(&[("1", &[TABLE]), ("2", &[COLUMN])]);
    assert_eq!(sandbox.apply(more).await.unwrap(), "2: 1 after 1");
    assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String");
    assert_eq!(
        sandbox.query("SELECT DISTINCT cluster, rows FROM LOG WHERE version = '2'"),
        "\t7"
    );
    // But not rows whose meaning this one does not know.
    sandbox.query("INSERT INTO LOG SELECT * REPLACE('baseline' AS kind, sequence + 1 AS sequence) FROM LOG ORDER BY sequence DESC LIMIT 1");
    let error = sandbox.apply(more).await.unwrap_err();
    assert!(
        matches!(&error, Error::Log(what) if what.contains("kind `baseline`, which a newer housekeeper wrote")),
        "{error}"
    );
}

#[tokio::test]
async fn what_is_no_log_is_left_alone() {
    let sandbox = Sandbox::new();
    sandbox.query(&format!("CREATE DATABASE {}", sandbox.log));
    sandbox.query(
        "CREATE TABLE LOG (sequence UInt64, something String) ENGINE = MergeTree ORDER BY sequence",
    );
    let error = sandbox
        .apply(sandbox.chain(&[("1", &[TABLE])]))
        .await
        .unwrap_err();
    assert!(
        matches!(&error, Error::Log(what) if what == "it has no column `attempt`"),
        "{error}"
    );
    assert_eq!(sandbox.query("DESCRIBE TABLE LOG").lines().count(), 2);
}
