//! What becomes of a statement that not every host has done yet: its task in Keeper or ZooKeeper.
//!
//! Hosts do the tasks of the queue one after the other. Below its task, a host leaves a node in `active` while it works
//! on it, and one in `finished` with the outcome. This has been so since there is ON CLUSTER.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::answer::{hosts_of_task, message, unescape};
use super::host::{HostOutcome, HostState};
use crate::migrate::literal::quote;
use crate::migrate::row_binary::Fields;
use crate::migrate::server::{RequestError, Server};

const POLL: Duration = Duration::from_millis(250);
const REPORT: Duration = Duration::from_secs(1);

/// How many tasks before this one may keep a host busy, as far as it is looked at.
const BEFORE: u64 = 20;

/// A task of the queue.
pub(super) struct Task<'t> {
    server: &'t Server,
    root: &'t str,
    name: &'t str,
    hosts: Vec<String>,
}

impl<'t> Task<'t> {
    /// The task of this name; `None` where the queue does not have it, or may not be looked at.
    pub(super) async fn find(server: &'t Server, root: &'t str, name: &'t str) -> Option<Self> {
        let query = format!(
            "SELECT name, value FROM system.zookeeper WHERE path = {} AND name = {}",
            quote(root),
            quote(name)
        );
        let nodes = nodes(server, &query).await.ok()?;
        let hosts = hosts_of_task(nodes.get(name)?)?;
        Some(Self {
            server,
            root,
            name,
            hosts,
        })
    }

    /// Waits until every host has ended it, or until those that have not have shown nothing for as long as `patience`.
    /// Whoever works on it, or on one before it, shows something.
    pub(super) async fn wait(
        &self,
        patience: Duration,
        mut tell: impl FnMut(&[HostOutcome], Duration) + Send,
    ) -> Result<Vec<HostOutcome>, RequestError> {
        let began = Instant::now();
        let mut sign = began;
        let mut reported: Option<Instant> = None;
        let mut ended = 0;
        loop {
            let finished = self.finished(self.name).await?;
            let outcomes = self.outcomes(&finished);
            let silent: Vec<&str> = outcomes
                .iter()
                .filter(|outcome| outcome.state == HostState::Silent)
                .map(|outcome| outcome.host.as_str())
                .collect();
            if silent.is_empty() {
                return Ok(outcomes);
            }
            if finished.len() > ended || self.is_busy(&silent).await? {
                ended = finished.len();
                sign = Instant::now();
            }
            if sign.elapsed() >= patience {
                return Ok(outcomes);
            }
            if reported.is_none_or(|at| at.elapsed() >= REPORT) {
                reported = Some(Instant::now());
                tell(&outcomes, began.elapsed());
            }
            tokio::time::sleep(POLL).await;
        }
    }

    fn outcomes(&self, finished: &BTreeMap<String, String>) -> Vec<HostOutcome> {
        let outcome = |host: &String| {
            let state = match finished.get(host) {
                None => HostState::Silent,
                Some(value) => state(value),
            };
            HostOutcome::new(host, state)
        };
        self.hosts.iter().map(outcome).collect()
    }

    /// Whether one of these hosts works on this task, or on one before it.
    async fn is_busy(&self, hosts: &[&str]) -> Result<bool, RequestError> {
        let number = self.name.trim_start_matches("query-");
        let width = number.len();
        let number: u64 = number.parse().unwrap_or(0);
        for before in (number.saturating_sub(BEFORE)..=number).rev() {
            let name = format!("query-{before:0width$}");
            let active = self.children(&name, "active").await?;
            if hosts.iter().any(|host| active.contains_key(*host)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn finished(&self, name: &str) -> Result<BTreeMap<String, String>, RequestError> {
        self.children(name, "finished").await
    }

    /// The hosts that have a node below a task; none where the task has been tidied up.
    async fn children(
        &self,
        task: &str,
        kind: &str,
    ) -> Result<BTreeMap<String, String>, RequestError> {
        let path = format!("{}/{task}/{kind}", self.root);
        let query = format!(
            "SELECT name, value FROM system.zookeeper WHERE path = {}",
            quote(&path)
        );
        match nodes(self.server, &query).await {
            Ok(nodes) => Ok(nodes
                .into_iter()
                .filter_map(|(name, value)| Some((unescape(&name)?, value)))
                .collect()),
            Err(error) if error.message.contains("No node") => Ok(BTreeMap::new()),
            Err(error) => Err(error),
        }
    }
}

/// The outcome that a host has left: the code, and in the next line the message.
fn state(value: &str) -> HostState {
    let (code, text) = value.split_once('\n').unwrap_or((value, ""));
    match code.trim().parse::<u32>() {
        Ok(0) => HostState::Done,
        code => HostState::Failed {
            code: code.ok(),
            message: message(text),
        },
    }
}

async fn nodes(server: &Server, query: &str) -> Result<BTreeMap<String, String>, RequestError> {
    let bytes = server.fetch(query).await?;
    let mut fields = Fields::new(&bytes);
    let mut nodes = BTreeMap::new();
    while !fields.is_empty() {
        let name = fields.string()?;
        nodes.insert(name, fields.string()?);
    }
    Ok(nodes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_outcomes() {
        assert_eq!(state("0\n"), HostState::Done);
        assert_eq!(state("0"), HostState::Done);
        let HostState::Failed { code, message } = state("57\nCode: 57, Table \\'a\\' exists\\n")
        else {
            panic!("it has failed")
        };
        assert_eq!(
            (code, message.as_str()),
            (Some(57), "Code: 57, Table 'a' exists")
        );
    }
}
