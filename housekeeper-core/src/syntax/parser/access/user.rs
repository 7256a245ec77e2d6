//! `CREATE USER`, `ALTER USER` and `CREATE TOKEN`.

use super::names::RoleWords;
use crate::source::Spanned;
use crate::syntax::ast::Ident;
use crate::syntax::ast::access::{
    Authentication, CreateToken, DefaultDatabase, DefineUser, EntityKind, UserNameForm,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Parse, Parser};
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `CREATE USER`, `ALTER USER`
    pub(super) fn define_user(&mut self) -> Parse<DefineUser> {
        let definition = self.access_definition(EntityKind::User);
        let names = self.open_list(|p| p.user_name(true))?;
        let after_names = self.at();
        let mut user = DefineUser {
            definition,
            names,
            new_name: None,
            on_cluster: None,
            storage: None,
            validity: None,
            authentication: Authentication::Unchanged,
            hosts: None,
            add_hosts: None,
            drop_hosts: None,
            default_database: None,
            roles: None,
            default_roles: None,
            settings: None,
            alter_settings: None,
            grantees: None,
        };
        while self.user_clause(&mut user)? {}
        if definition.is_alter() && self.at() == after_names {
            return self.refuse_since(self.at(), "this ALTER USER changes nothing");
        }
        Ok(user)
    }

    /// Reads one clause, if there is one.
    fn user_clause(&mut self, user: &mut DefineUser) -> Parse<bool> {
        let is_alter = user.definition.is_alter();
        if user.authentication == Authentication::Unchanged {
            if self.sees_phrase("IDENTIFIED") || self.sees_phrase("NOT IDENTIFIED") {
                user.authentication = self.identified()?;
                return Ok(true);
            }
            if is_alter && self.sees_phrase("ADD IDENTIFIED") {
                self.need(K::Add)?;
                let methods = self.authentication_methods(false)?;
                user.authentication = Authentication::Add(methods);
                return Ok(true);
            }
            if is_alter && self.eat_phrase("RESET AUTHENTICATION METHODS TO NEW") {
                user.authentication = Authentication::Reset;
                return Ok(true);
            }
            if user.validity.is_none()
                && let Some(validity) = self.validity()?
            {
                user.validity = Some(validity);
                return Ok(true);
            }
        } else if matches!(user.authentication, Authentication::Reset)
            && user.validity.is_none()
            && let Some(validity) = self.validity()?
        {
            user.validity = Some(validity);
            return Ok(true);
        }
        if self.eat_phrase("HOST") {
            self.hosts(&mut user.hosts)?;
            return Ok(true);
        }
        if is_alter && self.eat_phrase("ADD HOST") {
            self.hosts(&mut user.add_hosts)?;
            return Ok(true);
        }
        if is_alter && self.eat_phrase("DROP HOST") {
            self.hosts(&mut user.drop_hosts)?;
            return Ok(true);
        }
        let has_settings = if is_alter {
            self.alter_profile(&mut user.alter_settings, false)?
        } else {
            self.profile_items(&mut user.settings, false)?
        };
        if has_settings {
            return Ok(true);
        }
        if !is_alter && user.roles.is_none() && self.eat_phrase("ROLE") {
            user.roles = Some(self.role_set(RoleWords::NAMES)?);
            return Ok(true);
        }
        if user.default_roles.is_none() && self.eat_phrase("DEFAULT ROLE") {
            user.default_roles = Some(self.role_set(RoleWords::ALL)?);
            return Ok(true);
        }
        if user.default_database.is_none() && self.eat_all(&[K::Default, K::Database]) {
            user.default_database = Some(if self.eat(K::None) {
                DefaultDatabase::None
            } else {
                DefaultDatabase::Name(self.entity_name()?)
            });
            return Ok(true);
        }
        if user.grantees.is_none() && self.eat_phrase("GRANTEES") {
            user.grantees = Some(self.role_set(RoleWords::ANY_OR_CURRENT_USER)?);
            return Ok(true);
        }
        let is_one = user.names.len() == 1;
        if self.rename_to(is_alter && is_one, &mut user.new_name, Self::new_user_name)? {
            return Ok(true);
        }
        Ok(self.eat_cluster(&mut user.on_cluster) || self.eat_storage(&mut user.storage))
    }

    /// The new name of a user. A parameter is kept as the text it is, as ClickHouse does.
    fn new_user_name(&mut self) -> Parse<Ident> {
        if !self.sees_symbol(Symbol::LeftBrace) {
            return self.role_name();
        }
        let start = self.at();
        let user = self.user_name(true)?;
        debug_assert_eq!(user.form, UserNameForm::Parameter);
        let mut text = format!("{{{}:Identifier}}", user.name.node);
        if let Some(host) = user.host {
            text = format!("{text}@{}", host.node);
        }
        Ok(Spanned::new(text, self.span_since(start)))
    }

    /// `CREATE TOKEN`
    pub(super) fn create_token(&mut self) -> Parse<CreateToken> {
        self.need_phrase("CREATE TOKEN")?;
        let (mut validity, mut grants) = (None, None);
        loop {
            if validity.is_none() {
                validity = self.validity()?;
                if validity.is_some() {
                    continue;
                }
            }
            if grants.is_none() {
                grants = self.session_grants()?;
                if grants.is_some() {
                    continue;
                }
            }
            break;
        }
        Ok(CreateToken {
            validity,
            grants: grants.unwrap_or_default(),
            output: self.output()?,
        })
    }
}
