//! `[profile.NAME]`: where migrations run.

use serde::Deserialize;

/// A topology that migrations run on. It is chosen at run time, not at build time: the statements keep a place
/// for the cluster and the engines' `Replicated`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Profile {
    /// The cluster that every DDL statement names in `ON CLUSTER`; empty for a single server. May be a macro in
    /// braces, `{cluster}`.
    pub cluster: String,
    /// The servers that are visited one by one, each `http://host:port`, `https://host:port` or `host:port`; empty for the
    /// one that the program speaks to. Not together with `cluster`.
    pub hosts: Vec<String>,
    /// Whether engines of the `MergeTree` family become their `Replicated` kin.
    pub replicated: bool,
    /// Where those stand in Keeper or ZooKeeper, such as `/clickhouse/tables/{shard}/{database}/{table}`; empty for what
    /// the server takes without it.
    pub replica_path: String,
}
