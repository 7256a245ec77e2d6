//! `DEFINER` and `SQL SECURITY`.

use super::super::cursor::{Failed, Parse, Parser};
use super::super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::{Definer, SecurityKind, Spelled, SqlSecurity};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `DEFINER = user`, `SQL SECURITY …`, both in either order, or nothing
    pub(in super::super) fn security(&mut self) -> Parse<Option<Spanned<SqlSecurity>>> {
        let start = self.at();
        let mut definer = None;
        let mut kind = None;
        loop {
            if definer.is_none() && self.eat(K::Definer) {
                definer = Some(self.definer()?);
            } else if kind.is_none() && self.eat_all(&[K::Sql, K::Security]) {
                kind = Some(self.security_kind()?);
            } else {
                break;
            }
        }
        if definer.is_none() && kind.is_none() {
            return Ok(None);
        }
        let kind = kind.unwrap_or(SecurityKind::Definer);
        let security = SqlSecurity { definer, kind };
        Ok(Some(Spanned::new(security, self.span_since(start))))
    }

    fn security_kind(&mut self) -> Parse<SecurityKind> {
        if self.eat(K::Definer) {
            Ok(SecurityKind::Definer)
        } else if self.eat(K::Invoker) {
            Ok(SecurityKind::Invoker)
        } else if self.eat(K::None) {
            Ok(SecurityKind::None)
        } else {
            Err(Failed)
        }
    }

    /// What stands after `DEFINER`: `[=] user`
    fn definer(&mut self) -> Parse<Definer> {
        self.eat_symbol(Symbol::Equal);
        if self.sees_string() {
            let name = self.string()?;
            return Ok(Definer::User {
                name,
                is_string: Spelled(true),
                host: None,
            });
        }
        let name = self.name(Kind::UserName)?;
        if name.eq_ignore_ascii_case("CURRENT_USER") {
            return Ok(Definer::CurrentUser);
        }
        let host = if self.eat_symbol_quietly(Symbol::At) {
            let host = self.name_or_string(Kind::Name)?;
            Some(host).filter(|host| host.as_str() != "%")
        } else {
            None
        };
        Ok(Definer::User {
            name,
            is_string: Spelled(false),
            host,
        })
    }
}
