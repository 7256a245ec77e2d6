use std::time::Duration;

use super::cluster::Site;
use super::lock::Lock;
use super::log::{Attempt, Entry, Event, History, How, Kind, Log, Outcome, Subject};
use super::quiet::wait_until_quiet;
use super::render::Target;
use super::server::Server;
use super::way::Way;
use super::{Error, Migrations, Result};

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
    server: &Server,
    mut run: Migrations<'_>,
    finding: Finding<'_>,
) -> Result<()> {
    let target = Target::choose(&run.chain, run.profile.as_deref())?;
    let log = Log::new(server, run.chain.log_database);
    // Where there is nothing to resolve, nothing is created.
    let history = log.read().await?;
    finding.entry(&history)?;
    let mut site = Site::open(server, target, &run.settings).await?;
    let log = log.written(&site.abilities);
    site.settle(log.database(), run.observer()).await?;
    log.create(&site, run.observer()).await?;
    let site = site;
    let mut attempt = Attempt::begin();
    let queue = run.queue(&site).await?;
    let lock = queue.lock(&attempt, run.observer()).await?;
    let work = record(&site, log, &lock, &mut attempt, &mut run, finding);
    lock.during(work).await
}

async fn record(
    site: &Site<'_>,
    log: Log<'_>,
    lock: &Lock<'_>,
    attempt: &mut Attempt,
    run: &mut Migrations<'_>,
    finding: Finding<'_>,
) -> Result<()> {
    wait_until_quiet(site, log, run.observer()).await?;
    log.catch_up(site).await?;
    let history = log.read().await?;
    attempt.go_on(&history);
    let entry = finding.entry(&history)?;
    let embedded = run
        .chain
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
    log.record(lock, attempt, &subject, outcome).await
}

impl Finding<'_> {
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
