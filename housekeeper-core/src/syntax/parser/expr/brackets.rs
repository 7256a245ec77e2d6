//! What stands in parentheses: a query, an expression, or a tuple.
//!
//! Which of them it is, is known for sure only at the end: `((SELECT 1) UNION ALL SELECT 2)` is a
//! query and `((SELECT 1) + 1)` is not. Nothing is read twice: what was read is made part of
//! whatever it turns out to belong to.

use super::super::cursor::{Parse, Parser};
use crate::source::Spanned;
use crate::syntax::ast::{
    Expr, ExprKind, FromClause, FunctionCall, Query, QueryTerm, Select, Star, TableRef, TableSource,
};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// What stood in parentheses.
enum Content {
    Query(Query),
    Expr(ExprKind),
}

impl Parser<'_> {
    /// `(query)`, `(expr)`, `(a, b)`
    pub(super) fn parenthesized(&mut self) -> Parse<ExprKind> {
        Ok(match self.paren_content()? {
            Content::Query(query) => ExprKind::Subquery(Box::new(query)),
            Content::Expr(kind) => kind,
        })
    }

    /// Parentheses and what stands in them.
    fn paren_content(&mut self) -> Parse<Content> {
        self.nested(|p| {
            p.need_symbol(Symbol::LeftParen)?;
            if p.starts_subquery_at(0) {
                let query = p.subquery_content()?;
                p.need_symbol(Symbol::RightParen)?;
                return Ok(Content::Query(query));
            }
            if !p.sees_symbol(Symbol::LeftParen) {
                return p.paren_items(None);
            }
            let start = p.at();
            let inner = match p.paren_content()? {
                Content::Query(query) if p.sees_symbol(Symbol::RightParen) => {
                    p.skip();
                    return Ok(Content::Query(query));
                }
                Content::Query(query) if p.sees_set_operator() => {
                    let first = Spanned::new(term_of(query), p.span_since(start));
                    let query = p.query_after(first)?;
                    p.need_symbol(Symbol::RightParen)?;
                    return Ok(Content::Query(query));
                }
                Content::Query(query) => ExprKind::Subquery(Box::new(query)),
                Content::Expr(kind) => kind,
            };
            let inner = Spanned::new(inner, p.span_since(start));
            p.paren_items(Some((start, inner)))
        })
    }

    /// The items and the closing parenthesis. Of the first item the first operand may have been
    /// read, since a token.
    fn paren_items(&mut self, first: Option<(usize, Expr)>) -> Parse<Content> {
        let mut items = Vec::new();
        if first.is_none() && self.eat_symbol(Symbol::RightParen) {
            return Ok(Content::Expr(ExprKind::Tuple(items)));
        }
        items.push(match first {
            Some((start, operand)) => {
                let operand = self.climb_after(start, operand, 0)?;
                self.element_of(start, operand)
            }
            None => self.element()?,
        });
        let mut trailing_comma = false;
        while !trailing_comma && self.eat_symbol(Symbol::Comma) {
            if self.sees_symbol(Symbol::RightParen) {
                trailing_comma = true;
            } else {
                items.push(self.element()?);
            }
        }
        self.need_symbol(Symbol::RightParen)?;
        if items.len() == 1
            && !trailing_comma
            && let Some(item) = items.pop()
        {
            return Ok(Content::Expr(item.node));
        }
        Ok(Content::Expr(ExprKind::Tuple(items)))
    }

    /// Whether the word at hand puts another query to the one before.
    pub(in super::super) fn sees_set_operator(&self) -> bool {
        matches!(
            self.word(),
            Some(Keyword::Union | Keyword::Except | Keyword::Intersect)
        )
    }

    /// Whether a query can start `ahead` tokens from here: itself, or in parentheses.
    pub(in super::super) fn sees_query_at(&self, ahead: usize) -> bool {
        let mut at = ahead;
        while self.sees_symbol_at(at, Symbol::LeftParen) {
            at += 1;
        }
        if at == ahead {
            self.starts_query_at(at)
        } else {
            self.starts_subquery_at(at)
        }
    }

    /// Whether a query starts `ahead` tokens from here, and not a name that is spelled like one.
    pub(in super::super) fn starts_query_at(&self, ahead: usize) -> bool {
        match self.word_at(ahead) {
            Some(Keyword::Select | Keyword::With | Keyword::From) => {
                self.peek_at(ahead + 1).is_some_and(starts_operand)
            }
            _ => false,
        }
    }

    /// The same right after a parenthesis, where VALUES and EXPLAIN are queries, too.
    pub(in super::super) fn starts_subquery_at(&self, ahead: usize) -> bool {
        match self.word_at(ahead) {
            Some(Keyword::Values) => self.sees_symbol_at(ahead + 1, Symbol::LeftParen),
            Some(Keyword::Explain) => {
                self.sees_name_at(ahead + 1) && self.word_at(ahead + 1) != Some(Keyword::As)
            }
            _ => self.starts_query_at(ahead),
        }
    }

    /// `(query)`
    pub(in super::super) fn subquery(&mut self) -> Parse<Query> {
        self.need_symbol(Symbol::LeftParen)?;
        let query = self.subquery_content()?;
        self.need_symbol(Symbol::RightParen)?;
        Ok(query)
    }

    /// What stands in the parentheses of a subquery.
    fn subquery_content(&mut self) -> Parse<Query> {
        let start = self.at();
        let term = match self.word() {
            Some(Keyword::Values) if self.starts_subquery_at(0) => self.standard_values()?,
            Some(Keyword::Explain) if self.starts_subquery_at(0) => {
                self.nested(Self::explain_in_subquery)?
            }
            _ => return self.query(),
        };
        Ok(Query {
            first: Spanned::new(term, self.span_since(start)),
            rest: Vec::new(),
            output: None,
        })
    }

    /// `VALUES (1, 2), (3, 4)`, which ClickHouse reads as a table function.
    fn standard_values(&mut self) -> Parse<QueryTerm> {
        let start = self.at();
        self.need(Keyword::Values)?;
        let name = Spanned::new("SQLStandardValues".to_owned(), self.span_since(start));
        let rows = self.list(Self::element)?;
        let span = self.span_since(start);
        let table = TableRef::new(TableSource::Function(Box::new(FunctionCall::new(
            name, rows,
        ))));
        Ok(QueryTerm::Select(Box::new(select_all(FromClause {
            first: Spanned::new(table, span),
            joins: Vec::new(),
        }))))
    }
}

/// Whether an operand can start with this token.
fn starts_operand(token: &Token<'_>) -> bool {
    match &token.kind {
        TokenKind::Word(..)
        | TokenKind::Quoted(_)
        | TokenKind::Number(_)
        | TokenKind::String(_)
        | TokenKind::Bytes(_) => true,
        TokenKind::Symbol(symbol) => matches!(
            symbol,
            Symbol::LeftParen
                | Symbol::LeftBracket
                | Symbol::LeftBrace
                | Symbol::Star
                | Symbol::Minus
                | Symbol::Plus
                | Symbol::DoubleAt
        ),
        TokenKind::Data(_) | TokenKind::Invalid => false,
    }
}

/// A query in parentheses as a part of another: a single SELECT needs none.
pub(in super::super) fn term_of(query: Query) -> QueryTerm {
    let is_single = query.rest.is_empty() && !matches!(query.first.node, QueryTerm::Explain(_));
    if is_single {
        query.first.node
    } else {
        QueryTerm::Nested(Box::new(query))
    }
}

/// `SELECT * FROM …` around something that ClickHouse reads as that.
pub(in super::super) fn select_all(from: FromClause) -> Select {
    let span = from.first.span;
    let all = ExprKind::Star(Box::new(Star {
        qualifier: None,
        like: None,
        transformers: Vec::new(),
    }));
    Select {
        projection: vec![Spanned::new(all, span)],
        from: Some(from),
        ..Select::default()
    }
}
