//! How a function treats arguments in `Nullable` and `LowCardinality`, NULL, and constants.

use housekeeper_core::types::Type;

use super::engine::Said;
use super::learn::{Learner, Learnt, UNKNOWN};

/// How a function treats them: the words of the data.
#[derive(Debug, Default)]
pub(crate) struct Wrapping {
    /// `Nullable`.
    pub(crate) nulls: Option<&'static str>,
    /// `LowCardinality`.
    pub(crate) low: Option<&'static str>,
    /// Whether the result for constants is one.
    pub(crate) constants: Option<&'static str>,
}

/// What an answer agrees with.
#[derive(Default)]
struct Votes {
    asked: usize,
    default: usize,
    through: usize,
    refuse: usize,
}

impl Votes {
    fn word(&self) -> Option<&'static str> {
        match self.asked {
            0 => None,
            all if all == self.default => Some("default"),
            all if all == self.through => Some("through"),
            all if all == self.refuse => Some("refuse"),
            _ => Some("own"),
        }
    }
}

/// Asks about lists of kinds that the function takes.
pub(crate) fn of(learner: &mut Learner<'_, '_>, learnt: &Learnt) -> Wrapping {
    let mut lists = Vec::new();
    for level in learnt.levels.values() {
        let mut facts = level.facts.clone();
        facts.retain(|list, results| {
            let name = |kind: &usize| learner.kinds[*kind].name.as_str();
            results[0] != UNKNOWN
                && !list
                    .iter()
                    .any(|kind| ["Dynamic", "Variant", "Geometry", "JSON"].contains(&name(kind)))
        });
        lists.extend(learner.representatives(&facts, 5));
    }
    lists.retain(|list| !list.is_empty());
    Wrapping {
        nulls: nulls(learner, &lists),
        low: low(learner, &lists),
        constants: constants(learner, learnt, &lists),
    }
}

fn nulls(learner: &mut Learner<'_, '_>, lists: &[Vec<usize>]) -> Option<&'static str> {
    let mut votes = Votes::default();
    let mut untyped = Votes::default();
    for list in lists {
        let plain = columns(learner, list);
        let Said::Type(base) = ask(learner, &plain) else {
            continue;
        };
        for place in 0..list.len() {
            let mut wrapped = plain.clone();
            "NULL".clone_into(&mut wrapped[place]);
            untyped.asked += 1;
            match ask(learner, &wrapped) {
                Said::Type(Type::Nullable(inner)) if *inner == Type::Nothing => {
                    untyped.default += 1;
                }
                Said::Type(_) | Said::Other(_) => {}
                Said::Types | Said::Count => untyped.refuse += 1,
            }
            let name = format!("n{}", plain[place].trim_start_matches('c'));
            if !learner.engine.has(&name) {
                continue;
            }
            // One place, and it with all the places before.
            for several in [false, true] {
                let mut wrapped = plain.clone();
                for (other, text) in wrapped.iter_mut().enumerate() {
                    let name = format!("n{}", text.trim_start_matches('c'));
                    if (other == place || several && other < place) && learner.engine.has(&name) {
                        *text = name;
                    }
                }
                votes.asked += 1;
                match ask(learner, &wrapped) {
                    Said::Type(ty) => {
                        votes.default += usize::from(ty == nullable(&base));
                        votes.through += usize::from(ty == base);
                    }
                    Said::Types | Said::Count | Said::Other(36) => votes.refuse += 1,
                    Said::Other(_) => {}
                }
            }
        }
    }
    match (votes.word(), untyped.word()) {
        (None | Some("default"), Some("default")) => Some("default"),
        (Some("default"), _) => Some("own"),
        (word, _) => word,
    }
}

fn low(learner: &mut Learner<'_, '_>, lists: &[Vec<usize>]) -> Option<&'static str> {
    let mut votes = Votes::default();
    for list in lists {
        for beside_constants in [true, false] {
            for place in 0..list.len() {
                let mut plain = columns(learner, list);
                if beside_constants {
                    for (other, text) in plain.iter_mut().enumerate() {
                        if other != place
                            && let Some(constant) = constant(learner, list[other], other)
                        {
                            *text = constant;
                        }
                    }
                }
                let others = plain
                    .iter()
                    .enumerate()
                    .filter(|(other, text)| *other != place && text.starts_with('c'))
                    .count();
                if beside_constants && others > 0
                    || !beside_constants && others == 0 && list.len() > 1
                {
                    continue;
                }
                let Said::Type(base) = ask(learner, &plain) else {
                    continue;
                };
                for prefix in ["l", "a"] {
                    let name = format!("{prefix}{}", plain[place].trim_start_matches('c'));
                    if !plain[place].starts_with('c') || !learner.engine.has(&name) {
                        continue;
                    }
                    let mut wrapped = plain.clone();
                    wrapped[place] = name;
                    let expected = if prefix == "l" && others == 0 && fits_low_cardinality(&base) {
                        Type::LowCardinality(Box::new(base.clone()))
                    } else {
                        base.clone()
                    };
                    votes.asked += 1;
                    match ask(learner, &wrapped) {
                        Said::Type(ty) => {
                            votes.default += usize::from(ty == expected);
                            votes.through += usize::from(ty == base);
                        }
                        Said::Types | Said::Count | Said::Other(36) => votes.refuse += 1,
                        Said::Other(_) => {}
                    }
                }
            }
        }
    }
    votes.word()
}

/// Whether the result for constants is a constant.
fn constants(
    learner: &mut Learner<'_, '_>,
    learnt: &Learnt,
    lists: &[Vec<usize>],
) -> Option<&'static str> {
    let mut calls = Vec::new();
    if learnt.levels.contains_key(&0) {
        calls.push(learner.call(&[]));
    }
    for list in lists {
        let texts: Option<Vec<String>> = list
            .iter()
            .enumerate()
            .map(|(place, kind)| constant(learner, *kind, place))
            .collect();
        let Some(texts) = texts else { continue };
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        calls.push(learner.call(&texts));
    }
    let mut word = None;
    for call in calls.iter().take(6) {
        let said = match learner
            .engine
            .value(&format!("isConstant({call})"))
            .as_deref()
        {
            Some("1") => "constant",
            Some("0") => "column",
            _ => continue,
        };
        if word.is_some_and(|word| word != said) {
            return None;
        }
        word = Some(said);
    }
    word
}

/// The first sample of each kind.
fn columns(learner: &Learner<'_, '_>, list: &[usize]) -> Vec<String> {
    list.iter()
        .enumerate()
        .map(|(place, kind)| learner.samples(*kind, place)[0].sql.clone())
        .collect()
}

/// A constant of the kind.
fn constant(learner: &Learner<'_, '_>, kind: usize, place: usize) -> Option<String> {
    let samples = learner.samples(kind, place);
    let kind = &learner.kinds[kind];
    if kind.column.is_some() {
        return Some(samples[0].sql.clone());
    }
    Some(match kind.name.as_str() {
        "String" => "'a'".to_owned(),
        name if name.starts_with("Enum") => return None,
        _ => {
            let ty = kind.samples[0].operand.ty.to_string().replace('\'', "\\'");
            format!("defaultValueOfTypeName('{ty}')")
        }
    })
}

fn ask(learner: &mut Learner<'_, '_>, arguments: &[String]) -> Said {
    let texts: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let call = learner.call(&texts);
    learner.engine.ask_one(&call)
}

fn nullable(ty: &Type) -> Type {
    if matches!(ty, Type::Nullable(_))
        || !housekeeper_core::types::function::learnt::fits_nullable(ty)
    {
        return ty.clone();
    }
    Type::Nullable(Box::new(ty.clone()))
}

fn fits_low_cardinality(ty: &Type) -> bool {
    housekeeper_core::types::function::learnt::fits_low_cardinality(ty)
}
