//! A rebuild that was cut off goes on; one that its checks have stopped can start again.

use std::sync::Mutex;

use housekeeper::migrate::{Cost, Error, Migrations, Progress, Resolution};

use crate::support::{Sandbox, TestStep, blind, step};

const REPEAT: &str = "SELECT toUInt8(0)";

const COPY: TestStep = step(
    "INSERT INTO DB.t__rebuilt SELECT a + 0 * throwIf((SELECT count() FROM DB.gate) = 0) FROM DB.t",
    "SELECT toUInt8(assumeNotNull((SELECT count() FROM DB.t__rebuilt) = (SELECT count() FROM DB.t)))",
)
.restart("TRUNCATE TABLE DB.t__rebuilt")
.kind("insert into")
.object("DB.t__rebuilt")
.cost(Cost::Rebuild);

const COMPARE: TestStep = step(
    "SELECT throwIf((SELECT count() FROM DB.t) != (SELECT count() FROM DB.t__rebuilt), 'start the rebuild again')",
    REPEAT,
)
.kind("check")
.object("DB.t")
.cost(Cost::Rebuild);

/// In short what a plan makes of another sorting key.
pub(crate) const REBUILD: [TestStep; 13] = [
    step(
        "CREATE TABLE DB.t__rebuilt{ON} (a UInt64) ENGINE = MergeTree ORDER BY a",
        "SELECT count() > 0 FROM system.tables WHERE database = 'DB' AND name = 't__rebuilt'",
    )
    .kind("create table")
    .object("DB.t__rebuilt"),
    step("SYSTEM STOP MERGES DB.t__rebuilt", REPEAT)
        .kind("stop merges")
        .object("DB.t__rebuilt"),
    step("SYSTEM STOP MERGES DB.t", REPEAT)
        .kind("stop merges")
        .object("DB.t"),
    step(
        "CREATE TABLE DB.t__rebuild_marks{ON} (a UInt64) ENGINE = MergeTree ORDER BY a",
        "SELECT count() > 0 FROM system.tables WHERE database = 'DB' AND name = 't__rebuild_marks'",
    )
    .kind("create table")
    .object("DB.t__rebuild_marks"),
    COPY,
    step(
        "ALTER TABLE DB.t{ON}\n    MODIFY SETTING max_bytes_to_merge_at_max_space_in_pool = 1",
        REPEAT,
    )
    .kind("alter table")
    .object("DB.t"),
    COMPARE,
    blind("EXCHANGE TABLES DB.t AND DB.t__rebuilt{ON}")
        .kind("exchange table")
        .object("DB.t and DB.t__rebuilt"),
    blind("RENAME TABLE DB.t__rebuilt TO DB.t__replaced_1{ON}")
        .kind("rename table")
        .object("DB.t__rebuilt to DB.t__replaced_1"),
    step(
        "ALTER TABLE DB.t__replaced_1{ON}\n    RESET SETTING max_bytes_to_merge_at_max_space_in_pool",
        REPEAT,
    )
    .kind("alter table")
    .object("DB.t__replaced_1"),
    blind("DROP TABLE DB.t__rebuild_marks{ON}")
        .kind("drop table")
        .object("DB.t__rebuild_marks"),
    step("SYSTEM START MERGES DB.t", REPEAT)
        .kind("start merges")
        .object("DB.t"),
    step("SYSTEM START MERGES DB.t__replaced_1", REPEAT)
        .kind("start merges")
        .object("DB.t__replaced_1"),
];

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.query("CREATE TABLE DB.t (a UInt64) ENGINE = MergeTree ORDER BY tuple()");
    sandbox.query("CREATE TABLE DB.gate (a UInt8) ENGINE = Memory");
    for _ in 0..3 {
        sandbox.query("INSERT INTO DB.t SELECT number FROM numbers(5)");
    }
    sandbox
}

#[tokio::test]
async fn merges_are_stopped_again_before_it_goes_on() {
    let sandbox = sandbox();
    let chain = sandbox.chain(&[("1", &REBUILD)]);
    let error = sandbox.apply(chain).await.unwrap_err();
    assert_eq!(error.code(), Some(395), "{error}");
    assert_eq!(sandbox.log().last().unwrap(), "1/5 failed");

    // A server that has started again merges.
    sandbox.query("SYSTEM START MERGES DB.t");
    sandbox.query("SYSTEM START MERGES DB.t__rebuilt");
    sandbox.query("INSERT INTO DB.gate VALUES (1)");
    let merges = Mutex::new(Vec::new());
    let report = Migrations::new(chain)
        .before_step(|place| {
            let merge = sandbox
                .client()
                .query(&sandbox.fill("OPTIMIZE TABLE DB.t FINAL"));
            let merges = &merges;
            async move {
                let has_merged = merge.execute().await.is_ok();
                merges.lock().unwrap().push((place.step, has_merged));
                Ok(())
            }
        })
        .apply(&sandbox.client())
        .await
        .unwrap();
    assert_eq!(report.applied[0].ran, 9);
    let held = merges.into_inner().unwrap();
    assert_eq!(
        held[..4],
        [(5, false), (6, false), (7, false), (8, false)],
        "{held:?}"
    );
    assert_eq!(sandbox.query("SELECT count(), sum(a) FROM DB.t"), "15\t30");
    // Done with, they are as before.
    sandbox.query("OPTIMIZE TABLE DB.t FINAL");
}

#[tokio::test]
async fn one_that_a_check_has_stopped_can_start_again() {
    let sandbox = sandbox();
    let chain = sandbox.chain(&[("1", &REBUILD)]);
    sandbox.query("INSERT INTO DB.gate VALUES (1)");
    let error = Migrations::new(chain)
        .before_step(|place| {
            // Somebody takes rows away meanwhile.
            if place.step == 7 {
                sandbox.query("TRUNCATE TABLE DB.t");
            }
            async { Ok(()) }
        })
        .apply(&sandbox.client())
        .await
        .unwrap_err();
    let text = error.to_string();
    let Error::Statement(error) = error else {
        panic!("{error}");
    };
    assert_eq!(error.rebuild, Some(sandbox.fill("DB.t")));
    assert!(
        text.contains("cargo housekeeper resolve 1 7 --start-again"),
        "{text}"
    );
    sandbox.query("INSERT INTO DB.t SELECT number FROM numbers(7)");

    let client = sandbox.client();
    let again = |step| Migrations::new(chain).resolve(&client, "1", step, Resolution::StartAgain);
    let error = again(3).await.unwrap_err();
    assert!(matches!(error, Error::NotOpen { step: 3, .. }), "{error}");
    again(7).await.unwrap();
    let left =
        "SELECT count() FROM system.tables WHERE database = 'DB' AND name LIKE 't\\\\_\\\\_%'";
    assert_eq!(sandbox.query(left), "0");
    sandbox.query("OPTIMIZE TABLE DB.t FINAL");
    let settings = "SELECT create_table_query LIKE '%max_bytes_to_merge%' FROM system.tables \
                    WHERE database = 'DB' AND name = 't'";
    assert_eq!(sandbox.query(settings), "0");
    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 13 after 0");
    assert_eq!(sandbox.query("SELECT count(), sum(a) FROM DB.t"), "7\t21");
    assert_eq!(sandbox.apply(chain).await.unwrap(), " after 1");
}

/// A server that was killed starts again and merges, before the next run does.
#[tokio::test]
async fn one_that_an_earlier_run_began_starts_again_by_itself() {
    let sandbox = sandbox();
    let chain = sandbox.chain(&[("1", &REBUILD)]);
    assert_eq!(sandbox.apply(chain).await.unwrap_err().code(), Some(395));
    assert_eq!(sandbox.log().last().unwrap(), "1/5 failed");
    sandbox.query("INSERT INTO DB.gate VALUES (1)");
    let told = Mutex::new(Vec::new());
    let report = Migrations::new(chain)
        .before_step(|place| {
            // As a merge of an engine that leaves rows out.
            if place.step == 7 && told.lock().unwrap().is_empty() {
                sandbox.query("TRUNCATE TABLE DB.t__rebuilt");
            }
            async { Ok(()) }
        })
        .on_progress(|progress| {
            if let Progress::StartsAgain { .. } = progress {
                told.lock().unwrap().push(progress.to_string());
            }
        })
        .apply(&sandbox.client())
        .await
        .unwrap();
    let line = "1 the rebuild of DB.t starts again: its rows may have been merged since it began (check in step 7)";
    assert_eq!(*told.lock().unwrap(), [sandbox.fill(line)]);
    // Steps 5 and 6, and then all of it.
    assert_eq!(report.applied[0].ran, 2 + 13);
    assert_eq!(sandbox.query("SELECT count(), sum(a) FROM DB.t"), "15\t30");
    assert_eq!(sandbox.apply(chain).await.unwrap(), " after 1");
}

#[tokio::test]
async fn what_was_handed_over_is_not_dropped() {
    let sandbox = sandbox();
    sandbox.query("INSERT INTO DB.gate VALUES (1)");
    let mut steps = REBUILD;
    steps[8] = blind("RENAME TABLE DB.nobody TO DB.t__replaced_1")
        .kind("rename table")
        .object("DB.t__rebuilt to DB.t__replaced_1");
    let chain = sandbox.chain(&[("1", &steps)]);
    sandbox.apply(chain).await.unwrap_err();
    let client = sandbox.client();
    let again = Migrations::new(chain).resolve(&client, "1", 9, Resolution::StartAgain);
    let error = again.await.unwrap_err().to_string();
    assert!(error.contains("the copy has become the table"), "{error}");
    assert_eq!(sandbox.query("SELECT count() FROM DB.t"), "15");
}
