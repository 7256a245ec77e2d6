//! Who the customers are, by what the machine-learning service says.

use clickhouse::Client;

use crate::error::Result;
use crate::ui::{Align, Grid, Screen, amount, bar, count, percent};

/// Over all segments.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    pub(crate) users: u64,
    /// In cents.
    pub(crate) spent: i64,
}

/// FINAL, since averages would count every version of a user that has not been merged away.
const SQL: &str = "
SELECT
    us.segment_name AS segment_name,
    count(DISTINCT u.user_id) AS user_count,
    toInt64(round(avg(u.total_spent) * 100)) AS avg_lifetime_value,
    avg(u.total_orders) AS avg_orders,
    countIf(u.last_login_at >= now() - INTERVAL 7 DAY) AS active_last_week,
    round(active_last_week / user_count * 100, 2) AS activity_rate,
    topK(1)(c.name)[1] AS home,
    toInt64(sum(u.total_spent) * 100) AS spent_cents
FROM ecommerce.users AS u FINAL
LEFT JOIN ecommerce.user_segments_dict AS us ON u.user_id = us.user_id
LEFT JOIN ecommerce.countries_dict AS c ON u.country_code = c.code
GROUP BY us.segment_name
ORDER BY user_count DESC, segment_name";

/// Segment, users, average lifetime value in cents, average orders, active last week, their share, home, spent in cents.
type Segment = (String, u64, i64, f64, u64, f64, String, i64);

pub(super) async fn show(client: &Client, screen: &mut Screen<'_>) -> Result<Totals> {
    let segments: Vec<Segment> = client.query_raw(SQL).fetch_all().await?;
    let totals = Totals {
        users: segments.iter().map(|segment| segment.1).sum(),
        spent: segments.iter().map(|segment| segment.7).sum(),
    };
    let most = segments.first().map_or(0, |segment| segment.1);
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
    for (name, users, value, orders, _, activity, home, spent) in segments {
        // The service does not know everybody, and a LEFT JOIN then gives ''.
        let name = if name.is_empty() {
            "(not known)".to_owned()
        } else {
            name
        };
        grid.row([
            name,
            count(users),
            bar(users, most, 9),
            amount(spent),
            amount(value),
            format!("{orders:.1}"),
            percent(activity),
            home,
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
