//! A query with names to choose from is, for each of them, the query that has it in its text.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; the counts are shown.

mod shop;

use housekeeper::query_scalar;
use housekeeper_queries::ecommerce::events;
use housekeeper_queries::queries::{self, copy_from, count_of, events_by};

#[tokio::test(flavor = "multi_thread")]
async fn names_are_chosen() {
    let (_local, client) = shop::open().await;
    let mut tried = 0;
    for (table, text) in [
        (count_of::TableName::Users, "ecommerce.users"),
        (count_of::TableName::Orders, "ecommerce.orders"),
        (count_of::TableName::Events, "ecommerce.events"),
    ] {
        let row = queries::count_of(table, 4)
            .fetch_one(&client)
            .await
            .unwrap();
        let sql = format!("SELECT count(), max(user_id) FROM {text} WHERE user_id < 4");
        let expected: (u64, u64) = client.query_raw(&sql).fetch_one().await.unwrap();
        assert_eq!((row.n, row.last), expected, "{text}");
        tried += 1;
    }
    for (by, first) in [
        (events_by::ByName::EventId, "event_id"),
        (events_by::ByName::UserId, "user_id"),
        (events_by::ByName::Timestamp, "e.timestamp"),
    ] {
        for (then, second) in [
            (events_by::ThenName::EventId, "event_id"),
            (events_by::ThenName::SessionId, "session_id"),
        ] {
            let query = queries::events_by(by, then, events::user_id.gt(1));
            let found = query.fetch_all(&client).await.unwrap();
            let found: Vec<u64> = found.iter().map(|row| row.event_id).collect();
            let sql = format!(
                "SELECT event_id FROM ecommerce.events AS e WHERE user_id > 1 ORDER BY {first}, {second} DESC LIMIT 10"
            );
            let expected: Vec<u64> = client.query_raw(&sql).fetch_all().await.unwrap();
            assert_eq!(found, expected, "{sql}");
            tried += 1;
        }
    }
    let copied =
        query_scalar!("SELECT count() AS n FROM ecommerce.categories WHERE name = 'copied'");
    for (table, rows) in [
        (copy_from::TableName::Users, 6),
        (copy_from::TableName::Orders, 18),
    ] {
        queries::copy_from(table).execute(&client).await.unwrap();
        assert_eq!(copied.fetch_one(&client).await.unwrap(), rows);
        tried += 1;
    }
    println!("{tried} choices, 0 wrong");
    assert_eq!(tried, 11);
}
