//! A local ClickHouse for development and tests, with no Docker.
//!
//! ```no_run
//! let local = housekeeper_local::start(housekeeper_local::Options::default())?;
//! println!("{}", local.query("SELECT version()")?);
//! let url = local.url(); // for clickhouse::Client::default().with_url(url)
//! # Ok::<(), housekeeper_local::Error>(())
//! ```
//!
//! # Which ClickHouse
//!
//! 1. The server at `HOUSEKEEPER_URL`, else at `CLICKHOUSE_URL`, if one is set:
//!    `http://[user[:password]@]host:port`. `CLICKHOUSE_USER` and
//!    `CLICKHOUSE_PASSWORD` fill in what the address leaves out. Credentials are
//!    never part of [`Local::url`] and never printed.
//! 2. A `clickhouse` or `clickhouse-server` on `PATH`, 24.3 or newer, started on a
//!    free loopback port.
//! 3. The embedded engine: libchdb, ClickHouse as a library, served over
//!    ClickHouse's HTTP interface on loopback. `HOUSEKEEPER_LIBCHDB` names an
//!    existing library; else a pinned version is fetched with `npm pack` on first
//!    need (178 MB, checked against its SHA-512) and kept in `HOUSEKEEPER_CACHE`,
//!    `$XDG_CACHE_HOME/housekeeper`, `~/.cache/housekeeper` or
//!    `~/Library/Caches/housekeeper`. From then on no network is needed.
//!
//! # One engine per process
//!
//! A process can run one embedded engine, on one data directory. Starting it again
//! on the same data (or on temporary data twice) shares it, and it is stopped with
//! the last [`Local`]; starting it on other data is [`Error::AlreadyRunning`].
//! Between processes, a data directory belongs to one at a time:
//! [`Error::DataDirInUse`].
//!
//! # In tests
//!
//! [`shared`] starts one server for all tests of a process; each test takes a
//! database of its own with [`Local::scratch_database`]:
//!
//! ```no_run
//! #[test]
//! fn counts() -> Result<(), housekeeper_local::Error> {
//!     let local = housekeeper_local::shared();
//!     let database = local.scratch_database()?;
//!     local.query(&format!("CREATE TABLE {}.t (a Int32) ENGINE = Memory", database.name()))?;
//!     Ok(())
//! }
//! ```
//!
//! # The end of the process
//!
//! Whatever was started is closed when the process returns from `main` or calls
//! `std::process::exit`, whether or not the [`Local`] was dropped: the engine must
//! not be open when the libraries of a process are torn down. A killed process
//! closes nothing; its data survives, as a server's would, and the system releases
//! its locks.
//!
//! # What the embedded engine does not do
//!
//! ON CLUSTER, Replicated databases, users and roles, `system.query_log`. Its HTTP
//! server has no sessions, takes no external tables, and declines `input()` in
//! INSERT; it says so with Code 48. It asks nobody for a password. Data of INSERTs
//! and results in `RowBinary`, `RowBinaryWithNamesAndTypes` and `Native` are streamed
//! in bounded memory; results in other formats, and those asked for with
//! `wait_end_of_query`, are held whole. `query_id` is echoed, and not known to the
//! engine.
//!
//! Unix only; the pinned engine is for Linux on x86-64 with glibc. Elsewhere, one of
//! the other ways leads to a ClickHouse.

mod address;
mod client;
mod config;
mod data_dir;
mod embedded;
mod engine;
mod environment;
mod error;
mod exit;
mod fetch;
mod http;
mod local;
mod options;
mod process;
mod serve;
mod session;
mod shared;

pub use error::Error;
pub use local::{Kind, Local, ScratchDatabase, start};
pub use options::{Data, Options, Progress, Server};
pub use serve::serve;
pub use session::Session;
pub use shared::shared;
