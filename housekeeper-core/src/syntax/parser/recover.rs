//! Going on after a mistake, so that a statement with several is told all of them.

use super::cursor::{Failed, Parse, Parser};
use super::error::explain;
use crate::syntax::keyword::Keyword as K;
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
