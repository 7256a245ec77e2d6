//! What each customer has done, added up.

use super::Shop;

/// One customer's orders and visits. Money is in cents, times are Unix seconds.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Summary {
    /// Orders that were not cancelled.
    pub(crate) orders: u32,
    pub(crate) spent: i64,
    /// The last sign of life, 0 without any.
    pub(crate) last_seen: i64,
    pub(crate) last_order: i64,
}

/// A summary for every customer, by index.
pub(super) fn history(shop: &Shop) -> Vec<Summary> {
    let mut summaries = vec![Summary::default(); place(shop.size.users)];
    for order in shop.orders() {
        let summary = &mut summaries[place(order.user_id - 1)];
        summary.last_seen = summary.last_seen.max(order.at);
        if order.counts() {
            summary.orders += 1;
            summary.spent += order.total();
            summary.last_order = summary.last_order.max(order.at);
        }
    }
    for event in shop.events() {
        let summary = &mut summaries[place(event.user_id - 1)];
        summary.last_seen = summary.last_seen.max(event.at);
    }
    summaries
}

fn place(number: u64) -> usize {
    usize::try_from(number).expect("the shop fits into memory")
}
