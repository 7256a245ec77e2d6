//! Input that nobody writes: it must give an error, and neither a panic nor a stack overflow, in a
//! time that grows as the text does.
//!
//! `HOUSEKEEPER_LONG_TESTS` makes the texts as large as they get.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use housekeeper_core::diagnostic::{Code, Diagnostics};
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{Print, parse_file, parse_statement};
use proptest::prelude::*;

use crate::laws::{check_statement, is_long};

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

/// What can be nested or chained in a query: what stands before and after what is inside.
const NESTS: [(&str, &str); 38] = [
    ("(", ")"),
    ("[", "]"),
    ("f(", ")"),
    ("(1, ", ")"),
    ("[1, ", "]"),
    ("f(1, ", ", 2)"),
    ("f(1)(", ")"),
    ("(SELECT ", ")"),
    ("((SELECT 1) + ", ")"),
    ("(WITH 1 AS a SELECT ", ")"),
    ("EXISTS (SELECT ", ")"),
    ("1 IN (SELECT ", ")"),
    ("1 IN (2, ", ")"),
    ("CAST(", " AS Int8)"),
    ("CAST(", ", 'Int8')"),
    ("substring(", ", 1)"),
    ("SUBSTRING(", " FROM 1)"),
    ("EXTRACT(DAY FROM ", ")"),
    ("DATE_ADD(DAY, 1, ", ")"),
    ("CASE WHEN 1 THEN ", " END"),
    ("CASE ", " WHEN 1 THEN 2 END"),
    ("CASE WHEN ", " THEN 2 ELSE 3 END"),
    ("INTERVAL ", " DAY"),
    ("NOT ", ""),
    ("- ", ""),
    ("1 + ", ""),
    ("", " + 1"),
    ("1 = ", ""),
    ("1 AND ", ""),
    ("1 OR 2 AND ", ""),
    ("1 || ", ""),
    ("f(x -> ", ")"),
    ("", "[1]"),
    ("", "::Int8"),
    ("", " IS NULL"),
    ("1 BETWEEN 2 AND ", ""),
    ("1 = NOT ", ""),
    ("1 ? 2 : (", ")"),
];

/// Whole statements that nest: what stands before, around and after.
const NESTED_STATEMENTS: [(&str, &str, &str, &str, &str); 12] = [
    ("", "(", "SELECT 1", ")", ""),
    ("SELECT * FROM ", "(SELECT * FROM ", "t", ")", ""),
    ("SELECT * FROM ", "(", "SELECT 1", ")", ""),
    ("SELECT * FROM ", "f(", "1", ")", ""),
    ("SELECT * FROM ", "view(SELECT * FROM ", "t", ")", ""),
    ("", "WITH a AS (", "SELECT 1", ") SELECT 1", ""),
    ("", "SELECT 1 UNION ALL (", "SELECT 1", ")", ""),
    (
        "SELECT * EXCEPT (a) REPLACE (",
        "(",
        "1",
        ")",
        " AS b) FROM t",
    ),
    ("SELECT sum(a) OVER (PARTITION BY ", "(", "1", ")", ")"),
    ("CREATE TABLE t (a ", "Array(", "Int8", ")", ")"),
    ("CREATE TABLE t (a ", "Tuple(b ", "Int8", ")", ")"),
    ("SELECT a::", "Map(String, ", "Int8", ")", ""),
];

/// What nests: its name, and the text of a depth.
type Nest = (String, Box<dyn Fn(usize) -> String>);

/// Every nest.
fn nests() -> Vec<Nest> {
    let mut nests: Vec<Nest> = Vec::new();
    for (open, close) in NESTS {
        nests.push((
            format!("{open}…{close}"),
            Box::new(move |depth| format!("SELECT {}1{}", open.repeat(depth), close.repeat(depth))),
        ));
    }
    for (before, open, inside, close, after) in NESTED_STATEMENTS {
        nests.push((
            format!("{before}{open}…{close}"),
            Box::new(move |depth| {
                let (open, close) = (open.repeat(depth), close.repeat(depth));
                format!("{before}{open}{inside}{close}{after}")
            }),
        ));
    }
    nests
}

/// Runs `work` on a stack of the size that Rust gives to threads.
fn on_an_ordinary_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(work);
    match thread.expect("a thread").join() {
        Ok(value) => value,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

/// What is read as deep as it can be is compared, copied, printed and dropped on an ordinary stack,
/// in a build without optimisation.
#[test]
fn what_nests_deeply_is_read() {
    on_an_ordinary_stack(|| {
        for (name, text) in nests() {
            for depth in [1, 2, 10, 50] {
                if let Err(diagnostics) = parse_statement(&text(depth)) {
                    panic!("{name}, {depth} levels: {diagnostics:#?}");
                }
            }
            // The last one, should the stack overflow.
            print!("{name}: ");
            let (mut read, mut refused) = (50, 2_000);
            while refused - read > 1 {
                let depth = usize::midpoint(read, refused);
                if parse_statement(&text(depth)).is_ok() {
                    read = depth;
                } else {
                    refused = depth;
                }
            }
            println!("{read} levels are read");
            let item = parse_statement(&text(read)).expect("it was read before");
            assert!(item.clone() == item, "{name}");
            assert!(!item.node.to_pretty_sql().is_empty(), "{name}");
            // What is printed may nest a little otherwise than what was read.
            let item = parse_statement(&text(read / 3)).expect("it is read");
            assert_eq!(check_statement(&item.node), Ok(()), "{name}");
        }
    });
}

#[test]
fn what_nests_too_deeply_is_refused() {
    on_an_ordinary_stack(|| {
        for (name, text) in nests() {
            // The last one, should the stack overflow.
            println!("{name}");
            for depth in [2_000, if is_long() { 1_000_000 } else { 100_000 }] {
                // A chain that ClickHouse does not nest may be read.
                let codes = codes(&text(depth));
                assert!(
                    codes == [Code::TooDeep] || codes.is_empty(),
                    "{name}, {depth} levels: {codes:?}"
                );
            }
        }
    });
}

#[test]
fn brackets_that_are_never_closed_are_refused() {
    let depth = if is_long() { 100_000 } else { 5_000 };
    on_an_ordinary_stack(move || {
        for (open, close) in NESTS {
            for text in [
                open.repeat(depth),
                format!("SELECT {}", open.repeat(depth)),
                close.repeat(depth),
                format!("SELECT 1{}", close.repeat(depth)),
            ] {
                // Only that it comes to an end counts here.
                let codes = codes(&text);
                assert!(codes.len() <= 2, "{open}…{close}: {} errors", codes.len());
            }
        }
        assert_eq!(codes(&"(".repeat(100)), [Code::UnbalancedBracket]);
    });
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
fn what_is_tried_in_vain_is_not_deep() {
    // Each is first tried as a table function, and is none.
    let text = vec!["g(DISTINCT a)"; 2_000].join(", ");
    assert_eq!(codes(&format!("SELECT * FROM f({text})")), []);
}

#[test]
fn odd_bytes_and_ends_are_errors_or_nothing() {
    assert_eq!(codes(""), []);
    assert_eq!(codes("\u{feff}"), []);
    assert_eq!(codes("\u{feff}SELECT 1"), []);
    assert_eq!(codes(";;;\r\n;"), []);
    assert_eq!(codes("SELECT\u{a0}1\r\n,\t2"), []);
    assert_eq!(codes("SELECT\r1\r"), []);
    assert_eq!(codes("SELECT \0"), [Code::UnexpectedCharacter]);
    assert_eq!(codes("SELECT 'a\0b'"), []);
    assert_eq!(codes("SELECT 'a"), [Code::Unterminated]);
    assert_eq!(codes("SELECT 'a\\"), [Code::Unterminated]);
    assert_eq!(codes("SELECT 'a\\'"), [Code::Unterminated]);
    assert_eq!(codes("SELECT `a"), [Code::Unterminated]);
    assert_eq!(codes("SELECT \"a\\"), [Code::Unterminated]);
    assert_eq!(codes("SELECT x'41"), [Code::Unterminated]);
    assert_eq!(codes("SELECT 1 /* 2"), [Code::Unterminated]);
    assert_eq!(codes("/* /* */"), [Code::Unterminated]);
    assert_eq!(codes("SELECT é"), [Code::UnexpectedCharacter]);
    assert_eq!(codes("SELECT 'é', `é`"), []);
    for text in [
        "SELECT a..5",
        "SELECT =..5",
        "SELECT ...5..",
        "SELECT $$a",
        "SELECT $a$b",
        "SELECT {",
        "SELECT {a:",
        "SELECT 1 ::",
        "--",
        "#!",
    ] {
        // Nothing is asked of these but an end.
        codes(text);
    }
}

/// A text of any size: what stands before it, what repeats (`№` being the number), and what stands
/// after it.
type Shape = (&'static str, &'static str, &'static str);

/// Texts that grow, all of which must be read in a time that grows as they do.
const SHAPES: [Shape; 66] = [
    // Statements.
    ("", "SELECT 1;", ""),
    ("", "SELECT 1;\n", ""),
    ("", ";", ""),
    ("", "CREATE TABLE t (a Int8) ENGINE = Memory;\n", ""),
    ("-- one\n", "SELECT 1; ", ""),
    ("", "-- one\nSELECT 1;\n", ""),
    ("", "/* one */ SELECT 1;", ""),
    ("", "/* one */ -- two\n", "SELECT 1"),
    ("", "-- one\n", "SELECT 1"),
    ("SELECT 1", "\n-- one", ""),
    ("", "-- housekeeper:import a.sql\n", ""),
    (
        "CREATE TABLE t (\n-- housekeeper:rust type=",
        "a ",
        "\na Int8)",
    ),
    (
        "CREATE TABLE t (a Int8",
        ",\n-- one\nb Int8",
        ") ENGINE = Memory",
    ),
    ("", "-- housekeeper:import a.sql\n", ""),
    ("", "-- housekeeper:import a.sql\nSELECT 1;\n", ""),
    (
        "",
        "-- housekeeper:allow drop-column why\nALTER TABLE t DROP COLUMN a;\n",
        "",
    ),
    ("", "-- housekeeper:allow drop-column why\n", ""),
    ("", "-- housekeeper:nonsense\n", ""),
    // Mistakes.
    ("", "SELEC 1;", ""),
    ("", "SELECT 1 2;\n", ""),
    ("", "SELECT (1;\n", ""),
    ("", "SELECT 1);\n", ""),
    ("", "SELECT é;", ""),
    ("", "é1", ""),
    ("SELECT ", "é 1 ", ""),
    ("", "CREATE TABLE t (a !);\n", ""),
    ("", "CREATE TABLE t (a Int8) oops\n", ""),
    ("", "CREATE TABLE t (a Int8 oops)\n", ""),
    ("", "CREATE TABLE t (a Int8\n", ""),
    ("", "INSERT INTO t SELECT 1\n", ""),
    ("", "ALTER TABLE t\n", ""),
    ("", "-- housekeeper:allow a b\nSELEC 1;\n", ""),
    // Text without an end, or long.
    ("", "'", ""),
    ("", "' ", ""),
    ("'", "a", ""),
    ("SELECT '", "a", "'"),
    ("SELECT '", "''", "'"),
    ("SELECT '", "\\n", "'"),
    ("SELECT `", "``", "`"),
    ("SELECT ", "a", ""),
    ("SELECT 1", "1", ""),
    ("SELECT 1 ", "/*", ""),
    ("SELECT 1 ", "/* */", ""),
    ("SELECT ", "$a$ ", ""),
    ("SELECT ", "$a№$ ", ""),
    ("SELECT ", "a№ + ", "1"),
    ("SELECT $$", "$ ", "$$"),
    ("SELECT ", " ", "1"),
    ("SELECT ", "\r", "1"),
    ("", "\0", ""),
    // Lists.
    ("SELECT 1", ", 1", ""),
    ("SELECT [1", ", 1", "]"),
    ("SELECT (1", ", 1", ")"),
    ("SELECT f(1", ", a AS b", ")"),
    ("SELECT a IN (1", ", 'b'", ")"),
    ("SELECT a", ".b", ""),
    ("SELECT CASE", " WHEN a THEN b", " END"),
    (
        "CREATE TABLE t (a Int8",
        ", b String DEFAULT 'c'",
        ") ENGINE = Memory",
    ),
    (
        "CREATE TABLE t (a Enum8('a' = 1",
        ", 'b' = 2",
        ")) ENGINE = Memory",
    ),
    ("SELECT 1 FROM a", " JOIN b USING c", ""),
    ("SELECT 1 FROM a", ", b", ""),
    ("SELECT 1", " UNION ALL SELECT 1", ""),
    ("WITH 1 AS a", ", 2 AS b", " SELECT 1"),
    ("SELECT 1 SETTINGS a = 1", ", b = 2", ""),
    ("INSERT INTO t VALUES (1)", ", (1)", ""),
    ("SELECT * ", "APPLY f ", "FROM t"),
];

/// The time this thread has worked, where the system says it: others may keep the machine busy.
fn worked() -> Duration {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let start = *START;
    let nanoseconds = std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| start.elapsed(), Duration::from_nanos)
}

/// How long it takes to read, `runs` times, a text of `count` repetitions.
fn time((before, repeated, after): Shape, count: usize, runs: usize) -> Duration {
    let inside = if repeated.contains('№') {
        let each = |n: usize| repeated.replace('№', &n.to_string());
        (0..count).map(each).collect()
    } else {
        repeated.repeat(count)
    };
    let text = format!("{before}{inside}{after}");
    let mut sources = SourceMap::new();
    let file = sources.add("main.sql", text);
    let start = worked();
    for _ in 0..runs {
        let mut diagnostics = Diagnostics::new();
        drop(parse_file(&sources, file, &mut diagnostics));
    }
    worked().saturating_sub(start)
}

/// One text of sixteen times the length may take five times as long as sixteen texts: what is
/// quadratic takes sixteen times as long. A busy machine is given several chances.
#[test]
fn time_grows_as_the_text_does() {
    const TIMES: usize = 16;
    const BOUND: f64 = 5.0;
    // So long that it can be measured, and no longer than need be.
    let (enough, most) = if is_long() {
        (Duration::from_millis(500), 100_000)
    } else {
        (Duration::from_millis(12), 1_000)
    };
    let mut failures = Vec::new();
    for shape in SHAPES {
        let mut count = 125;
        let mut small = time(shape, count, TIMES);
        while count < most && small < enough {
            count *= 2;
            small = time(shape, count, TIMES);
        }
        let mut best = f64::INFINITY;
        for _ in 0..4 {
            if best >= BOUND {
                let large = time(shape, count * TIMES, 1).as_secs_f64();
                best = best.min(large / small.as_secs_f64().max(4e-3));
            }
        }
        println!("{best:6.1} times for {count} times {TIMES} of {shape:?}");
        if best >= BOUND {
            failures.push(format!("{best:.0} times: {shape:?}"));
        }
    }
    println!("{} shapes, {} of them slow", SHAPES.len(), failures.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A rule that reads its inside twice takes twice the time for each level, which is 65,536 times for these. A busy
/// machine may well take a hundred times for once.
#[test]
fn time_does_not_double_with_each_level() {
    let mut failures = Vec::new();
    for (name, text) in nests() {
        let time = |depth: usize| {
            let text = text(depth);
            let run = || {
                let start = Instant::now();
                let _ = parse_statement(&text);
                start.elapsed()
            };
            run().min(run()).min(run())
        };
        // Both are read on a thread of their own, or neither.
        let best = (0..4)
            .map(|_| time(20).as_secs_f64() / time(4).as_secs_f64())
            .fold(f64::INFINITY, f64::min);
        if best > 3_000.0 {
            failures.push(format!("{name}: {best:.0} times"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn megabytes_are_read() {
    let statement = "SELECT a, b + 1 AS c FROM db.t WHERE d = 'text' ORDER BY e DESC;\n";
    let size = if is_long() { 50 << 20 } else { 2 << 20 };
    let text = statement.repeat(size / statement.len());
    assert_eq!(codes(&text), []);
}

/// A million of everything; ten thousand where nobody asked for the long tests.
#[test]
fn large_numbers_are_read() {
    let count = if is_long() { 1_000_000 } else { 10_000 };
    on_an_ordinary_stack(move || {
        let read = |text: String| {
            let item = parse_statement(&text).unwrap_or_else(|diagnostics| {
                let some: Vec<_> = diagnostics.iter().take(3).collect();
                panic!("{some:#?}")
            });
            let printed = item.node.to_sql();
            let again = parse_statement(&printed).expect("it is read again");
            assert_eq!(again.node, item.node);
        };
        read(format!("SELECT [{}]", vec!["1"; count].join(", ")));
        read(format!("SELECT {}", vec!["a"; count].join(", ")));
        let columns: Vec<_> = (0..count).map(|n| format!("c{n} Int8")).collect();
        read(format!(
            "CREATE TABLE t ({}) ENGINE = Memory",
            columns.join(", ")
        ));
        read(format!("SELECT '{}'", "a".repeat(count * 50)));
        read(format!("SELECT {}", "a".repeat(count * 50)));
        let right = codes(&"SELECT 1;".repeat(count));
        assert_eq!(right, []);
        let wrong = codes(&"SELECT 1 2;\n".repeat(count));
        assert!(!wrong.is_empty() && wrong.len() <= count, "{}", wrong.len());
        println!("{count} wrong statements: {} diagnostics", wrong.len());
        let odd = codes(&"SELECT é;\n".repeat(count));
        assert!(!odd.is_empty() && odd.len() <= count, "{}", odd.len());
    });
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
