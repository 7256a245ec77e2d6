//! The migrations of products, where they are (`../shared/corpus`), and those of the demo.

use std::fs;
use std::path::Path;

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{FileItem, parse_file};

/// A history: its name, and the statements of its files in order.
pub(crate) struct History {
    pub(crate) name: &'static str,
    /// Where names without a database are, and how the names of all its databases start.
    pub(crate) database: &'static str,
    /// Whether it is to be there before.
    pub(crate) is_given: bool,
    pub(crate) statements: Vec<String>,
}

/// Folders of migrations: where they are, the database of names without one, and whether it is there before.
const FOLDERS: [(&str, &str, &str, bool); 4] = [
    (
        "langfuse",
        "../shared/corpus/histories/langfuse",
        "replay_langfuse",
        true,
    ),
    (
        "langfuse-clustered",
        "../shared/corpus/histories/langfuse-clustered",
        "replay_clustered",
        true,
    ),
    (
        "trigger.dev",
        "../shared/corpus/histories/trigger.dev",
        "trigger_dev",
        false,
    ),
    ("example-app", "example-app/db/migrations", "e", false),
];

pub(crate) fn all() -> Vec<History> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut all = Vec::new();
    for (name, folder, database, is_given) in FOLDERS {
        let folder = workspace.join(folder);
        if !folder.is_dir() {
            println!("skipped: {} is not there", folder.display());
            continue;
        }
        let mut files: Vec<_> = fs::read_dir(&folder)
            .expect("the folder is read")
            .map(|entry| entry.expect("the entry is read").path())
            .filter(|path| {
                let name = path.to_string_lossy();
                name.ends_with(".sql") && !name.ends_with(".down.sql")
            })
            .collect();
        files.sort();
        let statements = files.iter().flat_map(|path| {
            let text = fs::read_to_string(path).expect("the file is read");
            statements(&on_one_server(upward(&text)))
        });
        all.push(History {
            name,
            database,
            is_given,
            statements: statements.collect(),
        });
    }
    all
}

/// The part of a file of goose that is run to go on.
fn upward(text: &str) -> &str {
    let down = text.to_ascii_lowercase().find("-- +goose down");
    down.map_or(text, |at| &text[..at])
}

/// The engine has no cluster and no keeper of replicas, and nobody who fills in variables.
fn on_one_server(text: &str) -> String {
    let mut text = text
        .replace("Replicated", "")
        .replace("${", "localhost/")
        .replace('}', "");
    for cluster in ["default", "demo"] {
        text = text.replace(&format!(" ON CLUSTER {cluster}"), "");
    }
    text
}

fn statements(text: &str) -> Vec<String> {
    let mut sources = SourceMap::new();
    let file = sources.add("migration.sql", text);
    let mut said = Diagnostics::new();
    let items = parse_file(&sources, file, &mut said);
    assert!(!said.has_errors(), "{said:?}\n{text}");
    items
        .into_iter()
        .map(|item| match item {
            FileItem::Statement(item) => {
                text[item.span.start as usize..item.span.end as usize].to_owned()
            }
            FileItem::Import(path) => panic!("no migration imports {}", path.node),
        })
        .collect()
}
