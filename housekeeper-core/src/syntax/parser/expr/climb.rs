//! Operators and what they apply to.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use super::super::unsupported_clause;
use super::infix::Infix;
use crate::source::Spanned;
use crate::syntax::ast::{
    BinaryOperator, CastStyle, Expr, ExprKind, Ident, Literal, UnaryOperator,
};
use crate::syntax::keyword::Keyword;
use crate::syntax::precedence;
use crate::syntax::token::{Symbol, TokenKind};

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
            let kind = self.infix_kind(infix, left)?;
            left = Spanned::new(kind, self.span_since(start));
            self.wrapped()?;
            if closes {
                // Nothing goes on after a conditional: ClickHouse wants parentheses around it.
                break;
            }
        }
        Ok(left)
    }

    /// What an infix operator, which is read, makes of what stands before it.
    fn infix_kind(&mut self, infix: Infix, left: Expr) -> Parse<ExprKind> {
        let operand = Box::new(left);
        match infix {
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
            Infix::Cast => Ok(ExprKind::Cast {
                operand,
                data_type: Box::new(self.data_type()?),
                style: CastStyle::Operator,
            }),
            Infix::Subscript => {
                let index = Box::new(self.element()?);
                self.need_symbol(Symbol::RightBracket)?;
                Ok(ExprKind::Subscript { operand, index })
            }
            Infix::Element => self.tuple_element(operand),
        }
    }

    /// `a + b`, `a LIKE b ESCAPE 'c'`, `a = ANY (SELECT …)`, after the operator
    fn binary(&mut self, left: Box<Expr>, operator: BinaryOperator, power: u8) -> Parse<ExprKind> {
        let quantified = matches!(self.word(), Some(Keyword::Any | Keyword::All))
            && operator.is_comparison()
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
                escape: self.string()?,
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
                let transformers = self.transformers()?;
                Ok(ExprKind::ElementStar {
                    operand,
                    transformers,
                })
            }
            Some(TokenKind::Symbol(Symbol::Caret | Symbol::Colon)) => {
                self.refuse(|| unsupported_clause("a subcolumn of JSON after more than a path"))
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
