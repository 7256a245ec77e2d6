//! What the test files share.
#![allow(dead_code)] // Not every file uses all of it.

use std::sync::OnceLock;

use clickhouse::Client;
use housekeeper_local::{Local, Options, ScratchDatabase, start};

/// The embedded engine, whatever else the machine has: it is what is tested.
pub(crate) fn local() -> &'static Local {
    static LOCAL: OnceLock<Local> = OnceLock::new();
    LOCAL.get_or_init(|| start(Options::default().embedded()).unwrap())
}

/// A client on a database of its own.
pub(crate) fn client() -> (Client, ScratchDatabase) {
    let database = local().scratch_database().unwrap();
    let client = Client::default()
        .with_url(local().url())
        .with_database(database.name());
    (client, database)
}
