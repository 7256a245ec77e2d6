//! What cannot be done where hosts are visited one by one: rebuilds of what they share, and databases that they share.

use super::cluster::Site;
use super::literal::quote;
use super::plan::Pending;
use super::present::says;
use super::render::Target;
use super::row_binary::{Fields, Malformed};
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

/// Refuses what ClickHouse itself carries from host to host: databases whose engine is `Replicated`.
pub(super) async fn check_databases(site: &Site<'_>, pending: &[Pending<'_, '_>]) -> Result<()> {
    if site.server.host().is_none() || pending.is_empty() {
        return Ok(());
    }
    let refused = |database: &str| {
        let what = format!(
            "the database {database}, whose engine is Replicated: ClickHouse does each statement on all of its hosts by \
             itself. Choose a profile without hosts, and speak to one of them"
        );
        Err(Error::Refused(vec![Refusal::NotWithHosts { what }]))
    };
    let mut databases = Vec::new();
    for step in pending {
        if step.step.kind == "create database" && says(step, "Replicated") {
            return refused(step.step.object);
        }
        let database = step.step.object.split('.').next().unwrap_or_default();
        databases.push(quote(database));
    }
    databases.sort();
    databases.dedup();
    let query = format!(
        "SELECT name FROM system.databases WHERE engine = 'Replicated' AND name IN ({})",
        databases.join(", ")
    );
    let doing = "asking the server for the engines of its databases";
    let found = site.server.fetch(&query).await;
    let found = found.map_err(|source| Error::server(doing, source))?;
    if found.is_empty() {
        return Ok(());
    }
    let name = Fields::new(&found).string();
    refused(&name.map_err(|Malformed| Error::malformed(doing))?)
}

/// The table that is rebuilt by a step that is about this one.
pub(super) fn source(object: &str) -> &str {
    let mut all = TABLES.iter();
    all.find_map(|suffix| object.strip_suffix(suffix))
        .unwrap_or(object)
}
