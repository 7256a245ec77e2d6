//! `REFRESH` of a materialized view.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Spanned;
use crate::syntax::ast::{
    IntervalUnit, ObjectName, Refresh, RefreshAppend, RefreshSchedule, TimeInterval,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, TokenKind};

const DAY: u64 = 24 * 60 * 60;

impl Parser<'_> {
    /// `REFRESH …`, or nothing
    pub(in super::super) fn refresh(&mut self) -> Parse<Option<Spanned<Refresh>>> {
        if !self.eat(K::Refresh) {
            return Ok(None);
        }
        let start = self.at() - 1;
        let schedule = self.refresh_schedule()?;
        let randomize_for = if self.eat_phrase("RANDOMIZE FOR") {
            Some(self.time_interval()?)
        } else {
            None
        };
        let depends_on = if self.eat_phrase("DEPENDS ON") {
            self.list(Self::plain_object_name)?
        } else if schedule.is_none() {
            self.need_phrase("DEPENDS ON")?;
            Vec::new()
        } else {
            Vec::new()
        };
        let settings = self.settings_clause()?;
        let append = if !self.eat_phrase("APPEND") {
            None
        } else if self.eat_phrase("INCREMENTAL") {
            Some(RefreshAppend::Incremental)
        } else {
            Some(RefreshAppend::Full)
        };
        let refresh = Refresh {
            schedule,
            randomize_for,
            depends_on,
            settings,
            append,
        };
        Ok(Some(Spanned::new(refresh, self.span_since(start))))
    }

    fn refresh_schedule(&mut self) -> Parse<Option<RefreshSchedule>> {
        if self.eat(K::After) {
            let period = self.time_interval()?;
            return Ok(Some(RefreshSchedule::After(period)));
        }
        if !self.eat_phrase("EVERY") {
            return Ok(None);
        }
        let start = self.at();
        let period = self.time_interval()?;
        if period == TimeInterval::default() {
            return self.refuse_since(start, "the time between two refreshes must not be zero");
        }
        if period.months > 0 && period.seconds > 0 {
            let message = "EVERY is either of months and years or of weeks, days and less";
            return self.refuse_since(start, message);
        }
        let offset = if self.eat(K::Offset) {
            let start = self.at();
            let offset = self.time_interval()?;
            if longest(offset) >= shortest(period) {
                return self.refuse_since(start, "OFFSET must be less than the period");
            }
            Some(offset)
        } else {
            None
        };
        Ok(Some(RefreshSchedule::Every { period, offset }))
    }

    /// `1 DAY 12 HOUR`
    fn time_interval(&mut self) -> Parse<TimeInterval> {
        let start = self.at();
        let mut seen = Vec::new();
        let mut interval = TimeInterval::default();
        loop {
            let count = self.unsigned()?;
            let at = self.at();
            let unit = self.interval_unit()?;
            let (months, seconds) = match unit {
                IntervalUnit::Year => (12, 0),
                IntervalUnit::Quarter => (3, 0),
                IntervalUnit::Month => (1, 0),
                IntervalUnit::Week => (0, 7 * DAY),
                IntervalUnit::Day => (0, DAY),
                IntervalUnit::Hour => (0, 3600),
                IntervalUnit::Minute => (0, 60),
                IntervalUnit::Second => (0, 1),
                IntervalUnit::Millisecond
                | IntervalUnit::Microsecond
                | IntervalUnit::Nanosecond => {
                    return self.refuse_since(at, "less than a second is not possible here");
                }
            };
            if seen.contains(&unit) {
                return self.refuse_since(at, "this unit is given twice");
            }
            seen.push(unit);
            let add = |sum: u64, each: u64| sum.checked_add(count.checked_mul(each)?);
            match (add(interval.months, months), add(interval.seconds, seconds)) {
                (Some(months), Some(seconds)) => interval = TimeInterval { months, seconds },
                (_, _) => return self.refuse_since(start, "this time is too long"),
            }
            let goes_on = matches!(
                self.peek().map(|token| &token.kind),
                Some(TokenKind::Number(_))
            );
            if !goes_on {
                return Ok(interval);
            }
        }
    }

    /// `table`, `db.table`, where no part is a parameter
    pub(in super::super) fn plain_object_name(&mut self) -> Parse<ObjectName> {
        if self.sees_symbol(Symbol::LeftBrace) {
            return self.fail(Kind::TableName);
        }
        let name = self.object_name()?;
        if name.has_parameters() {
            return self.refuse(|| {
                Diagnostic::error(Code::UnexpectedToken, "a query parameter cannot stand here")
                    .at(name.span(), "")
            });
        }
        Ok(name)
    }
}

/// How many seconds there are at most.
fn longest(interval: TimeInterval) -> u64 {
    let days = (interval.months / 12).saturating_mul(366) + interval.months % 12 * 31;
    days.saturating_mul(DAY).saturating_add(interval.seconds)
}

/// How many seconds there are at least.
fn shortest(interval: TimeInterval) -> u64 {
    let days = (interval.months / 12).saturating_mul(365) + interval.months % 12 * 28;
    days.saturating_mul(DAY).saturating_add(interval.seconds)
}
