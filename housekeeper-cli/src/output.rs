//! What is printed, and where. A closed standard output or error is no reason to fail.

use std::fmt::Display;
use std::io::{IsTerminal as _, Write as _, stderr, stdout};

use housekeeper_core::diagnostic::{Diagnostics, RenderOptions};
use housekeeper_core::source::SourceMap;

use crate::failure::Failure;

/// A line of what was asked for, on standard output.
pub(crate) fn say(text: impl Display) {
    let _ = writeln!(stdout(), "{text}");
}

/// A line beside it, on standard error.
pub(crate) fn note(text: impl Display) {
    let _ = writeln!(stderr(), "{text}");
}

/// What went wrong, on standard error.
pub(crate) fn error(text: &str) {
    let mark = if colour() {
        "\x1b[1;31merror\x1b[0m"
    } else {
        "error"
    };
    note(format_args!("{mark}: {}", text.trim_end()));
}

/// Something to know that stops nothing, on standard error.
pub(crate) fn warning(text: &str) {
    let mark = if colour() {
        "\x1b[1;33mwarning\x1b[0m"
    } else {
        "warning"
    };
    note(format_args!("{mark}: {}", text.trim_end()));
}

/// Whether standard error takes colours: it is a terminal, and `NO_COLOR` is not set.
pub(crate) fn colour() -> bool {
    stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// `1 step`, `2 steps`.
pub(crate) fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// Prints diagnostics on standard error; `path_prefix` leads from here to their files.
pub(crate) fn diagnostics(found: &Diagnostics, sources: &SourceMap, path_prefix: String) {
    let options = RenderOptions {
        path_prefix,
        ..plain()
    };
    for diagnostic in found {
        note(format_args!(
            "{}\n",
            diagnostic.render(sources, &options).trim_end()
        ));
    }
}

/// Prints diagnostics that speak of no place in a file. For `map_err`: they say all.
pub(crate) fn without_places(found: &Diagnostics) -> Failure {
    diagnostics(found, &SourceMap::new(), String::new());
    Failure::Diagnosed
}

/// How diagnostics look that stand in no file.
pub(crate) fn plain() -> RenderOptions {
    RenderOptions {
        color: colour(),
        path_prefix: String::new(),
    }
}
