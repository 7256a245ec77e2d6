//! Hosts that are visited one by one: two engines, each a process of its own, that can be killed and started again.

use std::collections::hash_map::RandomState;
use std::env;
use std::hash::BuildHasher as _;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use clickhouse::Client;
use housekeeper::migrate::{
    Chain, Error, ExpectedObject, HostState, MigrationState, Migrations, ObjectKind, Progress,
    Refusal, Resolution, Result,
};
use housekeeper_local::Options;

use crate::rebuild::REBUILD;
use crate::support::{COLUMN, ROWS, Sandbox, TABLE, TestStep, blind, chain, leak, step};

/// Where the process that is a server keeps its data, and its address.
const SERVE: &str = "HOUSEKEEPER_TEST_SERVE";

/// A cluster for a Distributed table, of which nothing is asked.
const CLUSTER: &str = "<remote_servers><nobody><shard><replica><host>127.0.0.1</host><port>1</port></replica></shard>\
    </nobody></remote_servers>";

#[test]
#[ignore = "runs in a process of its own, which the other tests start and kill"]
fn process_that_is_a_server() {
    let task = env::var(SERVE).expect("another test starts this one");
    let (folder, address) = task.split_once('\n').unwrap();
    let options = Options::default()
        .embedded()
        .dir(folder)
        .listen(address.parse().unwrap())
        .elements(CLUSTER);
    housekeeper_local::serve(options, |_| Ok(())).unwrap();
}

/// A server that can be killed and started again.
struct Host {
    folder: PathBuf,
    address: SocketAddr,
    process: Option<Child>,
}

impl Host {
    async fn start(folder: &Path, name: &str) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let mut host = Self {
            folder: folder.join(name),
            address,
            process: None,
        };
        host.launch();
        host.wait().await;
        host
    }

    fn launch(&mut self) {
        let process = Command::new(env::current_exe().unwrap())
            .args(["--exact", "hosts::process_that_is_a_server"])
            .args(["--ignored", "--nocapture"])
            .env(
                SERVE,
                format!("{}\n{}", self.folder.display(), self.address),
            )
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        self.process = Some(process.unwrap());
    }

    async fn wait(&self) {
        let deadline = Instant::now() + Duration::from_secs(60);
        while self.try_query("SELECT 1").await.is_err() {
            assert!(Instant::now() < deadline, "the server does not come");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }

    async fn revive(&mut self) {
        self.launch();
        self.wait().await;
    }

    fn name(&self) -> String {
        self.address.to_string()
    }

    async fn query(&self, sql: &str) -> String {
        let answer = self.try_query(sql).await;
        answer.unwrap_or_else(|error| panic!("{}: {sql}: {error}", self.address))
    }

    async fn try_query(&self, sql: &str) -> Result<String, clickhouse::error::Error> {
        let client = Client::default().with_url(format!("http://{}", self.address));
        let mut cursor = client.query_raw(sql).fetch_bytes("TabSeparated")?;
        let found = cursor.collect().await?;
        Ok(String::from_utf8_lossy(&found).trim_end().to_owned())
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Two of them.
struct Two {
    hosts: [Host; 2],
    _folder: tempfile::TempDir,
}

impl Two {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut hosts = [
            Host::start(folder.path(), "one").await,
            Host::start(folder.path(), "other").await,
        ];
        // In the order in which they are visited.
        hosts.sort_by_key(Host::name);
        Self {
            hosts,
            _folder: folder,
        }
    }

    fn names(&self) -> [String; 2] {
        [0, 1].map(|host| self.hosts[host].name())
    }

    fn run<'a>(&self, chain: Chain<'a>) -> Migrations<'a> {
        Migrations::new(chain)
            .hosts(self.names())
            .setting("distributed_ddl_task_timeout", "3")
            .lock_expiry(Duration::from_secs(1))
    }

    /// Says that whoever has the locks is dead.
    async fn unlock(&self, chain: Chain<'_>) {
        self.run(chain).unlock(&client(), true).await.unwrap();
    }

    /// Whether both have everything, and each step was done once on each.
    async fn check(&self, place: Place, context: &str) {
        for host in &self.hosts {
            let context = format!("{context}, {}", host.name());
            let rows = format!("SELECT count(), sum(a), min(b), max(b) FROM {}.t", place.0);
            assert_eq!(host.query(&rows).await, "4\t103\tx!\ty!", "{context}");
            let log = format!(
                "SELECT concat(version, '/', toString(step)), count() FROM {}_log.revisions \
                 WHERE event = 'finished' GROUP BY 1 ORDER BY 1",
                place.0
            );
            let steps = ["1/1", "1/2", "1/3", "2/1", "2/2", "2/3"];
            let steps = steps.map(|step| format!("{step}\t1"));
            assert_eq!(host.query(&log).await, steps.join("\n"), "{context}");
        }
    }
}

/// The client's own address is not used: nobody is there.
fn client() -> Client {
    Client::default().with_url("http://127.0.0.1:1")
}

/// A database of a test.
#[derive(Clone, Copy)]
struct Place(&'static str);

impl Place {
    fn new(name: &str, number: usize) -> Self {
        Self(leak(format!("{name}_{number}")))
    }

    fn chain(self, migrations: &[(&str, &[TestStep])]) -> Chain<'static> {
        chain(self.0, &format!("{}_log", self.0), migrations)
    }

    fn all(self) -> Chain<'static> {
        self.chain(&[
            ("1", &[DATABASE, TABLE, COLUMN]),
            ("2", &[ROWS, MORE, UPDATE]),
        ])
    }
}

const DATABASE: TestStep = step(
    "CREATE DATABASE DB",
    "SELECT count() > 0 FROM system.databases WHERE name = 'DB'",
);
const MORE: TestStep = step(
    "INSERT INTO DB.t (a, b) SELECT 100, 'y'",
    "SELECT count() > 0 FROM DB.t WHERE a = 100",
);
const UPDATE: TestStep = step(
    "ALTER TABLE DB.t UPDATE b = concat(b, '!') WHERE 1",
    "SELECT count() > 0 FROM DB.t WHERE endsWith(b, '!')",
)
.mutation("DB.t");

/// The hosts that an error says are down.
fn down(error: &Error) -> Vec<&str> {
    let Error::HostsDown { place: None, hosts } = error else {
        panic!("{error:?}")
    };
    hosts.iter().map(|host| host.host.as_str()).collect()
}

#[tokio::test]
async fn the_whole_flow() {
    let two = Two::start().await;
    let place = Place::new("flow", 0);
    let expected = ExpectedObject::new(place.0, "t", ObjectKind::Table, COLUMNS);
    let chain = place.all().expected(vec![expected].leak());
    let run = || two.run(chain);
    let plan = run().dry_run(&client()).await.unwrap();
    assert_eq!(plan.steps.len(), 6);
    assert!(plan.steps.iter().all(|step| step.hosts == two.names()));
    assert!(
        plan.to_string()
            .contains(&format!("-- On {}.", two.names().join(", ")))
    );
    assert!(!run().status(&client()).await.unwrap().is_up_to_date());

    let seen = AtomicUsize::new(0);
    let report = run().on_progress(|progress| {
        if let Progress::Finished { at, .. } = progress {
            assert!(
                two.names()
                    .iter()
                    .any(|name| Some(name.as_str()) == at.host.as_deref())
            );
            assert_eq!(at.total, 12);
            seen.fetch_add(1, Ordering::SeqCst);
        }
    });
    // A hook is called once for a step, before it is done anywhere and when it is done everywhere.
    let hooks = [AtomicUsize::new(0), AtomicUsize::new(0)];
    let count = |at: usize| {
        hooks[at].fetch_add(1, Ordering::SeqCst);
        async { Ok(()) }
    };
    let report = report
        .before_step(|_| count(0))
        .after_step(|_| count(1))
        .apply(&client())
        .await
        .unwrap();
    assert_eq!(seen.load(Ordering::SeqCst), 12);
    assert_eq!(hooks.each_ref().map(|n| n.load(Ordering::SeqCst)), [6, 6]);
    assert_eq!(
        (report.applied.len(), report.applied[1].ran),
        (2, 3),
        "{report}"
    );
    two.check(place, "the whole flow").await;
    run().verify(&client()).await.unwrap();
    let status = run().status(&client()).await.unwrap();
    assert!(status.is_up_to_date(), "{status}");
    assert_eq!(status.hosts.len(), 2);
    assert_eq!(run().lock_holder(&client()).await.unwrap(), None);
    let report = run().apply(&client()).await.unwrap();
    assert_eq!((report.already, report.applied.len()), (2, 0));

    // What one has otherwise is told, with its name; and refused where a step depends on it.
    let other = &two.hosts[1];
    other
        .query(&format!("ALTER TABLE {}.t DROP COLUMN b", place.0))
        .await;
    let error = run().verify(&client()).await.unwrap_err().to_string();
    let told = format!("on {}, ", other.name());
    assert!(
        error.contains(&told) && !error.contains(&two.names()[0]),
        "{error}"
    );
    let more = DROP_T.kind("drop table");
    other
        .query(&format!("RENAME TABLE {0}.t TO {0}.gone", place.0))
        .await;
    let chain = place.chain(&[
        ("1", &[DATABASE, TABLE, COLUMN]),
        ("2", &[ROWS, MORE, UPDATE]),
        ("3", &[more]),
    ]);
    // Only steps that say what they are about are looked at.
    let chain = about(chain, leak(format!("{}.t", place.0)));
    let error = two.run(chain).apply(&client()).await.unwrap_err();
    let Error::Refused(refusals) = &error else {
        panic!("{error}")
    };
    let [Refusal::OnHost { host, refusal }] = &refusals[..] else {
        panic!("{error}")
    };
    assert!(
        *host == other.name() && matches!(**refusal, Refusal::Gone { .. }),
        "{error}"
    );
    println!("2 hosts visited: 6 steps, each done once on each; wrong 0");
}

const COLUMNS: &str = "|a|UInt8|b|String";

const DROP_T: TestStep = blind("DROP TABLE DB.t");

/// The same with the last step about this table.
fn about(chain: Chain<'static>, object: &'static str) -> Chain<'static> {
    let mut migrations = chain.migrations.to_vec();
    let last = migrations.last_mut().unwrap();
    let mut steps = last.steps.to_vec();
    steps.last_mut().unwrap().object = object;
    last.steps = steps.leak();
    Chain::new(migrations.leak()).log_database(chain.log_database)
}

#[tokio::test]
async fn a_host_that_is_down_is_named_and_catches_up() {
    let mut two = Two::start().await;
    let place = Place::new("down", 0);
    let [_, name] = two.names();
    // Before: nothing is begun.
    two.hosts[1].kill();
    let error = two.run(place.all()).apply(&client()).await.unwrap_err();
    assert_eq!(down(&error), [&name], "{error}");
    assert!(
        error
            .to_string()
            .contains("nothing has been changed. Start what is down"),
        "{error}"
    );
    let error = two.run(place.all()).dry_run(&client()).await.unwrap_err();
    assert_eq!(down(&error), [&name], "{error}");
    let status = two.run(place.all()).status(&client()).await.unwrap();
    assert!(!status.is_up_to_date());
    assert!(status.hosts[1].no_answer.is_some(), "{status}");
    assert_eq!(status.migrations[0].state, MigrationState::Pending);
    two.hosts[1].revive().await;

    // During: it goes before a step, and within one.
    let victim = two.hosts[1].process.as_ref().unwrap().id().to_string();
    let error = two
        .run(place.all())
        .before_step(move |step| {
            let victim = victim.clone();
            async move {
                if (step.version.as_str(), step.step) == ("2", 1) {
                    Command::new("kill").args(["-9", &victim]).status().unwrap();
                    tokio::time::sleep(Duration::from_millis(200)).await;
                }
                Ok(())
            }
        })
        .apply(&client())
        .await
        .unwrap_err();
    let told = error.to_string();
    assert!(told.contains(&name), "{told}");
    assert!(told.contains("again"), "{told}");
    let count = format!("SELECT count() FROM {}.t", place.0);
    assert_eq!(two.hosts[0].query(&count).await, "3");
    two.hosts[1].kill();
    let error = two.run(place.all()).apply(&client()).await.unwrap_err();
    assert_eq!(down(&error), [&name], "{error}");
    let error = two
        .run(place.all().expected(&[NOTHING]))
        .verify(&client())
        .await
        .unwrap_err();
    assert!(error.to_string().contains(&name), "{error}");
    two.hosts[1].revive().await;
    let status = two.run(place.all()).status(&client()).await.unwrap();
    let done = |host: usize| match &status.hosts[host].migrations[1].state {
        MigrationState::Partial { done, .. } => *done,
        MigrationState::Pending => 0,
        other => panic!("{other:?}"),
    };
    assert_eq!((done(0), done(1)), (1, 0), "{status}");
    let plan = two.run(place.all()).dry_run(&client()).await.unwrap();
    let hosts: Vec<_> = plan.steps.iter().map(|step| step.hosts.len()).collect();
    assert_eq!(hosts, [1, 2, 2], "{plan}");
    two.run(place.all()).apply(&client()).await.unwrap();
    two.check(place, "a host was down").await;

    // After.
    two.hosts[1].kill();
    let error = two.run(place.all()).apply(&client()).await.unwrap_err();
    assert_eq!(down(&error), [&name], "{error}");
    two.hosts[1].revive().await;
    let report = two.run(place.all()).apply(&client()).await.unwrap();
    assert_eq!((report.already, report.applied.len()), (2, 0));
    println!(
        "a host down before, during and after: named 6 times of 6, caught up 1 time of 1; wrong 0"
    );
}

const NOTHING: ExpectedObject<'static> =
    ExpectedObject::new("system", "one", ObjectKind::Table, "");

/// Runs are given up at every step, on each host; and a host is killed at moments by chance.
#[tokio::test]
async fn any_moment_is_a_good_moment_to_die() {
    let mut two = Two::start().await;
    let random = RandomState::new();
    let is_long = env::var_os("HOUSEKEEPER_LONG_TESTS").is_some();
    let (mut clients, mut servers) = (0, 0);
    // After so many events: a step is started, or finished.
    for moment in (1..=24).step_by(if is_long { 1 } else { 4 }) {
        let place = Place::new("client", moment);
        let reached = AtomicUsize::new(0);
        let client = client();
        let applying = two.run(place.all()).on_progress(|progress| {
            if matches!(progress, Progress::Started(_) | Progress::Finished { .. }) {
                reached.fetch_add(1, Ordering::SeqCst);
            }
        });
        let applying = applying.apply(&client);
        tokio::select! {
            biased;
            () = async {
                while reached.load(Ordering::SeqCst) < moment {
                    tokio::task::yield_now().await;
                }
            } => clients += 1,
            result = applying => { result.unwrap(); }
        }
        two.unlock(place.all()).await;
        two.run(place.all()).apply(&client).await.unwrap();
        two.check(place, &format!("given up at {moment}")).await;
    }
    for round in 0..if is_long { 60 } else { 3 } {
        let place = Place::new("server", round);
        let pause = Duration::from_millis(random.hash_one(round) % 700);
        let client = client();
        let applying = two.run(place.all()).apply(&client);
        let host = usize::from(random.hash_one((round, 1)) % 2 == 0);
        let process = two.hosts[host].process.as_ref().unwrap().id();
        let killing = async {
            tokio::time::sleep(pause).await;
            Command::new("kill")
                .args(["-9", &process.to_string()])
                .status()
                .unwrap();
            servers += 1;
        };
        let (result, ()) = tokio::join!(applying, killing);
        two.hosts[host].kill();
        two.hosts[host].revive().await;
        if let Err(error) = &result {
            assert!(error.code().is_none(), "{error}");
        }
        if result.is_err() {
            two.unlock(place.all()).await;
        }
        two.run(place.all()).apply(&client).await.unwrap();
        two.check(place, &format!("killed after {pause:?}")).await;
    }
    println!(
        "hosts visited: {clients} runs given up at each start and end of a step, {servers} hosts killed; wrong 0, stuck 0"
    );
}

/// Runs that name the hosts in different orders do not wait for each other for ever.
#[tokio::test]
async fn runs_at_once_do_everything_once() {
    let two = Two::start().await;
    let rounds = if env::var_os("HOUSEKEEPER_LONG_TESTS").is_some() {
        20
    } else {
        3
    };
    for round in 0..rounds {
        let place = Place::new("race", round);
        let client = &client();
        let two = &two;
        let one = |turned: bool| async move {
            let mut names = two.names();
            if turned {
                names.reverse();
            }
            let run = two.run(place.all()).hosts(names);
            run.lock_expiry(Duration::from_secs(5)).apply(client).await
        };
        let results = tokio::join!(one(false), one(true), one(false), one(true));
        let results = <[Result<_>; 4]>::from(results).map(Result::unwrap);
        let ran = results.iter().flat_map(|report| &report.applied);
        assert_eq!(ran.map(|applied| applied.ran).sum::<u32>(), 6);
        two.check(place, "a race").await;
    }
    println!("hosts visited: {rounds} rounds of 4 runs at once; wrong 0, stuck 0");
}

#[tokio::test]
async fn what_does_not_go_with_hosts_is_refused() {
    let two = Two::start().await;
    let client = client();
    // Two names of one server.
    let place = Place::new("twice", 0);
    let port = two.hosts[0].address.port();
    let names = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let error = two
        .run(place.all())
        .hosts(names)
        .apply(&client)
        .await
        .unwrap_err();
    let text = error.to_string();
    assert!(text.contains("is the same server as"), "{text}");
    let gone = format!(
        "SELECT count() FROM system.databases WHERE name = '{}'",
        place.0
    );
    assert_eq!(two.hosts[0].query(&gone).await, "0");

    // What a host carries to the others by itself, or would do once more for them.
    let place = Place::new("refused", 0);
    let shared = step(
        "CREATE DATABASE DB ENGINE = Replicated('/d', 's', 'r')",
        "SELECT 0",
    );
    let shared = place.chain(&[("1", &[shared.kind("create database")])]);
    let error = two.run(shared).apply(&client).await.unwrap_err();
    assert!(
        error.to_string().contains("whose engine is Replicated"),
        "{error}"
    );
    two.run(place.chain(&[("1", &[DATABASE, TABLE])]))
        .apply(&client)
        .await
        .unwrap();
    for host in &two.hosts {
        let all = "CREATE TABLE DB.all AS DB.t ENGINE = Distributed(nobody, 'DB', 't')";
        host.query(&all.replace("DB", place.0)).await;
    }
    let rows = blind("INSERT INTO DB.all SELECT 1").kind("insert into");
    let rows = place.chain(&[("1", &[DATABASE, TABLE]), ("2", &[rows])]);
    let rows = about(rows, leak(format!("{}.all", place.0)));
    let error = two.run(rows).apply(&client).await.unwrap_err();
    let Error::Refused(refusals) = &error else {
        panic!("{error}")
    };
    assert!(
        matches!(&refusals[..], [Refusal::InsertOnHosts { .. }]),
        "{error}"
    );
    println!("hosts visited: 1 server with two names, 1 database and 1 INSERT refused; wrong 0");
}

/// A rebuild starts again on the host where a check has stopped it, and goes on on the other.
#[tokio::test]
async fn a_rebuild_starts_again_where_it_was_stopped() {
    let two = Two::start().await;
    let client = client();
    let place = Place::new("rebuilt", 0);
    let db = &place.0;
    for host in &two.hosts {
        for sql in [
            "CREATE DATABASE DB",
            "CREATE TABLE DB.t (a UInt64) ENGINE = MergeTree ORDER BY tuple()",
            "CREATE TABLE DB.gate (a UInt8) ENGINE = Memory",
            "INSERT INTO DB.t SELECT number FROM numbers(5)",
        ] {
            host.query(&sql.replace("DB", db)).await;
        }
    }
    let open = format!("INSERT INTO {db}.gate VALUES (1)");
    two.hosts[0].query(&open).await;
    let chain = place.chain(&[("1", &REBUILD)]);
    let error = two.run(chain).apply(&client).await.unwrap_err();
    assert_eq!(error.code(), Some(395), "{error}");

    two.hosts[1].query(&open).await;
    let (told, cut) = (
        AtomicUsize::new(0),
        format!("TRUNCATE TABLE {db}.t__rebuilt"),
    );
    let run = two
        .run(chain)
        .before_step(|step| {
            let is_cut = step.step == 7 && told.load(Ordering::SeqCst) == 0;
            let (host, cut) = (&two.hosts[1], &cut);
            async move {
                if is_cut {
                    host.query(cut).await;
                }
                Ok(())
            }
        })
        .on_progress(|progress| {
            if let Progress::StartsAgain { .. } = progress {
                told.fetch_add(1, Ordering::SeqCst);
            }
        });
    run.apply(&client).await.unwrap();
    assert_eq!(told.load(Ordering::SeqCst), 1);
    for (host, again) in two.hosts.iter().zip(["0", "7"]) {
        let rows = format!("SELECT count(), sum(a) FROM {db}.t");
        assert_eq!(host.query(&rows).await, "5\t10");
        let cleared = format!("SELECT countIf(event = 'cleared') FROM {db}_log.revisions");
        assert_eq!(host.query(&cleared).await, again);
    }
}

/// What a run would have to know is asked once, and holds for all hosts on which it is open.
#[tokio::test]
async fn failed_resolved_and_taken_back() {
    let two = Two::start().await;
    let client = client();
    // A statement that one host refuses: what became of it where is told.
    let place = Place::new("fails", 0);
    two.hosts[1]
        .query(&format!("CREATE DATABASE {}", place.0))
        .await;
    let error = two.run(place.all()).apply(&client).await.unwrap_err();
    let Error::Statement(error) = &error else {
        panic!("{error}")
    };
    let [first, second] = &error.hosts[..] else {
        panic!("{error:?}")
    };
    assert!(first.is_done() && first.host == two.names()[0]);
    assert!(
        matches!(second.state, HostState::Failed { code: Some(82), .. }),
        "{second}"
    );
    // A person says so, for the one host where it is open.
    let run = two.run(place.all());
    run.resolve(&client, "1", 1, Resolution::Applied)
        .await
        .unwrap();
    let run = two.run(place.all());
    let error = run.resolve(&client, "1", 1, Resolution::Applied).await;
    assert!(matches!(error, Err(Error::NotOpen { .. })), "{error:?}");
    two.run(place.all()).apply(&client).await.unwrap();

    // Open on both.
    let place = Place::new("open", 0);
    let chain = place.chain(&[("1", &[DATABASE, blind("SELECT throwIf(1)"), TABLE])]);
    two.run(chain).apply(&client).await.unwrap_err();
    let chain = place.chain(&[("1", &[DATABASE, blind("SELECT 1"), TABLE])]);
    let error = two.run(chain).apply(&client).await.unwrap_err();
    assert!(error.to_string().contains("resolve 1 2"), "{error}");
    two.run(chain)
        .resolve(&client, "1", 2, Resolution::Retry)
        .await
        .unwrap();
    let report = two.run(chain).apply(&client).await.unwrap();
    assert_eq!(report.applied[0].ran, 2, "{report}");

    // Taken back on both, the host that is behind as well.
    let place = Place::new("back", 0);
    let chain = reversible(place);
    let run = || two.run(chain).allow_loss();
    run().apply(&client).await.unwrap();
    let report = run().revert(&client).await.unwrap();
    assert_eq!(report.migrations[0].ran, 1, "{report}");
    let tables = format!(
        "SELECT count() FROM system.tables WHERE database = '{}'",
        place.0
    );
    for host in &two.hosts {
        assert_eq!(host.query(&tables).await, "0");
    }
    // The first host alone goes forth again.
    let first = run().hosts([two.names()[0].clone()]);
    first.apply(&client).await.unwrap();
    let plan = run().revert_dry_run(&client).await.unwrap();
    assert_eq!(plan.steps[0].hosts, [two.names()[0].clone()]);
    run().revert(&client).await.unwrap();
    assert_eq!(two.hosts[0].query(&tables).await, "0");
    println!("hosts visited: 1 failure told by host, 2 resolved, 2 taken back; wrong 0");
}

fn reversible(place: Place) -> Chain<'static> {
    let chain = place.chain(&[("1", &[DATABASE]), ("2", &[TABLE])]);
    let mut migrations = chain.migrations.to_vec();
    let drop = step(
        "DROP TABLE DB.t",
        "SELECT count() = 0 FROM system.tables WHERE database = 'DB' AND name = 't'",
    );
    let steps = vec![drop.build(place.0, 1)];
    migrations[1] = migrations[1].way_back("db/migrations/2_test.down.sql", steps.leak());
    Chain::new(migrations.leak()).log_database(chain.log_database)
}

/// One that has nothing gets everything, also what the others had before; one that has left is not asked any more.
#[tokio::test]
async fn a_host_that_joins_later_catches_up() {
    let two = Two::start().await;
    for (number, first) in [0, 1].into_iter().enumerate() {
        let place = Place::new("joins", number);
        let begun = place.chain(&[("1", &[DATABASE, TABLE, COLUMN])]);
        let alone = |chain| Migrations::new(chain).hosts([two.hosts[first].name()]);
        alone(begun).apply(&client()).await.unwrap();
        let run = || two.run(place.all());
        let status = run().status(&client()).await.unwrap();
        assert!(!status.is_up_to_date(), "{status}");
        let plan = run().dry_run(&client()).await.unwrap();
        let by_both = plan.steps.iter().filter(|step| step.hosts.len() == 2);
        assert_eq!((plan.steps.len(), by_both.count()), (6, 3), "{plan}");
        let report = run().apply(&client()).await.unwrap();
        assert_eq!(report.applied.len(), 2, "{report}");
        two.check(place, "joined").await;
        assert!(run().status(&client()).await.unwrap().is_up_to_date());
        assert!(
            alone(place.all())
                .status(&client())
                .await
                .unwrap()
                .is_up_to_date()
        );
    }
}

/// A profile's hosts, with no other server at hand.
#[tokio::test]
async fn a_profile_names_the_hosts() {
    let sandbox = Sandbox::new();
    let url: &'static str = leak(sandbox.url().to_owned());
    let profiles = [housekeeper::migrate::Profile::new("direct").hosts(vec![url].leak())];
    let chain = sandbox
        .chain(&[("1", &[TABLE])])
        .profiles(profiles.to_vec().leak());
    let client = sandbox.client_at("http://127.0.0.1:1");
    let report = Migrations::new(chain)
        .profile("direct")
        .apply(&client)
        .await
        .unwrap();
    assert_eq!(report.applied[0].ran, 1);
    assert_eq!(sandbox.log(), ["1/1 started", "1/1 finished"]);
}
