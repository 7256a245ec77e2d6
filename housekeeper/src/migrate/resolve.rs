use std::time::Duration;

use super::lock::{Lock, Queues};
use super::log::{Attempt, Entry, Event, History, How, Kind, Outcome, Subject};
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
    // Where there is nothing to resolve, nothing is created.
    finding.open_on(&histories(servers, &run).await?)?;
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
            let recorded = record(
                visit,
                &locks.each()[host],
                &mut attempt,
                run.chain,
                history,
                finding,
            );
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
    let embedded = chain
        .migrations
        .iter()
        .find(|m| m.version == finding.version);
    let way = match entry.kind {
        Kind::Migration => embedded.map(Way::forth),
        Kind::Revert => embedded.and_then(|migration| Way::back(migration).ok()),
    };
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
        (Some(way), None, Resolution::Retry) => Subject {
            migration_hash: way.migration.hash,
            steps: way.count(),
            ..Subject::recorded(entry)
        },
        (None, _, Resolution::Retry) => Subject::recorded(entry),
    };
    let outcome = Outcome {
        event: match finding.resolution {
            Resolution::Applied => Event::Finished,
            Resolution::Retry => Event::Cleared,
        },
        how: How::Resolved,
        duration: Duration::ZERO,
        error: None,
    };
    visit.log.record(lock, attempt, &subject, outcome).await
}

impl Finding<'_> {
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
