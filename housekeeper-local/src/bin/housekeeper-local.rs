//! Serves a ClickHouse until SIGTERM or SIGINT, and prints its address:
//! `housekeeper-local [--listen ADDRESS] [DIRECTORY]`.

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use housekeeper_local::{Options, serve};

fn main() -> ExitCode {
    let served = options(std::env::args_os().skip(1)).and_then(|options| {
        let ready = |local: &housekeeper_local::Local| {
            // Whoever started this may have closed the pipe; it is served all the same.
            let _ = writeln!(std::io::stdout(), "{}", local.url());
            Ok(())
        };
        serve(options, ready).map_err(|error| error.to_string())
    });
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn options(mut arguments: impl Iterator<Item = OsString>) -> Result<Options, String> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next() {
        if argument == "--listen" {
            let address = arguments.next().unwrap_or_default();
            let address = address.to_string_lossy().parse();
            options = options.listen(address.map_err(|error| format!("--listen: {error}"))?);
        } else if argument.to_string_lossy().starts_with('-') {
            return Err("usage: housekeeper-local [--listen ADDRESS] [DIRECTORY]".into());
        } else {
            options = options.dir(argument);
        }
    }
    Ok(options)
}
