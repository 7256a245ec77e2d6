//! What the log says, row by row and all together.

use std::collections::BTreeMap;

use super::{Entry, Event, Kind};

/// The state of the whole log.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::migrate) struct History {
    /// By version. A version all of whose steps were cleared or that was taken back is not in it.
    pub(in crate::migrate) versions: BTreeMap<String, Recorded>,
    /// The highest number in the log.
    pub(in crate::migrate) last_sequence: u64,
}

/// What is recorded of one migration.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::migrate) struct Recorded {
    pub(in crate::migrate) name: String,
    /// Of the file, when it was last touched.
    pub(in crate::migrate) hash: String,
    /// How many the file had then.
    pub(in crate::migrate) steps: u32,
    /// The newest row of each step, cleared steps left out.
    by_step: BTreeMap<u32, Entry>,
    /// How far what takes it back is, once that has begun.
    pub(in crate::migrate) going_back: Option<Box<Recorded>>,
}

impl History {
    /// Folds rows, in any order: for each step the one with the highest sequence holds.
    pub(in crate::migrate) fn fold(mut entries: Vec<Entry>) -> Self {
        // Two runs at once may have used a number twice; some fixed order must decide.
        entries.sort_by(|a, b| (a.sequence, &a.attempt).cmp(&(b.sequence, &b.attempt)));
        let mut history = Self::default();
        for entry in entries {
            history.last_sequence = entry.sequence;
            let version = entry.version.clone();
            let recorded = history.versions.entry(version.clone()).or_default();
            match entry.kind {
                Kind::Migration => recorded.add(entry),
                Kind::Revert => {
                    let back = recorded.going_back.get_or_insert_default();
                    back.add(entry);
                    if back.by_step.is_empty() {
                        recorded.going_back = None;
                    } else if back.is_complete() {
                        history.versions.remove(&version);
                    }
                }
            }
        }
        history
            .versions
            .retain(|_, recorded| !recorded.by_step.is_empty());
        history
    }
}

impl Recorded {
    /// Adds the next row.
    fn add(&mut self, mut entry: Entry) {
        if entry.event != Event::Started
            && let Some(begun) = self.by_step.get(&entry.step)
        {
            entry.began_at = begun.began_at;
            entry.names_before.clone_from(&begun.names_before);
        }
        self.name.clone_from(&entry.name);
        self.hash.clone_from(&entry.migration_hash);
        self.steps = entry.steps;
        match entry.event {
            Event::Cleared => self.by_step.remove(&entry.step),
            Event::Started | Event::Finished | Event::Failed => {
                self.by_step.insert(entry.step, entry)
            }
        };
    }

    /// The row that holds for a step.
    pub(in crate::migrate) fn step(&self, number: u32) -> Option<&Entry> {
        self.by_step.get(&number)
    }

    /// The rows that hold, in the order of the steps.
    pub(in crate::migrate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.by_step.values()
    }

    /// Whether this step is done.
    pub(in crate::migrate) fn is_finished(&self, number: u32) -> bool {
        self.step(number)
            .is_some_and(|entry| entry.event == Event::Finished)
    }

    /// Whether every step the file had is done, and nothing else is open.
    pub(in crate::migrate) fn is_complete(&self) -> bool {
        (1..=self.steps).all(|number| self.is_finished(number))
            && self.entries().all(|entry| entry.event == Event::Finished)
    }

    /// When the newest row was written: seconds since 1970.
    pub(in crate::migrate) fn recorded_at(&self) -> u64 {
        self.entries()
            .max_by_key(|entry| entry.sequence)
            .map_or(0, |entry| entry.recorded_at)
    }
}

#[cfg(test)]
pub(in crate::migrate) mod tests {
    use super::*;

    /// A log in short: `1/2 started 2` is step 1 of 2 of version 1, row 2. Hashes follow
    /// from version and step: `f1`, and `f1s1`; `#x` at the end replaces the step's. `back 1/2 …` is a step that takes
    /// version 1 back.
    pub(in crate::migrate) fn log(rows: &str) -> Vec<Entry> {
        rows.split_terminator([',', '\n'])
            .map(str::trim)
            .filter(|row| !row.is_empty())
            .enumerate()
            .map(|(index, row)| {
                let (row, hash) = row
                    .split_once('#')
                    .map_or((row, None), |(r, h)| (r, Some(h)));
                let (row, kind) = row
                    .strip_prefix("back ")
                    .map_or((row, Kind::Migration), |row| (row, Kind::Revert));
                let mut words = row.split_whitespace();
                let mut word = || words.next().expect(row);
                let version = word().to_owned();
                let (step, steps) = word().split_once('/').expect(row);
                let event = Event::parse(word()).expect(row);
                let sequence = words
                    .next()
                    .map_or(index as u64 + 1, |n| n.parse().expect(row));
                let attempt = words.next().unwrap_or("a").to_owned();
                Entry {
                    sequence,
                    attempt,
                    kind,
                    name: String::new(),
                    step: step.parse().expect(row),
                    steps: steps.parse().expect(row),
                    event,
                    statement_hash: hash.map_or(format!("f{version}s{step}"), str::to_owned),
                    migration_hash: format!("f{version}"),
                    recorded_at: 0,
                    began_at: 0,
                    error_code: 0,
                    error: String::new(),
                    names_before: String::new(),
                    who: String::new(),
                    version,
                }
            })
            .collect()
    }

    /// The state in short: `1: finished started | 2: - failed`.
    fn shown(rows: &str) -> String {
        let history = History::fold(log(rows));
        let versions = history.versions.iter().map(|(version, recorded)| {
            let steps = (1..=recorded.steps).map(|n| match recorded.step(n).map(|e| e.event) {
                None => "-",
                Some(Event::Started) => "started",
                Some(Event::Finished) => "finished",
                Some(Event::Failed) => "failed",
                Some(Event::Cleared) => "cleared",
            });
            let complete = if recorded.is_complete() { "!" } else { "" };
            let back = recorded.going_back.as_ref().map_or(String::new(), |back| {
                let entries = back.entries().map(|entry| entry.event.name());
                format!(" back: {}", entries.collect::<Vec<_>>().join(" "))
            });
            format!(
                "{version}: {}{complete}{back}",
                steps.collect::<Vec<_>>().join(" ")
            )
        });
        versions.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn folds() {
        for (rows, state) in [
            ("", ""),
            ("1 1/1 started", "1: started"),
            ("1 1/1 started, 1 1/1 finished", "1: finished!"),
            ("1 1/2 started, 1 1/2 finished", "1: finished -"),
            ("1 1/2 started, 1 1/2 failed", "1: failed -"),
            ("1 1/1 failed, 1 1/1 started", "1: started"),
            ("1 1/1 failed, 1 1/1 finished", "1: finished!"),
            (
                "1 1/2 finished, 1 2/2 finished, 2 1/1 started",
                "1: finished finished! | 2: started",
            ),
            ("1 1/1 started, 1 1/1 cleared", ""),
            (
                "1 1/1 started, 1 1/1 cleared, 1 1/1 finished",
                "1: finished!",
            ),
            (
                "1 1/2 finished, 1 2/2 failed, 1 2/2 cleared",
                "1: finished -",
            ),
            // The file got shorter after a failure: complete once what failed is resolved.
            (
                "1 1/2 finished, 1 2/2 failed, 1 2/1 cleared",
                "1: finished!",
            ),
            // Taken back, in part and whole.
            (
                "1 1/1 finished, back 1 1/2 started",
                "1: finished! back: started",
            ),
            (
                "1 1/1 finished, back 1 1/2 finished, back 1 2/2 failed",
                "1: finished! back: finished failed",
            ),
            (
                "1 1/1 finished, back 1 1/2 started, back 1 1/2 cleared",
                "1: finished!",
            ),
            ("1 1/1 finished, back 1 1/1 finished", ""),
            (
                "1 1/1 finished, 2 1/1 finished, back 2 1/2 finished, back 2 2/2 finished",
                "1: finished!",
            ),
            (
                "1 1/1 finished, back 1 1/1 finished, 1 1/2 started",
                "1: started -",
            ),
            // In any order of rows, and with a number used twice.
            ("1 1/1 finished 9, 1 1/1 started 3", "1: finished!"),
            ("1 1/1 finished 5 b, 1 1/1 started 5 a", "1: finished!"),
            ("1 1/1 started 5 b, 1 1/1 finished 5 a", "1: started"),
        ] {
            assert_eq!(shown(rows), state, "{rows}");
        }
    }

    #[test]
    fn continues_after_the_highest_number() {
        assert_eq!(
            History::fold(log("1 1/1 finished 9, 1 1/1 started 3")).last_sequence,
            9
        );
        assert_eq!(History::fold(Vec::new()).last_sequence, 0);
    }
}
