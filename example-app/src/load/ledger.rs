//! What `example_app.loads` says: which shop was begun last, and which of its tables are full.

use std::collections::BTreeSet;

use clickhouse::Client;
use housekeeper::time::{Duration, OffsetDateTime};

use super::tables::Table;
use crate::db::example_app::loads;
use crate::error::Result;
use crate::shop::{Shop, Size};

/// A load.
#[derive(Debug)]
pub(super) struct Load {
    /// When it began, to the second.
    pub(super) began: OffsetDateTime,
    pub(super) scale: f64,
    pub(super) fingerprint: u64,
    /// The names of the tables that are full.
    pub(super) full: BTreeSet<String>,
}

/// The shop that a load fills the tables with.
pub(super) fn shop(scale: f64, began: OffsetDateTime) -> Shop {
    Shop::new(Size::of_scale(scale), began.unix_timestamp())
}

/// The load that began last.
pub(super) async fn latest(client: &Client) -> Result<Option<Load>> {
    let began = loads::select(loads::started_at).order_by(loads::started_at.desc());
    let Some(began) = began.fetch_optional(client).await? else {
        return Ok(None);
    };
    let rows = loads::filter(loads::started_at.eq(began));
    let mut load = Load {
        began,
        scale: 1.0,
        fingerprint: 0,
        full: BTreeSet::new(),
    };
    for row in rows.fetch_all(client).await? {
        load.scale = row.scale;
        load.fingerprint = row.fingerprint;
        if !row.table_name.is_empty() {
            load.full.insert(row.table_name);
        }
    }
    Ok(Some(load))
}

/// Begins a load. It is noted before the first row is inserted: rows that no load answers for belong to
/// somebody else.
pub(super) async fn begin(client: &Client, scale: f64, earlier: Option<&Load>) -> Result<Load> {
    let now = OffsetDateTime::now_utc()
        .replace_nanosecond(0)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH);
    // A moment stands for one load, also when two begin within a second.
    let began = earlier.map_or(now, |load| now.max(load.began + Duration::SECOND));
    let fingerprint = shop(scale, began).fingerprint();
    let load = Load {
        began,
        scale,
        fingerprint,
        full: BTreeSet::new(),
    };
    note(client, &load, String::new(), 0).await?;
    Ok(load)
}

/// Notes that a table has all its rows.
pub(super) async fn full(client: &Client, load: &Load, table: Table, rows: u64) -> Result<()> {
    note(client, load, table.name().to_owned(), rows).await
}

async fn note(client: &Client, load: &Load, table_name: String, rows: u64) -> Result<()> {
    loads::insert_new(
        client,
        [loads::New::new(
            load.began,
            table_name,
            load.scale,
            load.fingerprint,
            rows,
        )],
    )
    .await?;
    Ok(())
}
