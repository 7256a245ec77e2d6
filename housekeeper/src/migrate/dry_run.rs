use std::fmt;

use super::cluster::Site;
use super::log::{History, Log};
use super::needs::check_needs;
use super::plan::{Pending, check_cluster, plan, plan_back, up_to};
use super::present::check_present;
use super::privileges::check_privileges;
use super::quiet::running;
use super::render::Target;
use super::resume::{Todo, decide};
use super::server::Server;
use super::sizes::sizes;
use super::version::check_version;
use super::{Cost, Error, Hazard, Migrations, Result, Size, StepPlace};

/// What [`apply`](Migrations::apply) or [`revert`](Migrations::revert) would do now.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DryRun<'a> {
    /// The pending steps, in order.
    pub steps: Vec<PlannedStep<'a>>,
    /// How many requests of earlier runs the server is still working on. `apply` would
    /// wait for them, and may then find more done.
    pub running: u64,
}

/// A pending step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlannedStep<'a> {
    /// Where it stands.
    pub place: StepPlace,
    /// The statement for the chosen profile, variables by name.
    pub sql: String,
    /// What it costs the server.
    pub cost: Cost,
    /// What there is of the table that it rewrites or copies.
    pub size: Option<Size>,
    /// What it risks.
    pub hazards: &'a [Hazard<'a>],
    /// An interrupted run did it already: it would be recorded, not run.
    pub found_done: bool,
}

pub(super) async fn dry_run<'a>(server: &Server, run: &Migrations<'a>) -> Result<DryRun<'a>> {
    let target = Target::choose(&run.chain, run.profile.as_deref())?;
    let log = Log::new(server, run.chain.log_database);
    let history = log.read().await?;
    let pending = plan(run.chain, &history).map_err(Error::Refused)?;
    let pending = up_to(pending, run.chain, run.up_to.as_deref())?;
    describe(run, server, target, &history, &pending, run.adopt_existing).await
}

pub(super) async fn revert_dry_run<'a>(
    server: &Server,
    run: &Migrations<'a>,
) -> Result<DryRun<'a>> {
    let target = Target::choose(&run.chain, run.profile.as_deref())?;
    let log = Log::new(server, run.chain.log_database);
    let history = log.read().await?;
    let pending = plan_back(run.chain, &history, run.up_to.as_deref(), run.may_lose)?;
    describe(run, server, target, &history, &pending, false).await
}

/// What would become of these steps.
async fn describe<'a>(
    run: &Migrations<'_>,
    server: &Server,
    target: Target<'_>,
    history: &History,
    pending: &[Pending<'a, '_>],
    adopt_existing: bool,
) -> Result<DryRun<'a>> {
    check_cluster(pending, target)?;
    let site = Site::open(server, target, &run.settings).await?;
    let log = Log::new(server, run.chain.log_database).written(&site.abilities);
    let running = if pending.is_empty() || history.versions.is_empty() {
        0
    } else {
        running(&site, log).await?
    };
    let todo = decide(&site, target, pending, adopt_existing).await?;
    check_version(server, pending, &todo).await?;
    check_present(&site, pending, &todo).await?;
    check_needs(server, pending, &todo).await?;
    check_privileges(server, pending, &todo).await?;
    let about: Vec<_> = pending
        .iter()
        .map(|p| (p.step.cost, p.step.object))
        .collect();
    let sizes = sizes(server, &about).await?;
    let steps = pending.iter().zip(todo).zip(sizes);
    Ok(DryRun {
        steps: steps
            .map(|((p, todo), size)| planned(target, p, todo, size))
            .collect(),
        running,
    })
}

fn planned<'a>(
    target: Target<'_>,
    pending: &Pending<'a, '_>,
    todo: Todo,
    size: Option<Size>,
) -> PlannedStep<'a> {
    let step = pending.step;
    PlannedStep {
        place: pending.place(),
        sql: target.shown(step.sql),
        cost: step.cost,
        size,
        hazards: step.hazards,
        found_done: todo == Todo::Record,
    }
}

/// The statements, each under a comment that says where it stands and what it costs.
impl fmt::Display for DryRun<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.steps {
            write!(f, "-- {} ({}", step.place, step.cost)?;
            match step.size {
                Some(Size { rows, bytes }) => writeln!(f, ", {rows} rows, {bytes} bytes)")?,
                None => writeln!(f, ")")?,
            }
            for hazard in step.hazards {
                write!(f, "-- {}: {}", hazard.name, hazard.detail)?;
                match hazard.reason {
                    Some(reason) => writeln!(f, " (allowed: {reason})")?,
                    None => writeln!(f)?,
                }
            }
            if step.found_done {
                writeln!(
                    f,
                    "-- Already done by an interrupted run: would be recorded."
                )?;
            }
            writeln!(f, "{};\n", step.sql)?;
        }
        Ok(())
    }
}
