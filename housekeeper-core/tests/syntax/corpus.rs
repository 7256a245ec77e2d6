//! Real SQL, labelled by ClickHouse's own parser, where the folder with it is there.
//!
//! `cargo test -p housekeeper-core --test syntax corpus -- --nocapture` prints a table by kind of
//! statement. With `HOUSEKEEPER_CORPUS_LIST` set, the statements behind it are written to
//! `target/tmp/corpus-*.txt`. What is known to be otherwise, and why, stands in
//! `fixtures/syntax/corpus_exceptions.txt`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{FileItem, Print, parse_file, parse_statement};
use serde::Deserialize;

use crate::laws::check_statement;

/// Of a thousand statements that ClickHouse accepts, how many of a kind may be declined.
const DECLINED_DDL: usize = 1;
const DECLINED_OTHERS: usize = 3;
const DECLINED_NEAR_MISSES: usize = 100;
/// Of a thousand statements that ClickHouse refuses, how many of a kind may be accepted.
const WRONGLY_ACCEPTED: usize = 10;

/// A line of the corpus.
#[derive(Deserialize)]
struct Line {
    id: String,
    kind: String,
    sql: String,
    /// Whether ClickHouse accepts it.
    ok: bool,
}

/// How it went with the statements of one kind.
#[derive(Debug, Default)]
struct Tally {
    /// ClickHouse accepts them.
    accepted: usize,
    /// Of these, the ones we do not read.
    declined: Vec<String>,
    /// ClickHouse refuses them.
    refused: usize,
    /// Of these, the ones we read.
    wrong: Vec<String>,
    /// They are another tree after they were printed and read again.
    lost: Vec<String>,
}

/// A folder of the corpus, if it is there.
fn corpus(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/corpus")
        .join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {} is not there", path.display());
    None
}

/// The statements that are known to be read otherwise than ClickHouse reads them: `id reason`.
fn exceptions() -> BTreeMap<&'static str, &'static str> {
    let lines = include_str!("../fixtures/syntax/corpus_exceptions.txt").lines();
    let lines = lines.filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines
        .map(|line| line.split_once(' ').expect("an id and a reason"))
        .collect()
}

fn tally(file: &str) -> Option<BTreeMap<String, Tally>> {
    let path = corpus(file)?;
    let text = std::fs::read_to_string(&path).expect("the file is read");
    let exceptions = exceptions();
    let mut kinds: BTreeMap<String, Tally> = BTreeMap::new();
    let mut excepted = 0;
    for line in text.lines() {
        let line: Line = serde_json::from_str(line).expect("a line of the corpus");
        let parsed = parse_statement(&line.sql);
        if let Some(reason) = exceptions.get(line.id.as_str()) {
            assert_ne!(
                parsed.is_ok(),
                line.ok,
                "{} is no exception any more ({reason})",
                line.id
            );
            excepted += 1;
            continue;
        }
        let tally = kinds.entry(line.kind).or_default();
        if line.ok {
            tally.accepted += 1;
        } else {
            tally.refused += 1;
        }
        match parsed {
            Ok(item) => {
                if !line.ok {
                    let read = item.node.to_sql();
                    tally
                        .wrong
                        .push(format!("{} {}\n    read as {read}", line.id, line.sql));
                }
                tally.lost.extend(check_statement(&item.node).err());
            }
            Err(diagnostics) if line.ok => {
                let messages = messages(&diagnostics);
                tally
                    .declined
                    .push(format!("{} {}\n    {messages}", line.id, line.sql));
            }
            Err(_) => {}
        }
    }
    print(file, &kinds, excepted);
    list(file, &kinds);
    Some(kinds)
}

fn messages(diagnostics: &Diagnostics) -> String {
    let messages: Vec<_> = diagnostics.iter().map(|each| &*each.message).collect();
    messages.join("; ")
}

fn print(file: &str, kinds: &BTreeMap<String, Tally>, excepted: usize) {
    let mut table = format!(
        "{file}\n{:26} {:>8} {:>8} {:>8} {:>8} | {:>7} {:>8} {:>7}\n",
        "", "accepted", "read", "declined", "%", "refused", "refused", "wrong"
    );
    let mut row = |name: &str, accepted: usize, declined: usize, refused: usize, wrong: usize| {
        let share = percent(accepted - declined, accepted);
        let read = accepted - declined;
        let rightly = refused - wrong;
        let _ = writeln!(
            table,
            "{name:26} {accepted:>8} {read:>8} {declined:>8} {share:>8} | {refused:>7} {rightly:>8} {wrong:>7}"
        );
    };
    let mut sums = [0; 4];
    for (kind, tally) in kinds {
        let counts = [
            tally.accepted,
            tally.declined.len(),
            tally.refused,
            tally.wrong.len(),
        ];
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
        row(kind, counts[0], counts[1], counts[2], counts[3]);
    }
    row("all", sums[0], sums[1], sums[2], sums[3]);
    let lost: usize = kinds.values().map(|tally| tally.lost.len()).sum();
    println!("{table}{lost} lost in printing, {excepted} exceptions");
}

/// Per cent, with two digits, rounded down: 100.00 means all.
fn percent(part: usize, whole: usize) -> String {
    if whole == 0 {
        return "-".to_owned();
    }
    let share = part * 10_000 / whole;
    format!("{}.{:02}", share / 100, share % 100)
}

/// Writes the statements behind the table for whoever works on the parser.
fn list(file: &str, kinds: &BTreeMap<String, Tally>) {
    if std::env::var_os("HOUSEKEEPER_CORPUS_LIST").is_none() {
        return;
    }
    let mut text = String::new();
    for (kind, tally) in kinds {
        for (what, statements) in [
            ("declined", &tally.declined),
            ("wrongly accepted", &tally.wrong),
            ("lost in printing", &tally.lost),
        ] {
            for statement in statements {
                let _ = writeln!(text, "{kind}, {what}: {statement}");
            }
        }
    }
    let name = format!("corpus-{}", file.replace("jsonl", "txt"));
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("the list is written");
    println!("listed in {}", path.display());
}

fn is_ddl(kind: &str) -> bool {
    let first = kind.split(' ').next().unwrap_or_default();
    [
        "ALTER", "ATTACH", "CREATE", "DETACH", "DROP", "EXCHANGE", "RENAME", "TRUNCATE",
    ]
    .contains(&first)
}

/// Holds the counts against what is allowed, kind by kind. Of near misses that ClickHouse reads
/// all the same, few as they are, more may be declined.
fn check(kinds: &BTreeMap<String, Tally>, near_misses: bool) {
    let mut failures = Vec::new();
    let mut hold = |kind: &str, what: &str, found: &[String], of: usize, allowed: usize| {
        if found.len() * 1_000 > of * allowed {
            let some = found[..found.len().min(3)].join("\n  ");
            let count = found.len();
            failures.push(format!("{kind}: {count} of {of} {what}, such as\n  {some}"));
        }
    };
    for (kind, tally) in kinds {
        let declined = if near_misses {
            DECLINED_NEAR_MISSES
        } else if is_ddl(kind) {
            DECLINED_DDL
        } else {
            DECLINED_OTHERS
        };
        hold(kind, "declined", &tally.declined, tally.accepted, declined);
        hold(
            kind,
            "wrongly accepted",
            &tally.wrong,
            tally.refused,
            WRONGLY_ACCEPTED,
        );
        let read = tally.accepted + tally.refused;
        hold(kind, "lost in printing", &tally.lost, read, 0);
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn statements_are_read_as_clickhouse_reads_them() {
    if let Some(kinds) = tally("statements.jsonl") {
        check(&kinds, false);
    }
}

#[test]
fn near_misses_are_refused_as_clickhouse_refuses_them() {
    if let Some(kinds) = tally("mutants.jsonl") {
        check(&kinds, true);
    }
}

#[test]
fn histories_of_real_projects_are_read_whole() {
    let Some(histories) = corpus("histories") else {
        return;
    };
    let (mut files, mut statements, mut failures) = (0, 0, Vec::new());
    for project in sorted(&histories) {
        for path in sorted(&project) {
            let text = std::fs::read_to_string(&path).expect("the file is read");
            let mut sources = SourceMap::new();
            let file = sources.add(path.display().to_string(), text);
            let mut diagnostics = Diagnostics::new();
            let items = parse_file(&sources, file, &mut diagnostics);
            files += 1;
            if !diagnostics.is_empty() {
                failures.push(format!("{}: {}", path.display(), messages(&diagnostics)));
            }
            for item in &items {
                if let FileItem::Statement(item) = item {
                    statements += 1;
                    failures.extend(check_statement(&item.node).err());
                }
            }
        }
    }
    println!("histories: {files} files, {statements} statements");
    assert!(files > 0, "there are histories");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths
}
