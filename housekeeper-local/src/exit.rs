//! Closing what is still open when the process ends.
//!
//! A `static` is never dropped in Rust, tests keep their server in one, and
//! `std::process::exit` drops nothing at all. A process that ends with the engine
//! open has been seen to end in a segmentation fault, and a server process would
//! be left behind. So everything started registers here.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Once, PoisonError, Weak};

use crate::engine::chdb;

/// Something that must be closed before the process ends. Closing twice is fine.
pub(crate) trait Close: Send + Sync {
    fn close(&self);
}

static OPEN: Mutex<Vec<Weak<dyn Close>>> = Mutex::new(Vec::new());
static EXITING: AtomicBool = AtomicBool::new(false);

/// Closes `it` at the end of the process, if it still lives then.
pub(crate) fn close_at_exit(it: Weak<dyn Close>) {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| chdb::at_exit(close_all));
    let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
    open.retain(|other| other.strong_count() > 0);
    open.push(it);
}

/// Whether the process is ending.
pub(crate) fn exiting() -> bool {
    EXITING.load(Ordering::Acquire)
}

extern "C" fn close_all() {
    EXITING.store(true, Ordering::Release);
    // A panic must not leave this function; there is nobody left to tell.
    let _ = std::panic::catch_unwind(|| {
        let open = std::mem::take(&mut *OPEN.lock().unwrap_or_else(PoisonError::into_inner));
        for it in open.iter().filter_map(Weak::upgrade) {
            it.close();
        }
    });
}
