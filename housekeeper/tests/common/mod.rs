//! What the tests against a real ClickHouse have in common.

// No test uses all of it, and a panic is a failed test.
#![allow(dead_code, clippy::unwrap_used)]

mod table;

use housekeeper::clickhouse::Client;
use housekeeper_local::ScratchDatabase;

/// A database of its own on the server all tests of a process share.
pub(crate) struct Database {
    scratch: ScratchDatabase,
}

impl Database {
    pub(crate) fn new() -> Self {
        Self {
            scratch: housekeeper_local::shared().scratch_database().unwrap(),
        }
    }

    /// A client of this database. Tables named without a database are its.
    pub(crate) fn client(&self) -> Client {
        client().with_database(self.scratch.name())
    }

    pub(crate) async fn execute(&self, sql: &str) {
        self.client().query_raw(sql).execute().await.unwrap();
    }

    /// One statement's answer as text.
    pub(crate) async fn text(&self, sql: &str) -> String {
        let mut answer = self
            .client()
            .query_raw(sql)
            .fetch_bytes("TabSeparated")
            .unwrap();
        String::from_utf8_lossy(&answer.collect().await.unwrap()).into_owned()
    }
}

/// A client of the server all tests of a process share.
pub(crate) fn client() -> Client {
    let local = housekeeper_local::shared();
    let mut client = Client::default().with_url(local.url());
    if let Some(user) = local.user() {
        client = client.with_user(user);
    }
    if let Some(password) = local.password() {
        client = client.with_password(password);
    }
    client
}
