//! Calls with a grammar of their own: `CAST(x AS T)`, `EXTRACT(DAY FROM x)` and the like.
//!
//! ClickHouse rewrites all but CAST to ordinary calls while it parses, and so does this. Each has
//! an ordinary form too, which is read as any other call.

use super::super::expected::Kind;
use super::super::rule::{
    Outcome, Reader, eat, eat_symbol, look, position, read_keyword, read_name, read_symbol,
    span_since,
};
use super::call::read_call;
use super::interval::{read_unit, unit_at};
use super::{ExprRules, climb};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{CastStyle, Expr, ExprKind, FunctionCall, IntervalUnit, Literal};
use crate::syntax::keyword::Keyword;
use crate::syntax::precedence;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// Whether calls of this name may have a grammar of their own.
pub(super) const fn is_special(keyword: Keyword) -> bool {
    matches!(
        keyword,
        Keyword::Cast
            | Keyword::Extract
            | Keyword::Substring
            | Keyword::Position
            | Keyword::Trim
            | Keyword::Ltrim
            | Keyword::Rtrim
            | Keyword::DateAdd
            | Keyword::Dateadd
            | Keyword::TimestampAdd
            | Keyword::Timestampadd
            | Keyword::DateSub
            | Keyword::Datesub
            | Keyword::TimestampSub
            | Keyword::Timestampsub
            | Keyword::DateDiff
            | Keyword::Datediff
            | Keyword::TimestampDiff
            | Keyword::Timestampdiff
    )
}

/// Reads a call of a [special](is_special) name, in either form.
pub(super) fn read_special_call<'t>(
    input: &mut Reader<'t, '_>,
    keyword: Keyword,
    rules: &ExprRules<'t>,
) -> Outcome<ExprKind> {
    let before = input.save();
    let special = match keyword {
        Keyword::Cast => read_cast(input, rules),
        Keyword::Extract => read_extract(input, rules),
        Keyword::Substring => read_substring(input, rules),
        Keyword::Position => read_position(input, rules),
        Keyword::Trim => read_trim(input, rules),
        Keyword::DateAdd | Keyword::Dateadd | Keyword::TimestampAdd | Keyword::Timestampadd => {
            read_date_arithmetic(input, "plus", rules)
        }
        Keyword::DateSub | Keyword::Datesub | Keyword::TimestampSub | Keyword::Timestampsub => {
            read_date_arithmetic(input, "minus", rules)
        }
        Keyword::DateDiff | Keyword::Datediff | Keyword::TimestampDiff | Keyword::Timestampdiff => {
            read_date_diff(input, rules)
        }
        _ => Ok(None),
    }?;
    if let Some(kind) = special {
        return Ok(kind);
    }
    input.rewind(before);
    let call = read_call(input, rules)?;
    Ok(ExprKind::Function(Box::new(call)))
}

/// What a special form gives: `None` when the call is an ordinary one after all.
type Special = Outcome<Option<ExprKind>>;

/// `CAST(x AS T)`
fn read_cast<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Special {
    open(input)?;
    let start = position(input);
    let mut operand = input.parse(&rules.expr)?;
    // `CAST(x AS name AS T)` names the operand.
    let named = look(input, 0).and_then(Token::keyword) == Some(Keyword::As)
        && look(input, 2).and_then(Token::keyword) == Some(Keyword::As);
    if named {
        read_keyword(input, Keyword::As)?;
        let alias = read_name(input, Kind::Name)?;
        operand = Spanned::new(
            ExprKind::Alias {
                operand: Box::new(operand),
                alias,
            },
            span_since(input, start),
        );
    }
    if !eat(input, Keyword::As) {
        return Ok(None);
    }
    let data_type = input.parse(&rules.data_type)?;
    if look(input, 0).is_some_and(|token| token.is(Symbol::Comma)) {
        // `CAST(x AS name, 'T')`: what looked like a type was a name.
        return Ok(None);
    }
    read_symbol(input, Symbol::RightParen)?;
    Ok(Some(ExprKind::Cast {
        operand: Box::new(operand),
        data_type: Box::new(data_type),
        style: CastStyle::Function,
    }))
}

/// `EXTRACT(YEAR FROM x)`
fn read_extract<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Special {
    let name_span = open(input)?;
    let from = look(input, 1).and_then(Token::keyword) == Some(Keyword::From);
    let Some(unit) = unit_at(input, 0).filter(|_| from) else {
        return Ok(None);
    };
    input.skip();
    input.skip();
    let operand = input.parse(&rules.element)?;
    read_symbol(input, Symbol::RightParen)?;
    Ok(Some(call(part_function(unit), name_span, vec![operand])))
}

/// `SUBSTRING(x FROM a [FOR b])`
fn read_substring<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Special {
    let name_span = open(input)?;
    let mut arguments = vec![input.parse(&rules.element)?];
    if !eat(input, Keyword::From) {
        return Ok(None);
    }
    arguments.push(input.parse(&rules.element)?);
    if eat(input, Keyword::For) {
        arguments.push(input.parse(&rules.element)?);
    }
    read_symbol(input, Symbol::RightParen)?;
    Ok(Some(call("substring", name_span, arguments)))
}

/// `POSITION(needle IN haystack)`
fn read_position<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Special {
    let name_span = open(input)?;
    let needle = climb::climb(input, precedence::COMPARISON, rules)?;
    if !eat(input, Keyword::In) {
        return Ok(None);
    }
    let haystack = input.parse(&rules.element)?;
    read_symbol(input, Symbol::RightParen)?;
    Ok(Some(call("position", name_span, vec![haystack, needle])))
}

/// `TRIM(BOTH 'x' FROM y)`
fn read_trim<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Special {
    let name_span = open(input)?;
    let function = match look(input, 0).and_then(Token::keyword) {
        Some(Keyword::Both) => "trimBoth",
        Some(Keyword::Leading) => "trimLeft",
        Some(Keyword::Trailing) => "trimRight",
        _ => return Ok(None),
    };
    if look(input, 1).is_none_or(|token| !matches!(token.kind, TokenKind::String(_))) {
        return Ok(None);
    }
    input.skip();
    let characters = input.parse(&rules.expr)?;
    read_keyword(input, Keyword::From)?;
    let operand = input.parse(&rules.element)?;
    read_symbol(input, Symbol::RightParen)?;
    Ok(Some(call(function, name_span, vec![operand, characters])))
}

/// `DATE_ADD(DAY, 1, x)`, which is `plus(x, INTERVAL 1 DAY)`
fn read_date_arithmetic<'t>(
    input: &mut Reader<'t, '_>,
    function: &str,
    rules: &ExprRules<'t>,
) -> Special {
    let name_span = open(input)?;
    let Some(unit) = read_unit_argument(input) else {
        return Ok(None);
    };
    let start = position(input);
    let value = Box::new(input.parse(&rules.element)?);
    let interval = Spanned::new(ExprKind::Interval { value, unit }, span_since(input, start));
    read_symbol(input, Symbol::Comma)?;
    let operand = input.parse(&rules.element)?;
    read_symbol(input, Symbol::RightParen)?;
    Ok(Some(call(function, name_span, vec![operand, interval])))
}

/// `DATE_DIFF(DAY, a, b)`, which is `dateDiff('day', a, b)`
fn read_date_diff<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Special {
    let name_span = open(input)?;
    let start = position(input);
    let Some(unit) = read_unit_argument(input) else {
        return Ok(None);
    };
    let span = span_since(input, start);
    let unit = ExprKind::Literal(Literal::String(unit_name(unit).to_owned()));
    let mut arguments = vec![Spanned::new(unit, span)];
    arguments.push(input.parse(&rules.element)?);
    while eat_symbol(input, Symbol::Comma) {
        arguments.push(input.parse(&rules.element)?);
    }
    read_symbol(input, Symbol::RightParen)?;
    Ok(Some(call("dateDiff", name_span, arguments)))
}

/// `DATE '2020-01-01'`, which is `toDate('2020-01-01')`
pub(super) fn read_typed_string(input: &mut Reader<'_, '_>, date: bool) -> Outcome<ExprKind> {
    let name = read_name(input, Kind::Expression)?;
    let start = position(input);
    let literal = super::super::literal::read_literal(input)?;
    let text = Spanned::new(ExprKind::Literal(literal), span_since(input, start));
    let function = if date { "toDate" } else { "toDateTime" };
    Ok(call(function, name.span, vec![text]))
}

/// Reads the name and the parenthesis; gives the place of the name.
fn open(input: &mut Reader<'_, '_>) -> Outcome<Span> {
    let name = read_name(input, Kind::Expression)?;
    read_symbol(input, Symbol::LeftParen)?;
    Ok(name.span)
}

/// A unit and a comma; nothing is read when they are not there.
fn read_unit_argument(input: &mut Reader<'_, '_>) -> Option<IntervalUnit> {
    if !look(input, 1)?.is(Symbol::Comma) {
        return None;
    }
    let unit = read_unit(input)?;
    input.skip();
    Some(unit)
}

fn call(name: &str, name_span: Span, arguments: Vec<Expr>) -> ExprKind {
    let name = Spanned::new(name.to_owned(), name_span);
    ExprKind::Function(Box::new(FunctionCall::new(name, arguments)))
}

/// The function that takes a part out of a date.
const fn part_function(unit: IntervalUnit) -> &'static str {
    match unit {
        IntervalUnit::Nanosecond => "toNanosecond",
        IntervalUnit::Microsecond => "toMicrosecond",
        IntervalUnit::Millisecond => "toMillisecond",
        IntervalUnit::Second => "toSecond",
        IntervalUnit::Minute => "toMinute",
        IntervalUnit::Hour => "toHour",
        IntervalUnit::Day => "toDayOfMonth",
        IntervalUnit::Week => "toISOWeek",
        IntervalUnit::Month => "toMonth",
        IntervalUnit::Quarter => "toQuarter",
        IntervalUnit::Year => "toYear",
    }
}

const fn unit_name(unit: IntervalUnit) -> &'static str {
    match unit {
        IntervalUnit::Nanosecond => "nanosecond",
        IntervalUnit::Microsecond => "microsecond",
        IntervalUnit::Millisecond => "millisecond",
        IntervalUnit::Second => "second",
        IntervalUnit::Minute => "minute",
        IntervalUnit::Hour => "hour",
        IntervalUnit::Day => "day",
        IntervalUnit::Week => "week",
        IntervalUnit::Month => "month",
        IntervalUnit::Quarter => "quarter",
        IntervalUnit::Year => "year",
    }
}
