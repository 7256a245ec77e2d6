//! The golden generated code compiles under strict lints, and does on a server what it says.
//!
//! `golden/shop.sql` is the schema, `golden/shop.rs` what is generated from it.

#![deny(
    warnings,
    missing_docs,
    unreachable_pub,
    rust_2018_idioms,
    clippy::pedantic
)]
#![forbid(unsafe_code)]
// A panic is a failed test.
#![allow(clippy::unwrap_used)]
// The same file twice, the second time under harder conditions.
#![allow(clippy::duplicate_mod)]

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use db::shop::{
    Order_Lines, categories, countries, events, hourly, mv_hourly, prices, r#type, types, users,
};
use housekeeper::clickhouse::Client;
use housekeeper::time::Duration;
use housekeeper::time::macros::datetime;
use housekeeper::uuid::Uuid;
use housekeeper::{Decimal, Dynamic, FixedString, ty};
use housekeeper_local::{Local, Options};

/// The generated code of a schema with everything in it.
#[rustfmt::skip]
#[path = "../golden/shop.rs"]
pub mod db;

/// The same where nothing is in scope.
#[rustfmt::skip]
#[no_implicit_prelude]
#[path = "../golden/shop.rs"]
pub mod bare;

/// A client of an engine with the schema in it.
fn client() -> Client {
    static SERVER: OnceLock<Local> = OnceLock::new();
    let server = SERVER.get_or_init(|| {
        // Its databases have names of their own, so it must not be a server with anything else on it.
        let server = housekeeper_local::start(Options::default().embedded()).unwrap();
        let schema = include_str!("../golden/shop.sql");
        for statement in schema.split(";\n").filter(|text| !text.trim().is_empty()) {
            server.query(statement).unwrap();
        }
        server
    });
    Client::default().with_url(server.url())
}

#[tokio::test]
async fn the_server_has_what_the_code_was_generated_for() {
    db::verify(&client()).await.unwrap();
}

#[tokio::test]
async fn what_is_left_out_of_a_new_row_the_server_computes() {
    let client = client();
    let rows = [
        users::New::new(1, "ada@example.com", *b"GB"),
        users::New::new(2, "bob@example.org", *b"FR")
            .spent(Decimal::from_units(1999))
            .segment(None)
            .settings(BTreeMap::from([("theme".to_owned(), "dark".to_owned())]))
            .raw_email("Bob@Example.org"),
    ];
    assert_eq!(users::insert_new(&client, rows).await.unwrap(), 2);

    let ada = users::by_user_id(1)
        .latest()
        .fetch_one(&client)
        .await
        .unwrap();
    assert_eq!((ada.segment, ada.domain.as_str()), (Some(0), "example.com"));
    assert_eq!(ada.country, FixedString::new(*b"GB"));
    assert!(ada.version > 0);

    let bob = users::filter(users::domain.eq("example.org"))
        .fetch_one(&client)
        .await
        .unwrap();
    assert_eq!(
        (bob.user_id, bob.segment, bob.spent),
        (2, None, Decimal::from_units(1999))
    );
    assert_eq!(bob.settings["theme"], "dark");
}

#[tokio::test]
async fn a_query_by_the_sorting_key_finds_ranges() {
    let client = client();
    let row = |minute: u8, kind| events::Row {
        event_id: Uuid::from_u128(u128::from(minute)),
        user_id: 7,
        kind,
        timestamp: datetime!(2024-05-01 12:00 UTC)
            + std::time::Duration::from_secs(60 * u64::from(minute)),
        ..events::Row::default()
    };
    let rows = [
        row(0, events::Kind::View),
        row(1, events::Kind::AddToCart),
        row(2, events::Kind::UnknownMinus1),
    ];
    assert_eq!(events::insert_all(&client, &rows).await.unwrap(), 3);

    let from = datetime!(2024-05-01 12:01 UTC);
    let late = events::by_user_id(7)
        .timestamp(from..)
        .order_by(events::timestamp.asc());
    assert_eq!(late.fetch_all(&client).await.unwrap(), rows[1..]);
    let carts = events::by_user_id(7).filter(events::kind.eq(events::Kind::AddToCart));
    assert_eq!(carts.count(&client).await.unwrap(), 1);

    let hours = mv_hourly::scan().fetch_all(&client).await.unwrap();
    assert_eq!(hours[0].hour, datetime!(2024-05-01 12:00 UTC));
    assert!(!hours[0].users.is_empty());
    assert_eq!(hourly::scan().count(&client).await.unwrap(), 1);
}

#[tokio::test]
async fn an_empty_row_is_what_the_server_takes_for_no_values() {
    let client = client();
    client
        .query_raw("INSERT INTO shop.types (u8) VALUES (0)")
        .execute()
        .await
        .unwrap();
    let row = types::filter(types::u8.eq(0))
        .fetch_one(&client)
        .await
        .unwrap();
    let visitors = row.visitors.clone();
    assert!(!visitors.is_empty());
    assert_eq!(
        row,
        types::Row {
            visitors,
            ..types::Row::default()
        }
    );
}

#[tokio::test]
async fn every_type_survives_the_way_there_and_back() {
    let client = client();
    let place = types::Place {
        lat: 52.5,
        r#type: Some("it's a (tuple), \\ here".to_owned()),
    };
    let expected = types::Row {
        u8: 200,
        wide: types::Wide::Value5,
        low: Some("low".to_owned()),
        many: vec![vec![Some(1), None], vec![]],
        by_name: BTreeMap::from([("a".to_owned(), vec![0.5])]),
        by_float: vec![(1.5, "x".to_owned())],
        pair: (1, types::Pair2::A2),
        place: place.clone(),
        places: vec![types::Places {
            lat: -1.0,
            r#type: None,
        }],
        items_sku: vec!["s".to_owned()],
        items_at: vec![Some(datetime!(2024-05-01 12:00:00.123 UTC))],
        total: 3,
        document: r#"{"a":{"b":[1,2]}}"#.to_owned(),
        huge: "-0.0000000001".parse().unwrap(),
        choice: types::Choice::ArrayUInt64(vec![7, 8]),
        anything: Dynamic::new::<ty::UUID, _>(&Uuid::from_u128(9)).unwrap(),
        clock: Duration::milliseconds(-90_000_001),
        pause: -5,
        bytes: vec![0xff, 0],
        ticks: 1_000_001,
        nano: datetime!(2024-05-01 12:00:00.123456789 UTC),
        ..types::Row::default()
    };
    let e = expected.clone();
    let new = types::New::new(
        e.u8,
        e.i8,
        e.u16,
        e.i16,
        e.u32,
        e.i32,
        e.u64,
        e.i64,
        e.u128,
        e.i128,
        e.u256,
        e.i256,
        e.bf16,
        e.f32,
        e.f64,
        e.flag,
        e.d32,
        e.d64,
        e.d128,
        e.text,
        e.fixed,
        e.uuid,
        e.v4,
        e.v6,
        e.day,
        e.day32,
        e.second,
        e.milli,
        e.nano,
        e.wide,
        e.low,
        e.many,
        e.by_name,
        e.by_float,
        e.pair,
        e.place,
        e.places,
        e.items_sku,
        e.items_at,
        e.total,
        e.document,
        e.huge,
        e.choice,
        e.anything,
        e.clock,
        e.pause,
        e.bytes,
        e.ticks,
    );
    types::insert_new(&client, [new]).await.unwrap();

    let query = types::filter(types::place.eq(place)).filter(types::wide.eq(types::Wide::Value5));
    let row = query.fetch_one(&client).await.unwrap();
    let visitors = row.visitors.clone();
    assert_eq!(
        row,
        types::Row {
            visitors,
            ..expected
        }
    );
}

/// As the server orders them, by their numbers; and keys of any map.
#[test]
fn values_of_an_enum_are_ordered_and_hashed_by_their_numbers() {
    use events::Kind::{AddToCart, Purchase, Unknown, UnknownMinus1, View};

    // A constant can be a pattern.
    const SOLD: events::Kind = Purchase;

    let ordered = [
        UnknownMinus1,
        View,
        AddToCart,
        Purchase,
        // What the schema does not name stands behind the rest, whatever its number is.
        Unknown(-128),
        Unknown(1),
        Unknown(127),
    ];
    for (at, one) in ordered.iter().enumerate() {
        for (other_at, other) in ordered.iter().enumerate() {
            assert_eq!(one.cmp(other), at.cmp(&other_at), "{one:?} and {other:?}");
            assert_eq!(one.partial_cmp(other), Some(one.cmp(other)));
            assert_eq!(one == other, at == other_at);
        }
    }
    let by_hash: HashMap<_, _> = ordered.into_iter().zip(0..).collect();
    assert_eq!(by_hash.len(), ordered.len());
    assert_eq!(by_hash[&Unknown(1)], 5);

    assert!(matches!(Purchase, SOLD) && !matches!(View, SOLD));
}

#[test]
fn a_row_is_shown_with_the_names_of_its_columns() {
    let row = events::Row {
        user_id: 7,
        page_url: Some("/a".to_owned()),
        ..events::Row::default()
    };
    assert_eq!(
        format!("{row:?}"),
        "Row { event_id: 00000000-0000-0000-0000-000000000000, user_id: 7, kind: UnknownMinus1, \
         page_url: Some(\"/a\"), timestamp: 1970-01-01 0:00:00.0 +00:00:00, tags: [] }"
    );
    assert_eq!(format!("{:?}", row.clone()), format!("{row:?}"));
    let shown = format!("{:?}", r#type::Row::default());
    assert!(shown.starts_with("Row { type: 0, self: 0, "), "{shown}");
}

#[tokio::test]
async fn names_that_mean_something_in_rust_are_only_names() {
    let client = client();
    let row = r#type::Row {
        r#type: 1,
        self_: 2,
        insert: 3,
        limit: 4,
        Total_Price: 5,
        _1st: 6,
        größe: 7,
        __: 8,
        not: 9,
        row: r#type::Row_::Self2,
        either_or: 10,
        ..r#type::Row::default()
    };
    r#type::insert_all(&client, [&row]).await.unwrap();
    let new = r#type::New::new(
        9,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        r#type::Row_::Self1,
    );
    r#type::insert_new(&client, [new.new_(5).clone_(6)])
        .await
        .unwrap();

    let query = r#type::by_type(1).limit_(4).insert(3).latest();
    let query = query
        .filter(r#type::not.eq(9))
        .filter(r#type::insert_.eq(3))
        .filter(r#type::__.eq(8))
        .filter(r#type::either_or.eq(10));
    assert_eq!(query.fetch_all(&client).await.unwrap(), [row]);
    let other = r#type::by_type(2..)
        .limit(1)
        .fetch_one(&client)
        .await
        .unwrap();
    assert_eq!((other.new, other.clone), (5, 6));

    let line = Order_Lines::Row { id: 1, by_id: 2 };
    Order_Lines::insert_all(&client, [&line]).await.unwrap();
    assert_eq!(
        Order_Lines::scan().fetch_all(&client).await.unwrap(),
        [line]
    );
    assert_eq!(db::apply_::self_::by_id(1).count(&client).await.unwrap(), 0);
}

#[tokio::test]
async fn dictionaries_are_looked_up_by_key() {
    let client = client();
    let country = countries::get(&client, "GB").await.unwrap().unwrap();
    assert_eq!(country.name, "Great Britain");
    assert_eq!(countries::get(&client, "XX").await.unwrap(), None);

    // A simple key is a UInt64, whatever is declared.
    let toys = categories::get(&client, 7_u64).await.unwrap().unwrap();
    assert_eq!((toys.id, toys.r#type.as_deref()), (7_u64, Some("toys")));
    assert_eq!(categories::scan().count(&client).await.unwrap(), 2);

    // The order of the key, not of the columns.
    let price = prices::get(&client, 7_u64, "GB").await.unwrap().unwrap();
    assert_eq!((price.country.as_str(), price.product), ("GB", 7));
    let offers = db::shop::price_list::scan()
        .fetch_all(&client)
        .await
        .unwrap();
    assert_eq!(offers.len(), 1);
}

#[tokio::test]
async fn views_have_the_types_that_follow_from_their_queries() {
    let client = client();
    // The driver compares the names and the types with those of the server, whatever rows there are.
    db::shop::visits::scan().fetch_all(&client).await.unwrap();
    db::shop::kinds::scan().fetch_all(&client).await.unwrap();
}
