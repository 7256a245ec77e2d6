//! What can stand after an operand.

use super::super::cursor::Parser;
use super::super::expected::Expected;
use crate::syntax::ast::{BinaryOperator, ChainOperator};
use crate::syntax::keyword::Keyword;
use crate::syntax::precedence;
use crate::syntax::token::{Symbol, TokenKind};

/// What stands after an operand.
#[derive(Debug, Clone, Copy)]
pub(super) enum Infix {
    Chain(ChainOperator),
    /// The operator and how strongly it binds.
    Binary(BinaryOperator, u8),
    In {
        global: bool,
        negated: bool,
    },
    Between {
        negated: bool,
    },
    IsNull {
        negated: bool,
    },
    IsBool {
        negated: bool,
        value: bool,
    },
    Conditional,
    /// `AT TIME ZONE 'UTC'`, `AT LOCAL`
    AtTimeZone {
        local: bool,
    },
    Cast,
    Subscript,
    Element,
}

impl Infix {
    pub(super) const fn precedence(self) -> u8 {
        match self {
            Self::Chain(operator) => precedence::of_chain(operator),
            Self::Binary(_, power) => power,
            Self::In { .. } => precedence::COMPARISON,
            Self::Between { .. } => precedence::BETWEEN,
            Self::IsNull { .. } | Self::IsBool { .. } => precedence::IS,
            Self::Conditional => precedence::CONDITIONAL,
            Self::AtTimeZone { .. } => precedence::NEGATE,
            Self::Cast | Self::Subscript | Self::Element => precedence::ACCESS,
        }
    }
}

/// The operators that are words.
pub(in super::super) const OPERATOR_WORDS: [&str; 13] = [
    "AND", "BETWEEN", "DIV", "GLOBAL", "ILIKE", "IN", "IS", "LIKE", "MOD", "NOT", "OR", "OVER",
    "REGEXP",
];

impl Parser<'_> {
    /// Notes which operators could stand here, after an operand.
    pub(super) fn note_operators(&mut self) {
        if !self.records() {
            return;
        }
        for word in OPERATOR_WORDS {
            self.expect(Expected::Hint(word));
        }
        let rest: &[Keyword] = match self.word() {
            Some(Keyword::Not) => &[Keyword::In, Keyword::Like, Keyword::Ilike, Keyword::Between],
            Some(Keyword::Is) => &[Keyword::Null, Keyword::Not, Keyword::Distinct],
            _ => return,
        };
        let negated = self.sees(Keyword::Is) && self.word_at(1) == Some(Keyword::Not);
        let at = self.at() + 1 + usize::from(negated);
        for keyword in rest {
            if !(negated && *keyword == Keyword::Not) {
                self.expect_at(at, Expected::Keyword(*keyword));
            }
        }
    }

    /// Whether an operator stands here.
    pub(in super::super) fn sees_infix(&self) -> bool {
        self.infix().is_some()
    }

    /// The operator at hand, if there is one, and how many tokens it is written in.
    pub(super) fn infix(&self) -> Option<(Infix, usize)> {
        if self.not_an_operator == Some(self.at()) {
            return None;
        }
        match self.peek()?.kind {
            TokenKind::Symbol(symbol) => Some((infix_symbol(symbol)?, 1)),
            TokenKind::Word(_, Some(keyword)) => self.infix_keyword(keyword),
            _ => None,
        }
    }

    fn infix_keyword(&self, keyword: Keyword) -> Option<(Infix, usize)> {
        use BinaryOperator as B;
        let word = |ahead| self.word_at(ahead);
        let one = |operator| Some((binary(operator), 1));
        match keyword {
            Keyword::Or => Some((Infix::Chain(ChainOperator::Or), 1)),
            Keyword::And => Some((Infix::Chain(ChainOperator::And), 1)),
            Keyword::Like => one(B::Like),
            Keyword::Ilike => one(B::ILike),
            Keyword::Regexp => one(B::Regexp),
            Keyword::Div => one(B::IntegerDivide),
            Keyword::Mod => one(B::Modulo),
            // `SET a = 1 IN PARTITION 2` ends before IN; ClickHouse does not look at what follows.
            Keyword::In if word(1) == Some(Keyword::Partition) => None,
            Keyword::In => Some((in_set(false, false), 1)),
            Keyword::Between => Some((Infix::Between { negated: false }, 1)),
            Keyword::Not => match word(1)? {
                Keyword::Like => Some((binary(B::NotLike), 2)),
                Keyword::Ilike => Some((binary(B::NotILike), 2)),
                Keyword::In => Some((in_set(false, true), 2)),
                Keyword::Between => Some((Infix::Between { negated: true }, 2)),
                _ => None,
            },
            Keyword::Global => match (word(1)?, word(2)) {
                (Keyword::In, _) => Some((in_set(true, false), 2)),
                (Keyword::Not, Some(Keyword::In)) => Some((in_set(true, true), 3)),
                _ => None,
            },
            Keyword::Is => self.infix_is(),
            Keyword::At if self.sees_phrase("AT TIME ZONE") => {
                Some((Infix::AtTimeZone { local: false }, 3))
            }
            Keyword::At if self.sees_phrase("AT LOCAL") => {
                Some((Infix::AtTimeZone { local: true }, 2))
            }
            _ => None,
        }
    }

    /// `IS [NOT] …`
    fn infix_is(&self) -> Option<(Infix, usize)> {
        let negated = self.word_at(1)? == Keyword::Not;
        let at = 1 + usize::from(negated);
        let tokens = at + 1;
        match self.word_at(at)? {
            Keyword::Null | Keyword::Unknown => Some((Infix::IsNull { negated }, tokens)),
            word @ (Keyword::True | Keyword::False) => {
                let value = word == Keyword::True;
                Some((Infix::IsBool { negated, value }, tokens))
            }
            Keyword::Distinct if self.word_at(at + 1) == Some(Keyword::From) => {
                let operator = if negated {
                    BinaryOperator::IsNotDistinctFrom
                } else {
                    BinaryOperator::IsDistinctFrom
                };
                // Spelt in words it binds less than `<=>` does.
                Some((Infix::Binary(operator, precedence::IS), tokens + 1))
            }
            _ => None,
        }
    }
}

const fn infix_symbol(symbol: Symbol) -> Option<Infix> {
    let operator = match symbol {
        Symbol::Question => return Some(Infix::Conditional),
        Symbol::Concat => return Some(Infix::Chain(ChainOperator::Concat)),
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
    Some(binary(operator))
}

const fn binary(operator: BinaryOperator) -> Infix {
    Infix::Binary(operator, precedence::of(operator))
}

const fn in_set(global: bool, negated: bool) -> Infix {
    Infix::In { global, negated }
}
