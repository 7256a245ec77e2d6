//! Golden tests: schemas in, Rust out.

// `expect!` writes its strings so.
#![allow(clippy::needless_raw_string_hashes)]

mod fixture;

mod concepts;
mod messages;
mod names;
mod queries;
mod whole;
