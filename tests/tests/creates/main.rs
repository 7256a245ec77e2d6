//! The law of creation: every CREATE of real products and of ClickHouse's own tests, in the sequence in which they
//! stand, in the engine and here.
//!
//! For each, the schema of its moment is what the engine has then of the objects that it names, and those that they
//! name. We are asked about that schema together with the statement. What the engine accepts and we refuse is wrong.
//! What the engine refuses and we accept is told with the engine's reason.
//!
//! The statements are read where they are (`../shared/corpus`); without them there is nothing to try. All of them are
//! tried when `HOUSEKEEPER_LONG_TESTS` is 1.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

mod engine;
mod ours;
mod statements;
mod tally;

use engine::Engine;
use housekeeper_tests::is_long;
use statements::{Kind, Numbered};
use tally::Tally;

/// How many statements of the corpus are run when not all are.
const SHORT: usize = 600;

#[test]
fn what_the_corpus_creates() {
    let mut statements = statements::corpus();
    if !is_long() {
        statements.truncate(SHORT);
    }
    check("corpus", &statements);
}

#[test]
fn what_real_histories_create() {
    for (name, statements) in statements::histories() {
        check(&name, &statements);
    }
}

fn check(name: &str, statements: &[Numbered]) {
    if statements.is_empty() {
        println!("creates of {name}: there are no statements to try");
        return;
    }
    let engine = Engine::start();
    let mut tally = Tally::default();
    for Numbered { id, kind, sql } in statements {
        if *kind == Kind::Other {
            // What it does or fails to do is seen in what comes later.
            let _ = engine.query(sql);
            continue;
        }
        engine.make_room(sql);
        let moment = engine.moment(sql);
        let theirs = engine.query(sql);
        tally.count(id, sql, theirs.map(drop), ours::ask(&moment, sql));
    }
    tally.print(name);
    tally.hold();
}
