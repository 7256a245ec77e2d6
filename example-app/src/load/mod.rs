//! Filling the shop, once.
//!
//! `example_app.loads` says how far an earlier run has come: see [`ledger`]. A table is emptied before it is
//! filled and noted when it is full, so a run that was killed costs the next one a table at most.

mod bars;
mod fill;
mod ledger;
mod rows;
mod tables;

use std::time::Instant;

use clickhouse::Client;
use housekeeper::time::OffsetDateTime;

use crate::error::{Error, Result};
use crate::options::Options;
use crate::shop::Shop;
use crate::ui::{Screen, count, seconds};
use ledger::Load;
use tables::Table;

/// The shop in the database and what was done for it.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) shop: Shop,
    /// Rows put in by this run.
    pub(crate) inserted: u64,
}

/// Makes the shop in the database complete, or a new one if the user wants that.
pub(crate) async fn load(
    client: &Client,
    options: &Options,
    own: bool,
    screen: &mut Screen<'_>,
) -> Result<Loaded> {
    let found = ledger::latest(client).await?;
    if found.is_none() {
        refuse_foreign_rows(client).await?;
    }
    // A server of the demo's own has forgotten everything by now, if it should.
    let start_over = options.fresh && !own;
    let load = match found {
        Some(load) if !start_over && can_stay(&load, options) => load,
        earlier => ledger::begin(client, options.scale.unwrap_or(1.0), earlier.as_ref()).await?,
    };
    let shop = ledger::shop(load.scale, load.began);
    screen.title(
        "Shop",
        format_args!("scale {}, as of {}", load.scale, when(load.began)),
    )?;
    let missing: Vec<_> = Table::ALL
        .into_iter()
        .filter(|table| !load.full.contains(table.name()))
        .collect();
    if missing.is_empty() {
        let rows = rows_of_all(client).await?;
        screen.line(format_args!(
            "  Nothing to insert: all {} rows are there.",
            count(rows)
        ))?;
    } else if !load.full.is_empty() {
        screen.line("  An earlier run was interrupted; this one goes on from there.")?;
    }
    let mut inserted = 0;
    for table in missing {
        inserted += fill_table(client, &shop, &load, table, screen).await?;
    }
    Ok(Loaded { shop, inserted })
}

/// Whether a load made the shop that this program would make, and of the size the user wants.
fn can_stay(load: &Load, options: &Options) -> bool {
    let scale_fits = options
        .scale
        .is_none_or(|scale| scale.to_bits() == load.scale.to_bits());
    scale_fits && ledger::shop(load.scale, load.began).fingerprint() == load.fingerprint
}

async fn fill_table(
    client: &Client,
    shop: &Shop,
    load: &Load,
    table: Table,
    screen: &mut Screen<'_>,
) -> Result<u64> {
    table.empty(client).await?;
    let began = Instant::now();
    let sent = fill::fill(client, shop, table).await?;
    let elapsed = began.elapsed();
    let found = table.count(client).await?;
    if found != sent {
        return Err(Error::Lost {
            table: table.name(),
            sent,
            found,
        });
    }
    ledger::full(client, load, table, sent).await?;
    let rate = u128::from(sent) * 1_000_000 / elapsed.as_micros().max(1);
    let rate = count(u64::try_from(rate).unwrap_or(u64::MAX));
    screen.line(format_args!(
        "  {:<12} {:>11} rows   {:>8}   {rate:>11} rows/s",
        table.name(),
        count(sent),
        seconds(elapsed)
    ))?;
    Ok(sent)
}

async fn rows_of_all(client: &Client) -> Result<u64> {
    let mut rows = 0;
    for table in Table::ALL {
        rows += table.count(client).await?;
    }
    Ok(rows)
}

/// An empty ledger goes with empty tables.
async fn refuse_foreign_rows(client: &Client) -> Result<()> {
    for table in Table::ALL {
        let rows = table.count(client).await?;
        if rows > 0 {
            return Err(Error::NotOurs {
                table: table.name(),
                rows,
            });
        }
    }
    Ok(())
}

fn when(moment: OffsetDateTime) -> String {
    let (date, hour, minute) = (moment.date(), moment.hour(), moment.minute());
    format!("{date} {hour:02}:{minute:02} UTC")
}
