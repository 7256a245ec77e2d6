//! `ATTACH`.

use super::super::create_database::{comment, uuid};
use super::{Print, Writer, output, words};
use crate::syntax::ast::object::{AttachDictionary, AttachTable, AttachedDefinition};

impl Print for AttachTable {
    fn print(&self, w: &mut Writer) {
        w.push("ATTACH ");
        words(w, "TEMPORARY ", self.temporary);
        w.push("TABLE ");
        words(w, "IF NOT EXISTS ", self.if_not_exists);
        self.name.print(w);
        uuid(w, self.uuid.as_ref());
        if let Some(from) = &self.from {
            w.push(" FROM ");
            w.string(from);
        }
        match self.replicated {
            Some(true) => w.push(" AS REPLICATED"),
            Some(false) => w.push(" AS NOT REPLICATED"),
            None => {}
        }
        w.on_cluster(self.on_cluster.as_ref());
        if let Some(definition) = &self.definition {
            definition.print(w);
        }
        output(w, self.output.as_deref());
    }
}

impl Print for AttachedDefinition {
    fn print(&self, w: &mut Writer) {
        if let Some(elements) = &self.elements {
            w.push(" ");
            elements.print(w);
        }
        self.storage.print(w);
        comment(w, self.comment.as_ref());
        if let Some(query) = &self.query {
            w.clause();
            w.push(if self.empty { "EMPTY AS" } else { "AS" });
            w.clause();
            query.print(w);
        }
    }
}

impl Print for AttachDictionary {
    fn print(&self, w: &mut Writer) {
        w.push("ATTACH DICTIONARY ");
        words(w, "IF NOT EXISTS ", self.if_not_exists);
        self.name.print(w);
        uuid(w, self.uuid.as_ref());
        w.on_cluster(self.on_cluster.as_ref());
        comment(w, self.comment.as_ref());
        output(w, self.output.as_deref());
    }
}
