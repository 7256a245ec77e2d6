//! A crate in a temporary folder, and the program run in it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

use tempfile::TempDir;

/// A crate `shop`, with everything of its own.
pub(crate) struct Crate {
    home: TempDir,
}

impl Crate {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        let this = Self {
            home: tempfile::tempdir().unwrap(),
        };
        fs::create_dir(this.home.path().join("shop")).unwrap();
        this
    }

    /// Schema files and nothing else: what `diff` and `apply` need.
    pub(crate) fn with_schema(events: &str) -> Self {
        let this = Self::empty();
        this.write("housekeeper.toml", "");
        this.write(
            "db/main.sql",
            "CREATE DATABASE shop;\n-- housekeeper:import tables/*.sql\n",
        );
        this.write("db/tables/events.sql", events);
        this
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.home.path().join("shop").join(file)
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    /// The names of the files in a folder, in order.
    pub(crate) fn list(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(folder)).unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// All files with their texts, but those that are built.
    pub(crate) fn snapshot(&self) -> Vec<(PathBuf, String)> {
        fn visit(folder: &Path, all: &mut Vec<(PathBuf, String)>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    if !path.ends_with(".git") {
                        visit(&path, all);
                    }
                } else {
                    all.push((path.clone(), fs::read_to_string(&path).unwrap()));
                }
            }
        }
        let mut all = Vec::new();
        visit(&self.path(""), &mut all);
        all.sort();
        all
    }

    /// The program with these arguments, in this crate, knowing of no server.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_housekeeper"));
        command
            .args(arguments)
            .current_dir(self.path(""))
            .env("HOUSEKEEPER_DATA", self.home.path().join("data"))
            .env("CARGO", env!("CARGO"));
        for name in [
            "HOUSEKEEPER_URL",
            "CLICKHOUSE_URL",
            "CLICKHOUSE_USER",
            "CLICKHOUSE_PASSWORD",
        ] {
            command.env_remove(name);
        }
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(&mut self.command(arguments))
    }

    /// Builds the crate with the workspace's versions and without a network. All crates share what is built.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Run {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        fs::copy(workspace.join("Cargo.lock"), self.path("Cargo.lock")).unwrap();
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates");
        Run::of(
            Command::new(env!("CARGO"))
                .args(arguments)
                .current_dir(self.path(""))
                .env("CARGO_TARGET_DIR", target)
                .env("CARGO_NET_OFFLINE", "true")
                .env("CARGO_TERM_COLOR", "never")
                // Each crate is built a few times and never debugged: half the size.
                .env("CARGO_INCREMENTAL", "0")
                .env("CARGO_PROFILE_DEV_DEBUG", "0"),
        )
    }
}

/// What a program did.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs a program with this standard input, which it may leave unread.
pub(crate) fn feed(command: &mut Command, input: &str) -> Run {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = thread::spawn(move || {
        let _ = stdin.write_all(input.as_bytes());
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Run::new(output)
}

impl Run {
    fn of(command: &mut Command) -> Self {
        Self::new(command.output().unwrap())
    }

    fn new(output: Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    #[track_caller]
    pub(crate) fn code(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    #[track_caller]
    pub(crate) fn succeeds(self) -> Self {
        self.code(0)
    }

    #[track_caller]
    pub(crate) fn fails(self) -> Self {
        self.code(1)
    }

    /// On standard output or standard error.
    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(
            self.stdout.contains(text) || self.stderr.contains(text),
            "not said: {text}\n{self:#?}"
        );
        self
    }

    #[track_caller]
    pub(crate) fn does_not_say(self, text: &str) -> Self {
        assert!(
            !self.stdout.contains(text) && !self.stderr.contains(text),
            "said: {text}\n{self:#?}"
        );
        self
    }
}

/// A table of events with these further columns.
pub(crate) fn events(columns: &str) -> String {
    format!("CREATE TABLE shop.events (id UInt64{columns}) ENGINE = MergeTree ORDER BY id;\n")
}
