//! What ClickHouse says of a query.

use housekeeper_local::{Local, Session};

/// A session with it: the current database lasts.
pub(crate) struct Engine<'l>(Session<'l>);

impl<'l> Engine<'l> {
    pub(crate) fn new(local: &'l Local) -> Self {
        Self(local.session().expect("the engine is embedded"))
    }

    /// Runs a statement.
    pub(crate) fn run(&mut self, sql: &str) -> Result<String, String> {
        self.0.query(sql).map_err(|error| error.to_string())
    }

    /// The names and the types of the columns of a query.
    pub(crate) fn describe(&mut self, sql: &str) -> Result<Vec<(String, String)>, String> {
        let text = format!(
            "DESCRIBE TABLE ({sql}\n) SETTINGS print_pretty_type_names = 0 FORMAT JSONCompactEachRow"
        );
        let answer = self.run(&text)?;
        let columns = answer.lines().map(|line| {
            let fields: serde_json::Value = serde_json::from_str(line).expect("a row of JSON");
            let field = |index: usize| fields[index].as_str().unwrap_or_default().to_owned();
            (field(0), field(1))
        });
        Ok(columns.collect())
    }

    /// The CREATE statements of the tables of these names, with their databases.
    pub(crate) fn tables(&mut self, names: &[String]) -> Vec<(String, String)> {
        let names: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
        let text = format!(
            "SELECT database, create_table_query FROM system.tables WHERE lower(database) != \
             'information_schema' AND engine NOT LIKE 'System%' AND name IN ({}) FORMAT JSONCompactEachRow",
            names.join(", ")
        );
        let Ok(answer) = self.run(&text) else {
            return Vec::new();
        };
        let rows = answer.lines().filter_map(|line| {
            let fields: serde_json::Value = serde_json::from_str(line).ok()?;
            Some((
                fields[0].as_str()?.to_owned(),
                fields[1].as_str()?.to_owned(),
            ))
        });
        rows.collect()
    }
}
