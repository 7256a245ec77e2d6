//! What belongs to the server: functions, policies and rights.

mod function;
mod policy;
mod right;

use crate::diagnostic::Diagnostics;
use crate::model::Lowered;
use crate::syntax::ast::Statement;
use crate::syntax::ast::access::AccessStatement;

use super::did_you_mean;

pub(super) fn check(lowered: &Lowered, diagnostics: &mut Diagnostics) {
    for object in lowered.schema.server.values() {
        function::check(object, lowered, diagnostics);
        if let Statement::Access(node) = &object.statement
            && let AccessStatement::RowPolicy(policy) = &**node
        {
            policy::check(policy, lowered, diagnostics);
        }
    }
    for grant in &lowered.schema.grants {
        right::check(&grant.statement, lowered, diagnostics);
    }
}
