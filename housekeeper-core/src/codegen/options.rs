//! What the project chooses about its Rust.

use crate::config;

/// How the generated code looks and what it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The path of the `housekeeper` library, such as `::housekeeper` or `crate::reexported::housekeeper`.
    pub crate_path: String,
    /// The Rust types of dates and times, and further derives: `[rust]` of `housekeeper.toml`.
    pub rust: config::Rust,
}

impl Options {
    /// The path of the library where nobody renames it.
    pub const CRATE_PATH: &'static str = "::housekeeper";
}

impl Default for Options {
    fn default() -> Self {
        config::Rust::default().into()
    }
}

impl From<config::Rust> for Options {
    fn from(rust: config::Rust) -> Self {
        Self {
            crate_path: Self::CRATE_PATH.to_owned(),
            rust,
        }
    }
}
