//! What the engine says to each statement as it was written.

use std::collections::BTreeSet;
use std::path::Path;

use crate::engine::{Engine, seed};

/// An answer of the engine.
enum Answer {
    Accepted,
    /// With this error code.
    Refused(i32),
}
use Answer::{Accepted, Refused};

/// Every statement, what it needs of the demo's schema, and the answer.
const ANSWERS: [(&str, &[&str], Answer); 17] = [
    ("database", &[], Accepted),
    // toUnixTimestamp64Milli takes a DateTime64, and now() is a DateTime.
    ("users", &[], Refused(43)),
    ("events", &[], Accepted),
    ("products", &[], Refused(43)),
    ("total_spent", &["tables/users"], Refused(15)),
    // FixedString(2) is not a type of a dictionary attribute.
    ("countries_dict", &[], Refused(50)),
    // The DEFAULT of a dictionary attribute is a literal; now() is a syntax error.
    ("user_segments_dict", &[], Refused(62)),
    // A sorting key must not be Nullable.
    ("mv_product_stats", &["tables/events"], Refused(44)),
    ("mv_hourly_events", &["tables/events"], Accepted),
    ("customer_journey", &["tables/events"], Accepted),
    // Tables that are named and never defined.
    ("sales_dashboard", &["tables/products"], Refused(60)),
    ("user_segmentation", &["tables/users"], Refused(60)),
    ("table_sizes", &[], Accepted),
    ("replication_status", &[], Accepted),
    ("dictionary_updates", &[], Accepted),
    ("hot_partitions", &[], Accepted),
    // The embedded engine has no system.query_log. A server has, without the columns elapsed, rows_read,
    // bytes_read and database.
    ("query_performance", &[], Refused(60)),
];

#[test]
fn each_statement_gets_its_answer() {
    for (name, needs, answer) in ANSWERS {
        let engine = Engine::start();
        engine.create(needs);
        if name == "database" {
            engine.run("DROP DATABASE ecommerce SYNC");
        }
        match answer {
            Accepted => {
                engine.run(&seed(name));
            }
            Refused(code) => assert_eq!(engine.code(&seed(name)), code, "{name}"),
        }
    }
}

#[test]
fn each_statement_has_an_answer() {
    let files = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("seed")).unwrap();
    let files: BTreeSet<_> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    let answers: BTreeSet<_> = ANSWERS
        .iter()
        .map(|(name, ..)| format!("{name}.sql"))
        .collect();
    assert_eq!(files, answers);
}

#[test]
fn the_demo_has_an_accepted_form_of_what_is_refused() {
    let engine = Engine::start();
    engine.create(&[
        "tables/users",
        "tables/products",
        "tables/events",
        "tables/orders",
        "tables/order_items",
    ]);
    engine.create(&["tables/categories", "dictionaries/categories_dict"]);
    engine.create(&[
        "dictionaries/countries_dict",
        "dictionaries/user_segments_dict",
    ]);
    engine.create(&["views/mv_product_stats", "views/mv_hourly_events"]);
    engine.create(&[
        "views/product_stats",
        "views/hourly_events",
        "views/daily_sales",
    ]);
    let objects = engine.run("SELECT count() FROM system.tables WHERE database = 'ecommerce' AND name NOT LIKE '.inner%'");
    assert_eq!(objects, "14");
}

#[test]
fn a_new_column_goes_to_the_end() {
    let engine = Engine::start();
    engine.create(&["tables/users"]);
    engine.run("ALTER TABLE ecommerce.users DROP COLUMN total_spent");
    engine.run(&seed("total_spent"));
    let last = "SELECT name FROM system.columns WHERE database = 'ecommerce' AND table = 'users' \
                ORDER BY position DESC LIMIT 1";
    // The table as it was written has it after total_orders: the demo's migration says so.
    assert_eq!(engine.run(last), "total_spent");
}
