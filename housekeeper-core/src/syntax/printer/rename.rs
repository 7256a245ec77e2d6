//! `RENAME`, `EXCHANGE` and `DROP`.

use super::{Print, Writer};
use crate::syntax::ast::{DropKind, DropObjects, Exchange, Rename, RenameKind, RenamePair};

impl Print for Rename {
    fn print(&self, w: &mut Writer) {
        w.push(match self.kind {
            RenameKind::Table => "RENAME TABLE ",
            RenameKind::Dictionary => "RENAME DICTIONARY ",
            RenameKind::Database => "RENAME DATABASE ",
        });
        pairs(w, &self.pairs, " TO ");
        w.on_cluster(self.on_cluster.as_ref());
    }
}

impl Print for Exchange {
    fn print(&self, w: &mut Writer) {
        w.push(match self.kind {
            RenameKind::Table => "EXCHANGE TABLES ",
            RenameKind::Dictionary => "EXCHANGE DICTIONARIES ",
            RenameKind::Database => "EXCHANGE DATABASES ",
        });
        pairs(w, &self.pairs, " AND ");
        w.on_cluster(self.on_cluster.as_ref());
    }
}

fn pairs(w: &mut Writer, pairs: &[RenamePair], word: &str) {
    w.list_with(pairs, |w, pair| {
        w.push(if pair.if_exists { "IF EXISTS " } else { "" });
        pair.from.print(w);
        w.push(word);
        pair.to.print(w);
    });
}

impl Print for DropObjects {
    fn print(&self, w: &mut Writer) {
        w.push("DROP ");
        w.push(if self.temporary { "TEMPORARY " } else { "" });
        w.push(match self.kind {
            DropKind::Database => "DATABASE ",
            DropKind::Table => "TABLE ",
            DropKind::View => "VIEW ",
            DropKind::Dictionary => "DICTIONARY ",
        });
        w.push(if self.if_exists { "IF EXISTS " } else { "" });
        w.push(if self.if_empty { "IF EMPTY " } else { "" });
        w.list(&self.names);
        w.on_cluster(self.on_cluster.as_ref());
        w.push(if self.sync { " SYNC" } else { "" });
    }
}
