//! Few lines that say as much as many.

use std::collections::{BTreeMap, BTreeSet};

use housekeeper_core::types::function::learnt::CLASSES;

/// For each list of kinds (by number), what it gives: every text that would say it.
pub(crate) type Facts = BTreeMap<Vec<usize>, Vec<String>>;

/// A set of kinds for each argument, and what they give.
pub(crate) struct Line {
    /// For each argument, its kinds.
    pub(crate) places: Vec<BTreeSet<usize>>,
    /// Whether all arguments are of one kind.
    pub(crate) alike: bool,
    /// What they give.
    pub(crate) result: String,
}

/// Lines that say `facts`, and nothing else.
pub(crate) fn lines(facts: &Facts) -> Vec<Line> {
    let mut open: BTreeSet<&Vec<usize>> = facts.keys().collect();
    let mut lines = Vec::new();
    for line in alike(facts) {
        open.retain(|kinds| !line.is_of_one_kind(kinds) || !line.places[0].contains(&kinds[0]));
        lines.push(line);
    }
    while !open.is_empty() {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for kinds in &open {
            for result in &facts[*kinds] {
                *counts.entry(result).or_default() += 1;
            }
        }
        let best = counts
            .iter()
            .max_by_key(|(result, count)| {
                (
                    **count,
                    std::cmp::Reverse((result.contains('$'), result.len(), *result)),
                )
            })
            .map(|(result, _)| (*result).to_owned());
        let Some(result) = best else { break };
        let says = |kinds: &Vec<usize>| facts.get(kinds).is_some_and(|all| all.contains(&result));
        while let Some(start) = open
            .iter()
            .find(|kinds| says(kinds))
            .map(|kinds| (*kinds).clone())
        {
            let line = grow(&start, facts, &says);
            open.retain(|kinds| {
                !kinds
                    .iter()
                    .zip(&line)
                    .all(|(kind, place)| place.contains(kind))
                    || kinds.len() != line.len()
            });
            lines.push(Line {
                places: line,
                alike: false,
                result: result.clone(),
            });
        }
    }
    lines
}

impl Line {
    fn is_of_one_kind(&self, kinds: &[usize]) -> bool {
        self.alike && kinds.len() == self.places.len() && is_of_one_kind(kinds)
    }
}

fn is_of_one_kind(kinds: &[usize]) -> bool {
    kinds.len() > 1 && kinds.iter().all(|kind| *kind == kinds[0])
}

/// Lines for arguments of one kind, where several kinds give the same so.
fn alike(facts: &Facts) -> Vec<Line> {
    let mut open: Vec<(&Vec<usize>, &Vec<String>)> = facts
        .iter()
        .filter(|(kinds, _)| is_of_one_kind(kinds))
        .collect();
    let mut lines = Vec::new();
    loop {
        let mut counts: BTreeMap<(usize, &str), BTreeSet<usize>> = BTreeMap::new();
        for (kinds, results) in &open {
            for result in *results {
                counts
                    .entry((kinds.len(), result))
                    .or_default()
                    .insert(kinds[0]);
            }
        }
        let best = counts.into_iter().max_by_key(|(_, kinds)| kinds.len());
        let Some(((length, result), kinds)) = best.filter(|(_, kinds)| kinds.len() > 3) else {
            return lines;
        };
        open.retain(|(list, _)| list.len() != length || !kinds.contains(&list[0]));
        lines.push(Line {
            places: vec![kinds; length],
            alike: true,
            result: result.to_owned(),
        });
    }
}

/// The largest box around `start`, found greedily, in which all that is known gives the result.
fn grow(
    start: &[usize],
    facts: &Facts,
    says: &dyn Fn(&Vec<usize>) -> bool,
) -> Vec<BTreeSet<usize>> {
    let mut places: Vec<BTreeSet<usize>> =
        start.iter().map(|kind| BTreeSet::from([*kind])).collect();
    for index in (0..places.len()).rev() {
        let candidates: BTreeSet<usize> = facts
            .keys()
            .filter(|kinds| kinds.len() == start.len())
            .map(|kinds| kinds[index])
            .collect();
        for kind in candidates {
            if places[index].contains(&kind) {
                continue;
            }
            let mut with = places.clone();
            with[index] = BTreeSet::from([kind]);
            if product(&with).iter().all(says) {
                places[index].insert(kind);
            }
        }
    }
    places
}

/// Every list with one kind from each place.
pub(crate) fn product(places: &[BTreeSet<usize>]) -> Vec<Vec<usize>> {
    let mut lists = vec![Vec::new()];
    for place in places {
        let mut longer = Vec::with_capacity(lists.len() * place.len());
        for list in &lists {
            for kind in place {
                let mut list: Vec<usize> = list.clone();
                list.push(*kind);
                longer.push(list);
            }
        }
        lists = longer;
    }
    lists
}

/// A set of kinds as the data writes it: names of classes where they fit, the largest first.
pub(crate) fn class(kinds: &BTreeSet<&str>) -> String {
    let mut left: BTreeSet<&str> = kinds.clone();
    let mut items = Vec::new();
    let mut classes: Vec<(&str, Vec<&str>)> = CLASSES
        .iter()
        .map(|(name, list)| (*name, list.split('|').collect()))
        .collect();
    classes.sort_by_key(|(_, list)| std::cmp::Reverse(list.len()));
    for (name, list) in classes {
        let within = list.iter().all(|kind| kinds.contains(kind));
        if within && list.iter().filter(|kind| left.contains(*kind)).count() >= 2 {
            items.push(name);
            left.retain(|kind| !list.contains(kind));
        }
    }
    items.extend(left);
    items.join("|")
}
