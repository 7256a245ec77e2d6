//! Input that nobody writes: it must give an error, and neither a panic nor a stack overflow.

use std::fmt::Write as _;

use housekeeper_core::diagnostic::{Code, Diagnostics};
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{Print, parse_file, parse_statement};
use proptest::prelude::*;

fn codes(text: &str) -> Vec<Code> {
    let mut sources = SourceMap::new();
    let file = sources.add("main.sql", text);
    let mut diagnostics = Diagnostics::new();
    parse_file(&sources, file, &mut diagnostics);
    diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code)
        .collect()
}

/// What can be nested or chained: what stands before and after what is inside.
const NESTS: [(&str, &str); 18] = [
    ("(", ")"),
    ("[", "]"),
    ("f(", ")"),
    ("(1, ", ")"),
    ("(SELECT ", ")"),
    ("((SELECT 1) + ", ")"),
    ("CAST(", " AS Int8)"),
    ("CASE WHEN 1 THEN ", " END"),
    ("INTERVAL ", " DAY"),
    ("NOT ", ""),
    ("- ", ""),
    ("1 + ", ""),
    ("1 = ", ""),
    ("1 AND ", ""),
    ("f(x -> ", ")"),
    ("", "[1]"),
    ("", "::Int8"),
    ("1 = NOT ", ""),
];

#[test]
fn what_nests_deeply_is_read() {
    for (open, close) in NESTS {
        let text = format!("SELECT {}1{}", open.repeat(100), close.repeat(100));
        match parse_statement(&text) {
            // The tree is compared, printed and dropped on the small stack of a test.
            Ok(item) => {
                let again = parse_statement(&item.node.to_sql()).expect("it is read again");
                assert_eq!(again.node, item.node);
            }
            Err(diagnostics) => panic!("{open} {close}: {diagnostics:#?}"),
        }
    }
}

#[test]
fn what_nests_too_deeply_is_refused() {
    for (open, close) in NESTS {
        let text = format!("SELECT {}1{}", open.repeat(10_000), close.repeat(10_000));
        assert_eq!(codes(&text), [Code::TooDeep], "{open} {close}");
    }
    let text = format!(
        "CREATE TABLE t (a {}Int8{})",
        "Array(".repeat(10_000),
        ")".repeat(10_000)
    );
    assert_eq!(codes(&text), [Code::TooDeep]);
    assert_eq!(codes(&"(".repeat(100_000)), [Code::UnbalancedBracket]);
}

#[test]
fn long_lists_are_not_deep() {
    let mut text = "SELECT 1 FROM t WHERE a IN (0".to_owned();
    for n in 0..5_000 {
        let _ = write!(text, ", {n} + {n} * 2");
    }
    text.push(')');
    assert_eq!(codes(&text), []);
    let conditions = vec!["a.b = 1 + 2 * 3 AND x IS NOT NULL"; 300].join(" OR ");
    assert_eq!(codes(&format!("SELECT 1 WHERE {conditions}")), []);
    let unions = vec!["SELECT a + 1 FROM t WHERE b = 2"; 1_000].join(" UNION ALL ");
    assert_eq!(codes(&unions), []);
}

#[test]
fn odd_bytes_and_ends_are_errors_or_nothing() {
    assert_eq!(codes(""), []);
    assert_eq!(codes("\u{feff}"), []);
    assert_eq!(codes(";;;\r\n;"), []);
    assert_eq!(codes("SELECT\u{a0}1\r\n,\t2"), []);
    assert_eq!(codes("SELECT \0"), [Code::UnexpectedCharacter]);
    assert_eq!(codes("SELECT 'a\0b'"), []);
    assert_eq!(codes("SELECT 'a"), [Code::Unterminated]);
    assert_eq!(codes("SELECT `a"), [Code::Unterminated]);
    assert_eq!(codes("SELECT \"a\\"), [Code::Unterminated]);
    assert_eq!(codes("/* /* */"), [Code::Unterminated]);
    assert_eq!(codes("SELECT é"), [Code::UnexpectedCharacter]);
    assert_eq!(codes("SELECT 'é', `é`"), []);
}

#[test]
fn ten_megabytes_are_read() {
    let statement = "SELECT a, b + 1 AS c FROM db.t WHERE d = 'text' ORDER BY e DESC;\n";
    let text = statement.repeat((10 << 20) / statement.len());
    assert_eq!(codes(&text), []);
}

/// Words and signs that statements are made of.
const WORDS: [&str; 72] = [
    "SELECT",
    "FROM",
    "WHERE",
    "CREATE",
    "TABLE",
    "VIEW",
    "MATERIALIZED",
    "DICTIONARY",
    "ALTER",
    "ADD",
    "COLUMN",
    "DROP",
    "MODIFY",
    "ENGINE",
    "=",
    "MergeTree",
    "ORDER",
    "BY",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ".",
    ";",
    ":",
    "::",
    "->",
    "?",
    "+",
    "-",
    "*",
    "/",
    "AND",
    "OR",
    "NOT",
    "IN",
    "IS",
    "NULL",
    "BETWEEN",
    "LIKE",
    "CASE",
    "WHEN",
    "THEN",
    "END",
    "CAST",
    "AS",
    "INTERVAL",
    "DAY",
    "WITH",
    "UNION",
    "ALL",
    "JOIN",
    "ON",
    "LIMIT",
    "a",
    "b",
    "`c`",
    "'s'",
    "1",
    "2.5",
    "SETTINGS",
    "TTL",
    "CODEC",
    "DEFAULT",
    "COMMENT",
    "INSERT",
    "INTO",
    "VALUES",
    "EXCEPT",
];

proptest! {
    #![proptest_config(crate::laws::config())]

    #[test]
    fn no_words_make_the_parser_panic(
        words in proptest::collection::vec(proptest::sample::select(&WORDS[..]), 0..60),
    ) {
        codes(&words.join(" "));
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in "\\PC{0,120}") {
        codes(&text);
    }

    #[test]
    fn no_statement_cut_short_makes_the_parser_panic(at in 0_usize..7_000) {
        let seed = include_str!("../fixtures/syntax/seed.sql");
        let at = (0..=at.min(seed.len())).rev().find(|at| seed.is_char_boundary(*at));
        codes(&seed[..at.unwrap_or(0)]);
    }
}
