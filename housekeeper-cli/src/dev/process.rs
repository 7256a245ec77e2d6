//! Starting and stopping the process that serves.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::failure::Failure;

use super::folder::{self, DevFolder};
use super::running::{Running, is_alive};

/// How long a server may take to end: it finishes the statements it is at.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(30);

/// Whatever starts, stops or changes a server holds this: two at once wait for each other.
pub(super) fn alone(folder: &DevFolder) -> Result<File, Failure> {
    folder.create()?;
    folder::lock(&folder.command_lock())
}

/// Starts a server, and waits until it answers. It lives on when this process ends.
///
/// On a port of its own: the given one, else the one it had last time if that is free, else any.
pub(super) fn start(folder: &DevFolder, port: Option<u16>) -> Result<Running, Failure> {
    let port = match port {
        Some(port) => port,
        None => last_port(folder)?.unwrap_or(0),
    };
    folder::delete(&folder.running())?;
    let program = std::env::current_exe()
        .map_err(|error| Failure::new(format!("cannot find this program: {error}")))?;
    let mut child = Command::new(program)
        .args(["dev", "__serve", "--port", &port.to_string(), "--folder"])
        .arg(folder.path())
        // It is a server of its own that is wanted, not the one that these point to.
        .env_remove("HOUSEKEEPER_URL")
        .env_remove("CLICKHOUSE_URL")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .map_err(|error| Failure::new(format!("cannot start a server process: {error}")))?;
    wait_until_ready(folder, &mut child)
}

fn last_port(folder: &DevFolder) -> Result<Option<u16>, Failure> {
    let port = Running::read(folder)?.and_then(|running| running.port());
    Ok(port.filter(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok()))
}

/// There is no limit of time: the first start on a machine fetches the engine, and shows it.
fn wait_until_ready(folder: &DevFolder, child: &mut Child) -> Result<Running, Failure> {
    loop {
        if let Some(running) = Running::read(folder)?
            && running.pid == child.id()
        {
            return Ok(running);
        }
        let status = child
            .try_wait()
            .map_err(|error| Failure::new(format!("cannot wait for the server: {error}")))?;
        if let Some(status) = status {
            // It has said why on the standard error that it shares with this process.
            return Err(Failure::new(format!(
                "the server did not start ({status}); its log is {}",
                folder.log().display()
            )));
        }
        thread::sleep(PAUSE);
    }
}

/// Waits for a server that another command was starting when it ended.
pub(super) fn find_or_wait(folder: &DevFolder) -> Result<Option<Running>, Failure> {
    loop {
        if !is_alive(folder)? {
            return Ok(None);
        }
        if let Some(running) = Running::read(folder)? {
            return Ok(Some(running));
        }
        thread::sleep(PAUSE);
    }
}

/// Stops the server, and waits until it has ended.
pub(super) fn stop(folder: &DevFolder, running: &Running) -> Result<(), Failure> {
    let pid = i32::try_from(running.pid).ok().and_then(Pid::from_raw);
    let pid = pid.ok_or_else(|| Failure::new(format!("{} is not a process", running.pid)))?;
    match kill_process(pid, Signal::TERM) {
        Ok(()) | Err(rustix::io::Errno::SRCH) => {}
        Err(error) => {
            return Err(Failure::new(format!(
                "cannot end process {}: {error}",
                running.pid
            )));
        }
    }
    let deadline = Instant::now() + PATIENCE;
    while is_alive(folder)? {
        if Instant::now() > deadline {
            return Err(Failure::new(format!(
                "the server, process {}, does not end: statements are still running on it. Wait and run `dev down` \
                 again; ending it with `kill -9 {0}` loses what it has not written yet",
                running.pid
            )));
        }
        thread::sleep(PAUSE);
    }
    Ok(())
}
