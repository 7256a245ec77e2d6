//! `DESCRIBE`, `EXISTS` and `CHECK`.

use super::super::{ObjectName, OutputOptions, Partition, TableRef};
use super::ObjectKind;
use crate::source::Spanned;

/// `DESCRIBE TABLE`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Describe {
    /// What is described.
    pub target: DescribeTarget,
    /// What stands after it.
    pub output: Option<Box<OutputOptions>>,
}

/// What a DESCRIBE describes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DescribeTarget {
    /// `DESCRIBE TABLE t`, `DESCRIBE TABLE numbers(10)`, `DESCRIBE TABLE (SELECT …)`
    Table(Spanned<TableRef>),
    /// `DESCRIBE TEMPORARY TABLE t`
    TemporaryTable(Spanned<TableRef>),
    /// `DESCRIBE FILESYSTEM CACHE 'name'`
    FilesystemCache(Spanned<String>),
}

/// `EXISTS [TEMPORARY] TABLE t`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Exists {
    /// Whether `TEMPORARY` is there.
    pub temporary: bool,
    /// The kind of object.
    pub kind: ObjectKind,
    /// The object.
    pub name: ObjectName,
    /// What stands after it.
    pub output: Option<Box<OutputOptions>>,
}

/// `CHECK TABLE t`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Check {
    /// What is checked.
    pub target: CheckTarget,
    /// What stands after it.
    pub output: Option<Box<OutputOptions>>,
}

/// What a CHECK checks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum CheckTarget {
    /// `CHECK TABLE t`
    Table(ObjectName),
    /// `CHECK TABLE t PARTITION …`
    Partition(ObjectName, Partition),
    /// `CHECK TABLE t PART '…'`
    Part(ObjectName, Spanned<String>),
    /// `CHECK DATABASE d`
    Database(ObjectName),
    /// `CHECK ALL TABLES`
    AllTables,
}
