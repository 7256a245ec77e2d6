//! Where the parts of a time series table are kept.

use super::super::cursor::{Parse, Parser};
use super::super::duplicate_clause;
use crate::source::Spanned;
use crate::syntax::ast::{Storage, TimeSeriesPart, TimeSeriesPlace, TimeSeriesTarget};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

/// The words for the parts; a phrase that starts like a longer one stands after it.
const PARTS: [(&str, TimeSeriesPart); 6] = [
    ("SAMPLES", TimeSeriesPart::Samples),
    ("DATA", TimeSeriesPart::Samples),
    ("RECENT SAMPLES", TimeSeriesPart::RecentSamples),
    ("TAGS", TimeSeriesPart::Tags),
    ("METRIC FAMILIES", TimeSeriesPart::MetricFamilies),
    ("METRICS", TimeSeriesPart::MetricFamilies),
];

impl Parser<'_> {
    /// What stands after `ENGINE = TimeSeries`: any number of parts
    pub(super) fn time_series_targets(&mut self) -> Parse<Vec<Spanned<TimeSeriesTarget>>> {
        let mut targets: Vec<Spanned<TimeSeriesTarget>> = Vec::new();
        while let Some((words, part)) = PARTS.iter().find(|(words, _)| self.sees_phrase(words)) {
            let target = self.spanned(|p| {
                p.need_phrase(words)?;
                let place = p.time_series_place()?;
                Ok(TimeSeriesTarget { part: *part, place })
            })?;
            let same = |other: &Spanned<TimeSeriesTarget>| {
                other.part == target.part
                    && std::mem::discriminant(&other.place) == std::mem::discriminant(&target.place)
            };
            if targets.iter().any(same) {
                return self.refuse(|| duplicate_clause("this part", target.span));
            }
            targets.push(target);
        }
        Ok(targets)
    }

    fn time_series_place(&mut self) -> Parse<TimeSeriesPlace> {
        if self.sees_all(&[K::Inner, K::Uuid]) {
            self.need(K::Inner)?;
            self.need(K::Uuid)?;
            return self.string().map(TimeSeriesPlace::InnerUuid);
        }
        if self.sees_all(&[K::Inner, K::Columns]) && self.sees_symbol_at(2, Symbol::LeftParen) {
            self.need_all(&[K::Inner, K::Columns])?;
            return self.elements().map(TimeSeriesPlace::InnerColumns);
        }
        let inner = self.sees(K::Inner) && self.sees_name_at(1);
        if inner {
            self.skip_word();
        }
        let storage = self.storage()?;
        if storage != Storage::default() {
            return Ok(TimeSeriesPlace::InnerEngine(Box::new(storage)));
        }
        if inner {
            return self.need(K::Engine).and(Err(super::super::cursor::Failed));
        }
        self.plain_object_name().map(TimeSeriesPlace::Table)
    }
}
