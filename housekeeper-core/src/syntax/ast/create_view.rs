//! `CREATE VIEW` and `CREATE MATERIALIZED VIEW`.

use super::{CreateMode, Ident, ObjectName, Query, Storage, TableElements};
use crate::source::Spanned;

/// `CREATE VIEW`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreateView {
    /// What happens when it is already there.
    pub mode: CreateMode,
    /// The name.
    pub name: ObjectName,
    /// `UUID '…'`
    pub uuid: Option<Spanned<String>>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// The columns, where they are declared.
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

/// With whose rights a view reads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum SqlSecurity {
    /// `[DEFINER = …] SQL SECURITY DEFINER`
    Definer(Option<Definer>),
    /// `SQL SECURITY INVOKER`
    Invoker,
    /// `SQL SECURITY NONE`
    None,
}

/// Whose rights.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Definer {
    /// `CURRENT_USER`
    CurrentUser,
    /// A user by name.
    User(Ident),
}
