//! The sealed migrations: which there are, whether they are what was sealed, and what they build.

mod file_name;
mod version;

mod sum;
mod verify;

mod allow;
mod chain;
mod replay;

mod seal;

pub use chain::{Chain, Migration, SealedStep, read_chain};
pub use file_name::FileName;
pub use replay::replay;
pub use seal::{Sealed, rehash, seal};
pub(crate) use sum::hex;
pub use sum::{SUM_FILE, Sum, SumError, SumLine, file_hash};
pub use version::Version;

#[cfg(test)]
mod tests;
