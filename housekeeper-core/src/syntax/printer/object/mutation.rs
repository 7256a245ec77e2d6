//! `DELETE FROM` and `UPDATE`.

use super::super::invocation;
use super::{Print, Writer};
use crate::syntax::ast::Partition;
use crate::syntax::ast::object::{DeleteRows, UpdateRows};

impl Print for DeleteRows {
    fn print(&self, w: &mut Writer) {
        w.push("DELETE FROM ");
        self.table.print(w);
        w.on_cluster(self.on_cluster.as_ref());
        in_partitions(w, &self.partitions);
        w.clause_of("WHERE", &self.condition);
        invocation::settings(w, &self.settings);
    }
}

impl Print for UpdateRows {
    fn print(&self, w: &mut Writer) {
        w.push("UPDATE ");
        self.table.print(w);
        w.on_cluster(self.on_cluster.as_ref());
        w.clause();
        w.push("SET ");
        w.list(&self.assignments);
        in_partitions(w, &self.partitions);
        w.clause_of("WHERE", &self.condition);
        invocation::settings(w, &self.settings);
    }
}

fn in_partitions(w: &mut Writer, partitions: &[Partition]) {
    if !partitions.is_empty() {
        w.push(" IN PARTITION ");
        w.list(partitions);
    }
}
