//! `replicated = true`: engines of the `MergeTree` family become replicated ones.

use std::time::Duration;

use housekeeper::migrate::{Error, Migrations, Refusal};

use crate::chain::{SHOP, Short, chain};
use crate::debian::Cluster;

const TABLE: Short = (
    "create table",
    "shop.orders",
    "CREATE TABLE shop.orders{ON} (day Date, id UInt64) ENGINE = {MergeTree} PARTITION BY day ORDER BY id",
    "SELECT toUInt8(assumeNotNull((SELECT count() > 0 FROM system.tables WHERE database = 'shop' AND name = 'orders')))",
);
const ROWS: Short = (
    "insert into",
    "shop.orders",
    "INSERT INTO shop.orders SELECT toDate('2024-01-01'), number FROM numbers(3)",
    "",
);

#[tokio::test]
async fn tables_become_replicated_ones() {
    let Some(cluster) = Cluster::start() else {
        return;
    };
    let [one, other] = &cluster.nodes;
    let apply = |chain, profile: &str| {
        Migrations::new(chain)
            .profile(profile)
            .setting("distributed_ddl_task_timeout", "5")
    };
    let replicated = chain(&[("1", &[SHOP[0], TABLE, ROWS])]);
    let report = apply(replicated, "replicated").apply(&one.client()).await;
    assert_eq!(report.unwrap().applied[0].ran, 3);
    // Each table has a place of its own, and both hosts the same one.
    let engine = "SELECT engine FROM system.tables WHERE database = 'shop' AND name = 'orders'";
    let path = "SELECT zookeeper_path, replica_name FROM system.replicas WHERE table = 'orders'";
    for (node, replica) in [(one, "0"), (other, "1")] {
        assert_eq!(node.query(engine), "ReplicatedMergeTree");
        assert_eq!(
            node.query(path),
            format!("/tables/1/shop.orders\t{replica}")
        );
    }
    let mut rows = String::new();
    for _ in 0..100 {
        rows = other.query("SELECT count() FROM shop.orders");
        if rows == "3" {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(rows, "3");

    // Rows that would come to one host alone are refused.
    let alone = (
        "insert into",
        "shop.notes",
        "INSERT INTO shop.notes SELECT 1",
        "",
    );
    let more = chain(&[("1", &[SHOP[0], TABLE, ROWS]), ("2", &[SHOP[2], alone])]);
    let error = apply(more, "replicated")
        .apply(&one.client())
        .await
        .unwrap_err();
    let Error::Refused(refusals) = &error else {
        panic!("{error}")
    };
    assert!(
        matches!(&refusals[..], [Refusal::InsertOnHosts { step: 2, .. }]),
        "{error}"
    );
    assert_eq!(one.query("SELECT count() FROM shop.notes"), "0");
    // What somebody has changed on another host than the one that is spoken to is found.
    let drop = ("drop table", "shop.notes", "DROP TABLE shop.notes{ON}", "");
    let gone = chain(&[("1", &[SHOP[0], TABLE, ROWS]), ("2", &[SHOP[2], drop])]);
    let mut steps = gone.migrations.to_vec();
    let mut last = steps[1].steps.to_vec();
    let needs: &'static [housekeeper::migrate::Need<'static>] = vec![
        housekeeper::migrate::Need::new("shop", "notes", housekeeper::migrate::ObjectKind::Table)
            .columns(&[("id", Some("UInt64"))]),
    ]
    .leak();
    last[1] = last[1].needs(needs).since("the type Map", "21.1");
    steps[1].steps = last.leak();
    let gone = housekeeper::migrate::Chain::new(steps.leak()).profiles(gone.profiles);
    other.query("DROP TABLE shop.notes");
    let error = apply(gone, "replicated")
        .apply(&one.client())
        .await
        .unwrap_err();
    let told = error.to_string();
    // Both are too old, too, and both say so.
    for expected in [&one.address, &other.address] {
        assert!(told.contains(&format!("on {expected}, step 2")), "{told}");
    }
    println!(
        "replicated = true: 1 table in one place on 2 hosts, rows on both; 1 INSERT refused; wrong 0"
    );
}
