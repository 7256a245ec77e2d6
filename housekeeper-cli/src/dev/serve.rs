//! The process that serves, which `dev up` starts and leaves behind.

use std::fs::OpenOptions;
use std::net::{Ipv4Addr, SocketAddr};

use housekeeper_local::Options;
use rustix::io::Errno;

use crate::arguments::Serve;
use crate::failure::Failure;

use super::folder::{self, DevFolder};
use super::running::Running;

/// Serves until SIGTERM.
///
/// Until the server is ready, what goes wrong is told on the standard error of the command that waits for it, and the
/// fetching of the engine is shown there; from then on, the log file takes everything.
pub(crate) fn serve(arguments: Serve) -> Result<(), Failure> {
    leave_the_terminal()?;
    let folder = DevFolder::at(arguments.folder);
    let Some(_lock) = folder::lock_soon(&folder.server_lock())? else {
        return Err(Failure::new("another process serves this folder"));
    };
    let options = Options::default()
        .dir(folder.data())
        .listen(SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port)));
    let mut failure = None;
    let served = housekeeper_local::serve(options, |local| {
        let version = local.query("SELECT version()")?;
        let running = Running {
            pid: std::process::id(),
            url: local.url().to_owned(),
            version: version.trim().to_owned(),
        };
        if let Err(error) = print_into_log(&folder).and_then(|()| running.write(&folder)) {
            failure = Some(error);
            // The command that waits sees this process end; the server is stopped on the way.
            let own = rustix::process::getpid();
            let _ = rustix::process::kill_process(own, rustix::process::Signal::TERM);
        }
        Ok(())
    });
    served.map_err(Failure::from_error)?;
    failure.map_or(Ok(()), Err)
}

/// Neither Ctrl-C nor the end of the terminal reaches a session of its own.
fn leave_the_terminal() -> Result<(), Failure> {
    match rustix::process::setsid() {
        // A process that leads a group already was put into it by whoever started it.
        Ok(_) | Err(Errno::PERM) => Ok(()),
        Err(error) => Err(Failure::new(format!("cannot start a session: {error}"))),
    }
}

fn print_into_log(folder: &DevFolder) -> Result<(), Failure> {
    let path = folder.log();
    let mut options = OpenOptions::new();
    let log = options
        .create(true)
        .append(true)
        .open(&path)
        .map_err(Failure::io("open", &path))?;
    let redirected =
        rustix::stdio::dup2_stdout(&log).and_then(|()| rustix::stdio::dup2_stderr(&log));
    redirected.map_err(|error| Failure::io("write", &path)(error.into()))
}
