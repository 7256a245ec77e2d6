//! Rebuilds while the table is written to, cut off at each statement: every row is there once at the end, for what
//! reads the table too.

#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

use std::fmt::Write as _;
use std::sync::{Mutex, MutexGuard, PoisonError};

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::model::Schema;
use housekeeper_core::plan::{Probe, Step, plan};
use housekeeper_core::syntax::Piece;
use housekeeper_local::shared;
use housekeeper_tests::lowered;

const PAIRS: &str = include_str!("pairs.sql");

/// What reads and fills the table in every case.
const AROUND: &str = "\
CREATE TABLE {db}.sink (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.seen TO {db}.sink AS SELECT toUInt64(id) AS id FROM {db}.t;
CREATE TABLE {db}.source (id UInt64) ENGINE = Null;
CREATE MATERIALIZED VIEW {db}.fill TO {db}.t AS SELECT id FROM {db}.source;
CREATE DICTIONARY {db}.names (id UInt64) PRIMARY KEY id SOURCE(CLICKHOUSE(DATABASE '{db}' TABLE 't')) LAYOUT(HASHED()) LIFETIME(0);
";

/// A rebuild waits for every INSERT of the server: the tests here take turns.
static TURN: Mutex<()> = Mutex::new(());

fn turn() -> MutexGuard<'static, ()> {
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Case<'t> {
    name: &'t str,
    before: &'t str,
    after: &'t str,
    rows: &'t str,
}

fn cases() -> Vec<Case<'static>> {
    let cases = PAIRS.split("\n=== ").skip(1);
    cases
        .map(|case| {
            let (name, rest) = case.split_once('\n').expect("a name");
            let (before, rest) = rest.split_once("--- after\n").expect("a table after");
            let (after, rows) = rest.split_once("--- rows\n").expect("rows");
            Case {
                name,
                before: before.trim(),
                after: after.trim(),
                rows: rows.trim().trim_end_matches(';'),
            }
        })
        .collect()
}

/// What happens beside the statements.
#[derive(Clone, Copy)]
enum Beside {
    /// Rows come in before each statement.
    Writes,
    /// Before each third one, and each statement that can be done in part is, before it is done.
    WritesAndCuts,
}

struct World {
    db: String,
    next: u64,
}

impl World {
    fn fill(&self, text: &str) -> String {
        text.replace("{db}", &self.db)
    }

    fn write(&mut self, rows: &str) -> Result<(), String> {
        let sql = self.fill(rows).replace("{n}", &self.next.to_string());
        // As many as a batch can have.
        self.next += 1000;
        query(&sql)?;
        if !rows.contains("numbers(0)") {
            query(&format!(
                "INSERT INTO {}.source VALUES ({})",
                self.db,
                self.next - 1
            ))?;
        }
        Ok(())
    }
}

fn query(sql: &str) -> Result<String, String> {
    let answer = shared().query(sql);
    answer.map_err(|error| format!("{error}\nin {sql}"))
}

fn sql(step: &Step) -> String {
    let pieces = step.sql.iter().map(|piece| match piece {
        Piece::Text(text) | Piece::Engine(text) => text.as_str(),
        Piece::OnCluster => "",
        Piece::Variable(name) => panic!("there is no variable {name}"),
    });
    pieces.collect()
}

fn schema(text: &str) -> Schema {
    let (lowered, diagnostics) = lowered(text);
    assert!(!diagnostics.has_errors(), "{text}\n{diagnostics:#?}");
    lowered.schema
}

/// The steps of a case that was carried through.
fn run(number: usize, case: &Case<'_>, beside: Beside) -> Result<usize, String> {
    let mut world = World {
        db: format!("rebuild_{number}"),
        next: 0,
    };
    let create = format!("CREATE DATABASE {{db}};\n{}\n{AROUND}", case.before);
    let declared = format!("CREATE DATABASE {{db}};\n{}\n{AROUND}", case.after);
    let (create, declared) = (world.fill(&create), world.fill(&declared));
    query(&format!("DROP DATABASE IF EXISTS {} SYNC", world.db))?;
    for statement in create.split(";\n").filter(|text| !text.trim().is_empty()) {
        query(statement)?;
    }
    // The columns of a batch may have other names before and after.
    world.write(case.rows)?;
    world.write(case.rows)?;
    let mut diagnostics = Diagnostics::new();
    let steps = plan(&schema(&create), &schema(&declared), &mut diagnostics);
    if steps.is_empty() {
        return Err(format!("no plan: {diagnostics:#?}"));
    }
    if !steps.iter().any(|step| step.restart.is_some()) {
        return Err("no rebuild".to_owned());
    }
    for (at, step) in steps.iter().enumerate() {
        if matches!(beside, Beside::Writes) || at % 3 == 0 {
            world.write(case.rows)?;
        }
        if let (Beside::WritesAndCuts, Some(restart)) = (beside, &step.restart) {
            // A part of the copy.
            query(&format!("{} LIMIT 7", sql(step)))?;
            if let Probe::Query(probe) = &step.probe
                && query(probe)? == "0\n"
            {
                query(restart)?;
            }
        }
        query(&sql(step))?;
        if let Probe::Query(probe) = &step.probe {
            let answer = query(probe)?;
            let may_repeat = probe == "SELECT toUInt8(0)";
            if may_repeat && matches!(beside, Beside::WritesAndCuts) {
                query(&sql(step))?;
            }
            if !may_repeat && answer != "1\n" {
                return Err(format!(
                    "the probe says {answer} after {}\n{probe}",
                    sql(step)
                ));
            }
        }
    }
    world.write(case.rows)?;
    check(&world, case)?;
    query(&format!("DROP DATABASE {} SYNC", world.db))?;
    Ok(steps.len())
}

/// Every row is there, and once.
fn check(world: &World, case: &Case<'_>) -> Result<(), String> {
    let db = &world.db;
    let per_batch = case.rows.rsplit_once("numbers(").expect("numbers").1;
    let per_batch: u64 = per_batch.trim_end_matches(')').parse().expect("a number");
    let batches = world.next / 1000;
    let wanted = batches * if per_batch == 0 { 0 } else { per_batch + 1 };
    let mut wrong = String::new();
    let mut expect = |what: &str, sql: String, wanted: &str| -> Result<(), String> {
        let answer = query(&sql)?;
        if answer.trim() != wanted {
            let _ = writeln!(wrong, "{what}: {} and not {wanted}", answer.trim());
        }
        Ok(())
    };
    let counts =
        |table: &str| format!("SELECT count(), uniqExact(id) FROM {db}.{table} FORMAT TSV");
    let all = format!("{wanted}\t{wanted}");
    expect("rows of the table", counts("t"), &all)?;
    expect("rows that the materialized view saw", counts("sink"), &all)?;
    query(&format!("SYSTEM RELOAD DICTIONARY {db}.names"))?;
    expect("keys of the dictionary", counts("names"), &all)?;
    let left = format!(
        "SELECT groupArray(name) FROM (SELECT name FROM system.tables WHERE database = '{db}' \
         AND name LIKE '%\\_\\_%' ORDER BY name)"
    );
    expect("tables that are left", left, "['t__replaced_1']")?;
    // Merges go on.
    query(&format!("OPTIMIZE TABLE {db}.t FINAL"))?;
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

fn law(beside: Beside, how: &str) {
    let cases = cases();
    let mut steps = 0;
    let mut wrong = Vec::new();
    for (number, case) in cases.iter().enumerate() {
        match run(number, case, beside) {
            Ok(count) => steps += count,
            Err(error) => wrong.push(format!("== {}\n{error}", case.name)),
        }
    }
    println!(
        "rebuilds {how}: {} tried, {steps} statements, {} wrong",
        cases.len(),
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(cases.len() >= 15);
}

#[test]
fn no_row_is_lost_or_doubled() {
    let _turn = turn();
    law(Beside::Writes, "while rows come in");
    law(Beside::WritesAndCuts, "cut off as well");
}

/// What is done beside the statements, and what the check behind it has to say.
struct Fault {
    /// Before the first step whose text has this in it.
    before: &'static str,
    sql: &'static [&'static str],
    says: &'static str,
}

const FAULTS: &[Fault] = &[
    Fault {
        before: "rows of {db}.t__rebuilt",
        sql: &["INSERT INTO {db}.t__rebuilt VALUES (77777, 'too many')"],
        says: "rows of {db}.t__rebuilt are not those of {db}.t",
    },
    Fault {
        before: "rows of {db}.t__rebuilt",
        sql: &["TRUNCATE TABLE {db}.t__rebuilt"],
        says: "rows of {db}.t__rebuilt are not those of {db}.t",
    },
    Fault {
        before: "EXCHANGE",
        sql: &[
            "INSERT INTO {db}.t VALUES (77777, 'late')",
            "SYSTEM START MERGES {db}.t",
            "OPTIMIZE TABLE {db}.t FINAL",
        ],
        says: "parts of {db}.t__rebuilt were merged",
    },
    Fault {
        before: "INSERT INTO {db}.t__rebuilt ",
        sql: &["ALTER TABLE {db}.t DELETE WHERE id = 3 SETTINGS mutations_sync = 0"],
        says: "mutations of {db}.t wait",
    },
    Fault {
        before: "rows of {db}.t__rebuilt",
        sql: &["ALTER TABLE {db}.t UPDATE v = 'y' WHERE id = 3 SETTINGS mutations_sync = 0"],
        says: "mutations of {db}.t wait",
    },
    Fault {
        before: "rows of {db}.t__rebuilt",
        sql: &["DELETE FROM {db}.t WHERE id = 3 SETTINGS lightweight_deletes_sync = 0"],
        says: "mutations of {db}.t wait",
    },
    Fault {
        before: "EXCHANGE TABLES",
        sql: &["ALTER TABLE {db}.t DELETE WHERE id = 3 SETTINGS mutations_sync = 0"],
        says: "mutations of {db}.t came just before",
    },
    Fault {
        before: "rows of {db}.t__rebuild_rest",
        sql: &["INSERT INTO {db}.t__rebuild_rest VALUES (77777, 'too many')"],
        says: "rows of {db}.t__rebuild_rest are not those of {db}.t__rebuilt",
    },
];

/// The steps of a rebuild of a table with rows, and the database it is in.
fn simple(name: &str) -> (World, Vec<Step>) {
    let world = World {
        db: name.to_owned(),
        next: 0,
    };
    let table = "CREATE DATABASE {db};\nCREATE TABLE {db}.t (id UInt64, v String) ENGINE = MergeTree ORDER BY ";
    let (before, after) = (
        world.fill(&format!("{table}id")),
        world.fill(&format!("{table}v")),
    );
    query(&format!("DROP DATABASE IF EXISTS {name} SYNC")).expect("it can be dropped");
    for statement in before.split(";\n") {
        query(statement).expect("the table can be created");
    }
    query(&world.fill("INSERT INTO {db}.t SELECT number, 'x' FROM numbers(10)")).expect("rows");
    let steps = plan(&schema(&before), &schema(&after), &mut Diagnostics::new());
    (world, steps)
}

#[test]
fn what_went_wrong_stops_a_rebuild() {
    let _turn = turn();
    for (number, fault) in FAULTS.iter().enumerate() {
        let (world, steps) = simple(&format!("rebuild_fault_{number}"));
        let (before, says) = (world.fill(fault.before), world.fill(fault.says));
        let at = steps.iter().position(|step| sql(step).contains(&before));
        let at = at.expect("the step");
        let mut said = Ok(String::new());
        for (index, step) in steps.iter().enumerate() {
            if index == at {
                for statement in fault.sql {
                    query(&world.fill(statement)).expect("the fault");
                }
            }
            said = query(&sql(step));
            if said.is_err() {
                break;
            }
        }
        let error = said.expect_err(&says);
        assert!(error.contains(&says), "{error}");
    }
    println!(
        "faults in rebuilds: {} tried, {} noticed",
        FAULTS.len(),
        FAULTS.len()
    );
}

/// An INSERT that began before the tables are exchanged ends behind that, in the old table.
#[test]
fn a_rebuild_waits_for_inserts_that_began_before() {
    let _turn = turn();
    let (world, steps) = simple("rebuild_insert");
    let waits = |step: &Step| sql(step).contains("system.processes");
    let exchange = |step: &Step| sql(step).starts_with("EXCHANGE");
    let slow = world.fill(
        "INSERT INTO {db}.t SELECT 1000 + number, toString(sleepEachRow(0.5)) FROM numbers(6) \
         SETTINGS max_block_size = 1, min_insert_block_size_rows = 1, max_threads = 1",
    );
    std::thread::scope(|scope| {
        let mut inserting = None;
        for step in &steps {
            if exchange(step) {
                inserting = Some(scope.spawn(|| query(&slow)));
                while query("SELECT count() FROM system.processes WHERE query_kind = 'Insert'")
                    .expect("an answer")
                    == "0\n"
                {
                    std::thread::yield_now();
                }
            }
            if waits(step) {
                let error = query(&sql(step)).expect_err("it waits");
                assert!(error.contains("is still running"), "{error}");
                let inserting = inserting.take().expect("it began");
                inserting.join().expect("no panic").expect("it ends well");
            }
            query(&sql(step)).expect("the step");
        }
    });
    let count = query(&world.fill("SELECT count(), uniqExact(id) FROM {db}.t FORMAT TSV"));
    assert_eq!(count.expect("an answer"), "16\t16\n");
}

/// A server that is killed behind the hand-over starts again and merges: what it was given is not given to it twice.
#[test]
fn rows_that_were_handed_over_and_merged_are_known() {
    let _turn = turn();
    let (world, steps) = simple("rebuild_merged");
    let late = world.fill("INSERT INTO {db}.t SELECT 1000 + number, 'late' FROM numbers(5)");
    for step in &steps {
        if sql(step).starts_with("EXCHANGE") {
            query(&late).expect("rows behind the marks");
        }
        query(&sql(step)).expect("the step");
        if sql(step).contains("ATTACH PARTITION") {
            query(&world.fill("SYSTEM START MERGES {db}.t")).expect("as after a start");
            query(&world.fill("OPTIMIZE TABLE {db}.t FINAL")).expect("one part");
            let parts = "SELECT count() FROM system.parts WHERE database = '{db}' AND table = 't' AND active";
            assert_eq!(query(&world.fill(parts)).expect("an answer"), "1\n");
            let Probe::Query(probe) = &step.probe else {
                panic!("a query tells");
            };
            assert_eq!(query(probe).expect("an answer"), "1\n");
        }
    }
    let count = query(&world.fill("SELECT count(), uniqExact(id) FROM {db}.t FORMAT TSV"));
    assert_eq!(count.expect("an answer"), "15\t15\n");
}

/// A server that is killed behind the exchange starts again and merges, but not the rows that are yet to be handed over.
#[test]
fn rows_that_are_yet_to_be_handed_over_are_not_merged() {
    let _turn = turn();
    let world = World {
        db: "rebuild_forgotten".to_owned(),
        next: 0,
    };
    let declared = |engine: &str| {
        world.fill(&format!(
            "CREATE DATABASE {{db}};\nCREATE TABLE {{db}}.t (id UInt64) ENGINE = {engine} ORDER BY id \
             SETTINGS index_granularity = 8192, max_bytes_to_merge_at_max_space_in_pool = 1000000000;\n\
             CREATE TABLE {{db}}.other (id UInt64) ENGINE = MergeTree ORDER BY id"
        ))
    };
    let before = declared("ReplacingMergeTree");
    query("DROP DATABASE IF EXISTS rebuild_forgotten SYNC").expect("it can be dropped");
    for statement in before.split(";\n") {
        query(statement).expect("it can be created");
    }
    let described = |table: &str| {
        let sql = format!(
            "SELECT extract(create_table_query, 'SETTINGS.*') FROM system.tables WHERE database = '{{db}}' AND name = '{table}'"
        );
        query(&world.fill(&sql)).expect("an answer")
    };
    let settings = described("t");
    let parts = |table: &str| {
        let sql = format!(
            "SELECT count() FROM system.parts WHERE database = '{{db}}' AND table = '{table}' AND active"
        );
        let count = query(&world.fill(&sql)).expect("an answer");
        count.trim().parse::<u32>().expect("a number")
    };
    // One row many times, in as many parts.
    let insert = |table: &str, count: u32| {
        for _ in 0..count {
            let sql =
                format!("INSERT INTO {{db}}.{table} SETTINGS insert_deduplicate = 0 VALUES (7)");
            query(&world.fill(&sql)).expect("a part");
        }
    };
    let mut said = Diagnostics::new();
    let steps = plan(&schema(&before), &schema(&declared("MergeTree")), &mut said);
    assert!(!steps.is_empty(), "{said:#?}");
    let (mut is_written, mut watched) = (false, 0);
    for step in &steps {
        // They come in behind the marks.
        if !is_written && sql(step).contains("MODIFY SETTING") {
            is_written = true;
            insert("t", 12);
        }
        query(&sql(step)).expect("the step");
        let handed_over = if sql(step).starts_with("EXCHANGE") {
            "t__rebuilt"
        } else if sql(step).starts_with("INSERT INTO rebuild_forgotten.t__rebuild_rest ") {
            "t__rebuild_rest"
        } else {
            continue;
        };
        watched += 1;
        for table in ["t__rebuilt", "t__rebuild_rest"] {
            let _ = query(&world.fill(&format!("SYSTEM START MERGES {{db}}.{table}")));
        }
        let count = parts(handed_over);
        query(&world.fill("TRUNCATE TABLE {db}.other")).expect("no parts");
        insert("other", 12);
        while parts("other") == 12 {
            std::thread::yield_now();
        }
        assert_eq!(parts(handed_over), count, "{handed_over}");
    }
    assert_eq!(watched, 2);
    assert_eq!(
        query(&world.fill("SELECT count() FROM {db}.t")).expect("an answer"),
        "12\n"
    );
    assert_eq!(described("t__replaced_1"), settings);
}
