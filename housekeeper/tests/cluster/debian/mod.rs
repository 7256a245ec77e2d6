//! A real cluster: two servers and a ZooKeeper, of Debian's packages, on loopback.

mod packages;
mod process;

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use clickhouse::Client;

use packages::Packages;
pub(crate) use process::wait_for;
use process::{Process, free_ports};

/// A ZooKeeper that can be killed and started again.
pub(crate) struct ZooKeeper {
    packages: Packages,
    folder: tempfile::TempDir,
    pub(crate) port: u16,
    process: Process,
    /// One at a time: the machine is small.
    _one: fs::File,
}

impl ZooKeeper {
    /// Starts one; `None`, with a line that says why, where Debian's packages cannot be had.
    #[allow(clippy::print_stderr)]
    pub(crate) fn start() -> Option<Self> {
        let (packages, one) = match Packages::get() {
            Ok(found) => found,
            Err(why) => {
                eprintln!(
                    "skipped: a real cluster needs Debian's packages clickhouse-server, libzookeeper-java and \
                     default-jre-headless, which `apt-get` on a Debian machine with a network fetches by itself ({why})"
                );
                return None;
            }
        };
        let folder = tempfile::tempdir().expect("a folder");
        let [port] = free_ports();
        let config = format!(
            "tickTime=500\ndataDir={}\nclientPort={port}\nclientPortAddress=127.0.0.1\nadmin.enableServer=false\n\
             4lw.commands.whitelist=ruok\n",
            folder.path().join("zookeeper").display()
        );
        fs::write(folder.path().join("zoo.cfg"), config).expect("a configuration");
        let process = launch(&packages, folder.path());
        let started = Self {
            packages,
            folder,
            port,
            process,
            _one: one,
        };
        started.wait();
        Some(started)
    }

    /// Kills it and starts it again.
    pub(crate) fn restart(&mut self, meanwhile: Duration) {
        self.process.kill();
        std::thread::sleep(meanwhile);
        self.process = launch(&self.packages, self.folder.path());
        self.wait();
    }

    fn wait(&self) {
        wait_for("ZooKeeper", || {
            let answer = || -> std::io::Result<String> {
                let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
                stream.set_read_timeout(Some(Duration::from_secs(1)))?;
                stream.write_all(b"ruok")?;
                let mut answer = String::new();
                stream.read_to_string(&mut answer)?;
                Ok(answer)
            };
            answer().is_ok_and(|answer| answer == "imok")
        });
    }
}

fn launch(packages: &Packages, folder: &Path) -> Process {
    let mut java = Command::new(packages.java());
    java.args(["-Xmx256m", "-XX:+UseSerialGC", "-cp"])
        .arg(packages.class_path())
        .arg("org.apache.zookeeper.server.quorum.QuorumPeerMain")
        .arg(folder.join("zoo.cfg"))
        .env("LD_LIBRARY_PATH", packages.libraries());
    Process::start(&java, &folder.join("zookeeper.log"))
}

/// Two servers, each a replica of the one shard of the cluster `demo`; the macro `{cluster}` stands for it.
pub(crate) struct Cluster {
    pub(crate) nodes: [Node; 2],
    pub(crate) zookeeper: ZooKeeper,
}

impl Cluster {
    /// Starts one, or says why not.
    pub(crate) fn start() -> Option<Self> {
        let zookeeper = ZooKeeper::start()?;
        // Another test may have taken a port that was free: the server then ends at once.
        for _attempt in 0..3 {
            let tcp: [u16; 2] = free_ports();
            let mut nodes = [0, 1].map(|number| Node::start(&zookeeper, tcp, number));
            if nodes.iter_mut().all(Node::comes_up) {
                for node in &nodes {
                    node.wait();
                }
                return Some(Self { nodes, zookeeper });
            }
        }
        panic!("no server comes up");
    }
}

/// A server that can be killed and started again.
pub(crate) struct Node {
    command: Command,
    folder: std::path::PathBuf,
    pub(crate) http: u16,
    /// As the cluster names it.
    pub(crate) address: String,
    process: Option<Process>,
}

impl Node {
    fn start(zookeeper: &ZooKeeper, tcp: [u16; 2], number: usize) -> Self {
        let packages = &zookeeper.packages;
        let folder = zookeeper.folder.path().join(format!("node{number}"));
        fs::create_dir_all(&folder).expect("a folder");
        let [http, interserver] = free_ports();
        let config = config(&folder, zookeeper.port, tcp, number, http, interserver);
        fs::write(folder.join("config.xml"), config).expect("a configuration");
        fs::write(folder.join("users.xml"), USERS).expect("a configuration");
        let mut command = Command::new(packages.clickhouse());
        command
            .arg(format!(
                "--config-file={}",
                folder.join("config.xml").display()
            ))
            .env("LD_LIBRARY_PATH", packages.libraries());
        let mut node = Self {
            command,
            folder,
            http,
            address: format!("127.0.0.1:{}", tcp[number]),
            process: None,
        };
        node.launch();
        node
    }

    fn launch(&mut self) {
        let _first_time = fs::remove_file(self.folder.join("log"));
        let says = self.folder.join("server.out");
        self.process = Some(Process::start(&self.command, &says));
    }

    /// Waits until it answers; false where it has ended instead.
    fn comes_up(&mut self) -> bool {
        let mut is_over = false;
        wait_for("a server", || {
            is_over = self.process.as_mut().is_none_or(Process::is_over);
            is_over || self.try_query("SELECT 1").is_ok()
        });
        !is_over
    }

    /// Kills it.
    pub(crate) fn kill(&mut self) {
        self.process = None;
    }

    /// Starts it again.
    pub(crate) fn revive(&mut self) {
        self.launch();
        self.wait();
    }

    /// Stops it where it is, as a host that lags; `CONT` lets it go on.
    pub(crate) fn signal(&self, signal: &str) {
        let id = self.process.as_ref().expect("it to run").id();
        let sent = Command::new("kill")
            .args(["-s", signal, &id.to_string()])
            .status();
        assert!(sent.expect("kill").success());
    }

    /// The same after a while.
    pub(crate) fn signal_later(&self, after: Duration, signal: &str) {
        let id = self.process.as_ref().expect("it to run").id();
        let command = format!("sleep {}; kill -s {signal} {id}", after.as_secs_f64());
        let later = Command::new("sh").args(["-c", &command]).spawn();
        // It ends by itself, and before the test.
        drop(later.expect("sh"));
    }

    /// A statement `ON CLUSTER` that comes before the server waits for such statements itself is the end of 18.16.
    fn wait(&self) {
        wait_for("a server", || self.try_query("SELECT 1").is_ok());
        wait_for("its queue", || {
            let log = fs::read_to_string(self.folder.join("log"));
            log.is_ok_and(|log| log.contains("DDLWorker: Waiting a watch"))
        });
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.http)
    }

    pub(crate) fn client(&self) -> Client {
        Client::default()
            .with_url(self.url())
            // 18.16 closes connections after an error, and does not say so.
            .with_header("Connection", "close")
    }

    /// The result of a query, tab separated.
    pub(crate) fn query(&self, sql: &str) -> String {
        self.try_query(sql)
            .unwrap_or_else(|error| panic!("{}: {sql}: {error}", self.address))
    }

    pub(crate) fn try_query(&self, sql: &str) -> Result<String, String> {
        let answer = || -> std::io::Result<String> {
            let mut stream = TcpStream::connect(("127.0.0.1", self.http))?;
            stream.set_read_timeout(Some(Duration::from_secs(60)))?;
            write!(
                stream,
                "POST / HTTP/1.0\r\nContent-Length: {}\r\n\r\n{sql}",
                sql.len()
            )?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            Ok(answer)
        };
        let answer = answer().map_err(|error| error.to_string())?;
        let (head, body) = answer.split_once("\r\n\r\n").ok_or("no answer")?;
        let body = body.trim_end().to_owned();
        if head.contains(" 200 ") {
            Ok(body)
        } else {
            Err(body)
        }
    }
}

impl Drop for Node {
    /// What it said last tells why a test failed.
    #[allow(clippy::print_stderr)]
    fn drop(&mut self) {
        if std::thread::panicking() {
            for name in ["server.out", "err"] {
                let said = fs::read_to_string(self.folder.join(name)).unwrap_or_default();
                let lines: Vec<&str> = said.lines().collect();
                let last = &lines[lines.len().saturating_sub(30)..];
                eprintln!("{} {name}:\n{}", self.address, last.join("\n"));
            }
        }
    }
}

fn config(
    folder: &Path,
    zookeeper: u16,
    tcp: [u16; 2],
    number: usize,
    http: u16,
    interserver: u16,
) -> String {
    let replicas =
        tcp.map(|port| format!("<replica><host>127.0.0.1</host><port>{port}</port></replica>"));
    let replicas = replicas.concat();
    let folder = folder.display();
    let tcp = tcp[number];
    format!(
        "<yandex>
<logger><level>debug</level><log>{folder}/log</log><errorlog>{folder}/err</errorlog></logger>
<http_port>{http}</http_port><tcp_port>{tcp}</tcp_port>
<interserver_http_port>{interserver}</interserver_http_port><interserver_http_host>127.0.0.1</interserver_http_host>
<listen_host>127.0.0.1</listen_host><timezone>UTC</timezone>
<path>{folder}/data/</path><tmp_path>{folder}/tmp/</tmp_path>
<user_files_path>{folder}/files/</user_files_path><format_schema_path>{folder}/schemas/</format_schema_path>
<users_config>{folder}/users.xml</users_config><default_profile>default</default_profile>
<default_database>default</default_database><mark_cache_size>67108864</mark_cache_size>
<uncompressed_cache_size>0</uncompressed_cache_size><max_concurrent_queries>100</max_concurrent_queries>
<remote_servers><demo><shard><internal_replication>true</internal_replication>{replicas}</shard></demo></remote_servers>
<zookeeper><node><host>127.0.0.1</host><port>{zookeeper}</port></node>
<session_timeout_ms>4000</session_timeout_ms></zookeeper>
<macros><cluster>demo</cluster><shard>1</shard><replica>{number}</replica></macros>
<merge_tree><zookeeper_session_expiration_check_period>1</zookeeper_session_expiration_check_period></merge_tree>
<distributed_ddl><path>/clickhouse/task_queue/ddl</path></distributed_ddl>
</yandex>"
    )
}

const USERS: &str = "<yandex><profiles><default/></profiles><users><default><password></password>\
    <networks><ip>::/0</ip></networks><profile>default</profile><quota>default</quota></default></users>\
    <quotas><default/></quotas></yandex>";
