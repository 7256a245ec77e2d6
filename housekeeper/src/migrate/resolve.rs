use super::lock::{Lock, Queues};
use super::log::{Attempt, Entry, Event, History, Kind, Outcome, Subject};
use super::rebuild::Rebuild;
use super::server::Server;
use super::visit::{Visit, histories};
use super::way::Way;
use super::{Chain, Error, Migrations, Result};

/// What a person found out about a step that was left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolution {
    /// Its effect is there: it is recorded as done.
    Applied,
    /// Its effect is not there: the next run runs it again.
    Retry,
    /// It is of a rebuild that has not handed the table over yet: what was copied is dropped, and the next run copies it
    /// again.
    StartAgain,
}

/// The step that a person has looked at, and what was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Finding<'f> {
    pub(super) version: &'f str,
    /// From 1.
    pub(super) step: u32,
    pub(super) resolution: Resolution,
}

pub(super) async fn resolve(
    servers: &[Server],
    mut run: Migrations<'_>,
    finding: Finding<'_>,
) -> Result<()> {
    // Where there is nothing to resolve, nothing is created. A host of a cluster may not have all rows of the log yet.
    if run.target()?.cluster().is_none() {
        finding.open_on(&histories(servers, &run).await?)?;
    }
    let visits = Visit::open(servers, &run).await?;
    for visit in &visits {
        visit.prepare(run.observer()).await?;
    }
    let attempt = Attempt::begin();
    let queues = Queues::new(&visits, &run);
    let locks = queues.lock(&attempt, run.observer()).await?;
    let work = async {
        let mut histories = Vec::with_capacity(visits.len());
        for visit in &visits {
            histories.push(visit.quiet_history(run.observer()).await?);
        }
        for host in finding.open_on(&histories)? {
            let (visit, history) = (&visits[host], &histories[host]);
            let mut attempt = attempt.continuing(history);
            let lock = &locks.each()[host];
            let recorded = async {
                if finding.resolution == Resolution::StartAgain {
                    start_again(visit, lock, &mut attempt, run.chain, history, finding).await
                } else {
                    record(visit, lock, &mut attempt, run.chain, history, finding).await
                }
            };
            recorded.await.map_err(|error| error.on(visit.host()))?;
        }
        Ok(())
    };
    locks.during(work).await
}

async fn record(
    visit: &Visit<'_>,
    lock: &Lock<'_>,
    attempt: &mut Attempt,
    chain: Chain<'_>,
    history: &History,
    finding: Finding<'_>,
) -> Result<()> {
    let entry = finding.entry(history)?;
    let way = finding.way(entry, chain);
    let step = way.and_then(|way| way.step(finding.step));
    let subject = match (way, step, finding.resolution) {
        (Some(way), Some(step), _) => Subject::of(way, finding.step, step),
        (_, None, Resolution::Applied) | (None, _, Resolution::Applied) => {
            return Err(finding.not_open(
                "is not in this binary, so its effect is not wanted: resolve it as `Retry` \
                 after undoing it",
            ));
        }
        // The file got shorter: what is left of it is what counts from now on.
        (Some(way), None, Resolution::Retry | Resolution::StartAgain) => Subject {
            migration_hash: way.migration.hash,
            steps: way.count(),
            ..Subject::recorded(entry)
        },
        (None, _, Resolution::Retry | Resolution::StartAgain) => Subject::recorded(entry),
    };
    let event = match finding.resolution {
        Resolution::Applied => Event::Finished,
        Resolution::Retry | Resolution::StartAgain => Event::Cleared,
    };
    let outcome = Outcome::resolved(event);
    visit.log.record(lock, attempt, &subject, outcome).await
}

/// Drops what a rebuild has copied, and clears its steps.
pub(super) async fn start_again(
    visit: &Visit<'_>,
    lock: &Lock<'_>,
    attempt: &mut Attempt,
    chain: Chain<'_>,
    history: &History,
    finding: Finding<'_>,
) -> Result<()> {
    let way = finding.way(finding.entry(history)?, chain);
    let rebuild = way.and_then(|way| Rebuild::around(way, finding.step));
    let (Some(way), Some(rebuild)) = (way, rebuild) else {
        return Err(finding.not_open("is not a step of a rebuild"));
    };
    if rebuild.is_handed_over(finding.step) {
        return Err(finding.not_open(
            "comes after the copy has become the table: what is in it now is nowhere else",
        ));
    }
    let server = visit.site.server;
    for sql in rebuild.undo() {
        lock.make_sure().await?;
        let done = server.execute(&sql, &[visit.log.mark(attempt)]).await;
        done.map_err(|source| Error::server("dropping what a rebuild has copied", source))?;
    }
    // The step itself last: until then it can be resolved again.
    let outcome = Outcome::resolved(Event::Cleared);
    for (number, step) in rebuild.before(finding.step + 1) {
        let subject = Subject::of(way, number, step);
        visit.log.record(lock, attempt, &subject, outcome).await?;
    }
    Ok(())
}

impl Finding<'_> {
    /// The steps that this row is about; `None` where they are not in this binary.
    fn way<'c>(&self, entry: &Entry, chain: Chain<'c>) -> Option<Way<'c>> {
        let mut migrations = chain.migrations.iter();
        let migration = migrations.find(|migration| migration.version == self.version)?;
        match entry.kind {
            Kind::Migration => Some(Way::forth(migration)),
            Kind::Revert => Way::back(migration).ok(),
        }
    }

    /// The servers on which the step is open.
    fn open_on(&self, histories: &[History]) -> Result<Vec<usize>> {
        let mut open = Vec::new();
        let mut why_not = None;
        for (host, history) in histories.iter().enumerate() {
            match self.entry(history) {
                Ok(_) => open.push(host),
                Err(error) => why_not = why_not.or(Some(error)),
            }
        }
        match why_not {
            Some(error) if open.is_empty() => Err(error),
            _ => Ok(open),
        }
    }

    /// The row that leaves the step open.
    fn entry<'h>(&self, history: &'h History) -> Result<&'h Entry> {
        let entry = history
            .versions
            .get(self.version)
            .map(|recorded| recorded.going_back.as_deref().unwrap_or(recorded))
            .and_then(|recorded| recorded.step(self.step))
            .ok_or_else(|| self.not_open("was never started"))?;
        if entry.event == Event::Finished {
            return Err(self.not_open("is recorded as done"));
        }
        Ok(entry)
    }

    fn not_open(&self, state: &'static str) -> Error {
        Error::NotOpen {
            version: self.version.to_owned(),
            step: self.step,
            state,
        }
    }
}
