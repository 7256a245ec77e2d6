//! What sold best in the last thirty days.

use clickhouse::Client;

use super::Today;
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

/// FINAL, since a product or an order may be there in several versions until parts merge, and every version would
/// be joined. Money is in cents: a Decimal divided by a number keeps its two digits and drops the rest, before
/// anything can be rounded.
const SQL: &str = "
SELECT
    c.name AS category_name,
    p.name AS product_name,
    sum(oi.quantity) AS total_sold,
    toInt64(sum(oi.quantity * oi.unit_price) * 100) AS total_revenue,
    count(DISTINCT o.order_id) AS order_count,
    count(DISTINCT o.user_id) AS unique_customers,
    round(total_revenue / 100 / total_sold, 2) AS revenue_per_unit
FROM ecommerce.order_items AS oi
INNER JOIN ecommerce.orders AS o FINAL ON oi.order_id = o.order_id
INNER JOIN ecommerce.products AS p FINAL ON oi.product_id = p.product_id
INNER JOIN ecommerce.categories_dict AS c ON p.category_id = c.category_id
WHERE o.order_date >= {today:Date} - INTERVAL 30 DAY AND o.status != 'cancelled'
GROUP BY c.name, p.name
HAVING total_sold > 0
ORDER BY total_revenue DESC, product_name";

/// Category, product, items, revenue in cents, orders, customers, revenue per unit.
type Sold = (String, String, u64, i64, u64, u64, f64);

pub(super) async fn show(
    client: &Client,
    today: &Today,
    screen: &mut Screen<'_>,
) -> Result<Totals> {
    let sold: Vec<Sold> = client
        .query_raw(SQL)
        .param("today", &today.date)
        .fetch_all()
        .await?;
    let totals = Totals {
        items: sold.iter().map(|product| product.2).sum(),
        revenue: sold.iter().map(|product| product.3).sum(),
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
    let most = sold.first().map_or(0, |product| product.3);
    let mut grid = Grid::new(&[
        ("Product", Align::Left),
        ("Category", Align::Left),
        ("Sold", Align::Right),
        ("Revenue", Align::Right),
        ("", Align::Left),
        ("Buyers", Align::Right),
        ("Each", Align::Right),
    ]);
    for (category, product, items, revenue, _, customers, per_unit) in sold.iter().take(LISTED) {
        grid.row([
            shorten(product, 27),
            category.clone(),
            count(*items),
            amount(*revenue),
            bar(revenue.unsigned_abs(), most.unsigned_abs(), 8),
            count(*customers),
            format!("{per_unit:.2}"),
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
