//! The words and signs a statement is made of.

use std::borrow::Cow;

use super::keyword::Keyword;
use crate::source::Span;

/// A token with its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Token<'s> {
    pub(crate) kind: TokenKind<'s>,
    pub(crate) span: Span,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TokenKind<'s> {
    /// A bare word. A keyword is a keyword only where the grammar asks for one; anywhere else it
    /// is a name, since ClickHouse reserves hardly any word.
    Word(&'s str, Option<Keyword>),
    /// A name in backquotes or double quotes, decoded.
    Quoted(Cow<'s, str>),
    /// A number without its sign, as it is written.
    Number(&'s str),
    /// A string, decoded.
    String(Cow<'s, str>),
    /// A string whose decoded bytes are not UTF-8.
    Bytes(Vec<u8>),
    /// Anything else.
    Symbol(Symbol),
    /// The rows of an INSERT, after `VALUES` or after `FORMAT name`: no SQL, kept as it is written.
    /// May be empty.
    Data(&'s str),
    /// Text that is no token; its diagnostic is already written.
    Invalid,
}

/// A sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Symbol {
    LeftParen,
    RightParen,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Comma,
    Semicolon,
    Dot,
    Colon,
    DoubleColon,
    Question,
    Arrow,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Spaceship,
    Concat,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    At,
    DoubleAt,
    Caret,
    Dollar,
}

impl Symbol {
    /// Every sign, in the order of the enum.
    pub(crate) const ALL: [Self; 30] = [
        Self::LeftParen,
        Self::RightParen,
        Self::LeftBracket,
        Self::RightBracket,
        Self::LeftBrace,
        Self::RightBrace,
        Self::Comma,
        Self::Semicolon,
        Self::Dot,
        Self::Colon,
        Self::DoubleColon,
        Self::Question,
        Self::Arrow,
        Self::Equal,
        Self::NotEqual,
        Self::Less,
        Self::LessOrEqual,
        Self::Greater,
        Self::GreaterOrEqual,
        Self::Spaceship,
        Self::Concat,
        Self::Plus,
        Self::Minus,
        Self::Star,
        Self::Slash,
        Self::Percent,
        Self::At,
        Self::DoubleAt,
        Self::Caret,
        Self::Dollar,
    ];

    /// The sign as it is written.
    pub(crate) const fn text(self) -> &'static str {
        match self {
            Self::LeftParen => "(",
            Self::RightParen => ")",
            Self::LeftBracket => "[",
            Self::RightBracket => "]",
            Self::LeftBrace => "{",
            Self::RightBrace => "}",
            Self::Comma => ",",
            Self::Semicolon => ";",
            Self::Dot => ".",
            Self::Colon => ":",
            Self::DoubleColon => "::",
            Self::Question => "?",
            Self::Arrow => "->",
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::Spaceship => "<=>",
            Self::Concat => "||",
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Star => "*",
            Self::Slash => "/",
            Self::Percent => "%",
            Self::At => "@",
            Self::DoubleAt => "@@",
            Self::Caret => "^",
            Self::Dollar => "$",
        }
    }

    /// The bracket that closes this one.
    pub(crate) const fn closing(self) -> Option<Self> {
        match self {
            Self::LeftParen => Some(Self::RightParen),
            Self::LeftBracket => Some(Self::RightBracket),
            Self::LeftBrace => Some(Self::RightBrace),
            _ => None,
        }
    }

    /// Whether this sign closes a bracket.
    pub(crate) const fn is_closing(self) -> bool {
        matches!(
            self,
            Self::RightParen | Self::RightBracket | Self::RightBrace
        )
    }
}

impl Token<'_> {
    /// Whether the token is this sign.
    pub(crate) fn is(&self, symbol: Symbol) -> bool {
        matches!(self.kind, TokenKind::Symbol(found) if found as u8 == symbol as u8)
    }

    /// The keyword the token may stand for.
    pub(crate) const fn keyword(&self) -> Option<Keyword> {
        match self.kind {
            TokenKind::Word(_, keyword) => keyword,
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Symbol;

    #[test]
    fn the_list_of_signs_is_in_the_order_of_the_enum() {
        for (index, symbol) in Symbol::ALL.into_iter().enumerate() {
            assert_eq!(symbol as usize, index);
        }
    }
}
