//! The law of replay, held by the engine: after every statement the model is what the server shows.
//!
//! What the server refuses, replay refuses as well, or takes for a statement without effect. What replay does not know
//! it says; the model then ends there.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

mod case;
mod echo;
mod engine;
mod histories;
mod random;
mod server;
mod tally;
mod world;

use engine::Engine;
use housekeeper_tests::is_long;
use tally::Tally;
use world::World;

#[test]
fn the_model_is_what_the_server_shows() {
    let engine = Engine::start();
    let mut tally = Tally::default();
    let cases = case::all();
    for (number, case) in cases.iter().enumerate() {
        let prefix = format!("replay_{number}_");
        let mut world = World::new(&engine, &prefix, "default");
        world.run(&case.name, &case.statements(&prefix), &mut tally);
    }
    println!("{} cases", cases.len());
    tally.check("cases");
    assert!(cases.len() >= 100 && tally.tried() >= 800);
}

/// How many scripts are made, in the quick form and in the long one.
const SCRIPTS: (u64, u64) = (60, 3_000);

#[test]
fn scripts_by_chance() {
    let engine = Engine::start();
    let mut tally = Tally::default();
    let count = if is_long() { SCRIPTS.1 } else { SCRIPTS.0 };
    let from = std::env::var("REPLAY_SEED").map_or(0, |seed| seed.parse().expect("a number"));
    for seed in from..from + count {
        let prefix = format!("chance_{seed}_");
        let script = random::script(seed, 20, &format!("{prefix}db"));
        let mut world = World::new(&engine, &prefix, "default");
        world.run(&format!("seed {seed}"), &script, &mut tally);
    }
    tally.check("by chance");
    assert!(tally.of("equal") > tally.tried() / 5);
}

#[test]
fn histories_of_products() {
    for history in histories::all() {
        let engine = Engine::start();
        let mut tally = Tally::default();
        let mut world = World::new(&engine, history.database, history.database);
        let mut script = Vec::new();
        if history.is_given {
            script.push(format!("CREATE DATABASE {}", history.database));
            script.push(format!("USE {}", history.database));
        }
        script.extend(history.statements);
        world.run(history.name, &script, &mut tally);
        let _ = engine.run("USE default");
        tally.check(history.name);
    }
}
