//! Asks the engine what its functions take and give, and writes it down for the compiler.
//!
//! `cargo run -p housekeeper-signatures -- function` writes what `housekeeper-core` knows of ordinary functions,
//! `-- aggregate` of aggregate functions, `-- names` of the other names of both, and `-- system` of the tables that
//! every server has.

#![allow(clippy::print_stdout, clippy::print_stderr)] // It is a program for developers.

mod aggregate;
mod function;
mod names;
mod system;

use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = match std::env::args().nth(1).as_deref() {
        Some("aggregate") => aggregate::learn(),
        Some("function") => function::learn_all().map_err(|error| error.to_string()),
        Some("names") => names::learn(),
        Some("system") => system::learn(),
        _ => Err("say what to learn: function, aggregate, names or system".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
