//! Partitions and parts, and where they go.

use super::{Expr, Literal, ObjectName, QueryParameter};
use crate::source::Spanned;

/// Which partition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Partition {
    /// `PARTITION 202401`, `PARTITION (1, 'a')`, `PARTITION {p:String}`
    Value(Expr),
    /// `PARTITION ID '…'`
    Id(Spanned<Literal>),
    /// `PARTITION ID {p:String}`
    IdParameter(QueryParameter),
    /// `PARTITION ALL`
    All,
}

/// A partition, or one part.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum PartitionOrPart {
    /// `PARTITION …`
    Partition(Partition),
    /// `PART …`
    Part(PartName),
}

/// The name of a part.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum PartName {
    /// `'all_1_1_0'`
    Name(Spanned<String>),
    /// `{p:String}`
    Parameter(QueryParameter),
}

/// Where `MOVE` takes a partition or a part.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum MoveDestination {
    /// `TO DISK '…'`
    Disk(Spanned<String>),
    /// `TO VOLUME '…'`
    Volume(Spanned<String>),
    /// `TO TABLE …`, of a partition only
    Table(ObjectName),
    /// `TO SHARD '…'`, of a part only
    Shard(Spanned<String>),
}
