//! Taking migrations back, as they are applied: one statement at a time, under the lock, written down in the log.

use std::time::Instant;

use super::apply::{Current, Locked, limited};
use super::cluster::Site;
use super::log::{Attempt, History, Log};
use super::plan::{Pending, check_cluster, plan_back};
use super::quiet::wait_until_quiet;
use super::render::Target;
use super::server::Server;
use super::variables::Variables;
use super::{Migrations, Result, Reverted};

/// Takes back what is to be, and gives up when the limit of time has passed.
pub(super) async fn revert(server: &Server, run: Migrations<'_>) -> Result<Reverted> {
    let current = Current::default();
    let limit = run.timeout;
    limited(limit, &current, revert_all(server, run, &current)).await
}

async fn revert_all(
    server: &Server,
    mut run: Migrations<'_>,
    current: &Current,
) -> Result<Reverted> {
    let began = Instant::now();
    // A step is run or not by what this run knows of it: nothing is taken for done that no run has begun.
    run.adopt_existing = false;
    let target = Target::choose(&run.chain, run.profile.as_deref())?;
    let log = Log::new(server, run.chain.log_database);
    let history = log.read().await?;
    let (pending, _) = prepare(&run, target, &history)?;
    if pending.is_empty() {
        return Ok(Reverted {
            migrations: Vec::new(),
            elapsed: began.elapsed(),
        });
    }
    let mut site = Site::open(server, target, &run.settings).await?;
    let log = log.written(&site.abilities);
    site.settle(log.database(), run.observer()).await?;
    log.create(&site, run.observer()).await?;
    let site = site;
    let mut attempt = Attempt::begin();
    let queue = run.queue(&site).await?;
    let lock = queue.lock(&attempt, run.observer()).await?;
    let locked = Locked {
        site: &site,
        log,
        lock: &lock,
        target,
        current,
    };
    let goal = goal(&run, &history);
    let work = async {
        wait_until_quiet(&site, log, run.observer()).await?;
        log.catch_up(&site).await?;
        let history = log.read().await?;
        attempt.go_on(&history);
        // Another run may have taken back what this one was to.
        run.up_to = Some(goal);
        let (pending, variables) = prepare(&run, target, &history)?;
        Box::pin(locked.work(&mut attempt, &mut run, &pending, variables)).await
    };
    let migrations = lock.during(work).await?;
    Ok(Reverted {
        migrations,
        elapsed: began.elapsed(),
    })
}

/// The version that this leads to, which is decided once: two runs that both take back the newest migration take back one.
fn goal(run: &Migrations<'_>, history: &History) -> String {
    if let Some(version) = &run.up_to {
        return version.clone();
    }
    let newest = history.versions.keys().next_back();
    let older = run.chain.migrations.iter().rev();
    let mut older = older.filter(|one| newest.is_some_and(|newest| one.version < newest.as_str()));
    older.next().map_or("0", |one| one.version).to_owned()
}

/// What is to be done and with which values, or why nothing may be.
pub(super) fn prepare<'c, 'h>(
    run: &Migrations<'c>,
    target: Target<'_>,
    history: &'h History,
) -> Result<(Vec<Pending<'c, 'h>>, Variables)> {
    let pending = plan_back(run.chain, history, run.up_to.as_deref(), run.may_lose)?;
    check_cluster(&pending, target)?;
    let variables = Variables::resolve(pending.iter().map(|p| (p.way, p.step)), &run.given)?;
    Ok((pending, variables))
}
