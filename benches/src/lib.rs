//! What reading SQL costs, beside the crate `sqlparser` in one run and on the same statements; and what checking and
//! planning cost.
//!
//! How to run it is in `README.md`.
#![expect(clippy::print_stdout, reason = "it is a program that prints a table")]

mod changes;
mod check;
mod counter;
mod inputs;
mod measure;
mod memory;
mod parsers;
mod plan;
mod report;
mod schema;

/// Measures and prints what checking a schema costs.
pub fn check() {
    match check::report() {
        Ok(text) => println!("{text}"),
        Err(why) => println!("{why}\n"),
    }
}

/// Measures and prints what planning costs.
pub fn plan() {
    match plan::report() {
        Ok(text) => println!("{text}"),
        Err(why) => println!("{why}\n"),
    }
}

/// Measures and prints what reading SQL costs.
pub fn run() {
    println!("{}", report::heading());
    for input in inputs::all() {
        match input {
            Ok(input) => println!("{}", report::report(&input)),
            Err(why) => println!("{why}\n"),
        }
    }
}
