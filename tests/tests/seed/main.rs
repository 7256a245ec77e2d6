//! The SQL this project began with, in `seed/`, as it was written, and what ClickHouse does with it.
//!
//! Some of it is refused, and some is accepted and gives wrong numbers. The demo (`example-app`) has the right
//! form of each; the tests here run both, so that a comment there which says "the engine does this" is checked.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

mod answers;
mod checker;
mod dictionaries;
mod engine;
mod queries;
mod views;
