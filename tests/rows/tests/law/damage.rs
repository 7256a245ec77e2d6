//! Rows that are cut off or changed on their way: an error or other values, and never a panic or memory without end.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

use housekeeper::{ReadRow, Reader};

use crate::Tally;

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

/// Damages `bytes`, rows of a table, in many ways.
pub(crate) fn try_damage<R: ReadRow>(bytes: &[u8], random: &mut fastrand::Rng, tally: &mut Tally) {
    if bytes.is_empty() {
        return;
    }
    for _ in 0..40 {
        let cut = random.usize(0..bytes.len());
        tally.damaged += 1;
        tally.noticed += usize::from(!read::<R>(&bytes[..cut]));
    }
    for _ in 0..200 {
        let mut changed = bytes.to_vec();
        for _ in 0..random.usize(1..4) {
            let at = random.usize(0..changed.len());
            changed[at] = match random.u8(0..3) {
                0 => 0xff,
                1 => random.u8(..),
                _ => changed[at] ^ (1 << random.u8(0..8)),
            };
        }
        tally.damaged += 1;
        tally.noticed += usize::from(!read::<R>(&changed));
    }
}

/// Reads rows to the end, and says whether there was no error. Rows that borrow are read with the same outcome.
fn read<R: ReadRow>(bytes: &[u8]) -> bool {
    LARGEST.store(0, Ordering::Relaxed);
    let mut input = Reader::new(bytes);
    let mut input_ref = Reader::new(bytes);
    let mut fine = true;
    while !input.rest().is_empty() && fine {
        let (owned, borrowed) = (R::decode(&mut input), R::decode_ref(&mut input_ref));
        fine = owned.is_ok();
        assert_eq!(owned.err(), borrowed.err());
        assert!(!fine || input.rest() == input_ref.rest());
    }
    let (largest, most) = (LARGEST.load(Ordering::Relaxed), bytes.len() * 4 + 64 * 1024);
    assert!(
        largest <= most,
        "{} bytes have made it ask for {largest}",
        bytes.len()
    );
    fine
}
