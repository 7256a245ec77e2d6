//! Starting, sharing, stopping and dying, each in a process of its own where the
//! process is the point.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; what is measured is printed.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use housekeeper_local::{Error, Kind, Local, Options, Progress, start};

/// One engine a process: the tests that start their own in this one take turns.
static TURN: Mutex<()> = Mutex::new(());

fn turn() -> std::sync::MutexGuard<'static, ()> {
    TURN.lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn embedded(directory: &Path) -> Options {
    Options::default().embedded().dir(directory)
}

/// A server in a process of its own.
struct Served {
    child: Child,
    url: String,
}

impl Served {
    fn start(directory: &Path) -> Result<Self, String> {
        let mut child = Command::new(env!("CARGO_BIN_EXE_housekeeper-local"))
            .arg(directory)
            .env_remove("HOUSEKEEPER_URL")
            .env_remove("CLICKHOUSE_URL")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut url = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut url)
            .unwrap();
        if url.is_empty() {
            let mut error = String::new();
            child
                .stderr
                .take()
                .unwrap()
                .read_to_string(&mut error)
                .unwrap();
            child.wait().unwrap();
            return Err(error);
        }
        Ok(Self {
            child,
            url: url.trim().to_owned(),
        })
    }

    fn connect(&self) -> Local {
        start(Options::default().url(&self.url)).unwrap()
    }

    /// Ends it as `kill` does.
    fn end(mut self, signal: &str) -> ExitStatus {
        let pid = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args([signal, &pid])
                .status()
                .unwrap()
                .success()
        );
        self.child.wait().unwrap()
    }
}

#[test]
fn data_survives_stopping_and_killing() {
    let directory = tempfile::tempdir().unwrap();
    let table = "CREATE TABLE t (a UInt32) ENGINE = MergeTree ORDER BY a";
    let served = Served::start(directory.path()).unwrap();
    served.connect().query(table).unwrap();
    served
        .connect()
        .query("INSERT INTO t SELECT number FROM numbers(1000)")
        .unwrap();
    assert!(served.end("-TERM").success());

    let served = Served::start(directory.path()).unwrap();
    assert_eq!(
        served.connect().query("SELECT count() FROM t").unwrap(),
        "1000\n"
    );
    served
        .connect()
        .query("INSERT INTO t SELECT number FROM numbers(1000)")
        .unwrap();
    assert!(!served.end("-KILL").success());

    let served = Served::start(directory.path()).unwrap();
    assert_eq!(
        served.connect().query("SELECT count() FROM t").unwrap(),
        "2000\n"
    );
    assert!(served.end("-INT").success());
}

#[test]
fn a_directory_belongs_to_one_process() {
    let _turn = turn();
    let directory = tempfile::tempdir().unwrap();
    let served = Served::start(directory.path()).unwrap();
    let error = start(embedded(directory.path())).unwrap_err();
    assert!(matches!(error, Error::DataDirInUse { .. }), "{error}");
    let error = Served::start(directory.path()).map(|_| ()).unwrap_err();
    assert!(error.contains("in use by another server"), "{error}");
    assert!(served.end("-TERM").success());
    start(embedded(directory.path())).unwrap().stop().unwrap();
}

#[test]
fn one_engine_is_shared_and_closed_with_the_last_handle() {
    let _turn = turn();
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let first = start(embedded(one.path())).unwrap();
    let second = start(embedded(one.path())).unwrap();
    assert_eq!(first.url(), second.url());
    assert_eq!(first.kind(), Kind::Embedded);
    first
        .query("CREATE TABLE t (a Int8) ENGINE = MergeTree ORDER BY a")
        .unwrap();
    for other in [
        embedded(two.path()),
        Options::default().embedded(),
        embedded(one.path()).named_collection("c", [("k", "v")]),
    ] {
        let error = start(other).unwrap_err();
        assert!(matches!(error, Error::AlreadyRunning { .. }), "{error}");
    }
    first.stop().unwrap();
    assert_eq!(second.query("EXISTS t").unwrap(), "1\n");
    let url = second.url().to_owned();
    drop(second);
    let error = start(Options::default().url(url)).unwrap_err();
    assert!(matches!(error, Error::Server { .. }), "{error}");
    // The process may go on to other data.
    let third = start(embedded(two.path())).unwrap();
    assert_eq!(third.query("EXISTS t").unwrap(), "0\n");
    third.stop().unwrap();
}

#[test]
fn temporary_data_is_deleted() {
    let _turn = turn();
    let local = start(Options::default().embedded()).unwrap();
    let path = local.query("SELECT path FROM system.disks").unwrap();
    let path = Path::new(path.trim()).to_owned();
    assert!(path.is_dir());
    local.stop().unwrap();
    assert!(!path.exists(), "{}", path.display());
}

#[test]
fn stopping_ends_what_runs() {
    let _turn = turn();
    let local = start(Options::default().embedded()).unwrap();
    let url = local.url().to_owned();
    let endless = thread::spawn(move || {
        let other = start(Options::default().url(url)).unwrap();
        other.query("SELECT sum(cityHash64(number)) FROM numbers(1000000000000)")
    });
    thread::sleep(Duration::from_millis(500));
    assert!(
        local
            .query("SELECT query FROM system.processes")
            .unwrap()
            .contains("cityHash64")
    );
    let begin = Instant::now();
    local.stop().unwrap();
    println!("stopping with a running query took {:?}", begin.elapsed());
    assert!(endless.join().unwrap().is_err());
}

/// Runs the test `name` of this file in a process of its own, in which
/// [`in_child`] is true.
fn child(name: &str) -> (ExitStatus, String, Duration) {
    child_with(name, &[])
}

/// [`child`] with these environment variables.
fn child_with(name: &str, variables: &[(&str, &str)]) -> (ExitStatus, String, Duration) {
    let begin = Instant::now();
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture"])
        .env("HOUSEKEEPER_LOCAL_TEST_CHILD", "1")
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status, text, begin.elapsed())
}

fn in_child() -> bool {
    std::env::var_os("HOUSEKEEPER_LOCAL_TEST_CHILD").is_some()
}

/// The directory a child printed; whether it is gone.
fn deleted(text: &str) -> bool {
    let path = text
        .lines()
        .find_map(|line| line.split_once("data: "))
        .unwrap()
        .1;
    !Path::new(path.trim()).exists()
}

/// An engine that nobody drops, with an endless query on it.
fn start_and_forget() {
    let local: &'static Local = Box::leak(Box::new(start(Options::default().embedded()).unwrap()));
    let path = local.query("SELECT path FROM system.disks").unwrap();
    println!("data: {}", path.trim());
    thread::spawn(|| local.query("SELECT sum(cityHash64(number)) FROM numbers(1000000000000)"));
    thread::sleep(Duration::from_millis(300));
}

#[test]
fn process_exit_closes_the_engine() {
    if in_child() {
        start_and_forget();
        std::process::exit(7);
    }
    let (status, text, took) = child("process_exit_closes_the_engine");
    assert_eq!(status.code(), Some(7), "{status}\n{text}");
    assert!(deleted(&text));
    println!("exit with a running query took {took:?}");
}

#[test]
fn a_panicking_test_closes_the_engine() {
    if in_child() {
        start_and_forget();
        panic!("as a failed test does");
    }
    let (status, text, _) = child("a_panicking_test_closes_the_engine");
    // What the test harness ends with when a test failed.
    assert_eq!(status.code(), Some(101), "{status}\n{text}");
    assert!(deleted(&text));
}

#[test]
fn named_collections_dictionaries_and_backups() {
    let _turn = turn();
    let source = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = source.local_addr().unwrap().port();
    let server = thread::spawn(move || {
        let (mut stream, _) = source.accept().unwrap();
        let mut request = String::new();
        let mut lines = BufReader::new(stream.try_clone().unwrap());
        while lines.read_line(&mut request).unwrap() > 2 {}
        let body = "1,one\n2,two\n";
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        stream
            .write_all(format!("{head}{body}").as_bytes())
            .unwrap();
        request
    });
    let directory = tempfile::tempdir().unwrap();
    let url = format!("http://127.0.0.1:{port}/words");
    let options = embedded(directory.path())
        .named_collection("words", [("url", url.as_str()), ("format", "CSV")]);
    let local = start(options).unwrap();
    local
        .query(
            "CREATE DICTIONARY words (id UInt64, word String) PRIMARY KEY id \
             SOURCE(HTTP(NAME words)) LIFETIME(0) LAYOUT(FLAT())",
        )
        .unwrap();
    assert_eq!(
        local.query("SELECT dictGet('words', 'word', 2)").unwrap(),
        "two\n"
    );
    assert!(server.join().unwrap().starts_with("GET /words "));
    local
        .query("CREATE TABLE t ENGINE = MergeTree ORDER BY a AS SELECT 1 AS a")
        .unwrap();
    let backup = format!("File('{}/backups/t')", directory.path().display());
    local.query(&format!("BACKUP TABLE t TO {backup}")).unwrap();
    local.query("DROP TABLE t SYNC").unwrap();
    local
        .query(&format!("RESTORE TABLE t FROM {backup}"))
        .unwrap();
    assert_eq!(local.query("SELECT a FROM t").unwrap(), "1\n");
    local.stop().unwrap();
    // The configuration may hold secrets.
    let mode = std::os::unix::fs::PermissionsExt::mode(
        &fs::metadata(directory.path().join("config.xml"))
            .unwrap()
            .permissions(),
    );
    assert_eq!(mode & 0o077, 0);
}

#[test]
fn a_server_that_does_not_answer_is_an_error() {
    let closed = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let url = format!("http://ada:secret@{closed}");
    let error = start(Options::default().url(url).progress(Progress::Silent))
        .unwrap_err()
        .to_string();
    assert!(
        error.contains(&closed.to_string()) && error.contains("cannot connect"),
        "{error}"
    );
    assert!(!error.contains("secret"), "{error}");
}

#[test]
fn the_environment_names_a_server() {
    if in_child() {
        match start(Options::default()) {
            Ok(local) => println!("{:?} {} {:?}", local.kind(), local.url(), local.password()),
            Err(error) => println!("error: {error}"),
        }
        return;
    }
    let served = Served::start(tempfile::tempdir().unwrap().path()).unwrap();
    let closed = "http://ada:secret@127.0.0.1:9";
    let said =
        |variables: &[(&str, &str)]| child_with("the_environment_names_a_server", variables).1;
    let url = served.url.clone();
    let text = said(&[
        ("HOUSEKEEPER_URL", ""),
        ("CLICKHOUSE_URL", &url),
        ("CLICKHOUSE_PASSWORD", "pw"),
    ]);
    assert!(
        text.contains(&format!("Existing {url} Some(\"pw\")")),
        "{text}"
    );
    // The more particular variable comes first.
    let text = said(&[("HOUSEKEEPER_URL", &url), ("CLICKHOUSE_URL", closed)]);
    assert!(text.contains(&format!("Existing {url}")), "{text}");
    // A server that was named and is not there is not replaced by another.
    let text = said(&[("HOUSEKEEPER_URL", closed), ("CLICKHOUSE_URL", &url)]);
    assert!(
        text.contains("error: the ClickHouse server at http://127.0.0.1:9/"),
        "{text}"
    );
    assert!(!text.contains("secret"), "{text}");
    assert!(served.end("-TERM").success());
}
