//! A process whose job is to be the server.

use tokio::signal::unix::{SignalKind, signal};

use crate::{Error, Local, Options, start};

/// Starts a server, calls `ready` with it, and serves until the process is told to
/// end with SIGTERM or SIGINT; then stops it cleanly.
///
/// For a command that starts a server to outlive it: it starts itself again with a
/// subcommand that calls this.
///
/// # Errors
///
/// Those of [`start`], of `ready`, and of [`Local::stop`].
pub fn serve(
    options: Options,
    ready: impl FnOnce(&Local) -> Result<(), Error>,
) -> Result<(), Error> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Error::io("starting a runtime"))?;
    runtime.block_on(async {
        // Until here a signal simply ends the process, even in the middle of a fetch.
        let local = start(options)?;
        let mut terminate =
            signal(SignalKind::terminate()).map_err(Error::io("waiting for SIGTERM"))?;
        let mut interrupt =
            signal(SignalKind::interrupt()).map_err(Error::io("waiting for SIGINT"))?;
        ready(&local)?;
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        local.stop()
    })
}
