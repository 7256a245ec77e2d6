//! `CREATE DATABASE`.

use super::{Print, Writer, invocation};
use crate::source::Spanned;
use crate::syntax::ast::{CreateDatabase, TableOverride};

impl Print for CreateDatabase {
    fn print(&self, w: &mut Writer) {
        w.push("CREATE DATABASE ");
        w.push(if self.if_not_exists {
            "IF NOT EXISTS "
        } else {
            ""
        });
        super::name::part(w, &self.name, self.is_parameter);
        uuid(w, self.uuid.as_ref());
        w.on_cluster(self.on_cluster.as_ref());
        if let Some(engine) = &self.engine {
            w.clause();
            w.push("ENGINE = ");
            engine.print(w);
        }
        if let Some(clauses) = &self.table_clauses {
            clauses.print(w);
        }
        invocation::settings(w, &self.settings);
        comment(w, self.comment.as_ref());
        if !self.overrides.is_empty() {
            w.clause();
            w.list(&self.overrides);
        }
    }
}

impl Print for TableOverride {
    fn print(&self, w: &mut Writer) {
        w.push("TABLE OVERRIDE ");
        self.name.print(w);
        w.push(" (");
        if let Some(columns) = &self.columns {
            w.push("COLUMNS ");
            columns.print(w);
        }
        self.storage.print(w);
        w.push(")");
    }
}

/// ` UUID '…'`
pub(super) fn uuid(w: &mut Writer, uuid: Option<&Spanned<String>>) {
    if let Some(uuid) = uuid {
        w.push(" UUID ");
        w.string(uuid);
    }
}

/// `COMMENT '…'` as a clause.
pub(super) fn comment(w: &mut Writer, comment: Option<&Spanned<String>>) {
    if let Some(comment) = comment {
        w.clause();
        w.push("COMMENT ");
        w.string(comment);
    }
}
