//! What is not there yet when a server answers: mutations that go on by themselves, and rows that are replicated later.

use std::time::{Duration, Instant};

use housekeeper::migrate::{Chain, Migration, Migrations, Piece, Step};

use crate::chain::{SHOP, Short, chain};
use crate::debian::{Cluster, Node};

/// How long the servers are held up.
const LAG: Duration = Duration::from_secs(3);

const FILLED: [Short; 3] = [
    ("create database", "shop", "CREATE DATABASE shop", ""),
    (
        "create table",
        "shop.notes",
        "CREATE TABLE shop.notes (id UInt64, seen UInt8) ENGINE = MergeTree ORDER BY id",
        "",
    ),
    (
        "insert into",
        "shop.notes",
        "INSERT INTO shop.notes SELECT number, 0 FROM numbers(100)",
        "",
    ),
];

const MUTATION: Short = (
    "alter table",
    "shop.notes",
    "ALTER TABLE shop.notes UPDATE seen = 1 WHERE id < 50",
    "",
);

/// Sends a statement later, while others are under way.
fn later(node: &Node, sql: &'static str) -> tokio::task::JoinHandle<()> {
    let client = node.client();
    tokio::spawn(async move {
        tokio::time::sleep(LAG).await;
        client.query(sql).execute().await.unwrap();
    })
}

/// Servers that do not know `mutations_sync` answer an ALTER at once.
#[tokio::test]
async fn a_mutation_is_waited_for_where_the_server_does_not_wait() {
    let Some(cluster) = Cluster::start() else {
        return;
    };
    let node = &cluster.nodes[0];
    let before = chain(&[("1", &FILLED)]);
    Migrations::new(before).apply(&node.client()).await.unwrap();
    node.query("SYSTEM STOP MERGES shop.notes");
    let began = Instant::now();
    let starting = later(node, "SYSTEM START MERGES shop.notes");
    let all = chain(&[("1", &FILLED), ("2", &[MUTATION])]);
    let report = Migrations::new(all).apply(&node.client()).await.unwrap();
    assert_eq!(report.applied.len(), 1, "{report}");
    assert!(began.elapsed() >= LAG, "{:?}", began.elapsed());
    assert_eq!(node.query("SELECT sum(seen) FROM shop.notes"), "50");
    starting.await.unwrap();
    println!("a mutation that was held up for {LAG:?} was waited for");
}

/// The host that is spoken to has not heard of the newest migration: what it knows to be the newest stays.
#[tokio::test]
async fn what_is_taken_back_is_the_newest_also_where_a_host_has_not_heard_of_it() {
    const fn alter(what: &'static [Piece<'static>; 3], hash: &'static str) -> Step<'static> {
        Step::new(1, "alter table", "shop.events", what, hash)
    }
    const TABLE: Piece<'static> = Piece::Text("ALTER TABLE shop.events");
    const ADD: Piece<'static> = Piece::Text(" ADD COLUMN more String");
    const DROP: Piece<'static> = Piece::Text(" DROP COLUMN more");
    const NEWEST: Migration<'static> = Migration::new(
        "3",
        "",
        "db/migrations/3.sql",
        "3",
        &[alter(&[TABLE, Piece::OnCluster, ADD], "3")],
    )
    .way_back(
        "db/migrations/3.down.sql",
        &[alter(&[TABLE, Piece::OnCluster, DROP], "back")],
    );
    let Some(cluster) = Cluster::start() else {
        return;
    };
    let [one, behind] = &cluster.nodes;
    let first = chain(&[("1", &SHOP[..3]), ("2", &SHOP[3..4])]);
    let run = |chain: Chain<'static>| {
        let run = Migrations::new(chain).profile("cluster");
        run.setting("distributed_ddl_task_timeout", "10")
    };
    run(first).apply(&one.client()).await.unwrap();
    behind.query("SYSTEM SYNC REPLICA housekeeper.revisions");
    behind.query("SYSTEM STOP FETCHES housekeeper.revisions");
    let migrations: Vec<Migration<'static>> = [first.migrations, &[NEWEST]].concat();
    let all = Chain::new(migrations.leak()).profiles(first.profiles);
    run(all).apply(&one.client()).await.unwrap();
    let heard = "SELECT max(version) FROM housekeeper.revisions";
    assert_eq!(
        (one.query(heard), behind.query(heard)),
        ("3".into(), "2".into())
    );

    let starting = later(behind, "SYSTEM START FETCHES housekeeper.revisions");
    let reverted = run(all).revert(&behind.client()).await.unwrap();
    starting.await.unwrap();
    let versions: Vec<_> = reverted
        .migrations
        .iter()
        .map(|one| one.version.as_str())
        .collect();
    assert_eq!(versions, ["3"]);
    for node in [one, behind] {
        let columns = "SELECT groupArray(name) FROM system.columns WHERE database = 'shop' AND table = 'events'";
        assert_eq!(node.query(columns), "['day','id','name']");
    }
    println!("taken back through a host that was behind by a migration: 1, wrong 0");
}
