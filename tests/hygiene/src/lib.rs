//! Generated code must compile wherever users put it. That this crate compiles, and that clippy is silent about it,
//! is the test.
#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(
    missing_docs,
    unreachable_pub,
    unused,
    warnings,
    clippy::all,
    clippy::pedantic,
    rustdoc::all
)]

/// What the build script has generated.
pub mod generated {
    ::hk::schema!();
}

/// What the macro makes of the same files.
pub mod expanded {
    ::hk::schema!("db/main.sql", crate = ::hk);
}

/// Names that could get in the way of paths that are not absolute.
pub mod std {
    pub use crate::generated::core::types as core;
}
