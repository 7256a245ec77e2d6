//! The formatter: what it makes of real files, and that it changes nothing but how they look.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{FileItem, Print, format_sql, parse_file, split_text};
use proptest::prelude::*;
use serde::Deserialize;

use crate::generate::statement;

fn parse(text: &str) -> Result<Vec<FileItem>, String> {
    let mut sources = SourceMap::new();
    let file = sources.add("main.sql", text);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics);
    if diagnostics.is_empty() {
        return Ok(items);
    }
    let messages: Vec<_> = diagnostics.iter().map(|each| &each.message).collect();
    Err(format!("{messages:?}"))
}

fn format(text: &str) -> Option<String> {
    let mut sources = SourceMap::new();
    let file = sources.add("main.sql", text);
    format_sql(&sources, file).ok()
}

/// Checks what holds for every file, and gives the text it becomes. `None` when it has errors.
fn check(text: &str) -> Result<Option<String>, String> {
    let Some(formatted) = format(text) else {
        return Ok(None);
    };
    let complain = |law: &str, other: &str| {
        Err(format!(
            "{law}\n--- text\n{text}\n--- formatted\n{formatted}\n--- {other}"
        ))
    };
    let (tokens, comments) = split_text(text);
    let (new_tokens, new_comments) = split_text(&formatted);
    let same = |(old, new): (&&str, &&str)| old == new || old.to_ascii_uppercase() == **new;
    if tokens.len() != new_tokens.len() || !tokens.iter().zip(&new_tokens).all(same) {
        return complain("the tokens are the same", "");
    }
    if comments != new_comments {
        return complain(
            "the comments are the same",
            &format!("{comments:?} {new_comments:?}"),
        );
    }
    let items = parse(text).map_err(|error| format!("{error} in {text}"))?;
    match parse(&formatted) {
        Ok(again) if again == items => {}
        Ok(again) => return complain("the tree is the same", &difference(&items, &again)),
        Err(error) => return complain("it is read again", &error),
    }
    match format(&formatted) {
        Some(twice) if twice == formatted => {}
        twice => return complain("what is formatted stays", &twice.unwrap_or_default()),
    }
    if let Some(line) = formatted.lines().find(|line| line.ends_with(' ')) {
        // Only text that is left as it is may have spaces there.
        if !text.contains(line.trim_start()) {
            return complain("no space is at the end of a line", line);
        }
    }
    Ok(Some(formatted))
}

/// The first items that are not the same.
fn difference(one: &[FileItem], other: &[FileItem]) -> String {
    let mut pairs = one.iter().zip(other);
    match pairs.find(|(one, other)| one != other) {
        Some((FileItem::Statement(one), FileItem::Statement(other))) => format!(
            "{}\n{}\n{:?} {:?}\n{:?} {:?}",
            one.node.to_sql(),
            other.node.to_sql(),
            one.comments,
            one.directives,
            other.comments,
            other.directives
        ),
        pair => format!("{pair:?}"),
    }
}

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/format");
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let is_before = |path: &PathBuf| path.to_string_lossy().ends_with(".before.sql");
    let mut paths: Vec<_> = paths.filter(is_before).collect();
    paths.sort();
    paths
}

#[test]
fn files_become_what_people_like_to_read() {
    let paths = fixtures();
    assert!(paths.len() >= 25, "there are fixtures");
    for path in paths {
        let text = std::fs::read_to_string(&path).expect("the file is read");
        let formatted = check(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
            .unwrap_or_else(|| panic!("{}: {:?}", path.display(), parse(&text)));
        let after = path.to_string_lossy().replace(".before.sql", ".after.sql");
        expect_file![after].assert_eq(&formatted);
    }
}

#[test]
fn a_file_with_errors_is_not_formatted() {
    let mut sources = SourceMap::new();
    let file = sources.add("main.sql", "SELECT 1;\nSELECT FROM WHERE;\n");
    let diagnostics = format_sql(&sources, file).expect_err("it has errors");
    assert!(diagnostics.has_errors());
}

#[test]
fn lines_end_as_they_did_and_the_byte_order_mark_goes() {
    assert_eq!(
        format("\u{feff}select 1,\r\n 2\r\nfrom t").as_deref(),
        Some("SELECT 1, 2\r\nFROM t\r\n")
    );
    assert_eq!(format("select 1 +").as_deref(), None);
    assert_eq!(
        format("drop table a;\n\ndrop table `\r\n`").as_deref(),
        Some("DROP TABLE a;\n\nDROP TABLE `\r\n`\n")
    );
    assert_eq!(format("\n\n").as_deref(), Some(""));
    assert_eq!(
        format("-- only\n\n\n-- comments").as_deref(),
        Some("-- only\n\n-- comments\n")
    );
}

#[test]
fn what_nests_deeply_is_formatted() {
    for (open, close) in [
        ("(", ")"),
        ("[", "]"),
        ("f(", ", 2)"),
        ("(SELECT ", ")"),
        ("CASE WHEN 1 THEN ", " END"),
    ] {
        let text = format!("SELECT {}1{}", open.repeat(100), close.repeat(100));
        let formatted = check(&text).expect("the laws hold");
        assert!(formatted.is_some(), "{open}");
    }
}

#[test]
fn long_text_takes_no_longer_than_it_is_long() {
    let mut text = "SELECT 1 FROM t WHERE a IN (0".to_owned();
    for n in 0..20_000 {
        let _ = writeln!(text, ", f({n} + {n} * 2) -- {n}");
    }
    text.push(')');
    let lines = format(&text).expect("it is formatted").lines().count();
    assert!(lines > 20_000, "{lines}");
}

/// A line of the corpus.
#[derive(Deserialize)]
struct Line {
    sql: String,
    ok: bool,
}

/// Checks the laws for the statements of the corpus, each changed by `change`. None when the
/// folder is not there.
fn check_corpus(change: impl Fn(String, usize) -> String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/statements.jsonl");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not there", path.display());
        return;
    };
    // Unoptimised, a part must do.
    let step = if cfg!(debug_assertions) { 10 } else { 1 };
    let step = std::env::var("CORPUS_STEP").map_or(step, |step| step.parse().expect("a number"));
    let (mut tried, mut formatted, mut long) = (0, 0, 0);
    let mut wrong = Vec::new();
    for (number, line) in text.lines().enumerate().step_by(step) {
        let line: Line = serde_json::from_str(line).expect("a line of the corpus");
        if !line.ok {
            continue;
        }
        tried += 1;
        match check(&change(line.sql, number)) {
            Ok(None) => {}
            Ok(Some(text)) => {
                formatted += 1;
                long += usize::from(text.lines().any(|line| line.chars().count() > 100));
            }
            Err(error) => wrong.push(error),
        }
    }
    println!(
        "{tried} tried, {formatted} formatted, {long} with long lines, {} against a law",
        wrong.len()
    );
    let some = &wrong[..wrong.len().min(10)];
    assert!(wrong.is_empty(), "{}", some.join("\n=====\n"));
}

#[test]
fn real_statements_stay_what_they_are() {
    check_corpus(|sql, _| sql);
}

#[test]
fn real_statements_keep_comments_anywhere() {
    check_corpus(|sql, number| {
        // Any numbers will do, if they are the same each time.
        let places: Vec<_> = (1..40)
            .map(|index| (number + 7) * index * 31 % 101)
            .collect();
        scatter(&sql, &places)
    });
}

/// What may stand between two tokens.
const BETWEEN: [&str; 12] = [
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\n\n",
    " -- end of line\n",
    "\n-- own line\n",
    "\n  -- own line\n\n",
    " /* in line */ ",
    "\n/* own\n line */\n",
    " # old\n",
];

/// The tokens of a text with other things between them. Where nothing is between two, `places`
/// says whether something may be.
fn scatter(text: &str, places: &[usize]) -> String {
    let (tokens, _) = split_text(text);
    let mut out = String::new();
    let mut at = 0;
    for (index, token) in tokens.iter().enumerate() {
        let start = token.as_ptr() as usize - text.as_ptr() as usize;
        let place = places[index % places.len()];
        let was_apart = start > at;
        if was_apart || (index > 0 && place.is_multiple_of(2)) {
            out += BETWEEN[place % BETWEEN.len()];
        }
        out += token;
        at = start + token.len();
    }
    out
}

proptest! {
    #![proptest_config(crate::laws::config())]

    #[test]
    fn comments_anywhere_are_kept(
        first in statement::statement(),
        second in statement::statement(),
        places in prop::collection::vec(0_usize..100, 1..40),
    ) {
        let text = format!("{};\n{};", first.to_sql(), second.to_sql());
        for text in [scatter(&text, &places), text] {
            if let Err(error) = check(&text) {
                prop_assert!(false, "{error}");
            }
        }
    }
}

/// The rows of an INSERT with a format end at an empty line. Whatever comes next must stay below it.
#[test]
fn what_follows_rows_does_not_become_one() {
    for rest in [
        ";",
        ";;",
        "; SELECT 1",
        "SELECT 1",
        "-- a comment\nSELECT 1",
        "-- a comment\n;",
        "/* a comment */ ;",
        "INSERT INTO b FORMAT CSV\n3",
    ] {
        let text = format!("INSERT INTO a FORMAT CSV\n1,2\n\n{rest}\n");
        let checked =
            check(&text).and_then(|formatted| formatted.ok_or("it has errors".to_owned()));
        assert!(checked.is_ok(), "{}", checked.unwrap_err());
    }
}
