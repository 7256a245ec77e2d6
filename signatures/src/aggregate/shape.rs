//! What a function takes and gives for one number of arguments.

use std::collections::{BTreeMap, BTreeSet};

use super::ask::{Answer, Engine};
use super::kinds::{Kind, seeds};
use super::template::candidates;

/// Arguments of these kinds give a type of this template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// For each argument, kinds.
    pub(crate) slots: Vec<BTreeSet<usize>>,
    /// The result; `?` where it is not known.
    pub(crate) template: String,
}

/// The rows for a number of arguments; `None` where the engine takes no such number.
pub(crate) fn learn(
    engine: &mut Engine,
    kinds: &[Kind],
    call: &Call<'_>,
    arguments: usize,
) -> Option<Vec<Row>> {
    match arguments {
        0 => call.ask(engine, kinds, &[]).ty().map(|ty| {
            vec![Row {
                slots: Vec::new(),
                template: ty.to_owned(),
            }]
        }),
        1 => unary(engine, kinds, call),
        _ => several(engine, kinds, call, arguments),
    }
}

/// A function with parameters that it takes.
pub(crate) struct Call<'a> {
    /// Its name.
    pub(crate) name: &'a str,
    /// Parameters.
    pub(crate) parameters: &'a [String],
}

impl Call<'_> {
    /// What it gives for arguments of these kinds.
    pub(crate) fn ask(&self, engine: &mut Engine, kinds: &[Kind], tuple: &[usize]) -> Answer {
        let types = types(kinds, tuple);
        engine.call(self.name, self.parameters, &types)
    }
}

/// The types of a tuple of kinds.
pub(crate) fn types<'a>(kinds: &'a [Kind], tuple: &[usize]) -> Vec<&'a str> {
    let slots = tuple.iter().enumerate();
    slots
        .map(|(slot, kind)| kinds[*kind].types[slot % super::kinds::SLOTS].as_str())
        .collect()
}

/// Gives each accepted tuple a template, as few different ones as a greedy choice finds.
fn cover(kinds: &[Kind], answers: &[(Vec<usize>, Answer)]) -> Vec<Option<String>> {
    let sets: Vec<Vec<String>> = answers
        .iter()
        .map(|(tuple, answer)| {
            answer
                .ty()
                .map(|ty| candidates(ty, &types(kinds, tuple)))
                .unwrap_or_default()
        })
        .collect();
    let mut chosen: Vec<Option<String>> = vec![None; answers.len()];
    loop {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (set, chosen) in sets.iter().zip(&chosen) {
            if chosen.is_none() {
                for template in set {
                    *counts.entry(template).or_default() += 1;
                }
            }
        }
        let best = counts.into_iter().max_by_key(|(template, count)| {
            (
                *count,
                template.contains('$'),
                std::cmp::Reverse(template.len()),
            )
        });
        let Some((best, _)) = best else {
            return chosen;
        };
        for (set, chosen) in sets.iter().zip(&mut chosen) {
            if chosen.is_none() && set.iter().any(|template| template == best) {
                *chosen = Some(best.to_owned());
            }
        }
    }
}

fn unary(engine: &mut Engine, kinds: &[Kind], call: &Call<'_>) -> Option<Vec<Row>> {
    let answers: Vec<(Vec<usize>, Answer)> = (0..kinds.len())
        .map(|kind| (vec![kind], call.ask(engine, kinds, &[kind])))
        .collect();
    let rows = cover(kinds, &answers)
        .into_iter()
        .zip(&answers)
        .filter_map(|(template, (tuple, _))| {
            Some(Row {
                slots: vec![BTreeSet::from([tuple[0]])],
                template: template?,
            })
        })
        .collect();
    let rows = merged(rows);
    (!rows.is_empty()).then_some(rows)
}

fn several(
    engine: &mut Engine,
    kinds: &[Kind],
    call: &Call<'_>,
    arguments: usize,
) -> Option<Vec<Row>> {
    let seeds: Vec<usize> = seeds(arguments)
        .iter()
        .filter_map(|name| kinds.iter().position(|kind| kind.name == *name))
        .collect();
    // A number of arguments that is never taken is refused by its own code.
    let number_is_wrong = seeds.iter().all(|seed| {
        let mixed = [*seed, seeds[0], seeds[2], seeds[1]];
        let alike = vec![*seed; arguments];
        call.ask(engine, kinds, &alike) == Answer::Refused(42)
            && call.ask(engine, kinds, &mixed[..arguments]) == Answer::Refused(42)
    });
    if number_is_wrong {
        return None;
    }
    let mut accepted: BTreeMap<Vec<usize>, Answer> = BTreeMap::new();
    for tuple in product(&vec![seeds; arguments]) {
        let answer = call.ask(engine, kinds, &tuple);
        if answer.ty().is_some() {
            accepted.insert(tuple, answer);
        }
    }
    if accepted.is_empty() {
        return Some(Vec::new());
    }
    let mut classes = Vec::with_capacity(arguments);
    for slot in 0..arguments {
        classes.push(classes_of(engine, kinds, call, slot, &accepted));
    }
    let choices: Vec<Vec<usize>> = classes
        .iter()
        .map(|classes| (0..classes.len()).collect())
        .collect();
    let mut rows = Vec::new();
    for choice in product(&choices) {
        let sets: Vec<&Vec<usize>> = choice
            .iter()
            .zip(&classes)
            .map(|(class, classes)| &classes[*class])
            .collect();
        // Several members, so that what is common to them tells an argument's type from a fixed one.
        let longest = sets.iter().map(|set| set.len()).max().unwrap_or(1).min(5);
        let mut templates: Option<Vec<String>> = None;
        let (mut taken, mut refused) = (0, 0);
        for turn in 0..longest {
            let tuple: Vec<usize> = sets
                .iter()
                .enumerate()
                .map(|(slot, set)| set[(turn >> slot) % set.len()])
                .collect();
            match call.ask(engine, kinds, &tuple).ty() {
                None => refused += 1,
                Some(ty) => {
                    taken += 1;
                    let mut found = candidates(ty, &types(kinds, &tuple));
                    if let Some(before) = &templates {
                        found.retain(|template| before.contains(template));
                    }
                    templates = Some(found);
                }
            }
        }
        if taken == 0 {
            continue;
        }
        let template = templates.and_then(|mut templates| {
            templates.sort_by_key(|template| (!template.contains('$'), template.len()));
            templates.into_iter().next()
        });
        let template = match template {
            Some(template) if refused == 0 => template,
            _ => "?".to_owned(),
        };
        rows.push(Row {
            slots: sets
                .into_iter()
                .map(|set| set.iter().copied().collect())
                .collect(),
            template,
        });
    }
    Some(merged(rows))
}

/// The kinds that an argument may be of, in groups that the function treats alike.
fn classes_of(
    engine: &mut Engine,
    kinds: &[Kind],
    call: &Call<'_>,
    slot: usize,
    accepted: &BTreeMap<Vec<usize>, Answer>,
) -> Vec<Vec<usize>> {
    // What the other arguments are: one of each that treats this argument in a way of its own.
    let mut contexts: BTreeMap<Vec<usize>, Vec<(usize, String)>> = BTreeMap::new();
    for (tuple, answer) in accepted {
        let mut others = tuple.clone();
        let kind = others.remove(slot);
        let shape = answer.ty().unwrap_or_default().to_owned();
        contexts.entry(others).or_default().push((kind, shape));
    }
    let mut seen = BTreeSet::new();
    let mut chosen: Vec<Vec<usize>> = Vec::new();
    let mut by_size: Vec<_> = contexts.into_iter().collect();
    by_size.sort_by_key(|(_, taken)| std::cmp::Reverse(taken.len()));
    for (others, taken) in by_size {
        let accepted: Vec<usize> = taken.iter().map(|(kind, _)| *kind).collect();
        if seen.insert(accepted) && chosen.len() < 8 {
            chosen.push(others);
        }
    }
    let mut keys: Vec<Vec<Option<String>>> = vec![Vec::new(); kinds.len()];
    for others in chosen {
        let answers: Vec<(Vec<usize>, Answer)> = (0..kinds.len())
            .map(|kind| {
                let mut tuple = others.clone();
                tuple.insert(slot, kind);
                let answer = call.ask(engine, kinds, &tuple);
                (tuple, answer)
            })
            .collect();
        for (key, template) in keys.iter_mut().zip(cover(kinds, &answers)) {
            key.push(template);
        }
    }
    let mut groups: BTreeMap<Vec<Option<String>>, Vec<usize>> = BTreeMap::new();
    for (kind, key) in keys.into_iter().enumerate() {
        if key.iter().any(Option::is_some) {
            groups.entry(key).or_default().push(kind);
        }
    }
    groups.into_values().collect()
}

/// Every choice of one of each.
pub(crate) fn product(sets: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for set in sets {
        all = all
            .into_iter()
            .flat_map(|start: Vec<usize>| {
                set.iter().map(move |item| {
                    let mut longer = start.clone();
                    longer.push(*item);
                    longer
                })
            })
            .collect();
    }
    all
}

/// Joins rows of one template that differ in one argument only.
fn merged(mut rows: Vec<Row>) -> Vec<Row> {
    let arguments = rows.first().map_or(0, |row| row.slots.len());
    loop {
        let before = rows.len();
        for slot in (0..arguments).rev() {
            let mut by_rest: BTreeMap<(String, Vec<BTreeSet<usize>>), BTreeSet<usize>> =
                BTreeMap::new();
            for mut row in rows {
                let set = row.slots.remove(slot);
                by_rest
                    .entry((row.template, row.slots))
                    .or_default()
                    .extend(set);
            }
            rows = by_rest
                .into_iter()
                .map(|((template, mut slots), set)| {
                    slots.insert(slot, set);
                    Row { slots, template }
                })
                .collect();
        }
        if rows.len() == before {
            return rows;
        }
    }
}
