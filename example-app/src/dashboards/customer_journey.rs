//! What people do after what, today.

use clickhouse::Client;

use super::Today;
use crate::error::Result;
use crate::ui::{Align, Grid, Screen, bar, count};

/// Over all steps of today.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    pub(crate) steps: u64,
}

/// How many steps are listed.
const LISTED: usize = 12;

/// `lag` of a column that is not Nullable gives '' or 1970 for the first event, never NULL, and the first events
/// would count as steps of 56 years: hence toNullable. Events of the same second are in the order of their ids,
/// so that the same data always gives the same steps.
const SQL: &str = "
WITH customer_events AS (
    SELECT
        user_id,
        event_type,
        timestamp,
        lag(toNullable(event_type)) OVER (PARTITION BY user_id ORDER BY timestamp, event_id) AS prev_event,
        lag(toNullable(timestamp)) OVER (PARTITION BY user_id ORDER BY timestamp, event_id) AS prev_timestamp
    FROM ecommerce.events
    WHERE toDate(timestamp) = {today:Date}
),
journey_steps AS (
    SELECT
        user_id,
        event_type,
        prev_event,
        dateDiff('second', prev_timestamp, timestamp) AS step_duration
    FROM customer_events
    WHERE prev_event IS NOT NULL
)
SELECT
    assumeNotNull(concat(prev_event, ' → ', event_type)) AS journey_step,
    count() AS occurrences,
    assumeNotNull(avg(step_duration)) AS avg_duration_seconds,
    assumeNotNull(quantileExact(0.5)(step_duration)) AS median_duration_seconds
FROM journey_steps
GROUP BY journey_step
ORDER BY occurrences DESC, journey_step";

pub(super) async fn show(
    client: &Client,
    today: &Today,
    screen: &mut Screen<'_>,
) -> Result<Totals> {
    let steps: Vec<(String, u64, f64, i64)> = client
        .query_raw(SQL)
        .param("today", &today.date)
        .fetch_all()
        .await?;
    let totals = Totals {
        steps: steps.iter().map(|&(_, occurrences, ..)| occurrences).sum(),
    };
    let most = steps.first().map_or(0, |&(_, occurrences, ..)| occurrences);

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
    for (step, occurrences, average, median) in steps.iter().take(LISTED) {
        grid.row([
            step.clone(),
            count(*occurrences),
            bar(*occurrences, most, 24),
            format!("{average:.0} s"),
            format!("{median} s"),
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
