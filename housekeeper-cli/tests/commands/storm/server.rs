//! A server of its own, which can be killed.

use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::support::Crate;

/// What the server at this address answers.
pub(super) fn ask(url: &str, sql: &str) -> Result<String, housekeeper_local::Error> {
    let options = housekeeper_local::Options::default().url(url);
    housekeeper_local::start(options)?.query(sql)
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
        ask(&self.url(), sql)
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
