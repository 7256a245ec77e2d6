//! The law of checking: what ClickHouse refuses we refuse, and what it accepts we accept.
//!
//! Schemas that it accepts are changed a little, by chance that is the same in every run: a type, a key, an engine.
//! Both are asked about each such mutant. What it accepts and we refuse is wrong, without an exception. What it refuses
//! and we accept has to have its reason in `reasons.txt`, and is rare.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

mod base;
mod cases;
mod codes;
mod conversions;
mod engine;

mod ours;

mod tally;

use base::Base;
use engine::Engine;
use housekeeper_core::syntax::{Print, parse_statement};
use housekeeper_tests::{Random, is_long, mutate};
use ours::Ours;
use tally::{Case, Tally};

/// How many mutants are made, in the quick form and in the long one.
const MUTANTS: (usize, usize) = (500, 4_000);

#[test]
fn what_is_accepted_and_refused() {
    let engine = Engine::start();
    let bases = base::all(&engine);
    let limit = if is_long() { MUTANTS.1 } else { MUTANTS.0 };
    let share = limit / bases.len() + 1;
    let mut all = Tally::default();
    for base in &bases {
        let refused = engine.create(base);
        assert!(refused.is_empty(), "{}: {refused:?}", base.name);
        let mut tally = Tally::default();
        the_base_is_accepted(base, &mut tally);
        mutants(&engine, base, share, &mut tally);
        tally.print(&format!("mutants of {}", base.name));
        engine.drop(base);
        all.add(tally);
    }
    all.print("mutants");
    all.print_kinds();
    all.check();
}

/// Each object as it stands.
fn the_base_is_accepted(base: &Base, tally: &mut Tally) {
    for (index, object) in base.objects.iter().enumerate() {
        let ours = ours::ask(&base.with(index, &object.sql));
        tally.count(&Case {
            kind: "as it is",
            sql: object.sql.clone(),
            theirs: Ok(()),
            ours,
        });
    }
}

fn mutants(engine: &Engine, base: &Base, limit: usize, tally: &mut Tally) {
    let mut random = Random::new(0);
    let mutations = mutate::all();
    let mut made = 0;
    // Some changes change nothing, or cannot be made of what was picked.
    for _ in 0..limit * 20 {
        if made == limit {
            break;
        }
        let index = random.below(base.objects.len());
        let object = &base.objects[index];
        let Some(mutation) = random.pick(&mutations) else {
            return;
        };
        let mut statement = object.statement.clone();
        if (mutation.apply)(&mut statement, &mut random).is_none() {
            continue;
        }
        let sql = statement.to_sql();
        // What the grammar refuses is a matter of the parser's tests.
        if sql == object.sql || parse_statement(&sql).is_err() {
            continue;
        }
        made += 1;
        let theirs = engine.accepts(base, index, &statement, &sql);
        let ours: Ours = ours::ask(&base.with(index, &sql));
        tally.count(&Case {
            kind: mutation.name,
            sql,
            theirs,
            ours,
        });
    }
}

/// The statements that the rules were made from: each is asked again.
#[test]
fn the_cases_of_the_rules() {
    let engine = Engine::start();
    let mut all = Tally::default();
    for (name, cases) in cases::all() {
        let mut tally = Tally::default();
        cases::ask(&engine, &cases, &mut tally);
        tally.print(&name);
        all.add(tally);
    }
    all.print("cases of rules");
    all.check();
}
