//! `ALTER TABLE`.

use super::{
    Annotated, ColumnDef, ConstraintDef, DottedName, Expr, Ident, IndexDef, Invocation,
    MoveDestination, ObjectName, Partition, PartitionOrPart, ProjectionDef, Query, Refresh,
    Setting, SortKey, SqlSecurity, TtlItem,
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
        column: DottedName,
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
        column: DottedName,
        /// What goes.
        property: ColumnProperty,
    },
    /// `MODIFY COLUMN c MODIFY SETTING …`
    ModifyColumnSetting {
        /// Whether a column that is not there is no error.
        if_exists: bool,
        /// The column.
        column: DottedName,
        /// At least one.
        settings: Vec<Setting>,
    },
    /// `MODIFY COLUMN c RESET SETTING …`
    ResetColumnSetting {
        /// Whether a column that is not there is no error.
        if_exists: bool,
        /// The column.
        column: DottedName,
        /// At least one.
        settings: Vec<Ident>,
    },
    /// `MODIFY COLUMN c ADD ENUM VALUES ('a' = 1, 'b')`
    AddEnumValues {
        /// Whether a column that is not there is no error.
        if_exists: bool,
        /// The column.
        column: DottedName,
        /// The new values; there may be none.
        values: Vec<Expr>,
    },
    /// `RENAME COLUMN`
    RenameColumn {
        /// Whether a column that is not there is no error.
        if_exists: bool,
        /// The old name.
        from: DottedName,
        /// The new name.
        to: DottedName,
    },
    /// `COMMENT COLUMN`
    CommentColumn {
        /// Whether a column that is not there is no error.
        if_exists: bool,
        /// The column.
        column: DottedName,
        /// The comment; empty to take it away.
        comment: Spanned<String>,
    },
    /// `CLEAR COLUMN`: back to its default
    ClearColumn {
        /// Whether a column that is not there is no error.
        if_exists: bool,
        /// The column.
        column: DottedName,
        /// `IN PARTITION …`
        partition: Option<Partition>,
    },
    /// `MATERIALIZE COLUMN`: computes and stores its values
    MaterializeColumn {
        /// The column.
        column: DottedName,
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
        name: DottedName,
    },
    /// `CLEAR INDEX`: its files go, its definition stays
    ClearIndex {
        /// Whether an index that is not there is no error.
        if_exists: bool,
        /// The index.
        name: DottedName,
        /// `IN PARTITION …`
        partition: Option<Partition>,
    },
    /// `MATERIALIZE INDEX`: builds it for rows that are already there
    MaterializeIndex {
        /// Whether an index that is not there is no error.
        if_exists: bool,
        /// The index.
        name: DottedName,
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
    /// `MODIFY PROJECTION`
    ModifyProjection {
        /// Whether a projection that is not there is no error.
        if_exists: bool,
        /// The projection.
        projection: Spanned<ProjectionDef>,
    },
    /// `DROP PROJECTION`
    DropProjection {
        /// Whether a projection that is not there is no error.
        if_exists: bool,
        /// The projection.
        name: DottedName,
    },
    /// `CLEAR PROJECTION`: its files go, its definition stays
    ClearProjection {
        /// Whether a projection that is not there is no error.
        if_exists: bool,
        /// The projection.
        name: DottedName,
        /// `IN PARTITION …`
        partition: Option<Partition>,
    },
    /// `MATERIALIZE PROJECTION`: builds it for rows that are already there
    MaterializeProjection {
        /// Whether a projection that is not there is no error.
        if_exists: bool,
        /// The projection.
        name: DottedName,
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
    /// `MODIFY CONSTRAINT`
    ModifyConstraint {
        /// Whether a constraint that is not there is no error.
        if_exists: bool,
        /// The constraint.
        constraint: Spanned<ConstraintDef>,
    },
    /// `DROP CONSTRAINT`
    DropConstraint {
        /// Whether a constraint that is not there is no error.
        if_exists: bool,
        /// The constraint.
        name: DottedName,
    },
    /// `ADD STATISTICS a, b TYPE tdigest, uniq`
    AddStatistics {
        /// Whether statistics that are already there are no error.
        if_not_exists: bool,
        /// The columns. At least one.
        columns: Vec<Ident>,
        /// What is kept of each. At least one.
        types: Vec<Invocation>,
    },
    /// `MODIFY STATISTICS a, b TYPE tdigest, uniq`
    ModifyStatistics {
        /// The columns. At least one.
        columns: Vec<Ident>,
        /// What is kept of each. At least one.
        types: Vec<Invocation>,
    },
    /// `DROP STATISTICS a, b`
    DropStatistics {
        /// Whether statistics that are not there are no error.
        if_exists: bool,
        /// The columns. At least one.
        columns: Vec<Ident>,
    },
    /// `CLEAR STATISTICS`: their files go, their definitions stay
    ClearStatistics {
        /// Whether statistics that are not there are no error.
        if_exists: bool,
        /// The columns; empty for `ALL`.
        columns: Vec<Ident>,
        /// `IN PARTITION …`; never with `ALL`.
        partition: Option<Partition>,
    },
    /// `MATERIALIZE STATISTICS`: builds them for rows that are already there
    MaterializeStatistics {
        /// Whether statistics that are not there are no error.
        if_exists: bool,
        /// The columns; empty for `ALL`.
        columns: Vec<Ident>,
        /// `IN PARTITION …`; never with `ALL`.
        partition: Option<Partition>,
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
    /// `MODIFY REFRESH`, of a refreshable materialized view
    ModifyRefresh(Box<Spanned<Refresh>>),
    /// `MODIFY SQL SECURITY`, `MODIFY DEFINER`, of a view
    ModifySqlSecurity(Spanned<SqlSecurity>),
    /// `DROP PARTITION`, `DROP PART`
    DropPart(PartitionOrPart),
    /// `DROP DETACHED PARTITION`, `DROP DETACHED PART`
    DropDetached(PartitionOrPart),
    /// `DETACH PARTITION`, `DETACH PART`
    DetachPart(PartitionOrPart),
    /// `ATTACH PARTITION`, `ATTACH PART`
    AttachPart {
        /// What.
        part: PartitionOrPart,
        /// `FROM '…'`, of a part only.
        from: Option<Spanned<String>>,
    },
    /// `ATTACH PARTITION … FROM table`
    AttachPartitionFrom {
        /// Which partition.
        partition: Partition,
        /// The table it is copied from.
        from: ObjectName,
    },
    /// `REPLACE PARTITION … FROM table`
    ReplacePartition {
        /// Which partition.
        partition: Partition,
        /// The table it is copied from.
        from: ObjectName,
    },
    /// `MOVE PARTITION … TO …`, `MOVE PART … TO …`
    MovePart {
        /// What.
        part: PartitionOrPart,
        /// Where to.
        to: MoveDestination,
    },
    /// `FETCH PARTITION … FROM '…'`, `FETCH PART … FROM '…'`
    FetchPart {
        /// What.
        part: PartitionOrPart,
        /// The path in `ZooKeeper`.
        from: Spanned<String>,
    },
    /// `FORGET PARTITION`
    ForgetPartition(Partition),
    /// `FREEZE`: makes a backup of links
    Freeze {
        /// `PARTITION …`; everything without it.
        partition: Option<Partition>,
        /// `WITH NAME '…'`
        name: Option<Spanned<String>>,
    },
    /// `UNFREEZE`: takes such a backup away
    Unfreeze {
        /// `PARTITION …`; everything without it.
        partition: Option<Partition>,
        /// `WITH NAME '…'`
        name: Spanned<String>,
    },
    /// `UNLOCK SNAPSHOT`
    UnlockSnapshot {
        /// The snapshot.
        name: Spanned<String>,
        /// `FROM Disk('…', '…')`
        from: Option<Spanned<Invocation>>,
    },
    /// `APPLY DELETED MASK`: takes away rows that DELETE FROM hid
    ApplyDeletedMask {
        /// `IN PARTITION …`
        partition: Option<Partition>,
    },
    /// `APPLY PATCHES`: writes out what UPDATE changed
    ApplyPatches {
        /// `IN PARTITION …`
        partition: Option<Partition>,
    },
    /// `REWRITE PARTS`: writes parts anew as the table now is
    RewriteParts {
        /// `IN PARTITION …`
        partition: Option<Partition>,
    },
    /// `EXECUTE command(arguments)`: a command of the engine
    Execute {
        /// The command.
        name: Ident,
        /// What is in the parentheses.
        arguments: Vec<Expr>,
    },
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

impl AlterCommand {
    /// Whether it changes rows or files, and no structure.
    pub const fn keeps_structure(&self) -> bool {
        matches!(
            self,
            Self::ClearColumn { .. }
                | Self::MaterializeColumn { .. }
                | Self::ClearIndex { .. }
                | Self::MaterializeIndex { .. }
                | Self::ClearProjection { .. }
                | Self::MaterializeProjection { .. }
                | Self::MaterializeTtl { .. }
                | Self::ClearStatistics { .. }
                | Self::MaterializeStatistics { .. }
                | Self::DropPart(_)
                | Self::DropDetached(_)
                | Self::DetachPart(_)
                | Self::AttachPart { .. }
                | Self::AttachPartitionFrom { .. }
                | Self::ReplacePartition { .. }
                | Self::MovePart { .. }
                | Self::FetchPart { .. }
                | Self::ForgetPartition(_)
                | Self::Freeze { .. }
                | Self::Unfreeze { .. }
                | Self::UnlockSnapshot { .. }
                | Self::ApplyDeletedMask { .. }
                | Self::ApplyPatches { .. }
                | Self::RewriteParts { .. }
                | Self::Delete { .. }
                | Self::Update { .. }
        )
    }
}

/// Where a column, an index or a projection goes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Position {
    /// `FIRST`
    First,
    /// `AFTER name`
    After(DottedName),
}

/// What `REMOVE` takes from a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each variant is the clause of its name")]
pub enum ColumnProperty {
    Default,
    Materialized,
    Alias,
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
