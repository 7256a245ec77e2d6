//! Placeholder.

pub mod migrate;
