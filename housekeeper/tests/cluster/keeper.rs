//! The lock in ZooKeeper, by the engine's `KeeperMap`: a new server, which has no cluster here.
//!
//! Several servers are databases of one engine, each with a log and a lock of its own. What they share stands in
//! ZooKeeper, as it would with servers of their own.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};

use clickhouse::Client;
use housekeeper::migrate::{Chain, Error, Migration, Migrations, Piece, Probe, Progress, Step};
use housekeeper_local::{Local, Options};

use crate::debian::ZooKeeper;

const PATH: &str = "/housekeeper/service";

fn engine(zookeeper: &ZooKeeper) -> Local {
    let elements = format!(
        "<zookeeper><node><host>127.0.0.1</host><port>{}</port></node>\
         <session_timeout_ms>4000</session_timeout_ms></zookeeper>\
         <keeper_map_path_prefix>/keeper_map</keeper_map_path_prefix>\
         <macros><shard>1</shard><replica>1</replica></macros>",
        zookeeper.port
    );
    housekeeper_local::start(Options::default().embedded().elements(elements)).unwrap()
}

fn client(engine: &Local) -> Client {
    Client::default().with_url(engine.url())
}

/// Three steps for the server of this number.
fn chain(server: usize) -> Chain<'static> {
    let leak = |text: String| -> &'static str { text.leak() };
    let steps: Vec<Step<'static>> = (1..=3)
        .map(|number| {
            let sql = leak(format!(
                "CREATE TABLE default.t_{server}_{number} (a UInt8) ENGINE = MergeTree ORDER BY a"
            ));
            let probe = leak(format!(
                "SELECT toUInt8(count()) FROM system.tables WHERE name = 't_{server}_{number}'"
            ));
            Step::new(
                number,
                "create table",
                "default.t",
                vec![Piece::Text(sql)].leak(),
                sql,
            )
            .probe(Probe::Query(probe))
        })
        .collect();
    let migration = Migration::new("1", "", "1.sql", "1", steps.leak());
    Chain::new(vec![migration].leak()).log_database(leak(format!("server_{server}")))
}

fn run<'a>(server: usize) -> Migrations<'a> {
    Migrations::new(chain(server))
        .lock_in_keeper(PATH)
        .lock_expiry(Duration::from_secs(2))
}

#[tokio::test]
async fn the_lock_in_zookeeper_has_one_holder() {
    let Some(mut zookeeper) = ZooKeeper::start() else {
        return;
    };
    let engine = engine(&zookeeper);
    let client = &client(&engine);
    Box::pin(eight_runs(client)).await;
    Box::pin(a_dead_holder(client)).await;
    a_lost_lock(client, &engine).await;
    zookeeper_restarted(client, &mut zookeeper).await;
    let tables = "SELECT count() FROM system.tables WHERE match(name, '^t_[0-9]_[0-9]$')";
    assert_eq!(engine.query(tables).unwrap().trim(), "21");
    println!(
        "KeeperMap: 8 runs for 4 servers, overlaps 0; a dead holder, 1 of 3 waiters took over; a lost lock, stopped \
         before the next statement; ZooKeeper restarted under a holder; wrong 0"
    );
}

/// Eight runs for four servers, and each waits for all others.
async fn eight_runs(client: &Client) {
    let (inside, overlaps, ran) = (AtomicU32::new(0), AtomicU32::new(0), AtomicU32::new(0));
    let (inside, overlaps, ran) = (&inside, &overlaps, &ran);
    let one = |server: usize| async move {
        let report = run(server)
            .before_step(move |_| async move {
                if inside.fetch_add(1, Ordering::SeqCst) > 0 {
                    overlaps.fetch_add(1, Ordering::SeqCst);
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
                Ok(())
            })
            .after_step(move |_| async move {
                inside.fetch_sub(1, Ordering::SeqCst);
                Ok(())
            })
            .apply(client)
            .await
            .unwrap();
        let steps = report.applied.iter().map(|applied| applied.ran);
        ran.fetch_add(steps.sum(), Ordering::SeqCst);
    };
    tokio::join!(
        one(0),
        one(0),
        one(1),
        one(1),
        one(2),
        one(2),
        one(3),
        one(3)
    );
    let (overlaps, ran) = (overlaps.load(Ordering::SeqCst), ran.load(Ordering::SeqCst));
    assert_eq!((overlaps, ran), (0, 12));
}

/// A run is given up in its second step: one of three waiters takes over, when its lock has expired.
async fn a_dead_holder(client: &Client) {
    let reached = AtomicBool::new(false);
    let dead = run(4)
        .before_step(|place| {
            let reached = &reached;
            async move {
                if place.step == 2 {
                    reached.store(true, Ordering::SeqCst);
                    tokio::time::sleep(Duration::from_secs(60)).await;
                }
                Ok(())
            }
        })
        .apply(client);
    tokio::select! {
        _ = dead => panic!("it was meant to be given up"),
        () = async {
            while !reached.load(Ordering::SeqCst) {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        } => {}
    }
    let died = Instant::now();
    let waits = AtomicU32::new(0);
    let waiter = || async {
        let told = |progress: Progress| {
            if let Progress::Locked { holder, .. } = progress {
                assert!(holder.who.contains("process"), "{holder}");
                waits.fetch_add(1, Ordering::SeqCst);
            }
        };
        run(4).on_progress(told).apply(client).await.unwrap()
    };
    let (a, b, c) = tokio::join!(waiter(), waiter(), waiter());
    assert!(died.elapsed() >= Duration::from_millis(1_900));
    assert!(waits.load(Ordering::SeqCst) > 0, "they had to wait");
    let ran = [a, b, c].map(|report| report.applied.iter().map(|one| one.ran).sum::<u32>());
    assert_eq!(ran.iter().sum::<u32>(), 2, "{ran:?}");
    assert_eq!(ran.iter().filter(|ran| **ran > 0).count(), 1, "{ran:?}");
}

/// A run whose lock is taken away stops before its next statement.
async fn a_lost_lock(client: &Client, engine: &Local) {
    let taken = run(5).before_step(|place| async move {
        if place.step == 2 {
            run(0).unlock(client, true).await.unwrap();
        }
        Ok(())
    });
    let error = taken.apply(client).await.unwrap_err();
    assert!(matches!(error, Error::LockLost { .. }), "{error}");
    let tables = engine.query("SELECT count() FROM system.tables WHERE name LIKE 't\\_5\\_%'");
    assert_eq!(tables.unwrap().trim(), "1");
    run(5).apply(client).await.unwrap();
}

/// ZooKeeper goes away and comes back while a run has the lock.
async fn zookeeper_restarted(client: &Client, zookeeper: &mut ZooKeeper) {
    let report = run(6)
        .before_step(|place| {
            if place.step == 2 {
                zookeeper.restart(Duration::from_millis(500));
            }
            async { Ok(()) }
        })
        .apply(client)
        .await;
    let mut runs = 1;
    if report.is_err() {
        while let Err(error) = run(6).apply(client).await {
            runs += 1;
            assert!(runs < 30, "{error}");
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
    }
    assert_eq!(run(6).lock_holder(client).await.unwrap(), None);
}
