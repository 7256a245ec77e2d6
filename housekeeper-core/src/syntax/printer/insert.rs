//! `INSERT`.

use super::{Print, Writer, invocation};
use crate::syntax::ast::{Insert, InsertSource, InsertTarget};

impl Print for Insert {
    fn print(&self, w: &mut Writer) {
        w.push("INSERT INTO ");
        match &self.target {
            InsertTarget::Table(name) => name.print(w),
            InsertTarget::Function(call) => {
                w.push("FUNCTION ");
                call.print(w);
            }
        }
        if !self.columns.is_empty() {
            w.push(" ");
            w.parenthesized(&self.columns);
        }
        invocation::settings(w, &self.settings);
        match &self.source {
            InsertSource::Query(query) => {
                w.clause();
                query.print(w);
            }
            InsertSource::Values(rows) => {
                w.push(" VALUES ");
                w.list_with(rows, |w, row| w.parenthesized(row));
            }
        }
    }
}
