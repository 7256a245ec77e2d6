//! Columns that a table has without declaring them.

use crate::types::{IntWidth, Type};

/// The virtual columns of a table with this engine; `None` for an engine whose are not known.
///
/// `_partition_value`, which depends on the key, is not among them.
pub(super) fn virtual_columns(engine: &str) -> Option<Vec<(&'static str, Type)>> {
    let names: &[(&str, Kind)] = if engine.ends_with("MergeTree") {
        MERGE_TREE
    } else if PLAIN.contains(&engine) {
        TABLE
    } else {
        match engine {
            "Null" => &[],
            "Buffer" => &TABLE[..1],
            "Merge" => TABLE,
            "Distributed" => DISTRIBUTED,
            _ => return None,
        }
    };
    Some(
        names
            .iter()
            .map(|(name, kind)| (*name, kind.ty()))
            .collect(),
    )
}

/// Whether a table with this engine has such a column without declaring it, as far as that is known.
pub(crate) fn is_virtual(name: &str, engine: &str) -> bool {
    match virtual_columns(engine) {
        Some(columns) => {
            name == "_partition_value" || columns.iter().any(|(known, _)| *known == name)
        }
        None => true,
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Word,
    Byte,
    Number,
    Long,
    Uuid,
    Float32,
    Float64,
}

impl Kind {
    fn ty(self) -> Type {
        match self {
            Self::Word => Type::LowCardinality(Box::new(Type::String)),
            Self::Byte => Type::UInt(IntWidth::W8),
            Self::Number => Type::UInt(IntWidth::W32),
            Self::Long => Type::UInt(IntWidth::W64),
            Self::Uuid => Type::Uuid,
            Self::Float32 => Type::Float32,
            Self::Float64 => Type::Float64,
        }
    }
}

/// Engines whose tables have `_table` and `_database` and nothing else.
const PLAIN: &[&str] = &[
    "Dictionary",
    "EmbeddedRocksDB",
    "Executable",
    "GenerateRandom",
    "Join",
    "Log",
    "Memory",
    "MongoDB",
    "MySQL",
    "PostgreSQL",
    "SQLite",
    "Set",
    "StripeLog",
    "TinyLog",
    "View",
];

const TABLE: &[(&str, Kind)] = &[("_table", Kind::Word), ("_database", Kind::Word)];

const DISTRIBUTED: &[(&str, Kind)] = &[
    ("_table", Kind::Word),
    ("_database", Kind::Word),
    ("_shard_num", Kind::Number),
];

const MERGE_TREE: &[(&str, Kind)] = &[
    ("_part", Kind::Word),
    ("_part_index", Kind::Long),
    ("_part_starting_offset", Kind::Long),
    ("_part_uuid", Kind::Uuid),
    ("_partition_id", Kind::Word),
    ("_sample_factor", Kind::Float64),
    ("_part_offset", Kind::Long),
    ("_part_granule_offset", Kind::Long),
    ("_part_data_version", Kind::Long),
    ("_disk_name", Kind::Word),
    ("_distance", Kind::Float32),
    ("_table", Kind::Word),
    ("_database", Kind::Word),
    ("_row_exists", Kind::Byte),
    ("_block_number", Kind::Long),
    ("_block_offset", Kind::Long),
];
