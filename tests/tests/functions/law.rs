//! Asking both, and comparing.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use fastrand::Rng;
use housekeeper_core::types::infer::{Description, describe};

use crate::calls::{COLUMNS, Pool};

/// What came of it.
#[derive(Default)]
pub(crate) struct Report {
    pub(crate) tried: usize,
    /// The same type, or refused by both.
    pub(crate) agreed: usize,
    pub(crate) typed: usize,
    /// Refused by both.
    pub(crate) refused: usize,
    pub(crate) declined: usize,
    /// A type is given, and the server refuses a value.
    pub(crate) values: usize,
    /// A type is given, and the server refuses the types.
    pub(crate) accepted: Vec<String>,
    /// Another type, or refused though the server takes it.
    pub(crate) wrong: Vec<String>,
    pub(crate) reasons: BTreeMap<String, usize>,
}

impl Report {
    pub(crate) fn summary(&self) -> String {
        let mut text = format!(
            "{} calls: {} agree ({} typed, {} refused), {} declined, {} refused for a value, {} taken though refused, {} wrong",
            self.tried,
            self.agreed,
            self.typed,
            self.refused,
            self.declined,
            self.values,
            self.accepted.len(),
            self.wrong.len()
        );
        let mut most: Vec<_> = self.reasons.iter().collect();
        most.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        for (function, count) in most.into_iter().take(15) {
            let _ = write!(text, "\n  declined {count} times: {function}");
        }
        text
    }
}

/// Compares the answers for `cases` random calls.
pub(crate) fn hold(
    ask: &dyn Fn(&str) -> Result<String, String>,
    database: &str,
    cases: usize,
    seed: u64,
) -> Report {
    let columns: Vec<String> = COLUMNS
        .iter()
        .enumerate()
        .map(|(index, ty)| format!("c{index} {ty}"))
        .collect();
    let create = format!(
        "CREATE TABLE {database}.t ({}) ENGINE = Memory SETTINGS allow_suspicious_low_cardinality_types = 1",
        columns.join(", ")
    );
    ask(&create).expect("the table");
    let (lowered, _) =
        housekeeper_tests::lowered(&format!("CREATE DATABASE {database};\n{create};"));
    let pool = Pool::new();
    let mut rng = Rng::with_seed(seed);
    let mut report = Report::default();
    let mut open: Vec<(String, String)> = Vec::new();
    for _ in 0..cases {
        let call = pool.call(&mut rng, 1);
        report.tried += 1;
        match describe(&format!("SELECT {call} AS r FROM {database}.t"), &lowered) {
            Description::Typed(columns) => {
                let ty = columns.first().map(|(_, ty)| ty.to_string());
                open.push((call, ty.unwrap_or_default()));
            }
            Description::Declined(_) => {
                report.declined += 1;
                let name = call.split('(').next().unwrap_or_default().to_owned();
                *report.reasons.entry(name).or_default() += 1;
            }
            Description::Rejected(diagnostic) => {
                if let Ok(types) = server(ask, database, &[call.as_str()]) {
                    report.wrong.push(format!(
                        "{call}: the server gives `{}`, Housekeeper says: {}",
                        types.join(", "),
                        diagnostic.message
                    ));
                } else {
                    report.agreed += 1;
                    report.refused += 1;
                }
            }
        }
        if open.len() == 40 {
            compare(ask, database, &open, &mut report);
            open.clear();
        }
    }
    compare(ask, database, &open, &mut report);
    report
}

/// Asks about calls together, and apart where that fails.
fn compare(
    ask: &dyn Fn(&str) -> Result<String, String>,
    database: &str,
    calls: &[(String, String)],
    report: &mut Report,
) {
    if calls.is_empty() {
        return;
    }
    let texts: Vec<&str> = calls.iter().map(|(call, _)| call.as_str()).collect();
    match server(ask, database, &texts) {
        Ok(types) => {
            for ((call, ours), server) in calls.iter().zip(types) {
                if *ours == server {
                    report.agreed += 1;
                    report.typed += 1;
                } else {
                    report.wrong.push(format!(
                        "{call}: the server gives `{server}`, Housekeeper `{ours}`"
                    ));
                }
            }
        }
        Err(error) if calls.len() == 1 => {
            let types = [
                "Code: 34.",
                "Code: 35.",
                "Code: 42.",
                "Code: 43.",
                "Code: 44.",
                "Code: 48.",
                "Code: 53.",
                "Code: 386.",
            ];
            if types.iter().any(|code| error.contains(code)) {
                let (call, ours) = &calls[0];
                let error: String = error.chars().take(160).collect();
                report.accepted.push(format!(
                    "{call}: Housekeeper gives `{ours}`, the server says: {error}"
                ));
            } else {
                report.values += 1;
            }
        }
        Err(_) => {
            let (left, right) = calls.split_at(calls.len() / 2);
            compare(ask, database, left, report);
            compare(ask, database, right, report);
        }
    }
}

fn server(
    ask: &dyn Fn(&str) -> Result<String, String>,
    database: &str,
    calls: &[&str],
) -> Result<Vec<String>, String> {
    let items: Vec<String> = calls
        .iter()
        .enumerate()
        .map(|(index, call)| format!("{call} AS r{index}"))
        .collect();
    let text = ask(&format!(
        "DESCRIBE TABLE (SELECT {} FROM {database}.t) SETTINGS print_pretty_type_names = 0 FORMAT TSVRaw",
        items.join(", ")
    ))?;
    let types: Vec<String> = text
        .lines()
        .filter_map(|line| line.split('\t').nth(1))
        .map(str::to_owned)
        .collect();
    if types.len() == calls.len() {
        Ok(types)
    } else {
        Err("several columns".to_owned())
    }
}
