//! What a build script says to Cargo, on its standard output.
#![expect(
    clippy::print_stdout,
    reason = "Cargo reads a build script's standard output"
)]

use std::path::Path;

use housekeeper_core::diagnostic::Diagnostic;
use housekeeper_core::source::{SourceMap, Watched};

/// Makes Cargo run the build script again when something that was looked at changes, and not for anything else.
///
/// A folder counts as changed when a file is added to it or deleted from it, or anything in it changes.
pub(crate) fn rerun_if_changed(watched: &Watched) {
    for path in &watched.files {
        println!("cargo::rerun-if-changed={path}");
    }
    for folder in &watched.folders {
        println!("cargo::rerun-if-changed={}", there(folder));
    }
}

/// The folder, or the one above it that is there: of a path that is not, Cargo thinks that it changes all the time, and a
/// folder that comes has to be seen.
fn there(folder: &str) -> &str {
    let mut above = Path::new(folder).ancestors();
    let found = above.find(|path| path.as_os_str().is_empty() || path.exists());
    match found.and_then(Path::to_str) {
        // All of the package has what is built in it as well.
        None | Some("") => folder,
        Some(found) => found,
    }
}

/// Makes Cargo run the build script again when a variable of the environment changes.
pub(crate) fn rerun_if_env_changed(name: &str) {
    println!("cargo::rerun-if-env-changed={name}");
}

/// A line that Cargo shows after the build.
pub(crate) fn warning(text: &str) {
    println!("cargo::warning={}", text.replace('\n', " "));
}

/// A diagnostic as one such line: Cargo has no room for a snippet.
pub(crate) fn warn(diagnostic: &Diagnostic, sources: &SourceMap, prefix: &str) {
    let place = diagnostic
        .primary()
        .map(|span| format!("{prefix}{}: ", sources.location(span)))
        .unwrap_or_default();
    let mut help = String::new();
    for text in &diagnostic.help {
        help.push_str("; ");
        help.push_str(text);
    }
    warning(&format!(
        "{place}{}{help} [{}]",
        diagnostic.message, diagnostic.code
    ));
}

/// The folder that people stand in when they build: the nearest one around the project that has a `Cargo.lock`.
pub(crate) fn workspace_of(project: &Path) -> &Path {
    let mut folders = project.ancestors();
    folders
        .find(|folder| folder.join("Cargo.lock").is_file())
        .unwrap_or(project)
}
