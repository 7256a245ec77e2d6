//! From the files of a project to everything that front ends need: the phases in their order.

use crate::config::{self, Config};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{self, Schema};
use crate::source::{self, Session};

/// The name of the configuration file, beside the crate's `Cargo.toml`.
pub const CONFIG_FILE: &str = config::FILE_NAME;

/// Reads `housekeeper.toml`.
///
/// `None` only when the session has an error about it.
pub fn read_config(session: &mut Session<'_>) -> Option<Config> {
    let file = session.read(CONFIG_FILE, None, || {
        Diagnostic::error(Code::FileNotRead, format!("there is no {CONFIG_FILE}"))
            .help("`cargo housekeeper init` writes one; an empty file means the defaults")
    })?;
    config::parse(&session.sources, file, &mut session.diagnostics)
}

/// Reads the entry point and what it imports, and makes the model of it.
///
/// What can be understood is in the model even when the session has errors.
pub fn read_schema(session: &mut Session<'_>, entrypoint: &str) -> Schema {
    let statements = source::load(session, entrypoint);
    model::lower_schema(&statements, &mut session.diagnostics).schema
}
