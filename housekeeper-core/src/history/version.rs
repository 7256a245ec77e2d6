//! Versions of migrations.

use std::fmt;

/// The version of a migration: a moment in UTC, to the second, written `20240813190639`.
///
/// Versions are ordered in time, and so are their texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// Seconds since 1970-01-01 00:00:00 UTC.
    seconds: u64,
}

const SECONDS_PER_DAY: u64 = 24 * 60 * 60;
/// The first second that four digits of a year cannot hold: 10000-01-01 00:00:00 UTC.
const END: u64 = 253_402_300_800;

impl Version {
    /// The version of a moment, in seconds since 1970-01-01 00:00:00 UTC.
    ///
    /// `None` from the year 10000 on, which fourteen digits cannot hold.
    pub fn from_unix_seconds(seconds: u64) -> Option<Self> {
        (seconds < END).then_some(Self { seconds })
    }

    /// Reads fourteen digits that are a moment from 1970 to 9999: `YYYYMMDDhhmmss`.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 14 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number = |range: std::ops::Range<usize>| text[range].parse::<u64>().ok();
        let (year, month, day) = (number(0..4)?, number(4..6)?, number(6..8)?);
        let (hour, minute, second) = (number(8..10)?, number(10..12)?, number(12..14)?);
        if year < 1970 || hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let version = Self {
            seconds: days_before(year, month, day) * SECONDS_PER_DAY
                + (hour * 60 + minute) * 60
                + second,
        };
        // A day that the calendar does not have comes back as another one.
        (version.to_string() == text).then_some(version)
    }

    /// One second later: the version of a migration that would otherwise take this one's.
    ///
    /// `None` at the end of the year 9999.
    pub fn next(self) -> Option<Self> {
        Self::from_unix_seconds(self.seconds + 1)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil(self.seconds / SECONDS_PER_DAY);
        let second = self.seconds % SECONDS_PER_DAY;
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        write!(
            f,
            "{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}"
        )
    }
}

// The two conversions count years from March, so that the leap day is the last of a year, and in
// eras of 400 years, after which the Gregorian calendar repeats.
const DAYS_PER_ERA: u64 = 146_097;
/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: u64 = 719_468;

/// Days from 1970-01-01 to the given day. The month and the day may be any number.
const fn days_before(year: u64, month: u64, day: u64) -> u64 {
    let from_march = (month + 9) % 12;
    let year = if month <= 2 { year - 1 } else { year };
    let year_of_era = year % 400;
    let day_of_year = (153 * from_march + 2) / 5 + day;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    // One day more than counted from zero: `day` starts at 1, so 1 is taken off at the end.
    (year / 400 * DAYS_PER_ERA + day_of_era).saturating_sub(EPOCH + 1)
}

/// The year, month and day that lie this many days after 1970-01-01.
const fn civil(days: u64) -> (u64, u64, u64) {
    let days = days + EPOCH;
    let day_of_era = days % DAYS_PER_ERA;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = days / DAYS_PER_ERA * 400 + year_of_era;
    (if month <= 2 { year + 1 } else { year }, month, day)
}

#[cfg(test)]
mod tests {
    use super::{END, SECONDS_PER_DAY, Version};

    #[test]
    fn known_moments() {
        for (seconds, text) in [
            (0, "19700101000000"),
            (951_782_400, "20000229000000"),
            (1_723_575_999, "20240813190639"),
            (4_107_542_399, "21000228235959"),
            (END - 1, "99991231235959"),
        ] {
            let version = Version::from_unix_seconds(seconds).unwrap();
            assert_eq!(version.to_string(), text);
            assert_eq!(Version::parse(text), Some(version));
        }
        assert_eq!(Version::from_unix_seconds(END), None);
        assert_eq!(Version::parse("99991231235959").unwrap().next(), None);
    }

    #[test]
    fn every_day_comes_back() {
        for day in 0..END / SECONDS_PER_DAY {
            let version = Version::from_unix_seconds(day * SECONDS_PER_DAY + 1).unwrap();
            assert_eq!(Version::parse(&version.to_string()), Some(version));
        }
    }

    #[test]
    fn what_no_clock_shows_is_refused() {
        for text in [
            "",
            "2024081319063",
            "202408131906390",
            "2024081319063x",
            "20230229000000",
            "20241301000000",
            "20240001000000",
            "20240100000000",
            "20240132000000",
            "20240101240000",
            "20240101006000",
            "20240101000060",
            "19691231235959",
            "+2024010100000",
        ] {
            assert_eq!(Version::parse(text), None, "{text}");
        }
    }
}
