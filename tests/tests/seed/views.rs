//! Materialized views that are accepted and count wrong.

use crate::engine::{Engine, changed, demo, seed};

/// Two people each look at product 1 twice and put it into the cart once, and one of them sees a page. The two
/// inserts make two parts.
fn insert_events(engine: &Engine) {
    let columns = "event_id, user_id, session_id, event_type, product_id, timestamp, user_agent";
    for user in [1, 2] {
        let event = |id: u32, kind: &str, product: &str| {
            format!(
                "({user}{id}, {user}, 's{user}', '{kind}', {product}, '2026-01-01 10:00:00', '')"
            )
        };
        let mut events = vec![
            event(1, "product_view", "1"),
            event(2, "product_view", "1"),
            event(3, "add_to_cart", "1"),
        ];
        if user == 1 {
            events.push(event(4, "page_view", "NULL"));
        }
        engine.run(&format!(
            "INSERT INTO ecommerce.events ({columns}) VALUES {}",
            events.join(", ")
        ));
    }
}

#[test]
fn rates_are_added_up() {
    let engine = Engine::start();
    engine.create(&["tables/events"]);
    let sql = changed(
        "mv_product_stats",
        "    product_id,\n    toDate",
        "    assumeNotNull(product_id) AS product_id,\n    toDate",
    );
    engine.run(&sql);
    insert_events(&engine);
    engine.run("OPTIMIZE TABLE ecommerce.mv_product_stats FINAL");
    let rate = "SELECT cart_conversion_rate FROM ecommerce.mv_product_stats WHERE product_id = 1";
    // Two additions of four views are 50 %, and the table says 50 + 50.
    assert_eq!(engine.run(rate), "100");
}

#[test]
fn an_alias_named_like_its_column_lets_null_in() {
    let engine = Engine::start();
    engine.create(&["tables/events"]);
    let sql = changed(
        "mv_product_stats",
        "    product_id,\n    toDate",
        "    assumeNotNull(product_id) AS product_id,\n    toDate",
    );
    engine.run(&sql);
    insert_events(&engine);
    // WHERE product_id IS NOT NULL asks the alias, and the page view of no product is of product 0.
    let products = "SELECT arraySort(groupUniqArray(product_id)) FROM ecommerce.mv_product_stats";
    assert_eq!(engine.run(products), "[0,1]");
}

#[test]
fn the_demo_counts_products_right() {
    let engine = Engine::start();
    engine.create(&[
        "tables/events",
        "views/mv_product_stats",
        "views/product_stats",
    ]);
    insert_events(&engine);
    let stats = "SELECT * FROM ecommerce.product_stats";
    assert_eq!(engine.run(stats), "1\t4\t2\t0\t50\t0");
    engine.run("OPTIMIZE TABLE ecommerce.mv_product_stats FINAL");
    assert_eq!(engine.run(stats), "1\t4\t2\t0\t50\t0");
}

/// The same person twice in an hour, in two parts.
fn insert_one_visitor_twice(engine: &Engine) {
    let columns = "event_id, user_id, session_id, event_type, timestamp, user_agent";
    for id in [1, 2] {
        let event = format!("({id}, 7, 's7', 'page_view', '2026-01-01 10:00:00', '')");
        engine.run(&format!(
            "INSERT INTO ecommerce.events ({columns}) VALUES {event}"
        ));
    }
}

#[test]
fn distinct_counts_are_added_up() {
    let engine = Engine::start();
    engine.create(&["tables/events"]);
    engine.run(&seed("mv_hourly_events"));
    insert_one_visitor_twice(&engine);
    engine.run("OPTIMIZE TABLE ecommerce.mv_hourly_events FINAL");
    let users = "SELECT unique_users, unique_sessions FROM ecommerce.mv_hourly_events";
    assert_eq!(engine.run(users), "2\t2");
}

#[test]
fn the_demo_counts_visitors_right() {
    let engine = Engine::start();
    engine.create(&[
        "tables/events",
        "views/mv_hourly_events",
        "views/hourly_events",
    ]);
    insert_one_visitor_twice(&engine);
    let hours = "SELECT event_count, unique_users, unique_sessions FROM ecommerce.hourly_events";
    assert_eq!(engine.run(hours), "2\t1\t1");
    engine.run("OPTIMIZE TABLE ecommerce.mv_hourly_events FINAL");
    assert_eq!(engine.run(hours), "2\t1\t1");
}

#[test]
fn decimals_drop_what_does_not_fit() {
    let engine = Engine::start();
    engine.create(&["tables/orders", "tables/order_items", "views/daily_sales"]);
    let order = |id: u32| format!("({id}, 1, '2026-01-01', 'paid', 6.67, 'DE')");
    let orders = [order(1), order(2), order(3)].join(", ");
    let columns = "order_id, user_id, order_date, status, total_amount, shipping_country";
    engine.run(&format!(
        "INSERT INTO ecommerce.orders ({columns}) VALUES {orders}"
    ));
    engine.run("INSERT INTO ecommerce.order_items VALUES (1, 1, 1, 1, 10), (2, 1, 1, 1, 5), (3, 1, 1, 1, 5)");
    assert_eq!(
        engine.run("SELECT round(average_order, 2) FROM ecommerce.daily_sales"),
        "6.67"
    );
    let divided =
        demo("views/daily_sales").replace("toFloat64(revenue) / orders", "revenue / orders");
    engine.run(&divided.replace("ecommerce.daily_sales AS", "ecommerce.divided AS"));
    assert_eq!(
        engine.run("SELECT round(average_order, 2) FROM ecommerce.divided"),
        "6.66"
    );
}
