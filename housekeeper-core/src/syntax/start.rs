//! Where another statement starts although the one before has no end.

use std::ops::Range;

/// First words of statements, and the words that may come second, both of them in upper case.
/// None at all stands for any word.
///
/// Nothing inside of a statement starts a line with them, without indentation.
const STARTS: [(&str, &[&str]); 13] = [
    ("ALTER", &["TABLE", "DATABASE", "USER", "ROLE", "NAMED"]),
    ("ATTACH", &["TABLE", "VIEW", "DICTIONARY", "DATABASE"]),
    (
        "CREATE",
        &[
            "TABLE",
            "VIEW",
            "MATERIALIZED",
            "DICTIONARY",
            "DATABASE",
            "OR",
            "TEMPORARY",
            "USER",
            "ROLE",
            "ROW",
            "POLICY",
            "QUOTA",
            "SETTINGS",
            "FUNCTION",
            "NAMED",
            "WORKLOAD",
            "RESOURCE",
        ],
    ),
    ("DETACH", &["TABLE", "VIEW", "DICTIONARY", "DATABASE"]),
    (
        "DROP",
        &[
            "TABLE",
            "VIEW",
            "DICTIONARY",
            "DATABASE",
            "USER",
            "FUNCTION",
        ],
    ),
    ("EXCHANGE", &["TABLES", "DICTIONARIES"]),
    ("GRANT", &[]),
    ("INSERT", &["INTO"]),
    ("OPTIMIZE", &["TABLE"]),
    ("RENAME", &["TABLE", "DICTIONARY", "DATABASE"]),
    ("REVOKE", &[]),
    (
        "SYSTEM",
        &["RELOAD", "FLUSH", "STOP", "START", "DROP", "SYNC"],
    ),
    ("TRUNCATE", &["TABLE", "DATABASE"]),
];

/// Whether a statement starts with `text`, which starts a line, that cannot be anything else.
pub(super) fn starts_statement(text: &[u8]) -> bool {
    let (first, rest) = first_word(text);
    let start = STARTS
        .iter()
        .find(|(word, _)| first.eq_ignore_ascii_case(word.as_bytes()));
    let Some((_, seconds)) = start else {
        return false;
    };
    let spaces = rest.iter().take_while(|byte| byte.is_ascii_whitespace());
    let spaces = spaces.count();
    let (second, _) = first_word(&rest[spaces..]);
    // `WITH GRANT OPTION` may have a line of its own.
    let is_any = seconds.is_empty() && !second.eq_ignore_ascii_case(b"OPTION");
    let mut seconds = seconds.iter().map(|word| word.as_bytes());
    spaces > 0
        && !second.is_empty()
        && (is_any || seconds.any(|word| second.eq_ignore_ascii_case(word)))
}

/// The first place in a part of a text where a line starts with a statement.
pub(super) fn next_statement(text: &str, part: Range<usize>) -> Option<usize> {
    let bytes = text.as_bytes();
    let newlines = part.filter(|at| bytes[*at] == b'\n');
    newlines
        .map(|at| at + 1)
        .find(|at| starts_statement(&bytes[*at..]))
}

fn first_word(text: &[u8]) -> (&[u8], &[u8]) {
    let end = text
        .iter()
        .position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'_')
        .unwrap_or(text.len());
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::{next_statement, starts_statement};

    #[test]
    fn statements_start_with_two_words() {
        for start in [
            "CREATE TABLE t",
            "create  or replace",
            "GRANT x",
            "DROP TABLE t",
        ] {
            assert!(starts_statement(start.as_bytes()), "{start}");
        }
        for no_start in [
            "CREATE",
            "CREATE_ TABLE",
            "GRANT OPTION",
            "DROP COLUMN a",
            "SELECT a",
        ] {
            assert!(!starts_statement(no_start.as_bytes()), "{no_start}");
        }
        assert_eq!(
            next_statement("a\n CREATE TABLE t\nDROP VIEW x", 0..26),
            Some(18)
        );
        assert_eq!(next_statement("a\n CREATE TABLE t", 0..17), None);
    }
}
