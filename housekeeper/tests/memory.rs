//! A stream without an end takes no more memory the longer it is, in either direction.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; the figures are shown.

mod common;

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

use common::Database;
use housekeeper::{Limits, ty};

table!(lines, "lines" {
    id: u64 = ty::UInt64, "UInt64";
    text: String = ty::String, "String";
});

/// Bytes that are in use, and the most that were at once. The server is in the same process; what it takes for
/// itself, the engine's own memory left aside, is among them.
static USED: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

struct Counting;

// It only adds up the sizes.
#[allow(unsafe_code)]
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let used = USED.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        MOST.fetch_max(used, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        USED.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// The memory in use beyond what there was at the start, at most.
async fn most(work: impl Future<Output = ()>) -> usize {
    let before = USED.load(Ordering::Relaxed);
    MOST.store(before, Ordering::Relaxed);
    work.await;
    MOST.load(Ordering::Relaxed) - before
}

/// How much more a stream eight times as long may take, of 86 MB: how many chunks are on their way depends on who is quicker.
const SLACK: usize = 16 * 1024 * 1024;

#[tokio::test]
async fn memory_is_flat() {
    let database = Database::new();
    let client = database.client();
    for sql in [
        "CREATE TABLE lines (id UInt64, text String) ENGINE = Null".to_owned(),
        "CREATE VIEW many AS SELECT number AS id, repeat('x', 100) AS text FROM numbers(800000)"
            .to_owned(),
    ] {
        database.execute(&sql).await;
    }
    let insert = async |rows: u64| {
        let limits = Limits {
            rows: 20_000,
            ..Limits::default()
        };
        let mut inserter = lines::inserter(&client).limits(limits);
        let mut row = lines::Row {
            id: 0,
            text: "x".repeat(100),
        };
        for id in 0..rows {
            row.id = id;
            inserter.write(&row).await.unwrap();
        }
        inserter.flush().await.unwrap();
        assert_eq!(inserter.stored(), rows);
    };
    let insert_all = async |rows: u64| {
        let row = |id| lines::Row {
            id,
            text: "x".repeat(100),
        };
        let stored = lines::insert_all(&client, (0..rows).map(row))
            .await
            .unwrap();
        assert_eq!(stored, rows);
    };
    most(insert(20_000)).await;
    let inserters = [most(insert(100_000)).await, most(insert(800_000)).await];
    let inserts = [
        most(insert_all(100_000)).await,
        most(insert_all(800_000)).await,
    ];
    database.execute("DROP TABLE lines").await;
    database
        .execute("CREATE VIEW lines AS SELECT * FROM many")
        .await;
    let read = async |rows: u64| {
        // The server sends a block as it is, and as many as the client has room for.
        let scan = lines::scan()
            .limit(rows)
            .with_setting("max_block_size", "8192");
        let mut stream = scan.stream(&client).unwrap();
        let mut count = 0;
        while let Some(row) = stream.next_ref().await.unwrap() {
            assert_eq!(row.text.len(), 100);
            count += 1;
        }
        assert_eq!(count, rows);
    };
    let reads = [most(read(100_000)).await, most(read(800_000)).await];
    for (what, [few, many]) in [
        ("inserter", inserters),
        ("insert", inserts),
        ("read", reads),
    ] {
        println!("{what}: {few} bytes at once for 100,000 rows, {many} for 800,000 (86 MB)");
        assert!(many < few + SLACK, "{what}: {few} and {many}");
    }
}
