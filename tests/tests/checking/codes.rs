//! Each code of what ClickHouse refuses has a case that ClickHouse refuses.

use std::collections::BTreeSet;

use housekeeper_core::diagnostic::Code;

use super::cases;
use super::engine::Engine;
use super::ours::{self, Ours};

/// Codes that speak of something else than what ClickHouse refuses, or are held elsewhere.
const OTHERS: &[(&str, &str)] = &[
    (
        "HK0407",
        "what is not supported: nothing is said of ClickHouse",
    ),
    (
        "HK0410",
        "what is not derivable: nothing is said of ClickHouse",
    ),
    (
        "HK0411",
        "what has no plain name: nothing is said of ClickHouse",
    ),
    ("HK0504", "ClickHouse takes it, and older servers may not"),
    ("HK0505", "ClickHouse takes it, and older servers may not"),
    (
        "HK0511",
        "ClickHouse takes it and sends nothing: tests/seed",
    ),
    ("HK0570", "ClickHouse refuses it when it is used"),
    ("HK0577", "ClickHouse refuses it when it is used"),
];

#[test]
fn each_code_has_a_case_that_clickhouse_refuses() {
    let codes = Code::ALL.iter().map(|code| code.id());
    let mut without: BTreeSet<&str> = codes
        .filter(|id| ("HK0400".."HK0600").contains(id))
        .filter(|id| !OTHERS.iter().any(|(other, _)| other == id))
        .collect();
    let count = without.len();
    let engine = Engine::start();
    for (_, cases) in cases::all() {
        for case in &cases {
            if without.is_empty() {
                break;
            }
            let Ours::Rejected(text) = ours::ask(&cases::schema(case)) else {
                continue;
            };
            let code = text.split(' ').next().unwrap_or_default();
            if without.contains(code) && cases::asked(&engine, case).is_err() {
                without.remove(code);
            }
        }
    }
    println!(
        "codes: {count} looked for, {} without a case",
        without.len()
    );
    assert!(without.is_empty(), "no case for {without:?}");
}
