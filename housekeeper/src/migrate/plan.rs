//! What is left to do: the chain against the log, with no server asked.

use super::log::{Entry, Event, History, Recorded};
use super::place::count;
use super::render::Target;
use super::snapshot::{Standing, is_replaced, others, standing};
use super::way::Way;
use super::{Chain, Error, Migration, Probe, Refusal, Step, StepPlace};

/// A step that is not recorded as done.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pending<'c, 'h> {
    pub(super) way: Way<'c>,
    /// From 1.
    pub(super) number: u32,
    pub(super) step: &'c Step<'c>,
    /// The row that holds for it, if the log leaves open whether it took effect.
    pub(super) open: Option<&'h Entry>,
}

impl Pending<'_, '_> {
    pub(super) fn place(&self) -> StepPlace {
        self.way.place(self.number, self.step)
    }
}

/// Everything pending, in order, or every reason to refuse.
pub(super) fn plan<'c, 'h>(
    chain: Chain<'c>,
    history: &'h History,
) -> Result<Vec<Pending<'c, 'h>>, Vec<Refusal>> {
    let refusals = check(chain, history);
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let pending =
        chain
            .migrations
            .iter()
            .filter_map(|migration| match standing(migration, history) {
                Standing::Own(recorded) => Some((migration, recorded)),
                Standing::Replaced(_) | Standing::Behind(_) => None,
            });
    let pending =
        pending.flat_map(|(migration, recorded)| unfinished(Way::forth(migration), recorded));
    Ok(pending.collect())
}

/// The steps of a way that are not recorded as done.
fn unfinished<'c, 'h>(
    way: Way<'c>,
    recorded: Option<&'h Recorded>,
) -> impl Iterator<Item = Pending<'c, 'h>> {
    way.numbered().filter_map(move |(number, step)| {
        let entry = recorded.and_then(|recorded| recorded.step(number));
        if entry.is_some_and(|entry| entry.event == Event::Finished) {
            return None;
        }
        Some(Pending {
            way,
            number,
            step,
            open: entry.filter(|entry| is_open(entry, step)),
        })
    })
}

/// What takes back the newest migration that was applied, or all behind the one of a version (`0`: all), newest first; or
/// every reason to refuse. Steps that lose rows are left to `may_lose` or to a reason in their file.
pub(super) fn plan_back<'c, 'h>(
    chain: Chain<'c>,
    history: &'h History,
    to: Option<&str>,
    may_lose: bool,
) -> Result<Vec<Pending<'c, 'h>>, Error> {
    if let Some(to) = to
        && to != "0"
        && !chain.migrations.iter().any(|one| one.version == to)
    {
        return Err(Error::UnknownVersion(to.to_owned()));
    }
    let mut refusals = check(chain, history);
    refusals.retain(|refusal| !matches!(refusal, Refusal::HalfReverted { .. }));
    let applied = history.versions.iter().rev();
    let going: Vec<_> = match to {
        None => applied.take(1).collect(),
        Some(to) => applied
            .take_while(|(version, _)| version.as_str() > to)
            .collect(),
    };
    let mut pending = Vec::new();
    for (version, recorded) in going {
        // What is not in this binary is among the refusals, unless a snapshot stands for it.
        let known = |migration: &&Migration<'_>| {
            migration.version == version || is_replaced(std::slice::from_ref(*migration), version)
        };
        let Some(migration) = chain.migrations.iter().find(known) else {
            continue;
        };
        match way_back(migration, history, recorded, may_lose) {
            Ok(way) => pending.extend(unfinished(way, recorded.going_back.as_deref())),
            Err(refused) => refusals.extend(refused),
        }
    }
    if refusals.is_empty() {
        Ok(pending)
    } else {
        Err(Error::Refused(refusals))
    }
}

/// What takes back a migration of which the log has this.
fn way_back<'c>(
    migration: &'c Migration<'c>,
    history: &History,
    recorded: &Recorded,
    may_lose: bool,
) -> Result<Way<'c>, Vec<Refusal>> {
    let file = || migration.file.to_owned();
    let no_way = |reason: String| {
        vec![Refusal::NoWayBack {
            file: file(),
            reason,
        }]
    };
    if matches!(standing(migration, history), Standing::Own(_)) && !recorded.is_complete() {
        return Err(vec![Refusal::HalfApplied { file: file() }]);
    }
    if standing(migration, history) != Standing::Own(Some(recorded)) {
        let reason =
            "it is a snapshot, and this database has run the migrations that it stands for";
        return Err(no_way(reason.to_owned()));
    }
    let way = Way::back(migration).map_err(no_way)?;
    let mut refusals = Vec::new();
    for entry in recorded.going_back.iter().flat_map(|back| back.entries()) {
        let mended = way.step(entry.step).is_some() && entry.event == Event::Failed;
        if !way.is_same(entry) && !mended {
            refusals.push(Refusal::StepEdited {
                file: way.file.to_owned(),
                step: entry.step,
                finished: entry.event == Event::Finished,
            });
        }
    }
    for (number, step) in way.numbered() {
        let not_allowed = step.hazards.iter().find(|hazard| hazard.reason.is_none());
        if let Some(hazard) = not_allowed.filter(|_| !may_lose) {
            refusals.push(Refusal::Loses {
                file: way.file.to_owned(),
                step: number,
                what: format!("{} {}", step.kind, step.object),
                hazard: hazard.name.to_owned(),
                detail: hazard.detail.to_owned(),
            });
        }
    }
    if refusals.is_empty() {
        Ok(way)
    } else {
        Err(refusals)
    }
}

/// The pending steps of migrations up to the one of a version.
pub(super) fn up_to<'c, 'h>(
    pending: Vec<Pending<'c, 'h>>,
    chain: Chain<'_>,
    version: Option<&str>,
) -> Result<Vec<Pending<'c, 'h>>, Error> {
    let Some(version) = version else {
        return Ok(pending);
    };
    let mut versions = chain.migrations.iter().map(|migration| migration.version);
    let Some(last) = versions.position(|one| one == version) else {
        return Err(Error::UnknownVersion(version.to_owned()));
    };
    let wanted = &chain.migrations[..=last];
    let is_wanted = |pending: &Pending<'_, '_>| {
        let mut wanted = wanted.iter();
        wanted.any(|migration| migration.version == pending.way.migration.version)
    };
    Ok(pending.into_iter().filter(is_wanted).collect())
}

/// Refuses what would run on every host of a cluster but for one part that runs on one of them.
pub(super) fn check_cluster<'p>(
    pending: impl IntoIterator<Item = &'p Pending<'p, 'p>>,
    target: Target<'_>,
) -> Result<(), Error> {
    let mut pending = pending.into_iter();
    match pending.find(|pending| pending.step.restart.is_some()) {
        Some(pending) if target.cluster().is_some() => {
            Err(Error::Refused(vec![Refusal::RebuildOnCluster {
                file: pending.way.file.to_owned(),
                step: pending.number,
            }]))
        }
        _ => Ok(()),
    }
}

/// Whether a step that was started has to be probed before it is run (again).
///
/// A statement that failed and was edited since is a new statement: the probe of the new
/// one says nothing about the old. Where nothing can be probed, the old one may have left
/// half of its work behind, and running the new one has to be decided by a person.
fn is_open(entry: &Entry, step: &Step<'_>) -> bool {
    let edited = entry.statement_hash != step.hash;
    !(entry.event == Event::Failed && edited && matches!(step.probe, Probe::Query(_)))
}

/// Whether all of a migration is recorded as done.
pub(super) fn is_applied(migration: &Migration<'_>, history: &History) -> bool {
    match standing(migration, history) {
        Standing::Own(recorded) => {
            (1..=count(migration.steps)).all(|n| recorded.is_some_and(|r| r.is_finished(n)))
        }
        Standing::Replaced(_) => true,
        Standing::Behind(_) => false,
    }
}

/// Every reason not to touch the server.
pub(super) fn check(chain: Chain<'_>, history: &History) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    for pair in chain.migrations.windows(2) {
        if pair[0].version >= pair[1].version {
            refusals.push(Refusal::Unsorted {
                file: pair[1].file.to_string(),
            });
        }
    }
    if let Some(refusal) = another_log(chain, history) {
        refusals.push(refusal);
        return refusals;
    }
    let fork = fork(chain, history);
    refusals.extend(fork.as_ref().map(Fork::refusal));
    for (version, recorded) in &history.versions {
        let embedded = chain.migrations.iter().find(|m| m.version == *version);
        match embedded {
            Some(migration) if !migration.replaces.is_empty() => {
                if standing(migration, history) == Standing::Own(Some(recorded)) {
                    check_recorded(migration, recorded, &mut refusals);
                }
            }
            Some(migration) => check_recorded(migration, recorded, &mut refusals),
            None if is_replaced(chain.migrations, version) => {}
            None if fork.as_ref().is_some_and(|fork| fork.has(version)) => {}
            None => refusals.push(not_embedded(chain, version, recorded)),
        }
    }
    for migration in chain.migrations {
        check_snapshot(migration, history, &mut refusals);
    }
    let newest = history.versions.keys().next_back();
    for migration in chain.migrations {
        if let Some(applied) = newest.filter(|newest| migration.version < newest.as_str())
            && !is_applied(migration, history)
            && !fork
                .as_ref()
                .is_some_and(|fork| fork.has(migration.version))
        {
            refusals.push(Refusal::OutOfOrder {
                file: migration.file.to_string(),
                applied: applied.clone(),
            });
        }
    }
    refusals
}

/// Whether nothing in the log is this binary's, although both have migrations.
fn another_log(chain: Chain<'_>, history: &History) -> Option<Refusal> {
    let is_known = |(version, recorded): (&String, &Recorded)| {
        let mut all = chain.migrations.iter();
        is_replaced(chain.migrations, version)
            || all.any(|one| {
                // What is half applied may be mended, and an edited file has kept its name.
                let is_same = recorded.hash == one.hash || recorded.name == one.name;
                one.version == *version && (is_same || !recorded.is_complete())
            })
    };
    let (version, newest) = history.versions.last_key_value()?;
    if chain.migrations.is_empty() || history.versions.iter().any(is_known) {
        return None;
    }
    Some(Refusal::AnotherLog {
        database: chain.log_database.to_owned(),
        migrations: history.versions.len(),
        version: version.clone(),
        name: newest.name.clone(),
    })
}

/// Where the log and a binary have gone different ways.
struct Fork<'f> {
    /// The newest migration that both have.
    after: &'f str,
    /// The first one behind it of the log.
    applied: (&'f String, &'f Recorded),
    /// The first one behind it of the binary.
    pending: &'f Migration<'f>,
}

impl Fork<'_> {
    /// Whether this version is behind the last that both have.
    fn has(&self, version: &str) -> bool {
        version > self.after
    }

    fn refusal(&self) -> Refusal {
        Refusal::Forked {
            version: self.applied.0.clone(),
            name: self.applied.1.name.clone(),
            file: self.pending.file.to_owned(),
        }
    }
}

/// Both have migrations behind the last that both have: they come from branches that have not been merged.
fn fork<'f>(chain: Chain<'f>, history: &'f History) -> Option<Fork<'f>> {
    let is_embedded = |version: &str| {
        is_replaced(chain.migrations, version)
            || chain.migrations.iter().any(|one| one.version == version)
    };
    let mut versions = history.versions.keys().rev();
    let after = versions.find(|version| is_embedded(version))?.as_str();
    let mut applied = history.versions.iter();
    let mut pending = chain.migrations.iter();
    Some(Fork {
        after,
        applied: applied.find(|(version, _)| version.as_str() > after)?,
        pending: pending.find(|one| one.version > after && !is_applied(one, history))?,
    })
}

fn check_snapshot(migration: &Migration<'_>, history: &History, refusals: &mut Vec<Refusal>) {
    let file = || migration.file.to_string();
    match standing(migration, history) {
        Standing::Own(_) => {}
        Standing::Behind(version) => refusals.push(Refusal::BehindSnapshot {
            file: file(),
            applied: version.to_owned(),
        }),
        Standing::Replaced(_) => {
            refusals.extend(
                others(migration, history).map(|version| Refusal::SnapshotOfOthers {
                    file: file(),
                    version: version.to_owned(),
                }),
            );
        }
    }
}

fn not_embedded(chain: Chain<'_>, version: &str, recorded: &Recorded) -> Refusal {
    let (version, name) = (version.to_owned(), recorded.name.clone());
    let newer = chain
        .migrations
        .iter()
        .all(|m| m.version < version.as_str());
    if newer {
        Refusal::DatabaseNewer { version, name }
    } else {
        Refusal::Missing { version, name }
    }
}

fn check_recorded(migration: &Migration<'_>, recorded: &Recorded, refusals: &mut Vec<Refusal>) {
    let file = || migration.file.to_string();
    if recorded.going_back.is_some() {
        refusals.push(Refusal::HalfReverted { file: file() });
    }
    let edited = recorded.hash != migration.hash;
    if edited && recorded.is_complete() {
        refusals.push(Refusal::Edited {
            file: file(),
            applied: recorded.hash.clone(),
            embedded: migration.hash.to_string(),
        });
        return;
    }
    let embedded = count(migration.steps);
    // Hashes of single statements are compared only where they are needed: another
    // version of housekeeper may cut them out of the same file otherwise.
    if !edited && recorded.steps == embedded && recorded.is_complete() {
        return;
    }
    if !edited && recorded.steps != embedded {
        refusals.push(Refusal::StepsChanged {
            file: file(),
            applied: recorded.steps,
            embedded,
        });
        return;
    }
    for entry in recorded.entries() {
        let way = Way::forth(migration);
        // A statement that failed may be mended in place, not taken away: what it may
        // have left behind would be forgotten.
        let mended = way.step(entry.step).is_some() && entry.event == Event::Failed;
        if !way.is_same(entry) && !mended {
            refusals.push(Refusal::StepEdited {
                file: file(),
                step: entry.step,
                finished: entry.event == Event::Finished,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migrate::Replaced;
    use crate::migrate::log::log_in_short as log;

    /// A chain in short: `1/2 2/1` is two migrations of two and one steps. Hashes are
    /// what the log's are: `f1`, `f1s1`. In `1#x/2` the hash of the file is another, in
    /// `1/2#2` that of step 2. `2#s<1,2/1` is a snapshot in place of 1 and 2. The steps have this probe.
    fn chain(text: &str, probe: Probe<'static>) -> Chain<'static> {
        let leak = |text: String| -> &'static str { text.leak() };
        let migrations = text.split_whitespace().map(|word| {
            let (version, steps) = word.split_once('/').expect(word);
            let (version, replaced) = version.split_once('<').unwrap_or((version, ""));
            let replaced = replaced.split_terminator(',').map(|version| {
                Replaced::new(leak(version.to_owned()), leak(format!("f{version}")))
            });
            let replaced: Vec<_> = replaced.collect();
            let (version, hash) = version
                .split_once('#')
                .map_or((version, format!("f{version}")), |(v, h)| (v, h.to_owned()));
            let (steps, edited) = steps.split_once('#').unwrap_or((steps, ""));
            let steps = (1..=steps.parse().expect(word)).map(|n: u32| {
                let changed = if edited == n.to_string() { "x" } else { "" };
                let hash = leak(format!("f{version}s{n}{changed}"));
                Step::new(n, "do", "it", &[], hash).probe(probe)
            });
            Migration::new(
                leak(version.to_owned()),
                "",
                leak(format!("{version}.sql")),
                leak(hash),
                steps.collect::<Vec<_>>().leak(),
            )
            .replaces(replaced.leak())
        });
        Chain::new(migrations.collect::<Vec<_>>().leak())
    }

    /// The plan in short, or the refusals.
    fn planned(chain: Chain<'_>, rows: &str) -> String {
        let history = History::fold(log(rows));
        match plan(chain, &history) {
            Ok(steps) => steps
                .iter()
                .map(|pending| {
                    let open = if pending.open.is_some() { "?" } else { "" };
                    format!("{}/{}{open}", pending.way.migration.version, pending.number)
                })
                .collect::<Vec<_>>()
                .join(" "),
            Err(refusals) => shown(&refusals),
        }
    }

    fn shown(refusals: &[Refusal]) -> String {
        refusals
            .iter()
            .map(|refusal| match refusal {
                Refusal::Edited { file, .. } => format!("edited {file}"),
                Refusal::StepEdited {
                    file,
                    step,
                    finished,
                } => {
                    format!("edited {file} step {step} {finished}")
                }
                Refusal::StepsChanged {
                    applied, embedded, ..
                } => {
                    format!("steps {applied} {embedded}")
                }
                Refusal::Missing { version, .. } => format!("missing {version}"),
                Refusal::DatabaseNewer { version, .. } => format!("newer {version}"),
                Refusal::AnotherLog {
                    migrations,
                    version,
                    ..
                } => format!("another log: {migrations} up to {version}"),
                Refusal::Forked { version, file, .. } => format!("fork: {version} and {file}"),
                Refusal::OutOfOrder { file, applied } => format!("{file} before {applied}"),
                Refusal::Unsorted { file } => format!("unsorted {file}"),
                Refusal::BehindSnapshot { file, applied } => format!("{file} after {applied}"),
                Refusal::RebuildOnCluster { file, step } => {
                    format!("rebuild {file} step {step}")
                }
                Refusal::Gone { file, object, .. } => format!("{file} without {object}"),
                // Only known once servers are asked.
                Refusal::RebuildOfReplica { .. }
                | Refusal::InsertOnHosts { .. }
                | Refusal::NotWithHosts { .. }
                | Refusal::SameServer { .. }
                | Refusal::OnHost { .. } => refusal.to_string(),
                Refusal::MissingPrivilege {
                    file, privilege, ..
                } => {
                    format!("{file} needs {privilege}")
                }
                Refusal::SnapshotOfOthers { file, version } => format!("{file} of {version}"),
                Refusal::ServerTooOld { file, what, .. } => format!("{file} needs {what}"),
                Refusal::Drifted {
                    file, difference, ..
                } => format!("{file}: {difference}"),
                Refusal::HalfReverted { file } => format!("half back {file}"),
                Refusal::HalfApplied { file } => format!("half {file}"),
                Refusal::NoWayBack { file, reason } => format!("no way back {file}: {reason}"),
                Refusal::Loses {
                    file, step, hazard, ..
                } => format!("{file} step {step} {hazard}"),
            })
            .collect::<Vec<_>>()
            .join(", ")
    }

    #[test]
    fn plans() {
        const ONE: &str = "1 1/2 finished, 1 2/2 finished";
        for (embedded, rows, plan) in [
            ("", "", ""),
            ("1/2 2/1", "", "1/1 1/2 2/1"),
            ("1/2 2/1", "1 1/2 started", "1/1? 1/2 2/1"),
            ("1/2 2/1", "1 1/2 finished", "1/2 2/1"),
            ("1/2 2/1", "1 1/2 finished, 1 2/2 failed", "1/2? 2/1"),
            (
                "1/2 2/1",
                "1 1/2 finished, 1 2/2 failed, 1 2/2 cleared",
                "1/2 2/1",
            ),
            ("1/2 2/1", ONE, "2/1"),
            ("1/2", ONE, ""),
            // A migration of comments alone is done at once.
            ("1/2 2/0", ONE, ""),
            // Refused.
            ("1#x/2", ONE, "edited 1.sql"),
            ("1#x/2#2", ONE, "edited 1.sql"),
            ("1/3", ONE, "steps 2 3"),
            ("1/1", ONE, "steps 2 1"),
            ("", ONE, "newer 1"),
            ("2/1", ONE, "another log: 1 up to 1"),
            (
                "0/1 3/1",
                "1 1/1 finished, 2 1/1 started",
                "another log: 2 up to 2",
            ),
            (
                "1/2 3/1",
                &format!("{ONE}, 2 1/1 finished, 3 1/1 finished"),
                "missing 2",
            ),
            // Two branches, each with the newer one.
            (
                "1/2 2/1 4/1",
                &format!("{ONE}, 3 1/1 finished"),
                "fork: 3 and 2.sql",
            ),
            (
                "1/2 4/1",
                &format!("{ONE}, 2 1/1 finished, 3 1/1 started"),
                "fork: 2 and 4.sql",
            ),
            // One that was forgotten, beside a fork.
            (
                "0/1 1/2 3/1",
                &format!("{ONE}, 2 1/1 finished"),
                "fork: 2 and 3.sql, 0.sql before 2",
            ),
            ("1/2", &format!("{ONE}, 2 1/1 finished"), "newer 2"),
            ("0/1 1/2", ONE, "0.sql before 1"),
            ("1/2 2/1", "2 1/1 started", "1.sql before 2"),
            (
                "1/2 2/1",
                "1 1/2 finished, 2 1/1 finished",
                "1.sql before 2",
            ),
            ("2/1 1/2", "", "unsorted 1.sql"),
            ("1/2 1/2", "", "unsorted 1.sql"),
            // Edited while half applied: what failed and what follows may change.
            ("1#x/2#2", "1 1/2 finished, 1 2/2 failed", "1/2"),
            ("1#x/3#2", "1 1/2 finished, 1 2/2 failed", "1/2 1/3"),
            ("1#x/2#2", "1 1/2 finished", "1/2"),
            (
                "1#x/2#1",
                "1 1/2 finished, 1 2/2 failed",
                "edited 1.sql step 1 true",
            ),
            (
                "1#x/2#2",
                "1 1/2 finished, 1 2/2 started",
                "edited 1.sql step 2 false",
            ),
            (
                "1#x/1",
                "1 1/2 finished, 1 2/2 failed",
                "edited 1.sql step 2 false",
            ),
            ("1#x/1", "1 1/2 finished", ""),
            ("1/3", "1 1/2 finished", "steps 2 3"),
        ] {
            assert_eq!(
                planned(chain(embedded, Probe::Query("")), rows),
                plan,
                "{embedded} after {rows}"
            );
        }
    }

    #[test]
    fn a_snapshot_is_run_by_a_fresh_database_and_skipped_by_an_old_one() {
        const ONE: &str = "1 1/1 finished";
        const TWO: &str = "1 1/1 finished, 2 1/2 finished, 2 2/2 finished";
        for (rows, plan) in [
            ("", "2/1 3/1"),
            (TWO, "3/1"),
            (&format!("{TWO}, 3 1/1 finished"), ""),
            (&format!("{TWO}, 3 1/1 started"), "3/1?"),
            // The database stands in the middle.
            (ONE, "2.sql after 1"),
            (&format!("{ONE}, 2 1/2 finished"), "2.sql after 2"),
            (
                &format!("{ONE}, 2 1/2 finished, 2 2/2 failed"),
                "2.sql after 2",
            ),
            // It was not this that was applied.
            ("0 1/1 finished", "another log: 1 up to 0"),
        ] {
            let chain = chain("2#s<1,2/1 3/1", Probe::Query(""));
            assert_eq!(planned(chain, rows), plan, "{rows}");
        }
        // Its own rows are those of the same version, of another file.
        let own = chain("2<1,2/1 3/1", Probe::Query(""));
        let replaced = [Replaced::new("1", "f1"), Replaced::new("2", "old")];
        let migrations = [own.migrations[0].replaces(&replaced), own.migrations[1]];
        for (rows, plan) in [
            ("2 1/1 finished", "3/1"),
            ("2 1/1 started", "2/1? 3/1"),
            ("2 1/1 finished, 3 1/1 finished", ""),
        ] {
            assert_eq!(planned(Chain::new(&migrations), rows), plan, "{rows}");
        }
        let replaced = [Replaced::new("1", "other"), Replaced::new("2", "f2")];
        let migrations = [chain("2#s/1", Probe::Unknown).migrations[0].replaces(&replaced)];
        assert_eq!(planned(Chain::new(&migrations), TWO), "2.sql of 1");
    }

    #[test]
    fn an_edited_step_that_cannot_be_probed_stays_open() {
        let chain = chain("1#x/1#1", Probe::Unknown);
        assert_eq!(planned(chain, "1 1/1 failed"), "1/1?");
    }
}
