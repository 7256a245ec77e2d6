//! The settings statements run with.

use std::collections::BTreeMap;

use super::row_binary::Fields;
use super::server::{Server, Setting};
use super::{Error, Result};

/// A statement has ended when it has ended everywhere; it is never given up half-way, and
/// what a host could not do is an error.
const WAIT_FOR_EVERYTHING: [(&str, &str); 6] = [
    ("mutations_sync", "2"),
    ("alter_sync", "2"),
    // What `alter_sync` was called until 22.
    ("replication_alter_partitions_sync", "2"),
    ("max_execution_time", "0"),
    // Seconds, a day: a host that is down for longer has to be an error.
    ("distributed_ddl_task_timeout", "86400"),
    ("distributed_ddl_output_mode", "throw"),
];

/// The settings for statements: those of above that this server knows, the user's own on
/// top of them.
pub(super) async fn settings(
    server: &Server,
    own: &BTreeMap<String, String>,
) -> Result<Vec<Setting>> {
    let known = known(server).await?;
    let mut settings: BTreeMap<String, String> = WAIT_FOR_EVERYTHING
        .iter()
        .filter(|(name, _)| known.iter().any(|known| known == name))
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    settings.extend(own.clone());
    Ok(settings.into_iter().collect())
}

/// An unknown setting is an error to every version that does not have it.
async fn known(server: &Server) -> Result<Vec<String>> {
    let names: Vec<String> = WAIT_FOR_EVERYTHING
        .iter()
        .map(|(name, _)| format!("'{name}'"))
        .collect();
    let query = format!(
        "SELECT name FROM system.settings WHERE name IN ({})",
        names.join(", ")
    );
    let doing = "asking the server which settings it knows";
    let bytes = server.fetch(&query).await.map_err(|source| Error::Server {
        doing: doing.to_owned(),
        source,
    })?;
    let mut fields = Fields::new(&bytes);
    let mut known = Vec::new();
    while !fields.is_empty() {
        known.push(fields.string().map_err(|_| Error::malformed(doing))?);
    }
    Ok(known)
}
