//! What an error knows, as data: for programs that read it.

use super::{Error, HostOutcome, HostState, LockHolder, Refusal, StatementError, StuckMutation};

impl Error {
    /// What became of the statement on each host, where several have to do with it.
    pub fn hosts(&self) -> Vec<HostOutcome> {
        match self {
            Self::Statement(error) | Self::Interrupted(error) => error.hosts.clone(),
            Self::HostsDown { hosts, .. } => hosts.clone(),
            Self::OnHost { host, error } => {
                let hosts = error.hosts();
                if hosts.is_empty() {
                    let message = error.to_string();
                    let code = error.code();
                    return vec![HostOutcome::new(host, HostState::Failed { code, message })];
                }
                hosts
            }
            _ => Vec::new(),
        }
    }

    /// Every reason why nothing was done.
    pub fn refusals(&self) -> &[Refusal] {
        match self {
            Self::Refused(refusals) => refusals,
            Self::OnHost { error, .. } => error.refusals(),
            _ => &[],
        }
    }

    /// Who has the lock that this run did not get, or has lost.
    pub fn lock_holder(&self) -> Option<&LockHolder> {
        match self {
            Self::Locked { holder, .. } => Some(holder),
            Self::LockLost { to } => to.as_deref(),
            Self::OnHost { error, .. } => error.lock_holder(),
            _ => None,
        }
    }

    /// The mutation that cannot end, with the command that ends it.
    pub fn stuck_mutation(&self) -> Option<&StuckMutation> {
        match self {
            Self::Statement(error) | Self::Interrupted(error) => error.stuck.as_deref(),
            Self::StuckMutation { mutation, .. } => Some(mutation),
            Self::OnHost { error, .. } => error.stuck_mutation(),
            _ => None,
        }
    }

    /// The check that has stopped a rebuild: the next run starts that again, and so does
    /// [`Resolution::StartAgain`](super::Resolution::StartAgain) at once.
    pub fn stopped_rebuild(&self) -> Option<&StatementError> {
        match self {
            Self::Statement(error) => Some(&**error).filter(|error| error.rebuild.is_some()),
            Self::OnHost { error, .. } => error.stopped_rebuild(),
            _ => None,
        }
    }
}

impl Refusal {
    /// A word for it, which stays the same: for other programs.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Edited { .. } => "edited",
            Self::StepEdited { .. } => "step_edited",
            Self::StepsChanged { .. } => "steps_changed",
            Self::Missing { .. } => "missing",
            Self::AnotherLog { .. } => "another_log",
            Self::Forked { .. } => "forked",
            Self::DatabaseNewer { .. } => "database_newer",
            Self::OutOfOrder { .. } => "out_of_order",
            Self::BehindSnapshot { .. } => "behind_snapshot",
            Self::SnapshotOfOthers { .. } => "snapshot_of_others",
            Self::RebuildOnCluster { .. } => "rebuild_on_cluster",
            Self::RebuildOfReplica { .. } => "rebuild_of_replica",
            Self::InsertOnHosts { .. } => "insert_on_hosts",
            Self::NotWithHosts { .. } => "not_with_hosts",
            Self::SameServer { .. } => "same_server",
            Self::OnHost { refusal, .. } => refusal.kind(),
            Self::Gone { .. } => "gone",
            Self::Drifted { .. } => "drifted",
            Self::ServerTooOld { .. } => "server_too_old",
            Self::MissingPrivilege { .. } => "missing_privilege",
            Self::HalfReverted { .. } => "half_reverted",
            Self::HalfApplied { .. } => "half_applied",
            Self::NoWayBack { .. } => "no_way_back",
            Self::Loses { .. } => "loses",
            Self::Unsorted { .. } => "unsorted",
        }
    }

    /// The host that it is about, where there are several.
    pub fn host(&self) -> Option<&str> {
        match self {
            Self::OnHost { host, .. } | Self::SameServer { host, .. } => Some(host),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn what_is_told_on_a_host_is_told_with_it() {
        let holder = LockHolder {
            who: "a@b, process 1".to_owned(),
            server: "ch-1".to_owned(),
            since: None,
            silent_for: Duration::from_secs(3),
            expires_after: Duration::from_secs(30),
        };
        let locked = Error::Locked {
            holder: Box::new(holder.clone()),
            waited: Duration::ZERO,
        };
        let error = locked.on(Some("http://ch-1:8123"));
        assert_eq!(error.lock_holder(), Some(&holder));
        let hosts = error.hosts();
        assert_eq!(hosts.len(), 1);
        assert_eq!(hosts[0].host, "http://ch-1:8123");
        let file = "1.sql".to_owned();
        let error = Error::Refused(vec![Refusal::Unsorted { file }]).on(Some("ch-2:8123"));
        let [refusal] = error.refusals() else {
            panic!("{error}");
        };
        assert_eq!(
            (refusal.kind(), refusal.host()),
            ("unsorted", Some("ch-2:8123"))
        );
    }
}
