//! Reading the log.

use super::{Entry, Event, History, Kind, Log};
use crate::migrate::row_binary::{Fields, Malformed};
use crate::migrate::server::RequestError;
use crate::migrate::{Error, Result};

/// What ClickHouse answers where nothing was ever applied.
const UNKNOWN_TABLE: u32 = 60;
const UNKNOWN_DATABASE: u32 = 81;

/// What ClickHouse answers where a column is not there.
const NO_SUCH_COLUMN: u32 = 16;
const UNKNOWN_IDENTIFIER: u32 = 47;

/// What is read of each column, and what stands for it where an earlier version had none: nothing where it cannot be
/// done without.
pub(super) const COLUMNS: [(&str, &str, &str); 15] = [
    ("sequence", "sequence", ""),
    ("attempt", "attempt", ""),
    ("kind", "toString(kind)", ""),
    ("version", "version", ""),
    ("name", "name", "''"),
    ("step", "step", ""),
    ("steps", "steps", ""),
    ("event", "toString(event)", ""),
    ("statement_hash", "statement_hash", ""),
    ("migration_hash", "migration_hash", ""),
    (
        "recorded_at",
        "toUInt64(toUnixTimestamp(recorded_at))",
        "toUInt64(0)",
    ),
    ("error_code", "error_code", "toUInt32(0)"),
    ("error", "error", "''"),
    ("names_before", "names_before", "''"),
    ("who", "who", "''"),
];

const fn is_of_column(error: &RequestError) -> bool {
    matches!(error.code, Some(NO_SUCH_COLUMN | UNKNOWN_IDENTIFIER))
}

impl Log<'_> {
    /// Reads the whole log; it is empty where it does not exist yet.
    pub(in crate::migrate) async fn read(&self) -> Result<History> {
        self.read_columns(|_| true).await
    }

    /// Reads the log, with nothing in the columns that are not there.
    pub(super) async fn read_columns(&self, is_there: impl Fn(&str) -> bool) -> Result<History> {
        let columns = COLUMNS.map(
            |(name, expression, nothing)| {
                if is_there(name) { expression } else { nothing }
            },
        );
        let query = format!(
            "SELECT {} FROM {} ORDER BY sequence, attempt",
            columns.join(", "),
            self.table()
        );
        let bytes = match self.server.fetch(&query).await {
            Ok(bytes) => bytes,
            Err(error) if is_unknown(&error) => return Ok(History::default()),
            Err(error) if is_of_column(&error) => return Box::pin(self.read_earlier()).await,
            Err(error) => return Err(self.failed("reading", error)),
        };
        let mut fields = Fields::new(&bytes);
        let mut entries = Vec::new();
        while !fields.is_empty() {
            entries.push(entry(&mut fields).map_err(Error::Log)?);
        }
        Ok(History::fold(entries))
    }
}

/// Whether an error says that there is no log.
pub(super) const fn is_unknown(error: &RequestError) -> bool {
    matches!(error.code, Some(UNKNOWN_TABLE | UNKNOWN_DATABASE))
}

fn entry(fields: &mut Fields<'_>) -> Result<Entry, String> {
    let malformed = |Malformed| "it does not have the columns this version expects".to_owned();
    let unknown = |what: &str, value: &str| {
        format!("it has a row of the {what} `{value}`, which a newer housekeeper wrote")
    };
    let sequence = fields.u64().map_err(malformed)?;
    let attempt = fields.string().map_err(malformed)?;
    let kind = fields.string().map_err(malformed)?;
    let kind = Kind::parse(&kind).ok_or_else(|| unknown("kind", &kind))?;
    let version = fields.string().map_err(malformed)?;
    let name = fields.string().map_err(malformed)?;
    let step = fields.u32().map_err(malformed)?;
    let steps = fields.u32().map_err(malformed)?;
    let event = fields.string().map_err(malformed)?;
    let event = Event::parse(&event).ok_or_else(|| unknown("event", &event))?;
    let statement_hash = fields.string().map_err(malformed)?;
    let migration_hash = fields.string().map_err(malformed)?;
    let recorded_at = fields.u64().map_err(malformed)?;
    Ok(Entry {
        sequence,
        attempt,
        kind,
        version,
        name,
        step,
        steps,
        event,
        statement_hash,
        migration_hash,
        recorded_at,
        began_at: recorded_at,
        error_code: fields.u32().map_err(malformed)?,
        error: fields.string().map_err(malformed)?,
        names_before: fields.string().map_err(malformed)?,
        who: fields.string().map_err(malformed)?,
    })
}
