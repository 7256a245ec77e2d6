use super::{DifferenceKind, Live, LiveDatabase, LiveObject, read_live, unhide};
use crate::diagnostic::Diagnostics;
use crate::history::replay;
use crate::model::{Schema, ServerKind};
use crate::source::SourceMap;
use crate::syntax::parse_file;

/// The database with this comment.
fn shop(comment: &str) -> LiveDatabase {
    LiveDatabase {
        name: "shop".to_owned(),
        comment: comment.to_owned(),
    }
}

/// The schema of a server that shows these objects of the database `shop`.
fn schema(objects: &[(&str, &str)]) -> Schema {
    let objects: Vec<_> = objects
        .iter()
        .map(|(name, create)| LiveObject {
            name: format!("shop.{name}"),
            create: (*create).to_owned(),
        })
        .collect();
    let live = read_live(&[shop("")], &objects, "default");
    assert!(live.unknown.is_empty(), "{:?}", live.unknown);
    live.schema
}

/// What differs, in short.
fn said(live: &Schema, wanted: &Schema) -> Vec<String> {
    let live = Live {
        schema: live.clone(),
        ..Live::default()
    };
    of(&live, wanted)
}

fn of(live: &Live, wanted: &Schema) -> Vec<String> {
    let all = live.differences(wanted).into_iter();
    all.map(|difference| match difference.kind {
        DifferenceKind::Missing => format!("{} is missing", difference.object),
        DifferenceKind::Extra => format!("{} is extra", difference.object),
        DifferenceKind::Differs(words) => format!("{}: {}", difference.object, words.join("; ")),
    })
    .collect()
}

#[test]
fn differences_are_told_by_object() {
    let table = |name: &str, columns: &str| {
        format!("CREATE TABLE shop.{name} ({columns}) ENGINE = MergeTree ORDER BY id")
    };
    let (a, b) = (table("a", "id UInt64"), table("b", "id UInt64, x UInt8"));
    let (other, c) = (
        table("b", "id UInt64, y String, z String"),
        table("c", "id UInt64"),
    );
    let live = schema(&[("a", &a), ("b", &b)]);
    let wanted = schema(&[("b", &other), ("c", &c)]);
    assert_eq!(
        said(&live, &wanted),
        [
            "shop.a is extra",
            "shop.b: add the column `y`, add the column `z`; drop the column `x`",
            "shop.c is missing",
        ]
    );
    assert!(said(&live, &live).is_empty());
}

#[test]
fn what_a_server_hides_is_taken_from_what_was_meant() {
    let dictionary = |password: &str, url: &str| {
        format!(
            "CREATE DICTIONARY shop.d (id UInt64, name String) PRIMARY KEY id SOURCE(HTTP(URL '{url}' FORMAT 'TSV' \
             CREDENTIALS(USER 'ada' PASSWORD '{password}'))) LAYOUT(FLAT()) LIFETIME(MIN 0 MAX 0)"
        )
    };
    let table = |password: &str| {
        format!(
            "CREATE TABLE shop.t (id UInt64) ENGINE = MySQL('db:3306', 'shop', 't', 'ada', '{password}')"
        )
    };
    let known = [
        dictionary("${PASSWORD}", "http://x/${PATH}/names"),
        table("s3cret"),
    ];
    let known = schema(&[("d", &known[0]), ("t", &known[1])]);
    let check = |password: &str, url: &str, expected: &[&str]| {
        let live = [dictionary(password, url), table("[HIDDEN]")];
        let mut live = schema(&[("d", &live[0]), ("t", &live[1])]);
        assert_eq!(said(&live, &known).len(), 2);
        unhide(&mut live, &known, false);
        assert_eq!(said(&live, &known), expected);
    };
    check("[HIDDEN]", "http://x/a/b/names", &[]);
    check("abc", "http://x//names", &[]);
    check(
        "[HIDDEN]",
        "http://y/a/names",
        &["shop.d: replace dictionary shop.d"],
    );
}

#[test]
fn a_format_that_the_name_of_a_file_says_is_taken_away() {
    let table =
        |arguments: &str| format!("CREATE TABLE shop.t (id UInt64) ENGINE = S3({arguments})");
    let known = schema(&[("t", &table("'http://x/bucket/a.csv', NOSIGN"))]);
    let live = table("'http://x/bucket/a.csv', 'NOSIGN', 'CSV'");
    let mut live = schema(&[("t", &live)]);
    assert_eq!(said(&live, &known).len(), 1);
    unhide(&mut live, &known, false);
    assert!(said(&live, &known).is_empty());
}

#[test]
fn replicated_tables_are_compared_as_what_they_replicate() {
    let table = |engine: &str| {
        format!("CREATE TABLE shop.t (id UInt64, v UInt8) ENGINE = {engine} ORDER BY id")
    };
    let known = schema(&[("t", &table("ReplacingMergeTree(v)"))]);
    let live = table("ReplicatedReplacingMergeTree('/t/{uuid}/{shard}', '{replica}', v)");
    let mut live = schema(&[("t", &live)]);
    unhide(&mut live, &known, false);
    assert_eq!(said(&live, &known).len(), 1);
    unhide(&mut live, &known, true);
    assert!(said(&live, &known).is_empty());
}

/// What these statements declare.
fn declared(text: &str) -> Schema {
    let mut schema = Schema::new("default");
    schema.databases.clone_from(&self::schema(&[]).databases);
    let mut sources = SourceMap::new();
    let file = sources.add("server.sql", text);
    for item in parse_file(&sources, file, &mut Diagnostics::new()) {
        replay(&mut schema, &item.into_statement().unwrap()).unwrap();
    }
    schema
}

/// What the server shows, as the embedded engine does of users in its configuration (26.7).
fn told(lines: &[&str], concerns: &Schema) -> Live {
    let lines = lines.iter().map(|line| LiveObject {
        name: (*line).to_owned(),
        create: (*line).to_owned(),
    });
    let mut live = read_live(&[shop("")], &lines.collect::<Vec<_>>(), "default");
    assert!(live.unknown.is_empty(), "{:?}", live.unknown);
    live.keep_what_concerns(&[concerns]);
    unhide(&mut live.schema, concerns, false);
    live
}

const ACCESS: &[&str] = &[
    "CREATE USER ada IDENTIFIED WITH sha256_password HOST LOCAL, IP '10.0.0.0/8', NAME 'h.example' DEFAULT DATABASE \
     shop SETTINGS PROFILE `slow`, max_memory_usage = 10000000000 MIN 1 MAX 20000000000",
    "CREATE USER default IDENTIFIED WITH plaintext_password",
    "CREATE USER of_others IDENTIFIED WITH no_password, bcrypt_password",
    "CREATE ROLE reader",
    "CREATE SETTINGS PROFILE `slow` SETTINGS max_threads = 1 MAX 4, allow_ddl = false, readonly CONST",
    "CREATE ROW POLICY own ON shop.t FOR SELECT USING (a = 1) AND (b > 2) TO ada",
    "CREATE QUOTA few KEYED BY user_name FOR INTERVAL 1 hour MAX queries = 10, errors = 5 TO ada",
    "CREATE NAMED COLLECTION nc AS a = '[HIDDEN]' NOT OVERRIDABLE, b = '[HIDDEN]'",
    "GRANT SELECT ON shop.* TO reader",
    "GRANT INSERT(a, b) ON shop.t TO reader",
    "GRANT ALTER TABLE, ALTER VIEW ON shop.t TO ada WITH GRANT OPTION",
    "GRANT reader TO ada",
    "GRANT SELECT ON *.* TO of_others",
    "GRANT SELECT ON logs.* TO grafana",
    "GRANT SELECT ON shop.* TO grafana",
];

const DECLARED: &str = "
CREATE USER ada IDENTIFIED WITH sha256_password BY '${PASSWORD}' HOST NAME 'h.example', LOCAL, IP '10.0.0.0/8'
    DEFAULT DATABASE shop SETTINGS PROFILE slow, max_memory_usage = '10G' MIN 1 MAX '20G';
CREATE ROLE reader;
CREATE SETTINGS PROFILE slow SETTINGS max_threads = 1 MAX 4, allow_ddl = 0, readonly READONLY;
CREATE ROW POLICY own ON shop.t USING a = 1 AND b > 2 TO ada;
CREATE QUOTA few KEYED BY user_name FOR INTERVAL 60 minute MAX queries 10, errors 5 TO ada;
CREATE NAMED COLLECTION nc AS b = '${SECRET}', a = 'x' NOT OVERRIDABLE;
GRANT SELECT ON shop.*, INSERT(a), INSERT(b) ON shop.t TO reader;
GRANT ALTER ON shop.t TO ada WITH GRANT OPTION;
GRANT reader TO ada;
GRANT SELECT ON shop.* TO grafana;
";

#[test]
fn users_and_rights_are_compared() {
    let wanted = declared(DECLARED);
    assert_eq!(of(&told(ACCESS, &wanted), &wanted), [""; 0]);

    let other: Vec<_> = ACCESS
        .iter()
        .filter(|line| !line.starts_with("CREATE QUOTA"))
        .map(|line| match *line {
            "CREATE ROLE reader" => "CREATE ROLE reader SETTINGS max_threads = 2",
            "GRANT reader TO ada" => "GRANT SELECT ON shop.secret TO ada",
            "GRANT SELECT ON shop.* TO grafana" => "GRANT INSERT ON shop.* TO grafana",
            line if line.starts_with("CREATE NAMED") => {
                "CREATE NAMED COLLECTION nc AS a = '[HIDDEN]' NOT OVERRIDABLE"
            }
            line => line,
        })
        .collect();
    let live = told(&other, &wanted);
    assert_eq!(
        of(&live, &wanted),
        [
            "named collection nc: alter named collection nc",
            "quota few is missing",
            "role reader: alter role reader",
            "what ada may do: GRANT reader TO ada; REVOKE SELECT ON shop.secret FROM ada",
            "what grafana may do: GRANT SELECT ON shop.* TO grafana",
        ]
    );
    // What was dropped from the files is still on the server.
    let fewer = DECLARED
        .replace("CREATE ROLE reader;", "")
        .replace("GRANT reader TO ada;", "");
    let fewer = declared(&fewer);
    let extra = of(&told(ACCESS, &wanted), &fewer);
    assert!(
        extra.contains(&"role reader is extra".to_owned()),
        "{extra:?}"
    );
}

#[test]
fn what_the_server_does_not_tell_is_not_compared() {
    let wanted = declared(DECLARED);
    let mut live = told(&[], &wanted);
    assert_eq!(of(&live, &wanted).len(), 9);
    live.untold = wanted.server.keys().map(|name| name.kind).collect();
    assert!(of(&live, &wanted).is_empty());
    live.untold.retain(|kind| *kind != ServerKind::Quota);
    assert_eq!(of(&live, &wanted), ["quota few is missing"]);
}

#[test]
fn comments_of_databases_are_compared() {
    let wanted = |comment: &str| read_live(&[shop(comment)], &[], "default").schema;
    for (live, declared, differs) in [
        ("", "", false),
        ("it's\n", "it's\n", false),
        ("one", "two", true),
        ("", "two", true),
    ] {
        let live = read_live(&[shop(live)], &[], "default");
        assert!(live.unknown.is_empty(), "{:?}", live.unknown);
        assert_eq!(
            !of(&live, &wanted(declared)).is_empty(),
            differs,
            "{declared}"
        );
    }
}

#[test]
fn what_cannot_be_read_is_said() {
    let object = |name: &str, create: &str| LiveObject {
        name: name.to_owned(),
        create: create.to_owned(),
    };
    let live = read_live(
        &[],
        &[
            object("shop.a", "CREATE TABLE shop.a (id Unheard) ENGINE = Memory"),
            object("shop.b", "CREATE TABLE shop.b ("),
            object("shop.c", "CREATE TABLE shop.c (id UInt8) ENGINE = Memory"),
        ],
        "default",
    );
    let unknown: Vec<_> = live.unknown.keys().map(String::as_str).collect();
    assert_eq!(unknown, ["shop.a", "shop.b"]);
    assert_eq!(live.schema.objects.len(), 1);
}
