//! Processes of a test, which end with it.

use std::fs::File;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A process that is killed when this is dropped.
pub(crate) struct Process(Child);

impl Process {
    /// Starts it, with what it says in a file. The system ends it with the thread that this is called in, where the test
    /// has no time to.
    pub(crate) fn start(command: &Command, says: &Path) -> Self {
        let file = File::create(says).expect("a file");
        let mut tied = Command::new("setpriv");
        tied.args(["--pdeathsig", "KILL"])
            .arg(command.get_program());
        tied.args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => tied.env(name, value),
                None => tied.env_remove(name),
            };
        }
        tied.stdin(Stdio::null());
        tied.stdout(file.try_clone().expect("a file")).stderr(file);
        Self(tied.spawn().expect("setpriv, of util-linux"))
    }

    /// Kills it at once, and waits until it is gone.
    pub(crate) fn kill(&mut self) {
        let _gone_already = self.0.kill();
        self.0.wait().expect("it to end");
    }

    /// Whether it has ended by itself.
    pub(crate) fn is_over(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(Some(_)))
    }

    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Ports of loopback that nobody listens on now.
pub(crate) fn free_ports<const N: usize>() -> [u16; N] {
    let listeners = [(); N].map(|()| TcpListener::bind("127.0.0.1:0").expect("a port"));
    listeners.map(|listener| listener.local_addr().expect("an address").port())
}

/// Waits until this is so.
pub(crate) fn wait_for(what: &str, mut is_so: impl FnMut() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(
            began.elapsed() < Duration::from_secs(60),
            "{what}: not within a minute"
        );
        thread::sleep(Duration::from_millis(50));
    }
}
