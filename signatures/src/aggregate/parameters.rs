//! What a function takes as parameters.

use super::ask::Engine;

/// Whole numbers that are tried, in ascending order.
pub(crate) const WHOLE: &[&str] = &[
    "-1",
    "0",
    "1",
    "2",
    "3",
    "5",
    "10",
    "11",
    "12",
    "13",
    "15",
    "16",
    "17",
    "18",
    "19",
    "20",
    "21",
    "50",
    "64",
    "99",
    "100",
    "101",
    "127",
    "128",
    "255",
    "256",
    "1000",
    "1024",
    "10000",
    "65535",
    "65536",
    "65537",
    "1000000",
    "16777215",
    "16777216",
    "2147483647",
    "2147483648",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "18446744073709551615",
];

/// Fractions that are tried, in ascending order.
pub(crate) const FRACTIONS: &[&str] = &[
    "-1.5",
    "-0.5",
    "0.",
    "0.001",
    "0.01",
    "0.1",
    "0.25",
    "0.5",
    "0.75",
    "0.9",
    "0.95",
    "0.99",
    "0.999",
    "1.",
    "1.5",
    "2.",
    "100.5",
    "1000000.5",
];

/// Texts that are tried.
pub(crate) const TEXTS: &[&str] = &[
    "''",
    "'a'",
    "', '",
    "'a b'",
    "'CSV'",
    "'JSONEachRow'",
    "'TabSeparated'",
    "'Pretty'",
    "'two-sided'",
    "'less'",
    "'greater'",
    "'counts'",
    "'exact'",
    "'auto'",
    "'strict'",
    "'strict_order'",
    "'strict_increase'",
    "'strict_deduplication'",
    "'strict_once'",
    "'allow_reentry'",
    "'(?1)(?2)'",
    "'(?1).*(?2)'",
    "'(?1)(?t>1)(?2)'",
    "'forward'",
    "'backward'",
    "'head'",
    "'tail'",
    "'first_match'",
    "'last_match'",
    "'SGD'",
    "'Adam'",
    "'Momentum'",
    "'Nesterov'",
    "'BSI'",
    "'UTC'",
    "'1'",
];

/// Lists that are tried.
pub(crate) const LISTS: &[&str] = &["[1]", "['a']", "[1.5, 2.5]", "[]", "NULL"];

/// The parameters of a function, for one number of them: for each, which values are taken.
pub(crate) struct Pattern {
    /// For each parameter, a sign for each value that is tried: `+` or `-`.
    pub(crate) slots: Vec<String>,
}

/// Parameters that make functions work at all.
#[rustfmt::skip]
const TRIED: &[&[&str]] = &[
    &[], &["1"], &["0.5"], &["20"], &["'a'"], &["[1]"], &["'CSV'"], &["'(?1)(?2)'"], &["'BSI'"], &["'auto'"],
    &["0.5", "0.9"], &["1", "0.5"], &["100", "0.5"], &["100", "1"], &["1", "1"], &["1.", "1."], &["'a'", "1"], &["1", "'a'"], &["1", "100"], &["20", "100"],
    &["1", "'strict_order'"], &["'BSI'", "10"], &["'two-sided'", "1"], &["'two-sided'", "0.5"], &["'forward'", "'head'"], &["0.95"], &["0.5", "20"], &["0.01", "0.5"],
    &["1.", "1.", "0.95"], &["1", "1", "1"], &["0.5", "0.5", "0.5"], &["100", "0.5", "0.9"], &["1", "2", "3"], &["0.01", "0.5", "0.9"], &["3", "3", "'counts'"], &["1", "'strict_order'", "'strict_increase'"], &["'BSI'", "10", "5"],
    &["0.1", "0.1", "5", "'SGD'"], &["0.5", "0.5", "0.5", "0.5"], &["100", "0.5", "0.9", "0.1"], &["1", "1", "1", "1"], &["0.1", "0.1", "5"], &["0.1"], &["0.1", "0.1"],
];

/// For how many choices of parameters of one number each of them is varied.
const BASES: usize = 2;

/// The first parameters, in that order, with which `works` says yes.
pub(crate) fn first(mut works: impl FnMut(&[String]) -> bool) -> Option<Vec<String>> {
    TRIED
        .iter()
        .map(|tried| owned(tried))
        .find(|tried| works(tried))
}

/// What the function takes, given arguments that it takes.
pub(crate) fn learn(engine: &mut Engine, name: &str, arguments: &[&str]) -> Vec<Pattern> {
    let mut patterns: Vec<Pattern> = Vec::new();
    let mut bases = [0; 8];
    for tried in TRIED {
        let base = owned(tried);
        if bases[base.len()] == BASES || engine.call(name, &base, arguments).ty().is_none() {
            continue;
        }
        bases[base.len()] += 1;
        let mut slots = Vec::new();
        for slot in 0..base.len() {
            let signs = values().map(|value| {
                let mut varied = base.clone();
                value.clone_into(&mut varied[slot]);
                if engine.call(name, &varied, arguments).ty().is_some() {
                    '+'
                } else {
                    '-'
                }
            });
            slots.push(signs.collect::<String>());
        }
        match patterns
            .iter_mut()
            .find(|pattern| pattern.slots.len() == slots.len())
        {
            Some(pattern) => {
                for (known, new) in pattern.slots.iter_mut().zip(slots) {
                    *known = either(known, &new);
                }
            }
            None => patterns.push(Pattern { slots }),
        }
    }
    patterns
}

/// Every value that is tried, in the order of the signs.
pub(crate) fn values() -> impl Iterator<Item = &'static str> {
    WHOLE
        .iter()
        .chain(FRACTIONS)
        .chain(TEXTS)
        .chain(LISTS)
        .copied()
}

fn either(left: &str, right: &str) -> String {
    let both = left.chars().zip(right.chars());
    both.map(|(left, right)| {
        if left == '+' || right == '+' {
            '+'
        } else {
            '-'
        }
    })
    .collect()
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}
