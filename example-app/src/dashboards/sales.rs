//! What sold best in the last thirty days.

use clickhouse::Client;

use super::Today;
use crate::db::queries;
use crate::error::Result;
use crate::ui::{Align, Grid, Screen, amount, bar, count, shorten};

/// Over all products.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    pub(crate) items: u64,
    /// In cents.
    pub(crate) revenue: i64,
}

/// How many products are listed.
const LISTED: usize = 12;

/// Days that count, besides today.
pub(crate) const DAYS: i64 = 30;

pub(super) async fn show(
    client: &Client,
    today: &Today,
    screen: &mut Screen<'_>,
) -> Result<Totals> {
    let sold = queries::sales(today.date).fetch_all(client).await?;
    let totals = Totals {
        items: sold.iter().map(|product| product.total_sold).sum(),
        revenue: sold.iter().map(|product| product.total_revenue).sum(),
    };
    screen.title(
        "Sales",
        format_args!("the best sellers of the last {DAYS} days"),
    )?;
    if sold.is_empty() {
        return screen
            .line("  Nothing was sold. --fresh opens a new shop.")
            .map(|()| totals);
    }
    let most = sold.first().map_or(0, |product| product.total_revenue);
    let mut grid = Grid::new(&[
        ("Product", Align::Left),
        ("Category", Align::Left),
        ("Sold", Align::Right),
        ("Revenue", Align::Right),
        ("", Align::Left),
        ("Buyers", Align::Right),
        ("Each", Align::Right),
    ]);
    for product in sold.iter().take(LISTED) {
        grid.row([
            shorten(&product.product_name, 27),
            product.category_name.clone(),
            count(product.total_sold),
            amount(product.total_revenue),
            bar(product.total_revenue.unsigned_abs(), most.unsigned_abs(), 8),
            count(product.unique_customers),
            format!("{:.2}", product.revenue_per_unit),
        ]);
    }
    let none = String::new;
    let all = format!("All {} products sold", count(sold.len() as u64));
    grid.total([
        all,
        none(),
        count(totals.items),
        amount(totals.revenue),
        none(),
        none(),
        none(),
    ]);
    screen.line(grid)?;
    Ok(totals)
}
