//! `REFRESH` of a materialized view.

use super::{Print, Writer};
use crate::syntax::ast::{Refresh, RefreshAppend, RefreshSchedule, TimeInterval};

impl Print for Refresh {
    fn print(&self, w: &mut Writer) {
        w.push("REFRESH");
        match &self.schedule {
            None => {}
            Some(RefreshSchedule::After(period)) => interval(w, " AFTER ", *period),
            Some(RefreshSchedule::Every { period, offset }) => {
                interval(w, " EVERY ", *period);
                if let Some(offset) = offset {
                    interval(w, " OFFSET ", *offset);
                }
            }
        }
        if let Some(spread) = self.randomize_for {
            interval(w, " RANDOMIZE FOR ", spread);
        }
        if !self.depends_on.is_empty() {
            w.push(" DEPENDS ON ");
            w.list(&self.depends_on);
        }
        if !self.settings.is_empty() {
            w.push(" SETTINGS ");
            w.list(&self.settings);
        }
        match self.append {
            None => {}
            Some(RefreshAppend::Full) => w.push(" APPEND"),
            Some(RefreshAppend::Incremental) => w.push(" APPEND INCREMENTAL"),
        }
    }
}

fn interval(w: &mut Writer, words: &str, interval: TimeInterval) {
    w.push(words);
    interval.print(w);
}

impl Print for TimeInterval {
    /// The largest units first.
    fn print(&self, w: &mut Writer) {
        const SECONDS: [(u64, &str); 5] = [
            (7 * 24 * 60 * 60, "WEEK"),
            (24 * 60 * 60, "DAY"),
            (60 * 60, "HOUR"),
            (60, "MINUTE"),
            (1, "SECOND"),
        ];
        let mut parts = Vec::new();
        let mut split = |mut rest: u64, units: &[(u64, &str)]| {
            for (length, unit) in units {
                if rest >= *length {
                    parts.push(format!("{} {unit}", rest / length));
                    rest %= length;
                }
            }
        };
        split(self.months, &[(12, "YEAR"), (1, "MONTH")]);
        split(self.seconds, &SECONDS);
        if parts.is_empty() {
            w.push("0 SECOND");
        } else {
            w.push(&parts.join(" "));
        }
    }
}
