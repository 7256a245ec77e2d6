//! How it went, in numbers, and what went wrong.

use std::collections::BTreeMap;

use super::ours::Ours;

/// Why some of what ClickHouse refuses is not refused by us: a part of its error, `=>`, the reason.
const REASONS: &str = include_str!("reasons.txt");

/// What ClickHouse says of where it stands, and not of the schema: what its configuration, its clusters, its disks and
/// its users are, and which engines it was built with.
const PLACE: &[&str] = &[
    "CLUSTER_DOESNT_EXIST",
    "NO_ZOOKEEPER",
    "NO_ELEMENTS_IN_CONFIG",
    "keeper_map_path_prefix",
    "UNKNOWN_DISK",
    "UNKNOWN_POLICY",
    "No such disk",
    "No such volume",
    "Unknown table engine",
    "SUPPORT_IS_DISABLED",
    "is experimental",
    "user_scripts",
    "user_files_path",
    "DNS_ERROR",
    "PATH_ACCESS_DENIED",
    "ACCESS_DENIED",
    "UNKNOWN_USER",
    "NAMED_COLLECTION_DOESNT_EXIST",
    "No macro",
    "filesystem error",
    "Shutdown was called",
];

/// A schema, and what both say of it.
pub(crate) struct Case {
    pub(crate) kind: &'static str,
    pub(crate) sql: String,
    pub(crate) theirs: Result<(), String>,
    pub(crate) ours: Ours,
}

impl Case {
    /// Whether we do not say what ClickHouse says.
    const fn differs(&self) -> bool {
        match self.ours {
            Ours::Declined(_) => true,
            Ours::Accepted => self.theirs.is_err(),
            Ours::Warned(_) => false,
            Ours::Rejected(_) => self.theirs.is_ok(),
        }
    }
}

/// How it went with some cases.
#[derive(Default)]
pub(crate) struct Tally {
    tried: usize,
    accepted: usize,
    refused: usize,
    /// ClickHouse creates it, and refuses its use, and a warning of ours says so.
    warned: usize,
    declined: Vec<String>,
    /// ClickHouse refuses it for where it stands, and we accept it: another server may have what this one has not.
    of_the_place: usize,
    /// ClickHouse accepts it and we do not.
    wrong: Vec<String>,
    /// ClickHouse refuses it and we do not.
    missed: Vec<String>,
    /// By the kind of case: tried, missed.
    kinds: BTreeMap<&'static str, (usize, usize)>,
    /// How often each reason of [`REASONS`] was it.
    reasons: BTreeMap<&'static str, usize>,
    without_reason: Vec<String>,
}

impl Tally {
    pub(crate) fn count(&mut self, case: &Case) {
        self.tried += 1;
        let kind = self.kinds.entry(case.kind).or_default();
        kind.0 += 1;
        let theirs = match &case.theirs {
            Ok(()) => "accepted",
            Err(error) => error,
        };
        let text = format!(
            "[{}] {}\n  ClickHouse: {theirs}\n  we: {}",
            case.kind, case.sql, case.ours
        );
        if case.differs() && std::env::var_os("HOUSEKEEPER_SHOW").is_some() {
            println!("{text}");
        }
        match (&case.theirs, &case.ours) {
            (_, Ours::Declined(_)) => self.declined.push(text),
            (Ok(()), Ours::Accepted | Ours::Warned(_)) => self.accepted += 1,
            (Err(_), Ours::Rejected(_)) => self.refused += 1,
            (Err(_), Ours::Warned(_)) => self.warned += 1,
            (Ok(()), Ours::Rejected(_)) => self.wrong.push(text),
            (Err(error), Ours::Accepted) => {
                if PLACE.iter().any(|place| error.contains(place)) {
                    self.of_the_place += 1;
                    return;
                }
                kind.1 += 1;
                match reason(error) {
                    Some(reason) => *self.reasons.entry(reason).or_default() += 1,
                    None => self.without_reason.push(text.clone()),
                }
                self.missed.push(text);
            }
        }
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.tried += other.tried;
        self.accepted += other.accepted;
        self.refused += other.refused;
        self.warned += other.warned;
        self.of_the_place += other.of_the_place;
        self.declined.extend(other.declined);
        self.wrong.extend(other.wrong);
        self.missed.extend(other.missed);
        self.without_reason.extend(other.without_reason);
        for (kind, (tried, missed)) in other.kinds {
            let sum = self.kinds.entry(kind).or_default();
            sum.0 += tried;
            sum.1 += missed;
        }
        for (reason, count) in other.reasons {
            *self.reasons.entry(reason).or_default() += count;
        }
    }

    pub(crate) fn print(&self, what: &str) {
        println!(
            "{what}: {} tried; agreed {} ({} accepted, {} refused, {} warned of), declined {}, refused by ClickHouse \
             for where it stands {}, refused and ClickHouse accepts {}, accepted and ClickHouse refuses {}",
            self.tried,
            self.accepted + self.refused + self.warned,
            self.accepted,
            self.refused,
            self.warned,
            self.declined.len(),
            self.of_the_place,
            self.wrong.len(),
            self.missed.len()
        );
    }

    pub(crate) fn print_kinds(&self) {
        for (kind, (tried, missed)) in &self.kinds {
            println!("  {kind}: {tried} tried, {missed} accepted and ClickHouse refuses");
        }
        for (reason, count) in &self.reasons {
            println!("  {count} because {reason}");
        }
    }

    /// Nothing that ClickHouse accepts is refused.
    pub(crate) fn check_accepted(&self) {
        assert!(
            self.wrong.is_empty(),
            "{} that ClickHouse accepts are refused:\n{}",
            self.wrong.len(),
            self.wrong[..self.wrong.len().min(60)].join("\n")
        );
    }

    /// Nothing that ClickHouse accepts is refused, and few of the rest are not known.
    pub(crate) fn check(&self) {
        self.check_accepted();
        let some = |texts: &[String]| texts[..texts.len().min(60)].join("\n");
        assert!(
            self.without_reason.is_empty(),
            "{} that ClickHouse refuses are accepted, without a reason in reasons.txt:\n{}",
            self.without_reason.len(),
            some(&self.without_reason)
        );
        let share = |part: usize, of: usize| 100 * part > of * self.tried;
        assert!(
            !share(self.missed.len(), 2),
            "accepted and ClickHouse refuses: {} of {}\n{}",
            self.missed.len(),
            self.tried,
            some(&self.missed)
        );
        assert!(
            !share(self.declined.len(), 5),
            "declined: {} of {}\n{}",
            self.declined.len(),
            self.tried,
            some(&self.declined)
        );
    }
}

/// Why such an error is not known, where that is said.
fn reason(error: &str) -> Option<&'static str> {
    let lines = REASONS.lines().filter(|line| !line.starts_with('#'));
    let mut pairs = lines.filter_map(|line| line.split_once(" => "));
    pairs.find_map(|(part, reason)| error.contains(part).then_some(reason))
}
