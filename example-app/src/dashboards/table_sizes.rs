//! How much room the tables take.

use clickhouse::Client;

use crate::error::Result;
use crate::ui::{Align, Grid, Screen, bar, count};

/// The rows of each table, by its name.
pub(crate) type Totals = std::collections::BTreeMap<String, u64>;

/// Only active parts: those that were merged into others stay a while and would count twice. What a materialized
/// view keeps is in a table whose name ends in the view's id.
const SQL: &str = "
SELECT
    if(v.name != '', v.name, p.table) AS name,
    sum(p.rows) AS row_count,
    formatReadableSize(sum(p.bytes_on_disk)) AS size,
    sum(p.bytes_on_disk) AS bytes,
    sum(p.data_uncompressed_bytes) / greatest(sum(p.data_compressed_bytes), 1) AS ratio
FROM system.parts AS p
LEFT JOIN system.tables AS v
    ON v.database = p.database AND p.table = concat('.inner_id.', toString(v.uuid))
WHERE p.database = 'ecommerce' AND p.active
GROUP BY name
ORDER BY bytes DESC, name";

pub(super) async fn show(client: &Client, screen: &mut Screen<'_>) -> Result<Totals> {
    let tables: Vec<(String, u64, String, u64, f64)> = client.query_raw(SQL).fetch_all().await?;
    let most = tables.first().map_or(0, |table| table.3);
    let mut grid = Grid::new(&[
        ("Table", Align::Left),
        ("Rows", Align::Right),
        ("On disk", Align::Right),
        ("", Align::Left),
        ("Compressed", Align::Right),
    ]);
    for (name, rows, size, bytes, ratio) in &tables {
        grid.row([
            name.clone(),
            count(*rows),
            size.clone(),
            bar(*bytes, most, 24),
            format!("{ratio:.1} to 1"),
        ]);
    }
    screen.title("Table sizes", "what is on disk")?;
    screen.line(grid)?;
    Ok(tables
        .into_iter()
        .map(|(name, rows, ..)| (name, rows))
        .collect())
}
