//! What the checker says of the SQL that this project began with: each of its faults, with a caret.

use std::path::Path;

use housekeeper_core::check::check_schema;
use housekeeper_core::diagnostic::{Diagnostics, RenderOptions, Severity};
use housekeeper_core::model::lower_schema;
use housekeeper_core::source::SourceMap;

/// A thing that is said: its code, whether it is an error, and the text under the caret.
type Said = (&'static str, Severity, String);

/// What is said of a schema of these files of `seed/`. A query is made a view of.
fn check(files: &[&str]) -> Vec<Said> {
    let mut text = String::new();
    for file in files {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("seed")
            .join(file)
            .with_extension("sql");
        let sql = std::fs::read_to_string(&path).expect("the file is read");
        let sql = sql.trim().trim_end_matches(';');
        let is_query = ["SELECT", "WITH"].iter().any(|word| {
            let mut lines = sql.lines().filter(|line| !line.starts_with("--"));
            lines.next().is_some_and(|line| line.starts_with(word))
        });
        if is_query {
            text.push_str("CREATE VIEW ecommerce.a_query AS\n");
        }
        text.push_str(sql);
        text.push_str(";\n");
    }
    let mut sources = SourceMap::new();
    let file = sources.add("seed.sql", text.clone());
    let mut diagnostics = Diagnostics::new();
    let statements = housekeeper_tests::statements(&sources, file, &mut diagnostics);
    if !diagnostics.has_errors() {
        let lowered = lower_schema(&statements, &mut diagnostics);
        check_schema(&lowered, &mut diagnostics);
    }
    diagnostics
        .iter()
        .map(|diagnostic| {
            let span = diagnostic.primary().expect("a place");
            let rendered = diagnostic.render(&sources, &RenderOptions::default());
            assert!(rendered.contains('^'), "{rendered}");
            (
                diagnostic.code.id(),
                diagnostic.severity,
                text[span.range()].to_owned(),
            )
        })
        .collect()
}

/// The faults of the seed: what is wrong, the files that show it, what is said, and where.
const FAULTS: &[(&str, &[&str], &str, Severity, &str)] = &[
    (
        "a function that is not for a DateTime, in users",
        &["database", "users"],
        "HK0413",
        Severity::Error,
        "toUnixTimestamp64Milli(now())",
    ),
    (
        "the same in products",
        &["database", "products"],
        "HK0413",
        Severity::Error,
        "toUnixTimestamp64Milli(now())",
    ),
    (
        "an attribute of a type that none has",
        &["database", "countries_dict"],
        "HK0510",
        Severity::Error,
        "code",
    ),
    (
        "headers that are never sent",
        &["database", "countries_dict"],
        "HK0511",
        Severity::Error,
        "headers",
    ),
    (
        "a token in plain sight",
        &["database", "countries_dict"],
        "HK1046",
        Severity::Warning,
        "'Authorization",
    ),
    (
        "a layout that becomes another",
        &["database", "countries_dict"],
        "HK1053",
        Severity::Warning,
        "HASHED",
    ),
    (
        "a word of a layout that is passed over",
        &["database", "countries_dict"],
        "HK1045",
        Severity::Warning,
        "size_in_cells",
    ),
    (
        "a default that is no literal",
        &["database", "user_segments_dict"],
        "HK0204",
        Severity::Error,
        "now",
    ),
    (
        "a sorting key that can be NULL",
        &["database", "events", "mv_product_stats"],
        "HK0507",
        Severity::Error,
        "product_id",
    ),
    (
        "rates that are added up",
        &["database", "events", "mv_product_stats"],
        "HK1042",
        Severity::Warning,
        "round(",
    ),
    (
        "distinct people that are added up",
        &["database", "events", "mv_hourly_events"],
        "HK1042",
        Severity::Warning,
        "uniq(user_id)",
    ),
    (
        "distinct sessions that are added up",
        &["database", "events", "mv_hourly_events"],
        "HK1042",
        Severity::Warning,
        "uniq(session_id)",
    ),
    (
        "rows that POPULATE loses",
        &["database", "events", "mv_hourly_events"],
        "HK1040",
        Severity::Warning,
        "ecommerce.mv_hourly_events",
    ),
    (
        "a condition that is always true",
        &["database", "events", "customer_journey"],
        "HK1044",
        Severity::Warning,
        "prev_event",
    ),
    (
        "tables that are named and not defined: order_items",
        &["database", "products", "sales_dashboard"],
        "HK0502",
        Severity::Error,
        "ecommerce.order_items",
    ),
    (
        "orders",
        &["database", "products", "sales_dashboard"],
        "HK0502",
        Severity::Error,
        "ecommerce.orders",
    ),
    (
        "categories_dict",
        &["database", "products", "sales_dashboard"],
        "HK0502",
        Severity::Error,
        "ecommerce.categories_dict",
    ),
    // Which columns it has only a server with a log knows. That it is not known is said.
    (
        "columns that system.query_log has not",
        &["database", "query_performance"],
        "HK0410",
        Severity::Error,
        "system.query_log",
    ),
];

#[test]
fn the_faults_of_the_seed_are_found() {
    let mut missed = Vec::new();
    for (what, files, code, severity, place) in FAULTS {
        let said = check(files);
        let is_found = said
            .iter()
            .any(|said| said.0 == *code && said.1 == *severity && said.2.starts_with(place));
        if !is_found {
            missed.push(format!("{what}: no {code} at `{place}`: {said:?}"));
        }
    }
    println!(
        "faults of the seed: {} found of {}",
        FAULTS.len() - missed.len(),
        FAULTS.len()
    );
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}
