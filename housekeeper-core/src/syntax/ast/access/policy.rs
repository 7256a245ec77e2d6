//! `CREATE ROW POLICY`, `CREATE MASKING POLICY`, and the ALTERs of both.

use super::{Definition, RoleSet};
use crate::syntax::ast::{Assignment, Expr, Ident};

/// `CREATE ROW POLICY`, `ALTER ROW POLICY`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DefineRowPolicy {
    /// How it starts.
    pub definition: Definition,
    /// The policies; at least one.
    pub names: Vec<RowPolicyName>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `IN storage`
    pub storage: Option<Ident>,
    /// `RENAME TO …`
    pub new_name: Option<Ident>,
    /// `AS RESTRICTIVE`, or not: `AS PERMISSIVE`
    pub restrictive: Option<bool>,
    /// `FOR SELECT USING …`; `None` is `USING NONE`. ClickHouse has no use for `WITH CHECK`.
    pub filters: Vec<Option<Expr>>,
    /// `TO …`: whom it is for
    pub to: Option<RoleSet>,
}

/// `policy ON table`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RowPolicyName {
    /// The name, of its own for each table.
    pub name: Ident,
    /// The table.
    pub table: PolicyTables,
}

/// What a policy is on: `t`, `db.t`, `db.*`, `*`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PolicyTables {
    /// The database; the current one without it.
    pub database: Option<Ident>,
    /// The table; all of the database without it.
    pub table: Option<Ident>,
}

/// `CREATE MASKING POLICY`, `ALTER MASKING POLICY`, `ATTACH MASKING POLICY`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DefineMaskingPolicy {
    /// How it starts.
    pub definition: Definition,
    /// The name.
    pub name: Ident,
    /// The table; never all of a database.
    pub table: PolicyTables,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `IN storage`
    pub storage: Option<Ident>,
    /// `RENAME TO …`
    pub new_name: Option<Ident>,
    /// `UPDATE …`; empty without it.
    pub assignments: Vec<Assignment>,
    /// `WHERE …`
    pub condition: Option<Expr>,
    /// `TO …`: whom it is for. In a CREATE it is `ALL` when nothing is said.
    pub to: Option<RoleSet>,
    /// `PRIORITY …`; 0 when nothing is said.
    pub priority: u64,
}
