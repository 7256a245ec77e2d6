//! Bytes that are damaged, and the memory that reading them takes: for tests that feed them to a decoder.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The largest piece of memory asked for.
static LARGEST: AtomicUsize = AtomicUsize::new(0);

struct Watched;

// It only looks at the sizes.
#[allow(unsafe_code)]
unsafe impl GlobalAlloc for Watched {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LARGEST.fetch_max(layout.size(), Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static WATCHED: Watched = Watched;

/// Forgets what memory was asked for.
pub(crate) fn forget_memory() {
    LARGEST.store(0, Ordering::Relaxed);
}

/// The largest piece of memory that was asked for since it was forgotten.
pub(crate) fn largest_memory() -> usize {
    LARGEST.load(Ordering::Relaxed)
}

/// These bytes, one to three of them changed.
pub(crate) fn changed(bytes: &[u8], random: &mut fastrand::Rng) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    for _ in 0..random.usize(1..4) {
        let at = random.usize(0..changed.len());
        changed[at] = match random.u8(0..3) {
            0 => 0xff,
            1 => random.u8(..),
            _ => changed[at] ^ (1 << random.u8(0..8)),
        };
    }
    changed
}
