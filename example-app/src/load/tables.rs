//! The tables of the shop.

use clickhouse::Client;

use crate::db::ecommerce::{categories, events, order_items, orders, products, users};
use crate::error::Result;

/// A table that is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Table {
    Categories,
    Products,
    Users,
    Orders,
    OrderItems,
    Events,
}

impl Table {
    /// In the order in which they are filled.
    pub(super) const ALL: [Self; 6] = [
        Self::Categories,
        Self::Products,
        Self::Users,
        Self::Orders,
        Self::OrderItems,
        Self::Events,
    ];

    /// Its name in the database `ecommerce`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Categories => "categories",
            Self::Products => "products",
            Self::Users => "users",
            Self::Orders => "orders",
            Self::OrderItems => "order_items",
            Self::Events => "events",
        }
    }

    /// How many rows it has.
    pub(super) async fn count(self, client: &Client) -> Result<u64> {
        Ok(match self {
            Self::Categories => categories::scan().count(client).await?,
            Self::Products => products::scan().count(client).await?,
            Self::Users => users::scan().count(client).await?,
            Self::Orders => orders::scan().count(client).await?,
            Self::OrderItems => order_items::scan().count(client).await?,
            Self::Events => events::scan().count(client).await?,
        })
    }

    /// Takes all rows out, and out of what materialized views have made of them.
    pub(super) async fn empty(self, client: &Client) -> Result<()> {
        let views: &[&str] = match self {
            Self::Events => &["mv_product_stats", "mv_hourly_events"],
            Self::Categories | Self::Products | Self::Users | Self::Orders | Self::OrderItems => {
                &[]
            }
        };
        for name in views.iter().chain([&self.name()]) {
            client
                .query_raw(&format!("TRUNCATE TABLE ecommerce.{name} SYNC"))
                .execute()
                .await?;
        }
        Ok(())
    }
}
