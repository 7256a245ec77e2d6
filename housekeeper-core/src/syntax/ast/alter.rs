//! `ALTER TABLE`.

use super::{
    Annotated, ColumnDef, ConstraintDef, Expr, Ident, IndexDef, Literal, ObjectName, ProjectionDef,
    Query, Setting, SortKey, TtlItem,
};
use crate::source::Spanned;

/// `ALTER TABLE`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AlterTable {
    /// The table, or the view.
    pub name: ObjectName,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// What is done, in order. At least one.
    pub commands: Vec<Spanned<AlterCommand>>,
    /// `SETTINGS …` of the statement; empty without it.
    pub settings: Vec<Setting>,
}

/// One change to a table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum AlterCommand {
    /// `ADD COLUMN`
    AddColumn {
        /// Whether a column that is already there is no error.
        if_not_exists: bool,
        /// The column.
        column: Annotated<ColumnDef>,
        /// Where it goes; to the end without it.
        position: Option<Position>,
    },
    /// `DROP COLUMN`
    DropColumn {
        /// Whether a column that is not there is no error.
        if_exists: bool,
        /// The column.
        column: Ident,
    },
    /// `MODIFY COLUMN`: what is written changes, what is not stays
    ModifyColumn {
        /// Whether a column that is not there is no error.
        if_exists: bool,
        /// The column and what of it changes.
        column: Annotated<ColumnDef>,
        /// Where it goes; it stays without it.
        position: Option<Position>,
    },
    /// `MODIFY COLUMN c REMOVE property`
    RemoveColumnProperty {
        /// Whether a column that is not there is no error.
        if_exists: bool,
        /// The column.
        column: Ident,
        /// What goes.
        property: ColumnProperty,
    },
    /// `MODIFY COLUMN c MODIFY SETTING …`
    ModifyColumnSetting {
        /// Whether a column that is not there is no error.
        if_exists: bool,
        /// The column.
        column: Ident,
        /// At least one.
        settings: Vec<Setting>,
    },
    /// `MODIFY COLUMN c RESET SETTING …`
    ResetColumnSetting {
        /// Whether a column that is not there is no error.
        if_exists: bool,
        /// The column.
        column: Ident,
        /// At least one.
        settings: Vec<Ident>,
    },
    /// `RENAME COLUMN`
    RenameColumn {
        /// Whether a column that is not there is no error.
        if_exists: bool,
        /// The old name.
        from: Ident,
        /// The new name.
        to: Ident,
    },
    /// `COMMENT COLUMN`
    CommentColumn {
        /// Whether a column that is not there is no error.
        if_exists: bool,
        /// The column.
        column: Ident,
        /// The comment; empty to take it away.
        comment: Spanned<String>,
    },
    /// `CLEAR COLUMN`: back to its default
    ClearColumn {
        /// Whether a column that is not there is no error.
        if_exists: bool,
        /// The column.
        column: Ident,
        /// `IN PARTITION …`
        partition: Option<Partition>,
    },
    /// `MATERIALIZE COLUMN`: computes and stores its values
    MaterializeColumn {
        /// The column.
        column: Ident,
        /// `IN PARTITION …`
        partition: Option<Partition>,
    },
    /// `ADD INDEX`
    AddIndex {
        /// Whether an index that is already there is no error.
        if_not_exists: bool,
        /// The index.
        index: Spanned<IndexDef>,
        /// Where it goes; to the end without it.
        position: Option<Position>,
    },
    /// `DROP INDEX`
    DropIndex {
        /// Whether an index that is not there is no error.
        if_exists: bool,
        /// The index.
        name: Ident,
    },
    /// `CLEAR INDEX`: its files go, its definition stays
    ClearIndex {
        /// Whether an index that is not there is no error.
        if_exists: bool,
        /// The index.
        name: Ident,
        /// `IN PARTITION …`
        partition: Option<Partition>,
    },
    /// `MATERIALIZE INDEX`: builds it for rows that are already there
    MaterializeIndex {
        /// Whether an index that is not there is no error.
        if_exists: bool,
        /// The index.
        name: Ident,
        /// `IN PARTITION …`
        partition: Option<Partition>,
    },
    /// `ADD PROJECTION`
    AddProjection {
        /// Whether a projection that is already there is no error.
        if_not_exists: bool,
        /// The projection.
        projection: Spanned<ProjectionDef>,
        /// Where it goes; to the end without it.
        position: Option<Position>,
    },
    /// `DROP PROJECTION`
    DropProjection {
        /// Whether a projection that is not there is no error.
        if_exists: bool,
        /// The projection.
        name: Ident,
    },
    /// `CLEAR PROJECTION`: its files go, its definition stays
    ClearProjection {
        /// Whether a projection that is not there is no error.
        if_exists: bool,
        /// The projection.
        name: Ident,
        /// `IN PARTITION …`
        partition: Option<Partition>,
    },
    /// `MATERIALIZE PROJECTION`: builds it for rows that are already there
    MaterializeProjection {
        /// Whether a projection that is not there is no error.
        if_exists: bool,
        /// The projection.
        name: Ident,
        /// `IN PARTITION …`
        partition: Option<Partition>,
    },
    /// `ADD CONSTRAINT`
    AddConstraint {
        /// Whether a constraint that is already there is no error.
        if_not_exists: bool,
        /// The constraint.
        constraint: Spanned<ConstraintDef>,
    },
    /// `DROP CONSTRAINT`
    DropConstraint {
        /// Whether a constraint that is not there is no error.
        if_exists: bool,
        /// The constraint.
        name: Ident,
    },
    /// `MODIFY ORDER BY`
    ModifyOrderBy(Spanned<SortKey>),
    /// `MODIFY SAMPLE BY`
    ModifySampleBy(Expr),
    /// `REMOVE SAMPLE BY`
    RemoveSampleBy,
    /// `MODIFY TTL`
    ModifyTtl(Vec<Spanned<TtlItem>>),
    /// `REMOVE TTL`
    RemoveTtl,
    /// `MATERIALIZE TTL`: applies it to rows that are already there
    MaterializeTtl {
        /// `IN PARTITION …`
        partition: Option<Partition>,
    },
    /// `MODIFY SETTING`
    ModifySetting(Vec<Setting>),
    /// `RESET SETTING`
    ResetSetting(Vec<Ident>),
    /// `MODIFY COMMENT`
    ModifyComment(Spanned<String>),
    /// `MODIFY QUERY`, of a materialized view
    ModifyQuery(Box<Spanned<Query>>),
    /// `DELETE WHERE`
    Delete {
        /// `IN PARTITION …`
        partition: Option<Partition>,
        /// Which rows.
        filter: Expr,
    },
    /// `UPDATE … WHERE`
    Update {
        /// The new values. At least one.
        assignments: Vec<Assignment>,
        /// `IN PARTITION …`
        partition: Option<Partition>,
        /// Which rows.
        filter: Expr,
    },
}

/// Where a column, an index or a projection goes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Position {
    /// `FIRST`
    First,
    /// `AFTER name`
    After(Ident),
}

/// What `REMOVE` takes from a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each variant is the clause of its name")]
pub enum ColumnProperty {
    Default,
    Materialized,
    Alias,
    Ephemeral,
    Comment,
    Codec,
    Ttl,
    Settings,
}

/// `column = expr`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Assignment {
    /// The column.
    pub column: Ident,
    /// Its new value.
    pub value: Expr,
}

/// Which partition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Partition {
    /// `PARTITION expr`
    Value(Expr),
    /// `PARTITION ID '…'`
    Id(Spanned<Literal>),
}
