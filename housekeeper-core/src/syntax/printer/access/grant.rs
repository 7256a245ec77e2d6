//! `GRANT` and `REVOKE`.

use super::super::{Print, Writer};
use super::names::{entity_name, entity_names};
use crate::syntax::ast::access::{
    AccessGrant, AccessTarget, Grant, GrantOption, Granted, GrantedPrivilege, NamedPattern,
    TablePattern,
};

impl Print for Grant {
    fn print(&self, w: &mut Writer) {
        w.push(if self.is_revoke { "REVOKE" } else { "GRANT" });
        w.on_cluster(self.on_cluster.as_ref());
        if self.is_revoke {
            w.push(match self.option {
                None => "",
                Some(GrantOption::Grant) => " GRANT OPTION FOR",
                Some(GrantOption::Admin) => " ADMIN OPTION FOR",
            });
        }
        w.push(" ");
        match &self.what {
            Granted::Privileges(grants) => w.list(grants),
            Granted::CurrentGrants(grants) => {
                w.push("CURRENT GRANTS");
                w.parenthesized(grants);
            }
            Granted::Roles(roles) => roles.print(w),
        }
        w.push(if self.is_revoke { " FROM " } else { " TO " });
        self.grantees.print(w);
        if !self.is_revoke {
            w.push(match self.option {
                None => "",
                Some(GrantOption::Grant) => " WITH GRANT OPTION",
                Some(GrantOption::Admin) => " WITH ADMIN OPTION",
            });
        }
        w.push(if self.replace {
            " WITH REPLACE OPTION"
        } else {
            ""
        });
    }
}

impl Print for AccessGrant {
    fn print(&self, w: &mut Writer) {
        w.list(&self.privileges);
        w.push(" ON ");
        match &self.on {
            AccessTarget::Tables(tables) => tables.print(w),
            AccessTarget::Named(names) => names.print(w),
        }
    }
}

impl Print for GrantedPrivilege {
    fn print(&self, w: &mut Writer) {
        w.push(self.privilege.name());
        if !self.columns.is_empty() {
            w.push("(");
            entity_names(w, &self.columns);
            w.push(")");
        }
    }
}

impl Print for TablePattern {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Everything => w.push("*.*"),
            Self::CurrentDatabase => w.push("*"),
            Self::Database {
                database,
                is_prefix,
            } => {
                entity_name(w, database);
                w.push(if *is_prefix { "*.*" } else { ".*" });
            }
            Self::Table {
                database,
                table,
                is_prefix,
            } => {
                if let Some(database) = database {
                    entity_name(w, database);
                    w.push(".");
                }
                entity_name(w, table);
                w.push(if *is_prefix { "*" } else { "" });
            }
        }
    }
}

impl Print for NamedPattern {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Everything => w.push("*"),
            Self::Name {
                name,
                is_prefix,
                filter,
            } => {
                entity_name(w, name);
                w.push(if *is_prefix { "*" } else { "" });
                if let Some(filter) = filter {
                    w.push("(");
                    w.string(filter);
                    w.push(")");
                }
            }
        }
    }
}
