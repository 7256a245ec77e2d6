//! The table of the log.

use super::read::is_unknown;
use super::{Log, Shape};
use crate::migrate::cluster::Site;
use crate::migrate::literal::{identifier, quote};
use crate::migrate::{Error, Progress, Result};

impl Log<'_> {
    /// Creates the log where it does not exist, on every host of a cluster, and brings that of an earlier version up to
    /// date.
    ///
    /// # Errors
    ///
    /// Among others when a host has another log than the others: it would say something else of what is done.
    pub(in crate::migrate) async fn create(
        &self,
        site: &Site<'_>,
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<()> {
        let shape = Shape::of(site, self.database, "revisions");
        let sql = format!(
            "CREATE TABLE IF NOT EXISTS {}{} {}",
            self.table(),
            site.on_cluster(),
            shape.definition(DEFINITION, "version, step, sequence", true, COMMENT)
        );
        let created = site.execute(&sql, &[], progress).await;
        created.map_err(|failure| failure.into_error(&self.doing("creating")))?;
        if site.cluster().is_some() {
            self.check_shared(site, &sql).await?;
        }
        self.upgrade().await
    }

    /// Makes sure that all hosts have the same log.
    async fn check_shared(&self, site: &Site<'_>, sql: &str) -> Result<()> {
        let query = format!(
            "SELECT zookeeper_path FROM system.replicas WHERE database = {} AND table = 'revisions'",
            quote(self.database)
        );
        let mut first: Option<bytes::Bytes> = None;
        for answer in site.ask(&query).await? {
            let path = answer
                .bytes
                .map_err(|error| self.failed("looking at", error))?;
            let host = answer.host.unwrap_or_default();
            if path.is_empty() {
                return Err(Error::Log(format!(
                    "on {host}, {table} is a table of that host alone, from before it was in a cluster. To share its \
                     rows: RENAME TABLE {table} TO {alone}; {sql}; INSERT INTO {table} SELECT * FROM {alone}",
                    table = self.table(),
                    alone = format!("{}.revisions_of_one_host", identifier(self.database)),
                )));
            }
            if *first.get_or_insert_with(|| path.clone()) != path {
                return Err(Error::Log(format!(
                    "on {host}, {} is replicated among other hosts than elsewhere in the cluster",
                    self.table()
                )));
            }
        }
        Ok(())
    }

    /// Waits until this host of a cluster has the rows that were written on others.
    pub(in crate::migrate) async fn catch_up(&self, site: &Site<'_>) -> Result<()> {
        if site.cluster().is_none() {
            return Ok(());
        }
        let sql = format!("SYSTEM SYNC REPLICA {}", self.table());
        // A host that has rows which no other has may be down.
        let limit = (
            "receive_timeout".to_owned(),
            site.patience().as_secs().to_string(),
        );
        match site.server.execute(&sql, &[limit]).await {
            Ok(()) => Ok(()),
            Err(error) if is_unknown(&error) => Ok(()),
            Err(error) => Err(self.failed("waiting for rows of other hosts in", error)),
        }
    }
}

/// Its columns, one a line.
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
    how LowCardinality(String) COMMENT 'ran; probed: found done; replicated: by another host; resolved: by a person',
    description String COMMENT 'What the statement does',
    migration_hash String COMMENT 'SHA-256 of the migration file',
    statement_hash String COMMENT 'SHA-256 of the statement',
    duration_ms UInt64 COMMENT 'How long the statement took',
    error_code UInt32 COMMENT 'The error code of ClickHouse; 0: none',
    error String COMMENT 'The error, without the values of variables',
    names_before String COMMENT 'Which UUIDs had the names before an EXCHANGE or RENAME: tells whether it was done',
    server String COMMENT 'The host that wrote this row',
    user String COMMENT 'The ClickHouse user',
    who String COMMENT 'The process that applied: user@host, process id',
    housekeeper_version String
)";

const COMMENT: &str = "What Housekeeper did to the schema of this server: append-only";
