//! Migrations on a real cluster.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

mod behind;
mod chain;
mod debian;
mod hosts;
mod keeper;
mod on_cluster;
mod replicated;
