//! Rebuilds while the table is written to, cut off at each statement: every row is there once at the end, for what
//! reads the table too.

#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

use std::fmt::Write as _;

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
    law(Beside::Writes, "while rows come in");
    law(Beside::WritesAndCuts, "cut off as well");
}
