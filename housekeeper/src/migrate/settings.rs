//! The settings statements run with.

use std::collections::BTreeMap;

use super::abilities::Abilities;
use super::server::Setting;

/// For how many seconds a host of a cluster may show nothing before it counts as down.
pub(super) const DDL_PATIENCE: u64 = 30;
/// The setting that says otherwise.
pub(super) const DDL_TIMEOUT: &str = "distributed_ddl_task_timeout";

/// The setting that says whether a host which has not done a statement is an error.
pub(super) const DDL_OUTPUT: &str = "distributed_ddl_output_mode";

/// The setting that makes an ALTER wait for its mutation.
pub(super) const MUTATIONS_SYNC: &str = "mutations_sync";

/// A statement has ended when it has ended everywhere; it is never given up half-way, and
/// what a host could not do is an error.
pub(super) const WAIT_FOR_EVERYTHING: [(&str, &str); 5] = [
    (MUTATIONS_SYNC, "2"),
    ("alter_sync", "2"),
    // What `alter_sync` was called until 22.
    ("replication_alter_partitions_sync", "2"),
    ("max_execution_time", "0"),
    (DDL_OUTPUT, "throw"),
];

/// The settings for statements: those of above that this server knows, the user's own on
/// top of them. An unknown setting is an error to every version that does not have it.
pub(super) fn settings(abilities: &Abilities, own: &BTreeMap<String, String>) -> Vec<Setting> {
    let mut settings: BTreeMap<String, String> = WAIT_FOR_EVERYTHING
        .iter()
        .filter(|(name, _)| abilities.has(name))
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    settings.extend(own.clone());
    settings.into_iter().collect()
}
