//! Going on after a mistake, so that a statement with several is told all of them.

use super::cursor::{Failed, Parse, Parser};
use super::error::explain;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// Reads one or more of `rule` with commas between them, up to the closing parenthesis, which
    /// is not read. With `trailing_comma`, the last may have a comma after it.
    ///
    /// A parse that does not record fails at the first mistake. One that does goes on after it
    /// with the next item, which is the next place after a comma where one [`starts`].
    ///
    /// [`starts`]: Self::sees_element
    pub(super) fn recovering_list<T>(
        &mut self,
        trailing_comma: bool,
        starts: fn(&Self) -> bool,
        mut rule: impl FnMut(&mut Self) -> Parse<T>,
    ) -> Parse<Vec<T>> {
        let mut items = Vec::new();
        loop {
            let start = self.at();
            let read = rule(self).and_then(|item| self.ends_item().map(|()| item));
            match read {
                Ok(item) => items.push(item),
                Err(Failed) if self.records() && self.too_deep_at().is_none() => {
                    let diagnostic = explain(self);
                    self.recovered.push(diagnostic);
                    self.skip_item(start, starts);
                }
                Err(Failed) => return Err(Failed),
            }
            if !self.eat_symbol_quietly(Symbol::Comma)
                || (trailing_comma && self.sees_symbol(Symbol::RightParen))
            {
                return Ok(items);
            }
        }
    }

    /// Whether an item of a list may end here.
    fn ends_item(&mut self) -> Parse<()> {
        if self.eat_symbol(Symbol::Comma) {
            self.skip_to(self.at() - 1);
            return Ok(());
        }
        if self.sees_symbol(Symbol::RightParen) {
            return Ok(());
        }
        self.need_symbol(Symbol::RightParen)
    }

    /// Goes over the item that started at token `start`: to the comma before the next item, or to
    /// the closing parenthesis.
    fn skip_item(&mut self, start: usize, starts: fn(&Self) -> bool) {
        let mut depth = 0_usize;
        for at in start..self.tokens().len() {
            self.skip_to(at);
            let TokenKind::Symbol(symbol) = self.tokens()[at].kind else {
                continue;
            };
            if symbol.closing().is_some() {
                depth += 1;
            } else if symbol.is_closing() {
                if depth == 0 {
                    return;
                }
                depth -= 1;
            } else if symbol == Symbol::Comma && depth == 0 {
                self.skip_to(at + 1);
                let goes_on = starts(self) || self.sees_symbol(Symbol::RightParen);
                self.skip_to(at);
                if goes_on {
                    return;
                }
            }
        }
        self.skip_to(self.tokens().len());
    }
}
