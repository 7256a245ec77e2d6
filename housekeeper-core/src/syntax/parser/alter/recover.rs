//! Where to go on after a mistake in a command.

use super::super::cursor::{Parse, Parser};
use super::super::expected::{Expected, Kind};
use super::unknown::command;
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// Whether a command may end here.
    pub(super) fn ends_command(&mut self) -> Parse<()> {
        let ends = self.is_at_end()
            || self.sees_symbol(Symbol::Comma)
            || matches!(
                self.word(),
                Some(K::Settings | K::Format | K::Into | K::Parallel)
            );
        if ends {
            return Ok(());
        }
        self.expect(Expected::Symbol(Symbol::Comma));
        self.expect(Expected::Clause(K::Settings));
        self.fail(Kind::End)
    }

    /// Goes over the command that started at token `start`: to the comma before the next one, or
    /// to the end.
    pub(super) fn skip_command(&mut self, start: usize) {
        let end = self.tokens().len();
        let next = self
            .outside_brackets(start..end)
            .find(|&at| self.tokens()[at].is(Symbol::Comma) && self.is_command_at(at + 1));
        self.skip_to(next.unwrap_or(end));
    }

    /// Whether a command seems to start at token `at`.
    fn is_command_at(&self, at: usize) -> bool {
        let tokens = &self.tokens()[at..];
        let tokens = match tokens {
            [first, rest @ ..] if first.is(Symbol::LeftParen) => rest,
            tokens => tokens,
        };
        match tokens {
            [first, second, ..] => {
                command(first).is_some()
                    && matches!(second.kind, TokenKind::Word(..) | TokenKind::Quoted(_))
            }
            _ => false,
        }
    }
}
