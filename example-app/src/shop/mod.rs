//! A made-up web shop: the same for the same size and moment, and made as it is needed. Only the catalogue and
//! a few numbers for each customer are in memory.

mod calendar;
mod catalogue;
mod countries;
mod goods;
mod history;
mod names;
mod orders;
mod people;
mod random;
mod segments;
mod size;
mod visits;

use std::sync::OnceLock;

use calendar::Calendar;
use catalogue::Catalogue;
use people::People;

pub(crate) use catalogue::{Product, categories};
pub(crate) use countries::Country;
pub(crate) use history::Summary;
pub(crate) use orders::Order;
pub(crate) use people::Customer;
pub(crate) use segments::Segment;
pub(crate) use size::Size;
pub(crate) use visits::{Event, Kind};

/// The shop. Everything in it follows from its size and from the moment it takes for now.
#[derive(Debug)]
pub(crate) struct Shop {
    /// How much of everything there is.
    pub(crate) size: Size,
    /// The moment everything in the shop happened before, in Unix seconds.
    pub(crate) now: i64,
    catalogue: Catalogue,
    people: People,
    order_calendar: Calendar,
    visit_calendar: Calendar,
    history: OnceLock<Vec<Summary>>,
}

/// How many of each thing the fingerprint looks at.
const SAMPLE: usize = 200;

/// A customer, with what they have done and what the machine-learning service says about them.
#[derive(Debug)]
pub(crate) struct Profile {
    pub(crate) customer: Customer,
    pub(crate) summary: Summary,
    pub(crate) segment: Option<Segment>,
}

impl Shop {
    /// The shop of a size as it stands at `now` (Unix time, seconds).
    pub(crate) fn new(size: Size, now: i64) -> Self {
        Self {
            size,
            now,
            catalogue: Catalogue::new(size.products, now),
            people: People::new(size.users, now),
            order_calendar: Calendar::new(now, orders::ORDER_DAYS),
            visit_calendar: Calendar::new(now, visits::VISIT_DAYS),
            history: OnceLock::new(),
        }
    }

    /// A hash of a part of everything. Shops of different versions of this program have different ones, even if
    /// they have the same size and moment.
    pub(crate) fn fingerprint(&self) -> u64 {
        let people = (0..self.size.users)
            .take(SAMPLE)
            .map(|index| format!("{:?}", self.people.customer(index)));
        let orders = self.orders().map(|order| format!("{order:?}")).take(SAMPLE);
        let events = self.events().map(|event| format!("{event:?}")).take(SAMPLE);
        let products = self.products().iter().map(|product| format!("{product:?}"));
        let text = people
            .chain(orders)
            .chain(events)
            .chain(products)
            .flat_map(String::into_bytes);
        text.fold(0, |hash, byte| random::scramble(hash ^ u64::from(byte)))
    }

    /// The countries of the countries service.
    pub(crate) fn countries() -> &'static [Country] {
        &countries::COUNTRIES
    }

    /// The catalogue, by product id.
    pub(crate) fn products(&self) -> &[Product] {
        &self.catalogue.products
    }

    /// The orders, by order id.
    pub(crate) fn orders(&self) -> impl Iterator<Item = Order> + '_ {
        (0..self.size.orders).map(|index| self.order(index))
    }

    /// The events, by event id.
    pub(crate) fn events(&self) -> impl Iterator<Item = Event> + '_ {
        let steps = self.visits().flat_map(|visit| self.steps(&visit));
        let numbered = (1..=self.size.events).zip(steps);
        numbered.map(|(id, event)| Event { id, ..event })
    }

    /// The customers, by user id.
    pub(crate) fn profiles(&self) -> impl Iterator<Item = Profile> + '_ {
        let history = self.history.get_or_init(|| history::history(self));
        (0..).zip(history).map(|(index, summary)| Profile {
            customer: self.people.customer(index),
            summary: *summary,
            segment: self.segment(index, summary),
        })
    }
}

#[cfg(test)]
mod tests;
