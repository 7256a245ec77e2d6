//! Golden tests: schemas in, Rust out.

mod fixture;

mod concepts;
mod messages;
mod names;
mod whole;
