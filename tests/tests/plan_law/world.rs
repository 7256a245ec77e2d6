//! A database of the engine.

use std::cell::RefCell;
use std::collections::BTreeMap;

use housekeeper_core::syntax::quote_name;
use housekeeper_local::{Session, shared};

use housekeeper_tests::normal;

thread_local! {
    /// The questions are many and short.
    static SESSION: RefCell<Option<Session<'static>>> = RefCell::new(shared().session());
}

/// A database with a name of its own, dropped at the end.
pub(crate) struct World {
    name: String,
}

/// What the server says of a database: how each object was created, and what its own tables hold about it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Description(String);

/// System tables that say what a CREATE may not.
const DETAILS: [(&str, &str); 4] = [
    (
        "columns",
        "table, name, type, default_kind, replaceRegexpOne(default_expression, '^defaultValueOfTypeName.*', ''), comment, compression_codec, is_in_partition_key, \
         is_in_sorting_key, is_in_primary_key, is_in_sampling_key, position",
    ),
    (
        "data_skipping_indices",
        "table, name, type_full, granularity",
    ),
    ("projections", "table, name, type, sorting_key, query"),
    ("constraints", "*"),
];

impl World {
    pub(crate) fn new(name: &str) -> Self {
        let world = Self {
            name: name.to_owned(),
        };
        world.drop_database();
        world
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    fn drop_database(&self) {
        // Whatever is left of a run that failed.
        let _ = Self::query(&format!("DROP DATABASE IF EXISTS {} SYNC", self.name));
    }

    /// A text with the name of the database.
    pub(crate) fn fill(&self, text: &str) -> String {
        text.replace("{db}", &self.name)
    }

    /// A text without the name of the database.
    pub(crate) fn unfill(&self, text: &str) -> String {
        text.replace(&self.name, "{db}")
    }

    pub(crate) fn query(sql: &str) -> Result<String, String> {
        let answer = SESSION.with_borrow_mut(|session| match session {
            Some(session) => session.query(sql),
            None => shared().query(sql),
        });
        answer.map_err(|error| {
            // What follows is where in the server it happened.
            let text = error.to_string();
            let text = text.split("\n\n").next().unwrap_or_default();
            format!("{text}\nin {sql}")
        })
    }

    /// Runs statements that end in `;` at the end of a line.
    pub(crate) fn run(&self, script: &str) -> Result<(), String> {
        for statement in self.fill(script).split(";\n") {
            let statement = statement.trim().trim_end_matches(';');
            if !statement.is_empty() {
                Self::query(statement)?;
            }
        }
        Ok(())
    }

    /// For each stored column of each table, its type and a hash over its values.
    pub(crate) fn kept_values(&self) -> Result<BTreeMap<String, (String, String)>, String> {
        let columns = Self::query(&format!(
            "SELECT table, name, type FROM system.columns WHERE database = '{}' AND default_kind \
             NOT IN ('EPHEMERAL', 'ALIAS') AND table IN (SELECT name FROM system.tables WHERE \
             database = '{0}' AND engine LIKE '%MergeTree' AND name NOT LIKE '.inner%') FORMAT TSVRaw",
            self.name
        ))?;
        let mut tables: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
        for line in columns.lines() {
            let mut fields = line.split('\t');
            if let (Some(table), Some(column), Some(ty)) =
                (fields.next(), fields.next(), fields.next())
            {
                tables.entry(table).or_default().push((column, ty));
            }
        }
        let mut values = BTreeMap::new();
        for (table, columns) in tables {
            let exprs: Vec<String> = columns.iter().map(|(name, _)| quote_name(name)).collect();
            let hashes = self.hashes(table, &exprs)?;
            for ((column, ty), hash) in columns.into_iter().zip(hashes) {
                values.insert(format!("{table}.{column}"), (ty.to_owned(), hash));
            }
        }
        Ok(values)
    }

    /// The number of rows of a table, and a hash over the values of each expression.
    pub(crate) fn hashes(&self, table: &str, exprs: &[String]) -> Result<Vec<String>, String> {
        let hash = |expr: &String| format!("sum(cityHash64(formatRow('RowBinary', {expr})))");
        let hashes: Vec<String> = exprs.iter().map(hash).collect();
        let answer = Self::query(&format!(
            "SELECT {} FROM {}.{}",
            hashes.join(", "),
            self.name,
            quote_name(table)
        ))?;
        Ok(answer.trim().split('\t').map(str::to_owned).collect())
    }

    /// Checks that the columns that are still there, with the type they had, hold what they held.
    pub(crate) fn check_kept(
        &self,
        before: &BTreeMap<String, (String, String)>,
        lost: &[String],
    ) -> Result<(), String> {
        let after = self.kept_values()?;
        for (column, value) in before {
            let now = after.get(column);
            let is_same_type = now.is_some_and(|now| now.0 == value.0);
            if is_same_type && now != Some(value) && !lost.contains(column) {
                return Err(format!("{column} held {value:?} and holds {now:?}"));
            }
        }
        Ok(())
    }

    /// The tables with an engine.
    pub(crate) fn tables_of(&self, engine: &str) -> Result<Vec<String>, String> {
        let tables = Self::query(&format!(
            "SELECT name FROM system.tables WHERE database = '{}' AND engine = '{engine}' FORMAT TSVRaw",
            self.name
        ))?;
        Ok(tables.lines().map(str::to_owned).collect())
    }

    /// The statements that create what is there, as the server tells them.
    pub(crate) fn echo(&self) -> Result<Vec<String>, String> {
        let exists = Self::query(&format!("EXISTS DATABASE {}", self.name))?;
        if exists == "0\n" {
            return Ok(Vec::new());
        }
        let database = Self::query(&format!("SHOW CREATE DATABASE {} FORMAT TSVRaw", self.name))?;
        let tables = Self::query(&format!(
            "SELECT create_table_query FROM system.tables WHERE database = '{}' AND {} ORDER BY name FORMAT JSONEachRow",
            self.name,
            declared("name")
        ))?;
        let mut statements = vec![database.trim().to_owned()];
        for line in tables.lines() {
            let row: serde_json::Value =
                serde_json::from_str(line).map_err(|error| error.to_string())?;
            let create = row["create_table_query"].as_str().unwrap_or_default();
            statements.push(create.to_owned());
        }
        Ok(statements)
    }

    /// What the server says about everything in the database.
    pub(crate) fn describe(&self) -> Result<Description, String> {
        let mut lines: Vec<String> = self.echo()?.iter().map(|create| normal(create)).collect();
        // Rows of views that are kept by the server's own tables.
        let inner = Self::query(&format!(
            "SELECT 'CREATE TABLE inner (x UInt8) ENGINE = ' || engine_full FROM system.tables WHERE database = '{}' \
             AND name LIKE '.inner%' ORDER BY ALL FORMAT TSVRaw",
            self.name
        ))?;
        lines.extend(inner.lines().map(normal));
        for (table, fields) in DETAILS {
            let details = Self::query(&format!(
                "SELECT {fields} FROM system.{table} WHERE database = '{}' AND {} ORDER BY ALL FORMAT TSV",
                self.name,
                declared("table")
            ))?;
            lines.extend(details.lines().map(|line| format!("{table}: {line}")));
        }
        Ok(Description(self.unfill(&lines.join("\n"))))
    }
}

/// Whether a table is one that is declared: not the rows of a view, and not what a rebuild has kept of what was there.
pub(crate) fn declared(name: &str) -> String {
    format!("({name} NOT LIKE '.inner%' AND NOT match({name}, '__replaced_[0-9]+$'))")
}

impl Description {
    /// The lines that only one of two descriptions has.
    pub(crate) fn difference(&self, declared: &Self) -> String {
        let only = |a: &Self, b: &Self, sign: char| {
            let there: Vec<&str> = b.0.lines().collect();
            let lines = a.0.lines().filter(|line| !there.contains(line));
            let lines: Vec<String> = lines.map(|line| format!("{sign} {line}\n")).collect();
            lines.concat()
        };
        let text = only(self, declared, '+') + &only(declared, self, '-');
        if text.is_empty() {
            format!("another order: {self:?}\n{declared:?}")
        } else {
            text
        }
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.drop_database();
    }
}
