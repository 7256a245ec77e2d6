//! `CREATE VIEW` and `CREATE MATERIALIZED VIEW`.

use super::{CreateMode, Ident, ObjectName, Query, Refresh, Spelled, Storage, TableElements};
use crate::source::Spanned;

/// `CREATE VIEW`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreateView {
    /// What happens when it is already there.
    pub mode: CreateMode,
    /// Whether `TEMPORARY` is there.
    pub temporary: bool,
    /// The name.
    pub name: ObjectName,
    /// `UUID '…'`
    pub uuid: Option<Spanned<String>>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// The columns, where they are declared; without types where they only give new names.
    pub elements: Option<TableElements>,
    /// `DEFINER = … SQL SECURITY …`
    pub security: Option<Spanned<SqlSecurity>>,
    /// `AS SELECT …`
    pub query: Spanned<Query>,
    /// `COMMENT '…'`
    pub comment: Option<Spanned<String>>,
}

/// `CREATE MATERIALIZED VIEW`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreateMaterializedView {
    /// What happens when it is already there.
    pub mode: CreateMode,
    /// The name.
    pub name: ObjectName,
    /// `UUID '…'`
    pub uuid: Option<Spanned<String>>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `REFRESH …`
    pub refresh: Option<Spanned<Refresh>>,
    /// `TO INNER UUID '…'`
    pub inner_uuid: Option<Spanned<String>>,
    /// `TO table`; without it there is an inner table made of [`storage`](Self::storage).
    pub target: Option<ObjectName>,
    /// The columns, where they are declared.
    pub elements: Option<TableElements>,
    /// From ENGINE to SETTINGS, of the inner table.
    pub storage: Storage,
    /// Whether the rows that are already there are taken over.
    pub populate: bool,
    /// Whether `EMPTY` is there.
    pub empty: bool,
    /// `DEFINER = … SQL SECURITY …`
    pub security: Option<Spanned<SqlSecurity>>,
    /// `AS SELECT …`
    pub query: Spanned<Query>,
    /// `COMMENT '…'`
    pub comment: Option<Spanned<String>>,
}

/// With whose rights a view reads: `DEFINER = … SQL SECURITY …`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SqlSecurity {
    /// `DEFINER = …`
    pub definer: Option<Definer>,
    /// `SQL SECURITY …`; with a definer alone it is `DEFINER`
    pub kind: SecurityKind,
}

/// What stands after `SQL SECURITY`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SecurityKind {
    /// `DEFINER`: with those of the definer
    Definer,
    /// `INVOKER`: with those of who reads the view
    Invoker,
    /// `NONE`: no rights are asked for
    None,
}

/// Whose rights.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Definer {
    /// `CURRENT_USER`
    CurrentUser,
    /// A user: `name`, `name@host`
    User {
        /// The name.
        name: Ident,
        /// Whether the name is written as a string.
        is_string: Spelled,
        /// The host; `%`, which is any, is left out.
        host: Option<Ident>,
    },
}
