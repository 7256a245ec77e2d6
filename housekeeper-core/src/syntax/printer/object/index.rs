//! `CREATE INDEX` and `DROP INDEX`.

use super::super::expr::element;
use super::{Print, Writer, words};
use crate::syntax::ast::ExprKind;
use crate::syntax::ast::object::{CreateIndex, DropIndex};

impl Print for CreateIndex {
    fn print(&self, w: &mut Writer) {
        w.push("CREATE ");
        words(w, "UNIQUE ", self.unique);
        w.push("INDEX ");
        words(w, "IF NOT EXISTS ", self.if_not_exists);
        self.name.print(w);
        w.push(" ON ");
        self.table.print(w);
        w.on_cluster(self.on_cluster.as_ref());
        w.push(" (");
        match &self.expr.node {
            ExprKind::Tuple(keys) if keys.len() > 1 => w.elements(keys),
            _ => element(w, &self.expr),
        }
        w.push(")");
        if let Some(index_type) = &self.index_type {
            w.push(" TYPE ");
            index_type.print(w);
            words(w, "()", self.empty_parentheses);
        }
        if let Some(granularity) = self.granularity {
            w.push(" GRANULARITY ");
            w.push(&granularity.to_string());
        }
    }
}

impl Print for DropIndex {
    fn print(&self, w: &mut Writer) {
        w.push("DROP INDEX ");
        words(w, "IF EXISTS ", self.if_exists);
        self.name.print(w);
        w.push(" ON ");
        self.table.print(w);
        w.on_cluster(self.on_cluster.as_ref());
    }
}
