//! The embedded engine behind its HTTP server: one per process, shared by
//! everything that starts it on the same data.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::data_dir::{self, DataDir};
use crate::engine::Engine;
use crate::environment::Environment;
use crate::exit::{self, Close};
use crate::options::{Data, NamedCollection, Options};
use crate::session::Session;
use crate::{Error, fetch, http};

/// The engine of this process and how many leases there are on it.
static RUNNING: Mutex<Option<Running>> = Mutex::new(None);

struct Running {
    embedded: Arc<Embedded>,
    leases: usize,
}

/// The engine and the server in front of it.
#[derive(Debug)]
struct Embedded {
    engine: Arc<Engine>,
    server: http::Server,
    directory: PathBuf,
    temporary: bool,
    named_collections: Vec<NamedCollection>,
}

/// Keeps the embedded engine running.
#[derive(Debug)]
pub(crate) struct Lease {
    embedded: Arc<Embedded>,
    returned: bool,
}

/// Starts the embedded engine, or joins the one this process runs already.
pub(crate) fn start(environment: &Environment, options: &Options) -> Result<Lease, Error> {
    // Held throughout: two threads that start at once start one engine.
    let mut slot = running();
    let running = match &mut *slot {
        Some(running) => {
            running.embedded.check_same(options)?;
            running
        }
        empty @ None => empty.insert(Running {
            embedded: Arc::new(Embedded::start(environment, options)?),
            leases: 0,
        }),
    };
    if running.leases == 0 {
        let weak: std::sync::Weak<dyn Close> =
            Arc::downgrade(&(running.embedded.clone() as Arc<dyn Close>));
        exit::close_at_exit(weak);
    }
    running.leases += 1;
    Ok(Lease {
        embedded: running.embedded.clone(),
        returned: false,
    })
}

impl Embedded {
    fn start(environment: &Environment, options: &Options) -> Result<Self, Error> {
        let library = fetch::library(environment, options.progress)?;
        let data = DataDir::open(&options.data)?;
        let temporary = data.is_temporary();
        let engine = Arc::new(Engine::start(
            &library,
            data,
            &options.named_collections,
            options.users.as_deref(),
            &options.elements,
        )?);
        let server = match http::Server::start(engine.clone(), options.listen) {
            Ok(server) => server,
            Err(error) => {
                engine.close();
                return Err(error);
            }
        };
        Ok(Self {
            directory: engine.directory().to_owned(),
            engine,
            server,
            temporary,
            named_collections: options.named_collections.clone(),
        })
    }

    /// Whether `options` ask for what is running.
    fn check_same(&self, options: &Options) -> Result<(), Error> {
        let other = |reason: &str| {
            Err(Error::AlreadyRunning {
                running: self.directory.clone(),
                reason: reason.into(),
            })
        };
        let same_data = match &options.data {
            Data::Temporary => self.temporary,
            // A directory that does not exist yet is not the one in use.
            Data::Dir(path) => {
                !self.temporary
                    && data_dir::canonical(path).is_ok_and(|path| path == self.directory)
            }
        };
        if !same_data {
            return other("a process has one embedded engine, and this start asks for other data");
        }
        if options.named_collections != self.named_collections {
            return other("this start asks for other named collections");
        }
        let wanted = options.listen;
        let listening = self.server.address();
        if wanted.ip() != listening.ip()
            || (wanted.port() != 0 && wanted.port() != listening.port())
        {
            return other("this start asks for another address to listen on");
        }
        Ok(())
    }

    /// Stops serving, then closes the engine.
    fn stop(&self) -> Result<(), Error> {
        self.server.stop();
        if self.engine.close() {
            return Ok(());
        }
        Err(Error::Stop {
            reason: "statements that run on keep the embedded engine open".into(),
        })
    }
}

impl Close for Embedded {
    fn close(&self) {
        let stopped = self.stop().is_ok();
        if stopped && exit::exiting() {
            self.engine.api().shutdown();
        }
    }
}

impl Lease {
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.embedded.server.address())
    }

    /// A connection of its own, without HTTP.
    pub(crate) fn session(&self) -> Option<Session<'_>> {
        let connection = self.embedded.engine.connect()?;
        Some(Session { connection })
    }

    /// Gives the lease back; the last one stops the engine.
    pub(crate) fn stop(mut self) -> Result<(), Error> {
        self.give_back()
    }

    fn give_back(&mut self) -> Result<(), Error> {
        if std::mem::replace(&mut self.returned, true) {
            return Ok(());
        }
        // Held while closing: a start that comes now waits, then starts anew.
        let mut slot = running();
        if let Some(running) = &mut *slot {
            running.leases -= 1;
            if running.leases > 0 {
                return Ok(());
            }
        }
        *slot = None;
        self.embedded.stop()
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        // Nobody to tell; `stop` tells.
        let _ = self.give_back();
    }
}

fn running() -> MutexGuard<'static, Option<Running>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}
