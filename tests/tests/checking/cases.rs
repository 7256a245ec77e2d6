//! The statements that the rules were made from: a file a rule, a statement a line.

use std::fs;
use std::path::Path;

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
        let lines = text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with("--"));
        lines.map(str::to_owned).collect()
    };
    let name = |path: &Path| path.file_name().expect("a name").display().to_string();
    paths.iter().map(|path| (name(path), cases(path))).collect()
}

/// Asks both about each case. A line is a statement about `t.x`, or several with `;;` between them.
pub(crate) fn ask(engine: &Engine, cases: &[String], tally: &mut Tally) {
    for case in cases {
        let statements: Vec<&str> = case.split(";;").map(str::trim).collect();
        for statement in &statements {
            assert!(
                parse_statement(statement).is_ok(),
                "cannot be read: {statement}"
            );
        }
        engine
            .query("DROP DATABASE IF EXISTS t SYNC")
            .expect("a database is dropped");
        engine
            .query("CREATE DATABASE t")
            .expect("a database is created");
        let run = |statement: &&str| engine.query(statement).map(drop);
        let theirs = statements.iter().try_for_each(run);
        let ours = ours::ask(&format!("CREATE DATABASE t;\n{}", statements.join(";\n")));
        tally.count(Case {
            kind: "case",
            sql: case.clone(),
            theirs,
            ours,
        });
    }
    engine
        .query("DROP DATABASE IF EXISTS t SYNC")
        .expect("a database is dropped");
}
