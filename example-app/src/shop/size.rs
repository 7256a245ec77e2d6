//! How much of everything there is.

/// How many rows of each kind the shop has. There are also twelve categories, and the lines of the orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) users: u64,
    pub(crate) products: u64,
    pub(crate) orders: u64,
    pub(crate) events: u64,
}

impl Size {
    /// The shop of a scale: 1 is 5,000 users, 500 products, 20,000 orders and 200,000 events. Of everything
    /// there is at least one.
    pub(crate) fn of_scale(scale: f64) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked where it is read"
        )]
        let times = |count: f64| (count * scale).round().max(1.0) as u64;
        Self {
            users: times(5_000.0),
            products: times(500.0),
            orders: times(20_000.0),
            events: times(200_000.0),
        }
    }
}
