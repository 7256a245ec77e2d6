//! What the machine-learning service of this demo says about a customer.

use super::Shop;
use super::calendar::DAY;
use super::history::Summary;
use super::random::{Purpose, chance, random};

/// The service's answer for one customer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Segment {
    pub(crate) id: u8,
    pub(crate) name: &'static str,
    /// How well the customer fits the segment, 0 to 1.
    pub(crate) score: f32,
    /// How sure the service is, 0 to 1.
    pub(crate) confidence: f32,
}

/// The share of customers the service has nothing to say about.
const UNKNOWN: f64 = 0.03;

impl Shop {
    /// The segment of a customer, if the service knows them.
    pub(super) fn segment(&self, index: u64, summary: &Summary) -> Option<Segment> {
        let mut rng = random(Purpose::Segment, index);
        if chance(&mut rng, UNKNOWN) {
            return None;
        }
        let new = self.now - self.people.registered(index) < 120 * DAY;
        let quiet = self.now - summary.last_order > 150 * DAY;
        let (id, name) = match summary {
            Summary { orders: 0, .. } if new => (5, "newcomers"),
            Summary { orders: 0, .. } => (6, "window shoppers"),
            Summary { orders: 12.., .. } => (1, "champions"),
            Summary { orders: 5.., .. } if !quiet => (2, "loyal"),
            _ if quiet => (4, "at risk"),
            _ => (3, "promising"),
        };
        #[expect(clippy::cast_possible_truncation, reason = "two digits are enough")]
        let mut share = |low: f64| (low + (1.0 - low) * rng.f64()) as f32;
        Some(Segment {
            id,
            name,
            score: share(0.4),
            confidence: share(0.6),
        })
    }
}
