//! What a server is able to do: versions differ by ten years.

use std::collections::BTreeSet;

use super::literal::quote;
use super::server::Server;
use super::settings::WAIT_FOR_EVERYTHING;
use super::{Error, Result};

const DOING: &str = "asking the server what it is able to do";

/// Marks requests, so that the next run recognises them: since 21.
pub(super) const LOG_COMMENT: &str = "log_comment";
/// Rows outlive a loss of power: since 21.
pub(super) const FSYNC: &str = "fsync_after_insert";
/// Asks every replica of a cluster as the cluster's configuration says: since 20.
pub(super) const ALL_REPLICAS: &str = "clusterAllReplicas";
/// Compares and sets rows in Keeper or ZooKeeper: since 22.
pub(super) const KEEPER_MAP: &str = "KeeperMap";
/// Tells what a macro stands for: since 20.
pub(super) const GET_MACRO: &str = "getMacro";
/// A name that no other server has, as a macro too: since 21.
pub(super) const SERVER_UUID: &str = "serverUUID";
/// Tells which user asks: since 20.
const CURRENT_USER: &str = "currentUser";
/// Why a mutation fails: since 19.
pub(super) const FAIL_REASON: &str = "latest_fail_reason";

/// Where a server lists its abilities: the system table, a condition, and those that are asked for.
type Asked<'a> = (&'static str, &'static str, &'a [&'a str]);

/// What is asked on a cluster, and of servers that lack [`FSYNC`]. Others have what a single server needs of it: the
/// question takes longer than it should for each start of a program.
const MORE: [Asked<'static>; 4] = [
    ("table_functions", "1", &[ALL_REPLICAS]),
    ("table_engines", "1", &[KEEPER_MAP]),
    ("functions", "1", &[GET_MACRO, SERVER_UUID, CURRENT_USER]),
    (
        "columns",
        "database = 'system' AND table = 'mutations'",
        &[FAIL_REASON],
    ),
];

/// What of all that is asked for a server has.
#[derive(Debug, Clone, Default)]
pub(super) struct Abilities(BTreeSet<String>);

impl Abilities {
    /// Asks the server.
    pub(super) async fn of(server: &Server, is_cluster: bool) -> Result<Self> {
        let waits = WAIT_FOR_EVERYTHING.iter().map(|(name, _)| *name);
        let settings: Vec<&str> = waits.chain([LOG_COMMENT]).collect();
        let basic = [
            ("settings", "1", &*settings),
            ("merge_tree_settings", "1", &[FSYNC]),
        ];
        let mut abilities = Self(ask(server, &basic).await?);
        if is_cluster || !abilities.has(FSYNC) {
            abilities.0.extend(ask(server, &MORE).await?);
        } else {
            let implied = [CURRENT_USER, FAIL_REASON].map(str::to_owned);
            abilities.0.extend(implied);
        }
        Ok(abilities)
    }

    /// An expression for the user that asks; no name where the server does not tell.
    pub(super) fn user(&self) -> &'static str {
        if self.has(CURRENT_USER) {
            "currentUser()"
        } else {
            "''"
        }
    }

    /// Whether the server has this.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains(name)
    }
}

async fn ask(server: &Server, asked: &[Asked<'_>]) -> Result<BTreeSet<String>> {
    let selects = asked.iter().map(|(table, condition, names)| {
        let names: Vec<String> = names.iter().map(|name| quote(name)).collect();
        let names = names.join(", ");
        format!("SELECT name FROM system.{table} WHERE {condition} AND name IN ({names})")
    });
    let query = selects.collect::<Vec<_>>().join(" UNION ALL ");
    let known = server.fetch_texts(&query).await;
    let known = known.map_err(|source| Error::server(DOING, source))?;
    Ok(known.into_iter().collect())
}
