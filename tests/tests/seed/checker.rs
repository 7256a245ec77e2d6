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

#[track_caller]
fn says(files: &[&str], code: &str, severity: Severity, place: &str) {
    let said = check(files);
    let found = said
        .iter()
        .any(|said| said.0 == code && said.1 == severity && said.2.starts_with(place));
    assert!(found, "no {code} at `{place}`: {said:#?}");
}

#[test]
fn an_attribute_of_a_type_that_none_has() {
    let files = ["database", "countries_dict"];
    says(&files, "HK0510", Severity::Error, "code");
}

#[test]
fn headers_that_are_never_sent_and_a_token_in_plain_sight() {
    let files = ["database", "countries_dict"];
    says(&files, "HK0511", Severity::Error, "headers");
    says(&files, "HK1046", Severity::Warning, "'Authorization");
}

#[test]
fn a_layout_that_becomes_another_and_passes_over_a_word() {
    let files = ["database", "countries_dict"];
    says(&files, "HK1053", Severity::Warning, "HASHED");
    says(&files, "HK1045", Severity::Warning, "size_in_cells");
}

#[test]
fn a_default_that_is_no_literal() {
    let files = ["database", "user_segments_dict"];
    says(&files, "HK0204", Severity::Error, "now");
}

#[test]
fn a_sorting_key_that_can_be_null() {
    let files = ["database", "events", "mv_product_stats"];
    says(&files, "HK0507", Severity::Error, "product_id");
}

#[test]
fn rates_and_distinct_counts_that_are_added_up() {
    let files = ["database", "events", "mv_product_stats"];
    says(&files, "HK1042", Severity::Warning, "round(");
    let files = ["database", "events", "mv_hourly_events"];
    says(&files, "HK1042", Severity::Warning, "uniq(user_id)");
    says(&files, "HK1042", Severity::Warning, "uniq(session_id)");
}

#[test]
fn rows_that_populate_loses() {
    let files = ["database", "events", "mv_hourly_events"];
    says(
        &files,
        "HK1040",
        Severity::Warning,
        "ecommerce.mv_hourly_events",
    );
}

#[test]
fn a_condition_that_is_always_true() {
    let files = ["database", "events", "customer_journey"];
    says(&files, "HK1044", Severity::Warning, "prev_event");
}

#[test]
fn objects_that_are_named_and_not_defined() {
    let files = ["database", "products", "sales_dashboard"];
    says(&files, "HK0502", Severity::Error, "ecommerce.order");
}
