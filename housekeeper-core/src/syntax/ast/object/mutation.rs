//! `DELETE FROM` and `UPDATE`.

use crate::syntax::ast::{Assignment, Expr, Ident, ObjectName, Partition, Setting};

/// `DELETE FROM t WHERE condition`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DeleteRows {
    /// The table.
    pub table: ObjectName,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `IN PARTITION a, b`; empty without it.
    pub partitions: Vec<Partition>,
    /// Which rows.
    pub condition: Expr,
    /// `SETTINGS …`; empty without it.
    pub settings: Vec<Setting>,
}

/// `UPDATE t SET a = 1 WHERE condition`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UpdateRows {
    /// The table.
    pub table: ObjectName,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// The new values. At least one.
    pub assignments: Vec<Assignment>,
    /// `IN PARTITION a, b`; empty without it.
    pub partitions: Vec<Partition>,
    /// Which rows.
    pub condition: Expr,
    /// `SETTINGS …`; empty without it.
    pub settings: Vec<Setting>,
}
