//! `CREATE TABLE`.

use super::{
    Annotated, ColumnDef, ConstraintDef, CreateMode, Expr, FunctionCall, Ident, IndexDef,
    ObjectName, ProjectionDef, Query, SqlSecurity, Storage,
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
    /// `TO INNER UUID '…'`
    pub inner_uuid: Option<Spanned<String>>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// What stands in parentheses; `None` when the columns come from [`origin`](Self::origin).
    pub elements: Option<TableElements>,
    /// From ENGINE to SETTINGS.
    pub storage: Storage,
    /// What stands after `ENGINE = TimeSeries`: the tables of its parts
    pub targets: Vec<Spanned<TimeSeriesTarget>>,
    /// `DEFINER = … SQL SECURITY …`
    pub security: Option<Spanned<SqlSecurity>>,
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

/// What a table is made from: `AS other`, `EMPTY AS SELECT …`, `CLONE AS other`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TableOrigin {
    /// What stands before `AS`.
    pub rows: OriginRows,
    /// What stands after it.
    pub source: OriginSource,
}

/// Which rows a table starts with that is made from something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OriginRows {
    /// `AS`: those of a query; none of another table
    Plain,
    /// `EMPTY AS`: none
    Empty,
    /// `CLONE AS`: those of the other table
    Clone,
}

/// What a table is made from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum OriginSource {
    /// `other`: its columns, and its engine when none is given
    Table(ObjectName),
    /// `numbers(10)`
    Function(Box<FunctionCall>),
    /// `SELECT …`
    Query(Box<Spanned<Query>>),
}

/// One part of a time series table and where it is kept: `TAGS db.tags`, `SAMPLES INNER ENGINE = …`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TimeSeriesTarget {
    /// Which part.
    pub part: TimeSeriesPart,
    /// Where it is kept.
    pub place: TimeSeriesPlace,
}

/// A part of a time series table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimeSeriesPart {
    /// `SAMPLES`, once `DATA`
    Samples,
    /// `RECENT SAMPLES`
    RecentSamples,
    /// `TAGS`
    Tags,
    /// `METRIC FAMILIES`, once `METRICS`
    MetricFamilies,
}

/// Where a part of a time series table is kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TimeSeriesPlace {
    /// A table of its own.
    Table(ObjectName),
    /// `INNER UUID '…'`
    InnerUuid(Spanned<String>),
    /// `INNER COLUMNS (…)`
    InnerColumns(TableElements),
    /// `[INNER] ENGINE = …`
    InnerEngine(Box<Storage>),
}
