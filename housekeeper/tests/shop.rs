//! The sample of generated code against a real ClickHouse.

#![allow(clippy::unwrap_used)] // A panic is a failed test.

mod common;
mod sample;

use std::net::Ipv4Addr;

use common::{Database, client};
use housekeeper::time::macros::{date, datetime};
use housekeeper::time::{Duration, OffsetDateTime};
use housekeeper::{Decimal, FixedString};
use sample::shop::{countries_dict, events, users};

/// What the code is generated from. No statement of it has a `;` in it.
const SCHEMA: &str = include_str!("sample/main.sql");

/// One test: the database has the name that is compiled in, so there is one of it.
#[tokio::test]
async fn the_shop_works() {
    let database = Database::new();
    database.execute("DROP DATABASE IF EXISTS shop SYNC").await;
    for statement in SCHEMA.split(';').filter(|text| !text.trim().is_empty()) {
        database.execute(statement).await;
    }
    database
        .execute("INSERT INTO shop.countries VALUES ('GB', 'Great Britain', 67), ('it\\'s', 'Quoted', 1)")
        .await;
    users_are_inserted_with_defaults_and_replaced().await;
    events_are_found_by_their_key().await;
    rows_are_read_borrowed().await;
    countries_are_looked_up().await;
    database.execute("DROP DATABASE shop SYNC").await;
}

async fn users_are_inserted_with_defaults_and_replaced() {
    let client = client();
    let before = OffsetDateTime::now_utc() - Duration::seconds(1);
    let ada = users::New::new(7, "ada@example.com", *b"GB").segment_id(Some(3));
    let bob = users::New::new(8, "bob@example.com", FixedString::new(*b"FR"))
        .registration_date(date!(2024 - 02 - 29))
        .total_spent(Decimal::from_units(1999))
        .segment_id(None)
        .preferences([("theme".to_owned(), "dark".to_owned())].into())
        .created_at(datetime!(2024-02-29 12:00 UTC));
    assert_eq!(users::insert_new(&client, [ada, bob]).await.unwrap(), 2);

    let ada = users::by_user_id(7).fetch_one(&client).await.unwrap();
    assert_eq!(ada.country_code, "GB");
    assert_eq!(ada.segment_id, Some(3));
    assert_eq!(ada.total_spent, Decimal::default());
    assert!(ada.created_at >= before && ada.created_at <= OffsetDateTime::now_utc());
    assert!(
        ada.version > 1_700_000_000_000,
        "computed by the server: {}",
        ada.version
    );
    let bob = users::by_user_id(8).fetch_one(&client).await.unwrap();
    assert_eq!(
        bob,
        users::Row {
            user_id: 8,
            email: "bob@example.com".into(),
            registration_date: date!(2024 - 02 - 29),
            country_code: FixedString::new(*b"FR"),
            total_spent: "19.99".parse().unwrap(),
            segment_id: None,
            preferences: [("theme".to_owned(), "dark".to_owned())].into(),
            created_at: datetime!(2024-02-29 12:00 UTC),
            version: bob.version,
        }
    );
    let dark = users::filter(users::preferences.get("theme").eq("dark"));
    assert_eq!(dark.fetch_all(&client).await.unwrap(), [bob]);

    tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    let mut insert = users::insert(&client).await.unwrap();
    insert
        .write(&users::New::new(7, "lovelace@example.com", *b"GB"))
        .await
        .unwrap();
    assert_eq!(insert.end().await.unwrap(), 1);
    let latest = users::by_user_id(7)
        .latest()
        .fetch_all(&client)
        .await
        .unwrap();
    assert_eq!(latest.len(), 1);
    assert_eq!(latest[0].email, "lovelace@example.com");
    assert_eq!(
        latest[0].segment_id,
        Some(0),
        "left to its DEFAULT, which is not NULL"
    );
}

async fn events_are_found_by_their_key() {
    let client = client();
    let start = datetime!(2024-02-29 12:00 UTC);
    let rows: Vec<events::Row> = (0..1000_u64)
        .map(|id| events::Row {
            event_id: id,
            user_id: id % 10,
            event_type: if id % 4 == 0 { "purchase" } else { "view" }.into(),
            page_url: (id % 2 == 0).then(|| format!("/p/{id}")),
            timestamp: start + Duration::minutes(i64::try_from(id).unwrap()),
            channel: if id % 3 == 0 {
                events::Channel::App
            } else {
                events::Channel::Web
            },
            tags: vec![id.to_string()],
            properties: [("k".to_owned(), id.to_string())].into(),
            ip_address: Ipv4Addr::new(10, 0, 0, 1),
        })
        .collect();
    let mut insert = events::insert(&client).await.unwrap();
    for row in &rows[..500] {
        insert.write(row).await.unwrap();
    }
    assert_eq!(insert.end().await.unwrap(), 500);
    assert_eq!(
        events::insert_all(&client, &rows[500..]).await.unwrap(),
        500
    );

    let (from, to) = (start, start + Duration::minutes(100));
    let found = events::by_user_id(7)
        .timestamp(from..to)
        .limit(100)
        .fetch_all(&client)
        .await
        .unwrap();
    let ids: Vec<u64> = found.iter().map(|row| row.event_id).collect();
    assert_eq!(ids, [7, 17, 27, 37, 47, 57, 67, 77, 87, 97]);
    assert_eq!(found[0], rows[7]);
    assert_eq!(
        events::by_user_id(7)
            .event_id(17)
            .fetch_one(&client)
            .await
            .unwrap(),
        rows[17]
    );
    assert_eq!(events::by_user_id(0..3).count(&client).await.unwrap(), 300);
    let purchases = events::filter(events::event_type.eq("purchase"));
    assert_eq!(purchases.count(&client).await.unwrap(), 250);
    let app = events::filter(events::channel.eq(events::Channel::App));
    assert_eq!(app.count(&client).await.unwrap(), 334);
    let app =
        events::filter(events::channel.in_([events::Channel::App, events::Channel::Unknown(9)]));
    assert_eq!(app.count(&client).await.unwrap(), 334);
}

async fn rows_are_read_borrowed() {
    let client = client();
    let all = events::scan().order_by(events::event_id.asc());
    let owned = all.fetch_all(&client).await.unwrap();
    for settings in [("max_block_size", "1000000"), ("max_block_size", "1")] {
        let query = all.clone().with_setting(settings.0, settings.1);
        let mut stream = query.stream(&client).unwrap();
        let mut count = 0;
        while let Some(row) = stream.next_ref().await.unwrap() {
            let events::RowRef {
                event_id,
                event_type,
                page_url,
                tags,
                properties,
                channel,
                ..
            } = row;
            let expected = &owned[count];
            assert_eq!((event_id, channel), (expected.event_id, expected.channel));
            assert_eq!(event_type, expected.event_type);
            assert_eq!(page_url, expected.page_url.as_deref());
            assert_eq!(tags, expected.tags);
            let pairs = expected.properties.iter();
            let pairs: Vec<(&str, &str)> = pairs.map(|(k, v)| (&**k, &**v)).collect();
            assert_eq!(properties, pairs);
            count += 1;
        }
        assert_eq!(count, 1000);
    }
}

async fn countries_are_looked_up() {
    let client = client();
    let britain = countries_dict::get(&client, "GB").await.unwrap().unwrap();
    assert_eq!(
        (britain.name.as_str(), britain.population),
        ("Great Britain", 67)
    );
    let quoted = countries_dict::get(&client, "it's").await.unwrap().unwrap();
    assert_eq!(
        (quoted.code.as_str(), quoted.name.as_str()),
        ("it's", "Quoted")
    );
    assert_eq!(
        countries_dict::get(&client, String::from("XX"))
            .await
            .unwrap(),
        None
    );
    assert_eq!(countries_dict::scan().count(&client).await.unwrap(), 2);
    let large = countries_dict::filter(countries_dict::population.gt(10));
    assert_eq!(large.fetch_all(&client).await.unwrap(), [britain]);
}
