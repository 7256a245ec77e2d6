//! What came late, and the first version of ClickHouse that may have it.
//!
//! Those of [`DOCUMENTED`] are of ClickHouse's notes: of its types for client programs (github.com/ClickHouse/agent-skills,
//! `data-types.md`), the changelog of 2023 and the notes of release 24.9. All others have been asked of embedded engines of
//! the versions 23.10, 24.5, 24.8, 25.5, 25.8, 26.1, 26.3 and 26.5: each is said to be there one release after the last of
//! these that does not have it. It may have come later than that, and never earlier: no server is refused that has it.

/// What came late, and its version.
pub(super) type Feature = (&'static str, &'static str);

/// Types that ClickHouse has notes on. `JSON` was the name of another type before.
pub(super) const DOCUMENTED: [Feature; 6] = [
    ("Variant", "24.1"),
    ("Dynamic", "24.5"),
    ("JSON", "24.8"),
    ("Time", "25.6"),
    ("Time64", "25.6"),
    ("QBit", "25.10"),
];

/// Other types.
pub(super) const TYPES: [Feature; 3] = [
    ("LineString", "24.6"),
    ("MultiLineString", "24.6"),
    ("BFloat16", "24.9"),
];

/// Engines of tables.
pub(super) const ENGINES: [Feature; 2] = [("CoalescingMergeTree", "25.6"), ("Alias", "25.9")];

/// Types of skipping indexes.
pub(super) const INDEXES: [Feature; 2] = [("text", "25.6"), ("sparse_grams", "25.9")];

/// Documented, as those of [`DOCUMENTED`].
pub(super) const REFRESH: Feature = ("REFRESH of a materialized view", "23.12");
/// Documented, as those of [`DOCUMENTED`].
pub(super) const REFRESH_APPEND: Feature = ("REFRESH … APPEND of a materialized view", "24.9");

pub(super) const APPLY_DELETED_MASK: Feature = ("APPLY DELETED MASK", "23.11");
pub(super) const COLUMN_SETTINGS: Feature = ("SETTINGS of a column", "23.11");
pub(super) const DROP_SEVERAL: Feature = ("a DROP of several objects", "23.11");
pub(super) const SQL_SECURITY: Feature = ("SQL SECURITY of a view", "23.11");

pub(super) const STATISTICS: Feature = ("changing the STATISTICS of a column", "24.6");

/// The copy of a rebuild ends with it.
pub(super) const ATTACH_ALL: Feature = ("ATTACH PARTITION ALL FROM", "24.9");
pub(super) const CLONE: Feature = ("CLONE AS", "24.9");
pub(super) const DATABASE_COMMENT: Feature = ("changing the COMMENT of a database", "24.9");
pub(super) const DESCENDING_KEY: Feature = ("a sorting key with DESC", "24.9");
pub(super) const RESOURCE: Feature = ("CREATE RESOURCE", "24.9");
pub(super) const WORKLOAD: Feature = ("CREATE WORKLOAD", "24.9");

pub(super) const QUERY_RESOURCE: Feature = ("a resource of QUERY", "25.6");
pub(super) const UPDATE: Feature = ("UPDATE as a statement of its own", "25.6");

pub(super) const NULLABLE_TUPLE: Feature = ("the type Nullable(Tuple)", "25.9");
pub(super) const PROJECTION_INDEX: Feature = ("a projection that is an INDEX", "25.9");
pub(super) const PROJECTION_SETTINGS: Feature = ("SETTINGS of a projection", "25.9");

pub(super) const REPLACE_MATERIALIZED_VIEW: Feature =
    ("CREATE OR REPLACE MATERIALIZED VIEW", "26.4");

pub(super) const ADD_ENUM_VALUES: Feature = ("ADD ENUM VALUES", "26.6");
pub(super) const MODIFY_CONSTRAINT: Feature = ("MODIFY CONSTRAINT", "26.6");
