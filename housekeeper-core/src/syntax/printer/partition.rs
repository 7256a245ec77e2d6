//! Partitions and parts.

use super::{Print, Writer};
use crate::source::Spanned;
use crate::syntax::ast::{MoveDestination, PartName, Partition, PartitionOrPart};

/// ` IN PARTITION …`, or nothing
pub(super) fn in_partition(w: &mut Writer, partition: Option<&Partition>) {
    if let Some(partition) = partition {
        w.push(" IN PARTITION ");
        partition.print(w);
    }
}

impl Print for Partition {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Value(value) => value.print(w),
            Self::Id(id) => {
                w.push("ID ");
                id.print(w);
            }
            Self::IdParameter(name) => {
                w.push("ID ");
                name.print(w);
            }
            Self::All => w.push("ALL"),
        }
    }
}

impl Print for PartitionOrPart {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Partition(partition) => {
                w.push("PARTITION ");
                partition.print(w);
            }
            Self::Part(part) => {
                w.push("PART ");
                part.print(w);
            }
        }
    }
}

impl Print for PartName {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Name(name) => w.string(name),
            Self::Parameter(name) => name.print(w),
        }
    }
}

impl Print for MoveDestination {
    fn print(&self, w: &mut Writer) {
        let (word, name): (&str, &Spanned<String>) = match self {
            Self::Disk(name) => ("DISK", name),
            Self::Volume(name) => ("VOLUME", name),
            Self::Shard(name) => ("SHARD", name),
            Self::Table(name) => {
                w.push(" TO TABLE ");
                name.print(w);
                return;
            }
        };
        w.push(" TO ");
        w.push(word);
        w.push(" ");
        w.string(name);
    }
}
