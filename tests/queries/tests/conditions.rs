//! A condition that a query takes is the same condition as in its text, wherever it stands, and whatever its values are.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; the counts are shown.

mod shop;

use housekeeper::clickhouse::Client;
use housekeeper::{Condition, Filter, query, query_scalar};
use housekeeper_queries::ecommerce::{events, orders, users};
use housekeeper_queries::queries;

/// Conditions on events, and the same as text, with `e` for what the events are called.
fn conditions() -> Vec<(Condition<events::Table>, String)> {
    let hostile = "'; DROP TABLE ecommerce.users; -- {x:UInt8} \\ \0 \n";
    let all = [
        (events::user_id.eq(3), "e.user_id = 3"),
        (events::user_id.ne(3), "e.user_id != 3"),
        (
            events::event_id.gt(20).and(events::event_id.le(30)),
            "e.event_id > 20 AND e.event_id <= 30",
        ),
        (
            events::user_id.eq(1).or(events::user_id.eq(2)),
            "(e.user_id = 1 OR e.user_id = 2)",
        ),
        (!events::user_id.eq(1), "NOT (e.user_id = 1)"),
        (
            events::event_type.eq("purchase"),
            "e.event_type = 'purchase'",
        ),
        (
            events::event_type.in_(["purchase", "add_to_cart"]),
            "e.event_type IN ('purchase', 'add_to_cart')",
        ),
        (
            events::event_type.not_in(["purchase"]),
            "e.event_type NOT IN ('purchase')",
        ),
        (events::event_type.in_(Vec::<String>::new()), "false"),
        (
            events::event_type.like("%view"),
            "e.event_type LIKE '%view'",
        ),
        (
            events::event_type.ilike("ADD%"),
            "e.event_type ILIKE 'ADD%'",
        ),
        (events::page_url.is_null(), "e.page_url IS NULL"),
        (events::page_url.is_not_null(), "e.page_url IS NOT NULL"),
        (events::page_url.eq("/a/b"), "e.page_url = '/a/b'"),
        (
            events::product_id.between(2, 3),
            "e.product_id BETWEEN 2 AND 3",
        ),
        (
            events::event_id.is(5..9),
            "e.event_id >= 5 AND e.event_id < 9",
        ),
        (events::event_id.is(..=9), "e.event_id <= 9"),
        (
            events::properties.contains_key("json"),
            "mapContains(e.properties, 'json')",
        ),
        (
            events::properties.get("json").like("%x%"),
            "e.properties['json'] LIKE '%x%'",
        ),
        (events::session_id.in_(["1", hostile]), "e.session_id = '1'"),
        (events::session_id.ne(hostile), "true"),
        (
            events::timestamp.gt(housekeeper::time::OffsetDateTime::UNIX_EPOCH),
            "true",
        ),
    ];
    let texts = all.map(|(condition, text)| (condition, format!("({text})")));
    texts.into()
}

struct World {
    client: Client,
    tried: usize,
    wrong: Vec<String>,
}

impl World {
    async fn rows(&self, sql: &str) -> Vec<u64> {
        let rows = self.client.query_raw(sql).fetch_all().await;
        rows.unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    async fn same(&mut self, sql: &str, sent: &str, found: housekeeper::Result<Vec<u64>>) {
        self.tried += 1;
        let expected = self.rows(sql).await;
        match found {
            Ok(found) if found == expected => {}
            other => self
                .wrong
                .push(format!("{sql}\n  {sent}\n  {expected:?}\n  {other:?}")),
        }
    }
}

macro_rules! each {
    ($world:ident, $text:expr, $($sql:literal $(, $name:ident = $value:expr)*;)*) => {$({
        let query = query_scalar!($sql $(, $name = $value)*);
        let found = query.fetch_all(&$world.client).await;
        let plain = $sql.replace("{only:Condition(e)}", $text);
        let plain = plain.replace("{only:Condition(events)}", &$text.replace("e.", "events."));
        let plain = plain.replace("{whose:Condition(u)}", "u.user_id < 5").replace("{p_0:UInt64}", "100");
        $world.same(&plain, query.sql(), found).await;
    })*};
}

#[tokio::test(flavor = "multi_thread")]
async fn conditions_do_what_they_say() {
    let (_local, client) = shop::open().await;
    a_condition_is_what_it_is_in_the_text(client.clone()).await;
    what_is_left_out_falls_away(client).await;
}

async fn a_condition_is_what_it_is_in_the_text(client: Client) {
    let mut world = World {
        client,
        tried: 0,
        wrong: Vec::new(),
    };
    for (only, text) in conditions() {
        let text = text.as_str();
        each! {
            world, text,
            "SELECT event_id FROM ecommerce.events WHERE {only:Condition(events)} ORDER BY event_id", only = &only;
            "SELECT event_id FROM ecommerce.events AS e WHERE {only:Condition(e)} ORDER BY ALL", only = &only;
            "SELECT event_id FROM ecommerce.events AS e PREWHERE {only:Condition(e)} WHERE event_id > 3 AND event_type != 'x' ORDER BY ALL",
                only = &only;
            "SELECT event_id FROM (SELECT event_id FROM ecommerce.events AS e WHERE event_id < {p_0:UInt64} AND {only:Condition(e)}) ORDER BY ALL",
                p_0 = 100, only = &only;
            "SELECT toUInt64(0) AS user_id FROM ecommerce.events AS e WHERE {only:Condition(e)}", only = &only;
            "SELECT event_id AS events FROM ecommerce.events WHERE {only:Condition(events)} AND 1 = 1 ORDER BY ALL", only = &only;
            "SELECT e.event_id AS id FROM ecommerce.events AS e LEFT JOIN ecommerce.users AS u ON u.user_id = e.user_id WHERE {only:Condition(e)} AND {whose:Condition(u)} ORDER BY ALL",
                only = [&only], whose = users::user_id.lt(5);
            "SELECT e.event_id AS id FROM ecommerce.users AS u JOIN ecommerce.events AS e USING (user_id) WHERE {whose:Condition(u)} AND {only:Condition(e)} AND {only:Condition(e)} ORDER BY ALL",
                only = Some(&only), whose = users::user_id.lt(5);
            "SELECT event_id FROM ecommerce.events AS e ARRAY JOIN mapKeys(properties) AS key WHERE {only:Condition(e)} AND key != '' ORDER BY ALL",
                only = (&only,);
            "WITH found AS (SELECT event_id FROM ecommerce.events AS e WHERE {only:Condition(e)}) SELECT count() AS n FROM found", only = &only;
        }
        let plain = format!("SELECT event_id FROM ecommerce.events AS e WHERE {text} ORDER BY ALL");
        let query = queries::events_where(&only);
        let found = query.fetch_all(&world.client).await;
        let found = found.map(|rows| rows.iter().map(|row| row.event_id).collect());
        world.same(&plain, query.sql(), found).await;
        let select = events::select(events::event_id)
            .filter(&only)
            .order_by(events::event_id.asc());
        let found = select.fetch_all(&world.client).await;
        world.same(&plain, &select.sql().unwrap(), found).await;
        // Two statements in one: rows of both.
        let plain = format!(
            "SELECT count() FROM ecommerce.events AS e WHERE {text} UNION ALL SELECT count() FROM ecommerce.events AS e WHERE {text}"
        );
        let query = queries::twice_where(&only);
        let found = query.fetch_all(&world.client).await;
        let found = found.map(|rows| rows.iter().map(|row| row.n).collect());
        world.same(&plain, query.sql(), found).await;
    }
    println!(
        "{} queries with conditions, {} wrong",
        world.tried,
        world.wrong.len()
    );
    assert!(world.wrong.is_empty(), "{}", world.wrong.join("\n"));
    assert!(world.tried >= 280);
}

async fn what_is_left_out_falls_away(client: Client) {
    let count = async |only: &(dyn Filter<events::Table> + Sync)| {
        let query = query_scalar!(
            "SELECT count() AS n FROM ecommerce.events WHERE {only:Condition(events)}",
            only = only
        );
        query.fetch_one(&client).await.unwrap()
    };
    let (none, user) = (None::<Condition<events::Table>>, events::user_id.eq(3));
    assert_eq!(count(&none).await, 40);
    assert_eq!(count(&(none.clone(), none.clone())).await, 40);
    assert_eq!(count(&Vec::<Condition<_>>::new()).await, 40);
    assert_eq!(count(&(&none, Some(&user))).await, 8);
    assert_eq!(
        count(&[
            Some(user.clone()),
            none.clone(),
            Some(events::event_id.le(10))
        ])
        .await,
        2
    );
    assert_eq!(count(&vec![user.clone(), !user.clone()]).await, 0);
    assert_eq!(events::filter(&none).count(&client).await.unwrap(), 40);
    assert_eq!(
        events::by_user_id(3)
            .filter((&none, events::event_id.le(10)))
            .count(&client)
            .await
            .unwrap(),
        2
    );

    let kinds = queries::kinds_where(
        1000,
        orders::total_amount.gt("10.50".parse::<housekeeper::Decimal<i64, 2>>().unwrap()),
        &none,
        users::user_id.le(4),
    );
    let rows = kinds.fetch_all(&client).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.users).max(), Some(3));

    query!(
        "INSERT INTO ecommerce.categories SELECT event_id, 'copied' FROM ecommerce.events AS e WHERE {only:Condition(e)}",
        only = user
    )
    .execute(&client)
    .await
    .unwrap();
    let copied =
        query_scalar!("SELECT count() AS n FROM ecommerce.categories WHERE name = 'copied'");
    assert_eq!(copied.fetch_one(&client).await.unwrap(), 8);
}

#[tokio::test]
async fn a_value_that_cannot_be_sent_is_told_with_its_query() {
    let client = Client::default().with_url("http://127.0.0.1:9");
    let at = housekeeper::time::OffsetDateTime::UNIX_EPOCH
        + housekeeper::time::Duration::weeks(52 * 400);
    let query = queries::events_where(events::timestamp.in_([at]));
    let error = query.fetch_all(&client).await.unwrap_err().to_string();
    assert!(error.starts_with("query events_where"), "{error}");
    assert!(error.contains("`only`"), "{error}");
}
