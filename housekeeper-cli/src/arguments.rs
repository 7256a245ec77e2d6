//! The arguments, as clap reads them and as the help shows them.
#![expect(
    clippy::doc_markdown,
    reason = "these comments are the help, which is plain text"
)]

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use housekeeper_core::plan::Hazard;

/// Declarative ClickHouse schemas for Rust, checked at compile time.
///
/// The schema is kept as plain SQL files. `cargo build` checks them and generates typed Rust; the commands here make
/// a crate ready, seal migrations, apply them, and run a ClickHouse for development.
#[derive(Debug, Parser)]
#[command(name = "housekeeper", version, max_term_width = 100)]
pub(crate) struct Arguments {
    /// The project's folder [default: the nearest one upwards with a housekeeper.toml, else this one]
    #[arg(short, long, global = true, value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a new or an existing crate ready
    Init(Init),
    /// Seal what the schema files say beyond the sealed migrations, as the next one
    Diff(Diff),
    /// Show what is sealed, what is applied, and what is not sealed yet
    Status(Status),
    /// Apply the sealed migrations to a server
    Apply(Apply),
    /// Say whether a server has the schema that the files declare
    Verify(Verify),
    /// Take migrations back that a server has
    Revert(Revert),
    /// Record whether an interrupted step took effect, where `apply` cannot tell
    Resolve(Resolve),
    /// Take the lock away from a run that is dead
    Unlock(Unlock),
    /// Show the sealed migrations: what each does, costs and risks
    History(History),
    /// Put migrations that were sealed side by side one after the other
    Rebase(Rebase),
    /// Seal the migrations anew, after files were changed that no database has seen
    Rehash,
    /// Put one migration in place of several
    Squash(Squash),
    /// Take over the migrations of another tool
    Adopt(Adopt),
    /// Compare what is declared, what is sealed and what a server has
    Drift(Drift),
    /// Format SQL files
    Fmt(Fmt),
    /// Show how SQL is read
    Parse(Parse),
    /// Say what is wrong with the schema files
    Check(Check),
    /// Tell more about an error or a warning
    Explain(Explain),
    /// Give the columns of queries over a schema
    Describe(Describe),
    /// Run a ClickHouse for development that outlives the command
    #[command(subcommand)]
    Dev(Dev),
}

impl Command {
    /// How a command that talks to a server prints what it did.
    pub(crate) const fn report_format(&self) -> Option<ReportFormat> {
        match self {
            Self::Apply(Apply { format, .. })
            | Self::Status(Status { format, .. })
            | Self::Verify(Verify { format, .. })
            | Self::Revert(Revert { format, .. })
            | Self::Resolve(Resolve { format, .. })
            | Self::Unlock(Unlock { format, .. }) => Some(*format),
            _ => None,
        }
    }
}

/// Make a new or an existing crate ready.
///
/// Writes housekeeper.toml, db/ with a small schema, build.rs and src/db.rs, and adds the dependencies to Cargo.toml.
/// What is there already is left as it is; where a line has to be added by hand, it is printed. Running it again
/// changes nothing.
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The crate's folder; made if need be [default: this one]
    #[arg(value_name = "DIR")]
    pub(crate) folder: Option<PathBuf>,
}

/// Seal what the schema files say beyond the sealed migrations, as the next one.
///
/// Writes a file named by the time (UTC) into the folder of migrations, and adds it to housekeeper.sum. A step that
/// can lose data is refused until a reason is given, which is written next to it.
///
/// With --from or --to, or with --dry-run, nothing is written: the statements go to standard output, and what they
/// cost and risk to standard error.
///
/// With --format json, standard output is one object: {"steps": [{"sql", "object", "cost", "hazards", "reverse",
/// "probe", "comment"}]}, a statement a step. "cost" is "metadata", "mutation" or "rebuild", "hazards" are names,
/// "reverse" is what takes the step back (a list where it takes several statements) and "probe" a query that tells
/// whether it is done, or null.
///
/// The exit code is 0 with and without changes, 1 when there is a reason against them, which is said on standard
/// error, and 2 with --exit-code when there are changes.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(crate) struct Diff {
    /// What the migration is called: lower-case letters, digits, `_` and `-`
    #[arg(short, long, value_name = "SLUG")]
    pub(crate) name: Option<String>,
    /// Print the statements, what they cost and what they risk, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Accept a hazard, or `all`; to be sealed it needs a --reason. May be given several times
    #[arg(long, value_name = "HAZARD", value_parser = allowed)]
    pub(crate) allow: Vec<Allowed>,
    /// Why the hazard is acceptable: the reason for each --allow in turn, or one for all [default: the words of --name]
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: Vec<String>,
    /// Compare this schema and write nothing: a .sql file, a folder of them, or a project [default: what is sealed]
    #[arg(long, value_name = "PATH")]
    pub(crate) from: Option<PathBuf>,
    /// With this one: a .sql file, a folder of them, or a project [default: what the schema files say]
    #[arg(long, value_name = "PATH")]
    pub(crate) to: Option<PathBuf>,
    /// Also write what takes the migration back, beside it: VERSION_slug.down.sql, which `revert` runs
    #[arg(long, conflicts_with_all = ["from", "to", "dry_run"])]
    pub(crate) down: bool,
    /// Make two migrations where something breaks the release before: one that expands the schema, which it does not
    /// notice, and one that contracts it, for when nothing of it runs any more. In JSON, "phase" says which a step is in
    #[arg(long)]
    pub(crate) expand_contract: bool,
    /// How the steps are printed
    #[arg(long, value_enum, default_value_t = PlanFormat::Sql)]
    pub(crate) format: PlanFormat,
    /// End with exit code 2 when there are changes
    #[arg(long)]
    pub(crate) exit_code: bool,
}

impl Diff {
    /// Whether two schemas are compared, instead of a migration made.
    pub(crate) const fn compares(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether nothing is to be written.
    pub(crate) const fn only_prints(&self) -> bool {
        self.dry_run || self.compares()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum PlanFormat {
    /// Statements with comments
    Sql,
    /// One JSON object
    Json,
}

/// What may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Allowed {
    One(Hazard),
    All,
}

fn allowed(name: &str) -> Result<Allowed, String> {
    if name == "all" {
        return Ok(Allowed::All);
    }
    Hazard::named(name).map(Allowed::One).ok_or_else(|| {
        format!(
            "the hazards are {}; `all` are all of them",
            Hazard::ALL.map(Hazard::name).join(", ")
        )
    })
}

/// Show what is sealed, what is applied, and what is not sealed yet.
///
/// With --format json, standard output is one object: {"migrations": [{"version", "name", "file", "steps", "done", "state",
/// "applied_at", "failed"}], "refusals": [{"kind", "message", "host"}], "unsealed": 0, "lock": null}. "state" is "applied",
/// "partial", "reverting" or "pending", "done" the steps that are done (of what takes it back, for "reverting"),
/// "applied_at" is in seconds since 1970, "refusals" say why `apply` would do nothing, "unsealed" is the number of steps
/// that no migration has yet, and "lock" says which run applies now: {"who", "server", "since", "silent_ms",
/// "expires_after_ms"}.
///
/// The exit code is 0, with --exit-code 2 when something is pending, unsealed or refused, and 1 when that cannot be
/// said.
#[derive(Debug, Args)]
pub(crate) struct Status {
    #[command(flatten)]
    pub(crate) server: OnServer,
    /// How it is printed
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    pub(crate) format: ReportFormat,
    /// End with exit code 2 when something is pending, unsealed or refused
    #[arg(long)]
    pub(crate) exit_code: bool,
}

/// Say whether a server has the schema that the files declare: every object, with its columns and their types.
///
/// One query, as `db::verify` in Rust; `drift` compares more. With --format json, standard output is one object:
/// {"differences": []}, each a sentence.
///
/// The exit code is 0 when all is there, 2 when something differs, and 1 when that cannot be said.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    #[command(flatten)]
    pub(crate) server: OnServer,
    /// How it is printed
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    pub(crate) format: ReportFormat,
}

#[derive(Debug, Args)]
pub(crate) struct OnServer {
    /// The server's address: http://[user[:password]@]host:port [default: HOUSEKEEPER_URL, CLICKHOUSE_URL, or the
    /// server of `dev up`]. CLICKHOUSE_USER and CLICKHOUSE_PASSWORD fill in what it leaves out
    #[arg(long)]
    pub(crate) url: Option<String>,
    /// The profile of housekeeper.toml [default: default]. Where it names hosts, all of them are visited, and there is no
    /// --url
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// Visit this server in place of the hosts of the profile: http://host:port. May be given several times
    #[arg(long = "host", value_name = "URL", conflicts_with = "url")]
    pub(crate) hosts: Vec<String>,
}

/// Apply the sealed migrations to a server.
///
/// Everything that is pending, one statement at a time, each written down in the table housekeeper.revisions. May be
/// killed anywhere and run again.
///
/// With --format json, standard output is one object. What was done: {"applied": [{"version", "name", "ran",
/// "found_done", "ms"}], "already", "ms"}. With --plan: {"steps": [{"version", "name", "file", "line", "step", "sql",
/// "object", "cost", "rows", "bytes", "hazards", "found_done", "hosts"}], "running"}; "rows" and "bytes" are those of the
/// table that a mutation rewrites or a rebuild copies, or of those that a statement reads to fill another, "hosts" those
/// of the profile that would run it. What went wrong: {"error": {"kind", "message", "code", "file", "line", "statement",
/// "hosts": [{"host", "state", "code", "message"}], "refusals": [{"kind", "message", "host"}], "holder", "mutation",
/// "rebuild"}}: a host is "done", "failed" or "silent", "holder" has the lock ({"who", "server", "since", "silent_ms",
/// "expires_after_ms"}), "mutation" is one that cannot end ({"table", "command", "reason", "kill"}), with the command
/// that ends it, and "rebuild" one that a check has stopped ({"table", "version", "step"}), which the next run starts
/// again.
///
/// At Ctrl-C or SIGTERM no further step is begun, and the lock is given back. A step that does not end within 5 seconds
/// then goes on on the server, and the next run finds out what became of it.
///
/// The exit code is 0 when everything is applied, with --plan and --exit-code 2 when something is pending, 1 when it
/// could not be done, and 130 or 143 when Ctrl-C or SIGTERM has stopped it.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(crate) struct Apply {
    #[command(flatten)]
    pub(crate) server: OnServer,
    /// Print the statements that would run here and now, with the rows and bytes of the tables that would be rewritten,
    /// and run none
    #[arg(long)]
    pub(crate) plan: bool,
    /// End with exit code 2 when something is pending
    #[arg(long, requires = "plan")]
    pub(crate) exit_code: bool,
    /// How it is printed
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    pub(crate) format: ReportFormat,
    /// Apply no migration behind this one: a part that contracts the schema waits until nothing of the release before
    /// runs
    #[arg(long, value_name = "VERSION")]
    pub(crate) to: Option<String>,
    /// Ask the server before each step whether its effect is there already, and if so record it and do not run it: for
    /// a database that was made by other means. Right for migrations that take nothing back: squash the others first
    #[arg(long)]
    pub(crate) adopt_existing: bool,
    /// Do nothing on a database that has migrations beyond these, instead of refusing: for the release before, which starts
    /// again while the next one is being rolled out
    #[arg(long)]
    pub(crate) allow_newer: bool,
    #[command(flatten)]
    pub(crate) running: Running,
    #[command(flatten)]
    pub(crate) locking: Locking,
    #[command(flatten)]
    pub(crate) variables: Variables,
}

/// Take back the newest migration that a server has, or all behind a version.
///
/// What takes a migration back is the file VERSION_slug.down.sql beside it, which `diff --down` writes; without one, it is
/// worked out here, where there is such a thing. Steps run as those of `apply` do: one run at a time, each written down;
/// what was interrupted is gone on with by the next `revert`. A migration that was taken back is pending again.
///
/// A step that loses rows, such as dropping the table that a migration has created, needs --allow-loss or a reason in the
/// file.
///
/// With --format json, standard output is one object: {"reverted": [{"version", "name", "ran", "found_done", "ms"}], "ms"},
/// and with --plan and for errors what `apply` prints.
///
/// The exit code is 0 when that is done or there is nothing to take back, with --plan and --exit-code 2 when there is
/// something, 1 when it could not be done, and 130 or 143 when Ctrl-C or SIGTERM has stopped it, as `apply`.
#[derive(Debug, Args)]
pub(crate) struct Revert {
    #[command(flatten)]
    pub(crate) server: OnServer,
    /// Take back everything behind this one; 0 is before all of them [default: the newest alone]
    #[arg(long, value_name = "VERSION")]
    pub(crate) to: Option<String>,
    /// Do it even where rows or values are lost
    #[arg(long)]
    pub(crate) allow_loss: bool,
    /// Print the statements that would run here and now, and run none
    #[arg(long)]
    pub(crate) plan: bool,
    /// End with exit code 2 when there is something to take back
    #[arg(long, requires = "plan")]
    pub(crate) exit_code: bool,
    /// How it is printed
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    pub(crate) format: ReportFormat,
    #[command(flatten)]
    pub(crate) running: Running,
    #[command(flatten)]
    pub(crate) locking: Locking,
    #[command(flatten)]
    pub(crate) variables: Variables,
}

/// How a run that changes the schema goes.
#[derive(Debug, Args)]
pub(crate) struct Running {
    /// Give up after this long; what is under way then goes on on the server, and the next run waits for it
    #[arg(long, value_name = "SECONDS")]
    pub(crate) timeout: Option<u64>,
    /// Send this setting of ClickHouse with every statement of the migrations, in place of what would be sent. May be
    /// given several times
    #[arg(long = "setting", value_name = "NAME=VALUE", value_parser = setting)]
    pub(crate) settings: Vec<(String, String)>,
}

/// The lock that there is one of at a time.
#[derive(Debug, Args)]
pub(crate) struct Locking {
    /// How long to wait for another run
    #[arg(long = "lock-wait", value_name = "SECONDS", default_value_t = 600)]
    pub(crate) wait: u64,
    /// After so long without a sign of life from this run, another may take the lock over
    #[arg(long = "lock-expiry", value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) expiry: u64,
    /// Take the lock in Keeper or ZooKeeper, under this path: for servers of one service that are applied to one by one
    #[arg(long = "lock-in-keeper", value_name = "PATH")]
    pub(crate) in_keeper: Option<String>,
}

/// Record whether an interrupted step took effect, where `apply` cannot tell.
///
/// With --format json, standard output is one object: {"version", "step", "resolution"}, the last of which is "applied",
/// "retry" or "start_again"; errors are told as `apply` tells them. The exit code is 0 when it is recorded, and 1 when it is not.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("resolution").required(true)))]
pub(crate) struct Resolve {
    /// The migration's version
    pub(crate) migration: String,
    /// The step, from 1
    pub(crate) step: u32,
    /// Its effect is there
    #[arg(long, group = "resolution")]
    pub(crate) applied: bool,
    /// Its effect is not there; `apply` runs it again
    #[arg(long, group = "resolution")]
    pub(crate) retry: bool,
    /// It is of a rebuild that one of its checks has stopped: what was copied is dropped, and `apply` copies it again
    #[arg(long, group = "resolution")]
    pub(crate) start_again: bool,
    #[command(flatten)]
    pub(crate) server: OnServer,
    #[command(flatten)]
    pub(crate) locking: Locking,
    /// How it is printed
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    pub(crate) format: ReportFormat,
}

/// Take the lock away from a run that is dead.
///
/// Only one run applies at a time; others wait. The lock of one that was killed ends by itself after 30 seconds, so this
/// is for the impatient. A run that shows that it is alive keeps it.
///
/// With --format json, standard output is one object: {"holder"}, who had it, as `status` tells it, or null; errors are told as `apply` tells
/// them. The exit code is 0 when the lock is free now, and 1 when it is not.
#[derive(Debug, Args)]
pub(crate) struct Unlock {
    /// Take it away from one that is alive, too: it stops before its next statement
    #[arg(long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) server: OnServer,
    /// How it is printed
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    pub(crate) format: ReportFormat,
}

/// Show the sealed migrations: what each does, costs and risks.
///
/// With --format json, standard output is one object: {"migrations": [{"version", "name", "file", "hash", "steps",
/// "cost", "hazards", "replaces"}]}, the oldest first. "steps" is their number, "cost" the highest of theirs, "hazards"
/// are [{"name", "reason"}], and "replaces" are the versions that a snapshot stands for.
#[derive(Debug, Args)]
pub(crate) struct History {
    /// How the migrations are printed
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    pub(crate) format: ReportFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum ReportFormat {
    /// A table
    Human,
    /// One JSON object
    Json,
}

/// Put migrations that were sealed side by side one after the other.
///
/// For after a merge: of two branches that have both sealed migrations, those of the branch that ends last are put after
/// the others, with new versions where they would not come last otherwise. housekeeper.sum may hold the marks of a merge.
/// Migrations that it does not name are put last. Nothing is written when the migrations could not be done in the new
/// order.
///
/// Only what no database has applied may be renamed: name it, if it is not what would be.
#[derive(Debug, Args)]
pub(crate) struct Rebase {
    /// What shall come last: files or versions [default: the branch that ends last]
    #[arg(value_name = "FILE")]
    pub(crate) last: Vec<String>,
}

/// Put one migration in place of several.
///
/// The snapshot makes what they build, in one go, and names each of them with its hash. A fresh database runs it; one
/// that has the last of them skips it; one that has only some is refused, and has to be brought up to date by a program
/// from before the snapshot. Nothing is written unless the snapshot builds the same.
///
/// Rows that are inserted after the last change of the schema are inserted by the snapshot as well; with rows before
/// that, nothing is squashed.
#[derive(Debug, Args)]
pub(crate) struct Squash {
    /// The last migration that goes: its version or its file [default: the last one]
    #[arg(long, value_name = "VERSION")]
    pub(crate) to: Option<String>,
    /// What the snapshot is called
    #[arg(short, long, value_name = "SLUG", default_value = "snapshot")]
    pub(crate) name: String,
    /// Squash all the same where rows would be left out: a fresh database will not have them
    #[arg(long)]
    pub(crate) leave_out_rows: bool,
    /// Say what would be done, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// Take over the migrations of another tool.
///
/// Those of golang-migrate (1_name.up.sql, 1_name.down.sql), goose (`-- +goose Up`) and plain files with numbers
/// (1_name.sql), in the order of their numbers. They are copied into the folder of migrations and sealed; the originals
/// stay as they are. What they build becomes the entry point of the schema files, if there is none. Nothing is written
/// when there is a statement that could not have run where it stands, or whose effect is not known.
#[derive(Debug, Args)]
pub(crate) struct Adopt {
    /// The folder that has them
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// Say what would be done, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// Compare what is declared, what is sealed and what a server has.
///
/// Says what the schema files say beyond the sealed migrations, which of those are not applied, and in what the server
/// differs from what was applied: the objects of all databases that the schema files or the migrations name. Secrets
/// that the server does not show, and values of variables, are taken to be right. Nothing is changed.
///
/// The exit code is 0 when all agree, 2 when something differs, and 1 when that cannot be said.
#[derive(Debug, Args)]
pub(crate) struct Drift {
    #[command(flatten)]
    pub(crate) server: OnServer,
}

/// Format SQL files.
///
/// Writes the files that are not formatted yet, each at once or not at all. A file that cannot be read is reported and
/// left as it is. Sealed migrations keep their texts: folders with a housekeeper.sum are left out.
#[derive(Debug, Args)]
pub(crate) struct Fmt {
    /// Files, and folders whose .sql files are meant; `-` is standard input, formatted to standard output [default: the
    /// folder of the project's schema files]
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Write nothing; list the files that are not formatted, and fail if there are any
    #[arg(long)]
    pub(crate) check: bool,
}

/// Show how SQL is read.
///
/// Prints the tree of each statement; what a statement does not have is not shown.
///
/// With --jsonl, reads lines {"id": …, "sql": "one statement"} from standard input, and answers each with a line
/// {"id", "ok": true, "kind", "canonical"} or {"id", "ok": false, "errors": [{"code", "message", "line", "column",
/// "help"}]}. A line that is no such object is answered too, with the id null and its own place.
#[derive(Debug, Args)]
pub(crate) struct Parse {
    /// The files; `-` is standard input
    #[arg(value_name = "FILE", required_unless_present = "jsonl")]
    pub(crate) files: Vec<PathBuf>,
    /// Answer a stream of statements, a line each
    #[arg(long, conflicts_with = "files")]
    pub(crate) jsonl: bool,
}

/// Say what is wrong with the schema files.
///
/// What a build says, without a build: what ClickHouse would refuse, and warnings about what it takes and gets wrong.
/// The exit code is 0 when there are no errors, 1 when there are, and 2 when the arguments make no sense.
///
/// With --format json, each message is a line on standard output: {"code", "severity", "message", "file", "line",
/// "column", "labels": [{"file", "line", "column", "end_line", "end_column", "text", "primary"}], "help": [],
/// "notes": []}. Lines and columns count from 1, columns in characters; "end" is one past the last character. "file",
/// "line" and "column" are those of the first primary label, and null where no place in a file is at fault.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// A .sql file, or a folder of them [default: the project]
    #[arg(value_name = "PATH")]
    pub(crate) path: Option<PathBuf>,
    /// How messages look
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// Text with the lines of the files, on standard error
    Human,
    /// A JSON object a line, on standard output
    Json,
}

/// Tell more about an error or a warning: what it means, what goes wrong, an example and a fix.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The code, such as HK0507; without it, all codes are listed
    pub(crate) code: Option<String>,
}

/// Give the columns of queries over a schema, with no server at hand.
///
/// Reads lines {"id": …, "sql": "SELECT …"} from standard input and answers each with one line: {"id", "outcome":
/// "typed", "columns": [{"name", "type"}]}; {"id", "outcome": "declined", "reason"} where a type is not known; {"id",
/// "outcome": "rejected", "error"} where ClickHouse would refuse the query. Types are written as DESCRIBE does with
/// print_pretty_type_names = 0.
///
/// What is wrong with the schema is said on standard error, and the rest of it is served.
#[derive(Debug, Args)]
pub(crate) struct Describe {
    /// A .sql file, a folder of them, or a project [default: the project]
    #[arg(long, value_name = "PATH")]
    pub(crate) schema: Option<PathBuf>,
    /// Answer a stream of queries, a line each
    #[arg(long, required = true)]
    pub(crate) jsonl: bool,
}

/// Run a ClickHouse for development that outlives the command.
///
/// Each project has one of its own, with its own data, which is kept among the user's data: in HOUSEKEEPER_DATA,
/// XDG_DATA_HOME/housekeeper or ~/.local/share/housekeeper (on macOS ~/Library/Application Support/housekeeper).
/// It listens on loopback only. It is a `clickhouse` from PATH, else the embedded engine, which is fetched once;
/// HOUSEKEEPER_URL and CLICKHOUSE_URL mean nothing here.
#[derive(Debug, Subcommand)]
pub(crate) enum Dev {
    /// Start it if need be, bring it to what the schema files say, and print its address
    Up(Up),
    /// Stop it; its data stays
    Down,
    /// Say whether it runs, where, and what is pending
    Status,
    /// The server process itself.
    #[command(name = "__serve", hide = true)]
    Serve(Serve),
}

/// Start it if need be, bring it to what the schema files say, and print its address.
///
/// The sealed migrations are applied, and then what the schema files say beyond them, so that what is being worked on
/// can be tried before it is sealed. Only the address is printed on standard output:
/// `export CLICKHOUSE_URL=$(cargo housekeeper dev up)`.
#[derive(Debug, Args)]
pub(crate) struct Up {
    /// Listen on this port [default: the one it had last time, else any that is free]
    #[arg(long, value_name = "PORT")]
    pub(crate) port: Option<u16>,
    /// Delete its data first
    #[arg(long)]
    pub(crate) fresh: bool,
    /// Also do what loses rows or values in it
    #[arg(long)]
    pub(crate) accept_data_loss: bool,
    #[command(flatten)]
    pub(crate) variables: Variables,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[arg(long)]
    pub(crate) folder: PathBuf,
    #[arg(long)]
    pub(crate) port: u16,
}

#[derive(Debug, Args)]
pub(crate) struct Variables {
    /// The value of `${NAME}` in migrations; without it, the environment's. May be given several times
    #[arg(long = "var", value_name = "NAME=VALUE", value_parser = name_and_value)]
    pub(crate) given: Vec<(String, Secret)>,
}

/// A value that is never printed.
#[derive(Clone)]
pub(crate) struct Secret(String);

impl Secret {
    /// The value, for the server.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

fn setting(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("it is not NAME=VALUE, such as distributed_ddl_task_timeout=120".to_owned()),
    }
}

/// The complaint does not repeat the text: it may be a value without its name.
fn name_and_value(text: &str) -> Result<(String, Secret), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), Secret(value.to_owned()))),
        _ => Err("it is not NAME=VALUE".to_owned()),
    }
}
