//! Taking migrations back, as they are applied: one statement at a time, under the lock, written down in the log.

use std::time::Instant;

use super::apply::ready;
use super::crew::{Crew, Shares};
use super::current::Current;
use super::hosts::gather;
use super::lock::Queues;
use super::log::{Attempt, History};
use super::plan::plan_back;
use super::server::Server;
use super::visit::{Visit, histories};
use super::{Migrations, Result, Reverted};

/// Takes back what is to be, and gives up when the limit of time has passed.
pub(super) async fn revert(servers: &[Server], mut run: Migrations<'_>) -> Result<Reverted> {
    let current = Current::default();
    let (limit, stop) = (run.timeout, run.take_stop());
    let work = Box::pin(revert_all(servers, run, &current));
    current.limited(limit, stop, work).await
}

async fn revert_all(
    servers: &[Server],
    mut run: Migrations<'_>,
    current: &Current,
) -> Result<Reverted> {
    let began = Instant::now();
    // A step is run or not by what this run knows of it: nothing is taken for done that no run has begun.
    run.adopt_existing = false;
    let target = run.target()?;
    if target.cluster().is_none() {
        let history = histories(servers, &run).await?;
        if look_ahead(servers, &mut run, &history)? {
            return Ok(nothing(began));
        }
    }
    let visits = Visit::open(servers, &run).await?;
    for visit in &visits {
        visit.prepare(run.observer()).await?;
    }
    if target.cluster().is_some() {
        // This host may not have all rows of the log yet, and would take back more than the newest migration.
        let mut history = Vec::with_capacity(visits.len());
        for visit in &visits {
            history.push(visit.history().await?);
        }
        if look_ahead(servers, &mut run, &history)? {
            return Ok(nothing(began));
        }
    }
    let attempt = Attempt::begin();
    let mut queues = Queues::new(&visits, &run);
    let locks = loop {
        if let Some(locks) = queues.step(&attempt, run.observer()).await? {
            break locks;
        }
        queues.during(async { current.check() }).await?;
    };
    let crew = Crew {
        visits: &visits,
        locks: &locks,
        target,
        current,
    };
    let work = async {
        let history = crew.histories(&mut run).await?;
        let shares = planned(servers, &run, &history)?;
        let variables = ready(&run, &shares)?;
        let mut taken_back = Vec::new();
        let work = crew.work(
            &attempt,
            &mut run,
            &history,
            &shares,
            &variables,
            &mut taken_back,
        );
        Box::pin(work).await?;
        Ok(taken_back)
    };
    let migrations = locks.during(current.until_stopped(work)).await?;
    Ok(Reverted {
        migrations,
        elapsed: began.elapsed(),
    })
}

/// Decides which version this leads to, once: of two runs that both take back the newest migration, the second finds it
/// taken back. Whether there is nothing to do.
fn look_ahead(servers: &[Server], run: &mut Migrations<'_>, histories: &[History]) -> Result<bool> {
    run.up_to = goal(run, histories);
    let shares = planned(servers, run, histories)?;
    ready(run, &shares)?;
    Ok(shares.iter().all(Vec::is_empty))
}

fn nothing(began: Instant) -> Reverted {
    Reverted {
        migrations: Vec::new(),
        elapsed: began.elapsed(),
    }
}

/// The version that this leads to; `None` where nothing was applied. Where hosts differ, the newest migration is that of
/// the host that is furthest.
fn goal(run: &Migrations<'_>, histories: &[History]) -> Option<String> {
    if run.up_to.is_some() {
        return run.up_to.clone();
    }
    let applied = histories.iter().flat_map(|history| history.versions.keys());
    let newest = applied.max()?;
    let older = run.chain.migrations.iter().rev();
    let mut older = older.filter(|one| one.version < newest.as_str());
    Some(older.next().map_or("0", |one| one.version).to_owned())
}

/// The steps that are to be done on each server, or why nothing may be.
pub(super) fn planned<'c, 'h>(
    servers: &[Server],
    run: &Migrations<'c>,
    histories: &'h [History],
) -> Result<Shares<'c, 'h>> {
    let goal = goal(run, histories);
    let each = servers.iter().zip(histories);
    gather(each.map(|(server, history)| {
        let back = plan_back(run.chain, history, goal.as_deref(), run.may_lose);
        (server.host(), back)
    }))
}
