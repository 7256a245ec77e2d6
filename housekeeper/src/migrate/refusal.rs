use std::fmt;

use super::Difference;

/// A reason to change nothing: the log and the migrations in this binary contradict
/// each other.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// An applied migration is not the file it was.
    Edited {
        /// The file.
        file: String,
        /// The SHA-256 of the file that was applied.
        applied: String,
        /// The SHA-256 of the file in this binary.
        embedded: String,
    },
    /// A step of a migration that is half applied is not the statement it was.
    StepEdited {
        /// The file.
        file: String,
        /// The step, from 1, as the log has it.
        step: u32,
        /// Whether it is done; else it may or may not have taken effect.
        finished: bool,
    },
    /// The file is the one that was applied, yet it now reads as another number of steps.
    StepsChanged {
        /// The file.
        file: String,
        /// The steps that were applied.
        applied: u32,
        /// The steps in this binary.
        embedded: u32,
    },
    /// A migration was applied that this binary does not have, although it has newer ones.
    Missing {
        /// Its version.
        version: String,
        /// Its name; may be empty.
        name: String,
    },
    /// None of the migrations of the log is in this binary: it is another service's log, or another one's files.
    AnotherLog {
        /// The database of the log.
        database: String,
        /// How many migrations it has.
        migrations: usize,
        /// The version of the newest one.
        version: String,
        /// Its name; may be empty.
        name: String,
    },
    /// Two branches have each sealed migrations: this database has those of the one, and this binary those of the other.
    Forked {
        /// The version of the first migration that this binary does not have.
        version: String,
        /// Its name; may be empty.
        name: String,
        /// The file of the first one that this database does not have.
        file: String,
    },
    /// A migration was applied that is newer than all this binary has.
    DatabaseNewer {
        /// Its version.
        version: String,
        /// Its name; may be empty.
        name: String,
    },
    /// A migration is pending although a newer one was applied.
    OutOfOrder {
        /// Its file.
        file: String,
        /// The newest version that was applied.
        applied: String,
    },
    /// A snapshot stands for migrations of which the database has only a part.
    BehindSnapshot {
        /// The file of the snapshot.
        file: String,
        /// The newest version that was applied.
        applied: String,
    },
    /// A snapshot stands for a migration that was another file when it was applied.
    SnapshotOfOthers {
        /// The file of the snapshot.
        file: String,
        /// The version.
        version: String,
    },
    /// A rebuild is pending, which copies the rows of one host, and the profile has a cluster.
    RebuildOnCluster {
        /// The file.
        file: String,
        /// The first step that copies, from 1.
        step: u32,
    },
    /// A rebuild is pending of a table that hosts have in common, and each of them is visited by itself.
    RebuildOfReplica {
        /// The file.
        file: String,
        /// The first step that copies, from 1.
        step: u32,
    },
    /// A step inserts rows that would be there on one host only, or several times.
    InsertOnHosts {
        /// The file.
        file: String,
        /// The step, from 1.
        step: u32,
        /// The table.
        object: String,
        /// What would become of the rows.
        reason: String,
    },
    /// Hosts are visited one by one, and something else is asked for that does not go with that.
    NotWithHosts {
        /// What.
        what: String,
    },
    /// Two of the hosts to be visited are one server.
    SameServer {
        /// The host.
        host: String,
        /// Those that were visited before it: one of them is the same.
        others: Vec<String>,
    },
    /// Of several hosts, this one has something against it.
    OnHost {
        /// The host.
        host: String,
        /// What.
        refusal: Box<Refusal>,
    },
    /// What a step changes is not there any more.
    Gone {
        /// The file.
        file: String,
        /// The step, from 1.
        step: u32,
        /// What it would change, such as `shop.events`.
        object: String,
    },
    /// What a step takes for granted is otherwise on the server.
    Drifted {
        /// The file.
        file: String,
        /// The step, from 1.
        step: u32,
        /// What is otherwise.
        difference: Difference,
    },
    /// The server is from before what a step needs.
    ServerTooOld {
        /// The file.
        file: String,
        /// The step, from 1.
        step: u32,
        /// What it needs, such as `the type Time64`.
        what: String,
        /// The first version that has it.
        since: String,
        /// The version of the server.
        found: String,
    },
    /// The user may not do what a step does.
    MissingPrivilege {
        /// The file.
        file: String,
        /// The first step that needs it, from 1.
        step: u32,
        /// What is missing, as GRANT takes it: `CREATE TABLE ON shop.events`.
        privilege: String,
    },
    /// A migration was taken back in part.
    HalfReverted {
        /// Its file.
        file: String,
    },
    /// A migration is to be taken back that was applied in part.
    HalfApplied {
        /// Its file.
        file: String,
    },
    /// A migration is to be taken back, and nothing does that.
    NoWayBack {
        /// Its file.
        file: String,
        /// Why not.
        reason: String,
    },
    /// Taking a migration back would lose rows or values, and nobody has allowed that.
    Loses {
        /// The file that takes it back.
        file: String,
        /// The step, from 1.
        step: u32,
        /// What it does, such as `drop table shop.events`.
        what: String,
        /// The name of the hazard.
        hazard: String,
        /// What may happen.
        detail: String,
    },
    /// The migrations of this binary are not in order, or two have one version.
    Unsorted {
        /// The file that comes too late.
        file: String,
    },
}

impl Refusal {
    /// The same, with the host that it is about where there are several.
    pub(super) fn on(self, host: Option<&str>) -> Self {
        match (self, host) {
            (refusal @ (Self::OnHost { .. } | Self::SameServer { .. }), _) | (refusal, None) => {
                refusal
            }
            (refusal, Some(host)) => Self::OnHost {
                host: host.to_owned(),
                refusal: Box::new(refusal),
            },
        }
    }

    /// Whether it is about a migration beyond all that this binary has.
    pub(super) fn is_newer(&self) -> bool {
        match self {
            Self::OnHost { refusal, .. } => refusal.is_newer(),
            other => matches!(other, Self::DatabaseNewer { .. }),
        }
    }
}

impl fmt::Display for Refusal {
    #[expect(clippy::too_many_lines, reason = "a sentence for each")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Edited {
                file,
                applied,
                embedded,
            } => write!(
                f,
                "{file} was edited after it was applied (sha256 {}, now {}); put it back as it \
                 was and write a new migration",
                short(applied),
                short(embedded)
            ),
            Self::StepEdited {
                file,
                step,
                finished: true,
            } => write!(
                f,
                "step {step} of {file} was edited after it was applied; only the step that \
                 failed and those after it may change"
            ),
            Self::StepEdited {
                file,
                step,
                finished: false,
            } => write!(
                f,
                "step {step} of {file} was edited or removed while it is not known whether it \
                 took effect; put it back as it was, or find out and record it with `resolve`"
            ),
            Self::StepsChanged {
                file,
                applied,
                embedded,
            } => write!(
                f,
                "{file} was applied as {applied} steps and now reads as {embedded}; another \
                 version of housekeeper made this binary"
            ),
            Self::Missing { version, name } => write!(
                f,
                "migration {} was applied and is not in this binary; bring its file back",
                Label(version, name)
            ),
            Self::AnotherLog {
                database,
                migrations,
                version,
                name,
            } => write!(
                f,
                "none of the {migrations} migrations in the log of the database `{database}`, the last of which is {}, is in \
                 this binary. Services that share a server each need a log of their own: `log-database = \"…\"` in \
                 housekeeper.toml; if this log is this service's, bring its files back",
                Label(version, name)
            ),
            Self::Forked {
                version,
                name,
                file,
            } => write!(
                f,
                "two branches have each sealed migrations: {} was applied and is not in this binary, and {file} is not \
                 applied; merge the branches, and `cargo housekeeper rebase {file}` puts it after the others",
                Label(version, name)
            ),
            Self::DatabaseNewer { version, name } => write!(
                f,
                "the database is newer than this binary: it has migration {}",
                Label(version, name)
            ),
            Self::OutOfOrder { file, applied } => write!(
                f,
                "{file} is pending but comes before {applied}, which was applied; \
                 `cargo housekeeper rebase {file}` puts it after the others"
            ),
            Self::BehindSnapshot { file, applied } => write!(
                f,
                "{file} stands for migrations of which this database has those up to {applied} and not all; \
                 apply the rest with a binary that still has them, from before the snapshot"
            ),
            Self::SnapshotOfOthers { file, version } => write!(
                f,
                "{file} stands for migration {version}, which was another file when it was applied here"
            ),
            Self::RebuildOnCluster { file, step } => write!(
                f,
                "step {step} of {file} copies the rows of a table that is rebuilt, on the one host that is spoken to; on \
                 a cluster that is not supported. {REBUILD_BY_HAND}"
            ),
            Self::RebuildOfReplica { file, step } => write!(
                f,
                "step {step} of {file} copies the rows of a table that is rebuilt, which is replicated: each host would \
                 copy them for all others. {REBUILD_BY_HAND}"
            ),
            Self::InsertOnHosts {
                file,
                step,
                object,
                reason,
            } => write!(
                f,
                "step {step} of {file} inserts rows into {object}: {reason}"
            ),
            Self::NotWithHosts { what } => write!(
                f,
                "hosts are visited one by one, and that does not go with {what}"
            ),
            Self::SameServer { host, others } => write!(
                f,
                "{host} is the same server as {}: name each server once",
                others.join(" or ")
            ),
            Self::OnHost { host, refusal } => write!(f, "on {host}, {refusal}"),
            Self::Gone { file, step, object } => write!(
                f,
                "step {step} of {file} changes {object}, which is not on the server, or which this user may not see: \
                 somebody has dropped or renamed it; `cargo housekeeper drift` says what else differs"
            ),
            Self::Drifted {
                file,
                step,
                difference,
            } => write!(
                f,
                "step {step} of {file} takes for granted what somebody has changed by other means: {difference}; put it \
                 back as the migrations have it, or, where it is what this step would make of it, apply with \
                 `--adopt-existing` (`cargo housekeeper drift` says what else differs)"
            ),
            Self::ServerTooOld {
                file,
                step,
                what,
                since,
                found,
            } => write!(
                f,
                "step {step} of {file} needs {what}, which ClickHouse has since {since}, and this server is {found}"
            ),
            Self::MissingPrivilege {
                file,
                step,
                privilege,
            } if privilege == "GRANT OPTION" => write!(
                f,
                "step {step} of {file} gives privileges to others, and this user has none WITH GRANT OPTION"
            ),
            Self::MissingPrivilege {
                file,
                step,
                privilege,
            } => write!(
                f,
                "step {step} of {file} needs what this user does not have: GRANT {privilege} TO the user"
            ),
            Self::HalfReverted { file } => write!(
                f,
                "{file} is half taken back; `cargo housekeeper revert` goes on with that, and then it can be applied again"
            ),
            Self::HalfApplied { file } => write!(
                f,
                "{file} is applied in part, and what takes it back is for the whole; apply the rest of it first"
            ),
            Self::NoWayBack { file, reason } => {
                write!(f, "nothing takes {file} back: {reason}")
            }
            Self::Loses {
                file,
                step,
                what,
                hazard,
                detail,
            } => write!(
                f,
                "step {step} of {file} ({what}) is not done without leave: {detail} ({hazard}); give it with \
                 `--allow-loss` (`allow_loss` in Rust), or with a reason in that file: -- housekeeper:allow {hazard} …"
            ),
            Self::Unsorted { file } => {
                write!(f, "{file} does not come after the migration in front of it")
            }
        }
    }
}

const REBUILD_BY_HAND: &str = "Tables of each host by itself are rebuilt with a profile that names the hosts (`hosts = \
    […]`). For replicated ones, put the new table beside the old one in a migration, let your own tools copy the rows, and \
    EXCHANGE the two in the next migration";

/// Enough of a hash to tell two apart by eye.
fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}

/// `20240813190639_initial`.
struct Label<'a>(&'a str, &'a str);

impl fmt::Display for Label<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)?;
        if !self.1.is_empty() {
            write!(f, "_{}", self.1)?;
        }
        Ok(())
    }
}
