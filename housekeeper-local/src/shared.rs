//! One server for all tests of a process.

use std::sync::OnceLock;

use crate::{Error, Local, Options, start};

/// The server every test of this process shares, started by whoever comes first on
/// temporary data, and closed when the process ends.
///
/// # Panics
///
/// When it cannot be started, with the message of the error: a test has nothing
/// better to do.
#[track_caller]
pub fn shared() -> &'static Local {
    static SHARED: OnceLock<Result<Local, Error>> = OnceLock::new();
    match SHARED.get_or_init(|| start(Options::default())) {
        Ok(local) => local,
        Err(error) => panic!("{error}"),
    }
}
