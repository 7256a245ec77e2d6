//! Statements of others, in their sequence.

use std::fs;
use std::path::{Path, PathBuf};

use housekeeper_core::syntax::ast::Statement;
use housekeeper_core::syntax::ast::object::ObjectStatement;
use housekeeper_core::syntax::parse_statement;

/// A statement and what it is called.
pub(crate) struct Numbered {
    pub(crate) id: String,
    pub(crate) kind: Kind,
    pub(crate) sql: String,
}

/// What a statement does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It creates something that a schema can have.
    Create,
    /// It changes or drops what there is.
    Other,
}

/// What asks other servers or the outside, or takes its time.
const OUTSIDE: &[&str] = &[
    "url",
    "s3",
    "hdfs",
    "mysql",
    "postgresql",
    "mongodb",
    "kafka",
    "rabbitmq",
    "remote",
    "odbc",
    "jdbc",
    "executable",
    "sleep",
];

/// The statements of the corpus that create, change and drop.
pub(crate) fn corpus() -> Vec<Numbered> {
    let Ok(text) = fs::read_to_string(folder().join("statements.jsonl")) else {
        return Vec::new();
    };
    let mut statements = Vec::new();
    for line in text.lines() {
        let line: serde_json::Value = serde_json::from_str(line).expect("a line of the corpus");
        let text = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
        statements.extend(numbered(text("id"), text("sql")));
    }
    statements
}

/// Migrations of real projects, each on its own.
pub(crate) fn histories() -> Vec<(String, Vec<Numbered>)> {
    let Ok(entries) = fs::read_dir(folder().join("histories")) else {
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    let name = |path: &Path| {
        let name = path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    };
    let mut histories = Vec::new();
    for folder in folders {
        let mut files: Vec<PathBuf> = fs::read_dir(&folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|end| end == "sql"))
            .filter(|path| !name(path).ends_with(".down.sql"))
            .collect();
        files.sort();
        let mut statements = Vec::new();
        for file in files {
            let text = fs::read_to_string(&file).expect("a migration");
            let up = text.split("-- +goose Down").next().unwrap_or_default();
            for (index, sql) in split(up).into_iter().enumerate() {
                statements.extend(numbered(format!("{}#{index}", name(&file)), sql));
            }
        }
        histories.push((name(&folder), statements));
    }
    histories
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus")
}

/// The statements of a file, without its comments. None of these files has a `;` or `--` in a string.
fn split(text: &str) -> Vec<String> {
    let lines = text
        .lines()
        .map(|line| line.split("--").next().unwrap_or_default());
    let text: Vec<&str> = lines.collect();
    text.join("\n")
        .split(';')
        .map(|sql| sql.trim().to_owned())
        .filter(|sql| !sql.is_empty())
        .collect()
}

fn numbered(id: String, sql: String) -> Option<Numbered> {
    let lower = sql.to_ascii_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric() && c != '_');
    if words.any(|word| OUTSIDE.contains(&word)) {
        return None;
    }
    let kind = match &parse_statement(&sql).ok()?.node {
        // What lives as long as a session is no part of a schema.
        Statement::CreateTable(node) if node.temporary => return None,
        Statement::CreateView(node) if node.temporary => return None,
        Statement::CreateDatabase(_)
        | Statement::CreateTable(_)
        | Statement::CreateView(_)
        | Statement::CreateMaterializedView(_)
        | Statement::CreateDictionary(_) => Kind::Create,
        Statement::Object(node) => match **node {
            ObjectStatement::CreateFunction(_) => Kind::Create,
            ObjectStatement::DropNamed(_) => Kind::Other,
            _ => return None,
        },
        Statement::AlterTable(_)
        | Statement::Drop(_)
        | Statement::Rename(_)
        | Statement::Exchange(_) => Kind::Other,
        _ => return None,
    };
    Some(Numbered { id, kind, sql })
}
