//! Inserting the rows of a table.

use clickhouse::Client;
use housekeeper::Insert;
use indicatif::ProgressBar;

use super::bars::bar;
use super::rows;
use super::tables::Table;
use crate::db::ecommerce::{categories, events, order_items, orders, products, users};
use crate::error::Result;
use crate::shop::{self, Shop};

/// Inserts what the shop has of a table, in one INSERT, and returns how many rows that were.
pub(super) async fn fill(client: &Client, shop: &Shop, table: Table) -> Result<u64> {
    let size = &shop.size;
    match table {
        Table::Categories => {
            let rows = shop::categories().map(rows::category);
            send(categories::insert(client).await?, rows, bar(table, 12)).await
        }
        Table::Products => {
            let rows = shop.products().iter().map(rows::product);
            send(
                products::insert(client).await?,
                rows,
                bar(table, size.products),
            )
            .await
        }
        Table::Users => {
            let rows = shop.profiles().map(|profile| rows::user(profile, shop.now));
            send(users::insert(client).await?, rows, bar(table, size.users)).await
        }
        Table::Orders => {
            let rows = shop.orders().map(|order| rows::order(&order));
            send(orders::insert(client).await?, rows, bar(table, size.orders)).await
        }
        Table::OrderItems => {
            let rows = shop.orders().flat_map(rows::order_items);
            // Nobody knows how many lines there are before all are made; this is near.
            let about = size.orders * 19 / 10;
            send(order_items::insert(client).await?, rows, bar(table, about)).await
        }
        Table::Events => {
            let rows = shop.events().map(rows::event);
            send(events::insert(client).await?, rows, bar(table, size.events)).await
        }
    }
}

async fn send<R>(
    mut insert: Insert<R>,
    rows: impl Iterator<Item = R>,
    bar: ProgressBar,
) -> Result<u64> {
    let mut sent = 0;
    for row in rows {
        insert.write(&row).await?;
        sent += 1;
        if sent % 1_024 == 0 {
            bar.set_position(sent);
        }
    }
    insert.end().await?;
    bar.finish_and_clear();
    Ok(sent)
}
