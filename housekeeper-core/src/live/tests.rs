use super::{DifferenceKind, LiveObject, differences, read_live, unhide};
use crate::diagnostic::Diagnostics;
use crate::history::replay;
use crate::model::{Schema, ServerKind, ServerName, ServerObject};
use crate::source::SourceMap;
use crate::syntax::parse_file;

/// The schema of a server that shows these objects of the database `shop`.
fn schema(objects: &[(&str, &str)]) -> Schema {
    let objects: Vec<_> = objects
        .iter()
        .map(|(name, create)| LiveObject {
            name: format!("shop.{name}"),
            create: (*create).to_owned(),
        })
        .collect();
    let live = read_live(&["shop".to_owned()], &objects, "default");
    assert!(live.unknown.is_empty(), "{:?}", live.unknown);
    live.schema
}

/// What differs, in short.
fn said(live: &Schema, wanted: &Schema) -> Vec<String> {
    let all = differences(live, wanted).into_iter();
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

#[test]
fn of_what_belongs_to_no_database_functions_are_compared() {
    let mut live = schema(&[]);
    let mut wanted = live.clone();
    let all = "CREATE FUNCTION f AS x -> x + 1; CREATE ROLE r; GRANT SELECT ON shop.* TO r;";
    let mut sources = SourceMap::new();
    let file = sources.add("server.sql", all);
    let statements = parse_file(&sources, file, &mut Diagnostics::new());
    for item in statements {
        let item = item.into_statement().unwrap();
        replay(&mut wanted, &item).unwrap();
    }
    assert_eq!(said(&live, &wanted).len(), 1);
    let function =
        |_: &ServerName, object: &mut ServerObject| object.name.kind == ServerKind::Function;
    live.server.clone_from(&wanted.server);
    live.server.retain(function);
    assert!(said(&live, &wanted).is_empty());
    // Those that nobody wants are other people's.
    wanted.server.retain(|name, object| !function(name, object));
    assert!(said(&live, &wanted).is_empty());
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
