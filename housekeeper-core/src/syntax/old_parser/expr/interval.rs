//! `INTERVAL`.

use super::super::expected::{Expected, Kind};
use super::super::rule::{Outcome, Reader, expected, look, position, read_keyword, span_since};
use super::ExprRules;
use super::climb::climb;
use crate::source::{Span, Spanned};
use crate::syntax::ast::{Expr, ExprKind, IntervalUnit, Literal, Number};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::TokenKind;

/// `INTERVAL n UNIT`, `INTERVAL '1 day'`. `None`, with nothing read, when `INTERVAL` is a name.
pub(super) fn try_interval<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Option<ExprKind> {
    let before = input.save();
    let interval = read_interval(input, rules).ok();
    if interval.is_none() {
        input.rewind(before);
    }
    interval
}

fn read_interval<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<ExprKind> {
    let start = position(input);
    read_keyword(input, Keyword::Interval)?;
    if let Some(TokenKind::String(text)) = look(input, 0).map(|token| &token.kind)
        && unit_at(input, 1).is_none()
    {
        input.skip();
        let span = span_since(input, start);
        return match parse_interval_text(text, span) {
            Some(kind) => Ok(kind),
            None => expected(input, Expected::Kind(Kind::IntervalUnit)),
        };
    }
    let value = climb(input, 0, rules)?;
    match read_unit(input) {
        Some(unit) => Ok(ExprKind::Interval {
            value: Box::new(value),
            unit,
        }),
        None => expected(input, Expected::Kind(Kind::IntervalUnit)),
    }
}

/// Reads a unit, if there is one.
pub(super) fn read_unit(input: &mut Reader<'_, '_>) -> Option<IntervalUnit> {
    let unit = unit_at(input, 0)?;
    input.skip();
    Some(unit)
}

/// The unit that stands `ahead` tokens from here.
pub(super) fn unit_at(input: &mut Reader<'_, '_>, ahead: usize) -> Option<IntervalUnit> {
    match look(input, ahead)?.kind {
        TokenKind::Word(word, _) => unit_of(word),
        _ => None,
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
