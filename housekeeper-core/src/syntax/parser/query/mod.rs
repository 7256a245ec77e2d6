//! Queries.

mod group;
mod join;
mod limit;
mod select;
mod table_ref;
mod with;

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use super::expr::term_of;
use crate::source::Spanned;
use crate::syntax::ast::{Query, QueryTerm, SetOperation, SetOperator};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// A query: one SELECT or several put together, without a FORMAT after it.
    pub(super) fn query(&mut self) -> Parse<Query> {
        self.nested(|p| {
            let first = p.term()?;
            p.query_after(first)
        })
    }

    /// The same after its first part.
    pub(super) fn query_after(&mut self, first: Spanned<QueryTerm>) -> Parse<Query> {
        let mut rest = Vec::new();
        while let Some(operator) = self.set_operator() {
            let term = self.term()?;
            rest.push(SetOperation { operator, term });
        }
        Ok(Query {
            first,
            rest,
            output: None,
        })
    }

    /// A query with its place; "a SELECT" is expected and not all that a SELECT can start with.
    pub(super) fn spanned_query(&mut self) -> Parse<Spanned<Query>> {
        if !self.sees_query_at(0) {
            return self.fail(Kind::Query);
        }
        self.spanned(Self::query)
    }

    /// A query by which something is defined. Parentheses around all of it mean nothing, and ClickHouse keeps none.
    pub(super) fn defining_query(&mut self) -> Parse<Spanned<Query>> {
        let mut query = self.spanned_query()?;
        while query.node.rest.is_empty()
            && query.node.output.is_none()
            && let QueryTerm::Nested(inner) = &mut query.node.first.node
        {
            query.node = (**inner).clone();
        }
        Ok(query)
    }

    /// `SELECT …` or `(query)`
    fn term(&mut self) -> Parse<Spanned<QueryTerm>> {
        self.spanned(|p| {
            if p.sees_symbol(Symbol::LeftParen) {
                p.nested(Self::subquery).map(term_of)
            } else {
                p.select().map(QueryTerm::Select)
            }
        })
    }

    /// `UNION ALL` and its like
    fn set_operator(&mut self) -> Option<SetOperator> {
        let (plain, all, distinct) = match self.word()? {
            K::Union => (
                SetOperator::Union,
                SetOperator::UnionAll,
                SetOperator::UnionDistinct,
            ),
            K::Intersect => (
                SetOperator::Intersect,
                SetOperator::IntersectAll,
                SetOperator::IntersectDistinct,
            ),
            K::Except => (
                SetOperator::Except,
                SetOperator::ExceptAll,
                SetOperator::ExceptDistinct,
            ),
            _ => return None,
        };
        self.skip_word();
        Some(if self.eat(K::All) {
            all
        } else if self.eat(K::Distinct) {
            distinct
        } else {
            plain
        })
    }
}
