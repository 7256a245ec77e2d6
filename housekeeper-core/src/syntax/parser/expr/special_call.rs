//! Calls with a grammar of their own: `CAST(x AS T)`, `EXTRACT(DAY FROM x)` and the like.
//!
//! ClickHouse rewrites all but CAST to ordinary calls while it parses, and so does this. Each has
//! an ordinary form too, which is read as any other call.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::source::{Span, Spanned};
use crate::syntax::ast::{CastStyle, Expr, ExprKind, FunctionCall, IntervalUnit, Literal};
use crate::syntax::keyword::Keyword;
use crate::syntax::precedence;
use crate::syntax::token::Symbol;

/// Whether calls of this name may have a grammar of their own.
pub(super) const fn is_special(keyword: Keyword) -> bool {
    matches!(
        keyword,
        Keyword::Cast
            | Keyword::Extract
            | Keyword::Substring
            | Keyword::Position
            | Keyword::Trim
            | Keyword::Overlay
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

/// What a special form gives: `None` when the call is an ordinary one after all.
type Special = Parse<Option<ExprKind>>;

impl Parser<'_> {
    /// Reads a call of a [special](is_special) name, in either form.
    pub(super) fn special_call(&mut self, keyword: Keyword) -> Parse<ExprKind> {
        let before = self.checkpoint();
        let special = match keyword {
            Keyword::Cast => self.cast(),
            Keyword::Extract => self.extract(),
            Keyword::Substring => self.substring(),
            Keyword::Position => self.position(),
            Keyword::Trim => self.trim(),
            Keyword::Overlay => self.overlay(),
            Keyword::DateAdd | Keyword::Dateadd | Keyword::TimestampAdd | Keyword::Timestampadd => {
                self.date_arithmetic("plus")
            }
            Keyword::DateSub | Keyword::Datesub | Keyword::TimestampSub | Keyword::Timestampsub => {
                self.date_arithmetic("minus")
            }
            Keyword::DateDiff
            | Keyword::Datediff
            | Keyword::TimestampDiff
            | Keyword::Timestampdiff => self.date_diff(),
            _ => Ok(None),
        }?;
        if let Some(kind) = special {
            return Ok(kind);
        }
        self.rewind(before);
        self.call()
    }

    /// `CAST(x AS T)`
    fn cast(&mut self) -> Special {
        self.open_call()?;
        let start = self.at();
        let mut operand = self.expr()?;
        // `CAST(x AS name AS T)` names the operand.
        if self.sees(Keyword::As) && self.word_at(2) == Some(Keyword::As) {
            self.need(Keyword::As)?;
            let alias = self.name(Kind::Name)?;
            let named = Box::new(operand);
            operand = Spanned::new(
                ExprKind::Alias {
                    operand: named,
                    alias,
                },
                self.span_since(start),
            );
        }
        if !self.eat(Keyword::As) {
            return Ok(None);
        }
        let data_type = self.data_type()?;
        if self.sees_symbol(Symbol::Comma) {
            // `CAST(x AS name, 'T')`: what looked like a type was a name.
            return Ok(None);
        }
        self.need_symbol(Symbol::RightParen)?;
        Ok(Some(ExprKind::Cast {
            operand: Box::new(operand),
            data_type: Box::new(data_type),
            style: CastStyle::Function,
        }))
    }

    /// `EXTRACT(YEAR FROM x)`
    fn extract(&mut self) -> Special {
        let name = self.open_call()?;
        let from = self.word_at(1) == Some(Keyword::From);
        let Some(unit) = self.unit_at(0).filter(|_| from) else {
            return Ok(None);
        };
        self.skip_word();
        self.skip_word();
        let operand = self.element()?;
        self.need_symbol(Symbol::RightParen)?;
        Ok(Some(call(part_function(unit), name, vec![operand])))
    }

    /// `SUBSTRING(x FROM a [FOR b])`
    fn substring(&mut self) -> Special {
        let name = self.open_call()?;
        let mut arguments = vec![self.element()?];
        if !self.eat(Keyword::From) {
            return Ok(None);
        }
        arguments.push(self.element()?);
        if self.eat(Keyword::For) {
            arguments.push(self.element()?);
        }
        self.need_symbol(Symbol::RightParen)?;
        Ok(Some(call("substring", name, arguments)))
    }

    /// `OVERLAY(x PLACING y FROM a [FOR b])`
    fn overlay(&mut self) -> Special {
        let name = self.open_call()?;
        let mut arguments = vec![self.element()?];
        if !self.eat(Keyword::Placing) {
            return Ok(None);
        }
        arguments.push(self.element()?);
        self.need(Keyword::From)?;
        arguments.push(self.element()?);
        if self.eat(Keyword::For) {
            arguments.push(self.element()?);
        }
        self.need_symbol(Symbol::RightParen)?;
        Ok(Some(call("overlay", name, arguments)))
    }

    /// `POSITION(needle IN haystack)`
    fn position(&mut self) -> Special {
        let name = self.open_call()?;
        let needle = self.climb(precedence::COMPARISON)?;
        if !self.eat(Keyword::In) {
            return Ok(None);
        }
        let haystack = self.element()?;
        self.need_symbol(Symbol::RightParen)?;
        Ok(Some(call("position", name, vec![haystack, needle])))
    }

    /// `TRIM(BOTH 'x' FROM y)`
    fn trim(&mut self) -> Special {
        let name = self.open_call()?;
        let function = match self.word() {
            Some(Keyword::Both) => "trimBoth",
            Some(Keyword::Leading) => "trimLeft",
            Some(Keyword::Trailing) => "trimRight",
            _ => return Ok(None),
        };
        if !self.sees_string_at(1) {
            return Ok(None);
        }
        self.skip_word();
        let characters = self.expr()?;
        self.need(Keyword::From)?;
        let operand = self.element()?;
        self.need_symbol(Symbol::RightParen)?;
        Ok(Some(call(function, name, vec![operand, characters])))
    }

    /// `DATE_ADD(DAY, 1, x)`, which is `plus(x, INTERVAL 1 DAY)`
    fn date_arithmetic(&mut self, function: &str) -> Special {
        let name = self.open_call()?;
        let Some(unit) = self.unit_argument()? else {
            return Ok(None);
        };
        let interval = self.spanned(|p| {
            let value = Box::new(p.element()?);
            Ok(ExprKind::Interval { value, unit })
        })?;
        self.need_symbol(Symbol::Comma)?;
        let operand = self.element()?;
        self.need_symbol(Symbol::RightParen)?;
        Ok(Some(call(function, name, vec![operand, interval])))
    }

    /// `DATE_DIFF(DAY, a, b)`, which is `dateDiff('day', a, b)`
    fn date_diff(&mut self) -> Special {
        let name = self.open_call()?;
        let span = self.place();
        let Some(unit) = self.unit_argument()? else {
            return Ok(None);
        };
        let unit = ExprKind::Literal(Literal::String(unit_name(unit).to_owned()));
        let mut arguments = vec![Spanned::new(unit, span)];
        arguments.extend(self.list(Self::element)?);
        self.need_symbol(Symbol::RightParen)?;
        Ok(Some(call("dateDiff", name, arguments)))
    }

    /// `DATE '2020-01-01'`, which is `toDate('2020-01-01')`
    pub(super) fn typed_string(&mut self, date: bool) -> Parse<ExprKind> {
        let name = self.place();
        self.skip_word();
        let text = self.literal()?.map(ExprKind::Literal);
        let function = if date { "toDate" } else { "toDateTime" };
        Ok(call(function, name, vec![text]))
    }

    /// Reads the name and the parenthesis; gives the place of the name.
    fn open_call(&mut self) -> Parse<Span> {
        let name = self.name(Kind::Expression)?;
        self.need_symbol(Symbol::LeftParen)?;
        Ok(name.span)
    }

    /// A unit and a comma; nothing is read when they are not there.
    fn unit_argument(&mut self) -> Parse<Option<IntervalUnit>> {
        if self.unit_at(0).is_none() || !self.sees_symbol_at(1, Symbol::Comma) {
            return Ok(None);
        }
        let unit = self.interval_unit()?;
        self.need_symbol(Symbol::Comma)?;
        Ok(Some(unit))
    }
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
