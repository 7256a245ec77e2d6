//! `SETTINGS`.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::{Expr, ExprKind, Ident, Literal, Setting};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// `SETTINGS a = 1, b = 'x'`, or nothing
    pub(super) fn settings_clause(&mut self) -> Parse<Vec<Setting>> {
        if self.eat(K::Settings) {
            self.list(Self::setting)
        } else {
            Ok(Vec::new())
        }
    }

    /// `name = value`, or `name` alone, which is `name = true`
    pub(super) fn setting(&mut self) -> Parse<Setting> {
        let name = self.setting_name()?;
        if !self.sees_symbol(Symbol::Equal) && self.sees_setting_end() {
            let value = Spanned::new(ExprKind::Literal(Literal::Bool(true)), name.span);
            return Ok(Setting { name, value });
        }
        self.need_symbol(Symbol::Equal)?;
        let value = self.setting_value()?;
        Ok(Setting { name, value })
    }

    /// The name of a setting; it may have dots.
    pub(super) fn setting_name(&mut self) -> Parse<Ident> {
        let start = self.at();
        let mut name = self.name(Kind::SettingName)?;
        while self.eat_symbol_quietly(Symbol::Dot) {
            let part = self.name(Kind::SettingName)?;
            let text = format!("{}.{}", name.node, part.node);
            name = Spanned::new(text, self.span_since(start));
        }
        Ok(name)
    }

    /// Whether a setting may end here without a value.
    fn sees_setting_end(&self) -> bool {
        match self.peek() {
            None => true,
            Some(token) => match token.kind {
                TokenKind::Symbol(symbol) => {
                    matches!(symbol, Symbol::Comma | Symbol::RightParen)
                }
                TokenKind::Word(..) => true,
                _ => false,
            },
        }
    }

    /// A literal, a map, a parameter, `DEFAULT`, or a call such as `disk(…)`.
    pub(super) fn setting_value(&mut self) -> Parse<Expr> {
        self.spanned(|p| match p.peek().map(|token| &token.kind) {
            Some(TokenKind::Symbol(Symbol::LeftBrace)) => p.setting_map(),
            Some(TokenKind::Word(..) | TokenKind::Quoted(_))
                if p.sees_symbol_at(1, Symbol::LeftParen) =>
            {
                p.disk()
            }
            Some(TokenKind::Word(_, Some(K::Default))) => {
                p.skip_word();
                let name = Spanned::new("DEFAULT".to_owned(), p.span_since(p.at() - 1));
                Ok(ExprKind::Path(vec![name]))
            }
            _ => match p.literal() {
                Ok(literal) => Ok(ExprKind::Literal(literal.node)),
                Err(_) => p.fail(Kind::Literal),
            },
        })
    }

    /// `{'k': v}`, or `{name:Type}`
    fn setting_map(&mut self) -> Parse<ExprKind> {
        if self.sees_name_at(1) && self.sees_symbol_at(2, Symbol::Colon) {
            let parameter = self.query_parameter()?;
            return Ok(ExprKind::Parameter(Box::new(parameter)));
        }
        self.need_symbol(Symbol::LeftBrace)?;
        let mut items = Vec::new();
        if self.eat_symbol(Symbol::RightBrace) {
            return Ok(ExprKind::Map(items));
        }
        loop {
            let key = self.setting_string()?;
            self.need_symbol(Symbol::Colon)?;
            items.push((key, self.setting_string()?));
            if !self.eat_symbol(Symbol::Comma) {
                self.need_symbol(Symbol::RightBrace)?;
                return Ok(ExprKind::Map(items));
            }
        }
    }

    /// A key or a value of a map: nothing but a string.
    fn setting_string(&mut self) -> Parse<Expr> {
        let string = self.string()?;
        Ok(Spanned::new(
            ExprKind::Literal(Literal::String(string.node)),
            string.span,
        ))
    }

    /// `disk(…)`, the one call that is a value
    fn disk(&mut self) -> Parse<ExprKind> {
        let start = self.at();
        match self.expr()?.node {
            ExprKind::Function(call) if call.is_plain("disk") && call.name.as_str() == "disk" => {
                Ok(ExprKind::Function(call))
            }
            _ => self.refuse_since(start, "the value of a setting is a literal or `disk(…)`"),
        }
    }
}
