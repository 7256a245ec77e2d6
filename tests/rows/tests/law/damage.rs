//! Rows that are cut off or changed on their way: an error or other values, and never a panic or memory without end.

use housekeeper::{ReadRow, Reader};

use crate::Tally;
use crate::bytes::{changed, forget_memory, largest_memory};

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
        let changed = changed(bytes, random);
        tally.damaged += 1;
        tally.noticed += usize::from(!read::<R>(&changed));
    }
}

/// Reads rows to the end, and says whether there was no error. Rows that borrow are read with the same outcome.
fn read<R: ReadRow>(bytes: &[u8]) -> bool {
    forget_memory();
    let mut input = Reader::new(bytes);
    let mut input_ref = Reader::new(bytes);
    let mut fine = true;
    while !input.rest().is_empty() && fine {
        let (owned, borrowed) = (R::decode(&mut input), R::decode_ref(&mut input_ref));
        fine = owned.is_ok();
        assert_eq!(owned.err(), borrowed.err());
        assert!(!fine || input.rest() == input_ref.rest());
    }
    let (largest, most) = (largest_memory(), bytes.len() * 4 + 64 * 1024);
    assert!(
        largest <= most,
        "{} bytes have made it ask for {largest}",
        bytes.len()
    );
    fine
}
