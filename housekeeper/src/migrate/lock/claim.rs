//! A claim to the lock.

use std::time::Duration;

use super::LockHolder;
use crate::migrate::row_binary::{Fields, Malformed};
use crate::migrate::status::time_of;

/// What is taken of a claim in which nothing stands yet.
const EXPIRY: Duration = Duration::from_secs(30);

/// A claim to the lock, as it was seen.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    pub(super) number: u64,
    /// Counts up while its holder lives; 0 for one that was created and no more.
    beats: u64,
    pub(super) is_released: bool,
    pub(super) expiry: Duration,
    /// The call that has it.
    pub(super) attempt: String,
    pub(super) holder: LockHolder,
}

/// What changes while a holder lives, and when there is another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sign(u64, u64);

impl Claim {
    pub(super) const fn sign(&self) -> Sign {
        Sign(self.number, self.beats)
    }

    /// Whether it says whose it is.
    pub(super) const fn is_known(&self) -> bool {
        self.beats > 0
    }

    /// One that is alive is heard of more often than this.
    pub(super) fn silence_of_a_living_one(&self) -> Duration {
        self.expiry / 3
    }

    #[cfg(test)]
    pub(super) fn example(number: u64, beats: u64, silent_for: Duration) -> Self {
        Self {
            number,
            beats,
            is_released: false,
            expiry: EXPIRY,
            attempt: String::new(),
            holder: LockHolder {
                who: String::new(),
                server: String::new(),
                since: None,
                silent_for,
                expires_after: EXPIRY,
            },
        }
    }
}

/// Reads the columns that both kinds of store tell of a claim: how often its holder has shown that it lives, whether it is
/// released, its expiry in ms, which call, who and where, since when, and for how many seconds nothing was heard of it.
pub(super) fn read(number: u64, fields: &mut Fields<'_>) -> Result<Claim, Malformed> {
    let beats = fields.u64()?;
    let released = fields.u64()?;
    let expiry = match fields.u64()? {
        0 => EXPIRY,
        ms => Duration::from_millis(ms),
    };
    let attempt = fields.string()?;
    let who = fields.string()?;
    let server = fields.string()?;
    let since = fields.u64()?;
    // Negative where the clock of the server went back.
    let silent_for = u64::try_from(fields.i64()?).unwrap_or(0);
    Ok(Claim {
        number,
        beats,
        is_released: released > 0,
        expiry,
        attempt,
        holder: LockHolder {
            who,
            server,
            since: (beats > 0).then(|| time_of(since)).flatten(),
            silent_for: Duration::from_secs(if beats > 0 { silent_for } else { 0 }),
            expires_after: expiry,
        },
    })
}
