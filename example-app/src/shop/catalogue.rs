//! The products, and how much each is wanted.

use fastrand::Rng;

use super::calendar::DAY;
use super::goods::{CATEGORIES, COLOURS, Category, Good, LINES};
use super::random::{Purpose, Weighted, chance, one_of, random};

/// Something the shop sells. Money is in cents, times are Unix seconds.
#[derive(Debug, Clone)]
pub(crate) struct Product {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) category_id: u32,
    pub(crate) price: i64,
    pub(crate) cost: i64,
    pub(crate) weight_grams: u32,
    pub(crate) dimensions: [u32; 3],
    pub(crate) tags: Vec<&'static str>,
    pub(crate) colour: &'static str,
    pub(crate) created_at: i64,
}

/// All products, with a way to pick one as customers do.
#[derive(Debug)]
pub(super) struct Catalogue {
    pub(super) products: Vec<Product>,
    wanted: Weighted,
}

/// The categories by id.
pub(crate) fn categories() -> impl Iterator<Item = (u32, &'static str)> {
    (1..).zip(CATEGORIES.iter().map(|category| category.name))
}

impl Catalogue {
    /// A catalogue of `count` products; the newest came in shortly before `now`.
    pub(super) fn new(count: u64, now: i64) -> Self {
        let products: Vec<_> = (0..count).map(|index| product(index, now)).collect();
        let wanted = Weighted::new((0..count).map(demand));
        Self { products, wanted }
    }

    /// A product somebody looks at.
    pub(super) fn pick(&self, rng: &mut Rng) -> &Product {
        &self.products[self.wanted.pick(rng)]
    }
}

/// Few products are wanted by many, many by few; and more in the popular categories.
fn demand(index: u64) -> f64 {
    let rank = 1.0 - random(Purpose::Demand, index).f64();
    category(index).1.weight * rank.powf(-0.6).min(12.0)
}

/// Products go through the categories in turn, so that each category gets its share.
fn category(index: u64) -> (u32, &'static Category) {
    let place = usize::try_from(index).unwrap_or(0) % CATEGORIES.len();
    (u32::try_from(place + 1).unwrap_or(0), &CATEGORIES[place])
}

fn product(index: u64, now: i64) -> Product {
    let mut rng = random(Purpose::Catalogue, index);
    let (category_id, category) = category(index);
    let round = usize::try_from(index).unwrap_or(0) / CATEGORIES.len();
    let good = &category.goods[round % category.goods.len()];
    let variant = round / category.goods.len();
    let price = price(good, &mut rng);
    let colour = one_of(&mut rng, &COLOURS);
    let name = name(category, good, variant);
    Product {
        id: index + 1,
        description: format!("{name} in {colour}. Ships within two days; 30 days to send it back."),
        name,
        category_id,
        price,
        cost: price * rng.i64(42..72) / 100,
        weight_grams: good.weight_grams * rng.u32(85..116) / 100,
        dimensions: [
            good.length,
            good.length * rng.u32(30..80) / 100,
            good.length * rng.u32(10..40) / 100,
        ],
        tags: tags(&mut rng, price),
        colour,
        created_at: now - rng.i64(30 * DAY..900 * DAY),
    }
}

/// A name that no other product has: brand and line change with each variant of a kind of goods, and when all
/// are used up a number follows.
fn name(category: &Category, good: &Good, variant: usize) -> String {
    let brand = category.brands[variant % category.brands.len()];
    let line = LINES[variant / category.brands.len() % LINES.len()];
    let series = variant / (category.brands.len() * LINES.len());
    if series == 0 {
        format!("{brand} {line}{}", good.name)
    } else {
        format!("{brand} {line}{} {}", good.name, series + 1)
    }
}

/// A price in cents between the good's lowest and highest, as price tags look.
fn price(good: &Good, rng: &mut Rng) -> i64 {
    let (low, high) = (f64::from(good.price.0), f64::from(good.price.1));
    #[expect(clippy::cast_possible_truncation, reason = "prices are small")]
    let units = (low * (high / low).powf(rng.f64())) as i64;
    units * 100 + [99, 99, 95, 49, 0][rng.usize(..5)]
}

fn tags(rng: &mut Rng, price: i64) -> Vec<&'static str> {
    let mut tags = Vec::new();
    if chance(rng, 0.12) {
        tags.push("new");
    }
    if chance(rng, 0.2) {
        tags.push("bestseller");
    }
    if chance(rng, 0.25) {
        tags.push("sustainable");
    }
    if price < 2_000 {
        tags.push("under-20");
    }
    if chance(rng, 0.15) {
        tags.push("gift");
    }
    tags
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_unique_and_prices_cover_the_cost() {
        let catalogue = Catalogue::new(10_000, 1_772_600_767);
        let names: BTreeSet<_> = catalogue
            .products
            .iter()
            .map(|product| &product.name)
            .collect();
        assert_eq!(names.len(), 10_000);
        assert!(
            catalogue
                .products
                .iter()
                .all(|product| 0 < product.cost && product.cost < product.price)
        );
    }
}
