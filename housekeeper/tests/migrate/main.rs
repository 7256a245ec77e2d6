//! Migrations against a real server.
#![allow(clippy::unwrap_used)]

mod apply;
mod faults;
mod hooks;
mod hosts;
mod kill;
mod lock;
mod moved;
mod mutations;
mod race;
mod rebuild;
mod refuse;
mod resume;
mod revert;
mod secrets;
mod status;
mod stop;
mod support;
mod verify;
mod versions;
