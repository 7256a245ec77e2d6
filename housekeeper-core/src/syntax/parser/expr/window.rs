//! Windows.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::{FrameBound, FrameUnit, Over, WindowFrame, WindowSpec};
use crate::syntax::keyword::Keyword;
use crate::syntax::precedence;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// `OVER w`, `OVER (…)`, or nothing
    pub(super) fn over(&mut self) -> Parse<Option<Over>> {
        if !self.eat(Keyword::Over) {
            return Ok(None);
        }
        if self.sees_symbol(Symbol::LeftParen) {
            let spec = self.window_spec()?;
            Ok(Some(Over::Spec(Box::new(spec))))
        } else {
            self.name(Kind::Name).map(|name| Some(Over::Name(name)))
        }
    }

    /// What stands in the parentheses of a window, with them.
    pub(in super::super) fn window_spec(&mut self) -> Parse<Spanned<WindowSpec>> {
        self.spanned(|p| p.parens(Self::window_clauses))
    }

    fn window_clauses(&mut self) -> Parse<WindowSpec> {
        let base = if self.names_window() {
            Some(self.name(Kind::Name)?)
        } else {
            None
        };
        let partition_by = if self.eat_all(&[Keyword::Partition, Keyword::By]) {
            self.list(Self::element)?
        } else {
            Vec::new()
        };
        let order_by = if self.eat_all(&[Keyword::Order, Keyword::By]) {
            self.order_items()?
        } else {
            Vec::new()
        };
        Ok(WindowSpec {
            base,
            partition_by,
            order_by,
            frame: self.frame()?,
        })
    }

    /// Whether the word at hand is the name of a window and does not start a clause.
    fn names_window(&self) -> bool {
        match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Quoted(_) | TokenKind::Word(_, None)) => true,
            Some(TokenKind::Word(_, Some(Keyword::Partition | Keyword::Order))) => {
                self.word_at(1) != Some(Keyword::By)
            }
            Some(TokenKind::Word(_, Some(keyword))) => {
                !matches!(keyword, Keyword::Rows | Keyword::Range | Keyword::Groups)
            }
            _ => false,
        }
    }

    fn frame(&mut self) -> Parse<Option<WindowFrame>> {
        let unit = match self.word() {
            Some(Keyword::Rows) => FrameUnit::Rows,
            Some(Keyword::Range) => FrameUnit::Range,
            Some(Keyword::Groups) => FrameUnit::Groups,
            _ => return Ok(None),
        };
        self.skip_word();
        if !self.eat(Keyword::Between) {
            let start = self.start_bound()?;
            let end = None;
            return Ok(Some(WindowFrame { unit, start, end }));
        }
        let start = self.start_bound()?;
        self.need(Keyword::And)?;
        let at = self.at();
        let end = Some(self.bound()?);
        if end == Some(FrameBound::Preceding(None)) {
            return self.refuse_since(at, "a frame cannot end before its first row");
        }
        Ok(Some(WindowFrame { unit, start, end }))
    }

    fn start_bound(&mut self) -> Parse<FrameBound> {
        let at = self.at();
        match self.bound()? {
            FrameBound::Following(None) => {
                self.refuse_since(at, "a frame cannot start after its last row")
            }
            bound => Ok(bound),
        }
    }

    fn bound(&mut self) -> Parse<FrameBound> {
        if self.eat(Keyword::Current) {
            self.need(Keyword::Row)?;
            return Ok(FrameBound::CurrentRow);
        }
        let offset = if self.eat(Keyword::Unbounded) {
            None
        } else {
            // Not all of an expression: the AND of BETWEEN … AND … ends it.
            Some(Box::new(self.climb(precedence::BETWEEN_BOUND)?))
        };
        if self.eat(Keyword::Preceding) {
            return Ok(FrameBound::Preceding(offset));
        }
        self.need(Keyword::Following)?;
        Ok(FrameBound::Following(offset))
    }
}
