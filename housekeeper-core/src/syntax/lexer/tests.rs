//! What the lexer makes of text.

use super::lex;
use crate::source::FileId;
use crate::syntax::token::TokenKind;

/// The tokens of `text`, each shown in a short form.
fn tokens(text: &str) -> Vec<String> {
    lex(FileId(0), text)
        .tokens
        .iter()
        .map(|token| match &token.kind {
            TokenKind::Word(word, _) => format!("w:{word}"),
            TokenKind::Quoted(name) => format!("q:{name}"),
            TokenKind::Number(number) => format!("n:{number}"),
            TokenKind::String(string) => format!("s:{string}"),
            TokenKind::Bytes(bytes) => format!("b:{bytes:?}"),
            TokenKind::Symbol(symbol) => symbol.text().to_owned(),
            TokenKind::Data(data) => format!("d:{data}"),
            TokenKind::Invalid => "!".to_owned(),
        })
        .collect()
}

fn messages(text: &str) -> Vec<String> {
    let diagnostics = lex(FileId(0), text).diagnostics;
    diagnostics.into_iter().map(|d| d.message).collect()
}

#[test]
fn numbers_and_what_looks_like_them() {
    assert_eq!(
        tokens("1 1_000 0x1F 0b11 1e5 1.5e-3 1. 0x1.8p1 00012"),
        [
            "n:1",
            "n:1_000",
            "n:0x1F",
            "n:0b11",
            "n:1e5",
            "n:1.5e-3",
            "n:1.",
            "n:0x1.8p1",
            "n:00012"
        ]
    );
    assert_eq!(tokens("12abc 0xp1"), ["w:12abc", "w:0xp1"]);
    // After a name or a number, also with a space between, the dot is a sign: `SELECT .5` is refused.
    assert_eq!(tokens("(.5, .5e1"), ["(", "n:.5", ",", "n:.5e1"]);
    assert_eq!(tokens("1 .5"), ["n:1", ".", "n:5"]);
    assert_eq!(tokens("t.1.2"), ["w:t", ".", "n:1", ".", "n:2"]);
    assert_eq!(tokens("x[1].5"), ["w:x", "[", "n:1", "]", ".", "n:5"]);
    assert_eq!(tokens("-1"), ["-", "n:1"]);
}

#[test]
fn escapes_are_decoded_as_clickhouse_does() {
    assert_eq!(tokens(r"'a''b\'c'"), ["s:a'b'c"]);
    assert_eq!(tokens(r"'\n\t\\\x41\/\='"), ["s:\n\t\\A/="]);
    assert_eq!(tokens(r"'100\%\_\d\N'"), [r"s:100\%\_\d"]);
    assert_eq!(tokens(r"'\xFF'"), ["b:[255]"]);
    assert_eq!(tokens("`a``b` \"c\"\"d\""), ["q:a`b", "q:c\"d"]);
    assert_eq!(
        tokens("x'4142' b'01000001' x'F'"),
        ["s:AB", "s:A", "s:\u{f}"]
    );
    assert_eq!(tokens("$$a'b$$ $t$ $x$ $t$"), ["s:a'b", "s: $x$ "]);
}

#[test]
fn signs_are_read_greedily() {
    assert_eq!(
        tokens("a<=>b<=c<>d!=e==f::g->h||i"),
        [
            "w:a", "<=>", "w:b", "<=", "w:c", "!=", "w:d", "!=", "w:e", "=", "w:f", "::", "w:g",
            "->", "w:h", "||", "w:i"
        ]
    );
}

#[test]
fn comments_are_kept_apart() {
    let text = "\u{feff}-- one\r\nSELECT 1 -- two\r\n  --three\n/* four */ # five\n";
    let lexed = lex(FileId(0), text);
    let comments: Vec<_> = lexed
        .comments
        .iter()
        .map(|c| (c.text, c.own_line))
        .collect();
    assert_eq!(
        comments,
        [
            (" one", true),
            (" two", false),
            ("three", true),
            (" four ", false),
            (" five", false)
        ]
    );
    assert_eq!(lexed.tokens.len(), 2);
}

#[test]
fn what_cannot_be_read_is_said() {
    assert_eq!(messages("a \0 b"), ["unexpected character NUL"]);
    assert_eq!(
        messages("‘x’"),
        [
            "unexpected character `‘` (U+2018)",
            "unexpected character `’` (U+2019)"
        ]
    );
    assert_eq!(messages("SELECT 'abc"), ["this quote is never closed"]);
    assert_eq!(messages("SELECT 'abc\\"), ["this quote is never closed"]);
    assert_eq!(messages("/* abc"), ["this comment is never closed"]);
    assert_eq!(messages("``"), ["a name cannot be empty"]);
    assert_eq!(
        messages("x'4g'"),
        ["this hexadecimal string has something else than digits in it"]
    );
}

#[test]
fn rows_of_an_insert_are_one_token() {
    // They end at a `;` that is in no quotes and in no comment.
    assert_eq!(
        tokens("INSERT INTO t VALUES (1, 'a;b'), -- it's;\n (2) ; SELECT"),
        [
            "w:INSERT",
            "w:INTO",
            "w:t",
            "w:VALUES",
            "d:(1, 'a;b'), -- it's;\n (2)",
            ";",
            "w:SELECT"
        ]
    );
    // Other formats end at an empty line, and so does the statement.
    assert_eq!(
        tokens("INSERT INTO t FORMAT CSV\n1;\"\n2\n\nSELECT"),
        [
            "w:INSERT",
            "w:INTO",
            "w:t",
            "w:FORMAT",
            "w:CSV",
            "d:1;\"\n2",
            ";",
            "w:SELECT"
        ]
    );
    let rows = |text: &str| {
        let tokens = tokens(text);
        tokens.into_iter().find(|token| token.starts_with("d:"))
    };
    for (text, expected) in [
        ("INSERT INTO t (values) FORMAT TSV a\tb", Some("d:a\tb")),
        ("INSERT INTO values.format VALUES", Some("d:")),
        (
            "INSERT INTO t FORMAT Values (1) garbage %",
            Some("d:(1) garbage %"),
        ),
        ("INSERT INTO t SETTINGS format = 1 VALUES ('", Some("d:('")),
        (
            "INSERT INTO t VALUES ($$;$$), ($a$",
            Some("d:($$;$$), ($a$"),
        ),
        ("INSERT INTO t VALUES (1) -- end", Some("d:(1)")),
        ("INSERT INTO t VALUES (1)\nCREATE TABLE x", Some("d:(1)")),
        (
            "INSERT INTO FUNCTION f('values') PARTITION BY values VALUES (1)",
            Some("d:(1)"),
        ),
        (
            "INSERT INTO t SELECT * FROM input('a Int') FORMAT CSV 1",
            Some("d:1"),
        ),
        (
            "INSERT INTO t (SELECT * FROM input('a Int')) FORMAT CSV 1",
            Some("d:1"),
        ),
        (
            "WITH x AS (SELECT 1) INSERT INTO t VALUES (1)",
            Some("d:(1)"),
        ),
        ("EXPLAIN INSERT INTO t VALUES (1)", Some("d:(1)")),
        (
            "INSERT INTO t SELECT values FROM VALUES('a Int', 1) FORMAT CSV",
            None,
        ),
        ("INSERT INTO t (SELECT 1) FORMAT CSV", None),
        ("INSERT INTO t FROM INFILE 'a' FORMAT CSV", None),
        ("INSERT INTO t FORMAT CSV;", None),
        ("SELECT insert, into, t, values", None),
    ] {
        assert_eq!(rows(text).as_deref(), expected, "{text}");
    }
}
