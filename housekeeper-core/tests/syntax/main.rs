//! The language as a whole: what is read, what is refused, and that nothing is lost on the way.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]
#![allow(
    clippy::needless_pass_by_value,
    reason = "strategies are handles, which are handed over"
)]

mod access;
mod corpus;
mod errors;
mod format;
mod generate;
mod hostile;
mod items;
mod language;
mod laws;
mod mutants;
mod pieces;
mod seed;
mod statements;
