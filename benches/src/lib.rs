//! What reading SQL costs: our parser and that of the crate `sqlparser`, in one run and on the same statements.
//!
//! How to run it is in `README.md`.
#![expect(clippy::print_stdout, reason = "it is a program that prints a table")]

mod counter;
mod inputs;
mod measure;
mod parsers;
mod report;
mod schema;

/// Measures and prints everything.
pub fn run() {
    println!("{}", report::heading());
    for input in inputs::all() {
        match input {
            Ok(input) => println!("{}", report::report(&input)),
            Err(why) => println!("{why}\n"),
        }
    }
}
