//! What there is to know of one function.

use std::collections::{BTreeMap, BTreeSet};

use housekeeper_core::types::function::learnt::Template;
use housekeeper_core::types::{Operand, Type};

use super::cover::{self, Facts};
use super::engine::{Engine, Said};
use super::fit::{Case, templates};
use super::hint;
use super::vocabulary::{Kind, Sample};
use super::wrapping::{self, Wrapping};

/// What the engine's list says of a function.
#[derive(Debug, Clone)]
pub(crate) struct Listed {
    /// Its name.
    pub(crate) name: String,
    /// Whether it may be written in any case.
    pub(crate) any_case: bool,
    /// The function that it is another name of.
    pub(crate) alias_to: Option<String>,
    /// Whether it gives the same for the same arguments.
    pub(crate) deterministic: bool,
    /// Whether it takes lambdas.
    pub(crate) lambda: bool,
    /// Calls of it.
    pub(crate) examples: String,
}

/// What was learnt of a function.
#[derive(Debug, Default)]
pub(crate) struct Learnt {
    /// Numbers of arguments that it takes, or may take.
    pub(crate) counts: Vec<usize>,
    /// Whether it takes any number from the last of `counts` on.
    pub(crate) and_more: bool,
    /// Whether some calls are refused only when they are tried.
    pub(crate) late: bool,
    /// What was learnt, for each number of arguments.
    pub(crate) levels: BTreeMap<usize, Level>,
    /// How it treats wrapped arguments.
    pub(crate) wrapping: Wrapping,
}

/// What was learnt of calls with one number of arguments.
#[derive(Debug, Default)]
pub(crate) struct Level {
    /// What lists of kinds give.
    pub(crate) facts: Facts,
    /// For each argument the kinds that may be taken: the others are refused, whatever else is given.
    pub(crate) only: Vec<BTreeSet<usize>>,
    /// Results that hold with the last argument any number of times.
    pub(crate) repeats: BTreeSet<Vec<usize>>,
}

/// What a list of kinds gives.
#[derive(Debug, Clone, PartialEq)]
enum Outcome {
    /// A result that these templates explain.
    Explained(Vec<String>),
    /// It is taken, and what it gives is not plain, or it is taken for some values only.
    Unknown,
    /// It is refused for a reason that may lie in a value.
    Unsure,
    Types,
    Count,
}

/// More arguments than this are not asked about one by one.
const MOST: usize = 6;
/// So many are concluded from those at most.
const MOST_CONCLUDED: usize = 20_000;

/// Kinds of values whose type is known at run time.
pub(crate) const WILD: &[&str] = &["Dynamic", "Variant", "Geometry"];

/// The text of what is not known.
pub(crate) const UNKNOWN: &str = "?";

pub(crate) struct Learner<'e, 'l> {
    pub(crate) engine: &'e mut Engine<'l>,
    pub(crate) kinds: &'e [Kind],
    pub(crate) name: &'e str,
    hints: Vec<(usize, Vec<Sample>)>,
    outcomes: BTreeMap<Vec<usize>, Outcome>,
    /// Of calls with so many arguments, at this place, this kind: how often the engine blamed it.
    blamed: BTreeMap<(usize, usize, usize), usize>,
}

/// Asks all there is to ask about `function`. `seeds` are lists of kinds that it may take.
pub(crate) fn learn(
    engine: &mut Engine<'_>,
    kinds: &[Kind],
    function: &Listed,
    seeds: &[Vec<usize>],
) -> Learnt {
    let mut learner = Learner {
        engine,
        kinds,
        name: &function.name,
        hints: hint::of(&function.name),
        outcomes: BTreeMap::new(),
        blamed: BTreeMap::new(),
    };
    let mut learnt = Learnt::default();
    let mut previous: Vec<Vec<usize>> = Vec::new();
    for count in 0..=MOST {
        let (level, by_count) = learner.level(count, seeds, &previous);
        if by_count {
            previous.clear();
            continue;
        }
        learnt.counts.push(count);
        learnt.and_more = count == MOST;
        let Some(level) = level else {
            previous.clear();
            continue;
        };
        previous = learner.representatives(&level.facts, 2);
        learnt.levels.insert(count, level);
        if count >= 3 && learner.repeats(count, &mut learnt) {
            learnt.and_more = true;
            break;
        }
    }
    learnt.late = learner.engine.refused_late();
    learnt.wrapping = wrapping::of(&mut learner, &learnt);
    learnt
}

impl Learner<'_, '_> {
    /// What calls with `count` arguments give, and whether all are refused for their number.
    fn level(
        &mut self,
        count: usize,
        seeds: &[Vec<usize>],
        shorter: &[Vec<usize>],
    ) -> (Option<Level>, bool) {
        if count == 0 {
            return match self.outcome(&[]) {
                Outcome::Count => (None, true),
                outcome => (level_of(vec![(Vec::new(), outcome)]), false),
            };
        }
        let mut probes: Vec<Vec<usize>> = seeds
            .iter()
            .filter(|seed| seed.len() == count)
            .cloned()
            .collect();
        for name in [
            "String",
            "UInt8",
            "UInt8!",
            "String!",
            "Array(UInt8)",
            "Float64",
        ] {
            probes.push(vec![self.number(name); count]);
        }
        // Some take a time zone, of moments alone.
        for name in ["DateTime", "DateTime64"] {
            let mut list = vec![self.number("zone!"); count];
            list[0] = self.number(name);
            probes.push(list);
        }
        let by_count = probes
            .iter()
            .all(|probe| self.outcome(probe) == Outcome::Count);
        if by_count {
            return (None, true);
        }
        if count == 1 {
            probes.extend(self.variations(&[0], 0, true));
            probes.extend(self.constant_variations(&[0], 0, true));
        }
        for list in shorter {
            let mut longer = list.clone();
            longer.push(0);
            if self.is_wild(&longer) {
                continue;
            }
            probes.extend(self.variations(&longer, count - 1, false));
            probes.extend(self.constant_variations(&longer, count - 1, false));
        }
        self.ask_apart(&probes);
        if count == 2 && !probes.iter().any(|probe| self.is_taken(probe)) {
            for first in HOT {
                for second in HOT {
                    probes.push(vec![self.number(first), self.number(second)]);
                }
            }
            probes.extend((0..self.kinds.len()).map(|kind| vec![kind; 2]));
            probes.retain(|probe| !self.is_wild(probe));
        }
        self.ask_apart(&probes);
        if count == 3 && !probes.iter().any(|probe| self.is_taken(probe)) {
            let mut lists = Vec::new();
            for first in HOT_OF_THREE {
                for second in HOT_OF_THREE {
                    for third in HOT_OF_THREE {
                        let list = [first, second, third].map(|name| self.number(name));
                        lists.push(list.to_vec());
                    }
                }
            }
            self.ask_apart(&lists);
            probes.extend(lists);
        }
        probes.retain(|probe| self.is_taken(probe) && !self.is_wild(probe));
        let taken = probes;
        // Of what is taken and never plain, nothing can be learnt.
        let is_plain = |list| matches!(self.outcomes.get(list), Some(Outcome::Explained(_)));
        if !taken.iter().any(is_plain) {
            return (None, false);
        }
        (self.expand(count, taken), false)
    }

    /// From lists that are taken to all that are.
    fn expand(&mut self, count: usize, mut taken: Vec<Vec<usize>>) -> Option<Level> {
        let limit = match count {
            1 => 0,
            2 => 4,
            3 => 2,
            _ => 1,
        };
        let mut done: BTreeSet<Vec<&'static str>> = BTreeSet::new();
        let mut varied: BTreeSet<(usize, Vec<usize>)> = BTreeSet::new();
        let mut seen: BTreeSet<Vec<usize>> = taken.iter().cloned().collect();
        while done.len() < limit {
            // The list that has the most of what was not varied yet.
            let families = |list: &Vec<usize>| -> Vec<&'static str> {
                let names = list.iter().map(|kind| self.kinds[*kind].name.as_str());
                names.map(family).collect()
            };
            let news = |list: &Vec<usize>| {
                let is_new = |(place, family): &(usize, &'static str)| {
                    !done.iter().any(|done| done[*place] == *family)
                };
                families(list)
                    .into_iter()
                    .enumerate()
                    .filter(is_new)
                    .count()
            };
            let open = taken.iter().filter(|list| !done.contains(&families(list)));
            let nothing = self.number("Array(Nothing)");
            let Some(list) = open
                .rev()
                .max_by_key(|list| {
                    let columns = list
                        .iter()
                        .filter(|kind| self.kinds[**kind].column.is_none());
                    let is_uniform = list.iter().all(|kind| *kind == list[0]);
                    let is_full = !list.contains(&nothing);
                    (news(list), is_full, columns.count(), is_uniform)
                })
                .cloned()
            else {
                break;
            };
            done.insert(families(&list));
            for list in self.joint_variations(&list) {
                if self.is_taken(&list) && seen.insert(list.clone()) {
                    taken.push(list);
                }
            }
            for place in 0..count {
                let mut key = list.clone();
                key[place] = usize::MAX;
                if !varied.insert((place, key)) {
                    continue;
                }
                let mut lists = self.variations(&list, place, done.len() == 1);
                // A constant is worth a question where a column is refused.
                lists.extend(self.constant_variations(&list, place, done.len() == 1));
                for list in lists {
                    if self.is_taken(&list) && seen.insert(list.clone()) {
                        taken.push(list);
                    }
                }
            }
        }
        let mut places: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); count];
        for list in &taken {
            for (place, kind) in places.iter_mut().zip(list) {
                place.insert(*kind);
            }
        }
        let size: usize = places.iter().map(BTreeSet::len).product();
        if size <= most_lists(count) {
            self.ask_together(&cover::product(&places));
        } else {
            self.conclude(&places, &taken[0]);
        }
        let lists: Vec<(Vec<usize>, Outcome)> = self
            .outcomes
            .iter()
            .filter(|(list, _)| list.len() == count && !self.is_wild(list))
            .map(|(list, outcome)| (list.clone(), outcome.clone()))
            .collect();
        let mut level = level_of(self.without_constants(lists))?;
        level.only = (0..count)
            .map(|place| self.possible(count, place))
            .collect();
        Some(level)
    }

    /// The kinds that calls with `count` arguments may take at `place`: those that the engine was not seen to refuse
    /// there, whether it blames them or refuses them beside all others that were tried.
    fn possible(&self, count: usize, place: usize) -> BTreeSet<usize> {
        let mut refused = BTreeSet::new();
        let mut taken = BTreeSet::new();
        for (list, outcome) in &self.outcomes {
            if list.len() != count || self.is_wild(list) {
                continue;
            }
            match outcome {
                Outcome::Types | Outcome::Count => refused.insert(list[place]),
                Outcome::Explained(_) | Outcome::Unknown | Outcome::Unsure => {
                    taken.insert(list[place])
                }
            };
        }
        let name = |kind: &usize| self.kinds[*kind].name.as_str();
        let is_array = |kind: &usize| name(kind).starts_with("Array(");
        let takes_arrays = taken.iter().any(is_array);
        let takes_many = taken.len() >= MANY || taken.iter().any(|kind| is_coarse(name(kind)));
        let may_be = |kind: &usize| {
            let alike = is_coarse(name(kind)) && (takes_many || is_array(kind) && takes_arrays);
            taken.contains(kind) || alike || !refused.contains(kind)
        };
        (0..self.kinds.len()).filter(may_be).collect()
    }

    /// Asks about one kind of each family in each place, and concludes for the others of the family: what is said of
    /// all of these, and of the others when all else is as in `base`.
    fn conclude(&mut self, places: &[BTreeSet<usize>], base: &[usize]) {
        let family_of = |kind: usize| family(&self.kinds[kind].name);
        let mut some: Vec<BTreeSet<usize>> = Vec::new();
        for place in places {
            let mut firsts: BTreeMap<&str, usize> = BTreeMap::new();
            for kind in place {
                firsts.entry(family_of(*kind)).or_insert(*kind);
            }
            some.push(firsts.values().copied().collect());
        }
        if some.iter().map(BTreeSet::len).product::<usize>() > most_lists(base.len()) {
            return;
        }
        self.ask_together(&cover::product(&some));
        if places.iter().map(BTreeSet::len).product::<usize>() > MOST_CONCLUDED {
            return;
        }
        let explained = self
            .outcomes
            .iter()
            .filter_map(|(list, outcome)| match outcome {
                Outcome::Explained(results) if list.len() == base.len() => Some(results),
                _ => None,
            });
        let shared = explained.cloned().reduce(|mut shared, results| {
            shared.retain(|one| results.contains(one));
            shared
        });
        let shared = shared.unwrap_or_default();
        for list in cover::product(places) {
            if self.outcomes.contains_key(&list) {
                continue;
            }
            let of_firsts: Vec<usize> = list
                .iter()
                .zip(&some)
                .map(|(kind, some)| {
                    let family = family(&self.kinds[*kind].name);
                    let first = some
                        .iter()
                        .find(|one| self::family(&self.kinds[**one].name) == family);
                    first.copied().unwrap_or(*kind)
                })
                .collect();
            let Some(Outcome::Explained(mut results)) = self.outcomes.get(&of_firsts).cloned()
            else {
                continue;
            };
            for (place, kind) in list.iter().enumerate() {
                let mut single = base.to_vec();
                single[place] = *kind;
                match self.outcomes.get(&single) {
                    Some(Outcome::Explained(others)) => results.retain(|one| others.contains(one)),
                    _ => results.clear(),
                }
            }
            results.retain(|one| shared.contains(one));
            if !results.is_empty() {
                self.outcomes.insert(list, Outcome::Explained(results));
            }
        }
    }

    /// What constants give is dropped where columns of the same types give the same, and not known where it is refused.
    fn without_constants(&self, lists: Vec<(Vec<usize>, Outcome)>) -> Vec<(Vec<usize>, Outcome)> {
        let all: BTreeMap<Vec<usize>, Outcome> = lists.iter().cloned().collect();
        lists
            .into_iter()
            .filter(|(list, outcome)| {
                let columns: Vec<usize> = list.iter().map(|kind| self.column(*kind)).collect();
                if columns == *list {
                    return true;
                }
                // Every way to put columns for some of the constants.
                !generalised(list, |kind| self.column(kind))
                    .iter()
                    .any(|wider| {
                        match (all.get(wider), outcome) {
                            (Some(Outcome::Explained(wide)), Outcome::Explained(narrow)) => {
                                wide.iter().any(|one| narrow.contains(one))
                            }
                            // A value was wrong, as values of columns can be.
                            (Some(Outcome::Explained(_)), Outcome::Unsure)
                            | (None, Outcome::Types | Outcome::Count) => true,
                            (Some(wide), narrow) => wide == narrow,
                            (None, _) => false,
                        }
                    })
            })
            .map(|(list, outcome)| {
                // Constants may be refused beside columns, and taken beside other constants.
                let is_constant = list.iter().any(|kind| self.column(*kind) != *kind);
                let columns: Vec<usize> = list.iter().map(|kind| self.column(*kind)).collect();
                let wider = all.get(&columns);
                let outcome = match (is_constant, outcome, wider) {
                    (true, Outcome::Types, Some(Outcome::Explained(_) | Outcome::Unknown)) => {
                        Outcome::Unknown
                    }
                    (_, outcome, _) => outcome,
                };
                (list, outcome)
            })
            .collect()
    }

    /// The kind of columns for a kind of constants.
    fn column(&self, kind: usize) -> usize {
        match &self.kinds[kind].column {
            Some(name) => self.number(name),
            None => kind,
        }
    }

    /// `list` with each kind at `place`, asked about. Of kinds that are likely to be taken alike the first is asked
    /// about before the others, and they only where it is taken, unless it is to be thorough.
    fn variations(&mut self, list: &[usize], place: usize, thorough: bool) -> Vec<Vec<usize>> {
        let columns = (0..self.kinds.len()).filter(|kind| {
            self.kinds[*kind].column.is_none() && (list.len() == 1 || !self.is_wild(&[0, *kind]))
        });
        self.by_families(list, place, columns.collect(), thorough)
    }

    /// `list` with another kind for one that is there several times, by itself or in an array, each time: some
    /// functions take arguments of one type, or an array and its element.
    fn joint_variations(&mut self, list: &[usize]) -> Vec<Vec<usize>> {
        let names: Vec<&str> = list
            .iter()
            .map(|kind| self.kinds[*kind].name.as_str())
            .collect();
        let mut shared: BTreeSet<&str> = BTreeSet::new();
        for name in &names {
            let inner = element_of(name).unwrap_or(name);
            let times = names
                .iter()
                .filter(|other| **other == inner || element_of(other) == Some(inner));
            if times.count() > 1 && !inner.ends_with('!') {
                shared.insert(inner);
            }
        }
        let mut lists = Vec::new();
        let columns = self.kinds.iter().filter(|kind| kind.column.is_none());
        let columns = columns.map(|kind| kind.name.as_str());
        let all: BTreeSet<&str> = columns
            .flat_map(|name| [Some(name), element_of(name)])
            .flatten()
            .filter(|name| !WILD.contains(name))
            .collect();
        let position = |name: &str| self.kinds.iter().position(|kind| kind.name == name);
        for inner in shared {
            for kind in &all {
                let array = format!("Array({kind})");
                let other: Option<Vec<usize>> = names
                    .iter()
                    .zip(list)
                    .map(|(name, old)| match *name {
                        name if name == inner => position(kind),
                        name if element_of(name) == Some(inner) => position(&array),
                        _ => Some(*old),
                    })
                    .collect();
                lists.extend(other);
            }
        }
        self.ask_apart(&lists);
        lists
    }

    fn constant_variations(
        &mut self,
        list: &[usize],
        place: usize,
        thorough: bool,
    ) -> Vec<Vec<usize>> {
        let mut constants = Vec::new();
        for kind in 0..self.kinds.len() {
            let mut column = list.to_vec();
            column[place] = self.column(kind);
            if self.kinds[kind].column.is_some() && !self.is_taken(&column) {
                constants.push(kind);
            }
        }
        self.by_families(list, place, constants, thorough)
    }

    fn by_families(
        &mut self,
        list: &[usize],
        place: usize,
        kinds: Vec<usize>,
        thorough: bool,
    ) -> Vec<Vec<usize>> {
        let mut families: BTreeMap<&str, Vec<Vec<usize>>> = BTreeMap::new();
        for kind in kinds {
            let mut list = list.to_vec();
            list[place] = kind;
            let family = family(&self.kinds[kind].name);
            families.entry(family).or_default().push(list);
        }
        let mut asked = Vec::new();
        for lists in families.into_values() {
            let one = lists[0].clone();
            self.outcome(&one);
            if self.is_taken(&one) {
                self.ask_together(&lists);
                asked.extend(lists);
            } else if thorough {
                self.ask_apart(&lists);
                asked.extend(lists);
            }
        }
        asked
    }

    /// Some lists that are taken, of results as different as may be.
    pub(crate) fn representatives(&self, facts: &Facts, most: usize) -> Vec<Vec<usize>> {
        let mut found: Vec<Vec<usize>> = Vec::new();
        let mut seen = BTreeSet::new();
        for by_family in [true, false] {
            for (list, results) in facts {
                let families: Vec<&str> = list
                    .iter()
                    .map(|kind| family(&self.kinds[*kind].name))
                    .collect();
                let new = if by_family {
                    seen.insert(results[0].clone())
                } else {
                    seen.insert(families.join(" "))
                };
                if new && found.len() < most && !found.contains(list) {
                    found.push(list.clone());
                }
            }
        }
        found
    }

    /// Whether results hold however often the last argument is repeated.
    fn repeats(&mut self, count: usize, learnt: &mut Learnt) -> bool {
        let Some(level) = learnt.levels.get(&count) else {
            return false;
        };
        let candidates: Vec<Vec<usize>> = level
            .facts
            .iter()
            .filter(|(list, results)| list[count - 1] == list[count - 2] && results[0] != UNKNOWN)
            .map(|(list, _)| list.clone())
            .take(60)
            .collect();
        let mut repeats = BTreeSet::new();
        let mut failures = 0;
        for list in candidates {
            let results = &learnt.levels[&count].facts[&list];
            let holds = [1, 2, 5].iter().all(|more| {
                let mut longer = list.clone();
                longer.extend(std::iter::repeat_n(list[count - 1], *more));
                match self.outcome(&longer) {
                    Outcome::Explained(all) => all.iter().any(|one| results.contains(one)),
                    _ => false,
                }
            });
            if holds {
                repeats.insert(list);
            } else {
                failures += 1;
                if repeats.is_empty() && failures > 12 {
                    return false;
                }
            }
        }
        let any = !repeats.is_empty();
        if let Some(level) = learnt.levels.get_mut(&count) {
            level.repeats = repeats;
        }
        any
    }

    /// Whether there is a value of a type known at run time among several arguments: most functions take it in any
    /// place, whatever the others are.
    fn is_wild(&self, list: &[usize]) -> bool {
        list.len() > 1
            && list.iter().any(|kind| {
                let name = self.kinds[*kind].name.as_str();
                WILD.contains(&name)
            })
    }

    fn is_taken(&self, list: &[usize]) -> bool {
        matches!(
            self.outcomes.get(list),
            Some(Outcome::Explained(_) | Outcome::Unknown)
        )
    }

    fn ask_apart(&mut self, lists: &[Vec<usize>]) {
        for list in lists {
            self.outcome(list);
        }
    }

    /// Asks many at once: most of them should be taken.
    fn ask_together(&mut self, lists: &[Vec<usize>]) {
        for chunk in lists.chunks(40) {
            let calls: Vec<String> = chunk
                .iter()
                .filter(|list| !self.outcomes.contains_key(*list))
                .flat_map(|list| self.calls(list))
                .collect();
            self.engine.ask(&calls);
            for list in chunk {
                self.outcome(list);
            }
        }
    }

    /// How many calls ask about `list`: one for each sample of the kind with most of them, and two with samples that
    /// are alike where the others are not.
    fn variants(&self, list: &[usize]) -> usize {
        let counts = list.iter().map(|kind| self.kinds[*kind].samples.len());
        let several = counts.clone().filter(|count| *count > 1).count() > 1;
        counts.max().unwrap_or(1) + if several { 2 } else { 0 }
    }

    /// The samples of `kind` to stand at `place`.
    pub(crate) fn samples(&self, kind: usize, place: usize) -> &[Sample] {
        let samples = &self.kinds[kind].samples;
        let is_hint = |(at, hints): &&(usize, Vec<Sample>)| {
            let is_alike = hints[0].operand.ty == samples[0].operand.ty;
            *at == place && is_alike && self.kinds[kind].column.is_some()
        };
        let hint = self.hints.iter().find(is_hint);
        hint.map_or(samples, |(_, hints)| hints)
    }

    /// The sample to stand at `place` of the call number `variant` about `list`.
    fn sample(&self, list: &[usize], kind: usize, variant: usize, place: usize) -> &Sample {
        let samples = self.samples(kind, place);
        let several = list
            .iter()
            .filter(|kind| self.kinds[**kind].samples.len() > 1);
        let alike = self.variants(list) - variant;
        if alike <= 2 && several.count() > 1 {
            return &samples[(alike - 1).min(samples.len() - 1)];
        }
        &samples[(variant + place) % samples.len()]
    }

    /// The calls that ask about `list`, with several samples of its kinds.
    fn calls(&self, list: &[usize]) -> Vec<String> {
        (0..self.variants(list))
            .map(|variant| {
                let arguments: Vec<&str> = list
                    .iter()
                    .enumerate()
                    .map(|(place, kind)| self.sample(list, *kind, variant, place).sql.as_str())
                    .collect();
                self.call(&arguments)
            })
            .collect()
    }

    pub(crate) fn call(&self, arguments: &[&str]) -> String {
        format!("`{}`({})", self.name, arguments.join(", "))
    }

    fn operands(&self, list: &[usize], variant: usize) -> Vec<Operand> {
        list.iter()
            .enumerate()
            .map(|(place, kind)| self.sample(list, *kind, variant, place).operand.clone())
            .collect()
    }

    fn outcome(&mut self, list: &[usize]) -> Outcome {
        if let Some(outcome) = self.outcomes.get(list) {
            return outcome.clone();
        }
        let outcome = self.outcome_of_questions(list);
        self.outcomes.insert(list.to_vec(), outcome.clone());
        outcome
    }

    fn outcome_of_questions(&mut self, list: &[usize]) -> Outcome {
        let is_blamed = |(place, kind): (usize, &usize)| {
            let times = self.blamed.get(&(list.len(), place, *kind));
            times.is_some_and(|times| *times >= 2)
        };
        if list.iter().enumerate().any(is_blamed) {
            return Outcome::Types;
        }
        let calls = self.calls(list);
        let constant = list.iter().any(|kind| self.kinds[*kind].column.is_some());
        let said = |said: Said| match said {
            // It needs a setting, or something that is not there.
            Said::Other(0 | 8 | 60 | 159 | 344 | 392) => said,
            // Of columns there is no value that could be wrong.
            Said::Other(_) if !constant => Said::Types,
            said => said,
        };
        let first = said(self.engine.ask_one(&calls[0]));
        match first {
            Said::Count => return Outcome::Count,
            Said::Types => {
                // The last has samples that are alike.
                let second = calls[1..]
                    .last()
                    .map(|call| said(self.engine.ask_one(call)));
                return match second {
                    None | Some(Said::Types | Said::Count) => {
                        let operands = self.operands(list, 0);
                        if let Some(blame) = self.engine.blame(&calls[0])
                            && let Some(kind) = list.get(blame.place)
                            && blame.is_of(&operands)
                        {
                            let key = (list.len(), blame.place, *kind);
                            *self.blamed.entry(key).or_default() += if blame.firm { 2 } else { 1 };
                        }
                        Outcome::Types
                    }
                    Some(_) => Outcome::Unknown,
                };
            }
            Said::Other(_) | Said::Type(_) => {}
        }
        let mut types: Vec<(usize, Type)> = Vec::new();
        for (variant, answer) in self.engine.ask(&calls).into_iter().enumerate() {
            match said(answer) {
                Said::Type(ty) => types.push((variant, ty)),
                // This value is wrong; another may not be.
                Said::Other(_) if constant => {}
                Said::Types | Said::Count if types.is_empty() => return Outcome::Unsure,
                _ => return Outcome::Unknown,
            }
        }
        if types.is_empty() {
            return Outcome::Unsure;
        }
        if types.len() == 1 && calls.len() > 1 {
            return Outcome::Unknown;
        }
        let cases: Vec<Case<'_>> = types
            .iter()
            .map(|(variant, result)| Case {
                arguments: self.operands(list, *variant),
                result,
            })
            .collect();
        let found = templates(&cases);
        if found.is_empty() {
            return Outcome::Unknown;
        }
        Outcome::Explained(found.iter().map(Template::to_string).collect())
    }

    pub(crate) fn number(&self, name: &str) -> usize {
        let found = self.kinds.iter().position(|kind| kind.name == name);
        found.unwrap_or_else(|| panic!("the kind {name}"))
    }
}

/// So many lists of `count` kinds are asked about at most.
const fn most_lists(count: usize) -> usize {
    match count {
        ..=2 => 800,
        3 => 400,
        _ => 100,
    }
}

fn level_of(lists: Vec<(Vec<usize>, Outcome)>) -> Option<Level> {
    let mut level = Level::default();
    for (list, outcome) in lists {
        match outcome {
            Outcome::Explained(results) => {
                level.facts.insert(list, results);
            }
            Outcome::Unknown | Outcome::Unsure => {
                level.facts.insert(list, vec![UNKNOWN.to_owned()]);
            }
            Outcome::Types | Outcome::Count => {}
        }
    }
    let says = |results: &Vec<String>| results[0] != UNKNOWN;
    level.facts.values().any(says).then_some(level)
}

/// `list` with columns for some of its constants, or for all.
fn generalised(list: &[usize], column: impl Fn(usize) -> usize) -> Vec<Vec<usize>> {
    let places: Vec<BTreeSet<usize>> = list
        .iter()
        .map(|kind| BTreeSet::from([*kind, column(*kind)]))
        .collect();
    let mut lists = cover::product(&places);
    lists.retain(|wider| wider != list);
    lists
}

/// Whether there are many types of this kind, of which one may fit others while the samples do not.
fn is_coarse(kind: &str) -> bool {
    let kind = element_of(kind).unwrap_or(kind);
    [
        "Array",
        "Tuple",
        "Map",
        "Nullable",
        "Enum",
        "Interval",
        "AggregateFunction",
        "QBit",
        "Bitmap",
    ]
    .iter()
    .any(|start| kind.starts_with(start))
        || [
            "JSON",
            "Point",
            "Ring",
            "LineString",
            "MultiLineString",
            "Polygon",
            "MultiPolygon",
        ]
        .contains(&kind)
}

/// Where so many kinds are taken, those of which there are many types may be taken too.
const MANY: usize = 15;

/// `Array(X)`: X.
fn element_of(kind: &str) -> Option<&str> {
    kind.strip_prefix("Array(")?.strip_suffix(')')
}

/// Kinds that are likely to be taken alike.
pub(crate) fn family(kind: &str) -> &'static str {
    let inner = kind
        .strip_prefix("Array(")
        .and_then(|kind| kind.strip_suffix(')'));
    if let Some(inner) = inner {
        return match family(inner) {
            "number" => "Array(number)",
            "decimal" => "Array(decimal)",
            "text" => "Array(text)",
            "moment" => "Array(moment)",
            "float" => "Array(float)",
            "enum" => "Array(enum)",
            _ if inner.starts_with("Nullable") => "Array(Nullable)",
            _ if inner == "Nothing" => "Array(Nothing)",
            _ if matches!(inner, "Array" | "Tuple" | "Tuple(number)" | "Map") => "Array(container)",
            _ => "Array(other)",
        };
    }
    match kind {
        "0!" | "UInt8!" | "UInt16!" | "UInt32!" | "UInt64!" | "Int8!" | "Int16!" | "Int32!"
        | "Int64!" => "integer constant",
        "Float64!" => "float constant",
        "String!" => "text constant",
        "zone!" => "zone",
        "unit!" => "unit",
        "Bool" => "bool",
        "BFloat16" | "Float32" | "Float64" => "float",
        "String" => "text",
        "FixedString" | "FixedString(16)" => "fixed",
        "UUID" => "uuid",
        "Date" | "Date32" => "day",
        "DateTime" | "DateTime64" => "moment",
        "Time" | "Time64" => "time",
        "IPv4" | "IPv6" => "ip",
        "Enum8" | "Enum16" => "enum",
        "Interval" => "interval",
        "Map" | "Map(number)" => "map",
        "Tuple" => "tuple",
        "Tuple(number)" | "Point" => "vector",
        "JSON" => "json",
        "Dynamic" => "dynamic",
        "Variant" | "Geometry" => "variant",
        "Ring" | "LineString" | "Polygon" | "MultiLineString" | "MultiPolygon" => "geo",
        kind if kind.starts_with("UInt") || kind.starts_with("Int") => "number",
        kind if kind.starts_with("Decimal") => "decimal",
        _ => "other",
    }
}

/// Kinds that functions of two arguments take most.
const HOT: &[&str] = &[
    "UInt8",
    "Float64",
    "String",
    "String!",
    "unit!",
    "zone!",
    "UInt8!",
    "DateTime",
    "Tuple(number)",
    "Map(number)",
    "Array(UInt8)",
    "Array(String)",
    "Polygon",
    "IPv6",
    "Bitmap",
    "Array(UInt8)!",
    "Array(String)!",
];

/// Kinds that functions of three arguments take most.
const HOT_OF_THREE: &[&str] = &[
    "UInt64",
    "Float64",
    "String",
    "String!",
    "DateTime",
    "Array(UInt8)",
    "Array(String)!",
];
