//! Going on after a mistake, so that a statement with several is told all of them.

use std::ops::Range;

use super::cursor::{Failed, Parse, Parser};
use super::error::explain;
use super::expected::{Expected, Kind};
use super::split::restart;
use crate::diagnostic::{Code, Diagnostic, nearest, slip_of};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, TokenKind};

impl<'t> Parser<'t> {
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
                    self.recovered
                        .push(self.misspelt_element(start, diagnostic));
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

    /// `PROJCTION p (…)` is read as a column: then its first word is the mistake.
    fn misspelt_element(&self, start: usize, diagnostic: Diagnostic) -> Diagnostic {
        const WORDS: [&str; 5] = ["INDEX", "PROJECTION", "CONSTRAINT", "PRIMARY", "FOREIGN"];
        // The statement may end where an element has to stand.
        let Some(token) = self.tokens().get(start) else {
            return diagnostic;
        };
        let TokenKind::Word(word, None) = token.kind else {
            return diagnostic;
        };
        match slip_of(word, WORDS) {
            Some(meant) if diagnostic.help.is_empty() => {
                let message = format!("unexpected `{word}`");
                Diagnostic::error(Code::UnexpectedToken, message)
                    .at(token.span, "taken for the name of a column")
                    .help(format!("did you mean `{meant}`?"))
            }
            _ => diagnostic,
        }
    }

    /// Whether the token at hand is the first on its line.
    fn starts_line(&self) -> bool {
        let (Some(before), Some(token)) = (
            self.at().checked_sub(1).map(|at| &self.tokens()[at]),
            self.peek(),
        ) else {
            return false;
        };
        let between = before.span.end as usize..token.span.start as usize;
        self.text()[between].contains('\n')
    }

    /// Notes what is wrong with the column of a SELECT that started at token `start`, and goes to
    /// what ends it: a comma, a clause, or the bracket around. Fails where that is not certain.
    pub(super) fn recover_item(&mut self, start: usize) -> Parse<()> {
        let end = restart(self.tokens(), self.text(), start + 1);
        for at in self.outside_brackets(start..end) {
            let ends = match self.tokens()[at].kind {
                TokenKind::Symbol(symbol) => symbol == Symbol::Comma || symbol.is_closing(),
                TokenKind::Word(_, Some(K::From | K::Where | K::Group | K::Order | K::Union)) => {
                    true
                }
                _ => false,
            };
            // What is wrong is before the end of the column.
            if ends && at >= self.noted_at() {
                let diagnostic = explain(self);
                self.recovered.push(diagnostic);
                self.skip_to(at);
                return Ok(());
            }
        }
        Err(Failed)
    }

    /// Reads clauses with `rule`, which says whether there was one, as long as there are any.
    ///
    /// A parse that records goes on after a mistake with the next clause that starts with one of
    /// `words`.
    pub(super) fn recovering_clauses(
        &mut self,
        words: &[&'static str],
        mut rule: impl FnMut(&mut Self) -> Parse<bool>,
    ) -> Parse<()> {
        loop {
            let start = self.at();
            let read = rule(self);
            let is_wrong = match read {
                Ok(true) => continue,
                Ok(false) if self.sees_misspelt_clause(words) => {
                    self.expect(Expected::Kind(Kind::End));
                    true
                }
                Ok(false) => self.sees_no_clause(),
                Err(Failed) => true,
            };
            if is_wrong
                && self.may_recover()
                && let Some(next) = self.next_clause(start + 1, words)
            {
                let diagnostic = explain(self);
                self.recovered.push(diagnostic);
                self.skip_to(next);
                continue;
            }
            return read.map(|_| ());
        }
    }

    /// Whether the parse has gone on after a mistake.
    pub(super) const fn has_recovered(&self) -> bool {
        !self.recovered.is_empty()
    }

    /// Whether something stands here that starts no clause of any statement.
    fn sees_no_clause(&self) -> bool {
        self.peek().is_some_and(|token| match token.kind {
            TokenKind::Number(_) | TokenKind::String(_) | TokenKind::Bytes(_) => true,
            TokenKind::Symbol(symbol) => {
                matches!(symbol, Symbol::Comma | Symbol::Equal | Symbol::LeftParen)
            }
            TokenKind::Word(..)
            | TokenKind::Quoted(_)
            | TokenKind::Data(_)
            | TokenKind::Invalid => false,
        })
    }

    /// Whether a word stands here that is misspelt for the first one of a clause.
    fn sees_misspelt_clause(&self, words: &[&'static str]) -> bool {
        let Some(TokenKind::Word(word, None)) = self.peek().map(|token| &token.kind) else {
            return false;
        };
        let firsts = words
            .iter()
            .map(|words| words.split(' ').next().unwrap_or(words));
        nearest(word, firsts).is_some()
    }

    /// The first token from `from` on, outside of brackets and in this statement, that starts a
    /// clause, or what ends the clauses.
    fn next_clause(&mut self, from: usize, words: &[&'static str]) -> Option<usize> {
        let here = self.at();
        let end = restart(self.tokens(), self.text(), from);
        let mut next = None;
        for at in self.outside_brackets(from..end) {
            if let TokenKind::Symbol(symbol) = self.tokens()[at].kind {
                if symbol.is_closing() {
                    break;
                }
                continue;
            }
            self.skip_to(at);
            let ends = self.sees(K::As) && self.sees_query_at(1)
                || self.sees(K::Comment) && self.sees_string_at(1);
            if ends || words.iter().any(|words| self.sees_clause(words)) {
                next = Some(at);
                break;
            }
        }
        self.skip_to(here);
        next
    }

    /// Whether these words stand here, or the first of them at the start of a line.
    fn sees_clause(&self, words: &'static str) -> bool {
        let first = words.split(' ').next().unwrap_or(words);
        self.sees_phrase(words) || (self.starts_line() && self.sees_phrase(first))
    }

    /// The indices of the tokens of `range` that stand in no bracket opened in it, with the brackets
    /// that close one opened before, and without those that open one.
    pub(super) fn outside_brackets(&self, range: Range<usize>) -> impl Iterator<Item = usize> + 't {
        let tokens = self.tokens();
        let mut depth = 0_usize;
        range.filter(move |&at| match tokens[at].kind {
            TokenKind::Symbol(symbol) if symbol.closing().is_some() => {
                depth += 1;
                false
            }
            TokenKind::Symbol(symbol) if symbol.is_closing() && depth > 0 => {
                depth -= 1;
                false
            }
            _ => depth == 0,
        })
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
        for at in self.outside_brackets(start..self.tokens().len()) {
            let TokenKind::Symbol(symbol) = self.tokens()[at].kind else {
                continue;
            };
            self.skip_to(at);
            if symbol.is_closing() {
                return;
            }
            if symbol == Symbol::Comma {
                self.skip_to(at + 1);
                let goes_on = self.starts_line() || self.sees_symbol(Symbol::RightParen) || {
                    // In an item with a list of its own, the comma may be a part of it.
                    let may_be_inside = matches!(
                        self.tokens()[start].keyword(),
                        Some(K::Index | K::Projection | K::Constraint)
                    );
                    !may_be_inside && starts(self)
                };
                self.skip_to(at);
                if goes_on {
                    return;
                }
            }
        }
        self.skip_to(self.tokens().len());
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse_statement;

    /// The errors of a statement, in its order.
    fn errors(sql: &str) -> Vec<String> {
        let diagnostics = parse_statement(sql).unwrap_err();
        diagnostics
            .iter()
            .map(|each| each.message.clone())
            .collect()
    }

    #[test]
    fn each_mistake_in_a_list_is_one_error() {
        let sql = "CREATE TABLE db.t\n(\n    a Int32 DEFALT 1,\n    b Decimal(10 2),\n    \
                   c String COMMENT x,\n    d UInt8,\n    e String CODEC,\n    h\n)\n\
                   ENGINE = MergeTree ORDER BY a";
        assert_eq!(
            errors(sql),
            [
                "expected `)`, `,` or another clause, found `DEFALT`",
                "expected `)` or `,`, found the number `2`",
                "expected a string, found `x`",
                "expected `(`, found `,`",
                "expected a type, found `)`",
            ]
        );
    }

    #[test]
    fn one_mistake_is_not_said_twice() {
        for sql in [
            "CREATE TABLE t (a Int, INDEX i a, b TYPE minmax, c Int)",
            "CREATE TABLE t (PROJECTION p SELECT a, b, c Int)",
            "CREATE TABLE t (a Int b Int, c Int)",
            "CREATE TABLE t (a Int, , b Int)",
            "CREATE DICTIONARY d (a Int DEFALT f(1, 2), b Int) PRIMARY KEY a",
        ] {
            assert_eq!(errors(sql).len(), 1, "{sql}: {:?}", errors(sql));
        }
    }

    #[test]
    fn what_stands_after_the_list_is_read_on() {
        assert_eq!(
            errors("CREATE TABLE t (a Int DEFALT 1) ENGINE = ORDER BY").len(),
            2
        );
    }
}
