//! Doing steps on one server: statements are sent, waited for, and written down.

use std::time::{Duration, Instant};

use tracing::Instrument as _;

use super::cluster::{Failure, TIMEOUT_EXCEEDED};
use super::lock::Lock;
use super::log::{Attempt, Event, How, Outcome, Subject};
use super::mutations::{Mutations, now};
use super::plan::Pending;
use super::progress::Position;
use super::rebuild::Rebuild;
use super::render::Target;
use super::replica;
use super::resume::{Todo, UNFINISHED, hosts_with, names_before};
use super::server::{Setting, silently};
use super::settings::MUTATIONS_SYNC;
use super::variables::Variables;
use super::visit::Visit;
use super::{
    Cost, Error, HostOutcome, HostState, Piece, Probe, Progress, RequestError, Result,
    StatementError, StepPlace,
};

pub(super) const POLL: Duration = Duration::from_millis(250);

/// Bytes of a statement that no server refuses: a little less than the default of `max_query_size`.
const ANY_SERVER_TAKES: usize = 250_000;

/// What `throwIf` answers: a check of a rebuild does not hold.
const CHECK_FAILED: u32 = 395;

/// Runs statements on one server and keeps its log about them.
pub(super) struct Worker<'w> {
    pub(super) visit: &'w Visit<'w>,
    pub(super) lock: &'w Lock<'w>,
    pub(super) target: Target<'w>,
    pub(super) variables: &'w Variables,
    pub(super) settings: Vec<Setting>,
    pub(super) attempt: Attempt,
}

/// What came of a step on one server.
pub(super) struct Done {
    /// Whether its statement was sent; else its effect was there.
    pub(super) ran: bool,
    pub(super) elapsed: Duration,
}

impl Worker<'_> {
    /// Waits for the mutations of steps that an earlier run has begun.
    ///
    /// # Errors
    ///
    /// When one fails, which is recorded: the structure of the table may have changed all the same, so that a probe
    /// would say that the step is done.
    pub(super) async fn end_mutations(
        &mut self,
        pending: &[Pending<'_, '_>],
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<()> {
        for step in pending {
            // A step of another kind has left none, and those of others may wait for as long as a rebuild stops merges.
            let Some(entry) = step.open.filter(|_| step.step.cost == Cost::Mutation) else {
                continue;
            };
            let place = step.place();
            let left = self.mutations(step, entry.began_at);
            let Some(mutation) = left.wait(&place, progress).await? else {
                continue;
            };
            if entry.event != Event::Failed {
                let failed = RequestError {
                    code: Some(UNFINISHED),
                    message: mutation.reason.clone(),
                };
                self.record(step, Outcome::failed(&failed, Duration::ZERO))
                    .await?;
            }
            return Err(Error::StuckMutation {
                place: Box::new(place),
                mutation: Box::new(mutation),
            });
        }
        Ok(())
    }

    /// Does a step: runs it, or records that it is done.
    pub(super) async fn step(
        &mut self,
        pending: &Pending<'_, '_>,
        todo: Todo,
        at: Position,
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<Done> {
        let found = |elapsed| Done {
            ran: false,
            elapsed,
        };
        let done = match todo {
            Todo::Record => {
                self.finished(pending, How::Probed, Duration::ZERO).await?;
                found(Duration::ZERO)
            }
            Todo::Follow => {
                let began = Instant::now();
                self.follow(pending, &at.place, progress).await?;
                self.finished(pending, How::Replicated, began.elapsed())
                    .await?;
                found(began.elapsed())
            }
            Todo::Run | Todo::Restart => {
                let names = names_before(&self.visit.site, pending).await?;
                self.record(pending, Outcome::started(&names)).await?;
                progress(Progress::Started(at.clone()));
                if let (Todo::Restart, Some(sql)) = (todo, pending.step.restart) {
                    self.send(pending.place(), sql).await?;
                }
                let elapsed = self.run(pending, &at.place, progress).await?;
                self.finished(pending, How::Ran, elapsed).await?;
                Done { ran: true, elapsed }
            }
        };
        progress(Progress::Finished {
            at,
            elapsed: done.elapsed,
            found_done: !done.ran,
        });
        Ok(done)
    }

    /// Waits until what another host did has come here by replication.
    async fn follow(
        &self,
        pending: &Pending<'_, '_>,
        place: &StepPlace,
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<()> {
        let site = &self.visit.site;
        replica::follow(site, pending).await?;
        if pending.step.cost == Cost::Mutation {
            // Another host has asked for it, who knows when.
            let left = self.mutations(pending, 0);
            end(left, place, progress).await?;
        }
        Ok(())
    }

    /// Stops the merges that a rebuild has stopped before it was cut off: a server that has started again since then
    /// knows nothing of it.
    pub(super) async fn hold_merges(&self, pending: &[Pending<'_, '_>]) -> Result<()> {
        for steps in pending.chunk_by(|a, b| a.way.migration.version == b.way.migration.version) {
            let first = steps[0];
            let Some(rebuild) = Rebuild::around(first.way, first.number) else {
                continue;
            };
            let copies = |step: &Pending<'_, '_>| {
                step.step.cost == Cost::Rebuild && rebuild.has(step.number)
            };
            if !steps.iter().any(copies) {
                continue;
            }
            for (number, step) in rebuild.stops(first.number) {
                let sql = self.target.sql(step.sql, self.variables);
                self.send(first.way.place(number, step), &sql).await?;
            }
        }
        Ok(())
    }

    /// Sends a statement that is there for a step, and which is the same where it runs twice.
    async fn send(&self, place: StepPlace, sql: &str) -> Result<()> {
        self.lock.make_sure().await?;
        let mut settings = self.settings.clone();
        // Whoever comes after this run waits for the end of it: what empties a table would empty what that one copies.
        settings.push(self.visit.log.mark(&self.attempt));
        let result = self.visit.site.server.execute(sql, &settings).await;
        result.map_err(|source| {
            let error = Box::new(StatementError {
                place,
                sql: sql.to_owned(),
                source,
                stuck: None,
                rebuild: None,
                hosts: Vec::new(),
            });
            if error.source.code.is_none() {
                Error::Interrupted(error)
            } else {
                Error::Statement(error)
            }
        })
    }

    /// Sends the statement and waits for its end.
    async fn run(
        &mut self,
        pending: &Pending<'_, '_>,
        place: &StepPlace,
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<Duration> {
        let (site, target) = (&self.visit.site, self.target);
        let server = site.server;
        let sql = target.sql(pending.step.sql, self.variables);
        let is_secret = pending.step.variables().next().is_some();
        let settings = self.settings_for(&sql, is_secret);
        let since = match pending.step.cost {
            Cost::Mutation => now(site).await?,
            Cost::Metadata | Cost::Rebuild => 0,
        };
        let left = self.mutations(pending, since);
        // Last of all: whoever asks for progress may have taken any time.
        self.lock.make_sure().await?;
        let began = Instant::now();
        let span = tracing::info_span!(
            "migration_step",
            host = server.host(),
            version = %place.version,
            step = place.step,
            kind = %place.kind,
            object = %place.object
        );
        let is_everywhere =
            site.cluster().is_some() && pending.step.sql.contains(&Piece::OnCluster);
        let result = if is_everywhere {
            let work = async {
                site.execute(&sql, &settings, progress)
                    .await
                    .map(|_hosts| ())
            };
            let result = quiet_if(is_secret, work).instrument(span).await;
            self.settled(pending, result).await?
        } else {
            let work = async { Ok(server.execute(&sql, &settings).await?) };
            let work = quiet_if(is_secret, work).instrument(span);
            match pending.step.cost {
                Cost::Metadata | Cost::Rebuild => work.await,
                Cost::Mutation => tokio::select! {
                    result = work => result,
                    never = left.tell(place, progress) => match never {},
                },
            }
        };
        let elapsed = began.elapsed();
        let (source, hosts) = match result.map_err(|failure| failure.redacted(self.variables)) {
            Ok(()) => {
                // A server that does not know the setting does not wait itself.
                let is_waited_for = !is_everywhere && site.abilities.has(MUTATIONS_SYNC);
                if pending.step.cost == Cost::Mutation && !is_waited_for {
                    end(left, place, progress).await?;
                }
                return Ok(elapsed);
            }
            Err(Failure::HostsDown(hosts)) => {
                let error = Error::HostsDown {
                    place: Some(Box::new(place.clone())),
                    hosts,
                };
                let failed = RequestError {
                    code: Some(TIMEOUT_EXCEEDED),
                    message: error.to_string(),
                };
                let _unrecorded = self
                    .record(pending, Outcome::failed(&failed, elapsed))
                    .await;
                return Err(error);
            }
            Err(Failure::Request { source, hosts }) => (source, hosts),
        };
        let rebuild = Rebuild::around(pending.way, pending.number).filter(|rebuild| {
            source.code == Some(CHECK_FAILED) && !rebuild.is_handed_over(pending.number)
        });
        let mut error = Box::new(StatementError {
            place: place.clone(),
            sql: target.shown(pending.step.sql),
            source,
            stuck: None,
            rebuild: rebuild.map(|rebuild| rebuild.table.to_owned()),
            hosts,
        });
        if error.source.code.is_none() {
            // The log keeps saying that it started, which is all there is to know.
            return Err(Error::Interrupted(error));
        }
        if error.source.code == Some(UNFINISHED) {
            // What went wrong once may go right when the server tries again.
            match left.wait(place, progress).await {
                Ok(Some(mutation)) => error.stuck = Some(Box::new(mutation)),
                Ok(None) if left.are_done().await.unwrap_or_default() => return Ok(began.elapsed()),
                Ok(None) | Err(_) => {}
            }
        }
        // The statement's error is what matters. Where the log did not take the row, the
        // step stays as started, and the next run finds out as it would after a kill.
        let failed = Outcome::failed(&error.source, elapsed);
        let _unrecorded = self.record(pending, failed).await;
        Err(Error::Statement(error))
    }

    /// What goes with the statement of a step.
    fn settings_for(&self, sql: &str, is_secret: bool) -> Vec<Setting> {
        let mut settings = self.settings.clone();
        settings.push(self.visit.log.mark(&self.attempt));
        // Nor should the server keep the values in system.query_log.
        if is_secret && !settings.iter().any(|(name, _)| name == "log_queries") {
            settings.push(("log_queries".to_owned(), "0".to_owned()));
        }
        if sql.len() > ANY_SERVER_TAKES
            && !settings.iter().any(|(name, _)| name == "max_query_size")
        {
            settings.push(("max_query_size".to_owned(), (sql.len() + 1).to_string()));
        }
        settings
    }

    /// What a statement came to that not every host of a cluster has taken. Hosts on which an earlier run had done it
    /// refuse it: what counts is that its effect is there on all of them.
    async fn settled(
        &self,
        pending: &Pending<'_, '_>,
        result: Result<(), Failure>,
    ) -> Result<Result<(), Failure>> {
        match (result, pending.step.probe) {
            (Err(Failure::Request { source, hosts }), Probe::Query(query))
                if source.code.is_some() =>
            {
                let began = Instant::now();
                // A replica that has not followed yet is no failure.
                let lags = source.code == Some(UNFINISHED) && pending.step.cost == Cost::Metadata;
                let found = loop {
                    let found = hosts_with(&self.visit.site, pending, query).await?;
                    if (lags || pending.open.is_some())
                        && found.iter().all(|(_, is_there)| *is_there)
                    {
                        return Ok(Ok(()));
                    }
                    if !lags || began.elapsed() >= self.visit.site.patience() {
                        break found;
                    }
                    tokio::time::sleep(POLL).await;
                };
                let done = found.into_iter().filter(|(host, is_there)| {
                    *is_there && hosts.iter().all(|known| known.host != *host)
                });
                let done = done.map(|(host, _)| HostOutcome::new(host, HostState::Done));
                let mut all: Vec<HostOutcome> = done.collect();
                all.extend(hosts);
                Ok(Err(Failure::Request { source, hosts: all }))
            }
            (result, _) => Ok(result),
        }
    }

    /// What a step that was begun at this time has left its table.
    fn mutations<'m>(&'m self, pending: &Pending<'m, '_>, since: u64) -> Mutations<'m> {
        Mutations {
            site: &self.visit.site,
            object: pending.step.object,
            since,
            variables: self.variables,
        }
    }

    async fn finished(
        &mut self,
        pending: &Pending<'_, '_>,
        how: How,
        duration: Duration,
    ) -> Result<()> {
        self.record(pending, Outcome::finished(how, duration)).await
    }

    async fn record(&mut self, pending: &Pending<'_, '_>, outcome: Outcome<'_>) -> Result<()> {
        let subject = Subject::of(pending.way, pending.number, pending.step);
        let (log, lock) = (self.visit.log, self.lock);
        log.record(lock, &mut self.attempt, &subject, outcome).await
    }
}

/// Waits for what a statement has left the hosts of a cluster to do: where their versions do not wait themselves.
async fn end(
    left: Mutations<'_>,
    place: &StepPlace,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<()> {
    match left.wait(place, progress).await? {
        None => Ok(()),
        Some(mutation) => Err(Error::StuckMutation {
            place: Box::new(place.clone()),
            mutation: Box::new(mutation),
        }),
    }
}

/// What the client logs of statements with the values of variables in them nobody is to see.
async fn quiet_if<T>(is_secret: bool, work: impl Future<Output = T>) -> T {
    if is_secret {
        silently(work).await
    } else {
        work.await
    }
}
