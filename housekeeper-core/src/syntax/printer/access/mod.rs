//! Access control: users, roles, grants, row policies, quotas, settings profiles.

mod authentication;
mod definition;
mod entity;
mod grant;
mod names;
mod policy;
mod profile;
mod quota;
mod show;
mod user;

use super::output::output;
use super::{Print, Writer};
use crate::syntax::ast::access::{AccessStatement, CreateToken, ExecuteAs, SetRole};

impl Print for AccessStatement {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::User(node) => node.print(w),
            Self::Role(node) => node.print(w),
            Self::RowPolicy(node) => node.print(w),
            Self::MaskingPolicy(node) => node.print(w),
            Self::Quota(node) => node.print(w),
            Self::SettingsProfile(node) => node.print(w),
            Self::Token(node) => node.print(w),
            Self::Drop(node) => node.print(w),
            Self::Move(node) => node.print(w),
            Self::Grant(node) => node.print(w),
            Self::CheckGrant(grants) => {
                w.push("CHECK GRANT ");
                w.list(grants);
            }
            Self::SetRole(node) => node.print(w),
            Self::Show(node) => node.print(w),
            Self::ExecuteAs(node) => node.print(w),
        }
    }
}

impl Print for CreateToken {
    fn print(&self, w: &mut Writer) {
        w.push("CREATE TOKEN");
        if let Some(validity) = &self.validity {
            w.push(" ");
            validity.print(w);
        }
        authentication::session_grants(w, &self.grants);
        output(w, self.output.as_deref());
    }
}

impl Print for SetRole {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Default => w.push("SET ROLE DEFAULT"),
            Self::Roles(roles) => {
                w.push("SET ROLE ");
                roles.print(w);
            }
            Self::DefaultRoles { roles, users } => {
                w.push("SET DEFAULT ROLE ");
                roles.print(w);
                w.push(" TO ");
                users.print(w);
            }
        }
    }
}

impl Print for ExecuteAs {
    fn print(&self, w: &mut Writer) {
        w.push("EXECUTE AS ");
        self.user.print(w);
        if let Some(statement) = &self.statement {
            w.push(" ");
            statement.print(w);
        }
    }
}
