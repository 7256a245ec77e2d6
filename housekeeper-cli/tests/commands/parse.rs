use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};

use crate::support::{Crate, Run, events, feed};

fn ask(lines: &str) -> Vec<String> {
    let shop = Crate::empty();
    let run = feed(&mut shop.command(&["parse", "--jsonl"]), lines).succeeds();
    assert_eq!(run.stderr, "");
    run.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn each_line_is_answered() {
    let answers = ask(concat!(
        r#"{"id": 1, "sql": "select  a from t ;"}"#,
        "\n",
        r#"{"sql": "alter table t drop column a", "id": {"n": [1.50, "\u00e9"]}, "more": 1}"#,
        "\r\n",
        r#"{"id": null, "sql": "CREATE TABLE t\n(a UInt8) ENGINE = Log"}"#,
        "\n",
        r#"{"sql": "SELECT 1"}"#,
    ));
    assert_eq!(
        answers,
        [
            r#"{"id":1,"ok":true,"kind":"SELECT","canonical":"SELECT a FROM t"}"#,
            r#"{"id":{"n": [1.50, "\u00e9"]},"ok":true,"kind":"ALTER TABLE","canonical":"ALTER TABLE t DROP COLUMN a"}"#,
            r#"{"id":null,"ok":true,"kind":"CREATE TABLE","canonical":"CREATE TABLE t (a UInt8) ENGINE = Log"}"#,
            r#"{"id":null,"ok":true,"kind":"SELECT","canonical":"SELECT 1"}"#,
        ]
    );
}

#[test]
fn mistakes_are_answered_with_their_places() {
    let answers = ask(concat!(
        r#"{"id": "a", "sql": "SELECT 1\nFORM t x"}"#,
        "\n",
        "CREATE TABLE t\n",
        r#"{"id": "b", "sql": "SELECT 1; SELECT 2"}"#,
        "\n",
        r#"{"id": "c", "sql": " ; "}"#,
        "\n",
        r#"{"id": "d", "sql": "SELECT 'é' +)"}"#,
        "\n",
        r#"{"id": "e", "sql": "SELECT 1"}"#,
        "\n",
    ));
    assert_eq!(answers.len(), 6, "{answers:#?}");
    let says = |index: usize, texts: &[&str]| {
        for text in texts {
            assert!(answers[index].contains(text), "{text}: {answers:#?}");
        }
    };
    says(
        0,
        &[
            r#"{"id":"a","ok":false,"errors":[{"code":"HK0204","message":""#,
            r#""line":2,"column":"#,
            r#""help":"did you mean"#,
        ],
    );
    says(
        1,
        &[
            r#"{"id":null,"ok":false,"#,
            r#""code":"HK0107""#,
            r#""line":2,"column":1,"#,
        ],
    );
    says(2, &[r#"{"id":"b","ok":false,"#]);
    says(3, &[r#"{"id":"c","ok":false,"#]);
    // Columns are characters.
    says(
        4,
        &[
            r#"{"id":"d","ok":false,"#,
            r#""line":1,"column":13,"help":null}]}"#,
        ],
    );
    says(5, &[r#"{"id":"e","ok":true,"#]);
}

#[test]
fn an_answer_does_not_wait_for_the_next_line() {
    let shop = Crate::empty();
    let mut child = shop
        .command(&["parse", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    for _ in 0..3 {
        stdin.write_all(b"{\"sql\": \"SELECT 1\"}\n").unwrap();
        let mut start = [0; 16];
        stdout.read_exact(&mut start).unwrap();
        let mut byte = [0];
        while byte != *b"\n" {
            stdout.read_exact(&mut byte).unwrap();
        }
    }
    // Nobody listens any more.
    drop(stdout);
    let _ = stdin.write_all(b"{\"sql\": \"SELECT 1\"}\n{\"sql\": \"SELECT 1\"}\n");
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn trees_are_printed_under_their_places() {
    let shop = Crate::with_schema(&events(""));
    let run = shop
        .run(&["parse", "db/main.sql", "db/tables/events.sql"])
        .succeeds();
    assert_eq!(
        run.stdout,
        r#"db/main.sql:1:1: CREATE DATABASE
  CreateDatabase "shop"

db/main.sql:2:23: import tables/*.sql

db/tables/events.sql:1:1: CREATE TABLE
  CreateTable
    mode: Create
    name: ObjectName
      database: "shop"
      name: "events"
    elements: TableElements
      columns:
        - ColumnDef
          name: "id"
          data_type: DataTypeKind "UInt64"
    storage: Storage
      engine: Invocation "MergeTree"
      order_by: SortKey
        items:
          - SortKeyItem
            expr: Path ["id"]

"#
    );
    let run: Run = feed(&mut shop.command(&["parse", "-"]), "DROP TABLE a, b;");
    run.succeeds().says("<stdin>:1:1: DROP TABLE");
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_is_shown() {
    let shop = Crate::empty();
    shop.write("a.sql", "SELECT 1;\nSELECT 1 +;\nSELECT 2;\n");
    shop.write("b.sql", "SELECT 3;");
    std::fs::write(shop.path("latin.sql"), b"SELECT 1;\n-- caf\xe9\n").unwrap();
    shop.run(&["parse", "a.sql", "nowhere.sql", "latin.sql", "b.sql"])
        .fails()
        .says("a.sql:1:1: SELECT")
        .says(" --> a.sql:2:")
        .says("a.sql:3:1: SELECT")
        .says("there is no file `nowhere.sql`")
        .says("`latin.sql` is not UTF-8: byte 16, in line 2, is 0xe9")
        .says("b.sql:1:1: SELECT");
    shop.run(&["parse"]).code(2).says("<FILE>");
    shop.run(&["parse", "--jsonl", "a.sql"]).code(2);
    // It needs no project.
    let mut elsewhere = Command::new(env!("CARGO_BIN_EXE_housekeeper"));
    elsewhere
        .args(["parse", "b.sql"])
        .current_dir(shop.path(""));
    assert!(elsewhere.output().unwrap().status.success());
}
