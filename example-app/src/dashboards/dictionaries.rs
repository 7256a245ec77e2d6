//! How the dictionaries do.

use clickhouse::Client;

use crate::db::queries;
use crate::error::Result;
use crate::ui::{Align, Grid, Screen, count};

pub(super) async fn show(client: &Client, screen: &mut Screen<'_>) -> Result<()> {
    let found = queries::dictionaries().fetch_all(client).await?;
    let mut grid = Grid::new(&[
        ("Dictionary", Align::Left),
        ("Status", Align::Left),
        ("Entries", Align::Right),
        ("At", Align::Left),
        ("In", Align::Right),
        ("From", Align::Left),
    ]);
    for dictionary in found {
        grid.row([
            dictionary.name,
            dictionary.state,
            count(dictionary.element_count),
            dictionary.updated,
            format!("{:.0} ms", dictionary.seconds * 1_000.0),
            dictionary.source,
        ]);
    }
    screen.title("Dictionaries", "what is held in memory")?;
    screen.line(grid)
}
