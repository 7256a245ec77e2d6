//! Names without a database. What ClickHouse stores for each was asked of it: `create_table_query`.

use super::{parse, read};
use crate::model::CurrentDatabase;
use crate::syntax::Print as _;

fn qualified(text: &str) -> String {
    let mut current = CurrentDatabase::new("d");
    let mut statements = parse(text);
    for item in &mut statements {
        current.qualify(item);
    }
    let printed: Vec<_> = statements.iter().map(|item| item.node.to_sql()).collect();
    printed.join("; ")
}

#[test]
fn names_of_objects_get_the_database() {
    for (text, expected) in [
        (
            "CREATE VIEW v AS SELECT a FROM t JOIN x.u USING (a)",
            "CREATE VIEW d.v AS SELECT a FROM d.t INNER JOIN x.u USING (a)",
        ),
        (
            "CREATE VIEW v AS WITH t AS (SELECT a FROM t) SELECT a FROM t UNION ALL SELECT a FROM t",
            "CREATE VIEW d.v AS WITH t AS (SELECT a FROM d.t) SELECT a FROM t UNION ALL SELECT a FROM t",
        ),
        (
            "CREATE VIEW v AS SELECT * FROM (WITH c AS (SELECT 1 AS a) SELECT * FROM c), c",
            "CREATE VIEW d.v AS SELECT * FROM (WITH c AS (SELECT 1 AS a) SELECT * FROM c), d.c",
        ),
        (
            "CREATE VIEW v AS SELECT a IN s, notIn(a, s), a IN t.b, dictGet('h', 'b', a), dictHas(h, a) FROM t",
            "CREATE VIEW d.v AS SELECT a IN d.s, notIn(a, d.s), a IN t.b, dictGet('d.h', 'b', a), dictHas(d.h, a) FROM d.t",
        ),
        (
            "CREATE VIEW v AS WITH [1, 2] AS ids SELECT a IN ids FROM t",
            "CREATE VIEW d.v AS WITH [1, 2] AS ids SELECT a IN ids FROM d.t",
        ),
        (
            "CREATE VIEW v AS WITH (SELECT max(a) FROM t) AS t SELECT t FROM t",
            "CREATE VIEW d.v AS WITH (SELECT max(a) FROM d.t) AS t SELECT t FROM d.t",
        ),
        (
            "CREATE MATERIALIZED VIEW m TO t AS SELECT a FROM u",
            "CREATE MATERIALIZED VIEW d.m TO d.t AS SELECT a FROM d.u",
        ),
        (
            "CREATE TABLE t (a UInt8, b String DEFAULT dictGet(h, 'b', a)) ENGINE = Merge(currentDatabase(), '^t')",
            "CREATE TABLE d.t (a UInt8, b String DEFAULT dictGet(d.h, 'b', a)) ENGINE = Merge('d', '^t')",
        ),
        ("CREATE TABLE t AS u", "CREATE TABLE d.t AS d.u"),
        ("DROP TABLE t", "DROP TABLE d.t"),
        ("DROP DATABASE t", "DROP DATABASE t"),
        ("RENAME TABLE t TO x.u", "RENAME TABLE d.t TO x.u"),
        (
            "ALTER TABLE t ADD COLUMN b UInt8 DEFAULT a IN s",
            "ALTER TABLE d.t ADD COLUMN b UInt8 DEFAULT a IN d.s",
        ),
        // A query that is run sees columns right of IN.
        (
            "INSERT INTO t SELECT a IN arr FROM u",
            "INSERT INTO d.t SELECT a IN arr FROM d.u",
        ),
        ("GRANT SELECT ON t TO u", "GRANT SELECT ON d.t TO u"),
        ("GRANT SELECT ON * TO u", "GRANT SELECT ON d.* TO u"),
    ] {
        assert_eq!(qualified(text), expected, "{text}");
    }
}

#[test]
fn use_holds_to_the_end_of_the_file() {
    assert_eq!(
        qualified("DROP TABLE t; USE e; DROP TABLE t"),
        "DROP TABLE d.t; USE e; DROP TABLE e.t"
    );
    let table = "CREATE TABLE t (a UInt8) ENGINE = Memory";
    let (lowered, messages) = read(
        &format!("CREATE DATABASE e; {table}; USE e; {table}"),
        "default",
    );
    assert_eq!(messages, Vec::<String>::new());
    let names: Vec<_> = lowered
        .schema
        .objects
        .keys()
        .map(ToString::to_string)
        .collect();
    assert_eq!(names, ["default.t", "e.t"]);
    let (_, messages) = read("USE e;", "default");
    assert_eq!(messages, ["HK0303 the database `e` is not declared"]);
}

#[test]
fn the_default_database_needs_no_statement() {
    let text = "CREATE TABLE t (a UInt8) ENGINE = Memory; CREATE VIEW v AS SELECT a FROM t; \
                CREATE VIEW w AS SELECT a FROM d.v; CREATE TABLE default.u (a UInt8) ENGINE = Memory";
    let (lowered, messages) = read(text, "d");
    assert_eq!(messages, Vec::<String>::new());
    let names: Vec<_> = lowered
        .schema
        .objects
        .keys()
        .map(ToString::to_string)
        .collect();
    assert_eq!(names, ["d.t", "d.v", "d.w", "default.u"]);
    let (_, messages) = read("CREATE VIEW v AS SELECT a FROM nowhere", "d");
    assert_eq!(messages, ["HK0502 there is no `d.nowhere` in this schema"]);
}
