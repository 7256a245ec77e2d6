//! `INTERVAL`.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::source::{Span, Spanned};
use crate::syntax::ast::{Expr, ExprKind, FunctionCall, IntervalUnit, Literal, Number};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::TokenKind;

impl Parser<'_> {
    /// `INTERVAL n UNIT`, `INTERVAL '1 day'`, `INTERVAL '1-2' YEAR TO MONTH`
    pub(super) fn interval(&mut self) -> Parse<ExprKind> {
        let start = self.at();
        self.need(Keyword::Interval)?;
        if let Some(TokenKind::String(text)) = self.peek().map(|token| &token.kind) {
            let span = self.span_since(start);
            if let Some(kind) = parse_interval_text(text, span) {
                self.skip();
                return Ok(kind);
            }
            if let Some(from) = self.unit_at(1)
                && !is_number(text)
            {
                return self.interval_range(text, from);
            }
        }
        let value = Box::new(self.element()?);
        let unit = self.interval_unit()?;
        Ok(ExprKind::Interval { value, unit })
    }

    /// `'1-2' YEAR TO MONTH`
    fn interval_range(&mut self, text: &str, from: IntervalUnit) -> Parse<ExprKind> {
        let start = self.at();
        self.skip();
        self.skip_word();
        self.need(Keyword::To)?;
        let to = self.interval_unit()?;
        match parse_range(text, from, to, self.span_since(start)) {
            Some(kind) => Ok(kind),
            None => self.refuse_since(start, "the text does not fit these units"),
        }
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

/// Whether ClickHouse reads a text as a number of units.
fn is_number(text: &str) -> bool {
    let text = text.trim().replace('_', "");
    let digits = text.trim_start_matches(['-', '+']);
    let is_hex = digits
        .strip_prefix("0x")
        .is_some_and(|hex| !hex.is_empty() && hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
    is_hex || text.parse::<f64>().is_ok()
}

/// `'1 day'` is an interval, `'1 day 2 hours'` a tuple of two.
fn parse_interval_text(text: &str, span: Span) -> Option<ExprKind> {
    let words: Vec<_> = text.split_ascii_whitespace().collect();
    let mut parts = Vec::new();
    for pair in words.chunks(2) {
        let [count, unit] = pair else { return None };
        parts.push(interval_of(count.parse().ok()?, unit_of(unit)?, span));
    }
    match parts.len() {
        0 => None,
        1 => parts.pop().map(|part| part.node),
        _ => Some(ExprKind::Tuple(parts)),
    }
}

fn interval_of(count: i64, unit: IntervalUnit, span: Span) -> Expr {
    let number = ExprKind::Literal(Literal::Number(Number::new(count.to_string())));
    let value = Box::new(Spanned::new(number, span));
    Spanned::new(ExprKind::Interval { value, unit }, span)
}

/// The units a range may have, from left to right, what stands after each in the text, and how
/// much is too much of each but the first.
const RANGES: [&[(IntervalUnit, char, i64)]; 2] = [
    &[
        (IntervalUnit::Year, '-', i64::MAX),
        (IntervalUnit::Month, ' ', 12),
    ],
    &[
        (IntervalUnit::Day, ' ', i64::MAX),
        (IntervalUnit::Hour, ':', 24),
        (IntervalUnit::Minute, ':', 60),
        (IntervalUnit::Second, ' ', 60),
    ],
];

/// `'1-2'` from years to months is a tuple of the two, each negated if the text starts with `-`.
fn parse_range(text: &str, from: IntervalUnit, to: IntervalUnit, span: Span) -> Option<ExprKind> {
    let units = RANGES.iter().find_map(|units| {
        let position = |unit| units.iter().position(|(each, ..)| *each == unit);
        let (first, last) = (position(from)?, position(to)?);
        (first < last).then(|| &units[first..=last])
    })?;
    let negated = text.starts_with('-');
    let mut rest = text.strip_prefix(['-', '+']).unwrap_or(text);
    let mut parts = Vec::new();
    for (index, (unit, separator, limit)) in units.iter().enumerate() {
        let count;
        (count, rest) = if index + 1 == units.len() {
            (rest, "")
        } else {
            rest.split_once(*separator)?
        };
        let is_digits = !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit());
        let count: i64 = count.parse().ok().filter(|_| is_digits)?;
        if index > 0 && count >= *limit {
            return None;
        }
        let part = interval_of(count, *unit, span);
        parts.push(if negated {
            let name = Spanned::new("negate".to_owned(), span);
            let call = FunctionCall::new(name, vec![part]);
            Spanned::new(ExprKind::Function(Box::new(call)), span)
        } else {
            part
        });
    }
    Some(ExprKind::Tuple(parts))
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
