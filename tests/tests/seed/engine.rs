//! An engine for one test at a time: the statements all name the database `ecommerce`.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use housekeeper_local::{Error, Local, Options};

/// An engine with an empty database `ecommerce`.
pub(crate) struct Engine {
    local: Local,
    _turn: MutexGuard<'static, ()>,
}

impl Engine {
    /// Always the embedded engine: the database of that name on a server of the user's must stay.
    pub(crate) fn start() -> Self {
        static TURN: Mutex<()> = Mutex::new(());
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let local =
            housekeeper_local::start(Options::default().embedded()).expect("the engine starts");
        let engine = Self { local, _turn: turn };
        engine.run("DROP DATABASE IF EXISTS ecommerce SYNC");
        engine.run("CREATE DATABASE ecommerce");
        engine
    }

    /// Runs a statement that must succeed and returns its rows, tab separated.
    pub(crate) fn run(&self, sql: &str) -> String {
        match self.local.query(sql) {
            Ok(rows) => rows.trim_end().to_owned(),
            Err(error) => panic!("{error}\n{sql}"),
        }
    }

    /// Runs a statement that must fail and returns its error code.
    pub(crate) fn code(&self, sql: &str) -> i32 {
        match self.local.query(sql) {
            Ok(rows) => panic!("accepted:\n{sql}\n{rows}"),
            Err(Error::Query {
                code: Some(code), ..
            }) => code,
            Err(error) => panic!("{error}\n{sql}"),
        }
    }

    /// Creates objects of the demo.
    pub(crate) fn create(&self, files: &[&str]) {
        for file in files {
            self.run(&demo(file));
        }
    }
}

/// A statement of `seed/`, without its cluster: the engine has none.
pub(crate) fn seed(name: &str) -> String {
    statement(
        &Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("seed")
            .join(name)
            .with_extension("sql"),
    )
}

/// A statement of `seed/` with a part of it replaced, for what lies behind the first thing wrong with it.
pub(crate) fn changed(name: &str, from: &str, to: &str) -> String {
    let sql = seed(name);
    assert_eq!(sql.matches(from).count(), 1, "`{from}` in {name}");
    sql.replace(from, to)
}

/// A statement of the demo's schema, by its file under `schemas/ecommerce`.
pub(crate) fn demo(file: &str) -> String {
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../example-app/db/schemas/ecommerce");
    statement(&schemas.join(file).with_extension("sql"))
}

fn statement(path: &Path) -> String {
    let text =
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.replace(" ON CLUSTER demo", "")
        .trim_end()
        .trim_end_matches(';')
        .to_owned()
}
