//! `ALTER USER` and its like: the clauses that differ.

use crate::diff::canonical_server as canonical;
use crate::model::ServerObject;
use crate::source::Spanned;
use crate::syntax::ast::access::{
    AccessStatement, Authentication, DefineRole, DefineSettingsProfile, DefineUser, Definition,
    DefinitionGuard, DefinitionVerb, StringOrParameter, Validity,
};
use crate::syntax::ast::object::{AlterNamedCollection, ObjectStatement};
use crate::syntax::ast::{Ident, Statement};

const ALTER: Definition = Definition {
    verb: DefinitionVerb::Alter,
    guard: DefinitionGuard::None,
};

/// The statement that makes the new one of the old one.
pub(super) fn altered(previous: &ServerObject, next: &ServerObject) -> Statement {
    match (canonical(previous), canonical(next)) {
        (Statement::Access(old), Statement::Access(new)) => {
            let node = match (*old, *new) {
                (AccessStatement::User(old), AccessStatement::User(new)) => {
                    AccessStatement::User(Box::new(user(&old, *new)))
                }
                (AccessStatement::Role(old), AccessStatement::Role(new)) => {
                    AccessStatement::Role(role(&old, new))
                }
                (AccessStatement::SettingsProfile(old), AccessStatement::SettingsProfile(new)) => {
                    AccessStatement::SettingsProfile(profile(&old, new))
                }
                (_, new) => new,
            };
            Statement::Access(Box::new(node))
        }
        (Statement::Object(old), Statement::Object(new)) => {
            let node = match (*old, *new) {
                (
                    ObjectStatement::CreateNamedCollection(old),
                    ObjectStatement::CreateNamedCollection(new),
                ) => {
                    let set = new.items.iter().filter(|item| !old.items.contains(item));
                    let is_kept =
                        |name: &Ident| new.items.iter().any(|item| item.setting.name == *name);
                    let gone = old.items.iter().map(|item| &item.setting.name);
                    ObjectStatement::AlterNamedCollection(AlterNamedCollection {
                        if_exists: false,
                        name: new.name.clone(),
                        on_cluster: None,
                        set: set.cloned().collect(),
                        delete: gone.filter(|name| !is_kept(name)).cloned().collect(),
                    })
                }
                (_, new) => new,
            };
            Statement::Object(Box::new(node))
        }
        (_, new) => new,
    }
}

fn changed<T: PartialEq>(old: Option<&T>, new: Option<T>) -> Option<T> {
    new.filter(|new| old != Some(new))
}

fn user(old: &DefineUser, new: DefineUser) -> DefineUser {
    let for_ever = || {
        let text = Spanned::synthetic("infinity".to_owned());
        Validity::Until(StringOrParameter::String(text))
    };
    let validity = if old.validity.is_some() && new.validity.is_none() {
        Some(for_ever())
    } else {
        changed(old.validity.as_ref(), new.validity)
    };
    DefineUser {
        definition: ALTER,
        new_name: None,
        on_cluster: None,
        storage: None,
        validity,
        authentication: if old.authentication == new.authentication {
            Authentication::Unchanged
        } else {
            new.authentication
        },
        hosts: changed(old.hosts.as_ref(), new.hosts),
        add_hosts: None,
        drop_hosts: None,
        default_database: changed(old.default_database.as_ref(), new.default_database),
        roles: None,
        default_roles: changed(old.default_roles.as_ref(), new.default_roles),
        settings: changed(old.settings.as_ref(), new.settings),
        alter_settings: None,
        grantees: changed(old.grantees.as_ref(), new.grantees),
        names: new.names,
    }
}

fn role(old: &DefineRole, new: DefineRole) -> DefineRole {
    DefineRole {
        definition: ALTER,
        new_name: None,
        on_cluster: None,
        storage: None,
        settings: changed(old.settings.as_ref(), new.settings),
        alter_settings: None,
        names: new.names,
    }
}

fn profile(old: &DefineSettingsProfile, new: DefineSettingsProfile) -> DefineSettingsProfile {
    DefineSettingsProfile {
        definition: ALTER,
        new_name: None,
        on_cluster: None,
        storage: None,
        settings: changed(old.settings.as_ref(), new.settings),
        alter_settings: None,
        to: changed(old.to.as_ref(), new.to),
        names: new.names,
    }
}
