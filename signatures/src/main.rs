//! Asks the engine what its functions take and give, and writes it down for the compiler.
//!
//! `cargo run -p housekeeper-signatures -- function` writes what `housekeeper-core` knows of ordinary functions, and
//! `cargo run -p housekeeper-signatures -- aggregate` writes what `housekeeper-core` knows of aggregate functions.

#![allow(clippy::print_stdout, clippy::print_stderr)] // It is a program for developers.

mod aggregate;
mod function;

use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = match std::env::args().nth(1).as_deref() {
        Some("aggregate") => aggregate::learn(),
        Some("function") => function::learn_all().map_err(|error| error.to_string()),
        _ => Err("say what to learn: aggregate or function".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
