//! Tables that hosts have in common: what one of them does to a replicated table, ClickHouse does to it on all others.

use std::time::Instant;

use super::cluster::Site;
use super::literal::{identifier, quote};
use super::plan::Pending;
use super::present::says;
use super::resume::hosts_with;
use super::row_binary::{Fields, Malformed};
use super::{Error, HostOutcome, HostState, Probe, Result};

const DOING: &str = "asking the server for the replicas of a table";

/// Kinds of step that replication carries. What creates, drops and renames it does not.
const CARRIED: [&str; 2] = ["alter table", "insert into"];

/// Commands of ALTER that each replica does for itself.
const OF_ONE_REPLICA: [&str; 6] = [
    "MODIFY SETTING",
    "RESET SETTING",
    "MODIFY COMMENT",
    "FREEZE",
    "UNFREEZE",
    "FETCH PARTITION",
];

/// A replicated table, whichever host tells of it: its place in Keeper or ZooKeeper, and when that came to be. Hosts that
/// tell the same have one table. The place alone would not do: another Keeper may have the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SharedTable {
    path: String,
    since: (i64, u64),
}

/// The database and the name of the table that a step is about; `None` where that is not certain.
pub(super) fn table_of<'c>(pending: &Pending<'c, '_>) -> Option<(&'c str, &'c str)> {
    // Steps name objects without quotes: with another dot, or several names, it is not known what is what.
    let parts = pending.step.object.split_once('.');
    parts.filter(|(_, name)| !name.contains(['.', ',', ' ']))
}

/// Whether replication carries a step, where its table is replicated.
pub(super) fn is_carried(pending: &Pending<'_, '_>) -> bool {
    CARRIED.contains(&pending.step.kind) && !OF_ONE_REPLICA.iter().any(|words| says(pending, words))
}

/// The replicated table that this server has under a name; `None` where it has none.
pub(super) async fn shared_table(
    site: &Site<'_>,
    (database, name): (&str, &str),
) -> Result<Option<SharedTable>> {
    let failed = |source| Error::server(DOING, source);
    let malformed = |Malformed| Error::malformed(DOING);
    let query = format!(
        "SELECT zookeeper_path FROM system.replicas WHERE database = {} AND table = {}",
        quote(database),
        quote(name)
    );
    let bytes = site.server.fetch(&query).await.map_err(failed)?;
    if bytes.is_empty() {
        return Ok(None);
    }
    let path = Fields::new(&bytes).string().map_err(malformed)?;
    let query = format!(
        "SELECT toInt64(czxid), toUInt64(toUnixTimestamp(ctime)) FROM system.zookeeper \
         WHERE path = {} AND name = 'replicas'",
        quote(&path)
    );
    let bytes = site.server.fetch(&query).await.map_err(failed)?;
    let mut fields = Fields::new(&bytes);
    let since = (
        fields.i64().map_err(malformed)?,
        fields.u64().map_err(malformed)?,
    );
    Ok(Some(SharedTable { path, since }))
}

/// Waits until this server has what another one did to a table that both have.
///
/// # Errors
///
/// [`Error::HostsDown`] where that is not so after as long as a host may show nothing.
pub(super) async fn follow(site: &Site<'_>, pending: &Pending<'_, '_>) -> Result<()> {
    let Some((database, name)) = table_of(pending) else {
        return Ok(());
    };
    let began = Instant::now();
    catch_up(site, (database, name)).await?;
    let Probe::Query(query) = pending.step.probe else {
        return Ok(());
    };
    loop {
        let found = hosts_with(site, pending, query).await?;
        if found.iter().all(|(_, is_there)| *is_there) {
            return Ok(());
        }
        if began.elapsed() >= site.patience() {
            let host = site.server.host().unwrap_or_default();
            return Err(Error::HostsDown {
                place: Some(Box::new(pending.place())),
                hosts: vec![HostOutcome::new(host, HostState::Silent)],
            });
        }
        tokio::time::sleep(super::worker::POLL).await;
    }
}

/// Waits until this server has taken over what stands in the table's log.
pub(super) async fn catch_up(site: &Site<'_>, (database, name): (&str, &str)) -> Result<()> {
    let sql = format!(
        "SYSTEM SYNC REPLICA {}.{}",
        identifier(database),
        identifier(name)
    );
    let limit = (
        "receive_timeout".to_owned(),
        site.patience().as_secs().to_string(),
    );
    let synced = site.server.execute(&sql, &[limit]).await;
    synced.map_err(|source| Error::server("waiting for what other hosts did to a table", source))
}
