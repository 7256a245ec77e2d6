use std::fmt;

use super::apply::planned as pending_forth;
use super::crew::{look, turns};
use super::log::History;
use super::plan::{Pending, check_cluster};
use super::quiet::running;
use super::render::Target;
use super::resume::Todo;
use super::revert::planned as pending_back;
use super::server::Server;
use super::sizes::{add, sizes};
use super::visit::{Visit, histories};
use super::{Cost, Hazard, Migrations, Result, Size, StepPlace};

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
    /// What there is of the table that it rewrites or copies, or of those that it reads to fill another, on all hosts
    /// where it would run; `None` where that is not known.
    pub size: Option<Size>,
    /// What it risks.
    pub hazards: &'a [Hazard<'a>],
    /// An interrupted run did it already: it would be recorded, not run.
    pub found_done: bool,
    /// The hosts on which it would run, where they are visited one by one. On others it is done, or comes by replication.
    pub hosts: Vec<String>,
}

pub(super) async fn dry_run<'a>(servers: &[Server], run: &Migrations<'a>) -> Result<DryRun<'a>> {
    let history = histories(servers, run).await?;
    let pending = pending_forth(servers, run, &history)?;
    describe(run, servers, &history, &pending, run.adopt_existing).await
}

pub(super) async fn revert_dry_run<'a>(
    servers: &[Server],
    run: &Migrations<'a>,
) -> Result<DryRun<'a>> {
    let history = histories(servers, run).await?;
    let pending = pending_back(servers, run, &history)?;
    describe(run, servers, &history, &pending, false).await
}

/// What would become of these steps.
async fn describe<'a>(
    run: &Migrations<'_>,
    servers: &[Server],
    histories: &[History],
    shares: &[Vec<Pending<'a, '_>>],
    adopt_existing: bool,
) -> Result<DryRun<'a>> {
    let target = run.target()?;
    check_cluster(shares.iter().flatten(), target)?;
    let visits = Visit::open(servers, run).await?;
    let mut all_running = 0;
    for ((visit, history), pending) in visits.iter().zip(histories).zip(shares) {
        if !pending.is_empty() && !history.versions.is_empty() {
            let running = running(&visit.site, visit.log).await;
            all_running += running.map_err(|error| error.on(visit.host()))?;
        }
    }
    let todo = look(&visits, target, shares, adopt_existing).await?;
    let mut sizes_on = Vec::with_capacity(visits.len());
    for (visit, pending) in visits.iter().zip(shares) {
        let steps: Vec<_> = pending.iter().map(|pending| pending.step).collect();
        let sizes = sizes(visit.site.server, &steps).await;
        sizes_on.push(sizes.map_err(|error| error.on(visit.host()))?);
    }
    let steps = turns(shares).into_iter().map(|turn| {
        let to_run = || {
            let all = turn.on.iter().copied();
            all.filter(|(host, at)| todo[*host][*at].is_sent())
        };
        let sizes = to_run().map(|(host, at)| sizes_on[host][at]);
        PlannedStep {
            size: sizes.fold(None, add),
            found_done: turn
                .on
                .iter()
                .all(|(host, at)| todo[*host][*at] == Todo::Record),
            hosts: to_run()
                .filter_map(|(host, _)| visits[host].host().map(str::to_owned))
                .collect(),
            ..planned(target, turn.first(shares))
        }
    });
    Ok(DryRun {
        steps: steps.collect(),
        running: all_running,
    })
}

fn planned<'a>(target: Target<'_>, pending: &Pending<'a, '_>) -> PlannedStep<'a> {
    let step = pending.step;
    PlannedStep {
        place: pending.place(),
        sql: target.shown(step.sql),
        cost: step.cost,
        size: None,
        hazards: step.hazards,
        found_done: false,
        hosts: Vec::new(),
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
            if !step.hosts.is_empty() {
                writeln!(f, "-- On {}.", step.hosts.join(", "))?;
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
