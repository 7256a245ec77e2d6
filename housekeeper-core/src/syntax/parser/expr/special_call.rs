//! Calls with a grammar of their own: `CAST(x AS T)`, `EXTRACT(DAY FROM x)` and the like.
//!
//! ClickHouse rewrites all but CAST to ordinary calls while it parses, and so does this. Each has
//! an ordinary form too. Their arguments may have names without AS.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use super::alias::may_name_expr;
use crate::source::{Span, Spanned};
use crate::syntax::ast::{CastStyle, Expr, ExprKind, FunctionCall, IntervalUnit, Literal, Number};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, TokenKind};

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
            | Keyword::Overlay
            | Keyword::OverlayUtf8
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

impl Parser<'_> {
    /// Reads a call of a [special](is_special) name, in either form.
    pub(super) fn special_call(&mut self, keyword: Keyword) -> Parse<ExprKind> {
        let name = self.name(Kind::Expression)?.span;
        self.need_symbol(Symbol::LeftParen)?;
        match keyword {
            Keyword::Cast => self.cast(),
            Keyword::Extract => self.extract(name),
            Keyword::Substring => self.substring(name),
            Keyword::Position => self.position(name),
            Keyword::Trim => self.trim(name),
            Keyword::Ltrim => self.plain_call("trimLeft", name, 1),
            Keyword::Rtrim => self.plain_call("trimRight", name, 1),
            Keyword::Overlay => self.overlay("overlay", name),
            Keyword::OverlayUtf8 => self.overlay("overlayUTF8", name),
            Keyword::DateAdd | Keyword::Dateadd | Keyword::TimestampAdd | Keyword::Timestampadd => {
                self.date_arithmetic("plus", name)
            }
            Keyword::DateSub | Keyword::Datesub | Keyword::TimestampSub | Keyword::Timestampsub => {
                self.date_arithmetic("minus", name)
            }
            _ => self.date_diff(name),
        }
    }

    /// `x AS T)`, `x, 'T')`
    fn cast(&mut self) -> Parse<ExprKind> {
        let span = self.span_since(self.at() - 2);
        let start = self.at();
        let mut operand = self.expr()?;
        if self.sees(Keyword::As) {
            // `x AS name AS T` and `x AS name, 'T'` name the operand.
            let names =
                self.word_at(2) == Some(Keyword::As) || self.sees_symbol_at(2, Symbol::Comma);
            if names {
                self.skip_word();
                let alias = self.name(Kind::Name)?;
                operand = self.named(start, operand, alias);
            }
        } else if let Some(alias) = self.implicit_alias(may_name_expr) {
            operand = self.named(start, operand, alias);
        }
        if self.eat(Keyword::As) {
            let data_type = Box::new(self.data_type()?);
            self.need_symbol(Symbol::RightParen)?;
            return Ok(ExprKind::Cast {
                operand: Box::new(operand),
                data_type,
                style: CastStyle::Function,
            });
        }
        self.need_symbol(Symbol::Comma)?;
        let data_type = self.select_item()?;
        self.need_symbol(Symbol::RightParen)?;
        Ok(call("CAST", span, vec![operand, data_type]))
    }

    /// `YEAR FROM x)`
    fn extract(&mut self, name: Span) -> Parse<ExprKind> {
        let from = self.word_at(1) == Some(Keyword::From);
        let part = match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Word(word, _)) if from => Part::of(word),
            _ => None,
        };
        let unit = self.unit_at(0).filter(|_| from);
        if part.is_none() && unit.is_none() {
            return self.plain_call("extract", name, 0);
        }
        self.skip_word();
        self.skip_word();
        let operand = self.select_item()?;
        self.need_symbol(Symbol::RightParen)?;
        Ok(match (part, unit) {
            (Some(part), _) => part.of_moment(name, operand),
            (None, Some(unit)) => call(part_function(unit), name, vec![operand]),
            (None, None) => operand.node,
        })
    }

    /// `x FROM a [FOR b])`; a comma may stand for each word
    fn substring(&mut self, name: Span) -> Parse<ExprKind> {
        let mut arguments = vec![self.argument()?];
        if !self.eat(Keyword::From) {
            self.need_symbol(Symbol::Comma)?;
        }
        arguments.push(self.argument()?);
        if self.eat(Keyword::For) {
            arguments.push(self.argument()?);
        }
        while self.eat_symbol(Symbol::Comma) {
            arguments.push(self.argument()?);
        }
        self.need_symbol(Symbol::RightParen)?;
        Ok(call("substring", name, arguments))
    }

    /// `x PLACING y FROM a [FOR b])`
    fn overlay(&mut self, function: &str, name: Span) -> Parse<ExprKind> {
        let mut arguments = vec![self.argument()?];
        if self.eat(Keyword::Placing) {
            arguments.push(self.argument()?);
            self.need(Keyword::From)?;
            arguments.push(self.argument()?);
            if self.eat(Keyword::For) {
                arguments.push(self.argument()?);
            }
        } else {
            while self.eat_symbol(Symbol::Comma) {
                arguments.push(self.argument()?);
            }
        }
        self.need_symbol(Symbol::RightParen)?;
        Ok(call(function, name, arguments))
    }

    /// `needle IN haystack)`
    fn position(&mut self, name: Span) -> Parse<ExprKind> {
        // The first IN that stands by itself is the word of the form, and not the operator.
        let outer = self.not_an_operator;
        self.not_an_operator = self.in_of_position();
        let first = self.select_item()?;
        self.not_an_operator = outer;
        let arguments = if self.eat(Keyword::In) {
            vec![self.select_item()?, first]
        } else {
            self.need_symbol(Symbol::Comma)?;
            let mut arguments = vec![first];
            arguments.extend(self.list(Self::select_item)?);
            arguments
        };
        self.need_symbol(Symbol::RightParen)?;
        Ok(call("position", name, arguments))
    }

    /// The index of the IN before which the needle ends, if there is one.
    fn in_of_position(&self) -> Option<usize> {
        let tokens = self.tokens();
        let mut depth = 0_u32;
        for (at, token) in tokens.iter().enumerate().skip(self.at()) {
            match token.kind {
                TokenKind::Symbol(symbol) if symbol.closing().is_some() => depth += 1,
                TokenKind::Symbol(Symbol::Comma) if depth == 0 => return None,
                TokenKind::Symbol(symbol) if symbol.is_closing() => depth = depth.checked_sub(1)?,
                TokenKind::Word(_, Some(Keyword::Case)) => depth += 1,
                TokenKind::Word(_, Some(Keyword::End)) => depth = depth.saturating_sub(1),
                TokenKind::Word(_, Some(Keyword::In)) if depth == 0 => {
                    let before = tokens[at - 1].keyword();
                    let is_operator = matches!(before, Some(Keyword::Not | Keyword::Global));
                    return (!is_operator).then_some(at);
                }
                _ => {}
            }
        }
        None
    }

    /// `BOTH 'x' FROM y)`
    fn trim(&mut self, name: Span) -> Parse<ExprKind> {
        let function = match self.word() {
            Some(Keyword::Both) => "trimBoth",
            Some(Keyword::Leading) => "trimLeft",
            Some(Keyword::Trailing) => "trimRight",
            _ => return self.plain_call("trimBoth", name, 1),
        };
        self.skip_word();
        let characters = self.select_item()?;
        self.need(Keyword::From)?;
        let operand = self.select_item()?;
        self.need_symbol(Symbol::RightParen)?;
        Ok(call(function, name, vec![operand, characters]))
    }

    /// `DAY, 1, x)`, which is `x, INTERVAL 1 DAY)`
    fn date_arithmetic(&mut self, function: &str, name: Span) -> Parse<ExprKind> {
        let Some(unit) = self.unit_argument()? else {
            return self.plain_call(function, name, 0);
        };
        let interval = self.spanned(|p| {
            let value = Box::new(p.select_item()?);
            Ok(ExprKind::Interval { value, unit })
        })?;
        self.need_symbol(Symbol::Comma)?;
        let operand = self.select_item()?;
        self.need_symbol(Symbol::RightParen)?;
        Ok(call(function, name, vec![operand, interval]))
    }

    /// `DAY, a, b)`, which is `'day', a, b)`
    fn date_diff(&mut self, name: Span) -> Parse<ExprKind> {
        let span = self.place();
        let Some(unit) = self.unit_argument()? else {
            return self.plain_call("dateDiff", name, 0);
        };
        let unit = ExprKind::Literal(Literal::String(unit_name(unit).to_owned()));
        let mut arguments = vec![Spanned::new(unit, span), self.select_item()?];
        self.need_symbol(Symbol::Comma)?;
        arguments.push(self.select_item()?);
        if self.eat_symbol(Symbol::Comma) {
            arguments.push(self.select_item()?);
        }
        self.need_symbol(Symbol::RightParen)?;
        Ok(call("dateDiff", name, arguments))
    }

    /// Arguments with commas between them, which may have names without AS, and the parenthesis.
    fn plain_call(&mut self, function: &str, name: Span, least: usize) -> Parse<ExprKind> {
        let arguments = if least == 0 && self.sees_symbol(Symbol::RightParen) {
            Vec::new()
        } else {
            self.list(Self::select_item)?
        };
        self.need_symbol(Symbol::RightParen)?;
        Ok(call(function, name, arguments))
    }

    /// An argument before which or after which a word of the form may stand: that is no name.
    fn argument(&mut self) -> Parse<Expr> {
        let start = self.at();
        let operand = self.expr()?;
        Ok(self.item_with(start, operand, |keyword| {
            may_name_expr(keyword) && !matches!(keyword, Keyword::For | Keyword::Placing)
        }))
    }

    /// `DATE '2020-01-01'`, which is `toDate('2020-01-01')`
    pub(super) fn typed_string(&mut self, date: bool) -> Parse<ExprKind> {
        let name = self.place();
        self.skip_word();
        let text = self.literal()?.map(ExprKind::Literal);
        let function = if date { "toDate" } else { "toDateTime" };
        Ok(call(function, name, vec![text]))
    }

    /// A unit and a comma; nothing is read when no unit is there.
    fn unit_argument(&mut self) -> Parse<Option<IntervalUnit>> {
        if self.unit_at(0).is_none() {
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
/// A part of a moment that is no unit of an interval.
#[derive(Clone, Copy)]
enum Part {
    /// What this function gives, of the moment and of these numbers.
    Function(&'static str, Option<&'static str>),
    /// So many years, counted from 0.
    Years(&'static str),
    /// So many years, counted from 1.
    YearsFromOne(&'static str),
}

impl Part {
    fn of(word: &str) -> Option<Self> {
        let parts = [
            ("CENTURY", Self::YearsFromOne("100")),
            ("DECADE", Self::Years("10")),
            ("DOW", Self::Function("toDayOfWeek", Some("2"))),
            ("DOY", Self::Function("toDayOfYear", None)),
            ("EPOCH", Self::Function("toUnixTimestamp", None)),
            ("ISODOW", Self::Function("toDayOfWeek", None)),
            ("ISOYEAR", Self::Function("toISOYear", None)),
            ("MILLENNIUM", Self::YearsFromOne("1000")),
        ];
        let mut parts = parts.into_iter();
        let (_, part) = parts.find(|(name, _)| name.eq_ignore_ascii_case(word))?;
        Some(part)
    }

    /// What ClickHouse makes of `EXTRACT(part FROM moment)`.
    fn of_moment(self, name: Span, moment: Expr) -> ExprKind {
        let number = |text: &str| {
            let number = Number::new(text.to_owned());
            Spanned::new(ExprKind::Literal(Literal::Number(number)), name)
        };
        let apply = |function: &str, arguments: Vec<Expr>| {
            Spanned::new(call(function, name, arguments), name)
        };
        let year = |moment: Expr| apply("__toYearCalendarOnly", vec![moment]);
        match self {
            Self::Function(function, argument) => {
                let mut arguments = vec![moment];
                arguments.extend(argument.map(number));
                call(function, name, arguments)
            }
            Self::Years(years) => call("intDiv", name, vec![year(moment), number(years)]),
            Self::YearsFromOne(years) => {
                let before = apply("minus", vec![year(moment), number("1")]);
                let whole = apply("intDiv", vec![before, number(years)]);
                call("plus", name, vec![whole, number("1")])
            }
        }
    }
}

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
