//! Each host of the cluster visited directly, with no statement ON CLUSTER.

use std::time::Duration;

use clickhouse::Client;
use housekeeper::migrate::{Chain, Error, Migrations, Report, Result};

use crate::chain::{SHOP, Short, chain};
use crate::debian::{Cluster, Node};

const ROWS: Short = (
    "insert into",
    "shop.events",
    "INSERT INTO shop.events (day, id, name) SELECT toDate('2024-01-01'), number, 'x' FROM numbers(3)",
    "",
);
const RAISE: Short = (
    "alter table",
    "shop.events",
    "ALTER TABLE shop.events UPDATE name = concat(name, '!') WHERE 1",
    "",
);
const NOTES: Short = (
    "insert into",
    "shop.memos",
    "INSERT INTO shop.memos SELECT number FROM numbers(2)",
    "",
);

/// Each replica does this for itself.
const FREEZE: Short = (
    "alter table",
    "shop.events",
    "ALTER TABLE shop.events FREEZE PARTITION '2024-01-01'",
    "",
);

fn all() -> Chain<'static> {
    let later = [SHOP[3], SHOP[4], SHOP[5], ROWS, RAISE, NOTES, FREEZE];
    chain(&[("1", &SHOP[..3]), ("2", &later)])
}

fn run<'a>(cluster: &Cluster, chain: Chain<'a>) -> Migrations<'a> {
    Migrations::new(chain)
        .profile("hosts")
        .hosts(cluster.nodes.iter().map(Node::url))
        .setting("distributed_ddl_task_timeout", "5")
        .lock_expiry(Duration::from_secs(2))
}

/// The client's own address is not used.
fn client() -> Client {
    Client::default()
        .with_url("http://127.0.0.1:1")
        .with_header("Connection", "close")
}

async fn apply(cluster: &Cluster, chain: Chain<'_>) -> Result<Report> {
    run(cluster, chain).apply(&client()).await
}

/// Every statement had its effect once: those of the replicated table on one host, all others on each.
async fn check(cluster: &Cluster) {
    for node in &cluster.nodes {
        for (sql, expected) in [
            (
                "SELECT count(), sum(id), min(name), max(name) FROM shop.events",
                "3\t3\tx!\tx!",
            ),
            ("SELECT count() FROM shop.memos", "2"),
            (
                "SELECT count(), uniqExact(concat(version, toString(step))) FROM housekeeper.revisions WHERE event = 'finished'",
                "10\t10",
            ),
        ] {
            let mut found = String::new();
            // A replica that was killed is of use again once its session has expired.
            for _ in 0..600 {
                found = node.query(sql);
                if found == expected {
                    break;
                }
                std::thread::sleep(Duration::from_millis(100));
            }
            assert_eq!(found, expected, "{}: {sql}", node.address);
        }
    }
    let report = apply(cluster, all()).await.unwrap();
    assert_eq!((report.already, report.applied.len()), (2, 0), "{report}");
    run(cluster, all()).verify(&client()).await.unwrap();
}

/// How steps 1, 4, 5 and 7 of the second migration, which are about the replicated table, were done where.
fn ways(cluster: &Cluster) -> Vec<String> {
    let sql = "SELECT concat(toString(step), ' ', how) FROM housekeeper.revisions \
               WHERE version = '2' AND event = 'finished' AND step IN (1, 4, 5, 7) ORDER BY step";
    let mut ways: Vec<String> = cluster
        .nodes
        .iter()
        .map(|node| node.query(sql).replace('\n', ", "))
        .collect();
    ways.sort();
    ways
}

#[tokio::test]
async fn what_is_replicated_is_done_once() {
    let Some(cluster) = Cluster::start() else {
        return;
    };
    let report = apply(&cluster, all()).await.unwrap();
    assert_eq!(report.applied[1].ran, 7, "{report}");
    check(&cluster).await;
    assert_eq!(
        ways(&cluster),
        [
            "1 ran, 4 ran, 5 ran, 7 ran",
            "1 replicated, 4 replicated, 5 replicated, 7 ran"
        ]
    );
    println!(
        "2 hosts visited: 10 steps, 3 of them carried by replication, each done once; wrong 0"
    );
}

#[tokio::test]
async fn runs_are_given_up_and_hosts_die() {
    let Some(mut cluster) = Cluster::start() else {
        return;
    };
    // A run is given up at each step of the second migration, with the first host done and the other not.
    let mut given_up = 0;
    apply(&cluster, chain(&[("1", &SHOP[..3])])).await.unwrap();
    for step in 1..=3 {
        let client = client();
        let stopped = run(&cluster, all()).after_step(move |place| async move {
            if (place.version.as_str(), place.step) == ("2", step) {
                return Err("stop".into());
            }
            Ok(())
        });
        let error = stopped.apply(&client).await.unwrap_err();
        assert!(matches!(error, Error::Hook { .. }), "{error}");
        given_up += 1;
    }
    // A host dies before the rows are inserted; they come to it when it is up again.
    let killed = std::sync::atomic::AtomicBool::new(false);
    let address = cluster.nodes[1].url();
    let error = {
        let nodes = std::sync::Mutex::new(&mut cluster.nodes);
        let urls: Vec<String> = nodes.lock().unwrap().iter().map(Node::url).collect();
        let run = Migrations::new(all())
            .profile("hosts")
            .hosts(urls)
            .setting("distributed_ddl_task_timeout", "5")
            .setting("receive_timeout", "5")
            .lock_expiry(Duration::from_secs(2))
            .before_step(|place| {
                if place.step == 4 && !killed.swap(true, std::sync::atomic::Ordering::SeqCst) {
                    nodes.lock().unwrap()[1].kill();
                }
                async { Ok(()) }
            });
        run.apply(&client()).await.unwrap_err()
    };
    assert!(error.to_string().contains(&address), "{error}");
    let error = apply(&cluster, all()).await.unwrap_err();
    assert!(
        matches!(&error, Error::HostsDown { hosts, .. } if hosts[0].host == address),
        "{error}"
    );
    cluster.nodes[1].revive();
    let mut runs = 0;
    loop {
        match apply(&cluster, all()).await {
            Ok(_) => break,
            // The server does not yet know all of its tables again.
            Err(error) => {
                runs += 1;
                assert!(runs < 20, "{error}");
                if let Error::Undecided(open) = &error {
                    panic!("{open:?}");
                }
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
        }
    }
    check(&cluster).await;
    println!(
        "2 hosts visited: {given_up} runs stopped, 1 host killed and named, caught up after {runs} runs more; wrong 0"
    );
}
