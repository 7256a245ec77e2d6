//! `cargo run -p example-app`: see the library.

use std::io;
use std::process::ExitCode;

use clap::Parser;
use example_app::{Error, Options, Outcome};

/// What a shell makes of a program that was interrupted.
const INTERRUPTED: u8 = 130;

#[tokio::main]
async fn main() -> ExitCode {
    let options = Options::parse();
    let mut out = io::stdout();
    // An interrupted run is dropped, and with it the server it has started, which closes its files.
    let outcome = tokio::select! {
        outcome = example_app::run(&options, &mut out) => outcome,
        () = interruption() => {
            say("\nInterrupted. The next run goes on from here.");
            return ExitCode::from(INTERRUPTED);
        }
    };
    match outcome {
        Ok(Outcome { checks, .. }) if checks.iter().all(example_app::Check::holds) => {
            ExitCode::SUCCESS
        }
        Ok(_) => ExitCode::FAILURE,
        // Whoever read the output has read enough.
        Err(Error::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("error: {error}"));
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stderr, reason = "this is the program")]
fn say(text: &str) {
    eprintln!("{text}");
}

/// Comes when the user or the system asks the program to end.
async fn interruption() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
