//! `BACKUP`, `RESTORE` and `SNAPSHOT`.

use super::super::{Expr, Ident, Invocation, ObjectName, OutputOptions, Partition, Setting};
use crate::source::Spanned;

/// `BACKUP … TO …`, `RESTORE … FROM …`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Backup {
    /// Which of the two.
    pub kind: BackupKind,
    /// What is kept or brought back.
    pub source: BackupSource,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// Where the backup is: `Disk('backups', '1.zip')`.
    pub place: Spanned<Invocation>,
    /// `base_backup = Disk(…)`, one of SETTINGS
    pub base_backup: Option<Spanned<Invocation>>,
    /// `cluster_host_ids = [['…']]`, one of SETTINGS
    pub cluster_host_ids: Option<Expr>,
    /// The other SETTINGS. `ASYNC` and `SYNC` are `async`, the last of them.
    pub settings: Vec<Setting>,
    /// What stands after it.
    pub output: Option<Box<OutputOptions>>,
}

/// Which way a backup goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BackupKind {
    /// `BACKUP`
    Backup,
    /// `RESTORE`
    Restore,
}

/// What is backed up.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum BackupSource {
    /// Objects, at least one.
    Elements(Vec<BackupElement>),
    /// `FROM SNAPSHOT Disk(…)`, only of a BACKUP
    Snapshot(Spanned<Invocation>),
}

/// One of the things that are backed up.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum BackupElement {
    /// `TABLE t [AS u]`, also written `VIEW` and `DICTIONARY`
    Table {
        /// The table.
        name: ObjectName,
        /// Its other name, when it has another.
        new_name: Option<ObjectName>,
        /// `PARTITIONS …`; all of them when empty.
        partitions: Vec<Partition>,
    },
    /// `TEMPORARY TABLE t [AS u]`
    TemporaryTable {
        /// The table.
        name: Ident,
        /// Its other name, when it has another.
        new_name: Option<Ident>,
    },
    /// `DATABASE d [AS e]`
    Database {
        /// The database.
        name: Ident,
        /// Its other name, when it has another.
        new_name: Option<Ident>,
        /// `EXCEPT TABLES …`: tables of it, in the order of their names.
        except_tables: Vec<Ident>,
    },
    /// `ALL`
    All {
        /// `EXCEPT DATABASES …`, in the order of their names
        except_databases: Vec<Ident>,
        /// `EXCEPT TABLES …`, in the order of their names
        except_tables: Vec<ObjectName>,
    },
}

/// `SNAPSHOT TABLE t TO Disk(…)`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Snapshot {
    /// A table without another name and without partitions, or `ALL`.
    pub element: BackupElement,
    /// Where it goes.
    pub place: Spanned<Invocation>,
    /// What stands after it.
    pub output: Option<Box<OutputOptions>>,
}
