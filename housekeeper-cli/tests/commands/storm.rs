//! Migrations that are applied while the program and the server are killed, again and again.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::BuildHasher as _;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::support::Crate;

/// Rows that are doubled where a statement runs twice, a mutation, and a rebuild.
const ROWS: [(&str, &str); 4] = [
    (
        "20240101000000_tables.sql",
        "CREATE DATABASE storm;\n\
         CREATE TABLE storm.t (id UInt64, kind String) ENGINE = MergeTree ORDER BY id;\n\
         CREATE TABLE storm.marks (step UInt8) ENGINE = MergeTree ORDER BY step;\n",
    ),
    (
        "20240102000000_rows.sql",
        "INSERT INTO storm.marks SELECT 1;\n\
         INSERT INTO storm.marks SELECT 2 + sleepEachRow(0.2);\n\
         INSERT INTO storm.marks SELECT 3;\n",
    ),
    (
        "20240103000000_columns.sql",
        "ALTER TABLE storm.t ADD COLUMN size UInt32;\n\
         ALTER TABLE storm.t RENAME COLUMN kind TO sort;\n\
         CREATE TABLE storm.copy AS storm.t;\n\
         EXCHANGE TABLES storm.t AND storm.copy;\n\
         DROP TABLE storm.copy;\n",
    ),
    (
        "20240104000000_more.sql",
        "INSERT INTO storm.marks SELECT 4;\n\
         ALTER TABLE storm.t MODIFY COLUMN size UInt64;\n\
         INSERT INTO storm.marks SELECT 5 + sleepEachRow(0.2);\n",
    ),
];

/// A history, sealed.
pub(crate) struct History {
    pub(crate) name: &'static str,
    pub(crate) project: Crate,
    /// The last migration that this engine takes, if it is not the last of all.
    pub(crate) to: Option<String>,
}

impl History {
    fn new(name: &'static str, project: Crate) -> Self {
        Self {
            name,
            project,
            to: None,
        }
    }

    /// Stops before the migration of this message, which the engine refuses. False if that is the first.
    fn stop_before(&mut self, said: &[String]) -> bool {
        let mut files = self.project.list("db/migrations");
        files.retain(|file| file != "housekeeper.sum" && !file.contains(".down."));
        let is_refused =
            |file: &String| said.iter().any(|line| line.contains(&format!("/{file}:")));
        let refused = files.iter().position(is_refused);
        let refused = refused.unwrap_or_else(|| panic!("{}", said.join("\n")));
        println!(
            "{}: {refused} of {} migrations; the engine refuses the next one",
            self.name,
            files.len()
        );
        let last = refused.checked_sub(1).and_then(|last| files.get(last));
        self.to = last.map(|file| file.split(['_', '.']).next().unwrap().to_owned());
        self.to.is_some()
    }
}

/// The histories there are; what is not is told.
pub(crate) fn histories() -> Vec<History> {
    let mut all = vec![rows(), demo()];
    for name in ["langfuse", "trigger.dev", "langfuse-clustered"] {
        let folder = workspace().join("../shared/corpus/histories").join(name);
        if !folder.is_dir() {
            println!("skipped: {} is not there", folder.display());
            continue;
        }
        let project = Crate::empty();
        project.write("housekeeper.toml", "[profile.default]\ncluster = \"\"\n");
        // What is declared does not matter here.
        project.write("db/main.sql", "");
        project.run(&["adopt", folder.to_str().unwrap()]).succeeds();
        all.push(History::new(name, project));
    }
    all
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn rows() -> History {
    adopted("rows", &ROWS)
}

/// A history of these files.
pub(crate) fn adopted(name: &'static str, files: &[(&str, &str)]) -> History {
    let project = Crate::empty();
    project.write("housekeeper.toml", "");
    project.write("db/main.sql", "");
    for (file, text) in files {
        project.write(&format!("old/{file}"), text);
    }
    project.run(&["adopt", "old"]).succeeds();
    History::new(name, project)
}

fn demo() -> History {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let target = to.join(path.file_name().unwrap());
            if path.is_dir() {
                copy(&path, &target);
            } else {
                fs::copy(&path, &target).unwrap();
            }
        }
    }
    let project = Crate::empty();
    let app = workspace().join("example-app");
    project.write(
        "housekeeper.toml",
        &fs::read_to_string(app.join("housekeeper.toml")).unwrap(),
    );
    copy(&app.join("db"), &project.path("db"));
    History::new("demo", project)
}

/// A server that can be killed, and started again with its data.
pub(crate) struct Server {
    folder: PathBuf,
    port: u16,
    process: Option<Child>,
}

impl Server {
    pub(crate) fn start(project: &Crate, name: &str) -> Self {
        let folder = project.path(name);
        fs::create_dir_all(&folder).unwrap();
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let mut server = Self {
            folder,
            port,
            process: None,
        };
        server.start_again(project);
        server
    }

    pub(crate) fn start_again(&mut self, project: &Crate) {
        let mut command = project.command(&["dev", "__serve", "--folder"]);
        command
            .arg(&self.folder)
            .arg("--port")
            .arg(self.port.to_string());
        let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        self.process = Some(process.unwrap());
        let deadline = Instant::now() + Duration::from_secs(60);
        while self.ask("SELECT 1").is_err() {
            assert!(Instant::now() < deadline, "the server does not come back");
            sleep(Duration::from_millis(50));
        }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn ask(&self, sql: &str) -> Result<String, housekeeper_local::Error> {
        let options = housekeeper_local::Options::default().url(self.url());
        housekeeper_local::start(options)?.query(sql)
    }

    #[track_caller]
    pub(crate) fn query(&self, sql: &str) -> String {
        self.ask(sql)
            .unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    /// Everything that the migrations make.
    pub(crate) fn description(&self) -> String {
        self.query(
            "SELECT database, name, engine, create_table_query FROM system.tables WHERE database NOT IN \
             ('system', 'INFORMATION_SCHEMA', 'information_schema', 'housekeeper') AND NOT startsWith(name, '.inner') \
             ORDER BY database, name",
        )
    }

    pub(crate) fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

const VARIABLES: [&str; 4] = ["ML_TOKEN", "ML_API", "COUNTRIES_TOKEN", "COUNTRIES_API"];

fn apply(history: &History, server: &Server) -> (Child, BufReader<ChildStderr>) {
    let to = history.to.iter().flat_map(|version| ["--to", version]);
    let arguments: Vec<_> = ["apply"].into_iter().chain(to).collect();
    start(history, server, &arguments)
}

/// Starts a command that talks to the server.
pub(crate) fn start(
    history: &History,
    server: &Server,
    arguments: &[&str],
) -> (Child, BufReader<ChildStderr>) {
    let mut command = history.project.command(arguments);
    command.args(["--url", &server.url()]);
    for name in VARIABLES {
        command.env(name, "storm-0123456789");
    }
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let stderr = BufReader::new(child.stderr.take().unwrap());
    (child, stderr)
}

/// Applies until nothing is left, answering as a person would who looks at the server. Returns how often one was asked.
fn to_the_end(history: &History, server: &Server, context: &str) -> Result<u32, Vec<String>> {
    until_done(history, server, context, || apply(history, server))
}

/// The same with another command.
pub(crate) fn until_done(
    history: &History,
    server: &Server,
    context: &str,
    command: impl Fn() -> (Child, BufReader<ChildStderr>),
) -> Result<u32, Vec<String>> {
    for asked in 0..40 {
        let (mut child, stderr) = command();
        let said: Vec<String> = stderr.lines().map(Result::unwrap).collect();
        if child.wait().unwrap().success() {
            return Ok(asked);
        }
        let question = said
            .iter()
            .find(|line| line.trim_start().starts_with("resolve "));
        let Some(question) = question else {
            return Err(said);
        };
        let mut words = question.split_whitespace().skip(1);
        let (version, step) = (words.next().unwrap(), words.next().unwrap());
        let statement = said.last().unwrap();
        let look = look(statement);
        let look = look.unwrap_or_else(|| panic!("nobody knows: {context}\n{}", said.join("\n")));
        let there = server.query(&look);
        let answer = match there.trim() {
            "0" => "--retry",
            _ => "--applied",
        };
        history
            .project
            .run(&["resolve", version, step, answer, "--url", &server.url()])
            .succeeds();
    }
    panic!("stuck: {context}");
}

/// The query that tells a person whether a statement of these histories has taken effect: rows that are marked, and a view
/// that is filled with the rows of an empty table.
fn look(statement: &str) -> Option<String> {
    let after = |start: &str, end: char| {
        let rest = statement.strip_prefix(start)?;
        rest.split(end).next()
    };
    if let Some(mark) = after("INSERT INTO storm.marks SELECT ", ' ') {
        return Some(format!(
            "SELECT count() FROM storm.marks WHERE step = {mark}"
        ));
    }
    let view = after("CREATE MATERIALIZED VIEW ", ' ')?;
    Some(format!("EXISTS TABLE {view}"))
}

/// Kills of the quick form and of the long one.
fn kills() -> u64 {
    let given = std::env::var("HOUSEKEEPER_TEST_STORM");
    if let Ok(kills) = given {
        return kills.parse().expect("a number");
    }
    if std::env::var_os("HOUSEKEEPER_LONG_TESTS").is_some() {
        300
    } else {
        40
    }
}

/// How long a history takes, and what it makes, when nobody is killed. `None` if the engine takes nothing of it.
pub(crate) fn uninterrupted(history: &mut History) -> Option<(Duration, String)> {
    loop {
        let server = Server::start(&history.project, "whole");
        let start = Instant::now();
        match to_the_end(history, &server, history.name) {
            Ok(_) => return Some((start.elapsed(), server.description())),
            Err(said) if history.to.is_some() => panic!("{}", said.join("\n")),
            Err(said) => {
                if !history.stop_before(&said) {
                    return None;
                }
            }
        }
    }
}

#[test]
fn killed_anywhere_everything_is_done_once() {
    const PER_DATABASE: u64 = 10;
    let began = Instant::now();
    let random = RandomState::new();
    let mut histories = histories();
    let (mut of_client, mut at_boundary, mut of_server, mut asked, mut databases) = (0, 0, 0, 0, 0);
    let mut whole = Vec::new();
    histories.retain_mut(|history| {
        let uninterrupted = uninterrupted(history);
        let is_taken = uninterrupted.is_some();
        whole.extend(uninterrupted);
        is_taken
    });
    let mut kill = 0;
    while kill < kills() {
        let at = usize::try_from(databases).unwrap() % histories.len();
        databases += 1;
        let history = &histories[at];
        let (time, description) = &whole[at];
        let project = &history.project;
        let mut server = Server::start(project, &format!("storm{databases}"));
        let mut moments = Vec::new();
        for _ in 0..PER_DATABASE {
            kill += 1;
            let (mut child, stderr) = apply(history, &server);
            let number = random.hash_one(kill);
            let moment = *time * u32::try_from(number % 1000).unwrap() / 1000;
            match kill % 5 {
                // As soon as a statement is known to be done.
                0 | 2 => {
                    let after = usize::try_from(number % 6).unwrap();
                    let mut lines = stderr.lines().map(Result::unwrap);
                    lines
                        .by_ref()
                        .filter(|line| line.contains("done in"))
                        .nth(after);
                    child.kill().unwrap();
                    child.wait().unwrap();
                    moments.push(format!("after {} statements", after + 1));
                    at_boundary += 1;
                }
                1 => {
                    sleep(moment);
                    server.kill();
                    // It ends by itself, since it gets no answer.
                    drop(stderr);
                    child.wait().unwrap();
                    server.start_again(project);
                    moments.push(format!("the server after {moment:?}"));
                    of_server += 1;
                }
                _ => {
                    sleep(moment);
                    child.kill().unwrap();
                    child.wait().unwrap();
                    moments.push(format!("after {moment:?}"));
                    of_client += 1;
                }
            }
            project
                .run(&["unlock", "--force", "--url", &server.url()])
                .succeeds();
        }
        let context = format!("{}, killed {}", history.name, moments.join(", "));
        let ended = to_the_end(history, &server, &context);
        asked += ended.unwrap_or_else(|said| panic!("stuck: {context}\n{}", said.join("\n")));
        assert_eq!(server.description(), *description, "{context}");
        let twice = "SELECT count() FROM (SELECT version, step FROM housekeeper.revisions WHERE event = 'finished' \
                     GROUP BY version, step HAVING count() != 1)";
        assert_eq!(server.query(twice), "0\n", "{context}");
        if history.name == "rows" {
            let marks = server
                .query("SELECT groupArray(step) FROM (SELECT step FROM storm.marks ORDER BY step)");
            assert_eq!(marks, "[1,2,3,4,5]\n", "{context}");
        }
    }
    println!(
        "kill storm: {kill} kills ({of_client} of the program at random, {at_boundary} at the end of a statement, \
         {of_server} of the server) on {databases} databases of {} histories, a person asked {asked} times, wrong 0, \
         stuck 0, in {:.0} s",
        histories.len(),
        began.elapsed().as_secs_f64()
    );
}
