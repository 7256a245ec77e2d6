//! `CREATE VIEW` and `CREATE MATERIALIZED VIEW`.

use super::create_database::{comment, uuid};
use super::create_table::create;
use super::{Print, Writer};
use crate::source::Spanned;
use crate::syntax::ast::{
    CreateMaterializedView, CreateView, Definer, Query, SqlSecurity, TableElements,
};

impl Print for CreateView {
    fn print(&self, w: &mut Writer) {
        create(w, self.mode, "VIEW");
        self.name.print(w);
        uuid(w, self.uuid.as_ref());
        w.on_cluster(self.on_cluster.as_ref());
        elements(w, self.elements.as_ref());
        security(w, self.security.as_ref());
        // After the query, the word COMMENT could be read as an alias.
        comment(w, self.comment.as_ref());
        query(w, &self.query);
    }
}

impl Print for CreateMaterializedView {
    fn print(&self, w: &mut Writer) {
        create(w, self.mode, "MATERIALIZED VIEW");
        self.name.print(w);
        uuid(w, self.uuid.as_ref());
        w.on_cluster(self.on_cluster.as_ref());
        w.optional_clause("TO", self.target.as_ref());
        elements(w, self.elements.as_ref());
        self.storage.print(w);
        if self.populate {
            w.clause();
            w.push("POPULATE");
        }
        if self.empty {
            w.clause();
            w.push("EMPTY");
        }
        security(w, self.security.as_ref());
        // After the query, the word COMMENT could be read as an alias.
        comment(w, self.comment.as_ref());
        query(w, &self.query);
    }
}

fn elements(w: &mut Writer, elements: Option<&TableElements>) {
    if let Some(elements) = elements {
        w.push(" ");
        elements.print(w);
    }
}

fn query(w: &mut Writer, query: &Spanned<Query>) {
    w.clause();
    w.push("AS");
    w.clause();
    query.print(w);
}

fn security(w: &mut Writer, security: Option<&Spanned<SqlSecurity>>) {
    if let Some(security) = security {
        w.clause();
        security.print(w);
    }
}

impl Print for SqlSecurity {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Definer(definer) => {
                match definer {
                    Some(Definer::CurrentUser) => w.push("DEFINER = CURRENT_USER "),
                    Some(Definer::User(user)) => {
                        w.push("DEFINER = ");
                        user.print(w);
                        w.push(" ");
                    }
                    None => {}
                }
                w.push("SQL SECURITY DEFINER");
            }
            Self::Invoker => w.push("SQL SECURITY INVOKER"),
            Self::None => w.push("SQL SECURITY NONE"),
        }
    }
}
