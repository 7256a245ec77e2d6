//! Projections.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use super::storage::key_exprs;
use crate::source::Spanned;
use crate::syntax::ast::{Expr, ProjectionBody, ProjectionDef, ProjectionQuery, With, WithItem};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// What stands after `PROJECTION`: `name (SELECT …)`, `name INDEX expr TYPE type`, and
    /// `WITH SETTINGS (…)` after either
    pub(super) fn projection_def(&mut self) -> Parse<Spanned<ProjectionDef>> {
        self.spanned(|p| {
            let name = p.name(Kind::Name)?;
            let body = p.spanned(|p| {
                if p.sees(K::Index) {
                    p.projection_index()
                } else {
                    let query = p.nested(|p| p.parens(Self::projection_query))?;
                    Ok(ProjectionBody::Query(Box::new(query)))
                }
            })?;
            let settings = if p.eat_all(&[K::With, K::Settings]) {
                p.settings_in_parens()?
            } else {
                Vec::new()
            };
            Ok(ProjectionDef {
                name,
                body,
                settings,
            })
        })
    }

    /// `INDEX a, b TYPE basic`
    fn projection_index(&mut self) -> Parse<ProjectionBody> {
        self.need(K::Index)?;
        let exprs = self.list(Self::element)?;
        self.need(K::Type)?;
        let index_type = self.invocation(Kind::Name)?;
        Ok(ProjectionBody::Index { exprs, index_type })
    }

    /// `[WITH …] SELECT … [WHERE …] [GROUP BY …] [ORDER BY …]`
    fn projection_query(&mut self) -> Parse<ProjectionQuery> {
        let with = if self.eat(K::With) {
            let items = self.list(|p| p.spanned(|p| p.element().map(WithItem::Expr)))?;
            Some(With {
                recursive: false,
                items,
            })
        } else {
            None
        };
        self.need(K::Select)?;
        let projection = self.list(Self::select_item)?;
        let filter = if self.eat(K::Where) {
            Some(self.element()?)
        } else {
            None
        };
        let group_by = self.projection_keys(K::Group)?;
        let order_by = tuple_items(self.projection_keys(K::Order)?);
        Ok(ProjectionQuery {
            with,
            projection,
            filter,
            group_by,
            order_by,
        })
    }

    /// `GROUP BY a, b` or `ORDER BY a, b`, or nothing
    fn projection_keys(&mut self, word: K) -> Parse<Vec<Expr>> {
        if !self.eat_all(&[word, K::By]) {
            return Ok(Vec::new());
        }
        // ClickHouse takes a GROUP BY of nothing.
        if word == K::Group && self.sees_symbol(Symbol::RightParen) {
            return Ok(Vec::new());
        }
        self.list(Self::expr)
    }
}

/// `ORDER BY (a, b)` and `ORDER BY a, b` of a projection are the same.
fn tuple_items(mut exprs: Vec<Expr>) -> Vec<Expr> {
    match exprs.pop() {
        Some(only) if exprs.is_empty() => {
            let span = only.span;
            let items = key_exprs(only).node;
            if items.is_empty() {
                // `ORDER BY tuple()` is not the same as none.
                vec![Spanned::new(
                    crate::syntax::ast::ExprKind::Tuple(items),
                    span,
                )]
            } else {
                items
            }
        }
        Some(last) => {
            exprs.push(last);
            exprs
        }
        None => exprs,
    }
}
