//! What is looked at, put into carts and bought.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use clickhouse::Client;

use crate::db::ecommerce::{product_stats, products};
use crate::error::Result;
use crate::ui::{Align, Grid, Screen, bar, count, percent, shorten};

/// Over all products.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    pub(crate) views: u64,
    pub(crate) cart_adds: u64,
    pub(crate) purchases: u64,
}

/// How many products are listed.
const LISTED: usize = 10;

pub(super) async fn show(client: &Client, screen: &mut Screen<'_>) -> Result<Totals> {
    let mut stats = product_stats::scan().fetch_all(client).await?;
    stats.sort_by_key(|product| (Reverse(product.views), product.product_id));
    let mut totals = Totals::default();
    for product in &stats {
        totals.views += product.views;
        totals.cart_adds += product.cart_adds;
        totals.purchases += product.purchases;
    }
    let listed = &stats[..stats.len().min(LISTED)];
    let names = names(client, listed).await?;
    let most = listed.first().map_or(0, |product| product.views);

    let mut grid = Grid::new(&[
        ("Product", Align::Left),
        ("Views", Align::Right),
        ("", Align::Left),
        ("In carts", Align::Right),
        ("Bought", Align::Right),
        ("Cart rate", Align::Right),
        ("Buy rate", Align::Right),
    ]);
    for product in listed {
        grid.row([
            names
                .get(&product.product_id)
                .map_or_else(String::new, |name| shorten(name, 32)),
            count(product.views),
            bar(product.views, most, 10),
            count(product.cart_adds),
            count(product.purchases),
            percent(product.cart_conversion_rate),
            percent(product.purchase_conversion_rate),
        ]);
    }
    grid.total([
        format!("All {} products", count(stats.len() as u64)),
        count(totals.views),
        String::new(),
        count(totals.cart_adds),
        count(totals.purchases),
        percent(rate(totals.cart_adds, totals.views)),
        percent(rate(totals.purchases, totals.cart_adds)),
    ]);
    screen.title(
        "Product stats",
        "the most looked at; counted by mv_product_stats",
    )?;
    screen.line(grid)?;
    Ok(totals)
}

async fn names(client: &Client, listed: &[product_stats::Row]) -> Result<BTreeMap<u64, String>> {
    let ids = listed.iter().map(|product| product.product_id);
    let found = products::filter(products::product_id.in_(ids))
        .fetch_all(client)
        .await?;
    Ok(found
        .into_iter()
        .map(|product| (product.product_id, product.name))
        .collect())
}

#[expect(clippy::cast_precision_loss, reason = "a rate for people")]
fn rate(part: u64, whole: u64) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64 * 100.0
    }
}
