//! `CREATE USER` and `CREATE ROLE`.

use super::super::{Print, Writer};
use super::authentication::methods;
use super::definition::{place, roles_clause, start};
use super::names::{entity_name, entity_names};
use super::profile::{alter_settings, settings};
use crate::source::Spanned;
use crate::syntax::ast::access::{
    Authentication, DefaultDatabase, DefineRole, DefineUser, EntityKind, Hosts,
};

impl Print for DefineUser {
    fn print(&self, w: &mut Writer) {
        start(w, self.definition, EntityKind::User);
        w.list(&self.names);
        place(
            w,
            self.storage.as_ref(),
            self.on_cluster.as_ref(),
            self.new_name.as_ref(),
        );
        if let Some(validity) = &self.validity {
            w.push(" ");
            validity.print(w);
        }
        match &self.authentication {
            Authentication::Unchanged => {}
            Authentication::Set(all) => {
                w.push(" ");
                methods(w, all);
            }
            Authentication::Add(new) => {
                w.push(" ADD ");
                methods(w, new);
            }
            Authentication::Reset => w.push(" RESET AUTHENTICATION METHODS TO NEW"),
        }
        hosts(w, " HOST ", self.hosts.as_ref());
        hosts(w, " ADD HOST ", self.add_hosts.as_ref());
        hosts(w, " DROP HOST ", self.drop_hosts.as_ref());
        match &self.default_database {
            None => {}
            Some(DefaultDatabase::None) => w.push(" DEFAULT DATABASE NONE"),
            Some(DefaultDatabase::Name(name)) => {
                w.push(" DEFAULT DATABASE ");
                entity_name(w, name);
            }
        }
        roles_clause(w, "ROLE", self.roles.as_ref());
        roles_clause(w, "DEFAULT ROLE", self.default_roles.as_ref());
        settings(w, self.settings.as_deref(), "PROFILE");
        alter_settings(w, self.alter_settings.as_ref());
        roles_clause(w, "GRANTEES", self.grantees.as_ref());
    }
}

fn hosts(w: &mut Writer, words: &str, hosts: Option<&Hosts>) {
    if let Some(hosts) = hosts {
        w.push(words);
        hosts.print(w);
    }
}

impl Print for Hosts {
    fn print(&self, w: &mut Writer) {
        if self.any {
            w.push("ANY");
            return;
        }
        let mut between = "";
        if self.local {
            w.push("LOCAL");
            between = ", ";
        }
        let lists: [(&str, &[Spanned<String>]); 4] = [
            ("IP ", &self.addresses),
            ("NAME ", &self.names),
            ("REGEXP ", &self.regexps),
            ("LIKE ", &self.patterns),
        ];
        for (word, texts) in lists {
            if !texts.is_empty() {
                w.push(std::mem::replace(&mut between, ", "));
                w.push(word);
                w.list_with(texts, |w, text| w.string(text));
            }
        }
        if between.is_empty() {
            w.push("NONE");
        }
    }
}

impl Print for DefineRole {
    fn print(&self, w: &mut Writer) {
        start(w, self.definition, EntityKind::Role);
        entity_names(w, &self.names);
        place(
            w,
            self.storage.as_ref(),
            self.on_cluster.as_ref(),
            self.new_name.as_ref(),
        );
        settings(w, self.settings.as_deref(), "PROFILE");
        alter_settings(w, self.alter_settings.as_ref());
    }
}
