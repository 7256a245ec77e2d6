//! The locks of all servers of a run.
//!
//! They are taken one after the other, in an order that is the same for every run. So of two runs the one that is behind
//! waits, and neither has what the other one waits for.

use std::convert::Infallible;
use std::time::{Duration, Instant};

use futures_util::future::join_all;

use super::{Lock, Patience, Queue};
use crate::migrate::log::Attempt;
use crate::migrate::visit::Visit;
use crate::migrate::{Error, Migrations, Progress, Refusal, Result};

/// All of them, held.
pub(in crate::migrate) struct Locks<'l>(Vec<Lock<'l>>);

impl<'l> Locks<'l> {
    /// One for each server, in their order.
    pub(in crate::migrate) fn each(&self) -> &[Lock<'l>] {
        &self.0
    }

    /// Does this and gives the locks back, unless a request of it may still be under way: then they expire.
    pub(in crate::migrate) async fn during<T>(
        &self,
        work: impl Future<Output = Result<T>>,
    ) -> Result<T> {
        let result = alive(&self.0, work).await;
        if !result.as_ref().is_err_and(Error::may_be_under_way) {
            release(&self.0).await;
        }
        result
    }
}

/// On the way to the locks of all servers.
pub(in crate::migrate) struct Queues<'l> {
    visits: &'l [Visit<'l>],
    path: Option<String>,
    patience: Patience,
    began: Instant,
    held: Vec<Lock<'l>>,
    current: Option<Queue<'l>>,
}

impl<'l> Queues<'l> {
    /// For the locks beside the logs.
    pub(in crate::migrate) fn new(visits: &'l [Visit<'l>], run: &Migrations<'_>) -> Self {
        Self {
            visits,
            path: run.lock_in_keeper.clone(),
            patience: run.patience,
            began: Instant::now(),
            held: Vec::new(),
            current: None,
        }
    }

    /// Takes all locks, and waits for them as long as is allowed.
    pub(in crate::migrate) async fn lock(
        mut self,
        attempt: &Attempt,
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<Locks<'l>> {
        loop {
            if let Some(locks) = self.step(attempt, progress).await? {
                return Ok(locks);
            }
        }
    }

    /// Takes those locks that are free or whose holder is dead, in their order. At the first other one it waits for a
    /// moment and returns `None`.
    ///
    /// # Errors
    ///
    /// [`Error::Locked`] when this has gone on for long enough. No lock is held then.
    pub(in crate::migrate) async fn step(
        &mut self,
        attempt: &Attempt,
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<Option<Locks<'l>>> {
        while let Some(visit) = self.visits.get(self.held.len()) {
            let mut queue = match self.current.take() {
                Some(queue) => queue,
                None => self.queue(visit).await?,
            };
            match alive(&self.held, queue.step(attempt, progress)).await {
                Ok(Some(lock)) => self.held.push(lock),
                Ok(None) if queue.is_behind(attempt) => {
                    let error = self.same_server(visit);
                    self.release().await;
                    return Err(error);
                }
                Ok(None) => {
                    self.current = Some(queue);
                    return Ok(None);
                }
                Err(error) => {
                    self.release().await;
                    return Err(error.on(visit.host()));
                }
            }
        }
        Ok(Some(Locks(std::mem::take(&mut self.held))))
    }

    /// Does this with those locks that are held, and gives them back where it fails.
    pub(in crate::migrate) async fn during<T>(
        &mut self,
        work: impl Future<Output = Result<T>>,
    ) -> Result<T> {
        let result = alive(&self.held, work).await;
        if result.is_err() {
            self.release().await;
        }
        result
    }

    /// Gives back what is held.
    pub(in crate::migrate) async fn release(&mut self) {
        release(&self.held).await;
        self.held.clear();
    }

    async fn queue(&mut self, visit: &'l Visit<'l>) -> Result<Queue<'l>> {
        let patience = Patience {
            wait: self.patience.wait.saturating_sub(self.began.elapsed()),
            ..self.patience
        };
        let path = self.path.clone();
        let opened = Queue::new(&visit.site, visit.log.database(), path.as_deref(), patience);
        let opened = self.during(opened).await;
        opened.map_err(|error| error.on(visit.host()))
    }

    /// A lock that this run has already is that of a server with two names.
    fn same_server(&self, visit: &Visit<'_>) -> Error {
        let earlier = self.visits[..self.held.len()]
            .iter()
            .filter_map(Visit::host);
        Error::Refused(vec![Refusal::SameServer {
            host: visit.host().unwrap_or_default().to_owned(),
            others: earlier.map(str::to_owned).collect(),
        }])
    }
}

/// Does this while all of these show that they are alive.
async fn alive<T>(locks: &[Lock<'_>], work: impl Future<Output = T>) -> T {
    if locks.is_empty() {
        return work.await;
    }
    tokio::select! {
        result = work => result,
        never = keep_alive(locks) => match never {},
    }
}

async fn keep_alive(locks: &[Lock<'_>]) -> Infallible {
    join_all(locks.iter().map(Lock::keep_alive)).await;
    // None of them ends.
    std::future::pending().await
}

/// What was done is done, and recorded, even where a lock has to expire.
async fn release(locks: &[Lock<'_>]) {
    const LONGEST: Duration = Duration::from_secs(5);
    let all = join_all(locks.iter().map(Lock::release));
    let _left_behind = tokio::time::timeout(LONGEST, all).await;
}
