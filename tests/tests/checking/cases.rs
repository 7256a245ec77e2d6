//! The statements that the rules were made from: a statement a line. `@` stands for the columns of the last line that
//! starts with `-- @ `.

use std::fs;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use housekeeper_core::syntax::parse_statement;

use super::engine::Engine;
use super::ours;
use super::tally::{Case, Tally};

/// The cases of each file, by its name.
pub(crate) fn all() -> Vec<(String, Vec<String>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checking/cases");
    let entries = fs::read_dir(&folder).expect("the folder is read");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    let cases = |path: &Path| {
        let text = fs::read_to_string(path).expect("the file is read");
        let mut columns = "";
        let mut cases = Vec::new();
        for line in text.lines() {
            if let Some(declared) = line.strip_prefix("-- @ ") {
                columns = declared;
            } else if !line.is_empty() && !line.starts_with("--") {
                cases.push(line.replace('@', columns));
            }
        }
        cases
    };
    let name = |path: &Path| path.file_name().expect("a name").display().to_string();
    paths.iter().map(|path| (name(path), cases(path))).collect()
}

/// Asks both about each case. A line is a statement about `t.x`, or several with `;;` between them. What stands after
/// `??` is asked of ClickHouse alone: it shows what it looks at only when an object is used.
pub(crate) fn ask(engine: &Engine, cases: &[String], tally: &mut Tally) {
    // Of a long file, one in twenty in the quick form.
    let step = if cases.len() < 200 || super::is_long() {
        1
    } else {
        20
    };
    for case in cases.iter().step_by(step) {
        tally.count(&Case {
            kind: "case",
            sql: case.clone(),
            theirs: asked(engine, case),
            ours: ours::ask(&schema(case)),
        });
    }
    let _turn = turn();
    engine
        .query("DROP DATABASE IF EXISTS t SYNC")
        .expect("a database is dropped");
}

/// The database of all cases is one: tests that run side by side take turns.
fn turn() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The statements of a case, which are a schema, and what is asked of ClickHouse alone.
fn parts(case: &str) -> (Vec<&str>, Vec<&str>) {
    let mut parts = case.split("??").map(str::trim);
    let statements = parts.next().unwrap_or_default();
    let statements = statements.split(";;").map(str::trim);
    (statements.collect(), parts.collect())
}

/// The text of a case as a schema.
pub(crate) fn schema(case: &str) -> String {
    format!("CREATE DATABASE t;\n{}", parts(case).0.join(";\n"))
}

/// Whether ClickHouse takes the statements of a case, and what is asked then.
pub(crate) fn asked(engine: &Engine, case: &str) -> Result<(), String> {
    let (statements, questions) = parts(case);
    for statement in &statements {
        assert!(
            parse_statement(statement).is_ok(),
            "cannot be read: {statement}"
        );
    }
    let _turn = turn();
    engine
        .query("DROP DATABASE IF EXISTS t SYNC")
        .expect("a database is dropped");
    engine
        .query("CREATE DATABASE t")
        .expect("a database is created");
    let run = |statement: &str| engine.query(statement).map(drop);
    statements.into_iter().chain(questions).try_for_each(run)
}
