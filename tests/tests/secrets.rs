//! A secret that is given as a variable, and everywhere it might be found afterwards: the program, what it was built in, all
//! that it says, the revisions, and what the server is sent besides the statement itself.
#![allow(clippy::unwrap_used, reason = "a panic is a failed test")]
#![allow(clippy::print_stdout, reason = "what was looked through is told")]

#[allow(dead_code, reason = "other tests use the rest")]
mod support;

use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::BuildHasher as _;
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::SystemTime;

use housekeeper_core::history::rehash;

use support::{Project, workspace};

const GOOD: &str = "CREATE DATABASE hk_canary;
CREATE DICTIONARY hk_canary.names (id UInt64, name String)
PRIMARY KEY id
SOURCE(HTTP(url 'http://127.0.0.1:1/names?token=${CANARY}' format 'TSV' headers(header(name 'Authorization' value 'Bearer ${CANARY}'))))
LAYOUT(FLAT())
LIFETIME(0);
CREATE TABLE hk_canary.slow (a UInt8) ENGINE = MergeTree ORDER BY a;
";

/// The server's answer quotes the value: there is no such format.
const BAD: &str = "CREATE TABLE hk_canary.bad (a UInt8) ENGINE = File('${CANARY}');
";

/// A program that says all it knows, and panics with what went wrong.
const PROGRAM: &str = r#"
mod db { housekeeper::schema!(); }

/// Writes every event and span to standard error.
struct Everything;

impl tracing::Subscriber for Everything {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool { true }
    fn new_span(&self, span: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        eprintln!("tracing: {span:?}");
        tracing::span::Id::from_u64(1)
    }
    fn record(&self, _: &tracing::span::Id, values: &tracing::span::Record<'_>) { eprintln!("tracing: {values:?}"); }
    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
    fn event(&self, event: &tracing::Event<'_>) { eprintln!("tracing: {event:?}"); }
    fn enter(&self, _: &tracing::span::Id) {}
    fn exit(&self, _: &tracing::span::Id) {}
}

fn main() {
    tracing::subscriber::set_global_default(Everything).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let client = housekeeper::clickhouse::Client::default().with_url(std::env::args().nth(1).unwrap());
    let run = || match std::env::args().nth(2) {
        // Else it comes from the environment of the process.
        Some(name) => db::migrations().variable("CANARY", std::env::var(name).unwrap()),
        None => db::migrations(),
    };
    runtime.block_on(async {
        println!("{:?}", run());
        println!("{:?}", run().dry_run(&client).await);
        let result = run().on_progress(|progress| println!("{progress} {progress:?}")).apply(&client).await;
        println!("{:?} {:?}", db::status(&client).await, db::verify(&client).await);
        if let Err(error) = &result { println!("{error} {error:?}"); }
        result.unwrap();
    });
}
"#;

/// Takes down all that is sent to a server.
struct Recorder {
    url: String,
    sent: Arc<Mutex<Vec<u8>>>,
}

impl Recorder {
    fn start(upstream: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let upstream = upstream
            .trim_start_matches("http://")
            .trim_end_matches('/')
            .to_owned();
        let sent = Arc::new(Mutex::new(Vec::new()));
        let keep = Arc::clone(&sent);
        thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                let server = TcpStream::connect(&upstream).unwrap();
                let back = (server.try_clone().unwrap(), client.try_clone().unwrap());
                let keep = Arc::clone(&keep);
                thread::spawn(move || {
                    pass_on(client, server, |bytes| keep.lock().unwrap().extend(bytes));
                });
                thread::spawn(move || pass_on(back.0, back.1, |_| ()));
            }
        });
        Self { url, sent }
    }

    /// The requests, each with its head.
    fn requests(&self) -> Vec<String> {
        let sent = String::from_utf8_lossy(&self.sent.lock().unwrap()).into_owned();
        sent.split("POST /").skip(1).map(str::to_owned).collect()
    }
}

fn pass_on(mut from: TcpStream, mut to: TcpStream, mut see: impl FnMut(&[u8])) {
    let mut bytes = vec![0; 65536];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        see(&bytes[..count]);
        if to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
}

/// The files in a folder that have this in them, of those that were written since, with how many these are and their bytes.
fn search(folder: &Path, since: SystemTime, text: &[u8]) -> (Vec<String>, u64, u64) {
    let (mut found, mut files, mut bytes) = (Vec::new(), 0, 0);
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if entry.file_type().unwrap().is_dir() {
                folders.push(path);
            } else if entry.metadata().unwrap().modified().unwrap() >= since
                && let Ok(content) = fs::read(&path)
            {
                files += 1;
                bytes += content.len() as u64;
                // Far quicker than comparing at each byte, where most is not optimised.
                let mut rest = content.as_slice();
                while let Some(at) = rest.iter().position(|byte| *byte == text[0]) {
                    if rest[at..].starts_with(text) {
                        found.push(path.display().to_string());
                        break;
                    }
                    rest = &rest[at + 1..];
                }
            }
        }
    }
    (found, files, bytes)
}

/// A crate whose migrations take the secret.
fn crate_with_secrets() -> Project {
    let project = Project::new(
        "canary",
        &[
            ("src/main.rs", PROGRAM),
            ("db/main.sql", ""),
            ("db/migrations/20240101000000_good.sql", GOOD),
            ("db/migrations/20240102000000_bad.sql", BAD),
        ],
    );
    let sum = rehash(&[
        ("20240101000000_good.sql", GOOD),
        ("20240102000000_bad.sql", BAD),
    ])
    .unwrap();
    project.write("db/migrations/housekeeper.sum", &sum.print());
    project.write("housekeeper.toml", "release-drift = \"warn\"\n");
    fs::remove_file(project.path("src/lib.rs")).unwrap();
    let manifest = project.read("Cargo.toml");
    let facade = workspace().join("housekeeper");
    let dependencies = format!(
        "\n[dependencies]\nhousekeeper = {{ package = \"housekeeper-clickhouse\", path = \"{}\" }}\n\
         tokio = {{ version = \"1\", features = [\"rt\", \"net\", \"time\"] }}\ntracing = {{ version = \"0.1\", default-features = false, features = [\"std\"] }}\n",
        facade.display()
    );
    project.write("Cargo.toml", &(manifest + &dependencies));
    project
}

#[test]
fn a_secret_is_found_nowhere() {
    let began = SystemTime::now();
    // No one has it but this process and its children. `~` is in few files.
    let canary = format!("~canary-{:016x}", RandomState::new().hash_one(1));
    let project = crate_with_secrets();
    // Also whoever builds has it in the environment.
    let with = [
        ("CANARY", canary.as_str()),
        ("CANARY_VALUE", canary.as_str()),
    ];
    project.cargo_with(&["build"], &with).succeeds();

    // Of this process alone: a server of others may have revisions.
    let options = housekeeper_local::Options::default().embedded();
    let local = housekeeper_local::start(options).unwrap();
    let recorder = Recorder::start(local.url());
    let target = project.target();
    let program = target.join("debug/shop_canary");
    let mut said = String::new();
    // Given by the program; from the environment; and again, when the log has an error.
    for arguments in [&["CANARY_VALUE"][..], &[], &["CANARY_VALUE"]] {
        let output = Command::new(&program)
            .arg(&recorder.url)
            .args(arguments)
            .envs(with)
            .env("RUST_LOG", "trace")
            .env("RUST_BACKTRACE", "full")
            .output()
            .unwrap();
        assert!(!output.status.success(), "the last statement is wrong");
        said += &String::from_utf8_lossy(&output.stdout);
        said += &String::from_utf8_lossy(&output.stderr);
    }
    for expected in [
        "panicked",
        "tracing: ",
        "Unknown format ${CANARY}",
        "create table hk_canary.bad",
    ] {
        assert!(said.contains(expected), "`{expected}` is not in:\n{said}");
    }
    let lines = said.lines().count();
    let events = said
        .lines()
        .filter(|line| line.starts_with("tracing: "))
        .count();
    assert!(!said.contains(&canary), "{said}");

    let revisions = local
        .query("SELECT * FROM housekeeper.revisions FORMAT JSONEachRow")
        .unwrap();
    assert!(
        revisions.contains("Unknown format ${CANARY}"),
        "{revisions}"
    );
    assert!(!revisions.contains(&canary), "{revisions}");

    // The statements themselves have it, which the server is told not to keep; nothing else that is sent has.
    let requests = recorder.requests();
    let with_it: Vec<_> = requests
        .iter()
        .filter(|request| request.contains(&canary))
        .collect();
    assert!(with_it.len() >= 3, "{requests:?}");
    for request in &with_it {
        let (head, _) = request.split_once("\r\n\r\n").unwrap();
        assert!(
            !head.contains(&canary) && head.contains("log_queries=0"),
            "{request}"
        );
    }

    let (found, files, bytes) = search(&target, began, canary.as_bytes());
    assert_eq!(found, <Vec<String>>::new());
    let (found, own, _) = search(&project.path(""), began, canary.as_bytes());
    assert_eq!(found, <Vec<String>>::new());
    // What makes it a test: where it is, it is found.
    project.write("target-like/x", &format!("some text ~can {canary}"));
    assert_eq!(
        search(&project.path(""), began, canary.as_bytes()).0.len(),
        1
    );
    println!(
        "looked for a secret in {files} new files of the target folder ({} MB), {own} files of the crate, {lines} lines of output \
         ({events} of them events at TRACE), {} rows of the revisions and {} requests ({} statements have it, each with \
         log_queries = 0): found 0 times elsewhere",
        bytes / 1_000_000,
        revisions.lines().count(),
        requests.len(),
        with_it.len()
    );
}
