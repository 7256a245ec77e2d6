//! Serves a ClickHouse on a data directory until SIGTERM or SIGINT, and prints its
//! address: `housekeeper-local [DIRECTORY]`.

use std::io::Write as _;
use std::process::ExitCode;

use housekeeper_local::{Options, serve};

fn main() -> ExitCode {
    let options = match std::env::args_os().nth(1) {
        Some(directory) => Options::default().dir(directory),
        None => Options::default(),
    };
    let served = serve(options, |local| {
        // Whoever started this may have closed the pipe; it is served all the same.
        let _ = writeln!(std::io::stdout(), "{}", local.url());
        Ok(())
    });
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}
