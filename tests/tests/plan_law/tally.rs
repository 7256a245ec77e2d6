//! Counts of what came of pairs.

use std::collections::{BTreeMap, BTreeSet};

use super::converge::Outcome;
use super::state::Pair;

/// What came of the pairs of each origin, and why some could not be done.
#[derive(Default)]
pub(crate) struct Tally {
    origins: BTreeMap<&'static str, BTreeMap<&'static str, usize>>,
    reasons: BTreeMap<String, usize>,
    steps: usize,
    wrong: Vec<String>,
    impossible: BTreeSet<String>,
}

impl Tally {
    pub(crate) fn count(&mut self, pair: &Pair, outcome: Outcome) {
        let word = match outcome {
            Outcome::Equal(steps) => {
                self.steps += steps;
                "equal"
            }
            Outcome::Blocked(reasons) => {
                for reason in reasons {
                    *self.reasons.entry(without_names(&reason)).or_default() += 1;
                }
                "blocked"
            }
            Outcome::Declined(reasons) => {
                for reason in reasons {
                    let reason = format!("declined: {}", without_names(&reason));
                    *self.reasons.entry(reason).or_default() += 1;
                }
                "declined"
            }
            Outcome::Impossible(error) => {
                self.impossible.insert(error);
                "impossible"
            }
            Outcome::Wrong(error) => {
                let (from, to) = (pair.before.text(), pair.after.text());
                let error = format!("== {}\n{error}\nfrom\n{from}to\n{to}", pair.name());
                // Long runs are looked at while they run.
                println!("{error}\n");
                self.wrong.push(error);
                "wrong"
            }
        };
        let words = self.origins.entry(pair.origin).or_default();
        *words.entry(word).or_default() += 1;
        if self.tried().is_multiple_of(1_000) {
            self.print();
        }
    }

    /// How many came out like this.
    pub(crate) fn of(&self, word: &str) -> usize {
        let counts = self.origins.values().filter_map(|words| words.get(word));
        counts.sum()
    }

    pub(crate) fn tried(&self) -> usize {
        self.origins.values().flat_map(BTreeMap::values).sum()
    }

    pub(crate) fn print(&self) {
        for (origin, words) in &self.origins {
            println!("{origin}: {words:?}");
        }
        for (reason, count) in &self.reasons {
            println!("{count:6} {reason}");
        }
        println!(
            "{} pairs tried: {} equal in {} steps, {} blocked, {} declined, {} impossible, {} wrong",
            self.tried(),
            self.of("equal"),
            self.steps,
            self.of("blocked"),
            self.of("declined"),
            self.of("impossible"),
            self.of("wrong"),
        );
    }

    /// Nothing is wrong.
    pub(crate) fn check(&self) {
        assert!(
            self.wrong.is_empty(),
            "{} are wrong:\n{}",
            self.wrong.len(),
            self.wrong.join("\n\n")
        );
    }

    /// The engine took every state.
    pub(crate) fn check_possible(&self) {
        assert!(
            self.impossible.is_empty(),
            "{}",
            self.impossible
                .iter()
                .cloned()
                .collect::<Vec<_>>()
                .join("\n\n")
        );
    }
}

/// A reason without what it is about.
fn without_names(reason: &str) -> String {
    let mut text = String::new();
    for (at, part) in reason.split('`').enumerate() {
        text.push_str(if at % 2 == 0 { part } else { "…" });
    }
    text
}
