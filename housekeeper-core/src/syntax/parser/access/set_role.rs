//! `SET ROLE` and `SET DEFAULT ROLE`.

use super::names::RoleWords;
use crate::syntax::ast::access::SetRole;
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Parse, Parser};
use crate::syntax::token::TokenKind;

impl Parser<'_> {
    /// Whether `SET ROLE name` or `SET DEFAULT ROLE` stands here; `role` may be a setting, too.
    pub(super) fn sees_set_role(&self) -> bool {
        let is_string = |ahead| {
            let token = self.peek_at(ahead);
            matches!(token.map(|token| &token.kind), Some(TokenKind::String(_)))
        };
        self.sees_phrase("SET DEFAULT ROLE")
            || (self.sees_phrase("SET ROLE") && (self.sees_name_at(2) || is_string(2)))
    }

    /// `SET ROLE`, `SET DEFAULT ROLE`
    pub(super) fn set_role(&mut self) -> Parse<SetRole> {
        if self.eat_phrase("SET DEFAULT ROLE") {
            let roles = self.role_set(RoleWords::ALL)?;
            self.need(K::To)?;
            let users = self.role_set(RoleWords::CURRENT_USER)?;
            return Ok(SetRole::DefaultRoles { roles, users });
        }
        self.need_phrase("SET ROLE")?;
        if self.eat(K::Default) {
            return Ok(SetRole::Default);
        }
        self.role_set(RoleWords::ALL).map(SetRole::Roles)
    }
}
