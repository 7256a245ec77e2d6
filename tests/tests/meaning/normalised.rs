//! What we print otherwise than it is written, and why that changes nothing.
//!
//! This is the whole list. Each entry has examples, and the engine itself shows of each that it makes
//! the same of both spellings: the same tree, or a table with the same keys.

use crate::engine::Engine;

/// A difference between what is written and what is printed.
pub(crate) struct Normalisation {
    /// In a few words, for the counts.
    pub(crate) name: &'static str,
    /// Whether it is all that is different in what ClickHouse formats of the one and of the other.
    applies: fn(&Engine, theirs: &str, ours: &str) -> bool,
    /// What is written, and what is printed.
    examples: &'static [(&'static str, &'static str)],
    /// Whether the engine makes the same of an example as it is written and as it is printed.
    shown: fn(&Engine, written: &str, printed: &str) -> bool,
}

/// Every difference there is.
const NORMALISATIONS: [Normalisation; 2] = [
    // ClickHouse remembers since 25.x that an expression was in parentheses, to format it so
    // again; its tree is the same. Ours keeps those that are needed and no others.
    Normalisation {
        name: "without redundant parentheses",
        applies: |engine, theirs, ours| {
            without_parentheses(theirs) == without_parentheses(ours)
                && same_tree(engine, theirs, ours)
        },
        examples: &[
            ("SELECT (1)", "SELECT 1"),
            ("SELECT ((a + b)) * (c)", "SELECT (a + b) * c"),
            (
                "SELECT a FROM t WHERE (b = 1) AND (c)",
                "SELECT a FROM t WHERE b = 1 AND c",
            ),
            ("SELECT f((a)), (f(a))[(1)]", "SELECT f(a), f(a)[1]"),
            ("SELECT a + (-1)", "SELECT a + -1"),
            ("SELECT NOT (a)", "SELECT NOT a"),
            (
                "SELECT * FROM a INNER JOIN b ON (a.x = b.x)",
                "SELECT * FROM a INNER JOIN b ON a.x = b.x",
            ),
        ],
        shown: |engine, written, printed| {
            let tree = engine.explain(written);
            tree.is_some() && tree == engine.explain(printed)
        },
    },
    // The key of a table is a list: `tuple(a)` has one part, which is `a`.
    Normalisation {
        name: "without the word of a key",
        applies: |_, theirs, ours| {
            let without_word = |text| without_parentheses(text).replace("tuple", "");
            without_word(theirs) == without_word(ours)
        },
        examples: &[
            (
                "CREATE TABLE t (a Int8) ENGINE = MergeTree PRIMARY KEY tuple(a) ORDER BY a",
                "CREATE TABLE t (a Int8) ENGINE = MergeTree PRIMARY KEY a ORDER BY a",
            ),
            (
                "CREATE TABLE t (a Int8, b Int8, PRIMARY KEY tuple(a, b)) ENGINE = MergeTree",
                "CREATE TABLE t (a Int8, b Int8, PRIMARY KEY (a, b)) ENGINE = MergeTree",
            ),
        ],
        shown: |engine, written, printed| engine.keys(written) == engine.keys(printed),
    },
];

/// The difference between these two, if it is a known one.
pub(crate) fn find(engine: &Engine, theirs: &str, ours: &str) -> Option<&'static Normalisation> {
    NORMALISATIONS
        .iter()
        .find(|known| (known.applies)(engine, theirs, ours))
}

fn without_parentheses(text: &str) -> String {
    text.replace(['(', ')'], "")
}

fn same_tree(engine: &Engine, one: &str, other: &str) -> bool {
    let tree = engine.explain(one);
    tree.is_some() && tree == engine.explain(other)
}

/// Shows of each example that it is one, and that it is harmless.
pub(crate) fn check(engine: &Engine) {
    for known in &NORMALISATIONS {
        for (written, printed) in known.examples {
            let printed_by_us = housekeeper_core::syntax::parse_statement(written)
                .map(|item| housekeeper_core::syntax::Print::to_sql(&item.node));
            let what = known.name;
            assert_eq!(printed_by_us.as_deref(), Ok(*printed), "{what}: {written}");
            assert!((known.shown)(engine, written, printed), "{what}: {written}");
        }
        println!("{}: {} examples", known.name, known.examples.len());
    }
}
