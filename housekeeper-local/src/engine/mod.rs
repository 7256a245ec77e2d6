//! The embedded engine: one per process, shared by everything that starts it on
//! the same data, and closed before the process ends.

pub(crate) mod chdb;

use std::ffi::CString;
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::Error;
use crate::config;
use crate::data_dir::DataDir;
use crate::exit;
use crate::options::NamedCollection;
use chdb::{Api, Connection};

/// How long closing waits for statements to end once they are told to, and how
/// often it tells them.
const PATIENCE: Duration = Duration::from_secs(30);
const REMIND: Duration = Duration::from_millis(500);
/// Ends every other statement. A SELECT notices within a block.
const KILL: &[u8] = b"KILL QUERY WHERE query_id != queryID() ASYNC";

/// A running engine and its data directory.
#[derive(Debug)]
pub(crate) struct Engine {
    api: &'static Api,
    arguments: Vec<CString>,
    directory: PathBuf,
    version: String,
    state: Mutex<State>,
    idle: Condvar,
}

#[derive(Debug)]
struct State {
    /// Keeps the engine running while no request does; `None` once closed.
    root: Option<Connection>,
    /// Connections lent to requests.
    lent: usize,
    /// Released when the engine is closed.
    data: Option<DataDir>,
}

impl Engine {
    /// Starts the engine of the library at `library` on `data`.
    pub(crate) fn start(
        library: &Path,
        data: DataDir,
        collections: &[NamedCollection],
        users: Option<&str>,
        elements: &str,
    ) -> Result<Self, Error> {
        let api = Api::open(library).map_err(|error| Error::Start {
            reason: format!("opening {}: {error}", library.display()),
        })?;
        let directory = data.path().to_owned();
        let config = config::write(&directory, collections, users, elements, None)?;
        let arguments = vec![
            argument("--path", &directory.join("data"))?,
            argument("--config-file", &config)?,
        ];
        let mut root = api.connect(&arguments).ok_or_else(|| Error::Start {
            reason: format!(
                "the embedded engine refuses {} without saying why; files of a newer ClickHouse are one reason",
                directory.display()
            ),
        })?;
        let version = root
            .query(b"SELECT version()", "TSVRaw", &chdb::Params::default())
            .map_err(|error| Error::Start { reason: error.0 })?;
        let version = String::from_utf8_lossy(version.bytes()).trim().to_owned();
        Ok(Self {
            api,
            arguments,
            directory,
            version,
            state: Mutex::new(State {
                root: Some(root),
                lent: 0,
                data: Some(data),
            }),
            idle: Condvar::new(),
        })
    }

    /// ClickHouse's version, for example `26.7.2.1`.
    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    pub(crate) fn directory(&self) -> &Path {
        &self.directory
    }

    /// A connection of its own for one request: its settings and its current
    /// database end with it. Opening one takes about 0.4 ms. `None` when the
    /// engine is closed or refuses.
    pub(crate) fn connect(&self) -> Option<Lent<'_>> {
        let mut state = self.lock();
        state.root.as_ref()?;
        // Under the lock, so that closing cannot come between.
        let connection = self.api.connect(&self.arguments)?;
        state.lent += 1;
        Some(Lent {
            connection,
            _guard: LentGuard(self),
        })
    }

    /// Ends the statements that run, closes the engine and lets go of its data.
    /// Returns whether it is closed: a statement that cannot be ended keeps it open.
    pub(crate) fn close(&self) -> bool {
        let deadline = Instant::now() + PATIENCE;
        let mut state = self.lock();
        while state.lent > 0 {
            if Instant::now() > deadline {
                return false;
            }
            if let Some(root) = &mut state.root {
                // It fails only where waiting is all there is to do.
                let _ = root.query(KILL, "Null", &chdb::Params::default());
            }
            state = self
                .idle
                .wait_timeout(state, REMIND)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
        state.root = None;
        state.data = None;
        true
    }

    /// Whether a statement runs.
    pub(crate) fn is_busy(&self) -> bool {
        self.lock().lent > 0
    }

    pub(crate) fn api(&self) -> &'static Api {
        self.api
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection on loan from an [`Engine`].
#[derive(Debug)]
pub(crate) struct Lent<'e> {
    // Before the guard: closed before it is counted as returned.
    connection: Connection,
    _guard: LentGuard<'e>,
}

impl Deref for Lent<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        &self.connection
    }
}

impl DerefMut for Lent<'_> {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }
}

/// Counts a lent connection down.
#[derive(Debug)]
struct LentGuard<'e>(&'e Engine);

impl Drop for LentGuard<'_> {
    fn drop(&mut self) {
        exit::renew();
        self.0.lock().lent -= 1;
        self.0.idle.notify_all();
    }
}

fn argument(name: &str, path: &Path) -> Result<CString, Error> {
    let text = path.to_str().ok_or_else(|| Error::Start {
        reason: format!("the path {} is not UTF-8", path.display()),
    })?;
    CString::new(format!("{name}={text}")).map_err(|_| Error::Start {
        reason: "the data directory's path holds a zero byte".into(),
    })
}
