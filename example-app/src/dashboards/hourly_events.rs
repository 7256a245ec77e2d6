//! When what happens.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use clickhouse::Client;

use crate::db::ecommerce::hourly_events;
use crate::error::Result;
use crate::ui::{Align, Grid, Screen, bar, count, sparkline};

/// Over all hours.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    pub(crate) events: u64,
}

/// One kind of event.
#[derive(Debug, Default)]
struct Kind {
    events: u64,
    by_hour_of_day: [u64; 24],
    /// The most users within an hour.
    most_users: u64,
}

pub(super) async fn show(client: &Client, screen: &mut Screen<'_>) -> Result<Totals> {
    let mut kinds = BTreeMap::<String, Kind>::new();
    for hour in hourly_events::scan().fetch_all(client).await? {
        let kind = kinds.entry(hour.event_type).or_default();
        kind.events += hour.event_count;
        kind.by_hour_of_day[usize::from(hour.hour.hour())] += hour.event_count;
        kind.most_users = kind.most_users.max(hour.unique_users);
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, kind)| Reverse(kind.events));
    let totals = Totals {
        events: kinds.iter().map(|(_, kind)| kind.events).sum(),
    };
    let most = kinds.first().map_or(0, |(_, kind)| kind.events);

    let mut grid = Grid::new(&[
        ("Event", Align::Left),
        ("Events", Align::Right),
        ("", Align::Left),
        ("Over the day, 0 to 23 h", Align::Left),
        ("Most users in an hour", Align::Right),
    ]);
    for (name, kind) in kinds {
        grid.row([
            name,
            count(kind.events),
            bar(kind.events, most, 16),
            sparkline(&kind.by_hour_of_day),
            count(kind.most_users),
        ]);
    }
    let none = String::new;
    grid.total([
        "All".to_owned(),
        count(totals.events),
        none(),
        none(),
        none(),
    ]);
    screen.title("Hourly events", "counted by mv_hourly_events")?;
    screen.line(grid)?;
    Ok(totals)
}
