//! Applying: the only place that changes a server.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tracing::Instrument as _;

use super::cluster::{Failure, Site, TIMEOUT_EXCEEDED};
use super::hooks::Hooks;
use super::lock::Lock;
use super::log::{Attempt, Event, History, How, Log, Outcome, Subject};
use super::mutations::{tell_of_mutations, unfinished, wait_for_mutations};
use super::needs::check_needs;
use super::plan::{Pending, check_cluster, plan, up_to};
use super::present::check_present;
use super::privileges::check_privileges;
use super::progress::Position;
use super::quiet::wait_until_quiet;
use super::render::Target;
use super::report::{Applied, Report};
use super::resume::{Todo, UNFINISHED, decide, hosts_with};
use super::server::{Server, Setting, silently};
use super::settings::settings;
use super::variables::Variables;
use super::version::check_version;
use super::{
    Chain, Cost, Error, HostOutcome, HostState, Migrations, Piece, Probe, Progress, Refusal,
    RequestError, Result, StatementError, StepPlace,
};

/// The step that is being done, for whoever gives up.
pub(super) type Current = Mutex<Option<StepPlace>>;

/// Applies everything pending, and gives up when the limit of time has passed.
pub(super) async fn apply(server: &Server, run: Migrations<'_>) -> Result<Report> {
    let current = Current::default();
    let limit = run.timeout;
    limited(limit, &current, apply_all(server, run, &current)).await
}

/// Does this, and gives up when the limit of time has passed.
pub(super) async fn limited<T>(
    limit: Option<Duration>,
    current: &Current,
    work: impl Future<Output = Result<T>>,
) -> Result<T> {
    let Some(limit) = limit else {
        return work.await;
    };
    let work = tokio::time::timeout(limit, work).await;
    work.unwrap_or_else(|_passed| {
        let place = current
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        Err(Error::TimedOut {
            after: limit,
            place: place.map(Box::new),
        })
    })
}

async fn apply_all(server: &Server, mut run: Migrations<'_>, current: &Current) -> Result<Report> {
    let began = Instant::now();
    let target = Target::choose(&run.chain, run.profile.as_deref())?;

    let log = Log::new(server, run.chain.log_database);

    // Most calls end here, with one query: an application applies whenever it starts.
    let mut history = log.read().await?;
    match nothing_to_do(&run, &history, began) {
        Ok(Some(report)) => return Ok(report),
        Err(error) if target.cluster().is_none() => return Err(error),
        // This host of a cluster may not have all rows yet.
        Ok(None) | Err(_) => {}
    }

    let mut site = Site::open(server, target, &run.settings).await?;
    let log = log.written(&site.abilities);
    // What can be refused without the lock is, before there is anything of this run on the server.
    if let Err(error) = prepare(&run, target, &history) {
        if site.cluster().is_none() || history.versions.is_empty() {
            return Err(error);
        }
        // Again with all rows.
        site.settle(log.database(), run.observer()).await?;
        log.catch_up(&site).await?;
        history = log.read().await?;
        prepare(&run, target, &history)?;
    }
    site.settle(log.database(), run.observer()).await?;
    log.create(&site, run.observer()).await?;
    let site = site;
    let mut attempt = Attempt::begin();
    let mut queue = run.queue(&site).await?;
    let lock = loop {
        if let Some(lock) = queue.step(&attempt, run.observer()).await? {
            break lock;
        }
        // The other run may do everything there is to do.
        log.catch_up(&site).await?;
        let history = log.read().await?;
        if let Some(report) = nothing_to_do(&run, &history, began)? {
            return Ok(report);
        }
    };
    let locked = Locked {
        site: &site,
        log,
        lock: &lock,
        target,
        current,
    };
    lock.during(locked.apply(&mut attempt, &mut run, began))
        .await
}

/// A run that has the lock.
#[derive(Clone, Copy)]
pub(super) struct Locked<'w> {
    pub(super) site: &'w Site<'w>,
    pub(super) log: Log<'w>,
    pub(super) lock: &'w Lock<'w>,
    pub(super) target: Target<'w>,
    pub(super) current: &'w Current,
}

impl Locked<'_> {
    async fn apply(
        self,
        attempt: &mut Attempt,
        run: &mut Migrations<'_>,
        began: Instant,
    ) -> Result<Report> {
        // What other runs left behind has to be over before the log is read.
        wait_until_quiet(self.site, self.log, run.observer()).await?;
        self.log.catch_up(self.site).await?;
        let history = self.log.read().await?;
        attempt.go_on(&history);
        let all = pending(run, &history)?;
        let left = pending_migrations(&all);
        let (pending, variables) = prepare(run, self.target, &history)?;
        let applied = Box::pin(self.work(attempt, run, &pending, variables)).await?;
        Ok(report(run.chain, left, applied, began))
    }

    /// Does what is pending, once nothing speaks against it.
    pub(super) async fn work(
        self,
        attempt: &mut Attempt,
        run: &mut Migrations<'_>,
        pending: &[Pending<'_, '_>],
        variables: Variables,
    ) -> Result<Vec<Applied>> {
        let settings = settings(&self.site.abilities, &run.settings);
        let mut worker = Worker {
            at: self,
            variables,
            settings,
            attempt,
        };
        worker.end_mutations(pending, run.observer()).await?;
        let todo = decide(self.site, self.target, pending, run.adopt_existing).await?;
        check_version(self.site.server, pending, &todo).await?;
        check_present(self.site, pending, &todo).await?;
        check_needs(self.site.server, pending, &todo).await?;
        check_privileges(self.site.server, pending, &todo).await?;
        let (progress, hooks) = run.observers();
        worker.work(pending, &todo, progress, hooks).await
    }
}

/// The report of a run that finds nothing to do; `None` where there is something.
fn nothing_to_do(
    run: &Migrations<'_>,
    history: &History,
    began: Instant,
) -> Result<Option<Report>> {
    let all = pending(run, history)?;
    let left = pending_migrations(&all);
    let all = up_to(all, run.chain, run.up_to.as_deref())?;
    let report = || report(run.chain, left, Vec::new(), began);
    Ok(all.is_empty().then(report))
}

/// What is to be done and with which values, or why nothing may be.
fn prepare<'c, 'h>(
    run: &Migrations<'c>,
    target: Target<'_>,
    history: &'h History,
) -> Result<(Vec<Pending<'c, 'h>>, Variables)> {
    let pending = up_to(pending(run, history)?, run.chain, run.up_to.as_deref())?;
    check_cluster(&pending, target)?;
    let variables = Variables::resolve(pending.iter().map(|p| (p.way, p.step)), &run.given)?;
    Ok((pending, variables))
}

fn pending<'c, 'h>(run: &Migrations<'c>, history: &'h History) -> Result<Vec<Pending<'c, 'h>>> {
    match plan(run.chain, history) {
        // The release before, on a database that the next one has brought further: it has done its part.
        Err(refusals) if run.allow_newer && refusals.iter().all(Refusal::is_newer) => {
            Ok(Vec::new())
        }
        other => other.map_err(Error::Refused),
    }
}

fn pending_migrations(pending: &[Pending<'_, '_>]) -> usize {
    pending
        .chunk_by(|a, b| a.way.migration.version == b.way.migration.version)
        .count()
}

fn report(chain: Chain<'_>, pending: usize, applied: Vec<Applied>, began: Instant) -> Report {
    Report {
        applied,
        already: chain.migrations.len() - pending,
        elapsed: began.elapsed(),
    }
}

const POLL: Duration = Duration::from_millis(250);

/// Bytes of a statement that no server refuses: a little less than the default of `max_query_size`.
const ANY_SERVER_TAKES: usize = 250_000;

/// Runs statements and keeps the log about them.
struct Worker<'w> {
    at: Locked<'w>,
    variables: Variables,
    settings: Vec<Setting>,
    attempt: &'w mut Attempt,
}

impl Worker<'_> {
    /// Waits for the mutations of steps that an earlier run has begun.
    ///
    /// # Errors
    ///
    /// When one fails, which is recorded: the structure of the table may have changed all the same, so that a probe
    /// would say that the step is done.
    async fn end_mutations(
        &mut self,
        pending: &[Pending<'_, '_>],
        progress: &mut (dyn FnMut(Progress<'_>) + Send),
    ) -> Result<()> {
        for step in pending {
            let Some(entry) = step.open else { continue };
            let place = step.place();
            let stuck = wait_for_mutations(self.at.site, &place, &self.variables, progress);
            let Some(mutation) = stuck.await? else {
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

    async fn work(
        &mut self,
        pending: &[Pending<'_, '_>],
        todo: &[Todo],
        progress: &mut (dyn FnMut(Progress<'_>) + Send),
        hooks: &mut Hooks<'_>,
    ) -> Result<Vec<Applied>> {
        progress(Progress::Pending {
            migrations: pending_migrations(pending),
            steps: pending.len(),
        });
        let mut applied: Vec<Applied> = Vec::new();
        for (index, (step, todo)) in pending.iter().zip(todo).enumerate() {
            let place = step.place();
            *self
                .at
                .current
                .lock()
                .unwrap_or_else(PoisonError::into_inner) = Some(place.clone());
            let at = Position {
                index: index + 1,
                total: pending.len(),
                place: &place,
                cost: step.step.cost,
            };
            let elapsed = match todo {
                Todo::Record => {
                    self.finished(step, How::Probed, Duration::ZERO).await?;
                    Duration::ZERO
                }
                Todo::Run | Todo::Restart => {
                    hooks.before(&place).await?;
                    self.record(step, started()).await?;
                    progress(Progress::Started(at));
                    if let (Todo::Restart, Some(sql)) = (todo, step.step.restart) {
                        self.take_back_part(step, sql).await?;
                    }
                    let elapsed = self.run(step, &place, progress).await?;
                    self.finished(step, How::Ran, elapsed).await?;
                    hooks.after(&place).await?;
                    elapsed
                }
            };
            let found_done = *todo == Todo::Record;
            progress(Progress::Finished {
                at,
                elapsed,
                found_done,
            });
            add(&mut applied, step, elapsed, found_done);
        }
        Ok(applied)
    }

    /// Takes away what an earlier run has done of a step.
    async fn take_back_part(&self, pending: &Pending<'_, '_>, sql: &str) -> Result<()> {
        self.at.lock.make_sure().await?;
        let result = self.at.site.server.execute(sql, &self.settings).await;
        result.map_err(|source| {
            Error::Statement(Box::new(StatementError {
                place: pending.place(),
                sql: sql.to_owned(),
                source,
                stuck: None,
                hosts: Vec::new(),
            }))
        })
    }

    /// Sends the statement and waits for its end.
    async fn run(
        &mut self,
        pending: &Pending<'_, '_>,
        place: &StepPlace,
        progress: &mut (dyn FnMut(Progress<'_>) + Send),
    ) -> Result<Duration> {
        let Locked { site, target, .. } = self.at;
        let server = site.server;
        let sql = target.sql(pending.step.sql, &self.variables);
        let mut settings = self.settings.clone();
        settings.push(self.at.log.mark(self.attempt));
        let is_secret = pending.step.variables().next().is_some();
        // Nor should the server keep the values in system.query_log.
        if is_secret && !settings.iter().any(|(name, _)| name == "log_queries") {
            settings.push(("log_queries".to_owned(), "0".to_owned()));
        }
        if sql.len() > ANY_SERVER_TAKES
            && !settings.iter().any(|(name, _)| name == "max_query_size")
        {
            settings.push(("max_query_size".to_owned(), (sql.len() + 1).to_string()));
        }
        // Last of all: whoever asks for progress may have taken any time.
        self.at.lock.make_sure().await?;
        let began = Instant::now();
        let span = tracing::info_span!(
            "migration_step",
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
                Cost::Metadata => work.await,
                Cost::Mutation | Cost::Rebuild => tokio::select! {
                    result = work => result,
                    never = tell_of_mutations(site, place, &self.variables, progress) => match never {},
                },
            }
        };
        let elapsed = began.elapsed();
        let (source, hosts) = match result.map_err(|failure| failure.redacted(&self.variables)) {
            Ok(()) => {
                if is_everywhere && pending.step.cost == Cost::Mutation {
                    self.end_mutation(pending, place, progress).await?;
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
        let mut error = Box::new(StatementError {
            place: place.clone(),
            sql: target.shown(pending.step.sql),
            source,
            stuck: None,
            hosts,
        });
        if error.source.code.is_none() {
            // The log keeps saying that it started, which is all there is to know.
            return Err(Error::Interrupted(error));
        }
        if error.source.code == Some(UNFINISHED) {
            let left = unfinished(site, &place.object, &self.variables).await;
            error.stuck = left.ok().and_then(|left| left.stuck).map(Box::new);
        }
        // The statement's error is what matters. Where the log did not take the row, the
        // step stays as started, and the next run finds out as it would after a kill.
        let failed = Outcome::failed(&error.source, elapsed);
        let _unrecorded = self.record(pending, failed).await;
        Err(Error::Statement(error))
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
                    let found = hosts_with(self.at.site, pending, query).await?;
                    if (lags || pending.open.is_some())
                        && found.iter().all(|(_, is_there)| *is_there)
                    {
                        return Ok(Ok(()));
                    }
                    if !lags || began.elapsed() >= self.at.site.patience() {
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

    /// Waits for what a statement has left the hosts of a cluster to do: where their versions do not wait themselves.
    async fn end_mutation(
        &self,
        pending: &Pending<'_, '_>,
        place: &StepPlace,
        progress: &mut (dyn FnMut(Progress<'_>) + Send),
    ) -> Result<()> {
        let stuck = wait_for_mutations(self.at.site, place, &self.variables, progress).await?;
        match stuck {
            None => Ok(()),
            Some(mutation) => Err(Error::StuckMutation {
                place: Box::new(pending.place()),
                mutation: Box::new(mutation),
            }),
        }
    }

    async fn finished(
        &mut self,
        pending: &Pending<'_, '_>,
        how: How,
        duration: Duration,
    ) -> Result<()> {
        let outcome = Outcome {
            event: Event::Finished,
            how,
            duration,
            error: None,
        };
        self.record(pending, outcome).await
    }

    async fn record(&mut self, pending: &Pending<'_, '_>, outcome: Outcome<'_>) -> Result<()> {
        let subject = Subject::of(pending.way, pending.number, pending.step);
        let Locked { log, lock, .. } = self.at;
        log.record(lock, self.attempt, &subject, outcome).await
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

fn started() -> Outcome<'static> {
    Outcome {
        event: Event::Started,
        how: How::Ran,
        duration: Duration::ZERO,
        error: None,
    }
}

fn add(applied: &mut Vec<Applied>, step: &Pending<'_, '_>, elapsed: Duration, found_done: bool) {
    if applied
        .last()
        .is_none_or(|last| last.version != step.way.migration.version)
    {
        applied.push(Applied {
            version: step.way.migration.version.to_string(),
            name: step.way.migration.name.to_string(),
            ran: 0,
            found_done: 0,
            elapsed: Duration::ZERO,
        });
    }
    if let Some(last) = applied.last_mut() {
        last.ran += u32::from(!found_done);
        last.found_done += u32::from(found_done);
        last.elapsed += elapsed;
    }
}
