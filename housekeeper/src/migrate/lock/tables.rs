//! Claims as tables: one that is there cannot be created again.
//!
//! On a cluster they are replicated, and created and dropped by statements `ON CLUSTER`, which every host does in the same
//! order. So the first of several that want the same number is the first on each host.

use std::time::Duration;

use super::claim::{Claim, read};
use super::{Taking, UNKNOWN_TABLE};
use crate::migrate::cluster::{Failure, Site};
use crate::migrate::literal::{identifier, quote};
use crate::migrate::log::Shape;
use crate::migrate::row_binary::Fields;
use crate::migrate::server::RequestError;

const TABLE_EXISTS: u32 = 57;
const UNKNOWN_DATABASE: u32 = 81;

/// The tables `lock_1`, `lock_2`, … of a database.
#[derive(Clone, Copy)]
pub(super) struct Tables<'l> {
    pub(super) site: &'l Site<'l>,
    pub(super) database: &'l str,
}

impl Tables<'_> {
    pub(super) fn name(self, number: u64) -> String {
        format!("{}.lock_{number}", identifier(self.database))
    }

    pub(super) async fn create(self, number: u64) -> Result<Taking, Failure> {
        let shape = Shape::of(self.site, self.database, &format!("lock_{number}"));
        let sql = format!(
            "CREATE TABLE {}{} {}",
            self.name(number),
            self.site.on_cluster(),
            shape.definition(COLUMNS, "recorded_at", false, COMMENT)
        );
        match self.site.execute(&sql, &[], &mut |_| {}).await {
            Ok(_) => Ok(Taking::Taken),
            Err(Failure::Request { source, .. }) if source.code == Some(TABLE_EXISTS) => {
                Ok(Taking::Another)
            }
            Err(failure) => Err(failure),
        }
    }

    /// Appends a row.
    pub(super) async fn write(
        self,
        number: u64,
        event: &str,
        [attempt, who]: [&str; 2],
        expiry: Duration,
    ) -> Result<(), RequestError> {
        let sql = format!(
            "INSERT INTO {} (recorded_at, expires_at, event, attempt, who, server, user, expiry_ms) \
             SELECT now(), now() + {}, {}, {}, {}, hostName(), {}, {}",
            self.name(number),
            expiry.as_secs(),
            quote(event),
            quote(attempt),
            quote(who),
            self.site.abilities.user(),
            expiry.as_millis()
        );
        self.site.server.note(&sql, &[]).await
    }

    pub(super) async fn numbers(self) -> Result<Vec<u64>, RequestError> {
        let query = format!(
            "SELECT name FROM system.tables WHERE database = {} AND match(name, '^lock_[0-9]+$')",
            quote(self.database)
        );
        let names = self.site.server.fetch_texts(&query).await?;
        let numbers = names.iter();
        let numbers = numbers.filter_map(|name| name.trim_start_matches("lock_").parse().ok());
        Ok(numbers.collect())
    }

    pub(super) async fn remove(self, numbers: &[u64]) -> Result<(), Failure> {
        for number in numbers {
            let sql = format!(
                "DROP TABLE IF EXISTS {}{}",
                self.name(*number),
                self.site.on_cluster()
            );
            self.site.execute(&sql, &[], &mut |_| {}).await?;
        }
        Ok(())
    }

    /// The one with the highest number.
    pub(super) async fn newest(self) -> Result<Option<Claim>, RequestError> {
        loop {
            let Some(number) = self.numbers().await?.into_iter().max() else {
                return Ok(None);
            };
            let query = format!(
                "SELECT count(), countIf(event = 'released'), max(expiry_ms), max(attempt), max(who), max(server), \
                 toUInt64(toUnixTimestamp(min(recorded_at))), \
                 toInt64(toUnixTimestamp(now())) - toInt64(toUnixTimestamp(max(recorded_at))) FROM {}",
                self.name(number)
            );
            return match self.site.server.fetch(&query).await {
                Ok(bytes) => Ok(Some(read(number, &mut Fields::new(&bytes))?)),
                // Another took over just now.
                Err(error) if matches!(error.code, Some(UNKNOWN_TABLE | UNKNOWN_DATABASE)) => {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
                Err(error) => Err(error),
            };
        }
    }
}

const COLUMNS: &str = "\
(
    recorded_at DateTime('UTC') COMMENT 'When this row was written, by the clock of the server',
    expires_at DateTime('UTC') COMMENT 'Without another row until then, the holder counts as dead',
    event LowCardinality(String) COMMENT 'taken, alive, or released',
    attempt String COMMENT 'The call of apply',
    who String COMMENT 'The process that holds the lock: user@host, process id',
    server String COMMENT 'The host that wrote this row',
    user String COMMENT 'The ClickHouse user',
    expiry_ms UInt64 COMMENT 'The time without a row after which the holder counts as dead'
)";

const COMMENT: &str =
    "The lock under which Housekeeper applies migrations: the table with the highest number holds";
