//! `CREATE ROLE` and `ALTER ROLE`.

use crate::syntax::ast::access::{DefineRole, EntityKind};
use crate::syntax::parser::cursor::{Parse, Parser};

impl Parser<'_> {
    /// `CREATE ROLE`, `ALTER ROLE`
    pub(super) fn define_role(&mut self) -> Parse<DefineRole> {
        let definition = self.access_definition(EntityKind::Role);
        let names = self.open_list(Self::role_name)?;
        let mut role = DefineRole {
            definition,
            names,
            new_name: None,
            on_cluster: None,
            storage: None,
            settings: None,
            alter_settings: None,
        };
        while self.role_clause(&mut role)? {}
        Ok(role)
    }

    /// Reads one clause, if there is one.
    fn role_clause(&mut self, role: &mut DefineRole) -> Parse<bool> {
        let is_alter = role.definition.is_alter();
        let is_one = role.names.len() == 1;
        if self.rename_to(is_alter && is_one, &mut role.new_name, Self::role_name)? {
            return Ok(true);
        }
        let has_settings = if is_alter {
            self.alter_profile(&mut role.alter_settings, false)?
        } else {
            self.profile_items(&mut role.settings, false)?
        };
        Ok(has_settings
            || self.eat_cluster(&mut role.on_cluster)
            || self.eat_storage(&mut role.storage))
    }
}
