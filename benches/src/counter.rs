//! The system's allocator, which counts while it is asked to.
//!
//! Beside the module that opens libchdb, this is the only one of the workspace that uses `unsafe`.
#![expect(
    unsafe_code,
    reason = "an allocator cannot be written otherwise; it hands everything to the system's"
)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

#[global_allocator]
static COUNTER: Counter = Counter {
    counts: AtomicBool::new(false),
    allocations: AtomicUsize::new(0),
    bytes: AtomicUsize::new(0),
    live: AtomicUsize::new(0),
    peak: AtomicUsize::new(0),
};

/// What was allocated.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Allocated {
    /// How often memory was asked for, or for more of it.
    pub(crate) allocations: usize,
    /// How much was asked for in all.
    pub(crate) bytes: usize,
    /// The most that was in use at once.
    pub(crate) peak: usize,
}

/// Counts what `work` allocates, which keeps nothing.
pub(crate) fn count(work: impl FnOnce()) -> Allocated {
    for figure in [
        &COUNTER.allocations,
        &COUNTER.bytes,
        &COUNTER.live,
        &COUNTER.peak,
    ] {
        figure.store(0, Relaxed);
    }
    COUNTER.counts.store(true, Relaxed);
    work();
    COUNTER.counts.store(false, Relaxed);
    Allocated {
        allocations: COUNTER.allocations.load(Relaxed),
        bytes: COUNTER.bytes.load(Relaxed),
        peak: COUNTER.peak.load(Relaxed),
    }
}

struct Counter {
    counts: AtomicBool,
    allocations: AtomicUsize,
    bytes: AtomicUsize,
    live: AtomicUsize,
    peak: AtomicUsize,
}

impl Counter {
    fn take(&self, bytes: usize) {
        if self.counts.load(Relaxed) {
            self.allocations.fetch_add(1, Relaxed);
            self.bytes.fetch_add(bytes, Relaxed);
            let live = self.live.fetch_add(bytes, Relaxed) + bytes;
            self.peak.fetch_max(live, Relaxed);
        }
    }

    fn give(&self, bytes: usize) {
        if self.counts.load(Relaxed) {
            self.live.fetch_sub(bytes, Relaxed);
        }
    }
}

// SAFETY: every call goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Counter {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        self.take(layout.size());
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        self.take(layout.size());
        // SAFETY: as the caller promises.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        self.give(layout.size());
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        self.take(size);
        self.give(layout.size());
        // SAFETY: as the caller promises.
        unsafe { System.realloc(block, layout, size) }
    }
}
