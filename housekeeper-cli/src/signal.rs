//! Ctrl-C and SIGTERM, for commands that change a server: they end between two steps, and give the lock back.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use housekeeper::migrate::Migrations;
use rustix::process::Signal;
use tokio::signal::unix::{SignalKind, signal};

use crate::failure::Failure;
use crate::output::note;

/// The signal that has come, if one has.
#[derive(Debug, Clone, Default)]
pub(crate) struct Asked(Arc<AtomicU8>);

impl Asked {
    /// Stops the run when a signal comes.
    pub(crate) fn stops<'a>(&self, run: Migrations<'a>) -> Migrations<'a> {
        let this = self.clone();
        run.stop_when(async move {
            let number = next().await;
            note("stopping; a step that is under way has 5 seconds to end");
            this.0.store(number, Ordering::Relaxed);
        })
    }

    /// The failure of a run, with the exit code that says which signal has ended it.
    pub(crate) fn explain(&self, failure: Failure) -> Failure {
        match (self.0.load(Ordering::Relaxed), failure) {
            (0, failure) => failure,
            (number, Failure::Error(text) | Failure::Told(text)) => {
                Failure::Stopped(text, 128 + number)
            }
            (_, failure) => failure,
        }
    }
}

/// Waits for a signal. Where the system does not tell of them, they end the process, as they do without this.
async fn next() -> u8 {
    let (Ok(mut interrupt), Ok(mut terminate)) = (
        signal(SignalKind::interrupt()),
        signal(SignalKind::terminate()),
    ) else {
        return std::future::pending().await;
    };
    let number = tokio::select! {
        _ = interrupt.recv() => Signal::INT,
        _ = terminate.recv() => Signal::TERM,
    };
    u8::try_from(number.as_raw()).unwrap_or_default()
}
