//! When the holder of the lock is dead.

use std::time::Instant;

use super::claim::{Claim, Sign};

/// What was seen of the holder so far.
#[derive(Debug, Default)]
pub(super) struct Watch {
    seen: Option<(Sign, Instant)>,
}

impl Watch {
    /// Whether a claim is a dead one's, as it is seen now.
    ///
    /// It is when nothing has come from it for as long as it said itself. The clock of the server tells that at once,
    /// but may jump: so it is also watched for long enough to hear from one that lives. Where that clock tells nothing,
    /// it is watched for the whole time.
    pub(super) fn is_dead(&mut self, claim: &Claim, now: Instant) -> bool {
        let sign = claim.sign();
        let since = match self.seen {
            Some((seen, since)) if seen == sign => since,
            _ => {
                self.seen = Some((sign, now));
                now
            }
        };
        let watched = now.duration_since(since);
        let long_ago = claim.is_known() && claim.holder.silent_for > claim.expiry;
        watched > claim.expiry || (long_ago && watched >= claim.silence_of_a_living_one())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_dead_are_told_from_the_living() {
        // Number, rows, silent for so many seconds by the server's clock, asked at this second; dead?
        type Seen = (u64, u64, u64, u64, bool);
        let cases: &[(&str, &[Seen])] = &[
            (
                "alive",
                &[
                    (1, 1, 1, 0, false),
                    (1, 2, 0, 5, false),
                    (1, 9, 3, 100, false),
                ],
            ),
            (
                "dead for long",
                &[
                    (1, 5, 900, 0, false),
                    (1, 5, 910, 9, false),
                    (1, 5, 911, 10, true),
                ],
            ),
            (
                "the clock jumped ahead",
                &[
                    (1, 5, 900, 0, false),
                    (1, 6, 0, 6, false),
                    (1, 6, 5, 17, false),
                ],
            ),
            (
                "the clock jumped back",
                &[
                    (1, 5, 0, 0, false),
                    (1, 5, 0, 30, false),
                    (1, 5, 0, 31, true),
                ],
            ),
            (
                "dies while watched",
                &[
                    (1, 5, 3, 0, false),
                    (1, 5, 30, 27, false),
                    (1, 5, 31, 28, true),
                ],
            ),
            (
                "no row yet",
                &[
                    (1, 0, 0, 0, false),
                    (1, 0, 0, 29, false),
                    (1, 0, 0, 31, true),
                ],
            ),
            (
                "another took it",
                &[
                    (1, 5, 900, 0, false),
                    (2, 5, 900, 15, false),
                    (2, 5, 900, 25, true),
                ],
            ),
        ];
        for (name, seen) in cases {
            let mut watch = Watch::default();
            let start = Instant::now();
            for (number, rows, silent, at, dead) in *seen {
                let claim = Claim::example(*number, *rows, Duration::from_secs(*silent));
                let now = start + Duration::from_secs(*at);
                assert_eq!(watch.is_dead(&claim, now), *dead, "{name}, at {at}");
            }
        }
    }
}
