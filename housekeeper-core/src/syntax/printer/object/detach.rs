//! `DETACH`, `TRUNCATE` and `UNDROP`.

use super::super::create_database::uuid;
use super::{Print, Writer, output, words};
use crate::syntax::ast::DropKind;
use crate::syntax::ast::object::{Detach, Truncate, TruncateTables, Undrop};

const fn kind(kind: DropKind) -> &'static str {
    match kind {
        DropKind::Database => "DATABASE ",
        DropKind::Table => "TABLE ",
        DropKind::View => "VIEW ",
        DropKind::Dictionary => "DICTIONARY ",
    }
}

impl Print for Detach {
    fn print(&self, w: &mut Writer) {
        w.push("DETACH ");
        words(w, "TEMPORARY ", self.temporary);
        w.push(kind(self.kind));
        words(w, "IF EXISTS ", self.if_exists);
        words(w, "IF EMPTY ", self.if_empty);
        self.name.print(w);
        w.on_cluster(self.on_cluster.as_ref());
        words(w, " PERMANENTLY", self.permanently);
        words(w, " SYNC", self.sync);
        output(w, self.output.as_deref());
    }
}

impl Print for Truncate {
    fn print(&self, w: &mut Writer) {
        w.push("TRUNCATE ");
        words(w, "TEMPORARY ", self.temporary);
        w.push(kind(self.kind));
        words(w, "IF EXISTS ", self.if_exists);
        words(w, "IF EMPTY ", self.if_empty);
        self.name.print(w);
        w.on_cluster(self.on_cluster.as_ref());
        words(w, " SYNC", self.sync);
        output(w, self.output.as_deref());
    }
}

impl Print for TruncateTables {
    fn print(&self, w: &mut Writer) {
        w.push("TRUNCATE ");
        words(w, "ALL ", self.all);
        w.push("TABLES FROM ");
        words(w, "IF EXISTS ", self.if_exists);
        self.database.print(w);
        if let Some(pattern) = &self.pattern {
            words(w, " NOT", pattern.negated);
            w.push(if pattern.case_insensitive {
                " ILIKE "
            } else {
                " LIKE "
            });
            w.string(&pattern.pattern);
        }
        w.on_cluster(self.on_cluster.as_ref());
        words(w, " SYNC", self.sync);
        output(w, self.output.as_deref());
    }
}

impl Print for Undrop {
    fn print(&self, w: &mut Writer) {
        w.push("UNDROP TABLE ");
        self.name.print(w);
        uuid(w, self.uuid.as_ref());
        w.on_cluster(self.on_cluster.as_ref());
        output(w, self.output.as_deref());
    }
}
