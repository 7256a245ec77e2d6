//! `housekeeper.toml` as plain structs.

mod parse;
mod profile;
mod rust;

use std::collections::BTreeMap;

pub use parse::parse;
pub use profile::Profile;
pub use rust::{DateTimeTypes, DecimalTypes, Rust};

/// The name of the file, beside the crate's `Cargo.toml`.
pub const FILE_NAME: &str = "housekeeper.toml";

/// The database of the log where nothing else is said.
pub const DEFAULT_LOG_DATABASE: &str = "housekeeper";

/// Where `dev up` keeps the log of what is not sealed yet, and drops it again.
pub const DRAFTS_LOG_DATABASE: &str = "housekeeper_dev";

/// What `housekeeper.toml` says, defaults filled in.
///
/// Paths are relative to the folder of the file, with `/` between their parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The schema file that imports the others.
    pub entrypoint: String,
    /// The database of a name without one. It is there without a statement that creates it.
    pub database: String,
    /// The database of the log of what was applied. Services that share a server each have one of their own.
    pub log_database: String,
    /// The folder of the sealed migrations.
    pub migrations: String,
    /// The folder of the named queries.
    pub queries: String,
    /// What a release build does when the schema files and the sealed migrations differ.
    pub release_drift: ReleaseDrift,
    /// How rows look in Rust.
    pub rust: Rust,
    /// The profiles by name; `default` is always there.
    pub profiles: BTreeMap<String, Profile>,
}

/// What a release build does when the schema files and the sealed migrations differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReleaseDrift {
    /// The build fails: a released program would run against a schema that no migration builds.
    Error,
    /// The build warns, as a debug build does.
    Warn,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            entrypoint: "db/main.sql".to_owned(),
            database: crate::model::DEFAULT_DATABASE.to_owned(),
            log_database: DEFAULT_LOG_DATABASE.to_owned(),
            migrations: "db/migrations".to_owned(),
            queries: "db/queries".to_owned(),
            release_drift: ReleaseDrift::Error,
            rust: Rust::default(),
            profiles: BTreeMap::from([("default".to_owned(), Profile::default())]),
        }
    }
}
