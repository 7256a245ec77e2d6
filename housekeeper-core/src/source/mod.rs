//! Where text comes from: the files that were read, and places in them.

mod files;
mod map;
mod span;
mod spanned;

mod import;
mod path;
mod read;
mod secret;

pub use files::{Entry, Files, Watched};
pub use import::load;
pub use map::{LineColumn, SourceFile, SourceMap};
pub use read::Session;
pub(crate) use secret::is_secret_name;
pub use span::{FileId, Span};
pub use spanned::Spanned;
