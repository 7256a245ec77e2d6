//! The sealed migrations: which there are, whether they are what was sealed, and what they build.

mod file_name;
mod version;

mod sum;
mod verify;

mod allow;
mod chain;
mod replay;

mod adopt;
mod down;
mod edit;
mod filled;
mod rebase;
mod rows;
mod seal;
mod squash;
mod way_back;

pub use adopt::{AdoptOptions, Adopted, NotAdopted, adopt, goose_up};
pub use chain::{Chain, Migration, ReadTexts, SealedStep, read_chain, read_texts};
pub use down::down_text;
pub use edit::{Edit, FolderFiles, UNFINISHED_FILE, down_name, is_down, is_migration};
pub use file_name::{FileName, slug_words};
pub use rebase::{Rebased, rebase};
pub use replay::replay;
pub(crate) use replay::replay_bare;
pub use seal::{Sealed, rehash, seal};
pub use squash::{Replaced, Squash, SquashOptions, squash};
pub(crate) use sum::hex;
pub use sum::{SUM_FILE, Sum, SumError, SumLine, file_hash};
pub use version::Version;
pub use way_back::{WayBack, work_out};

#[cfg(test)]
mod tests;
