//! Finding or starting a server, and the handle to it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::address::Address;
use crate::embedded::Lease;
use crate::environment::Environment;
use crate::options::{Options, Server};
use crate::process::ServerProcess;
use crate::session::Session;
use crate::{Error, client, config, embedded, process};

/// A ClickHouse that answers. What was started for it is stopped when the last
/// handle to it goes, and at the latest when the process ends.
#[derive(Debug)]
#[must_use = "dropping it stops the server"]
pub struct Local {
    address: Address,
    held: Held,
}

/// What keeps the server up.
#[derive(Debug)]
enum Held {
    Nothing,
    Process(Arc<ServerProcess>),
    Embedded(Lease),
}

/// How a [`Local`] came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A server that was running already. It is not stopped.
    Existing,
    /// A server process started from a binary on `PATH`.
    Process,
    /// The embedded engine in this process.
    Embedded,
}

/// Finds or starts a ClickHouse, as the [crate documentation](crate) says in what
/// order, and waits until it answers.
///
/// Blocks; works inside and outside of async code. The first start on a machine
/// may fetch the embedded engine.
///
/// # Errors
///
/// When a given server does not answer, when nothing can be started (the message
/// then lists the ways out), or when the data directory is in use.
#[allow(clippy::needless_pass_by_value)] // Options are made for one start.
pub fn start(options: Options) -> Result<Local, Error> {
    start_in(&Environment::read(), &options)
}

/// [`start`] with a given environment.
pub(crate) fn start_in(environment: &Environment, options: &Options) -> Result<Local, Error> {
    config::check_names(&options.named_collections)?;
    let url = match &options.server {
        Server::Url(url) => Some(url),
        Server::Discover => environment.url.as_ref(),
        Server::Embedded => None,
    };
    if let Some(url) = url {
        return existing(url, environment);
    }
    if options.server == Server::Discover
        && let Some(binary) = process::find(environment, options.progress)
    {
        let server = process::start(&binary, options)?;
        return Ok(Local {
            address: server.address().clone(),
            held: Held::Process(server),
        });
    }
    let lease = embedded::start(environment, options)?;
    Ok(Local {
        address: Address::open(lease.url()),
        held: Held::Embedded(lease),
    })
}

/// A server over TLS is taken at its word: the check speaks plain HTTP only.
fn existing(url: &str, environment: &Environment) -> Result<Local, Error> {
    let address = Address::parse(url, environment)?;
    if address.url.starts_with("http://") {
        let version = client::query(&address, "SELECT version()", Some(Duration::from_secs(10)));
        version.map_err(|error| match error {
            Error::Query { message, .. } => Error::Server {
                url: address.url.clone(),
                reason: format!("it refuses SELECT version(): {message}"),
            },
            other => other,
        })?;
    }
    Ok(Local {
        address,
        held: Held::Nothing,
    })
}

impl Local {
    /// The address of the HTTP interface, without credentials.
    pub fn url(&self) -> &str {
        &self.address.url
    }

    /// The user to log in as, if one was given.
    pub fn user(&self) -> Option<&str> {
        self.address.user.as_deref()
    }

    /// The password to log in with, if one was given.
    pub fn password(&self) -> Option<&str> {
        self.address.password.as_deref()
    }

    /// The database that was given with the address.
    pub fn database(&self) -> Option<&str> {
        self.address.database.as_deref()
    }

    /// How this server came to be.
    pub fn kind(&self) -> Kind {
        match self.held {
            Held::Nothing => Kind::Existing,
            Held::Process(_) => Kind::Process,
            Held::Embedded(_) => Kind::Embedded,
        }
    }

    /// Runs one statement, blocking, and returns its result: tab separated unless
    /// the statement has a FORMAT clause.
    ///
    /// For set-up and checks; applications use the client crate.
    ///
    /// # Errors
    ///
    /// [`Error::Query`] with ClickHouse's code and message when it refuses.
    pub fn query(&self, sql: &str) -> Result<String, Error> {
        client::query(&self.address, sql, None)
    }

    /// Opens a session with the engine in this process; `None` where the server is another process.
    pub fn session(&self) -> Option<Session<'_>> {
        match &self.held {
            Held::Embedded(lease) => lease.session(),
            Held::Nothing | Held::Process(_) => None,
        }
    }

    /// Creates a database with a name no other has, for one test. It is dropped
    /// with the returned value.
    ///
    /// # Errors
    ///
    /// Those of [`query`](Self::query).
    pub fn scratch_database(&self) -> Result<ScratchDatabase, Error> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let process = std::process::id();
        let since = std::time::SystemTime::UNIX_EPOCH
            .elapsed()
            .unwrap_or_default();
        let name = format!("scratch_{:x}_{process}_{number}", since.as_millis());
        self.query(&format!("CREATE DATABASE {name}"))?;
        Ok(ScratchDatabase {
            address: self.address.clone(),
            name,
        })
    }

    /// Stops what was started for this handle, unless another handle of this
    /// process still uses it. Dropping does the same without telling.
    ///
    /// # Errors
    ///
    /// When statements that run on keep the server from closing.
    pub fn stop(self) -> Result<(), Error> {
        match self.held {
            Held::Nothing => Ok(()),
            Held::Process(server) => server.stop(),
            Held::Embedded(lease) => lease.stop(),
        }
    }
}

/// A database of its own; see [`Local::scratch_database`].
#[derive(Debug)]
#[must_use = "dropping it drops the database"]
pub struct ScratchDatabase {
    address: Address,
    name: String,
}

impl ScratchDatabase {
    /// The name, which needs no quotes.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for ScratchDatabase {
    fn drop(&mut self) {
        // The server may be gone already, and its data with it.
        let sql = format!("DROP DATABASE IF EXISTS {} SYNC", self.name);
        let _ = client::query(&self.address, &sql, Some(Duration::from_secs(30)));
    }
}
