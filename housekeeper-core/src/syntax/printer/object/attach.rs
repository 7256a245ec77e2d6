//! `ATTACH`.

use super::super::create_database::uuid;
use super::{Print, Writer, output, words};
use crate::syntax::ast::Statement;
use crate::syntax::ast::object::{Attach, AttachReplicated};

impl Print for Attach {
    fn print(&self, w: &mut Writer) {
        w.replacing("CREATE", "ATTACH", |w| match &*self.definition {
            Statement::CreateTable(table) => table.print_attached(w, self.from.as_ref()),
            definition => definition.print(w),
        });
        output(w, self.output.as_deref());
    }
}

impl Print for AttachReplicated {
    fn print(&self, w: &mut Writer) {
        w.push("ATTACH ");
        words(w, "TEMPORARY ", self.temporary);
        w.push("TABLE ");
        words(w, "IF NOT EXISTS ", self.if_not_exists);
        self.name.print(w);
        uuid(w, self.uuid.as_ref());
        w.push(if self.replicated {
            " AS REPLICATED"
        } else {
            " AS NOT REPLICATED"
        });
        w.on_cluster(self.on_cluster.as_ref());
        output(w, self.output.as_deref());
    }
}
