//! Named collections.

use super::{Print, Writer, words};
use crate::syntax::ast::object::{AlterNamedCollection, CollectionItem, CreateNamedCollection};

impl Print for CreateNamedCollection {
    fn print(&self, w: &mut Writer) {
        w.push("CREATE NAMED COLLECTION ");
        words(w, "IF NOT EXISTS ", self.if_not_exists);
        self.name.print(w);
        w.on_cluster(self.on_cluster.as_ref());
        w.push(" AS ");
        w.list(&self.items);
    }
}

impl Print for AlterNamedCollection {
    fn print(&self, w: &mut Writer) {
        w.push("ALTER NAMED COLLECTION ");
        words(w, "IF EXISTS ", self.if_exists);
        self.name.print(w);
        w.on_cluster(self.on_cluster.as_ref());
        if !self.set.is_empty() {
            w.push(" SET ");
            w.list(&self.set);
        }
        if !self.delete.is_empty() {
            w.push(" DELETE ");
            w.list(&self.delete);
        }
    }
}

impl Print for CollectionItem {
    fn print(&self, w: &mut Writer) {
        self.setting.print(w);
        match self.overridable {
            Some(true) => w.push(" OVERRIDABLE"),
            Some(false) => w.push(" NOT OVERRIDABLE"),
            None => {}
        }
    }
}
