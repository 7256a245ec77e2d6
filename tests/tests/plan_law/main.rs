//! The law of plans, held by the engine: a database with the rows of A, after the plan from A to B,
//! is described as one that was made as B, and the rows are still there.
//!
//! The pairs of `pairs.sql` are written out with their steps. Those of [`converge`] are many, and only their ends are
//! looked at. Each goes the whole way: plan, seal, read the sealed files back, and run their steps one by one, asking
//! the probe of each before and after.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

mod case;
mod converge;
mod history;
mod normal;
mod rows;
mod state;
mod tally;
mod variants;
mod world;

use std::collections::BTreeMap;

use case::{Case, Expected};
use converge::Converge;
use history::History;
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
    println!("{} pairs tried: {counts:?}", cases.len());
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

/// Every pair within the groups of the collection in the long form, some of them in the quick one.
#[test]
fn variants_converge() {
    let mut converge = Converge::default();
    let mut tally = Tally::default();
    let only = std::env::var("HOUSEKEEPER_GROUP").ok();
    for pair in variants::pairs() {
        if only.as_ref().is_some_and(|only| only != pair.origin) {
            continue;
        }
        let started = std::time::Instant::now();
        let outcome = converge.run(&pair);
        let taken = started.elapsed();
        if taken.as_secs() >= 2 {
            println!("{} took {taken:?}", pair.name());
        }
        tally.count(&pair, outcome);
    }
    tally.print();
    println!(
        "{} tables with rows, {} without, {} emptied, {} columns compared",
        converge.full, converge.empty, converge.emptied, converge.columns
    );
    tally.check();
    tally.check_possible();
}
