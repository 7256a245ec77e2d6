//! Reading rows leaves no memory behind: what stands in a row until it is read is forgotten where it has none of its own.

#![allow(clippy::unwrap_used)] // A panic is a failed test.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use housekeeper::__private::{DecodeRow, InsertRow, Reader, RowBuffer};
use housekeeper::{Decode, DecodeError, Encode, EncodeError, ty};

use db::d::all_of_it::{Deep, Row, RowRef};

/// What is generated of `leaks.sql`.
pub mod db {
    housekeeper::schema!("tests/leaks.sql");
}

thread_local! {
    /// Pieces of memory that this thread has in use.
    static PIECES: Cell<isize> = const { Cell::new(0) };
}

struct Counting;

// It only counts.
#[allow(unsafe_code)]
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        PIECES.set(PIECES.get() + 1);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        PIECES.set(PIECES.get() - 1);
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// A type of one's own whose empty value has memory.
#[derive(Debug, Clone, PartialEq)]
pub struct Greedy(String);

impl Default for Greedy {
    fn default() -> Self {
        Self("nothing".to_owned())
    }
}

impl Encode<ty::String> for Greedy {
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        Encode::<ty::String>::encode(&self.0, out)
    }
}

impl Decode<'_, ty::String> for Greedy {
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        <String as Decode<'_, ty::String>>::decode(input).map(Self)
    }
}

/// How many pieces of memory are in use afterwards that were not before.
fn left_by(work: impl FnOnce()) -> isize {
    let before = PIECES.get();
    work();
    PIECES.get() - before
}

fn bytes(row: &Row) -> Vec<u8> {
    let mut out = RowBuffer::of_rows(Vec::new());
    InsertRow::encode(row, &mut out);
    out.check().unwrap();
    out.into_bytes()
}

#[test]
fn rows_leave_no_memory_behind() {
    assert_eq!(left_by(|| std::mem::forget(Box::new(1))), 1);
    let mut row = Row::default();
    let empty = bytes(&row);
    row.text = "text".to_owned();
    row.maybe = Some("text".to_owned());
    row.tags = vec!["a".to_owned(), "b".to_owned()];
    row.settings.insert("a".to_owned(), vec!["b".to_owned()]);
    row.pair = ("a".to_owned(), vec![1]);
    row.named.name = "a".to_owned();
    row.deep = vec![Deep::default(), Deep::default()];
    row.bytes = vec![1, 2];
    let full = bytes(&row);
    for row in [&empty, &full] {
        // Whole, and cut off wherever that may be.
        for end in 0..=row.len() {
            let part = &row[..end];
            let owned = left_by(|| drop(<Row as DecodeRow>::decode(&mut Reader::new(part))));
            let borrowed = left_by(|| {
                drop::<Result<RowRef<'_>, _>>(Row::decode_ref(&mut Reader::new(part)));
            });
            assert_eq!((owned, borrowed), (0, 0), "of {end} bytes");
        }
        let read = <Row as DecodeRow>::decode(&mut Reader::new(row)).unwrap();
        assert_eq!(&bytes(&read), row);
    }
}
