//! Operators and what they apply to.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use super::super::mark::Mark;
use super::super::unsupported_clause;
use super::infix::Infix;
use crate::source::Spanned;
use crate::syntax::ast::{
    BinaryOperator, CastStyle, ChainOperator, Expr, ExprKind, FunctionCall, Ident, Literal,
    UnaryOperator,
};
use crate::syntax::keyword::Keyword;
use crate::syntax::precedence;
use crate::syntax::token::{Symbol, Token, TokenKind};

impl Parser<'_> {
    /// Reads an expression whose operators between operands all bind more strongly than `min`.
    pub(super) fn climb(&mut self, min: u8) -> Parse<Expr> {
        self.nested(|p| {
            let start = p.at();
            let left = p.operand()?;
            p.climb_after(start, left, min)
        })
    }

    /// The same after its first operand, which was read since token `start`.
    pub(super) fn climb_after(&mut self, start: usize, left: Expr, min: u8) -> Parse<Expr> {
        let mut left = left;
        if min == 0
            && self.sees_symbol(Symbol::Arrow)
            && let Some(parameters) = lambda_parameters(&mut left)
        {
            return self.lambda_body(start, parameters);
        }
        while let Some((infix, tokens)) = self.infix() {
            if infix.precedence() <= min {
                break;
            }
            for _ in 0..tokens {
                self.skip_word();
            }
            let closes = matches!(infix, Infix::Conditional);
            let end = self.at() - tokens;
            if matches!(infix, Infix::Cast) && self.is_signed_number(start, end) {
                // With a space after the sign, it would be another text.
                self.mark_at(start, Mark::Text { end });
            }
            if matches!(infix, Infix::Cast) && self.is_cast_text(start, end) {
                // ClickHouse takes the text for the value: `[1,  2]::T` is `'[1,  2]'::T`.
                self.mark_at(start, Mark::Text { end });
                let span = self.span_before(start, end);
                let text = self.text()[span.start as usize..span.end as usize].to_owned();
                left = Spanned::new(ExprKind::Literal(Literal::String(text)), span);
            }
            let kind = self.infix_kind(infix, left, start)?;
            left = Spanned::new(kind, self.span_since(start));
            self.wrapped()?;
            if closes {
                // Nothing goes on after a conditional: ClickHouse wants parentheses around it.
                break;
            }
        }
        self.note_operators();
        Ok(left)
    }

    /// Whether the tokens from `start` up to `end` are `-1` and nothing else.
    fn is_signed_number(&self, start: usize, end: usize) -> bool {
        matches!(
            &self.tokens()[start..end],
            [sign, number] if sign.is(Symbol::Minus) && matches!(number.kind, TokenKind::Number(_))
        )
    }

    /// Whether ClickHouse takes the text of the tokens from `start` up to `end` for what is cast:
    /// numbers and strings in brackets and nothing else, or a number that is printed otherwise.
    fn is_cast_text(&self, start: usize, end: usize) -> bool {
        let is_open =
            |token: &Token<'_>| token.is(Symbol::LeftParen) || token.is(Symbol::LeftBracket);
        let is_close =
            |token: &Token<'_>| token.is(Symbol::RightParen) || token.is(Symbol::RightBracket);
        let tokens = &self.tokens()[start..end];
        let starts_with_dot = |token: &Token<'_>| matches!(token.kind, TokenKind::Number(text) if text.starts_with('.'));
        match tokens {
            [number] => return starts_with_dot(number),
            [sign, number] if self.is_signed_number(start, end) => {
                return sign.span.end != number.span.start || starts_with_dot(number);
            }
            _ => {}
        }
        if !is_open(&tokens[0]) {
            return false;
        }
        let mut depth = 0;
        for (at, token) in tokens.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| &tokens[before]);
            let starts_item = before.is_none_or(|before| {
                is_open(before) || before.is(Symbol::Comma) || before.is(Symbol::Minus)
            });
            let fits = match &token.kind {
                TokenKind::Number(_) => starts_item,
                TokenKind::String(_) | TokenKind::Bytes(_) => {
                    starts_item && self.text()[token.span.start as usize..].starts_with('\'')
                }
                TokenKind::Symbol(Symbol::Minus) => {
                    starts_item
                        && matches!(tokens.get(at + 1), Some(next) if matches!(next.kind, TokenKind::Number(_)))
                }
                TokenKind::Symbol(Symbol::Comma) => !starts_item,
                _ if is_open(token) => {
                    depth += 1;
                    starts_item
                }
                _ if is_close(token) => {
                    depth -= 1;
                    let is_last = at + 1 == tokens.len();
                    (depth == 0) == is_last
                        && !before.is_some_and(|before| before.is(Symbol::Comma))
                }
                _ => false,
            };
            if !fits {
                return false;
            }
        }
        true
    }

    /// What an infix operator, which is read, makes of what stands before it since token `start`.
    fn infix_kind(&mut self, infix: Infix, left: Expr, start: usize) -> Parse<ExprKind> {
        let operand = Box::new(left);
        match infix {
            Infix::Chain(operator) => self.chain(*operand, operator),
            Infix::Binary(operator, power) => self.binary(operand, operator, power),
            Infix::In { global, negated } => Ok(ExprKind::In {
                operand,
                global,
                negated,
                set: Box::new(self.climb(precedence::COMPARISON)?),
            }),
            Infix::Between { negated } => {
                let low = self.climb(precedence::BETWEEN_BOUND)?;
                self.need(Keyword::And)?;
                let high = self.climb(precedence::BETWEEN_BOUND)?;
                Ok(ExprKind::Between {
                    operand,
                    negated,
                    low: Box::new(low),
                    high: Box::new(high),
                })
            }
            Infix::IsNull { negated } => Ok(ExprKind::IsNull { operand, negated }),
            Infix::IsBool { negated, value } => {
                let value = ExprKind::Literal(Literal::Bool(value));
                let right = Spanned::new(value, self.span_since(self.at() - 1));
                Ok(ExprKind::Binary {
                    left: operand,
                    operator: if negated {
                        BinaryOperator::IsDistinctFrom
                    } else {
                        BinaryOperator::IsNotDistinctFrom
                    },
                    right: Box::new(right),
                })
            }
            Infix::Conditional => {
                let then = self.climb(precedence::CONDITIONAL)?;
                self.need_symbol(Symbol::Colon)?;
                let otherwise = self.climb(precedence::OTHERWISE)?;
                Ok(ExprKind::Conditional {
                    condition: operand,
                    then: Box::new(then),
                    otherwise: Box::new(otherwise),
                })
            }
            Infix::AtTimeZone { local } => {
                let span = self.span_since(self.at() - 1);
                let zone = if local {
                    let name = Spanned::new("timeZone".to_owned(), span);
                    let call = FunctionCall::new(name, Vec::new());
                    Spanned::new(ExprKind::Function(Box::new(call)), span)
                } else {
                    self.climb(precedence::NEGATE)?
                };
                let name = Spanned::new("toTimeZone".to_owned(), span);
                let call = FunctionCall::new(name, vec![*operand, zone]);
                Ok(ExprKind::Function(Box::new(call)))
            }
            Infix::Cast => {
                // Written out again it could be taken for text, which it was not.
                let is_list = matches!(operand.node, ExprKind::Array(_) | ExprKind::Tuple(_))
                    || self.tokens()[start].is(Symbol::Plus);
                Ok(ExprKind::Cast {
                    operand,
                    data_type: Box::new(self.data_type()?),
                    style: if is_list {
                        CastStyle::Function
                    } else {
                        CastStyle::Operator
                    },
                })
            }
            Infix::Subscript => {
                let index = Box::new(self.element()?);
                self.need_symbol(Symbol::RightBracket)?;
                Ok(ExprKind::Subscript { operand, index })
            }
            Infix::Element => self.tuple_element(operand),
        }
    }

    /// `first AND b AND c`, after the first operator
    fn chain(&mut self, first: Expr, operator: ChainOperator) -> Parse<ExprKind> {
        let power = precedence::of_chain(operator);
        let mut operands = vec![first, self.climb(power)?];
        while let Some((Infix::Chain(next), _)) = self.infix()
            && next == operator
        {
            self.skip_word();
            operands.push(self.climb(power)?);
        }
        Ok(ExprKind::Chain { operator, operands })
    }

    /// `a + b`, `a LIKE b ESCAPE 'c'`, `a = ANY (SELECT …)`, after the operator
    fn binary(&mut self, left: Box<Expr>, operator: BinaryOperator, power: u8) -> Parse<ExprKind> {
        let quantified = matches!(
            self.word(),
            Some(Keyword::Any | Keyword::Some | Keyword::All)
        ) && operator.is_comparison()
            && self.sees_symbol_at(1, Symbol::LeftParen)
            && self.sees_query_at(1);
        if quantified {
            let all = self.sees(Keyword::All);
            self.skip_word();
            return Ok(ExprKind::Quantified {
                operand: left,
                operator,
                all,
                query: Box::new(self.subquery()?),
            });
        }
        let right = Box::new(self.climb(power)?);
        if operator.is_like() && self.sees_phrase("ESCAPE") && self.sees_string_at(1) {
            self.skip_word();
            return Ok(ExprKind::LikeEscape {
                operand: left,
                operator,
                pattern: right,
                escape: Box::new(self.string()?),
            });
        }
        Ok(ExprKind::Binary {
            left,
            operator,
            right,
        })
    }

    /// Reads an operand: an atom, or a prefix operator and what it applies to.
    fn operand(&mut self) -> Parse<Expr> {
        let start = self.at();
        let (operator, power) = match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Word(_, Some(Keyword::Not))) => {
                (Some(UnaryOperator::Not), precedence::NOT)
            }
            Some(TokenKind::Symbol(Symbol::Minus)) if !self.sees_number_at(1) => {
                (Some(UnaryOperator::Negate), precedence::NEGATE)
            }
            // ClickHouse drops a plus sign.
            Some(TokenKind::Symbol(Symbol::Plus)) if !self.sees_number_at(1) => {
                (None, precedence::NEGATE)
            }
            Some(TokenKind::Symbol(Symbol::Minus | Symbol::Plus) | TokenKind::Number(_)) => {
                let number = self.number()?;
                let kind = ExprKind::Literal(Literal::Number(number));
                return Ok(Spanned::new(kind, self.span_since(start)));
            }
            _ => return self.atom(),
        };
        self.skip_word();
        let operand = self.climb(power)?;
        let Some(operator) = operator else {
            return Ok(operand);
        };
        let operand = Box::new(operand);
        Ok(Spanned::new(
            ExprKind::Unary { operator, operand },
            self.span_since(start),
        ))
    }

    /// Reads what stands after the dot of `x.1`, `x.name` or `x.*`.
    fn tuple_element(&mut self, operand: Box<Expr>) -> Parse<ExprKind> {
        let start = self.at();
        match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Number(_) | TokenKind::Symbol(Symbol::Minus)) => {
                let number = self.number()?;
                let index = number.as_i128().and_then(|index| i64::try_from(index).ok());
                match index {
                    Some(index) => Ok(ExprKind::TupleElement {
                        operand,
                        index: Spanned::new(index, self.span_since(start)),
                    }),
                    None => self.fail(Kind::Number),
                }
            }
            Some(TokenKind::Symbol(Symbol::Star)) => {
                self.skip();
                if matches!(self.word(), Some(Keyword::Like | Keyword::Ilike)) {
                    return self.refuse(|| unsupported_clause("LIKE of the elements of a tuple"));
                }
                let transformers = self.transformers()?;
                Ok(ExprKind::ElementStar {
                    operand,
                    transformers,
                })
            }
            Some(TokenKind::Symbol(Symbol::Caret | Symbol::Colon)) => {
                self.refuse(|| unsupported_clause("a subcolumn of JSON after more than a path"))
            }
            // `a.'b'`
            Some(TokenKind::String(_)) => {
                self.string().map(|name| ExprKind::Field { operand, name })
            }
            _ => self
                .name(Kind::Name)
                .map(|name| ExprKind::Field { operand, name }),
        }
    }

    /// The body of a lambda whose parameters were read since token `start`.
    fn lambda_body(&mut self, start: usize, parameters: Vec<Ident>) -> Parse<Expr> {
        self.need_symbol(Symbol::Arrow)?;
        let body = Box::new(self.climb(precedence::LAMBDA)?);
        Ok(Spanned::new(
            ExprKind::Lambda { parameters, body },
            self.span_since(start),
        ))
    }
}

/// What stands before the arrow of a lambda: `x`, `(x, y)`, `()`. `None` when it is no such thing.
fn lambda_parameters(before: &mut Expr) -> Option<Vec<Ident>> {
    let name = |expr: &Expr| match &expr.node {
        ExprKind::Path(path) => match path.as_slice() {
            [name] => Some(name.clone()),
            _ => None,
        },
        _ => None,
    };
    match &before.node {
        ExprKind::Tuple(items) => items.iter().map(name).collect(),
        _ => name(before).map(|name| vec![name]),
    }
}
