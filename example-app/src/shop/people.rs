//! The customers, and how active each is.

use fastrand::Rng;

use super::calendar::DAY;
use super::countries::{COUNTRIES, Country};
use super::names;
use super::random::{Purpose, Weighted, one_of, random};

/// A customer. Times are Unix seconds.
#[derive(Debug, Clone)]
pub(crate) struct Customer {
    pub(crate) user_id: u64,
    pub(crate) email: String,
    pub(crate) first_name: &'static str,
    pub(crate) last_name: &'static str,
    pub(crate) country: &'static Country,
    pub(crate) registered: i64,
    pub(crate) language: &'static str,
    pub(crate) newsletter: bool,
}

/// All customers, with a way to pick one as they come to the shop.
#[derive(Debug)]
pub(super) struct People {
    active: Weighted,
    countries: Weighted,
    now: i64,
}

impl People {
    pub(super) fn new(count: u64, now: i64) -> Self {
        Self {
            active: Weighted::new((0..count).map(activity)),
            countries: Weighted::new(COUNTRIES.iter().map(|country| country.weight)),
            now,
        }
    }

    /// The index of somebody who does something.
    pub(super) fn pick(&self, rng: &mut Rng) -> usize {
        self.active.pick(rng)
    }

    /// When the customer of an index registered: within the last four years.
    pub(super) fn registered(&self, index: u64) -> i64 {
        let share = random(Purpose::Registration, index).f64();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_precision_loss,
            reason = "seconds of four years"
        )]
        let ago = (share * (4 * 365 * DAY) as f64) as i64;
        self.now - ago
    }

    /// Where the customer of an index lives.
    pub(super) fn country(&self, index: u64) -> &'static Country {
        &COUNTRIES[self.countries.pick(&mut random(Purpose::Residence, index))]
    }

    /// The customer of an index, from 0; their id is one more.
    pub(super) fn customer(&self, index: u64) -> Customer {
        let country = self.country(index);
        let (first_names, last_names) = names::pool(country.names);
        let mut rng = random(Purpose::Customer, index);
        let first_name = one_of(&mut rng, first_names);
        let last_name = one_of(&mut rng, last_names);
        let user_id = index + 1;
        // The top-level domain `example` belongs to nobody.
        let host = one_of(&mut rng, &["mail", "post", "inbox", "letters"]);
        let email = format!(
            "{}.{}{user_id}@{host}.example",
            names::letters(first_name),
            names::letters(last_name)
        );
        Customer {
            user_id,
            email,
            first_name,
            last_name,
            country,
            registered: self.registered(index),
            language: names::language(country.names),
            newsletter: rng.f64() < 0.45,
        }
    }
}

/// A few customers come all the time, most now and then.
fn activity(index: u64) -> f64 {
    let rank = 1.0 - random(Purpose::Activity, index).f64();
    rank.powf(-0.6).min(60.0)
}
