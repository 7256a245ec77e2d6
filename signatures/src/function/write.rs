//! What was learnt, as text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::cover::{Facts, class, lines};
use super::learn::{Learnt, Level, Listed, UNKNOWN};
use super::vocabulary::Kind;

/// The file.
pub(crate) fn text(
    version: &str,
    functions: &[Listed],
    learnt: &BTreeMap<String, Learnt>,
    kinds: &[Kind],
) -> String {
    let mut text = format!(
        "# What ClickHouse {version} says of its functions. Written by `cargo run -p housekeeper-signatures -- function`: do not edit.\n\
         # A function: its name, the numbers of arguments it takes (args), those for which all was asked (known), how it\n\
         # treats Nullable (nulls) and LowCardinality (low), what it makes of constants, and whether some calls are refused\n\
         # only when they are tried (late). An alias: = what it stands for.\n\
         # Below a function: kinds of arguments, and what they give. The first line that fits speaks. ? is not known,\n\
         # X! is a constant of the type X, X* is X any number of times, @X is a set of kinds. Of a function\n\
         # with that many arguments known, what no line speaks of is refused.\n"
    );
    for function in functions {
        text.push_str(&function.name);
        if function.any_case {
            text.push_str(" any-case");
        }
        if let Some(name) = &function.alias_to {
            let _ = writeln!(text, " ={name}");
            continue;
        }
        if function.lambda {
            text.push_str(" lambda");
        }
        if !function.deterministic {
            text.push_str(" varies");
        }
        match learnt.get(&function.name) {
            Some(learnt) => entry(&mut text, learnt, kinds),
            None => text.push('\n'),
        }
    }
    text
}

fn entry(text: &mut String, learnt: &Learnt, kinds: &[Kind]) {
    let mut counts: Vec<String> = learnt.counts.iter().map(usize::to_string).collect();
    if learnt.and_more
        && let Some(last) = counts.last_mut()
    {
        last.push('+');
    }
    if !counts.is_empty() {
        let _ = write!(text, " args={}", counts.join(","));
    }
    let known: Vec<String> = learnt.known.iter().map(usize::to_string).collect();
    if !known.is_empty() {
        let _ = write!(text, " known={}", known.join(","));
    }
    if learnt.late {
        text.push_str(" late");
    }
    for (name, word) in [
        ("nulls", learnt.wrapping.nulls),
        ("low", learnt.wrapping.low),
        ("constants", learnt.wrapping.constants),
    ] {
        if let Some(word) = word {
            let _ = write!(text, " {name}={word}");
        }
    }
    text.push('\n');
    for level in learnt.levels.values() {
        for line in level_lines(level, kinds) {
            let _ = writeln!(text, " {line}");
        }
    }
}

fn level_lines(level: &Level, kinds: &[Kind]) -> Vec<String> {
    let name = |kind: &usize| kinds[*kind].name.as_str();
    let is_constant = |kind: &usize| kinds[*kind].column.is_some();
    // Lines of constants come first: a constant is of the kind of its column as well.
    let constants = |list: &Vec<usize>| list.iter().filter(|kind| is_constant(kind)).count();
    let most = level.facts.keys().map(constants).max().unwrap_or(0);
    let mut found = Vec::new();
    for wanted in (0..=most).rev() {
        for repeated in [true, false] {
            let facts: Facts = level
                .facts
                .iter()
                .filter(|(list, _)| {
                    constants(list) == wanted && level.repeats.contains(*list) == repeated
                })
                .map(|(list, results)| (list.clone(), results.clone()))
                .collect();
            for line in lines(&facts) {
                let mut places: Vec<String> = line
                    .places
                    .iter()
                    .map(|place| class(&place.iter().map(name).collect::<BTreeSet<&str>>()))
                    .collect();
                if repeated && let Some(last) = places.last_mut() {
                    last.push('*');
                }
                found.push(joined(&places, &line.result));
            }
        }
    }
    if let Some(places) = &level.rest_unknown {
        let places: Vec<String> = places
            .iter()
            .map(|place| class(&place.iter().map(name).collect::<BTreeSet<&str>>()))
            .collect();
        found.push(joined(&places, UNKNOWN));
    }
    found
}

fn joined(places: &[String], result: &str) -> String {
    if places.is_empty() {
        return format!("-> {result}");
    }
    format!("{} -> {result}", places.join(" "))
}
