use std::time::Duration;

use super::log::{Attempt, Event, How, Log, Outcome, Subject};
use super::place::count;
use super::quiet::wait_until_quiet;
use super::server::Server;
use super::{Error, Migrations, Result};

/// What a person found out about a step that was left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settlement {
    /// Its effect is there: it is recorded as done.
    Done,
    /// Its effect is not there: the next run runs it.
    NotDone,
}

pub(super) async fn settle(
    server: &Server,
    mut run: Migrations<'_>,
    version: &str,
    number: u32,
    settlement: Settlement,
) -> Result<()> {
    let log = Log::new(server, run.chain.log_database);
    wait_until_quiet(server, log, run.observer()).await?;
    let history = log.read().await?;
    let not_open = |state| Error::NotOpen {
        version: version.to_owned(),
        step: number,
        state,
    };
    let entry = history
        .versions
        .get(version)
        .and_then(|recorded| recorded.step(number))
        .ok_or_else(|| not_open("was never started"))?;
    if entry.event == Event::Finished {
        return Err(not_open("is recorded as done"));
    }
    let embedded = run.chain.migrations.iter().find(|m| m.version == version);
    let step = embedded.and_then(|m| m.step(number));
    let subject = match (embedded, step, settlement) {
        (Some(migration), Some(step), _) => Subject::of(migration, number, step),
        (_, None, Settlement::Done) | (None, _, Settlement::Done) => {
            return Err(not_open(
                "is not in this binary, so its effect is not wanted: settle it as `NotDone` \
                 after undoing it",
            ));
        }
        // The file got shorter: what is left of it is what counts from now on.
        (Some(migration), None, Settlement::NotDone) => Subject {
            migration_hash: migration.hash,
            steps: count(migration.steps),
            ..Subject::recorded(entry)
        },
        (None, _, Settlement::NotDone) => Subject::recorded(entry),
    };
    let outcome = Outcome {
        event: match settlement {
            Settlement::Done => Event::Finished,
            Settlement::NotDone => Event::Cleared,
        },
        how: How::Settled,
        duration: Duration::ZERO,
        error: None,
    };
    log.record(&mut Attempt::begin(&history), &subject, outcome)
        .await
}
