//! Reading the log.

use super::{Entry, Event, History, Kind, Log};
use crate::migrate::row_binary::{Fields, Malformed};
use crate::migrate::server::RequestError;
use crate::migrate::{Error, Result};

/// What ClickHouse answers where nothing was ever applied.
const UNKNOWN_TABLE: u32 = 60;
const UNKNOWN_DATABASE: u32 = 81;

impl Log<'_> {
    /// Reads the whole log; it is empty where it does not exist yet.
    pub(in crate::migrate) async fn read(&self) -> Result<History> {
        let query = format!(
            "SELECT sequence, attempt, toString(kind), version, name, step, steps, \
             toString(event), statement_hash, migration_hash, \
             toUInt64(toUnixTimestamp(recorded_at)), error_code, error, who \
             FROM {} ORDER BY sequence, attempt",
            self.table()
        );
        let bytes = match self.server.fetch(&query).await {
            Ok(bytes) => bytes,
            Err(error) if is_unknown(&error) => return Ok(History::default()),
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
    Ok(Entry {
        sequence,
        attempt,
        kind,
        version,
        name,
        step,
        steps,
        event,
        statement_hash: fields.string().map_err(malformed)?,
        migration_hash: fields.string().map_err(malformed)?,
        recorded_at: fields.u64().map_err(malformed)?,
        error_code: fields.u32().map_err(malformed)?,
        error: fields.string().map_err(malformed)?,
        who: fields.string().map_err(malformed)?,
    })
}
