//! `check`, `describe` and `explain`.

use crate::support::{Crate, events, feed};

#[test]
fn check_says_what_is_wrong_and_where() {
    let shop = Crate::with_schema(&events(""));
    shop.run(&["check"]).succeeds().says("1 object: no errors");
    shop.write("db/tables/events.sql", &events(", id UInt8"));
    shop.run(&["check"])
        .fails()
        .says("error[HK0306]")
        .says("db/tables/events.sql:1:38")
        .says("1 object: 1 error, 0 warnings");
    let run = shop.run(&["check", "--format", "json"]).fails();
    assert_eq!(run.stderr, "");
    let lines: Vec<_> = run.stdout.lines().collect();
    let [line] = lines.as_slice() else {
        panic!("{lines:?}")
    };
    let found: serde_json::Value = serde_json::from_str(line).unwrap();
    assert_eq!(found["code"], "HK0306");
    assert_eq!(found["severity"], "error");
    assert_eq!(found["message"], "the column `id` is declared twice");
    assert_eq!(found["file"], "db/tables/events.sql");
    assert_eq!((&found["line"], &found["column"]), (&1.into(), &38.into()));
    assert_eq!(found["labels"][0]["end_column"], 40);
    assert_eq!(found["labels"][0]["primary"], true);
    assert_eq!(found["labels"][1]["text"], "first here");
    shop.run(&["check", "db/none.sql"])
        .fails()
        .says("db/none.sql");
}

#[test]
fn named_queries_are_checked_and_diff_says_which_use_what_changes() {
    let shop = Crate::with_schema(&events(", kind String"));
    shop.write(
        "db/queries/kinds.sql",
        "SELECT kind, count() AS n FROM shop.events GROUP BY kind;",
    );
    shop.run(&["check"])
        .succeeds()
        .says("1 object, 1 query: no errors");
    shop.run(&["diff", "--name", "initial"]).succeeds();
    shop.write("db/tables/events.sql", &events(", kind String, more UInt8"));
    shop.run(&["diff", "--dry-run"])
        .succeeds()
        .says("queries that use shop.events: kinds");
    // What breaks a query is no change to be sealed.
    shop.write("db/tables/events.sql", &events(", sort String"));
    for arguments in [&["check"][..], &["diff", "--dry-run"]] {
        shop.run(arguments)
            .fails()
            .says("error[HK0501]: there is no column `kind` here")
            .says("db/queries/kinds.sql:1:8");
    }
}

#[test]
fn queries_are_described_one_by_one() {
    let shop = Crate::empty();
    shop.write("sql/b.sql", "CREATE VIEW v AS SELECT id, name FROM t;");
    shop.write(
        "sql/a.sql",
        "DROP TABLE IF EXISTS t; CREATE TABLE t (id UInt32, old String) ENGINE = Memory;\n\
         ALTER TABLE t RENAME COLUMN old TO name;\nCREATE TABLE broken (a Foo) ENGINE = Memory;\n",
    );
    let questions = concat!(
        r#"{"id": [1], "sql": "SELECT * FROM v"}"#,
        "\n",
        "{\n",
        r#"{"id": "a", "sql": "SELECT nothing FROM t"}"#,
        "\n",
        r#"{"id": "b", "sql": "SELECT a FROM broken"}"#,
        "\n",
        r#"{"sql": "SELECT FROM"}"#,
    );
    let mut command = shop.command(&["describe", "--schema", "sql", "--jsonl"]);
    let run = feed(&mut command, questions).succeeds();
    assert!(run.stderr.contains("HK0401"), "{run:#?}");
    let answers: Vec<serde_json::Value> = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), 5, "{answers:#?}");
    assert_eq!(
        answers[0],
        serde_json::json!({"id": [1], "outcome": "typed", "columns": [
            {"name": "id", "type": "UInt32"},
            {"name": "name", "type": "String"},
        ]})
    );
    let outcomes: Vec<_> = answers.iter().map(|answer| &answer["outcome"]).collect();
    assert_eq!(
        outcomes,
        ["typed", "rejected", "rejected", "declined", "rejected"]
    );
    assert_eq!(answers[1]["id"], serde_json::Value::Null);
    assert!(answers[3]["reason"].is_string(), "{answers:#?}");
    shop.run(&["describe"]).code(2);
}

#[test]
fn a_project_is_described_too() {
    let shop = Crate::with_schema(&events(""));
    let question = r#"{"id": 1, "sql": "SELECT id FROM shop.events"}"#;
    let run = feed(&mut shop.command(&["describe", "--jsonl"]), question).succeeds();
    assert_eq!(
        run.stdout,
        "{\"id\":1,\"outcome\":\"typed\",\"columns\":[{\"name\":\"id\",\"type\":\"UInt64\"}]}\n"
    );
}

#[test]
fn codes_are_explained() {
    let shop = Crate::empty();
    shop.run(&["explain"]).succeeds().says("HK0507  ");
    shop.run(&["explain", "hk0507"])
        .succeeds()
        .says("HK0507: a key that can be NULL");
    shop.run(&["explain", "HK9999"])
        .fails()
        .says("there is no `HK9999`");
}
