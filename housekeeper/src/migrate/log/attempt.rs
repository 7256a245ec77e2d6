use std::collections::hash_map::RandomState;
use std::fmt::Write as _;
use std::hash::{BuildHasher as _, Hasher as _};
use std::{env, fs, process};

use time::OffsetDateTime;

use super::History;

/// One run that writes to the log; on several servers, a copy for each log.
#[derive(Debug, Clone)]
pub(in crate::migrate) struct Attempt {
    id: String,
    who: String,
    sequence: u64,
}

impl Attempt {
    /// Begins; what the log has so far is read later, under the lock.
    pub(in crate::migrate) fn begin() -> Self {
        Self {
            id: new_id(OffsetDateTime::now_utc()),
            who: who(),
            sequence: 0,
        }
    }

    /// The same run, writing to the log that says this.
    pub(in crate::migrate) fn continuing(&self, history: &History) -> Self {
        Self {
            sequence: history.last_sequence,
            ..self.clone()
        }
    }

    pub(in crate::migrate) fn id(&self) -> &str {
        &self.id
    }

    pub(in crate::migrate) fn who(&self) -> &str {
        &self.who
    }

    /// The number of the next row.
    pub(super) fn next_sequence(&mut self) -> u64 {
        self.sequence += 1;
        self.sequence
    }

    #[cfg(test)]
    pub(super) fn example(sequence: u64) -> Self {
        Self {
            id: "A".to_owned(),
            who: "me".to_owned(),
            sequence,
        }
    }
}

/// The time, for people and for sorting, and something random.
fn new_id(now: OffsetDateTime) -> String {
    let mut id = String::new();
    let (date, time) = (now.date(), now.time());
    let written = write!(
        id,
        "{:04}{:02}{:02}T{:02}{:02}{:02}.{:03}Z-{:08x}",
        date.year(),
        u8::from(date.month()),
        date.day(),
        time.hour(),
        time.minute(),
        time.second(),
        time.millisecond(),
        // The keys of a `RandomState` are random: enough to tell two processes apart.
        RandomState::new().build_hasher().finish() >> 32,
    );
    debug_assert!(written.is_ok(), "writing to a string cannot fail");
    id
}

/// `user@host, process 4711`, as far as the environment tells.
fn who() -> String {
    let variable = |name: &&str| env::var(name).ok().filter(|value| !value.is_empty());
    let user = ["USER", "LOGNAME", "USERNAME"].iter().find_map(variable);
    let host = fs::read_to_string("/proc/sys/kernel/hostname")
        .map(|name| name.trim().to_owned())
        .ok()
        .or_else(|| ["HOSTNAME", "COMPUTERNAME"].iter().find_map(variable));
    format!(
        "{}@{}, process {}",
        user.as_deref().unwrap_or("?"),
        host.as_deref().unwrap_or("?"),
        process::id()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_time_and_differ() {
        let at = |seconds| OffsetDateTime::from_unix_timestamp(seconds).expect("in range");
        let (first, second) = (new_id(at(1_723_575_999)), new_id(at(1_723_576_000)));
        assert!(first.starts_with("20240813T190639.000Z-"), "{first}");
        assert!(first < second, "{first} {second}");
        assert_ne!(new_id(at(0)), new_id(at(0)));
    }
}
