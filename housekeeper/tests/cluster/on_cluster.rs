//! A profile with a cluster: statements `ON CLUSTER`.

use std::pin::pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use clickhouse::Client;
use housekeeper::migrate::{
    Chain, Error, HostState, Migration, Migrations, Piece, Probe, Progress, Report, Result, Step,
};

use crate::chain::{SHOP, chain};
use crate::debian::{Cluster, Node};

/// A run that takes a host for down which shows nothing for three seconds.
fn run<'a>(chain: Chain<'a>, profile: &str) -> Migrations<'a> {
    Migrations::new(chain)
        .profile(profile)
        .setting("distributed_ddl_task_timeout", "3")
        .lock_expiry(Duration::from_secs(2))
}

async fn apply(node: &Node, chain: Chain<'_>, profile: &str) -> Result<Report> {
    run(chain, profile).apply(&node.client()).await
}

/// Everything, in two migrations.
fn all() -> Chain<'static> {
    chain(&[("1", &SHOP[..3]), ("2", &SHOP[3..])])
}

/// When something is done to a cluster.
#[derive(Clone, Copy)]
enum Moment {
    /// Before this step is begun.
    Before(u32),
    /// With its statement under way.
    Under(u32),
}

/// Applies everything through a host, with something done to the cluster at a moment.
async fn apply_with(
    chain: Chain<'_>,
    client: &Client,
    moment: Moment,
    act: impl FnOnce(),
) -> Result<Report> {
    const NOT_YET: u32 = 0;
    const NOW: u32 = 1;
    const DONE: u32 = 2;
    let state = AtomicU32::new(NOT_YET);
    let run = run(chain, "cluster")
        .before_step(|place| {
            let is_now = matches!(moment, Moment::Before(step) if step == place.step && state.load(Ordering::SeqCst) == NOT_YET);
            let state = &state;
            async move {
                if is_now {
                    state.store(NOW, Ordering::SeqCst);
                    while state.load(Ordering::SeqCst) == NOW {
                        tokio::time::sleep(Duration::from_millis(5)).await;
                    }
                }
                Ok(())
            }
        })
        .on_progress(|progress| {
            if let (Progress::Started(at), Moment::Under(step)) = (progress, moment)
                && at.place.step == step
                && state.load(Ordering::SeqCst) == NOT_YET
            {
                state.store(NOW, Ordering::SeqCst);
            }
        });
    let mut applying = pin!(run.apply(client));
    let mut act = Some(act);
    loop {
        tokio::select! {
            result = &mut applying => return result,
            () = tokio::time::sleep(Duration::from_millis(5)) => {
                if state.load(Ordering::SeqCst) == NOW && let Some(act) = act.take() {
                    act();
                    state.store(DONE, Ordering::SeqCst);
                }
            }
        }
    }
}

/// Both hosts are to say the same soon: what is replicated takes its time.
fn both(cluster: &Cluster, sql: &str) -> String {
    let [one, other] = &cluster.nodes;
    let mut answers = [String::new(), String::new()];
    for _ in 0..100 {
        answers = [one.query(sql), other.query(sql)];
        if answers[0] == answers[1] {
            return answers[0].clone();
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("{sql}\n{}\n{}", answers[0], answers[1]);
}

const SCHEMA: &str =
    "SELECT table, name, type FROM system.columns WHERE database = 'shop' ORDER BY table, name";
const LOG: &str =
    "SELECT sequence, version, step, event, how FROM housekeeper.revisions ORDER BY sequence";

/// Everything is there on both hosts, was done once, and is in the log of both.
async fn check(cluster: &Cluster) {
    assert_eq!(
        both(cluster, SCHEMA),
        "events\tday\tDate\nevents\tid\tUInt64\nevents\tname\tString\nmemos\tid\tUInt64\nnames\tname\tString"
    );
    let log = both(cluster, LOG);
    let finished = log.lines().filter(|line| line.contains("finished"));
    assert_eq!(finished.count(), 6, "{log}");
    for node in &cluster.nodes {
        let report = apply(node, all(), "cluster").await.unwrap();
        assert_eq!((report.already, report.applied.len()), (2, 0), "{report}");
        run(all(), "cluster").verify(&node.client()).await.unwrap();
    }
}

/// The hosts that an error says are down.
fn down(error: &Error) -> Vec<&str> {
    let Error::HostsDown { hosts, .. } = error else {
        panic!("{error}")
    };
    let silent = hosts.iter().filter(|host| host.state == HostState::Silent);
    silent.map(|host| host.host.as_str()).collect()
}

#[tokio::test]
async fn the_whole_flow() {
    let Some(cluster) = Cluster::start() else {
        return;
    };
    let [one, other] = &cluster.nodes;
    let first = chain(&[("1", &SHOP[..3])]);
    let report = apply(one, first, "cluster").await.unwrap();
    assert_eq!(report.applied[0].ran, 3, "{report}");
    // The other host knows it, and goes on.
    let report = apply(other, all(), "macro").await.unwrap();
    assert_eq!((report.already, report.applied[0].ran), (1, 3), "{report}");
    check(&cluster).await;
    // A macro, too, tells the hosts, even of a server that has no function for it.
    run(all(), "macro").verify(&other.client()).await.unwrap();
    let planned = run(all(), "macro").dry_run(&one.client()).await.unwrap();
    assert!(planned.steps.is_empty());
    // One claim is left of the lock, on both.
    let lock =
        "SELECT name FROM system.tables WHERE database = 'housekeeper' AND name LIKE 'lock%'";
    assert_eq!(both(&cluster, lock), "lock_2");
    let holder = run(all(), "cluster").lock_holder(&one.client()).await;
    assert_eq!(holder.unwrap(), None);

    // Where there is no such cluster, nothing is changed.
    let more = chain(&[("1", &SHOP[..3]), ("2", &SHOP[3..]), ("3", &SHOP[..1])]);
    let error = apply(one, more, "unknown macro").await.unwrap_err();
    assert!(
        matches!(&error, Error::UnknownHosts { cluster } if cluster == "{nowhere}"),
        "{error}"
    );
    let error = apply(one, more, "unknown").await.unwrap_err();
    assert!(
        matches!(&error, Error::UnknownCluster(name) if name == "nowhere"),
        "{error}"
    );
    // What a host has lost is told.
    other.query("DROP TABLE shop.memos");
    let error = run(all(), "cluster").verify(&one.client()).await;
    let error = error.unwrap_err().to_string();
    let expected = format!("on {}, table shop.memos is missing", other.address);
    assert!(error.contains(&expected), "{error}");
    println!("on 2 hosts: 6 statements in 2 runs, each done once on each host; wrong 0");
}

#[tokio::test]
async fn a_host_that_is_down_is_named_and_catches_up() {
    let Some(mut cluster) = Cluster::start() else {
        return;
    };
    let address = cluster.nodes[1].address.clone();
    let client = cluster.nodes[0].client();
    // Down before the first run: nothing is changed.
    cluster.nodes[1].kill();
    let error = apply(&cluster.nodes[0], all(), "cluster")
        .await
        .unwrap_err();
    assert_eq!(down(&error), [address.as_str()], "{error}");
    let text = format!("the host {address} did not answer; nothing has been changed");
    assert!(error.to_string().starts_with(&text), "{error}");
    cluster.nodes[1].revive();

    // Down from the second step on.
    let kill = || cluster.nodes[1].kill();
    let error = apply_with(all(), &client, Moment::Before(2), kill).await;
    let error = error.unwrap_err();
    assert_eq!(down(&error), [address.as_str()], "{error}");
    assert_eq!(error.place().map(|place| place.step), Some(2), "{error}");
    // It is still down: named again, and nothing goes on without it.
    let error = apply(&cluster.nodes[0], all(), "cluster")
        .await
        .unwrap_err();
    assert_eq!(down(&error), [address.as_str()], "{error}");
    let told = format!("{address} does not answer");
    let error = run(all(), "cluster").verify(&client).await.unwrap_err();
    assert!(error.to_string().contains(&told), "{error}");
    cluster.nodes[1].revive();
    let report = apply(&cluster.nodes[0], all(), "cluster").await.unwrap();
    // It has caught up with the second step by itself.
    let first = &report.applied[0];
    assert_eq!((first.ran, first.found_done), (1, 1), "{report}");
    check(&cluster).await;

    // Down after all: that is told, and nothing is to be done.
    cluster.nodes[1].kill();
    let error = run(all(), "cluster").verify(&client).await.unwrap_err();
    assert!(error.to_string().contains(&told), "{error}");
    cluster.nodes[1].revive();
    check(&cluster).await;
    println!(
        "a host down before, during and after: named 5 times of 5, caught up 2 times of 2; wrong 0"
    );
}

#[tokio::test]
async fn a_host_that_lags_is_waited_for() {
    let Some(cluster) = Cluster::start() else {
        return;
    };
    let client = cluster.nodes[0].client();
    let slow = &cluster.nodes[1];
    let mut began = None;
    let lag = Duration::from_millis(2_500);
    let stop = || {
        slow.signal("STOP");
        slow.signal_later(lag, "CONT");
        began = Some(Instant::now());
    };
    let report = apply_with(all(), &client, Moment::Before(2), stop).await;
    let report = report.unwrap();
    let ran = report.applied.iter().map(|applied| applied.ran);
    assert_eq!(ran.sum::<u32>(), 6, "{report}");
    assert!(began.is_some_and(|began| began.elapsed() > lag));
    check(&cluster).await;
    println!("a host that lagged for 2.5 s was waited for; wrong 0");
}

/// The server that is spoken to is killed with a statement under way; the next run speaks to the other one.
#[tokio::test]
async fn the_server_that_is_spoken_to_dies() {
    let Some(mut cluster) = Cluster::start() else {
        return;
    };
    let client = cluster.nodes[0].client();
    let address = cluster.nodes[0].address.clone();
    let mut killed = 0;
    for step in 1..=3 {
        let chain = if step == 3 {
            all()
        } else {
            chain(&[("1", &SHOP[..3])])
        };
        let kill = || cluster.nodes[0].kill();
        let result = apply_with(chain, &client, Moment::Under(step), kill).await;
        assert!(result.is_err());
        killed += 1;
        let error = apply(&cluster.nodes[1], chain, "cluster")
            .await
            .unwrap_err();
        assert_eq!(down(&error), [address.as_str()], "{error}");
        cluster.nodes[0].revive();
    }
    apply(&cluster.nodes[1], all(), "cluster").await.unwrap();
    check(&cluster).await;
    println!(
        "the server died under {killed} statements, and runs went on through the other; wrong 0, stuck 0"
    );
}

/// Gives the servers time for the next run. After having lost their sessions several times, those of 18.16 may follow no
/// ALTER any more until they are started again: the thread that does is never woken. Runs then fail, and say on which host.
async fn again(cluster: &mut Cluster, runs: usize, revived: &mut usize, error: &Error) {
    assert!(runs < 60, "{error}");
    if error.code() == Some(44) || error.to_string().contains("Cannot enqueue") {
        for node in &mut cluster.nodes {
            node.kill();
            node.revive();
            *revived += 1;
        }
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
}

#[tokio::test]
async fn zookeeper_is_restarted_in_the_middle() {
    let Some(mut cluster) = Cluster::start() else {
        return;
    };
    let client = cluster.nodes[0].client();
    let (mut runs, mut restarts, mut revived) = (0, 0, 0);
    let moments = [
        (Moment::Before(2), Duration::ZERO),
        (Moment::Under(3), Duration::ZERO),
        (Moment::Under(2), Duration::from_secs(5)),
    ];
    // The servers take up to a minute each time until all of their tables are writable again.
    let is_long = std::env::var_os("HOUSEKEEPER_LONG_TESTS").is_some();
    let times = if is_long { moments.len() } else { 1 };
    for (number, (moment, meanwhile)) in moments.into_iter().take(times).enumerate() {
        let chain = if number < 2 {
            chain(&[("1", &SHOP[..3])])
        } else {
            all()
        };
        // The servers need a while until they have a session again.
        while restarts == number {
            let restart = || {
                restarts += 1;
                cluster.zookeeper.restart(meanwhile);
            };
            let result = apply_with(chain, &client, moment, restart).await;
            if let Err(error) = result {
                runs += 1;
                again(&mut cluster, runs, &mut revived, &error).await;
            }
        }
    }
    while let Err(error) = apply(&cluster.nodes[0], all(), "cluster").await {
        runs += 1;
        again(&mut cluster, runs, &mut revived, &error).await;
    }
    check(&cluster).await;
    println!(
        "ZooKeeper restarted {restarts} times in the middle: {runs} runs did not end well, {revived} servers that had \
         stopped to follow were started again, then all was done; wrong 0, stuck 0"
    );
}

/// Runs through both hosts at once: the lock is a table of the cluster, as these servers have no `KeeperMap`.
#[tokio::test]
async fn runs_at_once_do_everything_once() {
    let Some(cluster) = Cluster::start() else {
        return;
    };
    let [one, other] = cluster.nodes.each_ref().map(Node::client);
    let apply = |client: Client| async move {
        let patient = run(all(), "cluster").lock_expiry(Duration::from_secs(10));
        patient.apply(&client).await
    };
    let results = tokio::join!(
        apply(one.clone()),
        apply(other.clone()),
        apply(one),
        apply(other)
    );
    let results = <[Result<Report>; 4]>::from(results).map(Result::unwrap);
    let ran = results.iter().flat_map(|report| &report.applied);
    assert_eq!(ran.map(|applied| applied.ran).sum::<u32>(), 6);
    check(&cluster).await;
    println!("4 runs at once through 2 hosts: 6 statements, each done once; wrong 0, stuck 0");
}

/// Servers from before 20.4 have no UUIDs, which tell whether a RENAME of several was done: it runs all the same.
#[tokio::test]
async fn several_are_renamed_where_there_are_no_uuids() {
    const NAMES: &str = "SELECT arrayStringConcat([assumeNotNull((SELECT arrayStringConcat(groupArray(toString(uuid))) \
                         FROM system.tables WHERE database = 'shop' AND name = 'notes'))], ' ')";
    const RENAMED: Migration<'static> = Migration::new(
        "2",
        "",
        "db/migrations/2.sql",
        "2",
        &[Step::new(
            1,
            "rename table",
            "shop.notes",
            &[
                Piece::Text("RENAME TABLE shop.notes TO shop.old, shop.old TO shop.memos"),
                Piece::OnCluster,
            ],
            "2",
        )
        .probe(Probe::Moved {
            before: NAMES,
            after: NAMES,
        })],
    );
    let Some(cluster) = Cluster::start() else {
        return;
    };
    let first = chain(&[("1", &SHOP[..3])]);
    let migrations: Vec<Migration<'static>> = [first.migrations, &[RENAMED]].concat();
    let all = Chain::new(migrations.leak()).profiles(first.profiles);
    let [one, other] = &cluster.nodes;
    apply(one, all, "cluster").await.unwrap();
    let tables = "SELECT groupArray(name) FROM (SELECT name FROM system.tables WHERE database = 'shop' ORDER BY name)";
    assert_eq!(both(&cluster, tables), "['events','memos']");
    // By itself, a server answers the question without the cluster's words around it.
    other.query("RENAME TABLE shop.memos TO shop.notes");
    let alone = Chain::new(std::slice::from_ref(&RENAMED)).log_database("alone");
    Migrations::new(alone).apply(&other.client()).await.unwrap();
    assert_eq!(both(&cluster, tables), "['events','memos']");
    let names = "SELECT groupArray(names_before) FROM alone.revisions";
    assert_eq!(other.query(names), "['','']");
}
