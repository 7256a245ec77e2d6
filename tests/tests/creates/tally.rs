//! How many were tried, and what came of them.

use std::collections::{BTreeMap, BTreeSet};

use super::ours::Ours;

/// What the engine says of where it stands, and not of the statement: other servers know the rest.
const PLACE: &[&str] = &[
    "NO_ZOOKEEPER",
    "CLUSTER_DOESNT_EXIST",
    "NO_ELEMENTS_IN_CONFIG",
    "UNKNOWN_STORAGE",
    "UNKNOWN_DATABASE_ENGINE",
    "SUPPORT_IS_DISABLED",
    "CANNOT_DETECT_FORMAT",
    "FILE_DOESNT_EXIST",
    "allow_deprecated_syntax_for_merge_tree",
    "Unknown storage policy",
    "unknown storage policy",
    "Unknown disk",
];

#[derive(Default)]
pub(crate) struct Tally {
    tried: usize,
    agreed: usize,
    declined: BTreeMap<String, usize>,
    of_the_place: usize,
    /// What it accepts and we refuse.
    wrong: Vec<String>,
    /// How many of what both accept are warned of, by the number of the warning.
    warned: BTreeMap<&'static str, usize>,
    /// What it refuses and we accept, by its reason.
    missed: BTreeMap<String, Vec<String>>,
}

impl Tally {
    pub(crate) fn count(&mut self, id: &str, sql: &str, theirs: Result<(), String>, ours: Ours) {
        self.tried += 1;
        let sql: String = sql.split_whitespace().collect::<Vec<_>>().join(" ");
        let sql: String = sql.chars().take(300).collect();
        match (theirs, ours) {
            (Ok(()), Ours::Accepted(warnings)) => {
                self.agreed += 1;
                let codes: BTreeSet<_> = warnings.into_iter().collect();
                for code in codes {
                    *self.warned.entry(code).or_default() += 1;
                }
            }
            (Err(_), Ours::Rejected(_)) => self.agreed += 1,
            (_, Ours::Declined(why)) => {
                let code = why.split(' ').next().unwrap_or_default().to_owned();
                *self.declined.entry(code).or_default() += 1;
            }
            (Ok(()), Ours::Rejected(why)) => self.wrong.push(format!("{id}: {why}\n      {sql}")),
            (Err(error), Ours::Accepted(_)) => {
                if PLACE.iter().any(|place| error.contains(place)) {
                    self.of_the_place += 1;
                    return;
                }
                let reason = error.rsplit('(').next().unwrap_or_default();
                let reason = reason.split(')').next().unwrap_or_default().to_owned();
                let error: String = error.chars().take(160).collect();
                let list = self.missed.entry(reason).or_default();
                list.push(format!("{id}: {error}\n      {sql}"));
            }
        }
    }

    pub(crate) fn print(&self, name: &str) {
        let declined: usize = self.declined.values().sum();
        let missed: usize = self.missed.values().map(Vec::len).sum();
        println!(
            "creates of {name}: tried {}, agreed {}, declined {declined}, refused for where the engine stands {}, \
             refused by it and accepted here {missed}, accepted by it and refused here {}",
            self.tried,
            self.agreed,
            self.of_the_place,
            self.wrong.len()
        );
        for (code, count) in &self.warned {
            println!("  warned of {count} {code}");
        }
        for (code, count) in &self.declined {
            println!("  declined {count} {code}");
        }
        for (reason, list) in &self.missed {
            println!("  missed {} {reason}", list.len());
            for case in list.iter().take(3) {
                println!("    {case}");
            }
        }
        for case in &self.wrong {
            println!("  WRONG {case}");
        }
    }

    /// Fails where something is refused that ClickHouse accepts, or much of the rest is not known.
    pub(crate) fn hold(&self) {
        assert_eq!(self.wrong, Vec::<String>::new());
        let missed: usize = self.missed.values().map(Vec::len).sum();
        let declined: usize = self.declined.values().sum();
        let tried = self.tried;
        assert!(100 * missed <= 2 * tried, "missed {missed} of {tried}");
        assert!(
            100 * declined <= 5 * tried,
            "declined {declined} of {tried}"
        );
    }
}
