//! Somebody who goes on inserting while everything else is killed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::Duration;

use super::Server;
use super::server::ask;

/// Rows of a batch, which come to one partition, and so as a whole or not at all.
const ROWS: u32 = 10;

/// Writes batches into `storm.events`.
pub(super) struct Writer {
    is_over: Arc<AtomicBool>,
    /// Which batch was acknowledged; of the others nothing is known.
    batches: JoinHandle<Vec<bool>>,
}

impl Writer {
    pub(super) fn start(server: &Server) -> Self {
        let is_over = Arc::new(AtomicBool::new(false));
        let (over, url) = (Arc::clone(&is_over), server.url());
        let batches = spawn(move || {
            let mut batches = Vec::new();
            while !over.load(Ordering::Relaxed) {
                let batch = batches.len() + 1;
                let sql = format!(
                    "INSERT INTO storm.events (id, batch, kind) SELECT 1000000 + {batch} * 30 + {batch} % 3 + number * 3, \
                     {batch}, 'y' FROM numbers({ROWS})"
                );
                batches.push(ask(&url, &sql).is_ok());
                sleep(Duration::from_millis(50));
            }
            batches
        });
        Self { is_over, batches }
    }

    /// Ends, and checks that each row is there once. Returns how many batches were acknowledged.
    pub(super) fn check(self, server: &Server, context: &str) -> usize {
        self.is_over.store(true, Ordering::Relaxed);
        let batches = self.batches.join().unwrap();
        let found = server.query(
            "SELECT batch, count(), uniqExact(id), countIf(kind = 'y') FROM storm.events WHERE batch > 0 GROUP BY batch",
        );
        let whole = format!("\t{ROWS}\t{ROWS}\t{ROWS}");
        let found: Vec<usize> = found
            .lines()
            .map(|line| {
                let batch = line.strip_suffix(&whole);
                let batch =
                    batch.unwrap_or_else(|| panic!("a batch is not whole: {line}: {context}"));
                batch.parse().unwrap()
            })
            .collect();
        for (batch, is_known) in (1..).zip(&batches) {
            assert!(
                !is_known || found.contains(&batch),
                "lost: batch {batch}: {context}"
            );
        }
        batches.iter().filter(|is_known| **is_known).count()
    }
}
