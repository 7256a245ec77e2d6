//! A query with names to choose from is, for each of them, the query that has it in its text.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; the counts are shown.

mod shop;

use housekeeper::clickhouse::Client;
use housekeeper::{query, query_as, query_scalar};
use housekeeper_queries::ecommerce::events;
use housekeeper_queries::queries::{self, copy_from, count_of, events_by};

#[tokio::test(flavor = "multi_thread")]
async fn names_are_chosen() {
    let (_local, client) = shop::open().await;
    let tried = [
        by_functions(&client).await,
        where_queries_stand(&client).await,
    ];
    println!("{tried:?} choices, 0 wrong");
    assert_eq!(tried, [11, 12]);
}

async fn by_functions(client: &Client) -> u32 {
    let mut tried = 0;
    for (table, text) in [
        (count_of::TableName::Users, "ecommerce.users"),
        (count_of::TableName::Orders, "ecommerce.orders"),
        (count_of::TableName::Events, "ecommerce.events"),
    ] {
        let row = queries::count_of(table, 4).fetch_one(client).await.unwrap();
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
            let found = query.fetch_all(client).await.unwrap();
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
        queries::copy_from(table).execute(client).await.unwrap();
        assert_eq!(copied.fetch_one(client).await.unwrap(), rows);
        tried += 1;
    }
    tried
}

#[derive(Debug, Clone, Copy)]
enum Sorted {
    User,
    Time,
    Id,
}

struct Event {
    event_id: u64,
}

async fn where_queries_stand(client: &Client) -> u32 {
    let mut tried = 0;
    let mut count = async |sql: &str, found: u64| {
        let expected: u64 = client.query_raw(sql).fetch_one().await.unwrap();
        assert_eq!(found, expected, "{sql}");
        tried += 1;
    };

    // A name in quotes, the first and another one.
    let users = query_scalar!(
        "SELECT count() AS n FROM {table:Identifier('ecommerce.users', 'ecommerce.orders')}",
        table = "ecommerce.users"
    );
    assert_eq!(users.sql(), "SELECT count() AS n FROM ecommerce.users");
    let found = users.fetch_one(client).await.unwrap();
    count("SELECT count() FROM ecommerce.users", found).await;
    let orders = query!(
        "SELECT count() AS n FROM {table:Identifier('ecommerce.users', 'ecommerce.orders')}",
        table = "ecommerce.orders"
    );
    let found = orders.fetch_one(client).await.unwrap().n;
    count("SELECT count() FROM ecommerce.orders", found).await;

    // One that is known when the program runs, beside a condition, a parameter and a name that never changes.
    for (sorted, text) in [
        (Sorted::User, "user_id"),
        (Sorted::Time, "timestamp"),
        (Sorted::Id, "event_id"),
    ] {
        for (backwards, last) in [(false, "session_id"), (true, "event_id")] {
            let found = query_as!(
                Event,
                "SELECT event_id FROM ecommerce.events AS e
                 WHERE {only:Condition(e)} AND {also:Identifier(user_id, event_id)} < {before:UInt64}
                 ORDER BY {by:Identifier(event_id, user_id, 'e.timestamp')},
                          {last:Identifier(session_id, event_id)} DESC LIMIT 10",
                by = match sorted {
                    Sorted::User => "user_id",
                    Sorted::Time => {
                        assert!(!text.is_empty());
                        "e.timestamp"
                    }
                    Sorted::Id => ("event_id"),
                },
                only = events::user_id.gt(1),
                also = "user_id",
                before = 5,
                last = if !backwards { "session_id" } else if last.is_empty() { return 0 } else { "event_id" },
            )
            .fetch_all(client)
            .await
            .unwrap();
            let sql = format!(
                "SELECT event_id FROM ecommerce.events WHERE user_id > 1 AND user_id < 5
                 ORDER BY {text}, {last} DESC LIMIT 10"
            );
            let expected: Vec<u64> = client.query_raw(&sql).fetch_all().await.unwrap();
            let found: Vec<u64> = found.iter().map(|event| event.event_id).collect();
            assert!(!found.is_empty());
            assert_eq!(found, expected, "{sql}");
            tried += 1;
        }
    }

    // A condition on the same table by other names, and text behind it that differs.
    for (by, text) in [(true, "event_type"), (false, "user_id")] {
        let query = query_scalar!(
            "SELECT uniq({what:Identifier('a.event_type', 'a.user_id')}) AS n FROM ecommerce.events AS a
             WHERE {only:Condition(a)} AND {what:Identifier('a.event_type', 'a.user_id')} IS NOT NULL",
            what = if by { "a.event_type" } else { "a.user_id" },
            only = events::user_id.lt(4),
        );
        let found = query.fetch_one(client).await.unwrap();
        let sql = format!("SELECT uniq({text}) FROM ecommerce.events WHERE user_id < 4");
        let expected: u64 = client.query_raw(&sql).fetch_one().await.unwrap();
        assert_eq!(found, expected, "{sql}");
        tried += 1;
    }

    // A statement that does something.
    let copied =
        query_scalar!("SELECT count() AS n FROM ecommerce.categories WHERE name = 'chosen'");
    for (all, rows) in [(false, 6), (true, 18)] {
        query!(
            "INSERT INTO ecommerce.categories SELECT user_id, 'chosen'
             FROM {table:Identifier('ecommerce.users', 'ecommerce.orders')}",
            table = if all {
                "ecommerce.orders"
            } else {
                "ecommerce.users"
            },
        )
        .execute(client)
        .await
        .unwrap();
        assert_eq!(copied.fetch_one(client).await.unwrap(), rows);
        tried += 1;
    }
    tried
}
