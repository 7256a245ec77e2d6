//! Closing what is still open when the process ends.
//!
//! A `static` is never dropped in Rust, tests keep their server in one, and
//! `std::process::exit` drops nothing at all. A process that ends with the engine
//! open ends in a segmentation fault sooner or later, and a server process would be
//! left behind. So everything started registers here.
//!
//! The C library runs the functions given to `atexit` in the reverse of their order,
//! and the engine's own C++ statics are destroyed in the same list, each registered
//! when a statement first needed it. Closing must come before all of them, so the
//! function is registered anew as statements are run: [`renew`].

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

use crate::engine::chdb;

/// Something that must be closed before the process ends. Closing twice is fine.
pub(crate) trait Close: Send + Sync {
    fn close(&self);
}

static OPEN: Mutex<Vec<Weak<dyn Close>>> = Mutex::new(Vec::new());
static EXITING: AtomicBool = AtomicBool::new(false);
static RENEWED: Mutex<Renewed> = Mutex::new(Renewed {
    times: 0,
    last: None,
});

struct Renewed {
    times: u32,
    last: Option<Instant>,
}

/// Closes `it` at the end of the process, if it still lives then.
pub(crate) fn close_at_exit(it: Weak<dyn Close>) {
    let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
    open.retain(|other| other.strong_count() > 0);
    open.push(it);
    drop(open);
    renew();
}

/// Moves closing to the front of what happens at the end of the process.
///
/// Each time costs 32 bytes for good. New statics become rare, so after ten
/// thousand times it happens ten times a second at most.
pub(crate) fn renew() {
    const OFTEN: u32 = 10_000;
    const SELDOM: Duration = Duration::from_millis(100);
    let mut renewed = RENEWED.lock().unwrap_or_else(PoisonError::into_inner);
    let recent = renewed.last.is_some_and(|last| last.elapsed() < SELDOM);
    if exiting() || (renewed.times >= OFTEN && recent) {
        return;
    }
    renewed.times = renewed.times.saturating_add(1);
    renewed.last = Some(Instant::now());
    chdb::at_exit(close_all);
}

/// Whether the process is ending.
pub(crate) fn exiting() -> bool {
    EXITING.load(Ordering::Acquire)
}

extern "C" fn close_all() {
    if EXITING.swap(true, Ordering::AcqRel) {
        return;
    }
    // On a new thread: the thread-local data of this one is gone already, and the
    // engine would step on it. A panic stays there; there is nobody left to tell.
    let _ = thread::spawn(|| {
        let open = std::mem::take(&mut *OPEN.lock().unwrap_or_else(PoisonError::into_inner));
        for it in open.iter().filter_map(Weak::upgrade) {
            it.close();
        }
    })
    .join();
}
