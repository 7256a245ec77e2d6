//! Statements with bytes changed at random: nothing panics, and what is read all the same
//! survives printing.
//!
//! `HOUSEKEEPER_LONG_TESTS` makes it a hundred times as many; `fuzz/` goes on from there.

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{FileItem, parse_file};

use crate::laws::{check_statement, is_long};
use crate::statements::fixtures;

/// A generator of numbers that is the same everywhere: xorshift64*.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `end`, which is not 0.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or(0)
    }

    fn of<'a, T: ?Sized>(&mut self, items: &[&'a T]) -> &'a T {
        items[self.below(items.len())]
    }
}

/// Bytes that mean something to a lexer or a parser.
const PIECES: [&[u8]; 40] = [
    b"(",
    b")",
    b"[",
    b"]",
    b"{",
    b"}",
    b",",
    b";",
    b".",
    b"::",
    b"->",
    b"'",
    b"\"",
    b"`",
    b"\\",
    b"$",
    b"$$",
    b"--",
    b"/*",
    b"*/",
    b"\n",
    b"\r",
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xe2\x80\x99",
    b" AS ",
    b" NOT ",
    b" IN ",
    b" AND ",
    b" SELECT ",
    b" FROM ",
    b" BY ",
    b"0",
    b"-",
    b"+",
    b"*",
    b"?",
    b":",
    b"=",
];

/// Changes one or two places of `text`. `other` lends it pieces.
fn mutate(random: &mut Random, text: &[u8], other: &[u8]) -> Vec<u8> {
    let mut bytes = text.to_vec();
    for _ in 0..=random.below(2) {
        let at = random.below(bytes.len() + 1);
        let end = (at + random.below(8)).min(bytes.len());
        match random.below(6) {
            0 => drop(bytes.drain(at..end)),
            1 => drop(bytes.splice(at..at, random.of(&PIECES).iter().copied())),
            2 => drop(bytes.splice(at..end, random.of(&PIECES).iter().copied())),
            3 => {
                let from = random.below(other.len() + 1);
                let to = (from + random.below(24)).min(other.len());
                bytes.splice(at..at, other[from..to].iter().copied());
            }
            4 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << random.below(8);
                }
            }
        }
    }
    bytes
}

/// Whether each statement that is read in `text` survives printing.
fn check(text: &str) -> Vec<Result<(), String>> {
    let mut sources = SourceMap::new();
    let file = sources.add("main.sql", text);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics);
    let statements = items.into_iter().filter_map(FileItem::into_statement);
    let checked = statements.map(|item| check_statement(&item.node));
    let checked = checked.map(|outcome| outcome.map_err(|lost| format!("{text:?}\n{lost}")));
    checked.collect()
}

#[test]
fn no_change_of_bytes_makes_the_parser_panic_or_lie() {
    let mut seeds = Vec::new();
    for folder in ["accepted", "rejected"] {
        for path in fixtures(folder, "sql") {
            let text = std::fs::read_to_string(&path).expect("the file is read");
            seeds.extend(text.lines().map(str::to_owned));
        }
    }
    let rounds = if is_long() { 200 } else { 2 };
    let mut random = Random(0x5eed_0fda_7a5e_7005);
    let (mut tried, mut read, mut failures) = (0, 0, Vec::new());
    for _ in 0..rounds {
        for seed in &seeds {
            let other = &seeds[random.below(seeds.len())];
            let bytes = mutate(&mut random, seed.as_bytes(), other.as_bytes());
            let text = String::from_utf8_lossy(&bytes).into_owned();
            tried += 1;
            let Ok(checked) = std::panic::catch_unwind(|| check(&text)) else {
                failures.push(format!("{text:?}\npanics"));
                continue;
            };
            read += checked.len();
            failures.extend(checked.into_iter().filter_map(Result::err));
        }
    }
    println!(
        "mutants: {tried} texts tried, {read} statements read, {} wrong",
        failures.len()
    );
    assert!(read > 0, "some are read");
    assert!(
        failures.is_empty(),
        "{} of {read}:\n{}",
        failures.len(),
        failures[..failures.len().min(10)].join("\n")
    );
}
