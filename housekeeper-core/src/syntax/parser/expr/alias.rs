//! Names of expressions and tables, with AS and without.

use super::super::cursor::Parser;
use super::super::expected::{Expected, Kind};
use crate::syntax::ast::Ident;
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Token, TokenKind};

impl Parser<'_> {
    /// `AS name`; nothing is read when no name follows.
    pub(in super::super) fn explicit_alias(&mut self) -> Option<Ident> {
        if !self.sees(Keyword::As) {
            self.expect(Expected::Clause(Keyword::As));
            return None;
        }
        self.attempt(|p| {
            p.need(Keyword::As)?;
            p.name(Kind::Name)
        })
    }

    /// A name that needs no AS before it. Words that may go on the statement are no such names.
    pub(in super::super) fn implicit_alias(
        &mut self,
        may_name: fn(Keyword) -> bool,
    ) -> Option<Ident> {
        let fits = match &self.peek()?.kind {
            // `SELECT 1 COMMENT 'text'` in a view: the comment is the view's.
            TokenKind::Word(_, Some(Keyword::Comment)) => !self.sees_string_at(1),
            TokenKind::Word(_, Some(Keyword::At)) => {
                !matches!(self.peek_at(1), Some(Token { kind: TokenKind::Word(word, _), .. })
                    if word.eq_ignore_ascii_case("time") || word.eq_ignore_ascii_case("local"))
            }
            TokenKind::Word(_, Some(keyword)) => may_name(*keyword),
            TokenKind::Word(_, None) | TokenKind::Quoted(_) => true,
            _ => false,
        };
        if fits {
            self.name(Kind::Name).ok()
        } else {
            None
        }
    }

    /// Whether a string stands `ahead` tokens after the token at hand.
    pub(in super::super) fn sees_string_at(&self, ahead: usize) -> bool {
        matches!(
            self.peek_at(ahead).map(|token| &token.kind),
            Some(TokenKind::String(_))
        )
    }
}

/// Whether a keyword may name an expression without AS. Asked of ClickHouse, word by word.
pub(super) const fn may_name_expr(keyword: Keyword) -> bool {
    !matches!(
        keyword,
        Keyword::And
            | Keyword::Div
            | Keyword::Final
            | Keyword::In
            | Keyword::Mod
            | Keyword::Or
            | Keyword::Regexp
            | Keyword::Stream
    ) && may_name_table(keyword)
        || matches!(keyword, Keyword::Uuid)
}

/// Whether a keyword may name a table without AS. Asked of ClickHouse, word by word.
pub(in super::super) const fn may_name_table(keyword: Keyword) -> bool {
    !matches!(
        keyword,
        Keyword::All
            | Keyword::Anti
            | Keyword::Any
            | Keyword::Array
            | Keyword::As
            | Keyword::Asof
            | Keyword::Between
            | Keyword::Cross
            | Keyword::Else
            | Keyword::Except
            | Keyword::Final
            | Keyword::Format
            | Keyword::From
            | Keyword::Full
            | Keyword::Global
            | Keyword::Group
            | Keyword::Having
            | Keyword::Ilike
            | Keyword::Inner
            | Keyword::Intersect
            | Keyword::Into
            | Keyword::Join
            | Keyword::Left
            | Keyword::Like
            | Keyword::Limit
            | Keyword::Natural
            | Keyword::Not
            | Keyword::Offset
            | Keyword::On
            | Keyword::Only
            | Keyword::Order
            | Keyword::Parallel
            | Keyword::Paste
            | Keyword::Prewhere
            | Keyword::Qualify
            | Keyword::Right
            | Keyword::Sample
            // ClickHouse allows it, but not in `FROM t SELECT a`.
            | Keyword::Select
            | Keyword::Semi
            | Keyword::Settings
            | Keyword::Stream
            | Keyword::Union
            | Keyword::Using
            | Keyword::Uuid
            | Keyword::Where
            | Keyword::Window
            | Keyword::With
    )
}
