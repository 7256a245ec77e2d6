//! `housekeeper …`

use std::process::ExitCode;

fn main() -> ExitCode {
    housekeeper_cli::run("housekeeper", std::env::args_os())
}
