//! Applying sealed migrations to a server, and asking how far it is.
//!
//! A build embeds a [`Chain`]: the migrations as data. [`Migrations`] applies it. What was
//! done is written, statement by statement, to the table `housekeeper.revisions` of the
//! server, which is only ever appended to.
//!
//! Secrets stand in migrations as `${NAME}` inside string literals. Their values are filled
//! in when a statement is sent, and are not in the binary, the log, an error, a progress
//! event or an event of `tracing`. The server itself sees them, as any statement's text.
//!
//! For `tracing`, a run is a span `migrations` (`run`, `profile`), with a span `migration_step` for each statement (`host`
//! where a profile names hosts, `version`, `step`, `kind`, `object`).

mod abilities;
mod apply;
#[cfg(feature = "indicatif")]
mod bar;
mod cluster;
mod crew;
mod current;
mod data;
mod dry_run;
mod error;
mod facts;
mod grants;
mod hooks;
mod hosts;
mod inserts;
mod literal;
mod lock;
mod log;
mod migrations;
mod mutations;
mod needs;
mod place;
mod plan;
mod present;
mod privileges;
mod progress;
mod quiet;
mod rebuild;
mod rebuilds;
mod redact;
mod refusal;
mod render;
mod replica;
mod report;
mod resolve;
mod resume;
mod revert;
mod row_binary;
mod server;
mod settings;
mod sizes;
mod snapshot;
mod status;
mod variables;
mod verify;
mod version;
mod visit;
mod way;
mod worker;

pub use cluster::{HostOutcome, HostState};
pub use data::{
    Chain, Cost, Drift, ExpectedObject, ExpectedQuery, Hazard, Migration, Need, ObjectKind, Piece,
    Probe, Profile, Replaced, Step, WayBack,
};
pub use dry_run::{DryRun, PlannedStep};
pub use error::{Error, Result, StatementError, Undecided};
pub use hooks::HookError;
pub use lock::LockHolder;
pub use migrations::Migrations;
pub use mutations::StuckMutation;
pub use place::StepPlace;
pub use progress::{Position, Progress};
pub use refusal::Refusal;
pub use report::{Applied, Report, Reverted};
pub use resolve::Resolution;
pub use server::RequestError;
pub use sizes::Size;
pub use status::{HostStatus, MigrationState, MigrationStatus, OpenStep, Status};
pub use variables::MissingVariable;
pub use verify::Difference;
