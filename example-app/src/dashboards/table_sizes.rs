//! How much room the tables take.

use clickhouse::Client;

use crate::db::queries;
use crate::error::Result;
use crate::ui::{Align, Grid, Screen, bar, count};

/// The rows of each table, by its name.
pub(crate) type Totals = std::collections::BTreeMap<String, u64>;

pub(super) async fn show(client: &Client, screen: &mut Screen<'_>) -> Result<Totals> {
    let tables = queries::table_sizes().fetch_all(client).await?;
    let most = tables.first().map_or(0, |table| table.bytes);
    let mut grid = Grid::new(&[
        ("Table", Align::Left),
        ("Rows", Align::Right),
        ("On disk", Align::Right),
        ("", Align::Left),
        ("Compressed", Align::Right),
    ]);
    for table in &tables {
        grid.row([
            table.name.clone(),
            count(table.row_count),
            table.size.clone(),
            bar(table.bytes, most, 24),
            format!("{:.1} to 1", table.ratio),
        ]);
    }
    screen.title("Table sizes", "what is on disk")?;
    screen.line(grid)?;
    Ok(tables
        .into_iter()
        .map(|table| (table.name, table.row_count))
        .collect())
}
