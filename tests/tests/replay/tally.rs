//! What came of the statements.

use std::collections::BTreeMap;

/// What came of one statement.
pub(crate) enum Outcome {
    /// The server did it, and the model is what the server shows.
    Equal,
    /// Neither the server nor replay does it.
    BothRefuse,
    /// The server begins it and fails at a row: the table is changed, and its rows are not.
    HalfDone,
    /// The server refuses it, and replay takes it for one that changes nothing.
    Harmless,
    /// The server does it, and replay says that it does not know what it does.
    Opaque(String),
    /// The server refuses it, and so do the checks of what is declared, though replay follows it.
    Told,
    /// The server refuses it, and replay believes that it was done.
    Lenient(String),
    /// The model says what is not so.
    Wrong(String),
}

/// How many of each.
#[derive(Default)]
pub(crate) struct Tally {
    counts: BTreeMap<&'static str, usize>,
    said: Vec<String>,
    opaque: BTreeMap<String, usize>,
}

impl Tally {
    pub(crate) fn count(&mut self, name: &str, sql: &str, outcome: Outcome) {
        let (word, text) = match outcome {
            Outcome::Equal => ("equal", None),
            Outcome::BothRefuse => {
                if std::env::var_os("REPLAY_REFUSED").is_some() {
                    println!("{name}: refused by both: {sql}");
                }
                ("refused by both", None)
            }
            Outcome::HalfDone => ("failed at a row", None),
            Outcome::Harmless => ("refused, without effect anyway", None),
            Outcome::Told => ("refused by the server and the checks", None),
            Outcome::Opaque(why) => {
                *self.opaque.entry(why).or_default() += 1;
                ("opaque", None)
            }
            Outcome::Lenient(why) => ("lenient", Some(why)),
            Outcome::Wrong(why) => ("wrong", Some(why)),
        };
        *self.counts.entry(word).or_default() += 1;
        if let Some(text) = text {
            self.said.push(format!("{word}: {name}: {sql}\n    {text}"));
        }
    }

    pub(crate) fn of(&self, word: &str) -> usize {
        self.counts.get(word).copied().unwrap_or_default()
    }

    pub(crate) fn tried(&self) -> usize {
        self.counts.values().sum()
    }

    /// Prints the counts; nothing may be wrong or lenient.
    pub(crate) fn check(&self, what: &str) {
        println!(
            "{what}: {} statements tried: {:?}",
            self.tried(),
            self.counts
        );
        for (why, count) in &self.opaque {
            println!("    opaque {count}: {why}");
        }
        assert!(self.said.is_empty(), "{}", self.said.join("\n\n"));
    }
}
