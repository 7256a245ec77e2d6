//! What visitors did on the site in the last sixty days.
//!
//! Every order of these days has the visit that led to it; the others looked around, and some left a full cart
//! behind.

use fastrand::Rng;

use super::Shop;
use super::catalogue::Product;
use super::orders::Order;
use super::random::{Purpose, chance, one_of, random, scramble};

/// Days of visits.
pub(super) const VISIT_DAYS: i64 = 60;

/// Something a visitor did. Times are Unix seconds.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub(crate) id: u64,
    pub(crate) user_id: u64,
    pub(crate) session_id: u64,
    pub(crate) kind: Kind,
    pub(crate) page: String,
    pub(crate) product_id: Option<u64>,
    pub(crate) at: i64,
    pub(crate) properties: Vec<(&'static str, String)>,
    pub(crate) user_agent: &'static str,
    pub(crate) address: [u8; 4],
}

/// The kinds of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    PageView,
    Search,
    ProductView,
    AddToCart,
    Checkout,
    Purchase,
}

impl Kind {
    /// The word in the column `events.event_type`.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::PageView => "page_view",
            Self::Search => "search",
            Self::ProductView => "product_view",
            Self::AddToCart => "add_to_cart",
            Self::Checkout => "checkout",
            Self::Purchase => "purchase",
        }
    }
}

/// One visit to the site.
#[derive(Debug)]
pub(super) struct Visit {
    number: u64,
    pub(super) user_id: u64,
    pub(super) at: i64,
    bought: Option<Order>,
}

impl Shop {
    /// All visits: first those that led to an order, then, without end, those of people who look around.
    pub(super) fn visits(&self) -> impl Iterator<Item = Visit> + '_ {
        let first_day = self.visit_calendar.start();
        let orders = self.orders().filter(move |order| order.at >= first_day);
        let buying = orders.map(|order| Visit {
            number: order.id,
            user_id: order.user_id,
            at: order.at,
            bought: Some(order),
        });
        buying.chain((1 << 40..).map(|number| self.look_around(number)))
    }

    fn look_around(&self, number: u64) -> Visit {
        let mut rng = random(Purpose::Visit, number);
        let mut user = self.people.pick(&mut rng) as u64;
        let at = self.visit_calendar.moment(&mut rng);
        // Nobody comes before they have registered; somebody else does.
        for _ in 0..8 {
            if self.people.registered(user) <= at {
                break;
            }
            user = self.people.pick(&mut rng) as u64;
        }
        Visit {
            number,
            user_id: user + 1,
            at,
            bought: None,
        }
    }

    /// What happened during a visit, in order.
    pub(super) fn steps(&self, visit: &Visit) -> Vec<Event> {
        let mut rng = random(Purpose::Visit, !visit.number);
        let mut trail = Trail::new(visit, &mut rng);
        match &visit.bought {
            Some(order) => self.buy(&mut trail, order, &mut rng),
            None => self.browse(&mut trail, &mut rng),
        }
        trail.finish(visit, self.now)
    }

    fn browse(&self, trail: &mut Trail, rng: &mut Rng) {
        trail.arrive(rng);
        let mut cart = 0;
        while !chance(rng, 0.17) && trail.events.len() < 40 {
            let product = self.catalogue.pick(rng);
            trail.look_for(product, rng);
            trail.product(Kind::ProductView, product, rng);
            if chance(rng, 0.14) {
                trail.product(Kind::AddToCart, product, rng);
                cart += 1;
            }
        }
        if cart > 0 && chance(rng, 0.3) {
            trail.page(Kind::Checkout, "/checkout".to_owned(), rng);
        }
    }

    fn buy(&self, trail: &mut Trail, order: &Order, rng: &mut Rng) {
        trail.arrive(rng);
        let bought = order
            .lines
            .iter()
            .map(|line| &self.catalogue.products[index(line.product_id)]);
        for product in bought.clone() {
            trail.look_for(product, rng);
            trail.product(Kind::ProductView, product, rng);
            trail.product(Kind::AddToCart, product, rng);
        }
        trail.page(Kind::Checkout, "/checkout".to_owned(), rng);
        for product in bought {
            trail.product(Kind::Purchase, product, rng);
            trail.note("order_id", order.id.to_string());
        }
    }
}

/// The events of a visit as they come about. Times count from its beginning until `finish`.
struct Trail {
    events: Vec<Event>,
    clock: i64,
    blank: Event,
}

impl Trail {
    fn new(visit: &Visit, rng: &mut Rng) -> Self {
        let blank = Event {
            id: 0,
            user_id: visit.user_id,
            session_id: scramble(visit.number),
            kind: Kind::PageView,
            page: String::new(),
            product_id: None,
            at: 0,
            properties: Vec::new(),
            user_agent: one_of(rng, &USER_AGENTS),
            // 198.18.0.0/15 is set aside for tests: nobody has these addresses.
            address: [198, rng.u8(18..20), rng.u8(..), rng.u8(1..255)],
        };
        Self {
            events: Vec::new(),
            clock: 0,
            blank,
        }
    }

    fn arrive(&mut self, rng: &mut Rng) {
        let page = one_of(rng, &["/", "/", "/", "/sale", "/new", "/gifts"]);
        self.page(Kind::PageView, page.to_owned(), rng);
        let referrer = one_of(
            rng,
            &[
                "search",
                "search",
                "direct",
                "newsletter",
                "social",
                "partner",
            ],
        );
        self.note("referrer", referrer.to_owned());
    }

    /// How somebody gets to a product: from a list, by searching, or straight.
    fn look_for(&mut self, product: &Product, rng: &mut Rng) {
        if chance(rng, 0.3) {
            self.page(
                Kind::PageView,
                format!("/category/{}", product.category_id),
                rng,
            );
        } else if chance(rng, 0.25) {
            let word = product
                .name
                .rsplit(' ')
                .next()
                .unwrap_or_default()
                .to_lowercase();
            self.page(Kind::Search, format!("/search?q={word}"), rng);
            self.note("query", word);
        }
    }

    fn product(&mut self, kind: Kind, product: &Product, rng: &mut Rng) {
        let page = match kind {
            Kind::Purchase => "/checkout/done".to_owned(),
            _ => format!("/product/{}", product.id),
        };
        self.page(kind, page, rng);
        if let Some(event) = self.events.last_mut() {
            event.product_id = Some(product.id);
        }
    }

    fn page(&mut self, kind: Kind, page: String, rng: &mut Rng) {
        self.clock += match kind {
            // The lines of an order are bought in one click.
            Kind::Purchase
                if self
                    .events
                    .last()
                    .is_some_and(|event| event.kind == Kind::Purchase) =>
            {
                0
            }
            Kind::Purchase => rng.i64(35..180),
            Kind::AddToCart => rng.i64(8..70),
            Kind::Checkout => rng.i64(15..90),
            Kind::PageView | Kind::Search | Kind::ProductView => rng.i64(4..100),
        };
        self.events.push(Event {
            kind,
            page,
            at: self.clock,
            ..self.blank.clone()
        });
    }

    fn note(&mut self, key: &'static str, value: String) {
        if let Some(event) = self.events.last_mut() {
            event.properties.push((key, value));
        }
    }

    /// Sets the clock: a visit that led to an order ends with it, the others begin at their time. What would lie
    /// in the future happens now.
    fn finish(mut self, visit: &Visit, now: i64) -> Vec<Event> {
        let start = if visit.bought.is_some() {
            visit.at - self.clock
        } else {
            visit.at
        };
        for event in &mut self.events {
            event.at = (start + event.at).min(now);
        }
        self.events
    }
}

fn index(product_id: u64) -> usize {
    usize::try_from(product_id - 1).unwrap_or(usize::MAX)
}

const USER_AGENTS: [&str; 8] = [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile Safari/604.1",
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/138.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 Chrome/137.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/138.0 Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15",
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Safari/604.1",
];
