//! Access control: users, roles, grants, row policies, quotas, settings profiles.

use super::{Print, Writer};
use crate::syntax::ast::access::AccessStatement;

impl Print for AccessStatement {
    fn print(&self, _: &mut Writer) {
        match *self {}
    }
}
