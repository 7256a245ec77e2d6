//! The built program, run as people run it, in crates of its own making.
#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

mod support;

mod check;
mod ci;
mod dev;
mod diff;
mod drifted;
mod errors;
mod flags;
mod fmt;
mod hosts;
mod init;
mod migrations;
mod parse;
mod rebuild;
mod revert;
mod secrets;
mod server;
mod services;
mod signals;
mod storm;
mod tls;
