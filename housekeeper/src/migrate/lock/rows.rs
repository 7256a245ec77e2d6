//! Claims as rows of a `KeeperMap` table, which stand in Keeper or ZooKeeper: a key that is there cannot be set again, and
//! a row that somebody else has changed or deleted cannot be changed.
//!
//! Every host of a cluster sees the same rows at once, whether others are up or not.

use std::time::Duration;

use super::Taking;
use super::claim::{Claim, read};
use crate::migrate::cluster::Site;
use crate::migrate::literal::{identifier, quote};
use crate::migrate::row_binary::Fields;
use crate::migrate::server::{RequestError, Setting};

const KEEPER_EXCEPTION: u32 = 999;
const THROWN: u32 = 395;

/// How often a write is tried that others have overtaken.
const TRIES: u32 = 10;

/// The table `lock` of a database.
#[derive(Clone, Copy)]
pub(super) struct Rows<'l> {
    pub(super) site: &'l Site<'l>,
    pub(super) database: &'l str,
}

impl Rows<'_> {
    pub(super) fn name(self) -> String {
        format!("{}.lock", identifier(self.database))
    }

    /// What the table is created with. `path` is that of the rows in Keeper or ZooKeeper.
    pub(super) fn definition(self, path: &str) -> String {
        format!(
            "CREATE TABLE IF NOT EXISTS {}{} {COLUMNS} ENGINE = KeeperMap({}) PRIMARY KEY number COMMENT {}",
            self.name(),
            self.site.on_cluster(),
            quote(path),
            quote(COMMENT)
        )
    }

    pub(super) async fn create(
        self,
        number: u64,
        [attempt, who]: [&str; 2],
        expiry: Duration,
    ) -> Result<Taking, RequestError> {
        let sql = format!(
            "INSERT INTO {} (number, taken_at, alive_at, beats, released, attempt, who, server, user, expiry_ms) \
             SELECT {number}, now(), now(), 1, 0, {}, {}, hostName(), currentUser(), {}",
            self.name(),
            quote(attempt),
            quote(who),
            expiry.as_millis()
        );
        match self.site.server.note(&sql, &[strict()]).await {
            Ok(()) => Ok(Taking::Taken),
            Err(error)
                if error.code == Some(KEEPER_EXCEPTION)
                    && error.message.contains("Node exists") =>
            {
                Ok(Taking::Another)
            }
            Err(error) => Err(error),
        }
    }

    /// Writes into the row, which has to be there.
    pub(super) async fn write(self, number: u64, event: &str) -> Result<(), RequestError> {
        // One that is still on its way when the lock is given back must not take that back.
        let released = if event == super::RELEASED {
            ", released = 1"
        } else {
            ""
        };
        let sql = format!(
            "ALTER TABLE {} UPDATE beats = beats + 1, alive_at = now(){released} WHERE number = {number}",
            self.name()
        );
        let mut tries = 0;
        loop {
            // An UPDATE that finds no row is no error.
            let there = format!("SELECT 1 FROM {}", self.fence(number));
            self.site.server.fetch(&there).await?;
            match self.site.server.note(&sql, &[strict()]).await {
                // This run wrote at the same time, to show that it lives: the row is there and has changed.
                Err(error) if is_overtaken(&error) && tries < TRIES => tries += 1,
                result => return result,
            }
        }
    }

    /// What a statement reads from so that it fails where the claim is not there any more.
    pub(super) fn fence(self, number: u64) -> String {
        format!(
            "(SELECT count() AS there FROM {} WHERE number = {number}) WHERE NOT throwIf(there = 0)",
            self.name()
        )
    }

    pub(super) async fn numbers(self) -> Result<Vec<u64>, RequestError> {
        let query = format!("SELECT number FROM {}", self.name());
        let bytes = self.site.server.fetch(&query).await?;
        let mut fields = Fields::new(&bytes);
        let mut numbers = Vec::new();
        while !fields.is_empty() {
            numbers.push(fields.u64()?);
        }
        Ok(numbers)
    }

    pub(super) async fn remove(self, numbers: &[u64]) -> Result<(), RequestError> {
        if numbers.is_empty() {
            return Ok(());
        }
        let numbers: Vec<String> = numbers.iter().map(u64::to_string).collect();
        let sql = format!(
            "DELETE FROM {} WHERE number IN ({})",
            self.name(),
            numbers.join(", ")
        );
        self.site.server.note(&sql, &[]).await
    }

    /// The one with the highest number.
    pub(super) async fn newest(self) -> Result<Option<Claim>, RequestError> {
        let query = format!(
            "SELECT number, beats, toUInt64(released), expiry_ms, attempt, who, server, toUInt64(toUnixTimestamp(taken_at)), \
             toInt64(toUnixTimestamp(now())) - toInt64(toUnixTimestamp(alive_at)) FROM {} ORDER BY number DESC LIMIT 1",
            self.name()
        );
        let bytes = self.site.server.fetch(&query).await?;
        let mut fields = Fields::new(&bytes);
        if fields.is_empty() {
            return Ok(None);
        }
        let number = fields.u64()?;
        Ok(Some(read(number, &mut fields)?))
    }

    /// Whether an error says that the claim is not there any more.
    pub(super) const fn is_gone(error: &RequestError) -> bool {
        matches!(error.code, Some(THROWN))
    }
}

/// Whether somebody else has changed the row between its being read and being written.
fn is_overtaken(error: &RequestError) -> bool {
    error.code == Some(KEEPER_EXCEPTION) && error.message.contains("Bad version")
}

fn strict() -> Setting {
    ("keeper_map_strict_mode".to_owned(), "1".to_owned())
}

const COLUMNS: &str = "\
(
    number UInt64 COMMENT 'The highest one holds',
    taken_at DateTime('UTC') COMMENT 'Since when, by the clock of the server',
    alive_at DateTime('UTC') COMMENT 'When the holder last showed that it lives, by the clock of the server',
    beats UInt64 COMMENT 'How often it has',
    released UInt8 COMMENT '1: it has given the lock back',
    attempt String COMMENT 'The call of apply',
    who String COMMENT 'The process that holds the lock: user@host, process id',
    server String COMMENT 'The host that it speaks to',
    user String COMMENT 'The ClickHouse user',
    expiry_ms UInt64 COMMENT 'The time without a sign of life after which the holder counts as dead'
)";

const COMMENT: &str =
    "The lock under which Housekeeper applies migrations: the row with the highest number holds";
