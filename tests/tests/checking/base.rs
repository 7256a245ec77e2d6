//! Schemas that ClickHouse accepts, which mutants are made of.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::source::{SourceMap, Span, Spanned};
use housekeeper_core::syntax::ast::{self, Statement};
use housekeeper_core::syntax::{Print, parse_statement};

use super::engine::Engine;

/// Database and name.
pub(crate) type Name = (String, String);

/// A schema, its objects in an order in which they can be created.
pub(crate) struct Base {
    pub(crate) name: String,
    pub(crate) databases: BTreeSet<String>,
    pub(crate) objects: Vec<Object>,
}

/// An object of a schema.
pub(crate) struct Object {
    pub(crate) name: Name,
    pub(crate) statement: Statement,
    pub(crate) sql: String,
    /// What it reads, and what that reads: before it in the schema.
    pub(crate) uses: BTreeSet<usize>,
    /// What reads it, and what reads that: after it in the schema.
    pub(crate) users: BTreeSet<usize>,
}

impl Base {
    /// The schema of some files.
    fn read(name: &str, text: &str) -> Self {
        let mut statements = parse(text);
        statements.iter_mut().for_each(make_local);
        // A view may stand before what it reads, and is created after it.
        statements.sort_by_key(|statement| match statement {
            Statement::CreateTable(_) => 0,
            Statement::CreateDictionary(_) => 1,
            Statement::CreateView(_) => 2,
            _ => 3,
        });
        let mut rest: Vec<Object> = statements.into_iter().filter_map(Object::new).collect();
        // ClickHouse creates a materialized view into a table that is not there; a history may end with one.
        let names: Vec<String> = rest.iter().map(|object| object.name.1.clone()).collect();
        rest.retain(|object| {
            let target = object.sql.split_once(" TO ").map(|(_, rest)| rest);
            let target = target.and_then(|rest| rest.split([' ', '(']).next());
            let target = target.and_then(|target| target.rsplit('.').next());
            !object.sql.starts_with("CREATE MATERIALIZED VIEW")
                || target
                    .is_none_or(|target| names.iter().any(|name| name == target.trim_matches('`')))
        });
        let mut objects: Vec<Object> = Vec::new();
        while !rest.is_empty() {
            let names: Vec<Name> = rest.iter().map(|object| object.name.clone()).collect();
            let free = |object: &Object| {
                let mut others = names.iter().filter(|name| **name != object.name);
                !others.any(|name| object.mentions(name))
            };
            let position = rest.iter().position(free).unwrap_or(0);
            objects.push(rest.remove(position));
        }
        for index in 0..objects.len() {
            let mut uses = BTreeSet::new();
            for (other, object) in objects[..index].iter().enumerate() {
                if objects[index].mentions(&object.name) {
                    uses.insert(other);
                    uses.extend(&object.uses);
                }
            }
            for other in &uses {
                objects[*other].users.insert(index);
            }
            objects[index].uses = uses;
        }
        let databases = objects.iter().map(|object| object.name.0.clone());
        Self {
            name: name.to_owned(),
            databases: databases.collect(),
            objects,
        }
    }

    /// The text of `sql` in the place of the object `index`, with what it reads and what reads it.
    pub(crate) fn with(&self, index: usize, sql: &str) -> String {
        let object = &self.objects[index];
        let mut text = String::new();
        for database in &self.databases {
            text.push_str("CREATE DATABASE `");
            text.push_str(database);
            text.push_str("`;\n");
        }
        let texts = |indexes: &BTreeSet<usize>| {
            let texts = indexes.iter().map(|index| self.objects[*index].sql.clone());
            texts.collect::<Vec<_>>()
        };
        // What reads it may read others as well.
        let mut before = object.uses.clone();
        for user in &object.users {
            before.extend(&self.objects[*user].uses);
        }
        before.remove(&index);
        let before: BTreeSet<_> = before.difference(&object.users).copied().collect();
        let all = texts(&before)
            .into_iter()
            .chain([sql.to_owned()])
            .chain(texts(&object.users));
        for sql in all {
            text.push_str(&sql);
            text.push_str(";\n");
        }
        text
    }
}

impl Object {
    fn new(statement: Statement) -> Option<Self> {
        let name = created(&statement)?;
        Some(Self {
            name: (name.database.as_ref()?.node.clone(), name.name.node.clone()),
            sql: statement.to_sql(),
            statement,
            uses: BTreeSet::new(),
            users: BTreeSet::new(),
        })
    }

    /// Whether the name stands in it, with its database or as the table of a dictionary's source.
    fn mentions(&self, (database, name): &Name) -> bool {
        // A name may be quoted in one place and not in another.
        let sql = self.sql.replace('`', "");
        let quoted = |text: &str| sql.contains(text);
        let by_text = format!("'{name}'");
        quoted(&format!("{database}.{name} "))
            || quoted(&format!("{database}.{name})"))
            || quoted(&format!("{database}.{name}("))
            || quoted(&format!("{database}.{name}'"))
            || quoted(&by_text)
            || sql.ends_with(&format!("{database}.{name}"))
    }
}

/// The statements of a text that can be read.
fn parse(text: &str) -> Vec<Statement> {
    let mut sources = SourceMap::new();
    let file = sources.add("schema.sql", text);
    let items = housekeeper_tests::statements(&sources, file, &mut Diagnostics::new());
    items.into_iter().map(|item| item.node).collect()
}

/// The name of what a statement creates.
fn created(statement: &Statement) -> Option<&ast::ObjectName> {
    match statement {
        Statement::CreateTable(node) => Some(&node.name),
        Statement::CreateView(node) => Some(&node.name),
        Statement::CreateMaterializedView(node) => Some(&node.name),
        Statement::CreateDictionary(node) => Some(&node.name),
        _ => None,
    }
}

/// The engine has no cluster, and no Keeper to keep replicas with.
fn make_local(statement: &mut Statement) {
    match statement {
        Statement::CreateTable(node) => {
            node.on_cluster = None;
            let Some(engine) = &mut node.storage.engine else {
                return;
            };
            if let Some(name) = engine.node.name.node.strip_prefix("Replicated") {
                engine.node.name.node = name.to_owned();
                let is_text = |expr: &ast::Expr| matches!(expr.node, ast::ExprKind::Literal(_));
                engine.node.arguments.retain(|argument| !is_text(argument));
            }
        }
        Statement::CreateView(node) => node.on_cluster = None,
        Statement::CreateMaterializedView(node) => node.on_cluster = None,
        Statement::CreateDictionary(node) => node.on_cluster = None,
        _ => {}
    }
}

/// The same object under a name that no other has.
pub(crate) fn renamed(statement: &Statement) -> Option<(Name, Statement)> {
    let mut statement = statement.clone();
    let name = match &mut statement {
        Statement::CreateTable(node) => &mut node.name,
        Statement::CreateView(node) => &mut node.name,
        Statement::CreateMaterializedView(node) => &mut node.name,
        Statement::CreateDictionary(node) => &mut node.name,
        _ => return None,
    };
    let other = format!("{}_alone", name.name.node);
    name.name = Spanned::new(other.clone(), Span::synthetic());
    let database = name.database.as_ref()?.node.clone();
    Some(((database, other), statement))
}

/// The demo, the fixtures beside this file and, where they are there, the histories of products.
pub(crate) fn all(engine: &Engine) -> Vec<Base> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut bases = vec![Base::read(
        "demo",
        &text_of(&workspace.join("example-app/db/schemas")),
    )];
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checking/schemas");
    for path in files(&schemas) {
        let name = path.file_stem().expect("a name").display().to_string();
        let text = fs::read_to_string(&path).expect("the file is read");
        bases.push(Base::read(&name, &text));
    }
    let histories = workspace.join("../shared/corpus/histories");
    for (name, database) in [("langfuse", "default"), ("trigger.dev", "trigger_dev")] {
        let folder = histories.join(name);
        if folder.is_dir() {
            bases.push(replayed(name, database, &folder, engine));
        } else {
            println!("skipped: {} is not there", folder.display());
        }
    }
    let corpus = workspace.join("../shared/corpus/statements.jsonl");
    match fs::read_to_string(&corpus) {
        Ok(statements) => bases.push(of_the_corpus(&statements, engine)),
        Err(_) => println!("skipped: {} is not there", corpus.display()),
    }
    bases
}

/// How many tables of the corpus are taken: one in so many, and no more than so many.
const OF_THE_CORPUS: (usize, usize) = (5, 300);

/// Tables of the corpus that ClickHouse creates where nothing else is.
fn of_the_corpus(statements: &str, engine: &Engine) -> Base {
    engine
        .query("CREATE DATABASE IF NOT EXISTS corpus")
        .expect("a database is created");
    let mut creates = Vec::new();
    let mut tables = 0;
    for line in statements.lines() {
        if creates.len() == OF_THE_CORPUS.1 {
            break;
        }
        let line: serde_json::Value = serde_json::from_str(line).expect("a line of the corpus");
        let sql = line["sql"].as_str().unwrap_or_default();
        let Ok(Statement::CreateTable(mut node)) =
            parse_statement(sql).map(|statement| statement.node)
        else {
            continue;
        };
        if node.elements.is_none() || node.origin.is_some() || node.temporary {
            continue;
        }
        tables += 1;
        if tables % OF_THE_CORPUS.0 != 0 {
            continue;
        }
        let span = Span::synthetic();
        node.name.database = Some(Spanned::new("corpus".to_owned(), span));
        node.name.name = Spanned::new(format!("table_{tables}"), span);
        let sql = Statement::CreateTable(node).to_sql();
        if engine.query(&sql).is_ok() {
            let dropped = format!("DROP TABLE corpus.table_{tables} SYNC");
            engine.query(&dropped).expect("a table is dropped");
            creates.push(sql);
        }
    }
    Base::read(
        "corpus",
        &creates.join(
            ";
",
        ),
    )
}

/// What a history leads to, read back from the engine.
fn replayed(name: &str, database: &str, folder: &Path, engine: &Engine) -> Base {
    for path in files(folder) {
        let file = path.file_name().expect("a name").display().to_string();
        if file.ends_with(".down.sql") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("the file is read");
        let text = text
            .replace("-- +goose up", "-- +goose Up")
            .replace("-- +goose down", "-- +goose Down");
        let up = text.split("-- +goose Down").next().unwrap_or_default();
        for statement in parse(up) {
            // A history of a newer version may have what this one refuses.
            if let Err(error) = engine.query(&statement.to_sql()) {
                println!("{name}/{file}: {error}");
            }
        }
    }
    let creates = engine
        .query(&format!(
            "SELECT create_table_query FROM system.tables WHERE database = '{database}' AND \
             name NOT LIKE '.inner%' ORDER BY name FORMAT TSVRaw"
        ))
        .expect("the tables are told");
    let base = Base::read(name, &creates.lines().collect::<Vec<_>>().join(";\n"));
    engine.drop(&base);
    base
}

/// The paths of the `.sql` files below a folder, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is read") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "sql") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn text_of(folder: &Path) -> String {
    let texts = files(folder)
        .into_iter()
        .map(|path| fs::read_to_string(path).expect("the file is read"));
    texts.collect::<Vec<_>>().join("\n")
}
