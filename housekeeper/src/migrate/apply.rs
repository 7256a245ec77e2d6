//! Applying: the only place that changes a server.

use std::time::{Duration, Instant};

use super::lock::{Lock, Queue};
use super::log::{Attempt, Event, History, How, Log, Outcome, Subject};
use super::plan::{Pending, check_cluster, plan, up_to};
use super::progress::Position;
use super::quiet::wait_until_quiet;
use super::render::Target;
use super::report::{Applied, Report};
use super::resume::{Todo, decide};
use super::server::{Server, Setting};
use super::settings::settings;
use super::variables::Variables;
use super::{Chain, Error, Migrations, Progress, Result, StatementError};

/// Applies everything pending.
pub(super) async fn apply(server: &Server, mut run: Migrations<'_>) -> Result<Report> {
    let began = Instant::now();
    let target = Target::choose(&run.chain, run.profile.as_deref())?;

    let log = Log::new(server, run.chain.log_database);

    // Most calls end here, with one query: an application applies whenever it starts.
    let history = log.read().await?;
    let all = pending(run.chain, &history)?;
    let left = pending_migrations(&all);
    if up_to(all, run.chain, run.up_to.as_deref())?.is_empty() {
        return Ok(report(run.chain, left, Vec::new(), began));
    }

    // What can be refused without the lock is, before there is anything of this run on the server.
    prepare(&run, target, &history)?;
    log.create().await?;
    let mut attempt = Attempt::begin();
    let mut queue = Queue::new(server, log, run.patience);
    let lock = loop {
        if let Some(lock) = queue.step(&attempt, run.observer()).await? {
            break lock;
        }
        // The other run may do everything there is to do.
        let history = log.read().await?;
        let all = pending(run.chain, &history)?;
        let left = pending_migrations(&all);
        if up_to(all, run.chain, run.up_to.as_deref())?.is_empty() {
            return Ok(report(run.chain, left, Vec::new(), began));
        }
    };
    let work = apply_locked(server, log, &lock, &mut attempt, target, &mut run, began);
    lock.during(work).await
}

/// Applies with nobody else at it.
async fn apply_locked(
    server: &Server,
    log: Log<'_>,
    lock: &Lock<'_>,
    attempt: &mut Attempt,
    target: Target<'_>,
    run: &mut Migrations<'_>,
    began: Instant,
) -> Result<Report> {
    // What other runs left behind has to be over before the log is read.
    wait_until_quiet(server, log, run.observer()).await?;
    let history = log.read().await?;
    attempt.go_on(&history);
    let all = pending(run.chain, &history)?;
    let left = pending_migrations(&all);
    let (pending, variables) = prepare(run, target, &history)?;
    let todo = decide(server, target, &pending, run.adopt_existing).await?;
    let settings = settings(server, &run.settings).await?;
    let mut worker = Worker {
        server,
        log,
        lock,
        target,
        variables,
        settings,
        attempt,
    };
    let applied = worker.work(&pending, &todo, run.observer()).await?;
    Ok(report(run.chain, left, applied, began))
}

/// What is to be done and with which values, or why nothing may be.
fn prepare<'c, 'h>(
    run: &Migrations<'c>,
    target: Target<'_>,
    history: &'h History,
) -> Result<(Vec<Pending<'c, 'h>>, Variables)> {
    let pending = up_to(
        pending(run.chain, history)?,
        run.chain,
        run.up_to.as_deref(),
    )?;
    check_cluster(&pending, target)?;
    let variables = Variables::resolve(pending.iter().map(|p| (p.migration, p.step)), &run.given)?;
    Ok((pending, variables))
}

fn pending<'c, 'h>(chain: Chain<'c>, history: &'h History) -> Result<Vec<Pending<'c, 'h>>> {
    plan(chain, history).map_err(Error::Refused)
}

fn pending_migrations(pending: &[Pending<'_, '_>]) -> usize {
    pending
        .chunk_by(|a, b| a.migration.version == b.migration.version)
        .count()
}

fn report(chain: Chain<'_>, pending: usize, applied: Vec<Applied>, began: Instant) -> Report {
    Report {
        applied,
        already: chain.migrations.len() - pending,
        elapsed: began.elapsed(),
    }
}

/// Runs statements and keeps the log about them.
struct Worker<'w> {
    server: &'w Server,
    log: Log<'w>,
    lock: &'w Lock<'w>,
    target: Target<'w>,
    variables: Variables,
    settings: Vec<Setting>,
    attempt: &'w mut Attempt,
}

impl Worker<'_> {
    async fn work(
        &mut self,
        pending: &[Pending<'_, '_>],
        todo: &[Todo],
        progress: &mut (dyn FnMut(Progress<'_>) + Send),
    ) -> Result<Vec<Applied>> {
        progress(Progress::Pending {
            migrations: pending_migrations(pending),
            steps: pending.len(),
        });
        let mut applied: Vec<Applied> = Vec::new();
        for (index, (step, todo)) in pending.iter().zip(todo).enumerate() {
            let place = step.place();
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
                    self.record(step, started()).await?;
                    progress(Progress::Started(at));
                    if let (Todo::Restart, Some(sql)) = (todo, step.step.restart) {
                        self.take_back_part(step, sql).await?;
                    }
                    let elapsed = self.run(step).await?;
                    self.finished(step, How::Ran, elapsed).await?;
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
        self.lock.make_sure().await?;
        let result = self.server.execute(sql, &self.settings).await;
        result.map_err(|source| {
            Error::Statement(Box::new(StatementError {
                place: pending.place(),
                sql: sql.to_owned(),
                source,
            }))
        })
    }

    /// Sends the statement and waits for its end.
    async fn run(&mut self, pending: &Pending<'_, '_>) -> Result<Duration> {
        let sql = self.target.sql(pending.step.sql, &self.variables);
        let mut settings = self.settings.clone();
        settings.push(self.log.mark(self.attempt));
        // Last of all: whoever asks for progress may have taken any time.
        self.lock.make_sure().await?;
        let began = Instant::now();
        let result = if pending.step.variables().next().is_none() {
            self.server.execute(&sql, &settings).await
        } else {
            // Nor should the server keep the values in system.query_log.
            if !settings.iter().any(|(name, _)| name == "log_queries") {
                settings.push(("log_queries".to_owned(), "0".to_owned()));
            }
            self.server
                .execute_secret(&sql, &settings, &self.variables)
                .await
        };
        let elapsed = began.elapsed();
        let Err(source) = result else {
            return Ok(elapsed);
        };
        let error = Box::new(StatementError {
            place: pending.place(),
            sql: self.target.shown(pending.step.sql),
            source,
        });
        if error.source.code.is_none() {
            // The log keeps saying that it started, which is all there is to know.
            return Err(Error::Interrupted(error));
        }
        let failed = Outcome {
            event: Event::Failed,
            how: How::Ran,
            duration: elapsed,
            error: Some(&error.source),
        };
        // The statement's error is what matters. Where the log did not take the row, the
        // step stays as started, and the next run finds out as it would after a kill.
        let _unrecorded = self.record(pending, failed).await;
        Err(Error::Statement(error))
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
        let subject = Subject::of(pending.migration, pending.number, pending.step);
        self.log
            .record(self.lock, self.attempt, &subject, outcome)
            .await
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
        .is_none_or(|last| last.version != step.migration.version)
    {
        applied.push(Applied {
            version: step.migration.version.to_string(),
            name: step.migration.name.to_string(),
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
