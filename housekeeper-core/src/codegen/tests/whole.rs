//! One schema with everything in it; the `tests` package compiles what comes out and uses it.

use std::collections::BTreeMap;

use expect_test::expect_file;

use super::fixture::Fixture;
use crate::codegen::{Embedded, Options};
use crate::config::Profile;
use crate::diagnostic::Diagnostics;
use crate::history::{Chain, Sum, read_chain};
use crate::plan::Step;
use crate::source::SourceMap;
use crate::syntax::{FileItem, parse_file};

/// The `tests` package.
const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/golden");

#[test]
fn the_whole_of_it() {
    let sql = std::fs::read_to_string(format!("{GOLDEN}/shop.sql")).unwrap();
    let fixture = Fixture::read("golden/shop.sql", &sql);
    let chain = chain();
    let production = Profile {
        cluster: "demo".to_owned(),
        replicated: true,
        ..Profile::default()
    };
    let by_host = Profile {
        hosts: vec!["http://ch-1:8123".to_owned(), "ch-2:8123".to_owned()],
        replicated: true,
        replica_path: "/clickhouse/tables/{shard}/{database}/{table}".to_owned(),
        ..Profile::default()
    };
    let embedded = Embedded {
        chain: &chain,
        log_database: "shop_housekeeper",
        profiles: &BTreeMap::from([
            ("by-host".to_owned(), by_host),
            ("default".to_owned(), Profile::default()),
            ("production".to_owned(), production),
        ]),
        drift: &[drift(&chain)],
    };
    let (text, messages) = fixture.generate(&Options::default(), Some(embedded));
    expect_file![format!("{GOLDEN}/shop.rs")].assert_eq(&text);
    assert_eq!(
        messages,
        [
            "column `states` is left out of the rows: there is no Rust type for `AggregateFunction(uniq, UInt64)` yet",
        ]
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let sql = std::fs::read_to_string(format!("{GOLDEN}/shop.sql")).unwrap();
    let generate = || Fixture::read("golden/shop.sql", &sql).generate(&Options::default(), None);
    assert_eq!(generate(), generate());
}

/// The sealed files: one with all kinds of pieces, one with a hazard.
const SEALED: [(&str, &str); 2] = [
    (
        "20240813190639_initial.sql",
        "CREATE DATABASE shop ON CLUSTER demo;
CREATE TABLE shop.users (user_id UInt64, age UInt8) ENGINE = MergeTree ORDER BY user_id;
CREATE DICTIONARY shop.countries (code String, name String) PRIMARY KEY code
SOURCE(HTTP(url 'http://localhost/' format 'CSV' headers(header(name 'Authorization' value 'Bearer ${TOKEN}'))))
LAYOUT(COMPLEX_KEY_HASHED()) LIFETIME(60);
",
    ),
    (
        "20240814143146_no_age.sql",
        "-- housekeeper:allow loses-data nobody asked for it
ALTER TABLE shop.users DROP COLUMN age;
",
    ),
];

fn chain() -> Chain {
    let mut sources = SourceMap::new();
    let mut diagnostics = Diagnostics::new();
    let files = SEALED.map(|(name, text)| sources.add(format!("db/migrations/{name}"), text));
    let sum = sources.add("db/migrations/housekeeper.sum", Sum::of(SEALED).print());
    let chain = read_chain(&sources, &files, Some(sum), "default", &mut diagnostics);
    assert_eq!(diagnostics, Diagnostics::new());
    chain
}

/// A step that is not sealed yet.
fn drift(chain: &Chain) -> Step {
    let mut sources = SourceMap::new();
    let file = sources.add(
        "db/main.sql",
        "CREATE VIEW shop.ids AS SELECT user_id FROM shop.users",
    );
    let mut items = parse_file(&sources, file, &mut Diagnostics::new());
    let Some(FileItem::Statement(item)) = items.pop() else {
        panic!("{items:?}");
    };
    Step::new(item.node, &chain.schema)
}
