//! Names of users and roles, and sets of them.

use crate::source::Spanned;
use crate::syntax::ast::Ident;
use crate::syntax::ast::access::{AllRoles, RoleSet, UserName, UserNameForm};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Parse, Parser};
use crate::syntax::parser::expected::Kind;
use crate::syntax::token::Symbol;

/// What may stand in a set of roles besides names and `NONE`.
#[derive(Debug, Clone, Copy)]
pub(super) struct RoleWords {
    /// The word for everybody.
    pub(super) all: Option<AllRoles>,
    /// `CURRENT_USER`
    pub(super) current_user: bool,
    /// `ID('…')` in place of names.
    pub(super) by_id: bool,
}

impl RoleWords {
    /// Names only.
    pub(super) const NAMES: Self = Self {
        all: None,
        current_user: false,
        by_id: false,
    };
    /// `ALL`
    pub(super) const ALL: Self = Self {
        all: Some(AllRoles::All),
        ..Self::NAMES
    };
    /// `CURRENT_USER`
    pub(super) const CURRENT_USER: Self = Self {
        current_user: true,
        ..Self::NAMES
    };
    /// `ALL`, `CURRENT_USER`
    pub(super) const ALL_OR_CURRENT_USER: Self = Self {
        all: Some(AllRoles::All),
        ..Self::CURRENT_USER
    };
    /// `ANY`, `CURRENT_USER`
    pub(super) const ANY_OR_CURRENT_USER: Self = Self {
        all: Some(AllRoles::Any),
        ..Self::CURRENT_USER
    };
}

/// One item of a set of roles.
enum Role {
    None,
    All(AllRoles),
    CurrentUser,
    Name(Ident),
}

impl Parser<'_> {
    /// `user`, `user@'host'`, `'user'`, and `{name:Identifier}` where it may stand
    pub(super) fn user_name(&mut self, may_be_parameter: bool) -> Parse<UserName> {
        if self.sees_string() {
            let start = self.at();
            let name = self.string()?;
            if name.is_empty() || is_parameter(&name) {
                self.skip_to(start);
                return self.fail(Kind::UserName);
            }
            return Ok(UserName {
                name,
                form: UserNameForm::String,
                host: None,
            });
        }
        let start = self.at();
        let (name, is_parameter) = if may_be_parameter && self.sees_symbol(Symbol::LeftBrace) {
            self.name_or_parameter(Kind::UserName)?
        } else {
            (self.name(Kind::UserName)?, false)
        };
        if name.is_empty() {
            self.skip_to(start);
            return self.fail(Kind::UserName);
        }
        let host = if self.eat_symbol_quietly(Symbol::At) {
            let host = self.entity_name()?;
            // As ClickHouse trims it.
            let trimmed = host.node.trim_matches(|c: char| c.is_ascii_whitespace());
            (!trimmed.is_empty() && trimmed != "%")
                .then(|| Spanned::new(trimmed.to_owned(), host.span))
        } else {
            None
        };
        let form = if is_parameter {
            UserNameForm::Parameter
        } else {
            UserNameForm::Name
        };
        Ok(UserName { name, form, host })
    }

    /// The name of a user or role that is one text: `user@host`
    pub(super) fn role_name(&mut self) -> Parse<Ident> {
        let start = self.at();
        let user = self.user_name(false)?;
        Ok(match user.host {
            Some(host) => Spanned::new(
                format!("{}@{}", user.name.node, host.node),
                self.span_since(start),
            ),
            None => user.name,
        })
    }

    /// `a, b`, `NONE`, `ALL EXCEPT a`: users and roles
    pub(super) fn role_set(&mut self, words: RoleWords) -> Parse<RoleSet> {
        let mut set = RoleSet {
            by_id: words.by_id,
            ..RoleSet::default()
        };
        for role in self.open_list(|p| p.role(words))? {
            match role {
                Role::None => {}
                Role::All(word) => set.all = Some(word),
                Role::CurrentUser => set.current_user = true,
                Role::Name(name) => set.names.push(name),
            }
        }
        if set.all.is_some() {
            set.names.clear();
            set.current_user = false;
        }
        let words = RoleWords { all: None, ..words };
        let except = self.attempt(|p| {
            p.need(K::Except)?;
            p.open_list(|p| p.role(words))
        });
        for role in except.into_iter().flatten() {
            match role {
                Role::None | Role::All(_) => {}
                Role::CurrentUser => set.except_current_user = true,
                Role::Name(name) => set.except.push(name),
            }
        }
        set.by_id &= !set.names.is_empty() || !set.except.is_empty();
        Ok(set)
    }

    fn role(&mut self, words: RoleWords) -> Parse<Role> {
        if self.eat(K::None) {
            return Ok(Role::None);
        }
        if let Some(all) = words.all
            && self.eat(match all {
                AllRoles::All => K::All,
                AllRoles::Any => K::Any,
            })
        {
            return Ok(Role::All(all));
        }
        if words.current_user
            && let Some(()) = self.attempt(Self::current_user)
        {
            return Ok(Role::CurrentUser);
        }
        if !words.by_id {
            return self.role_name().map(Role::Name);
        }
        self.need(K::Id)?;
        self.parens(Self::string).map(Role::Name)
    }

    /// `CURRENT_USER`, `currentUser()`
    pub(super) fn current_user(&mut self) -> Parse<()> {
        if self.sees_phrase("CURRENTUSER") {
            self.skip_word();
        } else {
            self.need_phrase("CURRENT_USER")?;
        }
        if self.eat_symbol_quietly(Symbol::LeftParen) {
            self.need_symbol(Symbol::RightParen)?;
        }
        Ok(())
    }
}

/// Whether the text of a string looks like a parameter, which ClickHouse refuses in place of a
/// name: the quotes would be a mistake.
fn is_parameter(text: &str) -> bool {
    let Some(inner) = text.trim().strip_prefix('{') else {
        return false;
    };
    let Some((name, rest)) = inner.split_once(':') else {
        return false;
    };
    let is_word = name
        .trim()
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_word && rest.trim_end_matches('}').trim() == "Identifier" && rest.contains('}')
}
