//! The table of the log.

use super::Log;
use crate::migrate::Result;
use crate::migrate::literal::identifier;

impl Log<'_> {
    /// Creates the log where it does not exist, and brings that of an earlier version up to date.
    pub(in crate::migrate) async fn create(&self) -> Result<()> {
        let database = format!(
            "CREATE DATABASE IF NOT EXISTS {}",
            identifier(self.database)
        );
        let table = format!("CREATE TABLE IF NOT EXISTS {} {DEFINITION}", self.table());
        for sql in [database, table] {
            let result = self.server.execute(&sql, &[]).await;
            result.map_err(|error| self.failed("creating", error))?;
        }
        self.upgrade().await
    }
}

/// `fsync_after_insert`: a statement must not outlive the row that announces it, not
/// even when the machine loses power between the two.
pub(super) const DEFINITION: &str = "\
(
    sequence UInt64 COMMENT 'Counts up; the newest row of a step is the one that holds',
    recorded_at DateTime('UTC') COMMENT 'When this row was written, by the clock of the server',
    attempt String COMMENT 'One call of apply',
    kind LowCardinality(String) COMMENT 'migration, or revert: what takes it back',
    version String COMMENT 'The timestamp in the name of the migration file',
    name String COMMENT 'The rest of the name of the migration file',
    step UInt32 COMMENT 'The statement, from 1',
    steps UInt32 COMMENT 'How many statements the migration has',
    event LowCardinality(String) COMMENT 'started, finished, failed, or cleared: to be run again',
    how LowCardinality(String) COMMENT 'ran; probed: found done; resolved: by a person',
    description String COMMENT 'What the statement does',
    migration_hash String COMMENT 'SHA-256 of the migration file',
    statement_hash String COMMENT 'SHA-256 of the statement',
    duration_ms UInt64 COMMENT 'How long the statement took',
    error_code UInt32 COMMENT 'The error code of ClickHouse; 0: none',
    error String COMMENT 'The error, without the values of variables',
    server String COMMENT 'The host that wrote this row',
    user String COMMENT 'The ClickHouse user',
    who String COMMENT 'The process that applied: user@host, process id',
    housekeeper_version String
)
ENGINE = MergeTree
ORDER BY (version, step, sequence)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1
COMMENT 'What Housekeeper did to the schema of this server: append-only'";
