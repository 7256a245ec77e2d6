//! The states that histories of products and of the demo go through, as the engine tells them.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::model::CurrentDatabase;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::Print;
use housekeeper_core::syntax::ast::{Expr, ExprKind, Statement, StatementItem};
use housekeeper_tests::{is_long, statements};

use super::state::{Pair, State, neighbours};
use super::world::World;

/// Where a history is, below the workspace, and the databases it speaks of, which become one.
const HISTORIES: [(&str, &str, &[&str]); 4] = [
    (
        "demo",
        "example-app/db/migrations",
        &["ecommerce", "example_app"],
    ),
    ("langfuse", "../shared/corpus/histories/langfuse", &[]),
    (
        "langfuse-clustered",
        "../shared/corpus/histories/langfuse-clustered",
        &[],
    ),
    (
        "trigger.dev",
        "../shared/corpus/histories/trigger.dev",
        &["trigger_dev"],
    ),
];

/// A name that stands for the database.
const DATABASE: &str = "history_database";

/// Each state with the next one; in the long form also back, and of the history that is another only by its cluster.
/// What is not there is told.
pub(crate) fn pairs() -> Vec<Pair> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut pairs = Vec::new();
    for (name, folder, databases) in HISTORIES {
        let folder = workspace.join(folder);
        if name == "langfuse-clustered" && !is_long() {
            continue;
        }
        if folder.is_dir() {
            let mut states = states(name, &folder, databases);
            pairs.extend(neighbours(name, &states));
            if is_long() {
                states.reverse();
                pairs.extend(neighbours(name, &states));
            }
        } else {
            println!("skipped: {} is not there", folder.display());
        }
    }
    pairs
}

/// The states after each file that changes something.
fn states(name: &str, folder: &Path, databases: &[&str]) -> Vec<Rc<State>> {
    let world = World::new("law_history");
    World::query(&world.fill("CREATE DATABASE {db}")).expect("a database is created");
    let mut states: Vec<Rc<State>> = Vec::new();
    for path in files(folder) {
        let file = path.file_name().expect("a name").display().to_string();
        let text = fs::read_to_string(&path).expect("the file is read");
        for statement in local(&up(&text), databases) {
            let sql = statement.replace(DATABASE, world.name());
            // A history of a newer version may have what this one refuses.
            if let Err(error) = World::query(&sql) {
                let error = error.lines().next().unwrap_or_default();
                println!("{name}/{file}: {error}");
            }
        }
        let echo = world.echo().expect("what is there is told");
        let mut statements: Vec<String> = echo.iter().map(|create| world.unfill(create)).collect();
        // A view stands after what it reads.
        statements.sort_by_key(|create| {
            ["CREATE DATABASE", "CREATE TABLE"]
                .iter()
                .position(|kind| create.starts_with(kind))
                .unwrap_or(2)
        });
        if states
            .last()
            .is_none_or(|last| last.statements != statements)
        {
            states.push(State::new(format!("{name}/{file}"), statements));
        }
    }
    states
}

/// What leads forward: goose has the way back in the same file.
fn up(text: &str) -> String {
    let text = text
        .replace("-- +goose up", "-- +goose Up")
        .replace("-- +goose down", "-- +goose Down");
    text.split("-- +goose Down")
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// The statements of a text, all in one database, without cluster and replicas: the engine has none.
fn local(text: &str, databases: &[&str]) -> Vec<String> {
    // Variables get their values elsewhere: here they stay the text that they are.
    let mut text = text.replace("${", "$ {");
    for database in databases {
        text = text
            .replace(&format!("{database}."), &format!("{DATABASE}."))
            .replace(&format!("'{database}'"), &format!("'{DATABASE}'"));
    }
    let mut sources = SourceMap::new();
    let file = sources.add("history.sql", text);
    let mut current = CurrentDatabase::new(DATABASE);
    let items = statements(&sources, file, &mut Diagnostics::new()).into_iter();
    items
        .filter(|item| !matches!(item.node, Statement::CreateDatabase(_)))
        .map(|mut item| {
            make_local(&mut item);
            current.qualify(&mut item);
            item.node.to_sql()
        })
        .collect()
}

fn make_local(item: &mut StatementItem) {
    match &mut item.node {
        Statement::CreateTable(node) => {
            node.on_cluster = None;
            if let Some(engine) = &mut node.storage.engine
                && let Some(name) = engine.node.name.node.strip_prefix("Replicated")
            {
                engine.node.name.node = name.to_owned();
                let is_text = |expr: &Expr| matches!(expr.node, ExprKind::Literal(_));
                engine.node.arguments.retain(|argument| !is_text(argument));
            }
        }
        Statement::CreateView(node) => node.on_cluster = None,
        Statement::CreateMaterializedView(node) => node.on_cluster = None,
        Statement::CreateDictionary(node) => node.on_cluster = None,
        Statement::AlterTable(node) => node.on_cluster = None,
        Statement::Drop(node) => node.on_cluster = None,
        Statement::Rename(node) => node.on_cluster = None,
        _ => {}
    }
}

/// The files of a history in their order, without those that lead back.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is read");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            let is_sql = path.extension().is_some_and(|extension| extension == "sql");
            is_sql && !path.display().to_string().ends_with(".down.sql")
        })
        .collect();
    files.sort();
    files
}
