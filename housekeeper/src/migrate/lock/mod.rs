//! One run at a time, with nothing but ClickHouse.
//!
//! The lock is a row of tables, `lock_1`, `lock_2`, …, beside the log; the one with the highest number holds. Whoever
//! creates the next one has the lock: of several that try, the server lets one. It then makes sure that no higher one
//! came up meanwhile, and drops the lower ones. A run that ends well writes so into its table, which stays: so a number
//! is never given out twice.
//!
//! The holder writes a row into its table every now and then. One that has not for long is taken for dead, and the next
//! number is free. Every row that a run writes to the log reads from its table, so a run that has lost the lock without
//! having noticed gets an error from the server before its next statement.

mod claim;
mod holder;
mod watch;

use std::convert::Infallible;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

pub use holder::LockHolder;

use self::claim::Claims;
use self::watch::Watch;
use super::log::{Attempt, Log};
use super::server::{RequestError, Server};
use super::{Error, Progress, Result};

/// What ClickHouse answers where a table is there already, or is not there.
const TABLE_EXISTS: u32 = 57;
pub(super) const UNKNOWN_TABLE: u32 = 60;

const POLL: Duration = Duration::from_millis(200);
const REPORT: Duration = Duration::from_secs(1);

/// How long to wait for the lock, and when its holder is dead.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    /// How long to wait for another run.
    pub(super) wait: Duration,
    /// Without a sign of life for this long, this run is dead.
    pub(super) expiry: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            wait: Duration::from_secs(600),
            expiry: Duration::from_secs(30),
        }
    }
}

/// The lock, held. Dropping it does not give it back: a request may be under way.
pub(super) struct Lock<'l> {
    claims: Claims<'l>,
    number: u64,
    attempt_id: String,
    who: String,
    expiry: Duration,
    /// When the last sign of life was sent that the server has taken.
    alive: Mutex<Instant>,
}

/// On the way to the lock.
pub(super) struct Queue<'l> {
    claims: Claims<'l>,
    patience: Patience,
    began: Instant,
    watch: Watch,
    reported: Option<Instant>,
}

impl<'l> Queue<'l> {
    pub(super) fn new(server: &'l Server, log: Log<'l>, patience: Patience) -> Self {
        Self {
            claims: Claims::new(server, log.database()),
            patience,
            began: Instant::now(),
            watch: Watch::default(),
            reported: None,
        }
    }

    /// Takes the lock if it is free or its holder is dead. Else waits for a moment and returns `None`.
    ///
    /// # Errors
    ///
    /// [`Error::Locked`] when this has gone on for long enough.
    pub(super) async fn step(
        &mut self,
        attempt: &Attempt,
        progress: &mut (dyn FnMut(Progress<'_>) + Send),
    ) -> Result<Option<Lock<'l>>> {
        let newest = self.claims.newest().await?;
        let claim = match newest {
            Some(claim) if !claim.is_released && !self.watch.is_dead(&claim, Instant::now()) => {
                claim
            }
            free => {
                let number = free.map_or(1, |claim| claim.number + 1);
                return Lock::claim(self.claims, number, attempt, self.patience.expiry).await;
            }
        };
        let elapsed = self.began.elapsed();
        if elapsed >= self.patience.wait {
            return Err(Error::Locked {
                holder: Box::new(claim.holder),
                waited: elapsed,
            });
        }
        if self.reported.is_none_or(|at| at.elapsed() >= REPORT) {
            self.reported = Some(Instant::now());
            progress(Progress::Locked {
                holder: &claim.holder,
                elapsed,
            });
        }
        tokio::time::sleep(POLL.min(self.patience.wait.saturating_sub(elapsed))).await;
        Ok(None)
    }
}

impl<'l> Lock<'l> {
    /// Takes the lock away from whoever has it, and gives it back. Returns who had it, if anybody.
    ///
    /// One that shows that it is alive keeps it, unless `force` is set.
    pub(super) async fn unlock(
        server: &'l Server,
        log: Log<'l>,
        attempt: &Attempt,
        force: bool,
    ) -> Result<Option<LockHolder>> {
        let claims = Claims::new(server, log.database());
        let Some(claim) = claims.newest().await? else {
            return Ok(None);
        };
        if claim.is_released {
            return Ok(None);
        }
        if !force {
            tokio::time::sleep(claim.silence_of_a_living_one()).await;
            let later = claims.newest().await?;
            if later.is_none_or(|later| later.sign() != claim.sign()) {
                return Err(Error::Locked {
                    holder: Box::new(claim.holder),
                    waited: claim.expiry / 3,
                });
            }
        }
        match Self::claim(claims, claim.number + 1, attempt, claim.expiry).await? {
            Some(lock) => lock.release().await?,
            None => {
                return Err(Error::Locked {
                    holder: Box::new(claim.holder),
                    waited: Duration::ZERO,
                });
            }
        }
        Ok(Some(claim.holder))
    }

    /// Who has the lock, if anybody.
    pub(super) async fn holder(server: &Server, log: Log<'_>) -> Result<Option<LockHolder>> {
        let newest = Claims::new(server, log.database()).newest().await?;
        let held = newest.filter(|claim| !claim.is_released);
        Ok(held.map(|claim| claim.holder))
    }

    /// Tries to be the one with this number. `None`: another was faster.
    async fn claim(
        claims: Claims<'l>,
        number: u64,
        attempt: &Attempt,
        expiry: Duration,
    ) -> Result<Option<Self>> {
        let sent = Instant::now();
        match claims.create(number).await {
            Ok(()) => {}
            Err(error) if error.code == Some(TABLE_EXISTS) => return Ok(None),
            Err(error) => return Err(claims.failed("taking", error)),
        }
        let lock = Self {
            claims,
            number,
            attempt_id: attempt.id().to_owned(),
            who: attempt.who().to_owned(),
            expiry,
            alive: Mutex::new(sent),
        };
        // Whoever was slow to create the table may have looked at numbers of long ago.
        let numbers = claims.numbers().await?;
        if numbers.iter().any(|other| *other > number) {
            claims.drop_all([number]).await?;
            return Ok(None);
        }
        lock.write("taken").await?;
        let lower = numbers.into_iter().filter(|other| *other < number);
        claims.drop_all(lower).await?;
        Ok(Some(lock))
    }

    /// The table to read from so that a statement fails for a run that has lost the lock.
    pub(super) fn table(&self) -> String {
        self.claims.table(self.number)
    }

    /// Does this and gives the lock back, unless a request of it may still be under way: then the lock expires.
    pub(super) async fn during<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        let result = tokio::select! {
            result = work => result,
            never = self.keep_alive() => match never {},
        };
        if !result.as_ref().is_err_and(Error::may_be_under_way) {
            // What was done is done, and recorded, even where the lock has to expire.
            let _left_behind = self.release().await;
        }
        result
    }

    /// Shows that this run is alive, again and again, for as long as this is awaited.
    async fn keep_alive(&self) -> Infallible {
        loop {
            tokio::time::sleep(self.expiry / 6).await;
            // What cannot be written now is tried again; before a statement it is looked at.
            let _missed = self.show_life().await;
        }
    }

    /// Makes sure that nobody can take this run for dead soon.
    ///
    /// # Errors
    ///
    /// When another has taken the lock already.
    pub(super) async fn make_sure(&self) -> Result<()> {
        if self.silent_for() < self.expiry / 3 {
            return Ok(());
        }
        let result = self.show_life().await;
        self.explained(result).await
    }

    /// Whether it is still this run's. Where that cannot be said, it is not said to be lost.
    pub(super) async fn is_held(&self) -> bool {
        let numbers = self.claims.numbers().await;
        numbers.map_or(true, |numbers| numbers.iter().max() == Some(&self.number))
    }

    /// Who took it away.
    pub(super) async fn lost(&self) -> Error {
        let newest = self.claims.newest().await.ok().flatten();
        Error::LockLost {
            to: newest.map(|claim| Box::new(claim.holder)),
        }
    }

    /// Gives it back.
    async fn release(&self) -> Result<()> {
        self.write("released").await
    }

    async fn write(&self, event: &str) -> Result<()> {
        let result = self.send(event).await;
        self.explained(result).await
    }

    /// Without its table it is lost.
    async fn explained(&self, result: Result<(), RequestError>) -> Result<()> {
        match result {
            Ok(()) => Ok(()),
            Err(error) if error.code == Some(UNKNOWN_TABLE) => Err(self.lost().await),
            Err(error) => Err(self.claims.failed("keeping", error)),
        }
    }

    async fn show_life(&self) -> Result<(), RequestError> {
        let sent = Instant::now();
        self.send("alive").await?;
        *self.alive.lock().unwrap_or_else(PoisonError::into_inner) = sent;
        Ok(())
    }

    async fn send(&self, event: &str) -> Result<(), RequestError> {
        self.claims
            .write(self.number, event, &self.attempt_id, &self.who, self.expiry)
            .await
    }

    fn silent_for(&self) -> Duration {
        self.alive
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .elapsed()
    }
}
