//! The law of plans, held by the engine: a database with the rows of A, after the plan from A to B,
//! is described as one that was made as B, and the rows are still there.
//!
//! The pairs of `pairs.sql` are written out with their steps. Those of [`converge`] are many, and only their ends are
//! looked at. Each goes the whole way: plan, seal, read the sealed files back, and run their steps one by one, asking
//! the probe of each before and after.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

mod case;
mod converge;
mod histories;
mod history;
mod mutants;
mod order;
mod rows;
mod state;
mod tally;
mod variants;
mod world;

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::atomic::Ordering;
use std::time::Instant;

use case::{Case, Expected};
use converge::Converge;
use history::{History, TAKEN_BACK};
use housekeeper_tests::{Random, is_long};
use state::{Pair, all_pairs};
use tally::Tally;
use world::World;

const TEXT: &str = include_str!("pairs.sql");

/// With `UPDATE_EXPECT` set, writes the steps that were taken into `pairs.sql`.
#[test]
fn a_plan_leads_to_what_was_declared() {
    let cases = case::read(TEXT);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    let mut text = TEXT.to_owned();
    for (number, case) in cases.iter().enumerate() {
        let outcome = run(number, case);
        let word = match (&case.expected, &outcome) {
            (Expected::Same(_), Ok(_)) => "equal",
            (Expected::Blocked(_), Ok(_)) => "blocked",
            (_, Err(_)) => "wrong",
        };
        *counts.entry(word).or_default() += 1;
        if let Ok(Some(taken)) = &outcome {
            text = case::with_steps(&text, &case.name, taken);
        }
        if let Err(error) = outcome {
            wrong.push(format!("== {}\n{error}", case.name));
        }
    }
    println!(
        "{} pairs tried: {counts:?}; {} steps taken back",
        cases.len(),
        TAKEN_BACK.load(Ordering::Relaxed)
    );
    if std::env::var_os("UPDATE_EXPECT").is_some() && text != TEXT {
        std::fs::write("tests/plan_law/pairs.sql", text).expect("pairs.sql can be written");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(cases.len() >= 40);
}

/// The steps that were taken, unless the pair is blocked as expected.
fn run(number: usize, case: &Case) -> Result<Option<String>, String> {
    let world = World::new(&format!("plan_law_{number}"));
    let mut history = History::new(&world);
    history
        .advance(&case.before)
        .map_err(|error| error.to_string())?;
    history.take_back();
    world.run(&case.rows)?;
    let kept = world.kept_values()?;
    match &case.expected {
        Expected::Blocked(reason) => {
            let error = match history.plan(&case.after) {
                Ok(steps) => return Err(format!("not blocked: {steps:#?}")),
                Err(error) => error.to_string(),
            };
            if error.contains(reason.as_str()) {
                Ok(None)
            } else {
                Err(format!("blocked for another reason: {error}"))
            }
        }
        Expected::Same(steps) => {
            let taken = history
                .advance(&case.after)
                .map_err(|error| error.to_string())?;
            if taken != *steps && std::env::var_os("UPDATE_EXPECT").is_none() {
                return Err(format!("steps differ, expected\n{steps}\ntaken\n{taken}"));
            }
            let rest = history
                .plan(&case.after)
                .map_err(|error| error.to_string())?;
            if !rest.is_empty() {
                return Err(format!("planning again is not empty: {rest:#?}"));
            }
            world.check_kept(&kept, &case.lost)?;
            let direct = World::new(&format!("plan_law_{number}_direct"));
            History::new(&direct)
                .advance(&case.after)
                .map_err(|error| error.to_string())?;
            let (planned, declared) = (world.describe()?, direct.describe()?);
            if planned == declared {
                Ok(Some(taken))
            } else {
                Err(planned.difference(&declared))
            }
        }
    }
}

/// How many pairs of variants and of states by chance are taken in the quick form; in the long one all variants and
/// so many states.
const VARIANTS: usize = 370;
const MUTANTS: (usize, usize) = (60, 16_500);

/// The group of the states by chance.
const BY_CHANCE: &str = "by chance";

/// Every pair within the groups of the collection in the long form, some of each group in the quick one.
///
/// `HOUSEKEEPER_GROUP` takes one group whole, `by chance` the states that are made by chance, and `HOUSEKEEPER_FROM` of these
/// only those from a number on. `HOUSEKEEPER_SEED` takes others by chance; it is printed.
#[test]
fn pairs_converge() {
    let mut random = Random::new(seed());
    let mut law = Law::default();
    let by_chance = if is_long() { MUTANTS.1 } else { MUTANTS.0 };
    if let Ok(only) = std::env::var("HOUSEKEEPER_GROUP") {
        if only == BY_CHANCE {
            law.mutants(by_chance, &mut random);
        }
        for (name, states) in variants::groups() {
            if name == only {
                law.all(all_pairs(name, &states));
            }
        }
        return law.check();
    }
    let mut pairs = Vec::new();
    for (name, states) in variants::groups() {
        pairs.extend(all_pairs(name, &states));
    }
    let all = pairs.len();
    while !is_long() && pairs.len() > VARIANTS {
        pairs.swap_remove(random.below(pairs.len()));
    }
    println!("{} of {all} pairs of variants", pairs.len());
    law.all(pairs);
    law.all(histories::pairs());
    law.mutants(by_chance, &mut random);
    law.check();
    assert!(law.tally.tried() >= if is_long() { 20_000 } else { 500 });
}

/// How many pairs are gone in two migrations in the quick form.
const IN_TWO: usize = 80;

/// After the first of two migrations, the programs of the release before insert and read as they did; after the second
/// all is as declared, and what they wrote in between is there.
#[test]
fn pairs_converge_in_two_migrations() {
    let mut random = Random::new(seed());
    let mut law = Law::default();
    law.converge.is_in_two = true;
    let mut pairs = Vec::new();
    for (name, states) in variants::groups() {
        // Nobody answers where these dictionaries read from.
        if name != "sources" {
            pairs.extend(all_pairs(name, &states));
        }
    }
    let all = pairs.len();
    let renames = pairs
        .extract_if(.., |pair| pair.origin == "renames")
        .collect::<Vec<_>>();
    while !is_long() && pairs.len() > IN_TWO {
        pairs.swap_remove(random.below(pairs.len()));
    }
    println!("{} of {all} pairs of variants", pairs.len() + renames.len());
    law.all(renames);
    law.all(pairs);
    println!(
        "{} had both parts; {} inserts and reads of the release before in between",
        law.converge.expanded, law.converge.old_uses
    );
    law.check();
    assert!(law.converge.expanded >= 20);
}

/// How many graphs are made, in the quick form and in the long one.
const GRAPHS: (usize, usize) = (30, 1_000);

#[test]
fn objects_are_created_and_dropped_in_the_order_of_their_needs() {
    let mut random = Random::new(seed());
    let limit = if is_long() { GRAPHS.1 } else { GRAPHS.0 };
    let mut steps = 0;
    for number in 0..limit {
        let (first, second) = (order::graph(&mut random), order::graph(&mut random));
        steps += order::run(number, &first, &second).unwrap_or_else(|error| panic!("{error}"));
    }
    println!("{} graphs created and dropped in {steps} steps", 2 * limit);
    assert!(steps >= limit * 20);
}

/// How many states by chance are passed over: a long run that was interrupted can go on.
fn from() -> usize {
    let from = std::env::var("HOUSEKEEPER_FROM").ok();
    from.map_or(0, |from| {
        from.parse().expect("HOUSEKEEPER_FROM is a number")
    })
}

/// Where chance starts.
fn seed() -> u64 {
    let seed = std::env::var("HOUSEKEEPER_SEED").ok();
    let seed = seed.map_or(0, |seed| {
        seed.parse().expect("HOUSEKEEPER_SEED is a number")
    });
    println!("HOUSEKEEPER_SEED={seed}");
    seed
}

#[derive(Default)]
struct Law {
    converge: Converge,
    tally: Tally,
}

impl Law {
    fn all(&mut self, pairs: Vec<Pair>) {
        for pair in pairs {
            self.take(&pair);
        }
    }

    fn take(&mut self, pair: &Pair) {
        let started = Instant::now();
        let outcome = self.converge.run(pair);
        let taken = started.elapsed();
        if taken.as_secs() >= 5 {
            println!("{} took {taken:?}", pair.name());
        }
        self.tally.count(pair, outcome);
    }

    /// Pairs of states that are changed by chance, a few times each, and that the engine takes.
    fn mutants(&mut self, limit: usize, random: &mut Random) {
        let groups = variants::groups();
        let bases: Vec<_> = groups.into_iter().flat_map(|(_, states)| states).collect();
        let from = from();
        let mut made = 0;
        while made < limit {
            let Some(base) = random.pick(&bases) else {
                return;
            };
            let mut current = Rc::clone(base);
            for _ in 0..4 {
                let next = mutants::mutated(&current, made, random);
                let Some(next) = next.filter(|next| self.converge.takes(next)) else {
                    continue;
                };
                let (before, after) = if random.below(2) == 0 {
                    (&current, &next)
                } else {
                    (&next, &current)
                };
                if made >= from {
                    self.take(&Pair {
                        origin: BY_CHANCE,
                        before: Rc::clone(before),
                        after: Rc::clone(after),
                    });
                }
                made += 1;
                current = next;
            }
        }
    }

    fn check(&self) {
        self.tally.print();
        let Converge {
            full,
            empty,
            emptied,
            columns,
            expired,
            ..
        } = &self.converge;
        println!(
            "{full} tables with rows, {empty} without, {emptied} emptied, {columns} columns compared, \
             {expired} expire"
        );
        self.tally.check();
        self.tally.check_possible();
    }
}
