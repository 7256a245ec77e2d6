//! Where text comes from: the files that were read, and places in them.

mod map;
mod span;
mod spanned;

pub use map::{LineColumn, SourceFile, SourceMap};
pub use span::{FileId, Span};
pub use spanned::Spanned;
