//! How definitions start, and the clauses all of them have.

use super::super::{Print, Writer};
use super::names::entity_name;
use crate::syntax::ast::Ident;
use crate::syntax::ast::access::{Definition, DefinitionGuard, EntityKind, RoleSet};

/// `CREATE USER IF NOT EXISTS `
pub(super) fn start(w: &mut Writer, definition: Definition, kind: EntityKind) {
    w.push(definition.kind(kind));
    w.push(match definition.guard {
        DefinitionGuard::None => " ",
        DefinitionGuard::IfNotExists => " IF NOT EXISTS ",
        DefinitionGuard::OrReplace => " OR REPLACE ",
        DefinitionGuard::IfExists => " IF EXISTS ",
    });
}

/// ` IN storage ON CLUSTER c RENAME TO name`
pub(super) fn place(
    w: &mut Writer,
    storage: Option<&Ident>,
    cluster: Option<&Ident>,
    new_name: Option<&Ident>,
) {
    named_clause(w, "IN", storage);
    w.on_cluster(cluster);
    named_clause(w, "RENAME TO", new_name);
}

/// ` WORDS name`, or nothing
pub(super) fn named_clause(w: &mut Writer, words: &str, name: Option<&Ident>) {
    if let Some(name) = name {
        w.push(" ");
        w.push(words);
        w.push(" ");
        entity_name(w, name);
    }
}

/// ` WORDS roles`, or nothing
pub(super) fn roles_clause(w: &mut Writer, words: &str, roles: Option<&RoleSet>) {
    if let Some(roles) = roles {
        w.push(" ");
        w.push(words);
        w.push(" ");
        roles.print(w);
    }
}
