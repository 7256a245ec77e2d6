//! Operators.

use super::super::expected::{Expected, Kind};
use super::super::literal::{is_special_number, read_number};
use super::super::rule::{
    Outcome, Reader, diagnosed, expected, look, position, read_keyword, read_name, read_symbol,
    span_since,
};
use super::atom::read_atom;
use super::{ExprRules, name};
use crate::source::Spanned;
use crate::syntax::ast::{
    BinaryOperator, CastStyle, Expr, ExprKind, Literal, Number, UnaryOperator,
};
use crate::syntax::keyword::Keyword;
use crate::syntax::precedence;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// Reads an expression whose operators between operands all bind more strongly than `min`.
pub(super) fn climb<'t>(
    input: &mut Reader<'t, '_>,
    min: u8,
    rules: &ExprRules<'t>,
) -> Outcome<Expr> {
    let start = position(input);
    if min == 0
        && let Some(lambda) = name::read_lambda(input, rules)?
    {
        return Ok(lambda);
    }
    let mut left = read_operand(input, rules)?;
    while let Some(infix) = infix_at(input).filter(|infix| infix.precedence() > min) {
        for _ in 0..infix.tokens() {
            input.skip();
        }
        let operand = Box::new(left);
        let kind = match infix {
            Infix::Chain(operator) => ExprKind::Chain {
                operator,
                operands: vec![
                    *operand,
                    climb(input, precedence::of_chain(operator), rules)?,
                ],
            },
            Infix::Binary {
                operator, right, ..
            } => ExprKind::Binary {
                left: operand,
                operator,
                right: Box::new(climb(input, right, rules)?),
            },
            Infix::In {
                global, negated, ..
            } => ExprKind::In {
                operand,
                global,
                negated,
                set: Box::new(climb(input, precedence::COMPARISON, rules)?),
            },
            Infix::Between { negated, .. } => {
                let low = climb(input, precedence::BETWEEN_BOUND, rules)?;
                read_keyword(input, Keyword::And)?;
                let high = climb(input, precedence::BETWEEN_BOUND, rules)?;
                ExprKind::Between {
                    operand,
                    negated,
                    low: Box::new(low),
                    high: Box::new(high),
                }
            }
            Infix::IsNull { negated, .. } => ExprKind::IsNull { operand, negated },
            Infix::IsBool { negated, value, .. } => {
                let span = span_since(input, position(input) - 1);
                let value = ExprKind::Literal(Literal::Bool(value));
                ExprKind::Binary {
                    left: operand,
                    operator: if negated {
                        BinaryOperator::IsDistinctFrom
                    } else {
                        BinaryOperator::IsNotDistinctFrom
                    },
                    right: Box::new(Spanned::new(value, span)),
                }
            }
            Infix::Conditional => {
                let then = climb(input, precedence::CONDITIONAL, rules)?;
                read_symbol(input, Symbol::Colon)?;
                let otherwise = climb(input, precedence::OTHERWISE, rules)?;
                let kind = ExprKind::Conditional {
                    condition: operand,
                    then: Box::new(then),
                    otherwise: Box::new(otherwise),
                };
                // Nothing goes on after a conditional: ClickHouse wants parentheses around it.
                return Ok(Spanned::new(kind, span_since(input, start)));
            }
            Infix::Cast => ExprKind::Cast {
                operand,
                data_type: Box::new(input.parse(&rules.data_type)?),
                style: CastStyle::Operator,
            },
            Infix::Subscript => {
                let index = input.parse(&rules.element)?;
                read_symbol(input, Symbol::RightBracket)?;
                ExprKind::Subscript {
                    operand,
                    index: Box::new(index),
                }
            }
            Infix::Element => read_element(input, operand)?,
        };
        left = Spanned::new(kind, span_since(input, start));
    }
    Ok(left)
}

/// Reads an operand: an atom, or a prefix operator and what it applies to.
fn read_operand<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<Expr> {
    let start = position(input);
    let (operator, power) = match look(input, 0).map(|token| &token.kind) {
        Some(TokenKind::Word(_, Some(Keyword::Not))) => (Some(UnaryOperator::Not), precedence::NOT),
        Some(TokenKind::Symbol(Symbol::Minus)) if !number_follows(input) => {
            (Some(UnaryOperator::Negate), precedence::NEGATE)
        }
        // ClickHouse drops a plus sign.
        Some(TokenKind::Symbol(Symbol::Plus)) if !number_follows(input) => {
            (None, precedence::NEGATE)
        }
        Some(TokenKind::Symbol(Symbol::Minus | Symbol::Plus) | TokenKind::Number(_)) => {
            let number: Number = read_number(input)?;
            let kind = ExprKind::Literal(Literal::Number(number));
            return Ok(Spanned::new(kind, span_since(input, start)));
        }
        _ => return read_atom(input, rules),
    };
    input.skip();
    let operand = climb(input, power, rules)?;
    let Some(operator) = operator else {
        return Ok(operand);
    };
    let operand = Box::new(operand);
    Ok(Spanned::new(
        ExprKind::Unary { operator, operand },
        span_since(input, start),
    ))
}

/// Whether the token after the sign at hand is a number.
fn number_follows(input: &mut Reader<'_, '_>) -> bool {
    match look(input, 1).map(|token| &token.kind) {
        Some(TokenKind::Number(_)) => true,
        Some(TokenKind::Word(word, _)) => is_special_number(word),
        _ => false,
    }
}

/// Reads what stands after the dot of `x.1` or `x.name`.
fn read_element(input: &mut Reader<'_, '_>, operand: Box<Expr>) -> Outcome<ExprKind> {
    let start = position(input);
    match look(input, 0).map(|token| &token.kind) {
        Some(TokenKind::Number(_) | TokenKind::Symbol(Symbol::Minus)) => {
            let number = read_number(input)?;
            let index = number.as_i128().and_then(|index| i64::try_from(index).ok());
            match index {
                Some(index) => Ok(ExprKind::TupleElement {
                    operand,
                    index: Spanned::new(index, span_since(input, start)),
                }),
                None => expected(input, Expected::Kind(Kind::Number)),
            }
        }
        Some(TokenKind::Symbol(Symbol::Caret | Symbol::Colon)) => diagnosed(input, || {
            super::super::unsupported_clause("subcolumns of JSON with `.^` and `.:`")
        }),
        _ => read_name(input, Kind::Name).map(|name| ExprKind::Field { operand, name }),
    }
}

/// What stands after an operand.
#[derive(Clone, Copy)]
enum Infix {
    Chain(crate::syntax::ast::ChainOperator),
    Binary {
        operator: BinaryOperator,
        /// How strongly what stands to the left is bound.
        left: u8,
        /// What the operators to the right must exceed.
        right: u8,
        tokens: usize,
    },
    In {
        global: bool,
        negated: bool,
        tokens: usize,
    },
    Between {
        negated: bool,
        tokens: usize,
    },
    IsNull {
        negated: bool,
        tokens: usize,
    },
    IsBool {
        negated: bool,
        value: bool,
        tokens: usize,
    },
    Conditional,
    Cast,
    Subscript,
    Element,
}

impl Infix {
    const fn binary(operator: BinaryOperator, tokens: usize) -> Self {
        let power = precedence::of(operator);
        Self::Binary {
            operator,
            left: power,
            right: power,
            tokens,
        }
    }

    const fn precedence(self) -> u8 {
        match self {
            Self::Chain(operator) => precedence::of_chain(operator),
            Self::Binary { left, .. } => left,
            Self::In { .. } => precedence::COMPARISON,
            Self::Between { .. } => precedence::BETWEEN,
            Self::IsNull { .. } | Self::IsBool { .. } => precedence::IS,
            Self::Conditional => precedence::CONDITIONAL,
            Self::Cast | Self::Subscript | Self::Element => precedence::ACCESS,
        }
    }

    /// How many tokens the operator is written in.
    const fn tokens(self) -> usize {
        match self {
            Self::Binary { tokens, .. }
            | Self::In { tokens, .. }
            | Self::Between { tokens, .. }
            | Self::IsNull { tokens, .. }
            | Self::IsBool { tokens, .. } => tokens,
            Self::Chain(_) | Self::Conditional | Self::Cast | Self::Subscript | Self::Element => 1,
        }
    }
}

/// The operator at hand, if there is one.
fn infix_at(input: &mut Reader<'_, '_>) -> Option<Infix> {
    match look(input, 0)?.kind {
        TokenKind::Symbol(symbol) => infix_symbol(symbol),
        TokenKind::Word(_, Some(keyword)) => infix_keyword(input, keyword),
        _ => None,
    }
}

const fn infix_symbol(symbol: Symbol) -> Option<Infix> {
    let operator = match symbol {
        Symbol::Question => return Some(Infix::Conditional),
        Symbol::Concat => return Some(Infix::Chain(crate::syntax::ast::ChainOperator::Concat)),
        Symbol::DoubleColon => return Some(Infix::Cast),
        Symbol::LeftBracket => return Some(Infix::Subscript),
        Symbol::Dot => return Some(Infix::Element),
        Symbol::Equal => BinaryOperator::Equal,
        Symbol::NotEqual => BinaryOperator::NotEqual,
        Symbol::Less => BinaryOperator::Less,
        Symbol::LessOrEqual => BinaryOperator::LessOrEqual,
        Symbol::Greater => BinaryOperator::Greater,
        Symbol::GreaterOrEqual => BinaryOperator::GreaterOrEqual,
        Symbol::Spaceship => BinaryOperator::IsNotDistinctFrom,
        Symbol::Plus => BinaryOperator::Plus,
        Symbol::Minus => BinaryOperator::Minus,
        Symbol::Star => BinaryOperator::Multiply,
        Symbol::Slash => BinaryOperator::Divide,
        Symbol::Percent => BinaryOperator::Modulo,
        _ => return None,
    };
    Some(Infix::binary(operator, 1))
}

fn infix_keyword(input: &mut Reader<'_, '_>, keyword: Keyword) -> Option<Infix> {
    // `SET a = 1 IN PARTITION 2` ends before IN.
    let partition = keyword_at(input, 1) == Some(Keyword::Partition) && operand_at(input, 2);
    let mut word = |ahead| keyword_at(input, ahead);
    match keyword {
        Keyword::Or => Some(Infix::Chain(crate::syntax::ast::ChainOperator::Or)),
        Keyword::And => Some(Infix::Chain(crate::syntax::ast::ChainOperator::And)),
        Keyword::Like => Some(Infix::binary(BinaryOperator::Like, 1)),
        Keyword::Ilike => Some(Infix::binary(BinaryOperator::ILike, 1)),
        Keyword::Regexp => Some(Infix::binary(BinaryOperator::Regexp, 1)),
        Keyword::Div => Some(Infix::binary(BinaryOperator::IntegerDivide, 1)),
        Keyword::Mod => Some(Infix::binary(BinaryOperator::Modulo, 1)),
        Keyword::In if partition => None,
        Keyword::In => Some(in_set(false, false, 1)),
        Keyword::Between => Some(Infix::Between {
            negated: false,
            tokens: 1,
        }),
        Keyword::Not => match word(1)? {
            Keyword::Like => Some(Infix::binary(BinaryOperator::NotLike, 2)),
            Keyword::Ilike => Some(Infix::binary(BinaryOperator::NotILike, 2)),
            Keyword::In => Some(in_set(false, true, 2)),
            Keyword::Between => Some(Infix::Between {
                negated: true,
                tokens: 2,
            }),
            _ => None,
        },
        Keyword::Global => match (word(1)?, word(2)) {
            (Keyword::In, _) => Some(in_set(true, false, 2)),
            (Keyword::Not, Some(Keyword::In)) => Some(in_set(true, true, 3)),
            _ => None,
        },
        Keyword::Is => {
            let negated = word(1)? == Keyword::Not;
            let at = 1 + usize::from(negated);
            let tokens = at + 1;
            match word(at)? {
                Keyword::Null | Keyword::Unknown => Some(Infix::IsNull { negated, tokens }),
                Keyword::True => Some(Infix::IsBool {
                    negated,
                    value: true,
                    tokens,
                }),
                Keyword::False => Some(Infix::IsBool {
                    negated,
                    value: false,
                    tokens,
                }),
                Keyword::Distinct if word(at + 1) == Some(Keyword::From) => Some(Infix::Binary {
                    operator: if negated {
                        BinaryOperator::IsNotDistinctFrom
                    } else {
                        BinaryOperator::IsDistinctFrom
                    },
                    left: precedence::IS,
                    right: precedence::IS,
                    tokens: tokens + 1,
                }),
                _ => None,
            }
        }
        _ => None,
    }
}

fn keyword_at(input: &mut Reader<'_, '_>, ahead: usize) -> Option<Keyword> {
    look(input, ahead).and_then(Token::keyword)
}

/// Whether an operand stands `ahead` tokens from here.
fn operand_at(input: &mut Reader<'_, '_>, ahead: usize) -> bool {
    look(input, ahead).is_some_and(|token| match token.kind {
        TokenKind::Word(..)
        | TokenKind::Quoted(_)
        | TokenKind::Number(_)
        | TokenKind::String(_)
        | TokenKind::Bytes(_) => true,
        TokenKind::Symbol(symbol) => matches!(symbol, Symbol::LeftParen | Symbol::LeftBrace),
        TokenKind::Data(_) | TokenKind::Invalid => false,
    })
}

const fn in_set(global: bool, negated: bool, tokens: usize) -> Infix {
    Infix::In {
        global,
        negated,
        tokens,
    }
}
