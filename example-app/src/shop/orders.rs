//! What customers ordered in the last two years.

use fastrand::Rng;

use super::Shop;
use super::calendar::DAY;
use super::random::{Purpose, chance, random};

/// Days of orders.
pub(super) const ORDER_DAYS: i64 = 730;

/// The share of orders that were cancelled.
const CANCELLED: f64 = 0.045;

/// An order. Money is in cents, times are Unix seconds.
#[derive(Debug, Clone)]
pub(crate) struct Order {
    pub(crate) id: u64,
    pub(crate) user_id: u64,
    /// When the customer paid.
    pub(crate) at: i64,
    pub(crate) status: Status,
    pub(crate) country: &'static str,
    pub(crate) lines: Vec<Line>,
}

/// A line of an order.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    pub(crate) product_id: u64,
    pub(crate) quantity: u32,
    pub(crate) unit_price: i64,
}

/// How far an order has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Paid,
    Shipped,
    Delivered,
    Cancelled,
}

impl Status {
    /// The word in the column `orders.status`.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Shipped => "shipped",
            Self::Delivered => "delivered",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Order {
    /// What the customer paid, in cents.
    pub(crate) fn total(&self) -> i64 {
        self.lines
            .iter()
            .map(|line| i64::from(line.quantity) * line.unit_price)
            .sum()
    }

    /// Whether it counts as a sale.
    pub(crate) fn counts(&self) -> bool {
        self.status != Status::Cancelled
    }
}

impl Shop {
    /// The order of an index, from 0.
    pub(super) fn order(&self, index: u64) -> Order {
        let mut rng = random(Purpose::Order, index);
        let user = self.people.pick(&mut rng) as u64;
        let at = self.order_time(user, &mut rng);
        Order {
            id: index + 1,
            user_id: user + 1,
            at,
            status: status(self.now - at, &mut rng),
            country: self.people.country(user).code,
            lines: self.lines(index),
        }
    }

    /// A moment of the calendar after the customer registered.
    fn order_time(&self, user: u64, rng: &mut Rng) -> i64 {
        let registered = self.people.registered(user);
        for _ in 0..8 {
            let at = self.order_calendar.moment(rng);
            if at >= registered {
                return at;
            }
        }
        rng.i64(registered..=self.now)
    }

    /// How many lines there are depends on the index alone, not on the time: the same shop has the same
    /// number of rows whenever it is made.
    fn lines(&self, index: u64) -> Vec<Line> {
        let mut rng = random(Purpose::Purchase, index);
        let mut lines: Vec<Line> = Vec::new();
        loop {
            let product = self.catalogue.pick(&mut rng);
            if lines.iter().all(|line| line.product_id != product.id) {
                let quantity = if chance(&mut rng, 0.82) {
                    1
                } else {
                    rng.u32(2..5)
                };
                let percent = if chance(&mut rng, 0.15) {
                    rng.i64(75..96)
                } else {
                    100
                };
                let unit_price = product.price * percent / 100;
                lines.push(Line {
                    product_id: product.id,
                    quantity,
                    unit_price,
                });
            }
            if lines.len() == 8 || chance(&mut rng, 0.52) {
                return lines;
            }
        }
    }
}

fn status(age: i64, rng: &mut Rng) -> Status {
    if chance(rng, CANCELLED) {
        return Status::Cancelled;
    }
    match age + rng.i64(-DAY..DAY) {
        age if age < DAY => Status::Paid,
        age if age < 4 * DAY => Status::Shipped,
        _ => Status::Delivered,
    }
}
