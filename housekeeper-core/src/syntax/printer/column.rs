//! Columns of a table.

use super::expr::starts_with_word;
use super::{Print, Writer, invocation};
use crate::syntax::ast::{ColumnDef, ColumnDefault, DefaultKind};

impl Print for ColumnDef {
    fn print(&self, w: &mut Writer) {
        self.name.print(w);
        if let Some(data_type) = &self.data_type {
            w.push(" ");
            data_type.print(w);
        }
        match self.nullable.as_ref().map(|nullable| nullable.node) {
            Some(true) => w.push(" NULL"),
            Some(false) => w.push(" NOT NULL"),
            None => {}
        }
        if let Some(default) = &self.default {
            w.push(" ");
            default.print(w);
        }
        if self.auto_increment {
            w.push(" AUTO_INCREMENT");
        }
        // Directly after the default: after EPHEMERAL alone, nothing else can stand.
        if let Some(comment) = &self.comment {
            w.push(" COMMENT ");
            w.string(comment);
        }
        if let Some(codecs) = &self.codec {
            w.push(" ");
            invocation::codec(w, codecs);
        }
        if let Some(statistics) = &self.statistics {
            w.push(" STATISTICS");
            w.parenthesized(statistics);
        }
        if let Some(ttl) = &self.ttl {
            w.push(" TTL ");
            ttl.print(w);
        }
        if let Some(collation) = &self.collation {
            w.push(" COLLATE ");
            collation.print(w);
        }
        if self.primary_key {
            w.push(" PRIMARY KEY");
        }
        if !self.settings.is_empty() {
            w.push(" SETTINGS ");
            w.parenthesized(&self.settings);
        }
    }
}

impl Print for ColumnDefault {
    fn print(&self, w: &mut Writer) {
        w.push(match self.kind {
            DefaultKind::Default => "DEFAULT",
            DefaultKind::Materialized => "MATERIALIZED",
            DefaultKind::Ephemeral => "EPHEMERAL",
            DefaultKind::Alias => "ALIAS",
        });
        if let Some(expr) = &self.expr {
            w.push(" ");
            let text = Writer::nested(|w| expr.print(w));
            // `EPHEMERAL COMMENT` is an EPHEMERAL alone, and its comment.
            if self.kind == DefaultKind::Ephemeral && starts_with_word(&text, "comment") {
                w.push("(");
                w.push(&text);
                w.push(")");
            } else {
                w.push(&text);
            }
        }
    }
}
