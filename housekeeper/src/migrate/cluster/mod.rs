//! Where a run does its work: a server, or a cluster through one of its servers.
//!
//! A statement `ON CLUSTER` is a task in a queue in Keeper or ZooKeeper. Every host does the tasks of the queue in their
//! order, one that was down when it is up again. So a statement that changes nothing, and that every host has done, is
//! the sign that all before it are done: no run needs to know what another one has left in the queue.
//!
//! The server waits for the hosts for `distributed_ddl_task_timeout`, and then says which task it is. From there on the
//! task itself is watched. A host that works is waited for, however long it takes; one that shows nothing for that time
//! is down, and is named. What it has missed it does later, which the probe of the next run finds.

mod answer;
mod host;
mod question;
mod queue;

use std::collections::BTreeMap;
use std::time::Duration;

use futures_util::future::join_all;

pub(super) use host::Host;
pub use host::{HostOutcome, HostState};

use self::question::question;
use self::queue::Task;
use super::abilities::{ALL_REPLICAS, Abilities, GET_MACRO};
use super::literal::{identifier, quote};
use super::render::Target;
use super::row_binary::{Fields, Malformed};
use super::server::{RequestError, Server, Setting};
use super::settings::{DDL_OUTPUT, DDL_PATIENCE, DDL_TIMEOUT};
use super::variables::Variables;
use super::{Error, Progress, Result};

/// What ClickHouse answers where there is no such macro.
const NO_ELEMENTS_IN_CONFIG: u32 = 139;

/// What ClickHouse answers where there is no such table.
const UNKNOWN_TABLE: u32 = 60;

/// What ClickHouse answers where hosts have not done a task in time.
pub(super) const TIMEOUT_EXCEEDED: u32 = 159;

/// What ClickHouse answers where it cannot reach another server.
const ALL_CONNECTION_TRIES_FAILED: u32 = 279;

/// Where a run does its work.
pub(super) struct Site<'s> {
    pub(super) server: &'s Server,
    pub(super) abilities: Abilities,
    cluster: Option<Cluster>,
    /// For how long a host may show nothing.
    patience: Duration,
}

/// A cluster of which the server knows.
struct Cluster {
    /// As the profile says, maybe a macro.
    name: String,
    /// Without the macro, where the server knows it.
    resolved: String,
    /// None where the server does not know the cluster or the macro.
    hosts: Vec<Host>,
}

/// Why a statement has not been done everywhere.
#[derive(Debug)]
pub(super) enum Failure {
    /// The server, or a host, said no, or no answer came.
    Request {
        source: RequestError,
        /// What is known of each host; empty where no cluster is spoken to.
        hosts: Vec<HostOutcome>,
    },
    /// Hosts are down.
    HostsDown(Vec<HostOutcome>),
}

impl From<RequestError> for Failure {
    fn from(source: RequestError) -> Self {
        Self::Request {
            source,
            hosts: Vec::new(),
        }
    }
}

impl<'s> Site<'s> {
    /// Asks the server what it is able to do, and for the hosts of the cluster. The user's settings say for how long these
    /// may show nothing.
    pub(super) async fn open(
        server: &'s Server,
        target: Target<'_>,
        settings: &BTreeMap<String, String>,
    ) -> Result<Self> {
        let abilities = Abilities::of(server, target.cluster().is_some()).await?;
        let cluster = match target.cluster() {
            None => None,
            Some(name) => Some(Cluster::find(server, &abilities, name).await?),
        };
        Ok(Self {
            server,
            abilities,
            cluster,
            patience: patience(settings),
        })
    }

    /// ` ON CLUSTER 'name'`, or nothing.
    pub(super) fn on_cluster(&self) -> String {
        let cluster = self.cluster.as_ref();
        cluster.map_or_else(String::new, |cluster| {
            format!(" ON CLUSTER {}", quote(&cluster.name))
        })
    }

    /// The name of the cluster; a macro only where the server does not know it.
    pub(super) fn cluster(&self) -> Option<&str> {
        self.cluster
            .as_ref()
            .map(|cluster| cluster.resolved.as_str())
    }

    /// For how long a host may show nothing.
    pub(super) const fn patience(&self) -> Duration {
        self.patience
    }

    /// Waits until every host has done what is in its queue, and makes sure that there is this database.
    pub(super) async fn settle(
        &self,
        database: &str,
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<()> {
        if let Some(cluster) = &self.cluster
            && cluster.hosts.is_empty()
        {
            return Err(cluster.unknown());
        }
        let sql = format!(
            "CREATE DATABASE IF NOT EXISTS {}{}",
            identifier(database),
            self.on_cluster()
        );
        let outcomes = self.execute(&sql, &[], progress).await;
        outcomes.map_err(|failure| failure.into_error("preparing the log"))?;
        Ok(())
    }

    /// Runs a statement on the server, or a statement that says so on the whole cluster, and waits for its end.
    /// Returns what became of it on the hosts of a cluster.
    pub(super) async fn execute(
        &self,
        sql: &str,
        settings: &[Setting],
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<Vec<HostOutcome>, Failure> {
        if self.cluster.is_none() {
            self.server.execute(sql, settings).await?;
            return Ok(Vec::new());
        }
        let mut settings = settings.to_vec();
        // A host that is down is told, whatever the profile of the user says of it.
        if self.abilities.has(DDL_OUTPUT) && !settings.iter().any(|(name, _)| name == DDL_OUTPUT) {
            settings.push((DDL_OUTPUT.to_owned(), "throw".to_owned()));
        }
        if !settings.iter().any(|(name, _)| name == DDL_TIMEOUT) {
            settings.push((DDL_TIMEOUT.to_owned(), self.patience.as_secs().to_string()));
        }
        let error = match self.server.answer(sql, &settings).await {
            Ok(bytes) => {
                let answer = String::from_utf8_lossy(&bytes);
                let outcomes = answer::rows(&answer).ok_or_else(|| RequestError {
                    code: None,
                    message: format!(
                        "what the hosts have done cannot be read from the answer: {answer}"
                    ),
                });
                return sorted_out(outcomes?);
            }
            Err(error) => error,
        };
        if error.code == Some(TIMEOUT_EXCEEDED)
            && let Some((root, name)) = answer::task(&error.message)
        {
            return match Task::find(self.server, root, name).await {
                Some(task) => {
                    let tell = |hosts: &[HostOutcome], elapsed| {
                        progress(Progress::Hosts {
                            hosts: hosts.to_vec(),
                            elapsed,
                        });
                    };
                    sorted_out(task.wait(self.patience, tell).await?)
                }
                // It may not be looked at: what the server says is all there is.
                None => Err(Failure::Request {
                    source: error,
                    hosts: Vec::new(),
                }),
            };
        }
        let hosts = answer::failed_host(&error.message, error.code);
        Err(Failure::Request {
            source: error,
            hosts: hosts.into_iter().collect(),
        })
    }

    /// Asks each host of the cluster, or the server.
    pub(super) async fn ask(&self, query: &str) -> Result<Vec<Answer>> {
        let Some(cluster) = &self.cluster else {
            let bytes = self.server.fetch(query).await;
            return Ok(vec![Answer { host: None, bytes }]);
        };
        if cluster.hosts.is_empty() {
            return Err(cluster.unknown());
        }
        let settings = if self.abilities.has(ALL_REPLICAS) {
            vec![skip_others()]
        } else {
            Vec::new()
        };
        let asked = cluster.hosts.iter().map(|host| {
            let query = question(query, &cluster.resolved, host, &self.abilities);
            let settings = &settings;
            async move { self.server.fetch_with(&query, settings).await }
        });
        let answers = join_all(asked).await;
        // An answer of nothing, and none, look alike: those that can be asked are those that have answered.
        let up = self.up(cluster).await?;
        let answers = cluster.hosts.iter().zip(answers);
        let answers = answers.map(|(host, bytes)| Answer {
            host: Some(host.address.clone()),
            bytes: match &up {
                Some(up) if !up.contains(&host.number) => Err(RequestError {
                    code: Some(ALL_CONNECTION_TRIES_FAILED),
                    message: format!("{} cannot be reached by the server", host.address),
                }),
                _ => bytes,
            },
        });
        Ok(answers.collect())
    }

    /// The numbers of the hosts that the server can ask; `None` where each question says so itself.
    async fn up(&self, cluster: &Cluster) -> Result<Option<Vec<u64>>> {
        if !self.abilities.has(ALL_REPLICAS) {
            return Ok(None);
        }
        let doing = "asking the hosts of the cluster whether they are there";
        let query = format!(
            "SELECT toUInt64(_shard_num) FROM clusterAllReplicas({}, system.one)",
            quote(&cluster.resolved)
        );
        let bytes = self.server.fetch_with(&query, &[skip_others()]).await;
        let bytes = bytes.map_err(|source| Error::server(doing, source))?;
        let mut fields = Fields::new(&bytes);
        let mut up = Vec::new();
        while !fields.is_empty() {
            let number = fields.u64();
            up.push(number.map_err(|Malformed| Error::malformed(doing))?);
        }
        Ok(Some(up))
    }
}

/// ClickHouse asks all hosts of a cluster, whichever is meant, and fails where one of them is down.
fn skip_others() -> Setting {
    ("skip_unavailable_shards".to_owned(), "1".to_owned())
}

/// What a host answers.
pub(super) struct Answer {
    /// The host of a cluster; `None` for the one server there is.
    pub(super) host: Option<String>,
    pub(super) bytes: Result<bytes::Bytes, RequestError>,
}

/// For how long a host may show nothing. A server that waits for ever, which a negative value makes it do, needs none.
pub(super) fn patience(settings: &BTreeMap<String, String>) -> Duration {
    let default = Duration::from_secs(DDL_PATIENCE);
    let seconds = settings
        .get(DDL_TIMEOUT)
        .and_then(|value| value.parse().ok());
    seconds.map_or(default, |seconds: u64| Duration::from_secs(seconds.max(1)))
}

fn sorted_out(outcomes: Vec<HostOutcome>) -> Result<Vec<HostOutcome>, Failure> {
    let failed = outcomes.iter().find_map(|outcome| match &outcome.state {
        HostState::Failed { code, message } => Some(RequestError {
            code: *code,
            message: format!("on {}: {message}", outcome.host),
        }),
        HostState::Done | HostState::Silent => None,
    });
    match failed {
        Some(source) => Err(Failure::Request {
            source,
            hosts: outcomes,
        }),
        None if outcomes.iter().all(HostOutcome::is_done) => Ok(outcomes),
        None => Err(Failure::HostsDown(outcomes)),
    }
}

impl Failure {
    /// The same without the values of variables.
    pub(super) fn redacted(self, variables: &Variables) -> Self {
        let message = |message: String| variables.redact(&message);
        let hosts = |hosts: Vec<HostOutcome>| -> Vec<HostOutcome> {
            let hosts = hosts.into_iter().map(|outcome| match outcome.state {
                HostState::Failed {
                    code,
                    message: text,
                } => {
                    let state = HostState::Failed {
                        code,
                        message: message(text),
                    };
                    HostOutcome::new(outcome.host, state)
                }
                HostState::Done | HostState::Silent => outcome,
            });
            hosts.collect()
        };
        match self {
            Self::Request { source, hosts: all } => Self::Request {
                source: RequestError {
                    code: source.code,
                    message: message(source.message),
                },
                hosts: hosts(all),
            },
            Self::HostsDown(all) => Self::HostsDown(hosts(all)),
        }
    }

    /// As the error of something that is not a migration's statement.
    pub(super) fn into_error(self, doing: &str) -> Error {
        match self {
            Self::Request { source, .. } => Error::server(doing, source),
            Self::HostsDown(hosts) => Error::HostsDown { place: None, hosts },
        }
    }
}

impl Cluster {
    async fn find(server: &Server, abilities: &Abilities, name: &str) -> Result<Self> {
        let doing = "asking the server for the hosts of the cluster";
        let failed = |source| Error::server(doing, source);
        let is_macro = name
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'));
        let mut resolved = name.to_owned();
        if let Some(of_macro) = is_macro {
            // Older servers list what they do not tell by the function.
            let query = if abilities.has(GET_MACRO) {
                format!("SELECT getMacro({})", quote(of_macro))
            } else {
                format!(
                    "SELECT substitution FROM system.macros WHERE macro = {}",
                    quote(of_macro)
                )
            };
            match server.fetch(&query).await {
                Ok(bytes) if bytes.is_empty() => {}
                Ok(bytes) => {
                    let value = Fields::new(&bytes).string();
                    resolved = value.map_err(|Malformed| Error::malformed(doing))?;
                }
                Err(error) if matches!(error.code, Some(NO_ELEMENTS_IN_CONFIG | UNKNOWN_TABLE)) => {
                }
                Err(error) => return Err(failed(error)),
            }
        }
        let query = format!(
            "SELECT host_name, toUInt32(port) FROM system.clusters WHERE cluster = {} \
             ORDER BY shard_num, replica_num",
            quote(&resolved)
        );
        let bytes = server.fetch(&query).await.map_err(failed)?;
        let mut fields = Fields::new(&bytes);
        let mut hosts: Vec<String> = Vec::new();
        while !fields.is_empty() {
            let host = read_host(&mut fields).map_err(|Malformed| Error::malformed(doing))?;
            // A host may serve several shards.
            if !hosts.contains(&host) {
                hosts.push(host);
            }
        }
        Ok(Self {
            name: name.to_owned(),
            resolved,
            hosts: numbered(hosts),
        })
    }

    fn is_macro(&self) -> bool {
        self.resolved.starts_with('{')
    }

    /// Why its hosts are not known.
    fn unknown(&self) -> Error {
        let cluster = self.resolved.clone();
        if self.is_macro() {
            Error::UnknownHosts { cluster }
        } else {
            Error::UnknownCluster(cluster)
        }
    }
}

fn read_host(fields: &mut Fields<'_>) -> Result<String, Malformed> {
    Ok(format!("{}:{}", fields.string()?, fields.u32()?))
}

fn numbered(addresses: impl IntoIterator<Item = String>) -> Vec<Host> {
    let hosts = addresses.into_iter().zip(1..);
    let hosts = hosts.map(|(address, number)| Host { address, number });
    hosts.collect()
}
