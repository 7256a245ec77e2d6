//! `DROP USER` and `MOVE USER`, and their like.

use super::super::{Print, Writer};
use super::definition::named_clause;
use super::names::{entity_name, entity_names};
use super::policy::row_policy_names;
use crate::syntax::ast::access::{DropEntities, Entities, MoveEntities};

impl Print for DropEntities {
    fn print(&self, w: &mut Writer) {
        w.push("DROP ");
        w.push(self.entities.kind().word());
        w.push(if self.if_exists { " IF EXISTS " } else { " " });
        names(w, &self.entities);
        named_clause(w, "FROM", self.storage.as_ref());
        w.on_cluster(self.on_cluster.as_ref());
    }
}

impl Print for MoveEntities {
    fn print(&self, w: &mut Writer) {
        w.push("MOVE ");
        w.push(self.entities.kind().word());
        w.push(" ");
        names(w, &self.entities);
        named_clause(w, "TO", Some(&self.storage));
        w.on_cluster(self.on_cluster.as_ref());
    }
}

fn names(w: &mut Writer, entities: &Entities) {
    match entities {
        Entities::Named(_, names) => entity_names(w, names),
        Entities::RowPolicies(names) => row_policy_names(w, names),
        Entities::MaskingPolicy { name, table } => {
            entity_name(w, name);
            w.push(" ON ");
            table.print(w);
        }
    }
}
