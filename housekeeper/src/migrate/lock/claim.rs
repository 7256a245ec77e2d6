//! The tables that are the lock.

use std::time::Duration;

use super::{LockHolder, UNKNOWN_TABLE};
use crate::migrate::literal::{identifier, quote};
use crate::migrate::row_binary::{Fields, Malformed};
use crate::migrate::server::{RequestError, Server};
use crate::migrate::status::time_of;
use crate::migrate::{Error, Result};

const UNKNOWN_DATABASE: u32 = 81;

/// What is taken of a claim in which nothing stands yet.
const EXPIRY: Duration = Duration::from_secs(30);

/// A claim to the lock, as it was seen.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    pub(super) number: u64,
    /// How many rows it has; counts up while its holder lives.
    rows: u64,
    pub(super) is_released: bool,
    pub(super) expiry: Duration,
    pub(super) holder: LockHolder,
}

/// What changes while a holder lives, and when there is another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sign(u64, u64);

impl Claim {
    pub(super) const fn sign(&self) -> Sign {
        Sign(self.number, self.rows)
    }

    /// Whether it says whose it is. One without a row was created and no more.
    pub(super) const fn is_known(&self) -> bool {
        self.rows > 0
    }

    /// One that is alive is heard of more often than this.
    pub(super) fn silence_of_a_living_one(&self) -> Duration {
        self.expiry / 3
    }

    #[cfg(test)]
    pub(super) fn example(number: u64, rows: u64, silent_for: Duration) -> Self {
        Self {
            number,
            rows,
            is_released: false,
            expiry: EXPIRY,
            holder: LockHolder {
                who: String::new(),
                server: String::new(),
                since: None,
                silent_for,
                expires_after: EXPIRY,
            },
        }
    }
}

/// The tables of one lock.
#[derive(Clone, Copy)]
pub(super) struct Claims<'l> {
    server: &'l Server,
    database: &'l str,
}

impl<'l> Claims<'l> {
    pub(super) const fn new(server: &'l Server, database: &'l str) -> Self {
        Self { server, database }
    }

    pub(super) fn table(self, number: u64) -> String {
        format!("{}.lock_{number}", identifier(self.database))
    }

    /// Creates a claim; an error if there is one of this number.
    pub(super) async fn create(self, number: u64) -> Result<(), RequestError> {
        let sql = format!("CREATE TABLE {} {DEFINITION}", self.table(number));
        self.server.execute(&sql, &[]).await
    }

    /// Appends a row to a claim.
    pub(super) async fn write(
        self,
        number: u64,
        event: &str,
        attempt: &str,
        who: &str,
        expiry: Duration,
    ) -> Result<(), RequestError> {
        let sql = format!(
            "INSERT INTO {} (recorded_at, expires_at, event, attempt, who, server, user, expiry_ms) \
             SELECT now('UTC'), now('UTC') + {}, {}, {}, {}, hostName(), currentUser(), {}",
            self.table(number),
            expiry.as_secs(),
            quote(event),
            quote(attempt),
            quote(who),
            expiry.as_millis()
        );
        self.server.execute(&sql, &[]).await
    }

    /// The numbers of all claims there are.
    pub(super) async fn numbers(self) -> Result<Vec<u64>> {
        let query = format!(
            "SELECT name FROM system.tables WHERE database = {} AND match(name, '^lock_[0-9]+$')",
            quote(self.database)
        );
        let bytes = self.server.fetch(&query).await;
        let bytes = bytes.map_err(|error| self.failed("looking at", error))?;
        let mut fields = Fields::new(&bytes);
        let mut numbers = Vec::new();
        while !fields.is_empty() {
            let name = fields.string().map_err(|Malformed| self.malformed())?;
            numbers.extend(name.trim_start_matches("lock_").parse::<u64>());
        }
        Ok(numbers)
    }

    /// Drops claims that no longer count.
    pub(super) async fn drop_all(self, numbers: impl IntoIterator<Item = u64>) -> Result<()> {
        for number in numbers {
            let sql = format!("DROP TABLE IF EXISTS {}", self.table(number));
            let result = self.server.execute(&sql, &[]).await;
            result.map_err(|error| self.failed("tidying up", error))?;
        }
        Ok(())
    }

    /// The claim that holds.
    pub(super) async fn newest(self) -> Result<Option<Claim>> {
        loop {
            let Some(number) = self.numbers().await?.into_iter().max() else {
                return Ok(None);
            };
            let query = format!(
                "SELECT count(), countIf(event = 'released'), max(expiry_ms), max(who), max(server), \
                 toUInt64(toUnixTimestamp(min(recorded_at))), \
                 toInt64(toUnixTimestamp(now())) - toInt64(toUnixTimestamp(max(recorded_at))) FROM {}",
                self.table(number)
            );
            return match self.server.fetch(&query).await {
                Ok(bytes) => read(number, &mut Fields::new(&bytes))
                    .map(Some)
                    .map_err(|Malformed| self.malformed()),
                // Another took over just now.
                Err(error) if matches!(error.code, Some(UNKNOWN_TABLE | UNKNOWN_DATABASE)) => {
                    continue;
                }
                Err(error) => Err(self.failed("looking at", error)),
            };
        }
    }

    pub(super) fn failed(self, doing: &str, source: RequestError) -> Error {
        Error::Server {
            doing: format!("{doing} the lock, {}.lock_…", self.database),
            source,
        }
    }

    fn malformed(self) -> Error {
        Error::malformed(&format!("looking at the lock, {}.lock_…", self.database))
    }
}

fn read(number: u64, fields: &mut Fields<'_>) -> Result<Claim, Malformed> {
    let rows = fields.u64()?;
    let released = fields.u64()?;
    let expiry = match fields.u64()? {
        0 => EXPIRY,
        ms => Duration::from_millis(ms),
    };
    let who = fields.string()?;
    let server = fields.string()?;
    let since = fields.u64()?;
    // Negative where the clock of the server went back.
    let silent_for = u64::try_from(fields.i64()?).unwrap_or(0);
    Ok(Claim {
        number,
        rows,
        is_released: released > 0,
        expiry,
        holder: LockHolder {
            who,
            server,
            since: (rows > 0).then(|| time_of(since)).flatten(),
            silent_for: Duration::from_secs(if rows > 0 { silent_for } else { 0 }),
            expires_after: expiry,
        },
    })
}

const DEFINITION: &str = "\
(
    recorded_at DateTime('UTC') COMMENT 'When this row was written, by the clock of the server',
    expires_at DateTime('UTC') COMMENT 'Without another row until then, the holder counts as dead',
    event LowCardinality(String) COMMENT 'taken, alive, or released',
    attempt String COMMENT 'The call of apply',
    who String COMMENT 'The process that holds the lock: user@host, process id',
    server String COMMENT 'The host that wrote this row',
    user String COMMENT 'The ClickHouse user',
    expiry_ms UInt64 COMMENT 'The time without a row after which the holder counts as dead'
)
ENGINE = MergeTree
ORDER BY recorded_at
COMMENT 'The lock under which Housekeeper applies migrations: the table with the highest number holds'";
