//! Applying: the only place that changes a server, with `revert`.

use std::collections::BTreeSet;
use std::time::Instant;

use super::crew::{Crew, Shares};
use super::current::Current;
use super::hosts::gather;
use super::lock::Queues;
use super::log::{Attempt, History};
use super::plan::{Pending, check_cluster, plan, up_to};
use super::report::{Applied, Report};
use super::server::Server;
use super::variables::Variables;
use super::visit::{Visit, histories};
use super::{Chain, Error, Migrations, Refusal, Result};

/// Applies everything pending, and gives up when the limit of time has passed.
pub(super) async fn apply(servers: &[Server], mut run: Migrations<'_>) -> Result<Report> {
    let current = Current::default();
    let (limit, stop) = (run.timeout, run.take_stop());
    let work = Box::pin(apply_all(servers, run, &current));
    current.limited(limit, stop, work).await
}

async fn apply_all(
    servers: &[Server],
    mut run: Migrations<'_>,
    current: &Current,
) -> Result<Report> {
    let began = Instant::now();
    let target = run.target()?;
    let mut history = histories(servers, &run).await?;
    match nothing_to_do(servers, &run, &history, began) {
        Ok(Some(report)) => return Ok(report),
        Err(error) if target.cluster().is_none() => return Err(error),
        // This host of a cluster may not have all rows yet.
        Ok(None) | Err(_) => {}
    }

    let visits = Visit::open(servers, &run).await?;
    // What can be refused without the lock is, before there is anything of this run on the server.
    if let Err(error) = prepare(servers, &run, &history) {
        if target.cluster().is_none() || history.iter().all(|one| one.versions.is_empty()) {
            return Err(error);
        }
        // Again with all rows.
        for (visit, history) in visits.iter().zip(&mut history) {
            visit
                .site
                .settle(visit.log.database(), run.observer())
                .await?;
            *history = visit.history().await?;
        }
        prepare(servers, &run, &history)?;
    }
    for visit in &visits {
        visit.prepare(run.observer()).await?;
    }
    let attempt = Attempt::begin();
    let mut queues = Queues::new(&visits, &run);
    let locks = loop {
        if let Some(locks) = queues.step(&attempt, run.observer()).await? {
            break locks;
        }
        queues.during(async { current.check() }).await?;
        // The other run may do everything there is to do.
        let done = queues.during(async {
            let mut histories = Vec::with_capacity(visits.len());
            for visit in &visits {
                histories.push(visit.history().await?);
            }
            nothing_to_do(servers, &run, &histories, began)
        });
        if let Some(report) = done.await? {
            queues.release().await;
            return Ok(report);
        }
    };
    let crew = Crew {
        visits: &visits,
        locks: &locks,
        target,
        current,
    };
    let work = async {
        let mut history = crew.histories(&mut run).await?;
        let left = pending_migrations(&pending(servers, &run, &history)?);
        let mut applied = Vec::new();
        loop {
            let (shares, variables) = prepare(servers, &run, &history)?;
            let work = crew.work(
                &attempt,
                &mut run,
                &history,
                &shares,
                &variables,
                &mut applied,
            );
            let Err(error) = Box::pin(work).await else {
                return Ok(report(run.chain, left, applied, began));
            };
            crew.start_again(&attempt, &mut run, &history, error)
                .await?;
            history = crew.histories(&mut run).await?;
        }
    };
    locks.during(current.until_stopped(work)).await
}

/// The report of a run that finds nothing to do; `None` where there is something.
fn nothing_to_do(
    servers: &[Server],
    run: &Migrations<'_>,
    histories: &[History],
    began: Instant,
) -> Result<Option<Report>> {
    let all = pending(servers, run, histories)?;
    let left = pending_migrations(&all);
    let all = wanted(all, run)?;
    let report = || report(run.chain, left, Vec::new(), began);
    Ok(all.iter().all(Vec::is_empty).then(report))
}

/// What is to be done on each server and with which values, or why nothing may be.
fn prepare<'c, 'h>(
    servers: &[Server],
    run: &Migrations<'c>,
    histories: &'h [History],
) -> Result<(Shares<'c, 'h>, Variables)> {
    let shares = planned(servers, run, histories)?;
    let variables = ready(run, &shares)?;
    Ok((shares, variables))
}

/// The values of all variables, unless something else is in the way of these steps.
pub(super) fn ready(run: &Migrations<'_>, shares: &[Vec<Pending<'_, '_>>]) -> Result<Variables> {
    let all = || shares.iter().flatten();
    check_cluster(all(), run.target()?)?;
    Variables::resolve(all().map(|p| (p.way, p.step)), &run.given)
}

/// What is pending on each server up to the version that is wanted.
fn wanted<'c, 'h>(shares: Shares<'c, 'h>, run: &Migrations<'_>) -> Result<Shares<'c, 'h>> {
    let wanted = shares
        .into_iter()
        .map(|share| up_to(share, run.chain, run.up_to.as_deref()));
    wanted.collect()
}

fn pending<'c, 'h>(
    servers: &[Server],
    run: &Migrations<'c>,
    histories: &'h [History],
) -> Result<Shares<'c, 'h>> {
    let each = servers.iter().zip(histories);
    gather(each.map(|(server, history)| {
        let share = match plan(run.chain, history) {
            // The release before, on a database that the next one has brought further: it has done its part.
            Err(refusals) if run.allow_newer && refusals.iter().all(Refusal::is_newer) => {
                Ok(Vec::new())
            }
            other => other.map_err(Error::Refused),
        };
        (server.host(), share)
    }))
}

/// The steps that `apply` would do on each server.
pub(super) fn planned<'c, 'h>(
    servers: &[Server],
    run: &Migrations<'c>,
    histories: &'h [History],
) -> Result<Shares<'c, 'h>> {
    wanted(pending(servers, run, histories)?, run)
}

fn pending_migrations(shares: &[Vec<Pending<'_, '_>>]) -> usize {
    let versions = shares.iter().flatten();
    let versions = versions.map(|pending| pending.way.migration.version);
    versions.collect::<BTreeSet<_>>().len()
}

fn report(chain: Chain<'_>, pending: usize, applied: Vec<Applied>, began: Instant) -> Report {
    Report {
        applied,
        already: chain.migrations.len() - pending,
        elapsed: began.elapsed(),
    }
}
