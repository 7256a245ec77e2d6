//! The program behind `cargo housekeeper …` and `housekeeper …`.
//!
//! [`run`] is the whole of it; the two binaries differ in their names only.

mod adopt;
mod apply;
mod arguments;
mod check;
mod describe;
mod dev;
mod diff;
mod drift;
mod explain;
mod failure;
mod fmt;
mod history;
mod init;
mod input;
mod lines;
mod migrations;
mod output;
mod parse;
mod progress;
mod project;
mod rebase;
mod rehash;
mod resolve;
mod revert;
mod runtime_error;
mod schema;
mod server;
mod signal;
mod spoken;
mod squash;
mod status;
mod table;
mod target;
mod tls;
mod unlock;
mod verify;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _};

use arguments::{Arguments, Command, ReportFormat};
use failure::Failure;

/// Runs the program with these arguments, the first of which is ignored, under the name that its help shows.
///
/// The exit code is 0 when it did what was asked, 1 when it could not, and 2 when the arguments make no sense, or when
/// it was asked whether something differs, and it does; 130 and 143 when SIGINT or SIGTERM has stopped it.
pub fn run(
    name: &'static str,
    arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>,
) -> ExitCode {
    let command = Arguments::command().bin_name(name);
    let parsed = command
        .try_get_matches_from(arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help goes to standard output and complaints to standard error; if that is closed, nobody reads them.
            let _ = error.print();
            return if error.use_stderr() {
                ExitCode::from(2)
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    let is_told = arguments.command.report_format() == Some(ReportFormat::Json);
    match perform(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Error(text)) => {
            if is_told {
                spoken::print_text(&text);
            }
            output::error(&text);
            ExitCode::FAILURE
        }
        Err(Failure::Told(text)) => {
            output::error(&text);
            ExitCode::FAILURE
        }
        Err(Failure::Stopped(text, code)) => {
            output::error(&text);
            ExitCode::from(code)
        }
        Err(Failure::Diagnosed) => ExitCode::FAILURE,
        Err(Failure::Differs) => ExitCode::from(2),
    }
}

fn perform(arguments: Arguments) -> Result<(), Failure> {
    let dir = arguments.dir.as_deref();
    match arguments.command {
        Command::Init(init) => init::init(dir, &init),
        Command::Diff(arguments) => diff::diff(dir, &arguments),
        Command::Status(arguments) => status::status(dir, &arguments),
        Command::Apply(arguments) => apply::apply(dir, &arguments),
        Command::Verify(arguments) => verify::verify(dir, &arguments),
        Command::Revert(arguments) => revert::revert(dir, &arguments),
        Command::Resolve(arguments) => resolve::resolve(dir, &arguments),
        Command::Unlock(arguments) => unlock::unlock(dir, &arguments),
        Command::History(arguments) => history::history(dir, &arguments),
        Command::Rebase(arguments) => rebase::rebase(dir, &arguments),
        Command::Adopt(arguments) => adopt::adopt(dir, &arguments),
        Command::Drift(arguments) => drift::drift(dir, &arguments.server),
        Command::Rehash => rehash::rehash(dir),
        Command::Squash(arguments) => squash::squash(dir, &arguments),
        Command::Fmt(arguments) => fmt::fmt(dir, &arguments),
        Command::Parse(arguments) => parse::parse(&arguments),
        Command::Check(arguments) => check::check(dir, &arguments),
        Command::Explain(arguments) => explain::explain(&arguments),
        Command::Describe(arguments) => describe::describe(dir, &arguments),
        Command::Dev(command) => dev::dev(dir, command),
    }
}
