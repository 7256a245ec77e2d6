//! Steps of a rebuild, where hosts are visited one by one.

use super::cluster::Site;
use super::literal::quote;
use super::plan::Pending;
use super::render::Target;
use super::{Error, Refusal, Result};

/// What the steps of a rebuild call the tables that they make, after the name of the one that is rebuilt.
pub(super) const TABLES: [&str; 2] = ["__rebuilt", "__rebuild_rest"];

/// Refuses to rebuild a table that hosts have in common: each of them would copy the rows for all others.
pub(super) async fn check_rebuilds(
    site: &Site<'_>,
    target: Target<'_>,
    pending: &[Pending<'_, '_>],
) -> Result<()> {
    if site.server.host().is_none() {
        return Ok(());
    }
    for step in pending {
        if step.step.restart.is_none() {
            continue;
        }
        let refused = || {
            Err(Error::Refused(vec![Refusal::RebuildOfReplica {
                file: step.way.file.to_owned(),
                step: step.number,
            }]))
        };
        if target.is_replicated() {
            return refused();
        }
        let rebuilt = source(step.step.object);
        let query = format!(
            "SELECT 1 FROM system.replicas WHERE concat(database, '.', table) = {}",
            quote(rebuilt)
        );
        let found = site.server.fetch(&query).await;
        let found = found.map_err(|source| {
            Error::server("asking the server for the replicas of a table", source)
        })?;
        if !found.is_empty() {
            return refused();
        }
    }
    Ok(())
}

/// The table that is rebuilt by a step that is about this one.
pub(super) fn source(object: &str) -> &str {
    let mut all = TABLES.iter();
    all.find_map(|suffix| object.strip_suffix(suffix))
        .unwrap_or(object)
}
