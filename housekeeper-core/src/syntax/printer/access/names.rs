//! Names, and sets of users and roles.

use super::super::{Print, Writer};
use crate::syntax::ast::Ident;
use crate::syntax::ast::access::{AllRoles, RoleSet, UserName, UserNameForm};
use crate::syntax::quote_name;

/// Words that at one place or another of these statements are no name without quotes.
const WORDS: [&str; 49] = [
    "add",
    "all",
    "any",
    "as",
    "cluster",
    "const",
    "current",
    "current_user",
    "currentuser",
    "default",
    "drop",
    "except",
    "final",
    "for",
    "format",
    "from",
    "grantees",
    "grants",
    "host",
    "id",
    "identified",
    "if",
    "in",
    "inherit",
    "into",
    "key",
    "keyed",
    "max",
    "min",
    "modify",
    "none",
    "not",
    "on",
    "or",
    "parallel",
    "priority",
    "profile",
    "profiles",
    "readonly",
    "rename",
    "role",
    "set",
    "setting",
    "settings",
    "to",
    "update",
    "using",
    "valid",
    "with",
];

fn is_word(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    WORDS.binary_search(&lower.as_str()).is_ok()
}

/// A name: of a role, a table, a storage.
pub(super) fn entity_name(w: &mut Writer, name: &Ident) {
    quoted_if(w, name, is_word(name));
}

/// Names with commas between them.
pub(super) fn entity_names(w: &mut Writer, names: &[Ident]) {
    w.list_with(names, entity_name);
}

/// The name of a setting, which may have dots.
pub(super) fn setting_name(w: &mut Writer, name: &Ident) {
    let is_plain = |part: &str| quote_name(part) == part && !is_word(part);
    if name.contains('.') && name.split('.').all(is_plain) {
        w.push(name);
    } else {
        entity_name(w, name);
    }
}

fn quoted_if(w: &mut Writer, name: &Ident, needs_quotes: bool) {
    if needs_quotes {
        w.push("`");
        w.push(name);
        w.push("`");
    } else {
        name.print(w);
    }
}

impl Print for UserName {
    fn print(&self, w: &mut Writer) {
        match self.form {
            UserNameForm::Name => entity_name(w, &self.name),
            UserNameForm::String => w.string(&self.name),
            UserNameForm::Parameter => {
                w.push("{");
                w.push(&self.name);
                w.push(":Identifier}");
            }
        }
        if let Some(host) = &self.host {
            w.push("@");
            w.string(host);
        }
    }
}

impl Print for RoleSet {
    fn print(&self, w: &mut Writer) {
        let all = self.all.map(|all| match all {
            AllRoles::All => "ALL",
            AllRoles::Any => "ANY",
        });
        names(w, all, &self.names, self.current_user, self.by_id);
        if !self.except.is_empty() || self.except_current_user {
            w.push(" EXCEPT ");
            names(w, None, &self.except, self.except_current_user, self.by_id);
        }
    }
}

fn names(w: &mut Writer, all: Option<&str>, names: &[Ident], current_user: bool, by_id: bool) {
    if let Some(all) = all {
        w.push(all);
        return;
    }
    w.list_with(names, |w, name| {
        if by_id {
            w.push("ID(");
            w.string(name);
            w.push(")");
        } else {
            entity_name(w, name);
        }
    });
    if current_user {
        w.push(if names.is_empty() { "" } else { ", " });
        w.push("CURRENT_USER");
    } else if names.is_empty() {
        w.push("NONE");
    }
}

#[cfg(test)]
mod tests {
    use super::WORDS;

    #[test]
    fn the_list_can_be_searched() {
        assert!(WORDS.is_sorted());
    }
}
