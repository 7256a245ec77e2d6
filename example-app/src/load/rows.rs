//! The shop's things as rows of its tables.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use housekeeper::time::{Date, OffsetDateTime};
use housekeeper::{Decimal, FixedString};

use crate::db::ecommerce::{categories, events, order_items, orders, products, users};
use crate::shop::{Event, Order, Product, Profile};

pub(super) fn category((id, name): (u32, &'static str)) -> categories::Row {
    categories::Row {
        category_id: u64::from(id),
        name: name.to_owned(),
    }
}

pub(super) fn product(product: &Product) -> products::New {
    products::New::new(
        product.id,
        &product.name,
        &product.description,
        product.category_id,
        money(product.price),
        money(product.cost),
        product.weight_grams,
        product.dimensions.to_vec(),
        product.tags.iter().map(|&tag| tag.to_owned()).collect(),
    )
    .attributes(BTreeMap::from([(
        "colour".to_owned(),
        product.colour.to_owned(),
    )]))
    .created_at(moment(product.created_at))
}

/// `total_orders` and `total_spent` are what the orders add up to.
pub(super) fn user(profile: Profile, now: i64) -> users::New {
    let Profile {
        customer,
        summary,
        segment,
    } = profile;
    let preferences = [
        ("language", customer.language),
        ("newsletter", if customer.newsletter { "yes" } else { "no" }),
    ];
    let preferences = preferences.map(|(key, value)| (key.to_owned(), value.to_owned()));
    users::New::new(
        customer.user_id,
        customer.email,
        customer.first_name,
        customer.last_name,
        code(customer.country.code),
    )
    .registration_date(day(customer.registered))
    .last_login_at(moment(summary.last_seen.max(customer.registered)))
    .total_orders(summary.orders)
    .total_spent(money(summary.spent))
    .segment_id(segment.map_or(0, |segment| segment.id))
    .preferences(BTreeMap::from(preferences))
    .created_at(moment(customer.registered))
    .updated_at(moment(now))
}

pub(super) fn order(order: &Order) -> orders::New {
    orders::New::new(
        order.id,
        order.user_id,
        day(order.at),
        money(order.total()),
        code(order.country),
    )
    .status(order.status.as_str())
    .created_at(moment(order.at))
    .updated_at(moment(order.at))
}

pub(super) fn order_items(order: Order) -> impl Iterator<Item = order_items::Row> {
    (1..)
        .zip(order.lines)
        .map(move |(line_number, line)| order_items::Row {
            order_id: order.id,
            line_number,
            product_id: line.product_id,
            quantity: line.quantity,
            unit_price: money(line.unit_price),
        })
}

pub(super) fn event(event: Event) -> events::Row {
    events::Row {
        event_id: event.id,
        user_id: event.user_id,
        session_id: format!("{:016x}", event.session_id),
        event_type: event.kind.as_str().to_owned(),
        page_url: Some(event.page),
        product_id: event.product_id,
        timestamp: moment(event.at),
        properties: event
            .properties
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect(),
        user_agent: event.user_agent.to_owned(),
        ip_address: Ipv4Addr::from(event.address),
    }
}

fn money(cents: i64) -> Decimal<i64, 2> {
    Decimal::<i64, 2>::from_units(cents)
}

fn moment(seconds: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(seconds)
        .expect("times of the shop are within four years of now")
}

fn day(seconds: i64) -> Date {
    moment(seconds).date()
}

fn code(letters: &str) -> FixedString<2> {
    let bytes = letters
        .as_bytes()
        .try_into()
        .expect("country codes have two letters");
    FixedString::new(bytes)
}
