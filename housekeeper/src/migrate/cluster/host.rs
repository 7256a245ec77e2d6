//! The hosts of a cluster, and what became of a statement on each.

use std::fmt;

/// A host, as the cluster's configuration names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::migrate) struct Host {
    /// `name:port`, the port of the native protocol.
    pub(in crate::migrate) address: String,
    /// Its number among the hosts, from 1.
    pub(super) number: u64,
}

/// What became of a statement on a host of a cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HostOutcome {
    /// `name:port`, as the cluster's configuration names it; the URL of a host that a profile names by one.
    pub host: String,
    /// What became of the statement there.
    pub state: HostState,
}

/// What became of a statement on one host.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum HostState {
    /// Its effect is there.
    Done,
    /// The host refused it or gave it up.
    Failed {
        /// ClickHouse's error code; `None` if the host gave no answer.
        code: Option<u32>,
        /// The error, the values of variables taken out.
        message: String,
    },
    /// Nothing has been heard of it. A host that was down does what it has missed when it is up again.
    Silent,
}

impl HostOutcome {
    pub(in crate::migrate) fn new(host: impl Into<String>, state: HostState) -> Self {
        Self {
            host: host.into(),
            state,
        }
    }

    /// Whether the statement has taken effect there.
    pub fn is_done(&self) -> bool {
        self.state == HostState::Done
    }
}

/// `127.0.0.1:9000 does not answer`
impl fmt::Display for HostOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.host)?;
        match &self.state {
            HostState::Done => f.write_str("has done it"),
            HostState::Failed { message, .. } => write!(f, "failed: {message}"),
            HostState::Silent => f.write_str("does not answer"),
        }
    }
}
