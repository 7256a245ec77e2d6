//! Statements that ask or command a server and define nothing: SHOW, SYSTEM, SET and their like.

mod backup;
mod copy;
mod describe;
mod explain;
mod kill;
mod optimize;
mod show;
mod system;
mod system_command;
mod transaction;

pub use backup::{Backup, BackupElement, BackupKind, BackupSource, Snapshot};
pub use copy::{Copy, CopyDirection, CopySource};
pub use describe::{Check, CheckTarget, Describe, DescribeTarget, Exists};
pub use explain::{Explain, ExplainKind, ExplainTarget, ExplainedOverride};
pub use kill::{Kill, KillMode, KillTarget};
pub use optimize::{Deduplicate, Optimize};
pub use show::{NameFilter, NamePattern, ObjectKind, Show, ShowKind};
pub use system::{FailpointEvent, ReplicaOf, Server, SyncReplicaMode, System, SystemArgument};
pub use system_command::{ClusterPlace, SERVERS, SYSTEM_COMMANDS, SystemCommand, SystemTakes};
pub use transaction::Transaction;

use super::{Ident, ObjectName, Setting, Statement};
use crate::source::Spanned;

/// A statement of this kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum AdminStatement {
    /// `BACKUP`, `RESTORE`
    Backup(Box<Backup>),
    /// `CHECK TABLE`
    Check(Check),
    /// `COPY t TO STDOUT`
    Copy(Box<Copy>),
    /// `DESCRIBE`
    Describe(Box<Describe>),
    /// `EXISTS`
    Exists(Exists),
    /// `EXPLAIN`
    Explain(Box<Explain>),
    /// `KILL QUERY`
    Kill(Box<Kill>),
    /// `OPTIMIZE TABLE`
    Optimize(Box<Optimize>),
    /// `a PARALLEL WITH b`: at least two statements, none of them like this one
    Parallel(Vec<Spanned<Statement>>),
    /// `SET a = 1, b = DEFAULT, param_c = 'x'`: values first, then what is set back, then parameters
    Set(Vec<Setting>),
    /// `SHOW`
    Show(Box<Show>),
    /// `SNAPSHOT`
    Snapshot(Box<Snapshot>),
    /// `SYSTEM`
    System(Box<System>),
    /// `BEGIN TRANSACTION` and its like
    Transaction(Transaction),
    /// `USE db`
    Use(ObjectName),
}

impl AdminStatement {
    /// What kind of statement it is, as it is written: `SYSTEM`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Backup(node) => match node.kind {
                BackupKind::Backup => "BACKUP",
                BackupKind::Restore => "RESTORE",
            },
            Self::Check(_) => "CHECK",
            Self::Copy(_) => "COPY",
            Self::Describe(_) => "DESCRIBE",
            Self::Exists(_) => "EXISTS",
            Self::Explain(_) => "EXPLAIN",
            Self::Kill(_) => "KILL",
            Self::Optimize(_) => "OPTIMIZE",
            Self::Parallel(_) => "PARALLEL WITH",
            Self::Set(_) => "SET",
            Self::Show(_) => "SHOW",
            Self::Snapshot(_) => "SNAPSHOT",
            Self::System(_) => "SYSTEM",
            Self::Transaction(node) => node.words(),
            Self::Use(_) => "USE",
        }
    }

    /// Whether all objects are afterwards as they were before, and later statements mean what they
    /// meant. When in doubt, not.
    pub fn keeps_schema(&self) -> bool {
        match self {
            Self::Check(_)
            | Self::Copy(_)
            | Self::Describe(_)
            | Self::Exists(_)
            | Self::Kill(_)
            | Self::Optimize(_)
            | Self::Show(_)
            | Self::Snapshot(_)
            | Self::Transaction(_) => true,
            Self::Backup(node) => node.kind == BackupKind::Backup,
            // The others do not run what they explain.
            Self::Explain(node) => node.kind != ExplainKind::Analyze,
            Self::Set(settings) => settings.iter().all(only_allows_or_limits),
            Self::System(node) => !matches!(
                node.argument,
                SystemArgument::Replica { .. } | SystemArgument::Database { .. }
            ),
            Self::Parallel(statements) => {
                statements.iter().all(|statement| match &statement.node {
                    Statement::Insert(_) | Statement::Select(_) => true,
                    Statement::Admin(node) => node.keeps_schema(),
                    _ => false,
                })
            }
            Self::Use(_) => false,
        }
    }

    /// The cluster of `ON CLUSTER`.
    pub const fn on_cluster(&self) -> Option<&Ident> {
        match self {
            Self::Backup(node) => node.on_cluster.as_ref(),
            Self::Kill(node) => node.on_cluster.as_ref(),
            Self::Optimize(node) => node.on_cluster.as_ref(),
            Self::System(node) => node.on_cluster.as_ref(),
            Self::Check(_)
            | Self::Copy(_)
            | Self::Describe(_)
            | Self::Exists(_)
            | Self::Explain(_)
            | Self::Parallel(_)
            | Self::Set(_)
            | Self::Show(_)
            | Self::Snapshot(_)
            | Self::Transaction(_)
            | Self::Use(_) => None,
        }
    }
}

/// Whether a setting only says what may be done, how much, or what is waited for.
fn only_allows_or_limits(setting: &Setting) -> bool {
    const PREFIXES: [&str; 8] = [
        "allow_",
        "alter_sync",
        "distributed_ddl_",
        "lock_acquire_timeout",
        "max_",
        "mutations_sync",
        "optimize_",
        "replication_",
    ];
    PREFIXES
        .iter()
        .any(|prefix| setting.name.starts_with(prefix))
}
