//! `INTERVAL`.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::source::{Span, Spanned};
use crate::syntax::ast::{Expr, ExprKind, IntervalUnit, Literal, Number};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::TokenKind;

impl Parser<'_> {
    /// `INTERVAL n UNIT`, `INTERVAL '1 day'`
    pub(super) fn interval(&mut self) -> Parse<ExprKind> {
        let start = self.at();
        self.need(Keyword::Interval)?;
        if let Some(TokenKind::String(text)) = self.peek().map(|token| &token.kind)
            && self.unit_at(1).is_none()
        {
            let span = self.span_since(start);
            if let Some(kind) = parse_interval_text(text, span) {
                self.skip();
                return Ok(kind);
            }
        }
        let value = Box::new(self.element()?);
        let unit = self.interval_unit()?;
        Ok(ExprKind::Interval { value, unit })
    }

    /// `DAY`, `days`, `SQL_TSI_DAY`, `d`
    pub(in super::super) fn interval_unit(&mut self) -> Parse<IntervalUnit> {
        match self.unit_at(0) {
            Some(unit) => {
                self.skip_word();
                Ok(unit)
            }
            None => self.fail(Kind::IntervalUnit),
        }
    }

    /// The unit that stands `ahead` tokens from here.
    pub(in super::super) fn unit_at(&self, ahead: usize) -> Option<IntervalUnit> {
        match self.peek_at(ahead)?.kind {
            TokenKind::Word(word, _) => unit_of(word),
            _ => None,
        }
    }
}

/// `'1 day'` is an interval, `'1 day 2 hours'` a tuple of two.
fn parse_interval_text(text: &str, span: Span) -> Option<ExprKind> {
    let words: Vec<_> = text.split_ascii_whitespace().collect();
    let mut parts = Vec::new();
    for pair in words.chunks(2) {
        let [count, unit] = pair else { return None };
        let count: i64 = count.parse().ok()?;
        let number = ExprKind::Literal(Literal::Number(Number::new(count.to_string())));
        parts.push(Expr::new(
            ExprKind::Interval {
                value: Box::new(Spanned::new(number, span)),
                unit: unit_of(unit)?,
            },
            span,
        ));
    }
    match parts.len() {
        0 => None,
        1 => parts.pop().map(|part| part.node),
        _ => Some(ExprKind::Tuple(parts)),
    }
}

/// All spellings ClickHouse has for each unit.
const UNITS: [(IntervalUnit, &[&str]); 11] = [
    (
        IntervalUnit::Nanosecond,
        &["NANOSECOND", "NANOSECONDS", "NS", "SQL_TSI_NANOSECOND"],
    ),
    (
        IntervalUnit::Microsecond,
        &["MICROSECOND", "MICROSECONDS", "SQL_TSI_MICROSECOND"],
    ),
    (
        IntervalUnit::Millisecond,
        &["MILLISECOND", "MILLISECONDS", "MS", "SQL_TSI_MILLISECOND"],
    ),
    (
        IntervalUnit::Second,
        &["SECOND", "SECONDS", "SS", "S", "SQL_TSI_SECOND"],
    ),
    (
        IntervalUnit::Minute,
        &["MINUTE", "MINUTES", "MI", "N", "SQL_TSI_MINUTE"],
    ),
    (
        IntervalUnit::Hour,
        &["HOUR", "HOURS", "HH", "H", "SQL_TSI_HOUR"],
    ),
    (
        IntervalUnit::Day,
        &["DAY", "DAYS", "DD", "D", "SQL_TSI_DAY"],
    ),
    (
        IntervalUnit::Week,
        &["WEEK", "WEEKS", "WW", "WK", "SQL_TSI_WEEK"],
    ),
    (
        IntervalUnit::Month,
        &["MONTH", "MONTHS", "MM", "M", "SQL_TSI_MONTH"],
    ),
    (
        IntervalUnit::Quarter,
        &["QUARTER", "QUARTERS", "QQ", "Q", "SQL_TSI_QUARTER"],
    ),
    (
        IntervalUnit::Year,
        &["YEAR", "YEARS", "YYYY", "YY", "SQL_TSI_YEAR"],
    ),
];

fn unit_of(word: &str) -> Option<IntervalUnit> {
    UNITS
        .iter()
        .find(|(_, spellings)| spellings.iter().any(|each| each.eq_ignore_ascii_case(word)))
        .map(|(unit, _)| *unit)
}
