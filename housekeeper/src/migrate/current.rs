//! Where a run is, for whoever ends it before its time: a limit of time, or somebody who wants it to stop.

use std::future::{pending, poll_fn};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::task::Poll;
use std::time::Duration;

use tokio::sync::watch;

use super::{Error, Result, StepPlace};

/// For so long a step may go on after somebody has asked the run to stop.
const GRACE: Duration = Duration::from_secs(5);

/// Who asks a run to stop, by being ready.
pub(super) type Stop<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// Where a run is.
pub(super) struct Current {
    /// The step that is being done or comes next.
    place: Mutex<Option<StepPlace>>,
    /// Whether it is begun and not recorded as done.
    is_under_way: AtomicBool,
    is_asked: watch::Sender<bool>,
}

impl Default for Current {
    fn default() -> Self {
        Self {
            place: Mutex::default(),
            is_under_way: AtomicBool::new(false),
            is_asked: watch::Sender::new(false),
        }
    }
}

impl Current {
    /// Does this, and gives up when the limit of time has passed, or when it is asked to stop.
    pub(super) async fn limited<T>(
        &self,
        limit: Option<Duration>,
        stop: Stop<'_>,
        work: impl Future<Output = Result<T>>,
    ) -> Result<T> {
        let passed = async {
            match limit {
                Some(limit) => {
                    tokio::time::sleep(limit).await;
                    limit
                }
                None => pending().await,
            }
        };
        tokio::select! {
            result = work => result,
            after = passed => Err(Error::TimedOut {
                after,
                place: self.place(),
            }),
            error = self.stop(stop) => Err(error),
        }
    }

    /// Once it is asked for and the time to end by itself is over.
    async fn stop(&self, stop: Stop<'_>) -> Error {
        stop.await;
        self.is_asked.send_replace(true);
        tokio::time::sleep(GRACE).await;
        self.stopped()
    }

    /// Does this until somebody wants it to stop and no step is under way.
    pub(super) async fn until_stopped<T>(
        &self,
        work: impl Future<Output = Result<T>>,
    ) -> Result<T> {
        tokio::select! {
            // What is under way is only known once the work has gone on.
            biased;
            result = work => result,
            () = self.may_stop() => Err(self.stopped()),
        }
    }

    async fn may_stop(&self) {
        self.asked().await;
        // The work and this are one task: whatever ends a step wakes both.
        poll_fn(|_| {
            if self.is_under_way.load(Ordering::Relaxed) {
                Poll::Pending
            } else {
                Poll::Ready(())
            }
        })
        .await;
    }

    async fn asked(&self) {
        let mut asked = self.is_asked.subscribe();
        // The sender is this, so it is there.
        let _closed = asked.wait_for(|asked| *asked).await;
    }

    /// Stops where somebody wants it to, before anything is begun.
    ///
    /// # Errors
    ///
    /// [`Error::Stopped`].
    pub(super) fn check(&self) -> Result<()> {
        if *self.is_asked.borrow() {
            Err(self.stopped())
        } else {
            Ok(())
        }
    }

    /// Comes to a step.
    pub(super) fn come_to(&self, place: StepPlace) {
        *self.place.lock().unwrap_or_else(PoisonError::into_inner) = Some(place);
    }

    /// Does a step on a server, which is not to be left in the middle.
    pub(super) async fn step<T>(&self, work: impl Future<Output = T>) -> T {
        self.is_under_way.store(true, Ordering::Relaxed);
        let done = work.await;
        self.is_under_way.store(false, Ordering::Relaxed);
        done
    }

    fn place(&self) -> Option<Box<StepPlace>> {
        let place = self.place.lock().unwrap_or_else(PoisonError::into_inner);
        place.clone().map(Box::new)
    }

    fn stopped(&self) -> Error {
        Error::Stopped {
            place: self.place(),
            is_under_way: self.is_under_way.load(Ordering::Relaxed),
        }
    }
}
