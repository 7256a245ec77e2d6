//! What ClickHouse says of a schema.

use housekeeper_core::source::{Span, Spanned};
use housekeeper_core::syntax::ast::{
    CreateDictionary, CreateTable, KeyValue, KeyValueValue, Literal, ObjectName, Query, QueryTerm,
    Statement, TableSource,
};
use housekeeper_core::syntax::{Print, quote_name};
use housekeeper_tests::Judge;

use super::base::{Base, Name, Object, renamed};

/// The judge, who creates the objects and uses them.
pub(crate) struct Engine(Judge);

impl Engine {
    pub(crate) fn start() -> Self {
        Self(Judge::start())
    }

    /// What it answers, or why it refuses: the error's first line.
    pub(crate) fn query(&self, sql: &str) -> Result<String, String> {
        self.0.query(sql)
    }

    /// Creates the databases and the objects of `base`. Those that it refuses are told.
    pub(crate) fn create(&self, base: &Base) -> Vec<(Name, String)> {
        for database in &base.databases {
            let name = quote_name(database);
            self.query(&format!("CREATE DATABASE IF NOT EXISTS {name}"))
                .expect("a database is created");
        }
        let mut refused = Vec::new();
        for object in &base.objects {
            if let Err(error) = self.create_object(&object.statement, &object.sql) {
                refused.push((object.name.clone(), error));
            }
        }
        refused
    }

    /// Drops what [`create`](Self::create) made.
    pub(crate) fn drop(&self, base: &Base) {
        for object in base.objects.iter().rev() {
            self.drop_object(object);
        }
    }

    /// Whether `base`, which it holds, is accepted with `statement` in the place of the object `index`.
    pub(crate) fn accepts(
        &self,
        base: &Base,
        index: usize,
        statement: &Statement,
        sql: &str,
    ) -> Result<(), String> {
        // Under another name first: most of what is refused is refused by itself, and nothing has to be put back.
        if let Some((name, statement)) = renamed(statement) {
            let alone = self.create_object(&statement, &statement.to_sql());
            self.drop_name(&name);
            if alone.is_err() || base.objects[index].users.is_empty() {
                return alone;
            }
        }
        let users: Vec<&Object> = base.objects[index]
            .users
            .iter()
            .map(|user| &base.objects[*user])
            .collect();
        for user in users.iter().rev() {
            self.drop_object(user);
        }
        self.drop_object(&base.objects[index]);
        let mut answer = self.create_object(statement, sql);
        for user in &users {
            answer = answer.and_then(|()| self.create_object(&user.statement, &user.sql));
        }
        for user in users.iter().rev() {
            self.drop_object(user);
        }
        self.drop_object(&base.objects[index]);
        for object in std::iter::once(&base.objects[index]).chain(users) {
            self.create_object(&object.statement, &object.sql)
                .expect("what was there is put back");
        }
        answer
    }

    /// Creates an object and asks what shows whether it can be used.
    fn create_object(&self, statement: &Statement, sql: &str) -> Result<(), String> {
        self.query(sql)?;
        for question in questions(statement) {
            self.query(&question)?;
        }
        match statement {
            Statement::CreateDictionary(node) if !reads_here(node) => self.load_twin(node),
            _ => Ok(()),
        }
    }

    /// A dictionary that reads from elsewhere is not loaded; one that is the same but for its source is.
    fn load_twin(&self, node: &CreateDictionary) -> Result<(), String> {
        let span = Span::synthetic();
        let mut twin = node.clone();
        let (Some(database), Some(source)) = (&twin.name.database, &mut twin.source) else {
            return Ok(());
        };
        let database = database.node.clone();
        twin.name.name.node.push_str("_twin");
        let name = twin.name.name.node.clone();
        let rows = format!("{name}_rows");
        let columns: Vec<String> = twin
            .attributes
            .iter()
            .map(|attribute| {
                let name = quote_name(&attribute.node.name.node);
                format!("{name} {}", attribute.node.data_type.to_sql())
            })
            .collect();
        let rows_name = format!("{}.{}", quote_name(&database), quote_name(&rows));
        let create = format!(
            "CREATE TABLE {rows_name} ({}) ENGINE = Memory",
            columns.join(", ")
        );
        // Not every type of an attribute is one of a column.
        if self.query(&create).is_err() {
            return Ok(());
        }
        let argument = |key: &str, value: &str| KeyValue {
            key: Spanned::new(key.to_owned(), span),
            value: Spanned::new(
                KeyValueValue::Literal(Literal::String(value.to_owned())),
                span,
            ),
        };
        source.node.kind = Spanned::new("CLICKHOUSE".to_owned(), span);
        source.node.arguments = vec![argument("DB", &database), argument("TABLE", &rows)];
        let statement = Statement::CreateDictionary(Box::new(twin));
        let loaded = self.create_object(&statement, &statement.to_sql());
        self.drop_name(&(database.clone(), name));
        self.drop_name(&(database, rows));
        loaded
    }

    fn drop_object(&self, object: &Object) {
        self.drop_name(&object.name);
    }

    fn drop_name(&self, name: &Name) {
        let (database, name) = (quote_name(&name.0), quote_name(&name.1));
        // A dictionary is dropped as one, and whatever is not there is not.
        let dropped = self.query(&format!("DROP TABLE IF EXISTS {database}.{name} SYNC"));
        if dropped.is_err() {
            let _ = self.query(&format!("DROP DICTIONARY IF EXISTS {database}.{name} SYNC"));
        }
    }
}

/// Whether a dictionary needs nobody else to be loaded.
fn reads_here(node: &CreateDictionary) -> bool {
    node.source.as_ref().is_some_and(|source| {
        let kind = &source.node.kind;
        let is_elsewhere = |argument: &KeyValue| argument.key.eq_ignore_ascii_case("host");
        kind.eq_ignore_ascii_case("null")
            || (kind.eq_ignore_ascii_case("clickhouse")
                && !source.node.arguments.iter().any(is_elsewhere))
    })
}

/// The table that the rows of a query start from.
fn leftmost(query: &Query) -> Option<&ObjectName> {
    let QueryTerm::Select(select) = &query.first.node else {
        return None;
    };
    match &select.from.as_ref()?.first.node.source {
        TableSource::Table(name) => Some(name),
        _ => None,
    }
}

fn engine_is(node: &CreateTable, name: &str) -> bool {
    let engine = node.storage.engine.as_ref();
    engine.is_some_and(|engine| engine.node.name.node == name)
}

/// What ClickHouse looks at only when an object is used.
fn questions(statement: &Statement) -> Vec<String> {
    match statement {
        // A row goes into it, and on.
        Statement::CreateTable(node) if engine_is(node, "Buffer") => {
            let name = node.name.to_sql();
            vec![
                format!("INSERT INTO {name} FORMAT JSONEachRow {{}}"),
                format!("OPTIMIZE TABLE {name}"),
            ]
        }
        Statement::CreateView(node) => {
            let name = node.name.to_sql();
            vec![format!("DESCRIBE TABLE (SELECT * FROM {name})")]
        }
        Statement::CreateDictionary(node) if reads_here(node) => {
            let name = node.name.to_sql();
            vec![
                format!("SYSTEM RELOAD DICTIONARY {name}"),
                // One that asks its source every time loads without asking.
                format!("SELECT * FROM {name} LIMIT 1"),
            ]
        }
        // A row of defaults goes through the view.
        Statement::CreateMaterializedView(node) => leftmost(&node.query.node)
            .map(|source| format!("INSERT INTO {} FORMAT JSONEachRow {{}}", source.to_sql()))
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}
