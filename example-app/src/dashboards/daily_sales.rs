//! What was sold each day.

use clickhouse::Client;

use crate::db::ecommerce::daily_sales;
use crate::error::Result;
use crate::ui::{Align, Grid, Screen, amount, bar, count};

/// Over all days.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    pub(crate) orders: u64,
    pub(crate) items: u64,
    /// In cents.
    pub(crate) revenue: i64,
}

/// How many days are listed.
const LISTED: usize = 14;

pub(super) async fn show(client: &Client, screen: &mut Screen<'_>) -> Result<Totals> {
    let mut days = daily_sales::scan().fetch_all(client).await?;
    days.sort_by_key(|day| std::cmp::Reverse(day.order_date));
    let totals = Totals {
        orders: days.iter().map(|day| day.orders).sum(),
        items: days.iter().map(|day| day.items_sold).sum(),
        revenue: days.iter().map(|day| day.revenue.units()).sum(),
    };
    let listed = &days[..days.len().min(LISTED)];
    let most = listed
        .iter()
        .map(|day| day.revenue.units())
        .max()
        .unwrap_or(0);
    let mut grid = Grid::new(&[
        ("Day", Align::Left),
        ("Orders", Align::Right),
        ("Customers", Align::Right),
        ("Items", Align::Right),
        ("Revenue", Align::Right),
        ("", Align::Left),
        ("Per order", Align::Right),
    ]);
    for day in listed {
        grid.row([
            format!(
                "{} {}",
                day.order_date,
                &day.order_date.weekday().to_string()[..3]
            ),
            count(day.orders),
            count(day.customers),
            count(day.items_sold),
            amount(day.revenue.units()),
            bar(day.revenue.units().unsigned_abs(), most.unsigned_abs(), 22),
            format!("{:.2}", day.average_order),
        ]);
    }
    grid.total([
        format!("All {} days", count(days.len() as u64)),
        count(totals.orders),
        String::new(),
        count(totals.items),
        amount(totals.revenue),
        String::new(),
        String::new(),
    ]);
    screen.title(
        "Daily sales",
        "the view daily_sales, without cancelled orders",
    )?;
    screen.line(grid)?;
    Ok(totals)
}
