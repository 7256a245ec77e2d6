//! The shop as a whole.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// 2026-03-04 15:06:07 UTC.
const NOW: i64 = 1_772_636_767;

fn shop(scale: f64) -> Shop {
    Shop::new(Size::of_scale(scale), NOW)
}

#[test]
fn there_is_as_much_as_the_size_says() {
    let shop = shop(0.1);
    assert_eq!(shop.products().len(), 50);
    assert_eq!(shop.profiles().count(), 500);
    assert_eq!(shop.orders().count(), 2_000);
    assert_eq!(shop.events().count(), 20_000);
    assert!(shop.events().map(|event| event.id).eq(1..=20_000));
}

#[test]
fn the_smallest_shop_is_one() {
    let size = Size {
        users: 1,
        products: 1,
        orders: 1,
        events: 1,
    };
    let shop = Shop::new(size, NOW);
    assert_eq!(
        (
            shop.orders().count(),
            shop.events().count(),
            shop.profiles().count()
        ),
        (1, 1, 1)
    );
}

#[test]
fn the_same_size_and_moment_give_the_same_shop() {
    assert_eq!(shop(0.1).fingerprint(), shop(0.1).fingerprint());
    assert_ne!(shop(0.1).fingerprint(), shop(0.2).fingerprint());
    let later = Shop::new(Size::of_scale(0.1), NOW + 1);
    assert_ne!(shop(0.1).fingerprint(), later.fingerprint());
}

#[test]
fn nothing_happens_after_now_or_long_ago() {
    let shop = shop(0.1);
    let days = |days: i64| NOW - days * calendar::DAY..NOW + 1;
    assert!(
        shop.events()
            .all(|event| days(visits::VISIT_DAYS + 1).contains(&event.at))
    );
    assert!(
        shop.orders()
            .all(|order| days(orders::ORDER_DAYS).contains(&order.at))
    );
}

#[test]
fn the_orders_of_these_days_are_bought_on_the_site() {
    let shop = shop(0.1);
    let mut bought = BTreeMap::<u64, BTreeSet<u64>>::new();
    for event in shop.events().filter(|event| event.kind == Kind::Purchase) {
        let (_, order) = &event.properties[0];
        bought
            .entry(order.parse().unwrap())
            .or_default()
            .extend(event.product_id);
    }
    let first_day = shop.visit_calendar.start();
    let orders = shop.orders().filter(|order| order.at >= first_day);
    let ordered: BTreeMap<_, BTreeSet<_>> = orders
        .map(|order| {
            (
                order.id,
                order.lines.iter().map(|line| line.product_id).collect(),
            )
        })
        .collect();
    assert!(ordered.len() > 100);
    assert_eq!(bought, ordered);
}

#[test]
fn customers_have_spent_what_they_ordered() {
    let shop = shop(0.1);
    let spent: i64 = shop.profiles().map(|profile| profile.summary.spent).sum();
    let ordered: i64 = shop
        .orders()
        .filter(Order::counts)
        .map(|order| order.total())
        .sum();
    assert_eq!(spent, ordered);
}

#[test]
fn fewer_people_buy_than_look() {
    let shop = shop(0.2);
    let mut kinds = BTreeMap::new();
    for event in shop.events() {
        *kinds.entry(event.kind).or_insert(0) += 1;
    }
    let (views, carts, bought) = (
        kinds[&Kind::ProductView],
        kinds[&Kind::AddToCart],
        kinds[&Kind::Purchase],
    );
    assert!(
        2 * carts < views && bought < carts && bought > 0,
        "{kinds:?}"
    );
}
