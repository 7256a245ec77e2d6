//! A ClickHouse server from a binary on `PATH`, as a process of ours.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::address::Address;
use crate::config::{self, Listen};
use crate::data_dir::DataDir;
use crate::environment::Environment;
use crate::exit::{self, Close};
use crate::options::{Options, Progress};
use crate::{Error, client};

/// Older servers lack what the client crate and the generated code rely on.
const OLDEST: (u32, u32) = (24, 3);
/// How long a server may take to answer, and to end.
const PATIENCE: Duration = Duration::from_secs(60);

/// A binary that can be started as a server.
#[derive(Debug, Clone)]
pub(crate) struct Binary {
    path: PathBuf,
    /// `clickhouse` is many programs in one; `server` is one of them.
    subcommand: Option<&'static str>,
}

/// The first ClickHouse on `PATH` that is new enough. One that is too old is
/// passed over, with a word about it.
pub(crate) fn find(environment: &Environment, progress: Progress) -> Option<Binary> {
    [("clickhouse", Some("server")), ("clickhouse-server", None)]
        .into_iter()
        .find_map(|(name, subcommand)| {
            let binary = Binary {
                path: environment.program(name)?,
                subcommand,
            };
            match binary.version() {
                Some(version) if version >= OLDEST => Some(binary),
                version => {
                    let found = version.map_or("of an unknown version".into(), |(major, minor)| {
                        format!("{major}.{minor}")
                    });
                    if progress == Progress::Terminal {
                        // Nowhere to tell that standard error is closed.
                        let _ = writeln!(
                            std::io::stderr(),
                            "housekeeper: not using {} ({found}): {}.{} or newer is needed",
                            binary.path.display(),
                            OLDEST.0,
                            OLDEST.1
                        );
                    }
                    None
                }
            }
        })
}

impl Binary {
    fn command(&self) -> Command {
        let mut command = Command::new(&self.path);
        command.args(self.subcommand);
        command
    }

    /// Major and minor version, out of `ClickHouse server version 25.8.1.5101 (official build).`
    fn version(&self) -> Option<(u32, u32)> {
        let output = self
            .command()
            .arg("--version")
            .stdin(Stdio::null())
            .output()
            .ok()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let number = text
            .split_whitespace()
            .find(|word| word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('.'))?;
        let mut parts = number.split('.');
        Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
    }
}

/// A running server process. It is ended when this is dropped, and at the latest
/// when our process ends.
#[derive(Debug)]
pub(crate) struct ServerProcess {
    address: Address,
    running: Mutex<Option<Running>>,
}

#[derive(Debug)]
struct Running {
    child: Child,
    // Behind the child: it is let go when the process has ended.
    _data: DataDir,
}

/// Starts `binary` and waits until it answers.
pub(crate) fn start(binary: &Binary, options: &Options) -> Result<Arc<ServerProcess>, Error> {
    let data = DataDir::open(&options.data)?;
    let listen = free_port(options.listen)?;
    let listen_config = Listen {
        host: listen.ip(),
        http_port: listen.port(),
    };
    let config = config::write(
        data.path(),
        &options.named_collections,
        None,
        "",
        Some(listen_config),
    )?;
    let child = launch(binary, &config, data.path())?;
    let server = Arc::new(ServerProcess {
        address: Address::open(format!("http://{listen}/")),
        running: Mutex::new(Some(Running { child, _data: data })),
    });
    let weak: Weak<ServerProcess> = Arc::downgrade(&server);
    exit::close_at_exit(weak);
    server.wait_until_it_answers()?;
    Ok(server)
}

fn launch(binary: &Binary, config: &Path, directory: &Path) -> Result<Child, Error> {
    let mut option = std::ffi::OsString::from("--config-file=");
    option.push(config);
    binary
        .command()
        .arg(option)
        .current_dir(directory)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(Error::io(format!("starting {}", binary.path.display())))
}

/// A port that was free a moment ago. The server would need to be handed the
/// socket to be sure; it fails with a clear message when it loses the race.
fn free_port(wanted: SocketAddr) -> Result<SocketAddr, Error> {
    TcpListener::bind(wanted)
        .and_then(|listener| listener.local_addr())
        .map_err(Error::io(format!("finding a port at {wanted}")))
}

impl ServerProcess {
    pub(crate) fn address(&self) -> &Address {
        &self.address
    }

    fn wait_until_it_answers(&self) -> Result<(), Error> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if client::query(&self.address, "SELECT 1", Some(Duration::from_secs(5))).is_ok() {
                self.drain_complaints();
                return Ok(());
            }
            if let Some(complaints) = self.ended() {
                return Err(Error::Start {
                    reason: format!("the server ended at once\n{}", complaints.trim()),
                });
            }
            if Instant::now() > deadline {
                return Err(Error::Start {
                    reason: format!("the server does not answer after {} s", PATIENCE.as_secs()),
                });
            }
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// What the server printed, if it has ended.
    fn ended(&self) -> Option<String> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let child = &mut running.as_mut()?.child;
        child.try_wait().ok()??;
        let mut text = Vec::new();
        child.stderr.take()?.read_to_end(&mut text).ok()?;
        Some(String::from_utf8_lossy(&text).into_owned())
    }

    /// Reads on what the server prints, so that it never waits for a full pipe.
    fn drain_complaints(&self) {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(mut stderr) = running
            .as_mut()
            .and_then(|running| running.child.stderr.take())
        {
            thread::spawn(move || std::io::copy(&mut stderr, &mut std::io::sink()));
        }
    }

    /// Asks the server to end and waits for it.
    pub(crate) fn stop(&self) -> Result<(), Error> {
        let running = self
            .running
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let Some(mut running) = running else {
            return Ok(());
        };
        let pid = i32::try_from(running.child.id())
            .ok()
            .and_then(Pid::from_raw);
        if let Some(pid) = pid {
            // It may have ended already; it is not reaped yet, so the pid is its own.
            let _ = kill_process(pid, Signal::TERM);
        }
        let deadline = Instant::now() + PATIENCE;
        while running
            .child
            .try_wait()
            .map_err(Error::io("waiting for the server"))?
            .is_none()
        {
            if Instant::now() > deadline {
                running
                    .child
                    .kill()
                    .map_err(Error::io("killing the server"))?;
                running
                    .child
                    .wait()
                    .map_err(Error::io("waiting for the server"))?;
                return Err(Error::Stop {
                    reason: format!(
                        "the server did not end within {} s and was killed",
                        PATIENCE.as_secs()
                    ),
                });
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Close for ServerProcess {
    fn close(&self) {
        let _ = self.stop();
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        self.close();
    }
}
