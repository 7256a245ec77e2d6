//! The `build.rs` front end of Housekeeper.
//!
//! ```no_run
//! // build.rs, in `fn main`
//! housekeeper_build::configure().compile();
//! ```
//!
//! It reads `housekeeper.toml`, the schema files and the sealed migrations, stops the build with a snippet of the
//! `.sql` when something is wrong, and writes what `housekeeper::schema!()` includes into `OUT_DIR`. It never writes
//! into the source tree, and Cargo runs it again only when one of those files changes. With one exception, that has to be
//! asked for: `HOUSEKEEPER_SEAL=slug cargo build` seals the next migration, as `cargo housekeeper diff` does.

mod builder;
mod cargo;
mod disk;
mod error;
mod folder;
mod request;
mod seal;

pub use builder::{Builder, configure};
pub use disk::Disk;
pub use error::Error;
pub use folder::MigrationsFolder;
pub use seal::{SealOptions, SealedFile, seal};

/// The generated file in `OUT_DIR`, which `housekeeper::schema!()` includes.
#[doc(hidden)]
pub const GENERATED_FILE: &str = "housekeeper.rs";

/// The draft of the next migration in `OUT_DIR`, where there is one.
const DRAFT_FILE: &str = "draft.sql";
