//! What people do after what, today.

use clickhouse::Client;

use super::Today;
use crate::db::queries;
use crate::error::Result;
use crate::ui::{Align, Grid, Screen, bar, count};

/// Over all steps of today.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    pub(crate) steps: u64,
}

/// How many steps are listed.
const LISTED: usize = 12;

pub(super) async fn show(
    client: &Client,
    today: &Today,
    screen: &mut Screen<'_>,
) -> Result<Totals> {
    let steps = queries::customer_journey(today.date)
        .fetch_all(client)
        .await?;
    let totals = Totals {
        steps: steps.iter().map(|step| step.occurrences).sum(),
    };
    let most = steps.first().map_or(0, |step| step.occurrences);

    screen.title(
        "Customer journey",
        format_args!("what people do after what, on {}", today.date),
    )?;
    if steps.is_empty() {
        return screen
            .line("  Nobody has come yet today. --fresh opens a new shop that is busy now.")
            .map(|()| totals);
    }
    let mut grid = Grid::new(&[
        ("Step", Align::Left),
        ("Times", Align::Right),
        ("", Align::Left),
        ("On average", Align::Right),
        ("Median", Align::Right),
    ]);
    for step in steps.iter().take(LISTED) {
        grid.row([
            step.journey_step.clone(),
            count(step.occurrences),
            bar(step.occurrences, most, 24),
            format!("{:.0} s", step.avg_duration_seconds),
            format!("{} s", step.median_duration_seconds),
        ]);
    }
    let none = String::new;
    grid.total([
        format!("All {} kinds of steps", steps.len()),
        count(totals.steps),
        none(),
        none(),
        none(),
    ]);
    screen.line(grid)?;
    Ok(totals)
}
