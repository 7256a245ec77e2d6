//! `CREATE WORKLOAD`.

use crate::source::Spanned;
use crate::syntax::ast::{CreateMode, Ident, Literal};

/// `CREATE WORKLOAD w IN parent SETTINGS weight = 3 FOR resource`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreateWorkload {
    /// What happens when it is already there.
    pub mode: CreateMode,
    /// The name.
    pub name: Ident,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `IN …`
    pub parent: Option<Ident>,
    /// `SETTINGS …`; empty without it.
    pub settings: Vec<WorkloadSetting>,
}

/// `name = value`, `name = value FOR resource`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WorkloadSetting {
    /// The setting.
    pub name: Ident,
    /// Its value.
    pub value: Spanned<Literal>,
    /// `FOR …`
    pub resource: Option<Ident>,
}
