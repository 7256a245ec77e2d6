//! Tokens to trees.
//!
//! Parsing never fails: it gives the trees of the statements that can be read and a diagnostic for
//! each that cannot. The grammar is written by hand, as methods of [`cursor::Parser`] a rule each,
//! for two reasons that were measured: it runs inside of builds, unoptimised, and it is compiled
//! in front of them.

mod brackets;
mod cursor;
mod error;
mod expected;
mod mark;

mod common;
mod stubs;

mod access;
mod admin;
mod object;
