//! What the dashboards show, against what the shop has.

use crate::dashboards::{self, SALES_DAYS, Today};
use crate::error::Result;
use crate::shop::{Kind, Shop, categories};
use crate::ui::{Screen, amount, count};

/// A number that a dashboard shows and that was computed from the generated rows as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Check {
    /// What is counted.
    pub name: &'static str,
    /// What was inserted.
    pub inserted: Number,
    /// What the dashboard shows.
    pub shown: Number,
}

/// A number and what it is a number of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// Things.
    Count(u64),
    /// Money, in cents.
    Cents(i64),
}

impl Check {
    /// Whether both are the same.
    pub fn holds(&self) -> bool {
        self.inserted == self.shown
    }
}

/// Compares every total of the dashboards.
pub(crate) fn compare(shop: &Shop, today: &Today, shown: &dashboards::Totals) -> Vec<Check> {
    let rows = |table: &str| shown.tables.get(table).copied().unwrap_or(0);
    let (events, orders) = (Events::of(shop, today), Orders::of(shop, today));
    let count = |name, inserted, shown| Check {
        name,
        inserted: Number::Count(inserted),
        shown: Number::Count(shown),
    };
    let money = |name, inserted, shown| Check {
        name,
        inserted: Number::Cents(inserted),
        shown: Number::Cents(shown),
    };
    vec![
        count(
            "categories",
            categories().count() as u64,
            rows("categories"),
        ),
        count("products", shop.products().len() as u64, rows("products")),
        count("users", shop.size.users, rows("users")),
        count("orders", shop.size.orders, rows("orders")),
        count("lines of orders", orders.lines, rows("order_items")),
        count("events", events.all, rows("events")),
        count("product stats: views", events.views, shown.products.views),
        count(
            "product stats: put into carts",
            events.cart_adds,
            shown.products.cart_adds,
        ),
        count(
            "product stats: bought",
            events.purchases,
            shown.products.purchases,
        ),
        count("hourly events: events", events.all, shown.hours.events),
        count(
            "customer journey: steps today",
            events.steps_today,
            shown.journey.steps,
        ),
        count(
            "sales: items in 30 days",
            orders.recent_items,
            shown.sales.items,
        ),
        money(
            "sales: revenue in 30 days",
            orders.recent_revenue,
            shown.sales.revenue,
        ),
        count(
            "user segments: users",
            shop.size.users,
            shown.segments.users,
        ),
        money("user segments: spent", orders.revenue, shown.segments.spent),
        count("daily sales: orders", orders.sold, shown.days.orders),
        count("daily sales: items", orders.items, shown.days.items),
        money("daily sales: revenue", orders.revenue, shown.days.revenue),
    ]
}

/// What the events add up to.
#[derive(Debug, Default)]
struct Events {
    all: u64,
    views: u64,
    cart_adds: u64,
    purchases: u64,
    steps_today: u64,
}

impl Events {
    fn of(shop: &Shop, today: &Today) -> Self {
        let mut sums = Self::default();
        let mut users_today = std::collections::BTreeSet::new();
        for event in shop.events() {
            sums.all += 1;
            match event.kind {
                Kind::ProductView => sums.views += 1,
                Kind::AddToCart => sums.cart_adds += 1,
                Kind::Purchase => sums.purchases += 1,
                Kind::PageView | Kind::Search | Kind::Checkout => {}
            }
            if today.seconds.contains(&event.at) {
                // Of every user, the first event of the day has none before it.
                sums.steps_today += u64::from(!users_today.insert(event.user_id));
            }
        }
        sums
    }
}

/// What the orders add up to: cancelled ones count among the lines alone.
#[derive(Debug, Default)]
struct Orders {
    lines: u64,
    sold: u64,
    items: u64,
    revenue: i64,
    recent_items: u64,
    recent_revenue: i64,
}

impl Orders {
    fn of(shop: &Shop, today: &Today) -> Self {
        let mut sums = Self::default();
        for order in shop.orders() {
            sums.lines += order.lines.len() as u64;
            if !order.counts() {
                continue;
            }
            let items = order
                .lines
                .iter()
                .map(|line| u64::from(line.quantity))
                .sum::<u64>();
            sums.sold += 1;
            sums.items += items;
            sums.revenue += order.total();
            if order.at.div_euclid(86_400) >= today.number - SALES_DAYS {
                sums.recent_items += items;
                sums.recent_revenue += order.total();
            }
        }
        sums
    }
}

/// Prints one line if all is well, and otherwise what is not.
pub(crate) fn show(checks: &[Check], screen: &mut Screen<'_>) -> Result<()> {
    screen.title("Check", "the dashboards' totals against the inserted rows")?;
    for check in checks.iter().filter(|check| !check.holds()) {
        let (inserted, shown) = (text(check.inserted), text(check.shown));
        screen.line(format_args!(
            "  WRONG  {}: {inserted} inserted, {shown} shown",
            check.name
        ))?;
    }
    let holding = checks.iter().filter(|check| check.holds()).count();
    screen.line(format_args!(
        "  {holding} of {} totals are right.",
        checks.len()
    ))
}

fn text(number: Number) -> String {
    match number {
        Number::Count(number) => count(number),
        Number::Cents(cents) => amount(cents),
    }
}
