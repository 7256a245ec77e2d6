use std::fmt;
use std::time::Duration;

use time::OffsetDateTime;

use crate::migrate::status::show_time;

/// Who has the lock under which migrations are applied.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LockHolder {
    /// The process: `user@host, process id`. Empty if it has just begun.
    pub who: String,
    /// The host of the server that it talks to.
    pub server: String,
    /// When it took the lock, by the clock of the server.
    pub since: Option<OffsetDateTime>,
    /// How long ago it last showed that it is alive, by the clock of the server.
    pub silent_for: Duration,
    /// Silent for this long, it counts as dead.
    pub expires_after: Duration,
}

/// `alice@build-7, process 4711, since 2024-08-13 19:06:39 UTC, last heard of 3 s ago`
impl fmt::Display for LockHolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(since) = self.since else {
            return f.write_str("a process that has just begun");
        };
        write!(
            f,
            "{}, since {}, last heard of {} s ago",
            self.who,
            show_time(since),
            self.silent_for.as_secs()
        )
    }
}
