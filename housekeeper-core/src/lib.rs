//! The compiler of Housekeeper: text in; diagnostics, model, plan and Rust tokens out.
//!
//! The modules stand in the order the data flows. Nothing here does IO or reads a clock or
//! the environment; front ends hand the files in and write the results out.

pub mod source;

pub mod diagnostic;

pub mod syntax;

pub mod model;

pub mod types;

pub mod check;

pub mod diff;

pub mod plan;

pub mod history;

pub mod live;

pub mod query;

pub mod codegen;

pub mod config;

pub mod project;
