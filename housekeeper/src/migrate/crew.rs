//! Doing what is pending, on all servers of a run: each step on each of them, before the next step.

use std::collections::BTreeMap;
use std::time::Duration;

use super::cluster::Site;
use super::current::Current;
use super::hooks::Hooks;
use super::hosts::gather;
use super::inserts::check_inserts;
use super::lock::Locks;
use super::log::{Attempt, History, Kind};
use super::needs::check_needs;
use super::plan::Pending;
use super::present::check_present;
use super::privileges::check_privileges;
use super::progress::Position;
use super::rebuild::Rebuild;
use super::rebuilds::{check_databases, check_rebuilds};
use super::render::Target;
use super::replica::{SharedTable, catch_up, is_carried, shared_table, table_of};
use super::report::Applied;
use super::resolve::{Finding, Resolution, start_again};
use super::resume::{Todo, decide};
use super::settings::settings;
use super::variables::Variables;
use super::version::check_version;
use super::visit::Visit;
use super::way::Way;
use super::worker::Worker;
use super::{Error, HostOutcome, HostState, Migrations, Progress, Result};

/// A run that has all locks.
#[derive(Clone, Copy)]
pub(super) struct Crew<'w> {
    pub(super) visits: &'w [Visit<'w>],
    pub(super) locks: &'w Locks<'w>,
    pub(super) target: Target<'w>,
    pub(super) current: &'w Current,
}

/// What is pending on each server.
pub(super) type Shares<'c, 'h> = Vec<Vec<Pending<'c, 'h>>>;

impl Crew<'_> {
    /// Each server's log, once what other runs left behind is over.
    pub(super) async fn histories(self, run: &mut Migrations<'_>) -> Result<Vec<History>> {
        let mut histories = Vec::with_capacity(self.visits.len());
        for visit in self.visits {
            histories.push(visit.quiet_history(run.observer()).await?);
        }
        Ok(histories)
    }

    /// Does what is pending, once nothing speaks against it on any server.
    pub(super) async fn work(
        self,
        attempt: &Attempt,
        run: &mut Migrations<'_>,
        histories: &[History],
        shares: &[Vec<Pending<'_, '_>>],
        variables: &Variables,
        applied: &mut Vec<Applied>,
    ) -> Result<()> {
        let each = self.visits.iter().zip(self.locks.each()).zip(histories);
        let mut workers: Vec<Worker<'_>> = each
            .map(|((visit, lock), history)| Worker {
                visit,
                lock,
                target: self.target,
                variables,
                settings: settings(&visit.site.abilities, &run.settings),
                attempt: attempt.continuing(history),
            })
            .collect();
        for (worker, pending) in workers.iter_mut().zip(shares) {
            let ended = worker.end_mutations(pending, run.observer()).await;
            ended.map_err(|error| error.on(worker.visit.host()))?;
        }
        let todo = look(self.visits, self.target, shares, run.adopt_existing).await?;
        for (worker, pending) in workers.iter().zip(shares) {
            let held = worker.hold_merges(pending).await;
            held.map_err(|error| error.on(worker.visit.host()))?;
        }
        let (progress, hooks) = run.observers();
        self.steps(&mut workers, shares, todo, progress, hooks, applied)
            .await
    }

    /// Lets a rebuild start again that an earlier run began and a check has stopped now: the server may have started again
    /// in between, and merged. Gives the error back where a person has to look.
    pub(super) async fn start_again(
        self,
        attempt: &Attempt,
        run: &mut Migrations<'_>,
        histories: &[History],
        error: Error,
    ) -> Result<()> {
        let Error::Statement(stopped) = &error else {
            return Err(error);
        };
        let place = &stopped.place;
        let is_there = |visit: &Visit<'_>| {
            // Others may have done it.
            let mut stopped = stopped.hosts.iter().filter(|outcome| !outcome.is_done());
            visit
                .host()
                .is_none_or(|host| stopped.any(|outcome| outcome.host == host))
        };
        let host = self.visits.iter().position(is_there);
        let (Some(host), Some(table)) = (host, stopped.rebuild.clone()) else {
            return Err(error);
        };
        let mut migrations = run.chain.migrations.iter();
        let migration = migrations.find(|migration| migration.version == place.version);
        let rebuild = migration.and_then(|one| Rebuild::around(Way::forth(one), place.step));
        let recorded = histories[host].versions.get(&place.version);
        let began_before = rebuild
            .zip(recorded)
            .is_some_and(|(rebuild, recorded)| recorded.step(rebuild.first()).is_some());
        if !began_before {
            return Err(error);
        }
        let finding = Finding {
            version: &place.version,
            step: place.step,
            resolution: Resolution::StartAgain,
        };
        let visit = &self.visits[host];
        run.observer()(Progress::StartsAgain {
            table,
            place: place.clone(),
        });
        let history = visit.history().await?;
        let mut attempt = attempt.continuing(&history);
        let lock = &self.locks.each()[host];
        let begun = start_again(visit, lock, &mut attempt, run.chain, &history, finding);
        begun.await.map_err(|error| error.on(visit.host()))
    }

    async fn steps(
        self,
        workers: &mut [Worker<'_>],
        shares: &[Vec<Pending<'_, '_>>],
        todo: Vec<Vec<Todo>>,
        progress: &mut (dyn FnMut(Progress) + Send),
        hooks: &mut Hooks<'_>,
        applied: &mut Vec<Applied>,
    ) -> Result<()> {
        let turns = turns(shares);
        let total = shares.iter().map(Vec::len).sum();
        progress(Progress::Pending {
            migrations: turns
                .chunk_by(|a, b| a.version(shares) == b.version(shares))
                .count(),
            steps: total,
        });
        let mut index = 0;
        for turn in &turns {
            let first = turn.first(shares);
            let place = first.place();
            self.current.come_to(place.clone());
            let is_to_run = |(host, at): &(usize, usize)| todo[*host][*at].is_sent();
            let runs = turn.on.iter().any(is_to_run);
            if runs {
                hooks.before(&place).await?;
            }
            let mut done = Done::on_others(turn, self.visits, &todo);
            let (mut ran, mut elapsed) = (false, Duration::ZERO);
            for (host, at) in &turn.on {
                let worker = &mut workers[*host];
                let pending = &shares[*host][*at];
                let mut todo = todo[*host][*at];
                index += 1;
                let position = Position {
                    index,
                    total,
                    host: worker.visit.host().map(str::to_owned),
                    place: place.clone(),
                    cost: pending.step.cost,
                };
                self.current.check()?;
                let result = async {
                    if todo == Todo::Run && done.have_shared(pending, &worker.visit.site).await? {
                        todo = Todo::Follow;
                    }
                    check_inserts(&worker.visit.site, &[*pending], &[todo]).await?;
                    let step = worker.step(pending, todo, position, progress);
                    self.current.step(step).await
                };
                let result = result.await;
                let here = result.map_err(|error| done.told_with(error.on(worker.visit.host())))?;
                ran |= here.ran;
                elapsed += here.elapsed;
                done.on.push(&worker.visit.site);
            }
            if runs {
                hooks.after(&place).await?;
            }
            add(applied, first, elapsed, !ran);
        }
        Ok(())
    }
}

/// Decides about each step on each server, and makes sure that nothing speaks against those to be run.
pub(super) async fn look(
    visits: &[Visit<'_>],
    target: Target<'_>,
    shares: &[Vec<Pending<'_, '_>>],
    adopt_existing: bool,
) -> Result<Vec<Vec<Todo>>> {
    let mut todo = Vec::with_capacity(visits.len());
    for (visit, pending) in visits.iter().zip(shares) {
        if visits.len() > 1 {
            let caught_up = take_over(&visit.site, pending).await;
            caught_up.map_err(|error| error.on(visit.host()))?;
        }
        let decided = decide(&visit.site, target, pending, adopt_existing).await;
        todo.push(decided.map_err(|error| error.on(visit.host()))?);
    }
    if visits.len() > 1 {
        leave_to_replication(visits, shares, &mut todo).await?;
    }
    let mut checked = Vec::with_capacity(visits.len());
    for ((visit, pending), todo) in visits.iter().zip(shares).zip(&todo) {
        checked.push((visit.host(), check(visit, target, pending, todo).await));
    }
    gather(checked)?;
    Ok(todo)
}

/// Everything that may speak against the steps of one server.
async fn check(
    visit: &Visit<'_>,
    target: Target<'_>,
    pending: &[Pending<'_, '_>],
    todo: &[Todo],
) -> Result<()> {
    check_version(&visit.site, pending, todo).await?;
    check_databases(&visit.site, pending).await?;
    check_rebuilds(&visit.site, target, pending).await?;
    check_present(&visit.site, pending, todo).await?;
    check_needs(&visit.site, pending, todo).await?;
    check_inserts(&visit.site, pending, todo).await?;
    check_privileges(visit.site.server, pending, todo).await
}

/// What another host did to a table that this one shares may be on its way: a probe would not see it.
async fn take_over(site: &Site<'_>, pending: &[Pending<'_, '_>]) -> Result<()> {
    for step in pending {
        if let Some(table) = table_of(step)
            && step.open.is_some()
            && is_carried(step)
            && shared_table(site, table).await?.is_some()
        {
            catch_up(site, table).await?;
        }
    }
    Ok(())
}

/// Steps that another host has done, to a table that this one shares, are not run here.
async fn leave_to_replication(
    visits: &[Visit<'_>],
    shares: &[Vec<Pending<'_, '_>>],
    todo: &mut [Vec<Todo>],
) -> Result<()> {
    for turn in turns(shares) {
        let done = Done::on_others(&turn, visits, todo);
        let mut carried = Vec::new();
        for (host, at) in &turn.on {
            let visit = &visits[*host];
            if todo[*host][*at] != Todo::Run {
                continue;
            }
            let found = done.have_shared(&shares[*host][*at], &visit.site).await;
            if found.map_err(|error| error.on(visit.host()))? {
                carried.push((*host, *at));
            }
        }
        for (host, at) in carried {
            todo[host][at] = Todo::Follow;
        }
    }
    Ok(())
}

/// A step, and the servers on which it is pending.
pub(super) struct Turn {
    /// The number of each, and where the step is in its share.
    pub(super) on: Vec<(usize, usize)>,
}

impl Turn {
    /// The step, as one of the servers has it.
    pub(super) fn first<'s, 'c, 'h>(
        &self,
        shares: &'s [Vec<Pending<'c, 'h>>],
    ) -> &'s Pending<'c, 'h> {
        let (host, at) = self.on[0];
        &shares[host][at]
    }

    fn version<'c>(&self, shares: &[Vec<Pending<'c, '_>>]) -> &'c str {
        self.first(shares).way.migration.version
    }
}

/// The steps in their order: each share is in that order, forth or back.
pub(super) fn turns(shares: &[Vec<Pending<'_, '_>>]) -> Vec<Turn> {
    if let [share] = shares {
        let alone = (0..share.len()).map(|at| Turn { on: vec![(0, at)] });
        return alone.collect();
    }
    let mut forth: BTreeMap<(&str, u32), Turn> = BTreeMap::new();
    let mut is_back = false;
    for (host, share) in shares.iter().enumerate() {
        for (at, pending) in share.iter().enumerate() {
            is_back |= pending.way.kind == Kind::Revert;
            let key = (pending.way.migration.version, pending.number);
            let turn = forth.entry(key).or_insert_with(|| Turn { on: Vec::new() });
            turn.on.push((host, at));
        }
    }
    let mut turns: Vec<((&str, u32), Turn)> = forth.into_iter().collect();
    if is_back {
        // The newest migration first; its steps in their order.
        turns.sort_by(|((a, first), _), ((b, second), _)| (b, first).cmp(&(a, second)));
    }
    turns.into_iter().map(|(_, turn)| turn).collect()
}

/// The servers on which a step is done.
struct Done<'d> {
    on: Vec<&'d Site<'d>>,
}

impl<'d> Done<'d> {
    /// Those on which it is not pending, or only has to be recorded.
    fn on_others(turn: &Turn, visits: &'d [Visit<'d>], todo: &[Vec<Todo>]) -> Self {
        let is_done = |host: &usize| {
            let mut pending = turn.on.iter().filter(|(other, _)| other == host);
            pending.all(|(host, at)| todo[*host][*at] == Todo::Record)
        };
        let done = (0..visits.len()).filter(is_done);
        Self {
            on: done.map(|host| &visits[host].site).collect(),
        }
    }

    /// Whether one of them shares the table of a step with this server, so that replication carries the step.
    async fn have_shared(&self, pending: &Pending<'_, '_>, site: &Site<'_>) -> Result<bool> {
        let Some(table) = table_of(pending).filter(|_| is_carried(pending)) else {
            return Ok(false);
        };
        let others = self
            .on
            .iter()
            .filter(|other| other.server.host() != site.server.host());
        let others: Vec<_> = others.collect();
        if others.is_empty() {
            return Ok(false);
        }
        let Some(here) = shared_table(site, table).await? else {
            return Ok(false);
        };
        for other in others {
            let there: Option<SharedTable> = shared_table(other, table).await?;
            if there.as_ref() == Some(&here) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// An error of the step, with the hosts on which it is done.
    fn told_with(&self, error: Error) -> Error {
        let done = self.on.iter().filter_map(|site| site.server.host());
        let done = done.map(|host| HostOutcome::new(host, HostState::Done));
        match error {
            Error::Statement(mut error) => {
                error.hosts.splice(0..0, done);
                Error::Statement(error)
            }
            Error::Interrupted(mut error) => {
                error.hosts.splice(0..0, done);
                Error::Interrupted(error)
            }
            Error::HostsDown { place, mut hosts } => {
                hosts.splice(0..0, done);
                Error::HostsDown { place, hosts }
            }
            other => other,
        }
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
