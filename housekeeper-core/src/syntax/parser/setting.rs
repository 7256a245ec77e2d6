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
            let mut setting = Setting::new(name, value);
            if setting.is_parameter() {
                return self.need_symbol(Symbol::Equal).map(|()| setting);
            }
            setting.is_short = true;
            return Ok(setting);
        }
        self.need_symbol(Symbol::Equal)?;
        let value = match name.strip_prefix("param_") {
            Some("") => {
                let start = self.at() - 2;
                return self.refuse_since(start, "this names no query parameter");
            }
            Some(_) => self.parameter_value()?,
            None => self.setting_value()?,
        };
        Ok(Setting::new(name, value))
    }

    /// What a query parameter is set to: a name, which is a string, a literal, or an array, a
    /// tuple or a map of literals.
    fn parameter_value(&mut self) -> Parse<Expr> {
        if !self.sees_name() {
            return self.collection();
        }
        self.spanned(|p| {
            let path = p.name_path(Kind::Literal)?;
            let parts: Vec<_> = path.iter().map(|part| part.as_str()).collect();
            Ok(ExprKind::Literal(Literal::String(parts.join("."))))
        })
    }

    /// A literal, or an array, a tuple or a map of them.
    fn collection(&mut self) -> Parse<Expr> {
        self.nested(|p| {
            p.spanned(|p| match p.peek().map(|token| &token.kind) {
                Some(TokenKind::Symbol(Symbol::LeftBracket)) => {
                    p.skip();
                    let items = p.collection_until(Symbol::RightBracket)?;
                    Ok(ExprKind::Array(items))
                }
                Some(TokenKind::Symbol(Symbol::LeftParen)) => {
                    p.skip();
                    let items = p.collection_until(Symbol::RightParen)?;
                    Ok(ExprKind::Tuple(items))
                }
                Some(TokenKind::Symbol(Symbol::LeftBrace)) => p.map_of(Self::collection),
                _ => p.setting_literal(),
            })
        })
    }

    fn collection_until(&mut self, end: Symbol) -> Parse<Vec<Expr>> {
        if self.eat_symbol(end) {
            return Ok(Vec::new());
        }
        let items = self.list(Self::collection)?;
        self.need_symbol(end)?;
        Ok(items)
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

    /// A literal, a map of strings, a parameter, `DEFAULT`, or `disk(…)`
    pub(super) fn setting_value(&mut self) -> Parse<Expr> {
        self.spanned(|p| match p.peek().map(|token| &token.kind) {
            Some(TokenKind::Symbol(Symbol::LeftBrace)) => {
                if p.sees_name_at(1) && p.sees_symbol_at(2, Symbol::Colon) {
                    let parameter = p.query_parameter()?;
                    return Ok(ExprKind::Parameter(Box::new(parameter)));
                }
                p.map_of(Self::map_text)
            }
            Some(TokenKind::Word(_, Some(K::Default))) => {
                p.skip_word();
                let name = Spanned::new("DEFAULT".to_owned(), p.span_since(p.at() - 1));
                Ok(ExprKind::Path(vec![name]))
            }
            Some(TokenKind::Word("disk", _)) if p.sees_symbol_at(1, Symbol::LeftParen) => p.call(),
            _ => p.setting_literal(),
        })
    }

    fn setting_literal(&mut self) -> Parse<ExprKind> {
        match self.literal() {
            Ok(literal) => Ok(ExprKind::Literal(literal.node)),
            Err(_) => self.fail(Kind::Literal),
        }
    }

    /// A key or a value of a setting that is a map.
    fn map_text(&mut self) -> Parse<Expr> {
        let text = self.string()?;
        Ok(text.map(|text| ExprKind::Literal(Literal::String(text))))
    }

    /// `{'k': v}`
    fn map_of(&mut self, rule: fn(&mut Self) -> Parse<Expr>) -> Parse<ExprKind> {
        self.need_symbol(Symbol::LeftBrace)?;
        let mut items = Vec::new();
        if self.eat_symbol(Symbol::RightBrace) {
            return Ok(ExprKind::Map(items));
        }
        loop {
            let key = rule(self)?;
            self.need_symbol(Symbol::Colon)?;
            items.push((key, rule(self)?));
            if !self.eat_symbol(Symbol::Comma) {
                self.need_symbol(Symbol::RightBrace)?;
                return Ok(ExprKind::Map(items));
            }
        }
    }
}
