//! `CREATE TABLE`.

use super::{
    Annotated, ColumnDef, ConstraintDef, CreateMode, Expr, FunctionCall, Ident, IndexDef,
    ObjectName, ProjectionDef, Query, Storage,
};
use crate::source::Spanned;

/// `CREATE TABLE`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreateTable {
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
    /// What stands in parentheses; `None` when the columns come from [`origin`](Self::origin).
    pub elements: Option<TableElements>,
    /// From ENGINE to SETTINGS.
    pub storage: Storage,
    /// `AS …`
    pub origin: Option<TableOrigin>,
    /// `COMMENT '…'`
    pub comment: Option<Spanned<String>>,
}

/// What stands in the parentheses of a CREATE TABLE; each list in the order it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct TableElements {
    /// The columns.
    pub columns: Vec<Annotated<ColumnDef>>,
    /// `INDEX …`
    pub indexes: Vec<Spanned<IndexDef>>,
    /// `PROJECTION …`
    pub projections: Vec<Spanned<ProjectionDef>>,
    /// `CONSTRAINT …`
    pub constraints: Vec<Spanned<ConstraintDef>>,
    /// `PRIMARY KEY (…)` written among the columns
    pub primary_key: Option<Spanned<Vec<Expr>>>,
}

/// What a table is made from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TableOrigin {
    /// `AS other`: its columns, and its engine when none is given
    Table(ObjectName),
    /// `CLONE AS other`: its columns and its data
    Clone(ObjectName),
    /// `AS numbers(10)`
    Function(Box<FunctionCall>),
    /// `AS SELECT …`, `EMPTY AS SELECT …`
    Query {
        /// Whether only the columns are taken and no rows.
        empty: bool,
        /// The query.
        query: Box<Spanned<Query>>,
    },
}
