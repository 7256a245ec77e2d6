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

    /// The names and the types that stand before the rows of a query.
    pub(crate) fn fetch(&mut self, sql: &str) -> Result<Vec<(String, String)>, String> {
        let answer = self.run(&format!("{sql} FORMAT JSONCompactEachRowWithNamesAndTypes"))?;
        let mut lines = answer.lines().map(|line| {
            serde_json::from_str::<Vec<serde_json::Value>>(line).expect("a row of JSON")
        });
        let (names, types) = (lines.next(), lines.next());
        let text = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let pairs = names.into_iter().flatten().zip(types.into_iter().flatten());
        Ok(pairs.map(|(name, ty)| (text(name), text(ty))).collect())
    }

    /// The CREATE statements of the tables of these names, with their databases.
    pub(crate) fn tables(&mut self, names: &[String]) -> Vec<(String, String)> {
        self.pairs(&format!(
            "SELECT database, create_table_query FROM system.tables WHERE lower(database) != \
             'information_schema' AND engine NOT LIKE 'System%' AND name IN ({})",
            quoted(names)
        ))
    }

    /// The CREATE statements of the functions of these names, with theirs.
    pub(crate) fn functions(&mut self, names: &[String]) -> Vec<(String, String)> {
        self.pairs(&format!(
            "SELECT name, create_query FROM system.functions WHERE origin = 'SQLUserDefined' AND name IN ({})",
            quoted(names)
        ))
    }

    fn pairs(&mut self, sql: &str) -> Vec<(String, String)> {
        let Ok(answer) = self.run(&format!("{sql} FORMAT JSONCompactEachRow")) else {
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

fn quoted(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    names.join(", ")
}
