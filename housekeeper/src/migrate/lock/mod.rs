//! One run at a time, with nothing but ClickHouse.
//!
//! The lock is a row of claims with numbers, beside the log; the one with the highest number holds. Whoever creates the
//! next one has the lock: of several that try, the server lets one. It then makes sure that no higher one came up
//! meanwhile, and removes the lower ones. A run that ends well writes so into its claim, which stays: so a number is never
//! given out twice.
//!
//! The holder writes into its claim every now and then. One that has not for long is taken for dead, and the next number
//! is free. Every row that a run writes to the log reads from its claim, so a run that has lost the lock without having
//! noticed gets an error from the server before its next statement.
//!
//! A claim is a table, `lock_1`, `lock_2`, …; or a row in Keeper or ZooKeeper, on a cluster whose servers have the engine
//! `KeeperMap`.

mod all;
mod claim;
mod holder;
mod rows;
mod store;
mod tables;
mod watch;

use std::convert::Infallible;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

pub(super) use all::{Locks, Queues};
pub use holder::LockHolder;

use self::store::Claims;
use self::watch::Watch;
use super::cluster::Site;
use super::log::Attempt;
use super::server::RequestError;
use super::{Error, Progress, Result};

/// What ClickHouse answers where a table is not there.
const UNKNOWN_TABLE: u32 = 60;

/// What a claim says that was given back.
const RELEASED: &str = "released";

/// What came of taking a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Taking {
    /// It is this run's.
    Taken,
    /// Another was faster.
    Another,
}

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
struct Queue<'l> {
    claims: Claims<'l>,
    patience: Patience,
    began: Instant,
    watch: Watch,
    reported: Option<Instant>,
    /// The run that has the lock.
    behind: String,
}

impl<'l> Queue<'l> {
    /// For the lock beside the log in this database. `path` is where it is to be in Keeper or ZooKeeper.
    async fn new(
        site: &'l Site<'l>,
        database: &'l str,
        path: Option<&str>,
        patience: Patience,
    ) -> Result<Self> {
        Ok(Self {
            claims: Claims::open(site, database, path).await?,
            patience,
            began: Instant::now(),
            watch: Watch::default(),
            reported: None,
            behind: String::new(),
        })
    }

    /// Whether it is this run itself that has the lock.
    fn is_behind(&self, attempt: &Attempt) -> bool {
        self.behind == attempt.id()
    }

    /// Takes the lock if it is free or its holder is dead. Else waits for a moment and returns `None`.
    ///
    /// # Errors
    ///
    /// [`Error::Locked`] when this has gone on for long enough.
    async fn step(
        &mut self,
        attempt: &Attempt,
        progress: &mut (dyn FnMut(Progress) + Send),
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
        self.behind.clone_from(&claim.attempt);
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
                holder: claim.holder.clone(),
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
        site: &'l Site<'l>,
        database: &'l str,
        attempt: &Attempt,
        force: bool,
    ) -> Result<Option<LockHolder>> {
        let claims = Claims::find(site, database).await?;
        let Some(claim) = claims.newest().await? else {
            return Ok(None);
        };
        if claim.is_released {
            return Ok(None);
        }
        if !force {
            tokio::time::sleep(claim.silence_of_a_living_one()).await;
            let later = claims.newest().await?;
            if later.as_ref().is_none_or(|later| later.is_released) {
                // It has ended by itself.
                return Ok(None);
            }
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
    pub(super) async fn holder(site: &Site<'_>, database: &str) -> Result<Option<LockHolder>> {
        let newest = Claims::find(site, database).await?.newest().await?;
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
        let whose = [attempt.id(), attempt.who()];
        match claims.create(number, whose, expiry).await? {
            Taking::Taken => {}
            Taking::Another => return Ok(None),
        }
        let lock = Self {
            claims,
            number,
            attempt_id: attempt.id().to_owned(),
            who: attempt.who().to_owned(),
            expiry,
            alive: Mutex::new(sent),
        };
        match lock.settle().await {
            Ok(true) => Ok(Some(lock)),
            Ok(false) => Ok(None),
            Err(failure) => {
                // Nobody is going to hold it: those who wait need not wait until it expires.
                let _unreleased = lock.release().await;
                Err(failure)
            }
        }
    }

    /// Makes a claim that was just created the one that holds, and removes those from before. False if it is none: it is
    /// removed.
    async fn settle(&self) -> Result<bool> {
        // Whoever was slow to create it may have looked at numbers of long ago.
        let numbers = self.claims.numbers().await?;
        if numbers.iter().any(|other| *other > self.number) {
            self.claims.remove(&[self.number]).await?;
            return Ok(false);
        }
        self.write("taken").await?;
        let lower = numbers.into_iter().filter(|other| *other < self.number);
        self.claims.remove(&lower.collect::<Vec<u64>>()).await?;
        Ok(true)
    }

    /// What to read from (`FROM …`) so that a statement fails for a run that has lost the lock.
    pub(super) fn fence(&self) -> String {
        self.claims.fence(self.number)
    }

    /// Whether an error of a statement that reads from it may be that.
    pub(super) fn is_gone(&self, error: &RequestError) -> bool {
        self.claims.is_gone(error)
    }

    /// Shows that this run is alive, again and again, for as long as this is awaited.
    async fn keep_alive(&self) -> Infallible {
        loop {
            tokio::time::sleep(self.expiry / 6).await;
            // What cannot be written now is tried again; before a statement it is looked at. A request that gets no
            // answer must not be the last one.
            let _missed = tokio::time::timeout(self.expiry / 2, self.show_life()).await;
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
        self.write(RELEASED).await
    }

    async fn write(&self, event: &str) -> Result<()> {
        let result = self.send(event).await;
        self.explained(result).await
    }

    /// Without its claim it is lost.
    async fn explained(&self, result: Result<(), RequestError>) -> Result<()> {
        match result {
            Ok(()) => Ok(()),
            Err(error) if self.claims.is_gone(&error) => Err(self.lost().await),
            Err(error) => Err(self.claims.failed("keeping", error.into())),
        }
    }

    async fn show_life(&self) -> Result<(), RequestError> {
        let sent = Instant::now();
        self.send("alive").await?;
        *self.alive.lock().unwrap_or_else(PoisonError::into_inner) = sent;
        Ok(())
    }

    async fn send(&self, event: &str) -> Result<(), RequestError> {
        let whose = [self.attempt_id.as_str(), self.who.as_str()];
        self.claims
            .write(self.number, event, whose, self.expiry)
            .await
    }

    fn silent_for(&self) -> Duration {
        self.alive
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .elapsed()
    }
}
