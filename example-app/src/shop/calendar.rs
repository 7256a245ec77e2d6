//! When things happen: more lately than long ago, more at weekends and in the evening, most in the sale.

use fastrand::Rng;

use super::random::Weighted;

/// Seconds of a day.
pub(super) const DAY: i64 = 86_400;

/// How busy each hour of the day is (UTC).
const HOURS: [f64; 24] = [
    1.2, 0.8, 0.5, 0.4, 0.4, 0.6, 1.1, 2.0, 3.0, 3.6, 4.0, 4.4, 5.0, 4.6, 4.2, 4.2, 4.6, 5.4, 6.4,
    7.4, 7.8, 6.8, 4.6, 2.6,
];

/// How busy each day of the week is, from Sunday.
const WEEKDAYS: [f64; 7] = [1.35, 0.95, 0.9, 0.9, 1.0, 1.1, 1.3];

/// The days before today on which the shop had a sale, and how much busier it was.
const SALE: (std::ops::Range<i64>, f64) = (11..14, 1.7);

/// The days up to a moment, and how much happens on each.
#[derive(Debug)]
pub(super) struct Calendar {
    now: i64,
    days: i64,
    by_day: Weighted,
    by_hour: Weighted,
}

impl Calendar {
    /// The `days` days that end at `now` (Unix time, seconds); today is the last of them.
    pub(super) fn new(now: i64, days: i64) -> Self {
        let by_day = (0..days).map(|day| busyness(now, days, day));
        Self {
            now,
            days,
            by_day: Weighted::new(by_day),
            by_hour: Weighted::new(HOURS),
        }
    }

    /// The first moment of the first day.
    pub(super) fn start(&self) -> i64 {
        midnight(self.now) - (self.days - 1) * DAY
    }

    /// A moment within the days, never after now.
    pub(super) fn moment(&self, rng: &mut Rng) -> i64 {
        let day = i64::try_from(self.by_day.pick(rng)).unwrap_or(0);
        let start = self.start() + day * DAY;
        if start < midnight(self.now) {
            return start + self.second_of_day(rng);
        }
        // Today ends now: moments still to come are drawn again, and soon one is found that has passed.
        for _ in 0..64 {
            let moment = start + self.second_of_day(rng);
            if moment <= self.now {
                return moment;
            }
        }
        self.now
    }

    fn second_of_day(&self, rng: &mut Rng) -> i64 {
        let hour = i64::try_from(self.by_hour.pick(rng)).unwrap_or(0);
        hour * 3_600 + rng.i64(0..3_600)
    }
}

/// The first moment of the day of `moment`.
pub(super) fn midnight(moment: i64) -> i64 {
    moment - moment.rem_euclid(DAY)
}

#[expect(clippy::cast_precision_loss, reason = "counts of days")]
fn busyness(now: i64, days: i64, day: i64) -> f64 {
    let ago = days - 1 - day;
    let growth = 0.6 + 0.8 * day as f64 / days as f64;
    let weekday = (midnight(now) / DAY - ago + 4).rem_euclid(7);
    let sale = if SALE.0.contains(&ago) { SALE.1 } else { 1.0 };
    let share = if ago == 0 { elapsed_share(now) } else { 1.0 };
    growth * WEEKDAYS[usize::try_from(weekday).unwrap_or(0)] * sale * share.max(0.001)
}

/// How much of an ordinary day's business is behind us at this time of the day.
#[expect(clippy::cast_precision_loss, reason = "seconds of a day")]
fn elapsed_share(now: i64) -> f64 {
    let second = now - midnight(now);
    let hour = usize::try_from(second / 3_600).unwrap_or(0);
    let part = (second % 3_600) as f64 / 3_600.0;
    let elapsed = HOURS[..hour].iter().sum::<f64>() + HOURS[hour] * part;
    elapsed / HOURS.iter().sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::random::{Purpose, random};

    /// 2026-03-04 05:06:07 UTC, a Wednesday.
    const NOW: i64 = 1_772_600_767;

    #[test]
    fn moments_lie_between_the_first_day_and_now() {
        let calendar = Calendar::new(NOW, 60);
        let mut rng = random(Purpose::Visit, 1);
        let mut today = 0;
        for _ in 0..20_000 {
            let moment = calendar.moment(&mut rng);
            assert!((calendar.start()..=NOW).contains(&moment), "{moment}");
            today += u32::from(moment >= midnight(NOW));
        }
        assert!(today > 0, "nothing happened today");
    }

    #[test]
    fn a_run_at_midnight_has_a_today() {
        let calendar = Calendar::new(midnight(NOW), 60);
        let mut rng = random(Purpose::Visit, 2);
        assert!((0..1_000).all(|_| calendar.moment(&mut rng) <= midnight(NOW)));
    }

    #[test]
    fn evenings_are_busier_than_nights() {
        let calendar = Calendar::new(NOW, 60);
        let mut rng = random(Purpose::Visit, 3);
        let mut hours = [0_u32; 24];
        for _ in 0..20_000 {
            let second = calendar.moment(&mut rng).rem_euclid(DAY);
            hours[usize::try_from(second / 3_600).unwrap()] += 1;
        }
        assert!(hours[20] > 5 * hours[3], "{hours:?}");
    }
}
