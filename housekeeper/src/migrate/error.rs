use std::fmt;
use std::time::Duration;

use super::{
    Difference, HostOutcome, HostState, LockHolder, MissingVariable, Refusal, RequestError,
    StepPlace, StuckMutation,
};

/// The result of a migration call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why migrations were not applied, or not all of them. The values of variables are in
/// none of its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The chosen profile does not exist. Nothing was changed.
    UnknownProfile {
        /// The profile asked for.
        name: String,
        /// The profiles there are.
        known: Vec<String>,
    },
    /// There is no migration of the version to go up to. Nothing was changed.
    UnknownVersion(String),
    /// Pending steps need variables that nobody gave. Nothing was changed.
    MissingVariables(Vec<MissingVariable>),
    /// The log and this binary contradict each other. Nothing was changed.
    Refused(Vec<Refusal>),
    /// An earlier run left a step of which nobody can tell whether it took effect.
    /// Nothing was changed; [`resolve`](crate::migrate::Migrations::resolve) records what
    /// a person found out.
    Undecided(Box<Undecided>),
    /// The server answered a statement with an error. Steps before it are done and
    /// recorded; after mending the cause, applying again goes on here.
    Statement(Box<StatementError>),
    /// No answer came to a statement: it may have taken effect or may still be running.
    /// Running it again finds out.
    Interrupted(Box<StatementError>),
    /// A probe did not answer 0 or 1. Nothing was changed.
    Probe {
        /// The step it belongs to.
        place: Box<StepPlace>,
        /// The query.
        sql: String,
        /// What is wrong with its answer.
        answer: String,
    },
    /// [`resolve`](crate::migrate::Migrations::resolve) was called for a step that is not
    /// open.
    NotOpen {
        /// The migration.
        version: String,
        /// The step, from 1.
        step: u32,
        /// What it is instead.
        state: &'static str,
    },
    /// The log cannot be understood. Nothing was changed.
    Log(String),
    /// A request other than a migration's statement failed.
    Server {
        /// What it was for.
        doing: String,
        /// What the server said.
        source: RequestError,
    },
    /// A step that an earlier run has begun can neither end nor be run again: its mutation fails. It is recorded as
    /// failed; nothing else was changed.
    StuckMutation {
        /// The step.
        place: Box<StepPlace>,
        /// The mutation, and what ends it.
        mutation: Box<StuckMutation>,
    },
    /// The limit of time has passed, with a statement under way or not: it may have taken effect or may still be
    /// running. Running it again finds out.
    TimedOut {
        /// The limit.
        after: Duration,
        /// The step that was being done.
        place: Option<Box<StepPlace>>,
    },
    /// It was asked to stop: see [`stop_when`](crate::migrate::Migrations::stop_when). Steps before are done and recorded.
    Stopped {
        /// The step that was being done, or was next; `None` where no step was reached.
        place: Option<Box<StepPlace>>,
        /// Whether its statement may have taken effect or may still be running, which running it again finds out. Else
        /// it was not begun, and the lock is given back.
        is_under_way: bool,
    },
    /// A hook wanted to stop. Before a step: the step was not started. After it: the step is done and recorded.
    Hook {
        /// The step.
        place: Box<StepPlace>,
        /// `before` or `after`.
        when: &'static str,
        /// What the hook said.
        message: String,
    },
    /// Another run has had the lock for as long as this one would wait. Nothing was changed;
    /// [`unlock`](crate::migrate::Migrations::unlock) takes it away from one that is dead.
    Locked {
        /// Who has it.
        holder: Box<LockHolder>,
        /// How long this run has waited.
        waited: Duration,
    },
    /// This run was silent for so long that another took the lock; it has stopped before its next
    /// statement. What the other does holds.
    LockLost {
        /// Who has it now.
        to: Option<Box<LockHolder>>,
    },
    /// Hosts are down, or show nothing. Where there is a step, it is done on the others, and those that are down do it when
    /// they are up again; applying again then finds that out. Else nothing of a migration was changed.
    HostsDown {
        /// The step that was being done.
        place: Option<Box<StepPlace>>,
        /// What became of the statement on each host.
        hosts: Vec<HostOutcome>,
    },
    /// The server knows no cluster of this name. Nothing was changed.
    UnknownCluster(String),
    /// The server does not know the macro that a cluster's name is. Nothing was changed.
    UnknownHosts {
        /// The macro.
        cluster: String,
    },
    /// Hosts are visited one by one, and this one had something against it. What was done on others is done and
    /// recorded; applying again goes on where each host is.
    OnHost {
        /// The host.
        host: String,
        /// What.
        error: Box<Error>,
    },
    /// The server does not have the schema this binary was built for.
    SchemaDiffers(Vec<Difference>),
}

/// A statement and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatementError {
    /// Where the statement stands.
    pub place: StepPlace,
    /// The statement, variables by name.
    pub sql: String,
    /// What the server said, or why it could not be heard.
    pub source: RequestError,
    /// The mutation that the statement has left behind, if that is what failed.
    pub stuck: Option<Box<StuckMutation>>,
    /// The table whose rebuild was stopped by this check, which may start again.
    pub rebuild: Option<String>,
    /// What became of it on the hosts of a cluster, as far as it is known; empty for a single server.
    pub hosts: Vec<HostOutcome>,
}

impl StatementError {
    /// What became of it on the host that it was sent to.
    fn outcome(&self, host: &str) -> HostOutcome {
        HostOutcome::new(
            host,
            HostState::Failed {
                code: self.source.code,
                message: self.source.message.clone(),
            },
        )
    }

    /// What there is to know of each host, and the mutation that has to be ended by hand, if there is one.
    fn what_is_left(&self) -> String {
        let hosts = self.hosts.iter().map(|host| format!("\n{host}"));
        let mut left: String = hosts.collect();
        if let Some(mutation) = &self.stuck {
            left.push_str("\nThe server tries its mutation again for ever. To end it: ");
            left.push_str(&mutation.kill);
        }
        if let Some(table) = &self.rebuild {
            let StepPlace { version, step, .. } = &self.place;
            left.push_str("\nNothing of ");
            left.push_str(table);
            left.push_str(
                " is lost, and the next run copies it again. To drop its copy before, and let merges and mutations go on: ",
            );
            let resolve = format!("cargo housekeeper resolve {version} {step} --start-again");
            left.push_str(&resolve);
        }
        left
    }
}

/// A step of which the log says that it started, or failed, and no probe tells more.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Undecided {
    /// Where the statement stands.
    pub place: StepPlace,
    /// The statement, variables by name.
    pub sql: String,
    /// Who started it, and when.
    pub started: String,
    /// The error it ended with, if it is known to have ended.
    pub failed: Option<String>,
}

impl fmt::Display for Error {
    // A sentence for each kind.
    #[allow(clippy::too_many_lines)]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownProfile { name, known } if known.is_empty() => {
                write!(f, "there is no profile `{name}`; housekeeper.toml has none")
            }
            Self::UnknownProfile { name, known } => write!(
                f,
                "there is no profile `{name}`; housekeeper.toml has `{}`",
                known.join("`, `")
            ),
            Self::UnknownVersion(version) => write!(
                f,
                "there is no migration {version} to go up to; nothing has been changed"
            ),
            Self::MissingVariables(variables) => {
                f.write_str("no value for ")?;
                list(f, variables, "; ")?;
                f.write_str(
                    ". Give them with `variable(name, value)` or in the environment; nothing has \
                     been changed",
                )
            }
            Self::Refused(refusals) => {
                f.write_str("refused, and nothing changed: ")?;
                list(f, refusals, "; ")
            }
            Self::Undecided(undecided) => undecided.fmt(f),
            Self::Statement(error) => write!(
                f,
                "migration {} failed: {}\nThe statement: {}{}",
                error.place,
                error.source,
                start_of(&error.sql),
                error.what_is_left()
            ),
            Self::Interrupted(error) => write!(
                f,
                "migration {} was interrupted, and may or may not have taken effect: {}\n\
                 Running it again finds out. The statement: {}{}",
                error.place,
                error.source,
                start_of(&error.sql),
                error.what_is_left()
            ),
            Self::Probe { place, sql, answer } => write!(
                f,
                "migration {place} was started before and is not recorded as done; the query that \
                 tells whether it took effect {answer}: {sql}"
            ),
            Self::NotOpen {
                version,
                step,
                state,
            } => write!(
                f,
                "there is nothing to resolve: step {step} of migration {version} {state}"
            ),
            Self::Log(what) => write!(f, "cannot understand the log of migrations: {what}"),
            Self::Server { doing, source } => write!(f, "{doing}: {source}"),
            Self::StuckMutation { place, mutation } => write!(
                f,
                "migration {place} was begun and cannot end: {mutation}\nThen find out what became of the step, and \
                 record it with `cargo housekeeper resolve {version} {step} --applied` or `… --retry`",
                version = place.version,
                step = place.step,
            ),
            Self::TimedOut { after, place } => {
                write!(f, "the limit of {} s has passed", after.as_secs_f64())?;
                if let Some(place) = place {
                    write!(f, " in migration {place}")?;
                }
                f.write_str(". Running it again finds out what became of it, and goes on")
            }
            Self::Stopped {
                place: Some(place),
                is_under_way: true,
            } => write!(
                f,
                "stopped as it was asked to, in migration {place}: its statement may go on on the server. Applying again \
                 finds out what became of it; until then the lock is left to expire"
            ),
            Self::Stopped {
                place: Some(place),
                is_under_way: false,
            } => write!(
                f,
                "stopped as it was asked to, before migration {place}. What was done is recorded, no statement is under \
                 way, and the lock is given back"
            ),
            Self::Stopped { place: None, .. } => {
                f.write_str("stopped as it was asked to; nothing has been changed")
            }
            Self::Hook {
                place,
                when,
                message,
            } => write!(f, "stopped {when} migration {place}: {message}"),
            Self::Locked { holder, waited } => write!(
                f,
                "another run has the lock: {holder}. Waited for {} s; nothing has been changed. If that run is dead, \
                 its lock ends by itself after {} s, or at once with `cargo housekeeper unlock`",
                waited.as_secs(),
                holder.expires_after.as_secs()
            ),
            Self::LockLost { to } => {
                f.write_str(
                    "the lock was taken away, because nothing was heard of this run for too long; it has stopped \
                     before its next statement",
                )?;
                match to {
                    Some(holder) => write!(f, ". Now it is with {holder}"),
                    None => Ok(()),
                }
            }
            Self::HostsDown { place, hosts } => hosts_down(f, place.as_deref(), hosts),
            Self::UnknownCluster(name) => write!(
                f,
                "the server knows no cluster `{name}`; see system.clusters. Nothing has been changed"
            ),
            Self::UnknownHosts { cluster } => write!(
                f,
                "the server does not know the macro `{cluster}`, or does not tell what it stands for: see system.macros, or \
                 give the profile the name of the cluster. Nothing has been changed"
            ),
            Self::OnHost { host, error } => {
                write!(f, "on {host}: {error}")?;
                if error.is_no_answer() {
                    f.write_str(". When that host answers again, apply again: it goes on where each host is")?;
                }
                Ok(())
            }
            Self::SchemaDiffers(differences) => {
                f.write_str("the server does not have the schema this binary was built for: ")?;
                list(f, differences, "; ")
            }
        }
    }
}

impl fmt::Display for Undecided {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            place,
            sql,
            started,
            failed,
        } = self;
        write!(f, "migration {place}: started by {started}, ")?;
        match failed {
            Some(error) => write!(f, "it failed ({error}), and what it did until then")?,
            None => f.write_str("it was never recorded as done, and whether it took effect")?,
        }
        write!(
            f,
            " is not something a query can tell. Look at the server, then record what you found \
             with `cargo housekeeper resolve {version} {step} --applied` if its effect is there, or \
             `… --retry` to run it again (in Rust: `migrations().resolve(…)`). Nothing has been \
             changed. The statement: {}",
            start_of(sql),
            version = place.version,
            step = place.step,
        )
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Statement(error) | Self::Interrupted(error) => Some(&error.source),
            Self::Server { source, .. } => Some(source),
            Self::OnHost { error, .. } => Some(error),
            Self::UnknownProfile { .. }
            | Self::UnknownVersion(_)
            | Self::MissingVariables(_)
            | Self::Refused(_)
            | Self::Undecided(_)
            | Self::Probe { .. }
            | Self::NotOpen { .. }
            | Self::Log(_)
            | Self::Locked { .. }
            | Self::LockLost { .. }
            | Self::StuckMutation { .. }
            | Self::TimedOut { .. }
            | Self::Stopped { .. }
            | Self::Hook { .. }
            | Self::HostsDown { .. }
            | Self::UnknownCluster(_)
            | Self::UnknownHosts { .. }
            | Self::SchemaDiffers(_) => None,
        }
    }
}

impl Error {
    /// The server did not do what was asked for on the way.
    pub(super) fn server(doing: &str, source: RequestError) -> Self {
        Self::Server {
            doing: doing.to_owned(),
            source,
        }
    }

    /// The server answered, but not with what the query asks for.
    pub(super) fn malformed(doing: &str) -> Self {
        let source = RequestError {
            code: None,
            message: "the answer is not what was asked for".to_owned(),
        };
        Self::server(doing, source)
    }

    /// The same, with the host that it is about where several are visited.
    pub(super) fn on(self, host: Option<&str>) -> Self {
        match (self, host) {
            // They tell their hosts.
            (error @ (Self::OnHost { .. } | Self::HostsDown { .. }), _) | (error, None) => error,
            (Self::Refused(refusals), Some(host)) => {
                let refusals = refusals.into_iter().map(|refusal| refusal.on(Some(host)));
                Self::Refused(refusals.collect())
            }
            (Self::Statement(mut error), Some(host)) if error.hosts.is_empty() => {
                error.hosts.push(error.outcome(host));
                Self::Statement(error)
            }
            (Self::Interrupted(mut error), Some(host)) if error.hosts.is_empty() => {
                error.hosts.push(error.outcome(host));
                Self::Interrupted(error)
            }
            (error, Some(host)) => Self::OnHost {
                host: host.to_owned(),
                error: Box::new(error),
            },
        }
    }

    /// Whether the server gave no answer, to something that is no statement of a migration.
    pub(super) fn is_no_answer(&self) -> bool {
        match self {
            Self::HostsDown { place: None, .. } => true,
            Self::Server { source, .. } => source.code.is_none(),
            Self::OnHost { error, .. } => error.is_no_answer(),
            _ => false,
        }
    }

    /// What came in place of an answer, as far as it is known.
    pub(super) fn no_answer(&self) -> Option<&str> {
        match self {
            Self::Server { source, .. } => Some(&source.message),
            Self::OnHost { error, .. } => error.no_answer(),
            _ => None,
        }
    }

    /// Whether a request of this run may be on its way to the server or in its hands. Then the
    /// lock is not given back: whoever takes it over has to see what becomes of that request.
    pub(super) fn may_be_under_way(&self) -> bool {
        match self {
            Self::Interrupted(_) => true,
            Self::Server { source, .. } => source.code.is_none(),
            Self::OnHost { error, .. } => error.may_be_under_way(),
            Self::Stopped { is_under_way, .. } => *is_under_way,
            Self::UnknownProfile { .. }
            | Self::UnknownVersion(_)
            | Self::MissingVariables(_)
            | Self::Refused(_)
            | Self::Undecided(_)
            | Self::Statement(_)
            | Self::Probe { .. }
            | Self::NotOpen { .. }
            | Self::Log(_)
            | Self::Locked { .. }
            | Self::LockLost { .. }
            | Self::StuckMutation { .. }
            | Self::TimedOut { .. }
            | Self::Hook { .. }
            | Self::HostsDown { .. }
            | Self::UnknownCluster(_)
            | Self::UnknownHosts { .. }
            | Self::SchemaDiffers(_) => false,
        }
    }

    /// A word for it, which stays the same: for other programs.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::OnHost { error, .. } => error.kind(),
            Self::UnknownProfile { .. } => "unknown_profile",
            Self::UnknownVersion(_) => "unknown_version",
            Self::MissingVariables(_) => "missing_variables",
            Self::Refused(_) => "refused",
            Self::Undecided(_) => "undecided",
            Self::Statement(_) => "statement",
            Self::Interrupted(_) => "interrupted",
            Self::Probe { .. } => "probe",
            Self::NotOpen { .. } => "not_open",
            Self::Log(_) => "log",
            Self::Server { .. } => "server",
            Self::StuckMutation { .. } => "stuck_mutation",
            Self::TimedOut { .. } => "timed_out",
            Self::Stopped { .. } => "stopped",
            Self::Hook { .. } => "hook",
            Self::Locked { .. } => "locked",
            Self::LockLost { .. } => "lock_lost",
            Self::HostsDown { .. } => "hosts_down",
            Self::UnknownCluster(_) => "unknown_cluster",
            Self::UnknownHosts { .. } => "unknown_hosts",
            Self::SchemaDiffers(_) => "schema_differs",
        }
    }

    /// The step that it is about, if it is about one.
    pub fn place(&self) -> Option<&StepPlace> {
        match self {
            Self::Statement(error) | Self::Interrupted(error) => Some(&error.place),
            Self::Undecided(undecided) => Some(&undecided.place),
            Self::OnHost { error, .. } => error.place(),
            Self::Probe { place, .. }
            | Self::StuckMutation { place, .. }
            | Self::Hook { place, .. } => Some(place),
            Self::TimedOut { place, .. }
            | Self::Stopped { place, .. }
            | Self::HostsDown { place, .. } => place.as_deref(),
            Self::UnknownProfile { .. }
            | Self::UnknownVersion(_)
            | Self::MissingVariables(_)
            | Self::Refused(_)
            | Self::NotOpen { .. }
            | Self::Log(_)
            | Self::Server { .. }
            | Self::Locked { .. }
            | Self::LockLost { .. }
            | Self::UnknownCluster(_)
            | Self::UnknownHosts { .. }
            | Self::SchemaDiffers(_) => None,
        }
    }

    /// The statement that it is about, variables by name.
    pub fn statement(&self) -> Option<&str> {
        match self {
            Self::Statement(error) | Self::Interrupted(error) => Some(&error.sql),
            Self::Undecided(undecided) => Some(&undecided.sql),
            Self::OnHost { error, .. } => error.statement(),
            Self::Probe { .. }
            | Self::StuckMutation { .. }
            | Self::Hook { .. }
            | Self::TimedOut { .. }
            | Self::Stopped { .. }
            | Self::UnknownProfile { .. }
            | Self::UnknownVersion(_)
            | Self::MissingVariables(_)
            | Self::Refused(_)
            | Self::NotOpen { .. }
            | Self::Log(_)
            | Self::Server { .. }
            | Self::Locked { .. }
            | Self::LockLost { .. }
            | Self::HostsDown { .. }
            | Self::UnknownCluster(_)
            | Self::UnknownHosts { .. }
            | Self::SchemaDiffers(_) => None,
        }
    }

    /// The error code of ClickHouse, if it answered with one.
    pub fn code(&self) -> Option<u32> {
        match self {
            Self::Statement(error) | Self::Interrupted(error) => error.source.code,
            Self::Server { source, .. } => source.code,
            Self::OnHost { error, .. } => error.code(),
            Self::UnknownProfile { .. }
            | Self::UnknownVersion(_)
            | Self::MissingVariables(_)
            | Self::Refused(_)
            | Self::Undecided(_)
            | Self::Probe { .. }
            | Self::NotOpen { .. }
            | Self::Log(_)
            | Self::Locked { .. }
            | Self::LockLost { .. }
            | Self::StuckMutation { .. }
            | Self::TimedOut { .. }
            | Self::Stopped { .. }
            | Self::Hook { .. }
            | Self::HostsDown { .. }
            | Self::UnknownCluster(_)
            | Self::UnknownHosts { .. }
            | Self::SchemaDiffers(_) => None,
        }
    }
}

fn hosts_down(
    f: &mut fmt::Formatter<'_>,
    place: Option<&StepPlace>,
    hosts: &[HostOutcome],
) -> fmt::Result {
    let silent: Vec<String> = hosts
        .iter()
        .filter(|host| !host.is_done())
        .map(|host| match &host.state {
            HostState::Failed { message, .. } => format!("{} ({message})", host.host),
            HostState::Done | HostState::Silent => host.host.clone(),
        })
        .collect();
    let plural = if silent.len() == 1 { "" } else { "s" };
    write!(f, "the host{plural} {}", silent.join(", "))?;
    match place {
        Some(place) => write!(
            f,
            " did not answer in migration {place}. The others have done the step, and what is down does it \
             when it is up again; then apply again"
        ),
        None => f.write_str(
            " did not answer; nothing has been changed. Start what is down, or take it out of the cluster or the \
             profile, and apply again",
        ),
    }
}

fn list(f: &mut fmt::Formatter<'_>, items: &[impl fmt::Display], between: &str) -> fmt::Result {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            f.write_str(between)?;
        }
        item.fmt(f)?;
    }
    Ok(())
}

/// As much of a statement as is needed to recognise it.
fn start_of(sql: &str) -> String {
    const ENOUGH: usize = 200;
    match sql.char_indices().nth(ENOUGH) {
        None => sql.to_owned(),
        Some((end, _)) => format!("{}…", &sql[..end]),
    }
}
