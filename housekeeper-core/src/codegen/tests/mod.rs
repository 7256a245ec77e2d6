//! Golden tests: schemas in, Rust out.

mod fixture;
mod whole;
