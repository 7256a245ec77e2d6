//! `CREATE VIEW` and `CREATE MATERIALIZED VIEW`.

use super::create_database::{comment, uuid};
use super::create_table::{create, inner_uuid};
use super::{Print, Writer};
use crate::source::Spanned;
use crate::syntax::ast::{
    CreateMaterializedView, CreateView, Definer, Query, SecurityKind, SqlSecurity, TableElements,
};

impl Print for CreateView {
    fn print(&self, w: &mut Writer) {
        let kind = if self.temporary {
            "TEMPORARY VIEW"
        } else {
            "VIEW"
        };
        create(w, self.mode, kind);
        self.name.print(w);
        uuid(w, self.uuid.as_ref());
        w.on_cluster(self.on_cluster.as_ref());
        elements(w, self.elements.as_ref());
        security(w, self.security.as_ref());
        query(w, &self.query, self.comment.as_ref());
    }
}

impl Print for CreateMaterializedView {
    fn print(&self, w: &mut Writer) {
        create(w, self.mode, "MATERIALIZED VIEW");
        self.name.print(w);
        uuid(w, self.uuid.as_ref());
        w.on_cluster(self.on_cluster.as_ref());
        if let Some(refresh) = &self.refresh {
            w.clause();
            refresh.print(w);
        }
        inner_uuid(w, self.inner_uuid.as_ref());
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
        query(w, &self.query, self.comment.as_ref());
    }
}

fn elements(w: &mut Writer, elements: Option<&TableElements>) {
    if let Some(elements) = elements {
        super::elements::after(w, elements);
    }
}

/// `AS SELECT …`, and a comment. Behind a query in parentheses every version takes it for one. Behind one without these it
/// may be an alias, and before `AS` it is an error up to 26.1 at least.
pub(super) fn query(w: &mut Writer, query: &Spanned<Query>, said: Option<&Spanned<String>>) {
    w.clause();
    w.push("AS");
    w.clause();
    if said.is_none() {
        query.print(w);
        return;
    }
    w.push("(");
    query.print(w);
    w.push(")");
    comment(w, said);
}

pub(super) fn security(w: &mut Writer, security: Option<&Spanned<SqlSecurity>>) {
    if let Some(security) = security {
        w.clause();
        security.print(w);
    }
}

impl Print for SqlSecurity {
    fn print(&self, w: &mut Writer) {
        if let Some(definer) = &self.definer {
            w.push("DEFINER = ");
            definer.print(w);
            w.push(" ");
        }
        w.push(match self.kind {
            SecurityKind::Definer => "SQL SECURITY DEFINER",
            SecurityKind::Invoker => "SQL SECURITY INVOKER",
            SecurityKind::None => "SQL SECURITY NONE",
        });
    }
}

impl Print for Definer {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::CurrentUser => w.push("CURRENT_USER"),
            Self::User {
                name,
                is_string,
                host,
            } => {
                if is_string.0 {
                    w.string(name);
                } else {
                    name.print(w);
                }
                if let Some(host) = host {
                    w.push("@");
                    w.string(host);
                }
            }
        }
    }
}
