//! Who the customers are, by what the machine-learning service says.

use clickhouse::Client;

use crate::db::queries;
use crate::error::Result;
use crate::ui::{Align, Grid, Screen, amount, bar, count, percent};

/// Over all segments.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    pub(crate) users: u64,
    /// In cents.
    pub(crate) spent: i64,
}

pub(super) async fn show(client: &Client, screen: &mut Screen<'_>) -> Result<Totals> {
    let segments = queries::segments().fetch_all(client).await?;
    let totals = Totals {
        users: segments.iter().map(|segment| segment.user_count).sum(),
        spent: segments.iter().map(|segment| segment.spent_cents).sum(),
    };
    let most = segments.first().map_or(0, |segment| segment.user_count);
    let mut grid = Grid::new(&[
        ("Segment", Align::Left),
        ("Users", Align::Right),
        ("", Align::Left),
        ("Spent", Align::Right),
        ("Each", Align::Right),
        ("Orders", Align::Right),
        ("Active", Align::Right),
        ("Most from", Align::Left),
    ]);
    for segment in segments {
        // The service does not know everybody, and a LEFT JOIN then gives ''.
        let name = if segment.segment_name.is_empty() {
            "(not known)".to_owned()
        } else {
            segment.segment_name
        };
        grid.row([
            name,
            count(segment.user_count),
            bar(segment.user_count, most, 9),
            amount(segment.spent_cents),
            amount(segment.avg_lifetime_value),
            format!("{:.1}", segment.avg_orders),
            percent(segment.activity_rate),
            segment.home,
        ]);
    }
    let none = String::new;
    let users = count(totals.users);
    grid.total([
        "All".to_owned(),
        users,
        none(),
        amount(totals.spent),
        none(),
        none(),
        none(),
        none(),
    ]);
    screen.title(
        "User segments",
        "joined with both HTTP dictionaries; active in the last 7 days",
    )?;
    screen.line(grid)?;
    Ok(totals)
}
