//! How the dictionaries do.

use clickhouse::Client;

use crate::error::Result;
use crate::ui::{Align, Grid, Screen, count};

const SQL: &str = "
SELECT
    name,
    toString(status) AS state,
    element_count,
    formatDateTime(last_successful_update_time, '%H:%i:%S') AS updated,
    toFloat64(loading_duration) AS seconds,
    source
FROM system.dictionaries
WHERE database = 'ecommerce'
ORDER BY name";

pub(super) async fn show(client: &Client, screen: &mut Screen<'_>) -> Result<()> {
    let found: Vec<(String, String, u64, String, f64, String)> =
        client.query_raw(SQL).fetch_all().await?;
    let mut grid = Grid::new(&[
        ("Dictionary", Align::Left),
        ("Status", Align::Left),
        ("Entries", Align::Right),
        ("At", Align::Left),
        ("In", Align::Right),
        ("From", Align::Left),
    ]);
    for (name, state, entries, updated, seconds, source) in found {
        grid.row([
            name,
            state,
            count(entries),
            updated,
            format!("{:.0} ms", seconds * 1_000.0),
            source,
        ]);
    }
    screen.title("Dictionaries", "what is held in memory")?;
    screen.line(grid)
}
