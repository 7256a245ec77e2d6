//! `cargo housekeeper …`: Cargo runs this program, with `housekeeper` as its first argument.

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments: Vec<_> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|word| word == "housekeeper") {
        arguments.remove(1);
    }
    housekeeper_cli::run("cargo housekeeper", arguments)
}
