use std::time::Duration;

/// When a batch of an [`Inserter`](crate::Inserter) ends: at the first of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// So many rows. 500,000 by default: the server makes a part of each batch and partition, and
    /// merges few large ones more cheaply than many small ones.
    pub rows: u64,
    /// So many bytes of rows, before compression. 64 MiB by default.
    pub bytes: usize,
    /// So long after its first row. Ten seconds by default.
    pub age: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            rows: 500_000,
            bytes: 64 << 20,
            age: Duration::from_secs(10),
        }
    }
}
