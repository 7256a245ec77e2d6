//! Queries that are accepted and answer something else than they seem to ask.

use crate::engine::{Engine, changed, seed};

/// Two people open a page today, and one goes on to a product a minute later.
fn insert_events(engine: &Engine) {
    engine.create(&["tables/events"]);
    let event = |id: u32, user: u32, kind: &str, minute: u32| {
        format!("SELECT {id}, {user}, '{kind}', toDateTime(today()) + {minute} * 60")
    };
    let events = [
        event(1, 1, "page_view", 0),
        event(2, 2, "page_view", 0),
        event(3, 1, "product_view", 1),
    ];
    let events = events.join(" UNION ALL ");
    engine.run(&format!(
        "INSERT INTO ecommerce.events (event_id, user_id, event_type, timestamp) {events}"
    ));
}

#[test]
fn lag_has_no_null_for_the_first_event() {
    let engine = Engine::start();
    insert_events(&engine);
    let steps = format!(
        "SELECT journey_step, occurrences, avg_duration_seconds > 50 * 365 * 86400 FROM ({}) ORDER BY 1",
        seed("customer_journey")
    );
    // Each person's first event is a step from nothing that took 56 years.
    assert_eq!(
        engine.run(&steps),
        " -> page_view\t2\t1\npage_view -> product_view\t1\t0"
    );
}

#[test]
fn lag_of_a_nullable_column_has() {
    let engine = Engine::start();
    insert_events(&engine);
    let sql = changed(
        "customer_journey",
        "lag(event_type)",
        "lag(toNullable(event_type))",
    );
    let sql = sql.replace("lag(timestamp)", "lag(toNullable(timestamp))");
    let steps = format!("SELECT journey_step, occurrences, avg_duration_seconds FROM ({sql})");
    assert_eq!(engine.run(&steps), "page_view -> product_view\t1\t60");
}

/// Three units of a product for 20 together, and everything the sales dashboard joins.
fn insert_sale(engine: &Engine) {
    engine.create(&[
        "tables/products",
        "tables/orders",
        "tables/order_items",
        "tables/categories",
    ]);
    engine.create(&["dictionaries/categories_dict"]);
    engine.run("INSERT INTO ecommerce.categories VALUES (1, 'Books')");
    engine.run(
        "INSERT INTO ecommerce.products (product_id, name, category_id) VALUES (1, 'A book', 1)",
    );
    engine.run("INSERT INTO ecommerce.orders (order_id, user_id, order_date, shipping_country) SELECT 1, 1, today(), 'DE'");
    engine.run("INSERT INTO ecommerce.order_items VALUES (1, 1, 1, 1, 10), (1, 2, 1, 2, 5)");
}

#[test]
fn revenue_per_unit_is_cut_off_and_not_rounded() {
    let engine = Engine::start();
    insert_sale(&engine);
    let sale = format!(
        "SELECT total_sold, total_revenue, revenue_per_unit FROM ({})",
        seed("sales_dashboard")
    );
    assert_eq!(engine.run(&sale), "3\t20\t6.66");
}

#[test]
fn every_version_of_a_product_is_sold_again() {
    let engine = Engine::start();
    insert_sale(&engine);
    engine.run("SYSTEM STOP MERGES ecommerce.products");
    engine.run(
        "INSERT INTO ecommerce.products (product_id, name, category_id) VALUES (1, 'A book', 1)",
    );
    let sold = |sql: &str| engine.run(&format!("SELECT total_sold FROM ({sql})"));
    assert_eq!(sold(&seed("sales_dashboard")), "6");
    assert_eq!(
        sold(&changed(
            "sales_dashboard",
            "products p ON",
            "products p FINAL ON"
        )),
        "3"
    );
}

#[test]
fn every_version_of_a_user_is_averaged() {
    let engine = Engine::start();
    engine.create(&["tables/users", "tables/categories"]);
    // Dictionaries from a table, in place of those from the web.
    engine.run(
        "CREATE TABLE ecommerce.segments (user_id UInt64, segment_name String) ENGINE = Memory",
    );
    engine.run("CREATE TABLE ecommerce.countries (code String, name String) ENGINE = Memory");
    engine.run("CREATE VIEW ecommerce.user_segments_dict AS SELECT * FROM ecommerce.segments");
    engine.run("CREATE VIEW ecommerce.countries_dict AS SELECT * FROM ecommerce.countries");
    engine.run("SYSTEM STOP MERGES ecommerce.users");
    for spent in [100, 100, 400] {
        engine.run(&format!(
            "INSERT INTO ecommerce.users (user_id, total_spent) VALUES (1, {spent})"
        ));
    }
    let value = |sql: &str| {
        engine.run(&format!(
            "SELECT user_count, avg_lifetime_value FROM ({sql})"
        ))
    };
    assert_eq!(value(&seed("user_segmentation")), "1\t200");
    assert_eq!(
        value(&changed(
            "user_segmentation",
            "users u\n",
            "users u FINAL\n"
        )),
        "1\t400"
    );
}

#[test]
fn merged_parts_are_counted_again() {
    let engine = Engine::start();
    engine.create(&["tables/categories"]);
    engine.run("INSERT INTO ecommerce.categories VALUES (1, 'Books')");
    engine.run("INSERT INTO ecommerce.categories VALUES (2, 'Music')");
    engine.run("OPTIMIZE TABLE ecommerce.categories FINAL");
    let rows = |sql: &str| engine.run(&format!("SELECT row_count FROM ({sql})"));
    // The two parts that were merged stay for some minutes beside the one they became.
    assert_eq!(rows(&seed("table_sizes")), "4");
    assert_eq!(
        rows(&changed(
            "table_sizes",
            "database = 'ecommerce'",
            "database = 'ecommerce' AND active"
        )),
        "2"
    );
}
