//! `SHOW`.

use super::super::expr::element;
use super::super::output::output;
use super::super::{Print, Writer};
use crate::syntax::ast::admin::{NameFilter, NamePattern, Show, ShowKind};
use crate::syntax::ast::{Expr, Ident};

impl Print for Show {
    fn print(&self, w: &mut Writer) {
        w.push("SHOW ");
        self.kind.print(w);
        output(w, self.output.as_deref());
    }
}

impl Print for ShowKind {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Tables {
                full,
                temporary,
                dictionaries,
                database,
                filter,
                limit,
            } => {
                flag(w, *full, "FULL ");
                flag(w, *temporary, "TEMPORARY ");
                w.push(if *dictionaries {
                    "DICTIONARIES"
                } else {
                    "TABLES"
                });
                if let Some(database) = database {
                    w.push(" FROM ");
                    database.print(w);
                }
                filtered(w, filter.as_ref());
                limited(w, limit.as_ref());
            }
            Self::Columns {
                extended,
                full,
                table,
                database,
                filter,
                limit,
            } => {
                flag(w, *extended, "EXTENDED ");
                flag(w, *full, "FULL ");
                w.push("COLUMNS");
                from(w, table, database.as_ref());
                filtered(w, filter.as_ref());
                limited(w, limit.as_ref());
            }
            Self::Indexes {
                extended,
                table,
                database,
                condition,
            } => {
                flag(w, *extended, "EXTENDED ");
                w.push("INDEXES");
                from(w, table, database.as_ref());
                if let Some(condition) = condition {
                    w.push(" WHERE ");
                    element(w, condition);
                }
            }
            Self::Names {
                what,
                pattern,
                limit,
            } => {
                w.push(what);
                like(w, pattern.as_ref());
                limited(w, limit.as_ref());
            }
            Self::Plain(words) => w.push(words),
            Self::Functions(pattern) => {
                w.push("FUNCTIONS");
                like(w, pattern.as_ref());
            }
            Self::Settings { changed, pattern } => {
                flag(w, *changed, "CHANGED ");
                w.push("SETTINGS");
                like(w, Some(pattern));
            }
            Self::Setting(name) => {
                w.push("SETTING ");
                name.print(w);
            }
            Self::Cluster(name) => {
                w.push("CLUSTER ");
                name.print(w);
            }
            Self::Create {
                temporary,
                kind,
                name,
            } => {
                w.push("CREATE ");
                flag(w, *temporary, "TEMPORARY ");
                w.push(kind.word());
                w.push(" ");
                name.print(w);
            }
        }
    }
}

fn flag(w: &mut Writer, is_there: bool, word: &str) {
    if is_there {
        w.push(word);
    }
}

fn from(w: &mut Writer, table: &Ident, database: Option<&Ident>) {
    w.push(" FROM ");
    table.print(w);
    if let Some(database) = database {
        w.push(" FROM ");
        database.print(w);
    }
}

fn filtered(w: &mut Writer, filter: Option<&NameFilter>) {
    match filter {
        Some(NameFilter::Like(pattern)) => like(w, Some(pattern)),
        Some(NameFilter::Where(condition)) => {
            w.push(" WHERE ");
            element(w, condition);
        }
        None => {}
    }
}

fn like(w: &mut Writer, pattern: Option<&NamePattern>) {
    if let Some(pattern) = pattern {
        flag(w, pattern.negated, " NOT");
        w.push(if pattern.case_insensitive {
            " ILIKE "
        } else {
            " LIKE "
        });
        w.string(&pattern.pattern);
    }
}

fn limited(w: &mut Writer, limit: Option<&Expr>) {
    if let Some(limit) = limit {
        w.push(" LIMIT ");
        element(w, limit);
    }
}
