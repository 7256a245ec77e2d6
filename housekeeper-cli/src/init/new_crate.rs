//! A folder without a crate: Cargo makes one.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::Failure;

use super::dependencies::Library;
use super::files::done;

/// Makes a crate where there is none, as `cargo init` does; whether it did.
pub(super) fn create_if_missing(folder: &Path) -> Result<bool, Failure> {
    if folder.join("Cargo.toml").exists() {
        return Ok(false);
    }
    let had_sources = folder.join("src").exists();
    // Cargo says which Cargo it is to the programs that it runs.
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["init", "--quiet"])
        .arg(folder)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Failure::new(format!("cannot run `cargo init`: {error}")))?;
    if !output.status.success() {
        let text = String::from_utf8_lossy(&output.stderr);
        let text = text.trim().trim_start_matches("error: ");
        return Err(Failure::new(format!("`cargo init` failed: {text}")));
    }
    done("created", "Cargo.toml, as `cargo init` does");
    Ok(!had_sources)
}

/// A program to start from.
pub(super) fn main(library: &Library, database: &str) -> String {
    include_str!("templates/main.rs")
        .replace("__database__", database)
        .replace("__housekeeper__", &library.name)
}
