//! Names, and what names can start.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use super::super::unsupported_clause;
use crate::source::Spanned;
use crate::syntax::ast::{ExprKind, Ident, Path};
use crate::syntax::quote::json_part;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// `a`, `a.b.c`, `a.*`, `a.COLUMNS(…)`, `a.f(x)`. The dot of `a.1` is left for an operator.
    pub(in super::super) fn path(&mut self) -> Parse<ExprKind> {
        let mut path = vec![self.name(Kind::Expression)?];
        while self.sees_symbol(Symbol::Dot) || self.sees_symbol(Symbol::LeftBracket) {
            match self.peek_at(1).map(|token| &token.kind) {
                // `json.path[].name`: the elements are themselves documents.
                Some(TokenKind::Symbol(Symbol::RightBracket))
                    if self.sees_symbol(Symbol::LeftBracket) && path.len() > 1 =>
                {
                    path.push(self.json_array());
                }
                _ if self.sees_symbol(Symbol::LeftBracket) => break,
                Some(TokenKind::Symbol(Symbol::Star)) => {
                    self.skip();
                    return self.star(Some(path));
                }
                Some(TokenKind::Word("COLUMNS", _))
                    if self.sees_symbol_at(2, Symbol::LeftParen) =>
                {
                    self.skip();
                    return self.columns(Some(path));
                }
                Some(TokenKind::Word(..) | TokenKind::Quoted(_)) => {
                    self.skip();
                    path.push(self.name(Kind::Name)?);
                    if self.sees_symbol(Symbol::LeftParen) {
                        return self.call_of(dotted(&path));
                    }
                }
                Some(TokenKind::Symbol(Symbol::Caret | Symbol::Colon | Symbol::At)) => {
                    path.push(self.json_part()?);
                }
                _ => break,
            }
        }
        Ok(ExprKind::Path(path))
    }

    /// `.^name`, `.:Type` and `.@name` of a JSON document: a part that starts with that sign.
    pub(in super::super) fn json_part(&mut self) -> Parse<Ident> {
        let start = self.at();
        self.need_symbol(Symbol::Dot)?;
        let sign = match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Symbol(Symbol::Caret)) => '^',
            Some(TokenKind::Symbol(Symbol::Colon)) => ':',
            _ => '@',
        };
        self.skip();
        let name = self.name(if sign == ':' { Kind::Type } else { Kind::Name })?;
        if sign == ':' && self.sees_symbol(Symbol::LeftParen) {
            return self.refuse(|| {
                unsupported_clause("a type with arguments as a subcolumn of JSON")
                    .help("write the type in backquotes: .:`Array(JSON)`")
            });
        }
        let text = json_part(sign, &name);
        Ok(Spanned::new(text, self.span_since(start)))
    }

    /// `[]`, `[][]`: the part that ClickHouse makes of it, ``:`Array(JSON)` ``
    pub(in super::super) fn json_array(&mut self) -> Ident {
        let start = self.at();
        let mut data_type = "JSON".to_owned();
        while self.sees_symbol(Symbol::LeftBracket) && self.sees_symbol_at(1, Symbol::RightBracket)
        {
            self.skip();
            self.skip();
            data_type = format!("Array({data_type})");
        }
        let text = json_part(':', &data_type);
        Spanned::new(text, self.span_since(start))
    }

    /// `a.b.c`, all of them names
    pub(in super::super) fn name_path(&mut self, kind: Kind) -> Parse<Path> {
        let mut path = vec![self.name(kind)?];
        while self.eat_symbol_quietly(Symbol::Dot) {
            path.push(self.name(kind)?);
        }
        Ok(path)
    }
}

/// A function whose name has dots: ClickHouse makes it one name.
fn dotted(path: &[Ident]) -> Ident {
    let parts: Vec<_> = path.iter().map(|part| part.as_str()).collect();
    let text = parts.join(".");
    let span = match (path.first(), path.last()) {
        (Some(first), Some(last)) => first.span.to(last.span),
        _ => crate::source::Span::synthetic(),
    };
    Spanned::new(text, span)
}
