//! The seed's dashboards, one a file: each prints a table and returns the totals it shows.

mod customer_journey;
mod daily_sales;
mod dictionaries;
mod hourly_events;
mod product_stats;
mod sales;
mod segments;
mod table_sizes;
mod today;

use clickhouse::Client;

use crate::error::Result;
use crate::ui::Screen;

pub(crate) use sales::DAYS as SALES_DAYS;
pub(crate) use today::Today;

/// The totals of all dashboards.
#[derive(Debug)]
pub(crate) struct Totals {
    pub(crate) products: product_stats::Totals,
    pub(crate) hours: hourly_events::Totals,
    pub(crate) journey: customer_journey::Totals,
    pub(crate) sales: sales::Totals,
    pub(crate) segments: segments::Totals,
    pub(crate) days: daily_sales::Totals,
    pub(crate) tables: table_sizes::Totals,
}

/// Prints all dashboards.
pub(crate) async fn show(
    client: &Client,
    today: &Today,
    screen: &mut Screen<'_>,
) -> Result<Totals> {
    let totals = Totals {
        products: product_stats::show(client, screen).await?,
        hours: hourly_events::show(client, screen).await?,
        journey: customer_journey::show(client, today, screen).await?,
        sales: sales::show(client, today, screen).await?,
        segments: segments::show(client, screen).await?,
        days: daily_sales::show(client, screen).await?,
        tables: table_sizes::show(client, screen).await?,
    };
    dictionaries::show(client, screen).await?;
    Ok(totals)
}
