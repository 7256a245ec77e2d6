//! The golden generated code compiles under strict lints, and does what it says.

#![deny(
    warnings,
    missing_docs,
    unreachable_pub,
    rust_2018_idioms,
    clippy::pedantic
)]
#![forbid(unsafe_code)]
// The same file twice, the second time under harder conditions.
#![allow(clippy::duplicate_mod)]

/// The generated code of a schema with everything in it.
#[rustfmt::skip]
#[path = "../golden/shop.rs"]
pub mod db;

/// The same where nothing is in scope.
#[no_implicit_prelude]
#[rustfmt::skip]
#[path = "../golden/shop.rs"]
pub mod bare;
