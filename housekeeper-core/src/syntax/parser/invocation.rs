//! Engines, codecs, kinds of statistics and the types of indexes.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::Invocation;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `name` or `name(arguments)`
    pub(super) fn invocation(&mut self, kind: Kind) -> Parse<Spanned<Invocation>> {
        self.spanned(|p| {
            let start = p.at();
            let mut name = p.name(kind)?;
            // ClickHouse makes a name with dots one name, but only before arguments.
            let dotted = p.sees_symbol(Symbol::Dot);
            while p.eat_symbol_quietly(Symbol::Dot) {
                let part = p.name(kind)?;
                let text = format!("{}.{}", name.node, part.node);
                name = Spanned::new(text, p.span_since(start));
            }
            let arguments = if dotted || p.sees_symbol(Symbol::LeftParen) {
                p.nested(|p| p.paren_list(Self::element))?
            } else {
                Vec::new()
            };
            Ok(Invocation { name, arguments })
        })
    }

    /// `(a, b(1))`: codecs, or statistics
    pub(super) fn invocations(&mut self) -> Parse<Vec<Invocation>> {
        self.parens(|p| p.list(|p| p.invocation(Kind::Name).map(|item| item.node)))
    }
}
