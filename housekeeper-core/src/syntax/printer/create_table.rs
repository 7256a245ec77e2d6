//! `CREATE TABLE`.

use super::create_database::{comment, uuid};
use super::{Print, Writer};
use crate::syntax::ast::{CreateMode, CreateTable, TableOrigin};

impl Print for CreateTable {
    fn print(&self, w: &mut Writer) {
        let kind = if self.temporary {
            "TEMPORARY TABLE"
        } else {
            "TABLE"
        };
        create(w, self.mode, kind);
        self.name.print(w);
        uuid(w, self.uuid.as_ref());
        w.on_cluster(self.on_cluster.as_ref());
        if let Some(elements) = &self.elements {
            w.push(" ");
            elements.print(w);
        }
        // A query stands after the storage, another table before it.
        let query = match &self.origin {
            Some(TableOrigin::Query { empty, query }) => Some((*empty, query)),
            Some(origin) => {
                w.clause();
                origin.print(w);
                None
            }
            None => None,
        };
        self.storage.print(w);
        if let Some((empty, query)) = query {
            w.clause();
            w.push(if empty { "EMPTY AS" } else { "AS" });
            w.clause();
            query.print(w);
        }
        comment(w, self.comment.as_ref());
    }
}

impl Print for TableOrigin {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Table(name) => {
                w.push("AS ");
                name.print(w);
            }
            Self::Clone(name) => {
                w.push("CLONE AS ");
                name.print(w);
            }
            Self::Function(call) => {
                w.push("AS ");
                call.print(w);
            }
            Self::Query { empty, query } => {
                w.push(if *empty { "EMPTY AS " } else { "AS " });
                query.print(w);
            }
        }
    }
}

/// `CREATE [OR REPLACE] kind [IF NOT EXISTS] `
pub(super) fn create(w: &mut Writer, mode: CreateMode, kind: &str) {
    w.push(match mode {
        CreateMode::OrReplace => "CREATE OR REPLACE ",
        CreateMode::Create | CreateMode::IfNotExists => "CREATE ",
    });
    w.push(kind);
    w.push(match mode {
        CreateMode::IfNotExists => " IF NOT EXISTS ",
        CreateMode::Create | CreateMode::OrReplace => " ",
    });
}
