//! What was learnt, as text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::cover::{Facts, Line, class, lines};
use super::learn::{Learnt, Level, Listed, UNKNOWN, WILD};
use super::untold;
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
         # A function: its name, the numbers of arguments it takes (args), how it treats Nullable (nulls) and LowCardinality\n\
         # (low), what it makes of constants, and whether some calls are refused only when they are tried (late). An alias:\n\
         # = what it stands for. Where asking does not tell: why.\n\
         # Below a function: kinds of arguments, and what they give. The first line that fits speaks. ? is not known,\n\
         # X! is a constant of the type X, X* is X any number of times, @X is a set of kinds, = is the kind of the first\n\
         # argument. A kind that is not in its place\n\
         # behind `only` is refused, whatever the other arguments are; _ is every kind, and -X\n\
         # every kind but X.\n"
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
        if let Some(reason) = untold::reason(&function.name) {
            let _ = writeln!(text, " # {reason}");
            continue;
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

/// So many lines are written for a number of arguments, about.
const MOST_LINES: usize = 40;

fn level_lines(level: &Level, kinds: &[Kind]) -> Vec<String> {
    let name = |kind: &usize| kinds[*kind].name.as_str();
    let is_constant = |kind: &usize| kinds[*kind].column.is_some();
    let names = |place: &BTreeSet<usize>| class(&place.iter().map(name).collect());
    // Lines of constants come first: a constant is of the kind of its column as well.
    let constants = |list: &Vec<usize>| list.iter().filter(|kind| is_constant(kind)).count();
    let most = level.facts.keys().map(constants).max().unwrap_or(0);
    let mut found: Vec<(bool, Line)> = Vec::new();
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
            // The many lines of a few kinds each are left out: of these nothing is said.
            let mut lines = lines(&facts);
            let size = |line: &Line| line.places.iter().map(BTreeSet::len).product::<usize>();
            let mut sizes: Vec<usize> = lines.iter().map(size).collect();
            sizes.sort_unstable_by_key(|size| std::cmp::Reverse(*size));
            let least = sizes.get(MOST_LINES).copied().unwrap_or(0);
            lines.retain(|line| size(line) > least || line.result == UNKNOWN);
            found.extend(lines.into_iter().map(|line| (repeated, line)));
        }
    }
    let mut texts = Vec::new();
    for (index, (repeated, line)) in found.iter().enumerate() {
        // That something is not known is worth a line only where a later one would speak of it.
        let mut later = found[index + 1..].iter();
        if line.result == UNKNOWN
            && !later.any(|(_, later)| later.result != UNKNOWN && overlap(line, later, kinds))
        {
            continue;
        }
        let mut places: Vec<String> = line.places.iter().map(names).collect();
        if line.alike {
            places[1..].fill("=".to_owned());
        }
        if *repeated && let Some(last) = places.last_mut() {
            last.push('*');
        }
        texts.push(joined(&places, &line.result));
    }
    let only: Vec<String> = level
        .only
        .iter()
        .map(|place| possible(place, kinds))
        .collect();
    // A place that takes nothing is one that was asked about too little.
    let is_told = only.iter().all(|place| !place.is_empty());
    if is_told && only.iter().any(|place| place != "_") {
        texts.push(format!("only {}", only.join(" ")));
    }
    texts
}

/// The kinds that are not refused: `_` for all, and those that are refused where they are fewer. Of a constant nothing
/// is said where its column is taken.
fn possible(place: &BTreeSet<usize>, kinds: &[Kind]) -> String {
    let (mut taken, mut refused) = (BTreeSet::new(), BTreeSet::new());
    for (number, kind) in kinds.iter().enumerate() {
        let column = kind.column.as_ref();
        let column = column.and_then(|name| kinds.iter().position(|kind| kind.name == *name));
        if WILD.contains(&kind.name.as_str()) || column.is_some_and(|kind| place.contains(&kind)) {
            continue;
        }
        if place.contains(&number) {
            taken.insert(kind.name.as_str());
        } else {
            refused.insert(kind.name.as_str());
        }
    }
    let (taken, refused) = (class(&taken), class(&refused));
    if refused.is_empty() {
        "_".to_owned()
    } else if refused.len() < taken.len() {
        format!("-{refused}")
    } else {
        taken
    }
}

/// Whether there may be arguments that fit both lines: a constant fits the kind of its column as well.
fn overlap(line: &Line, later: &Line, kinds: &[Kind]) -> bool {
    let column = |kind: &usize| {
        let name = kinds[*kind].column.as_deref()?;
        kinds.iter().position(|kind| kind.name == name)
    };
    line.places.iter().zip(&later.places).all(|(one, other)| {
        let both = |kind: &usize| {
            other.contains(kind) || column(kind).is_some_and(|column| other.contains(&column))
        };
        one.iter().any(both)
    })
}

fn joined(places: &[String], result: &str) -> String {
    if places.is_empty() {
        return format!("-> {result}");
    }
    format!("{} -> {result}", places.join(" "))
}
