//! What ClickHouse says, and what it has at a moment.

use std::collections::BTreeSet;

use housekeeper_core::syntax::ast::Statement;
use housekeeper_core::syntax::ast::object::ObjectStatement;
use housekeeper_core::syntax::{Print as _, parse_statement, quote_name, quote_string};
use housekeeper_tests::Judge;

/// The judge, and its moments.
pub(crate) struct Engine(Judge);

/// What there is before a statement.
pub(crate) struct Moment {
    pub(crate) databases: Vec<String>,
    /// The statements that create what the statement names, and what that names.
    pub(crate) creates: Vec<String>,
}

const SERVER: &str = "('system', 'INFORMATION_SCHEMA', 'information_schema')";

impl Engine {
    pub(crate) fn start() -> Self {
        Self(Judge::start())
    }

    /// What it answers, or why it refuses: the error's first line.
    pub(crate) fn query(&self, sql: &str) -> Result<String, String> {
        self.0.query(sql)
    }

    /// Drops what has the name of what a statement creates: that a name is taken is no question here.
    pub(crate) fn make_room(&self, sql: &str) {
        let Ok(item) = parse_statement(sql) else {
            return;
        };
        let drop = |kind: &str, name: String| {
            let _ = self.query(&format!("DROP {kind} IF EXISTS {name} SYNC"));
        };
        match &item.node {
            Statement::CreateTable(node) => drop("TABLE", node.name.to_sql()),
            Statement::CreateView(node) => drop("TABLE", node.name.to_sql()),
            Statement::CreateMaterializedView(node) => drop("TABLE", node.name.to_sql()),
            Statement::CreateDictionary(node) => drop("DICTIONARY", node.name.to_sql()),
            Statement::CreateDatabase(node) if node.name.as_str() != "default" => {
                drop("DATABASE", quote_name(&node.name));
            }
            Statement::Object(node) => {
                if let ObjectStatement::CreateFunction(node) = &**node {
                    let name = quote_name(&node.name);
                    let _ = self.query(&format!("DROP FUNCTION IF EXISTS {name}"));
                }
            }
            _ => {}
        }
    }

    pub(crate) fn moment(&self, sql: &str) -> Moment {
        let databases = self.rows(&format!(
            "SELECT name FROM system.databases WHERE name NOT IN {SERVER}"
        ));
        let functions =
            self.rows("SELECT create_query FROM system.functions WHERE origin = 'SQLUserDefined'");
        let first =
            |rows: Vec<Vec<String>>| rows.into_iter().filter_map(|row| row.into_iter().next());
        let mut creates: Vec<String> = first(functions).collect();
        let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
        let mut asked: BTreeSet<String> = BTreeSet::new();
        let mut words = words(sql);
        while !words.is_empty() {
            let list: Vec<String> = words.iter().map(|word| quote_string(word)).collect();
            asked.append(&mut words);
            let found = self.rows(&format!(
                "SELECT database, name, create_table_query FROM system.tables WHERE database NOT IN {SERVER} \
                 AND NOT is_temporary AND name IN ({})",
                list.join(", ")
            ));
            for row in found {
                let [database, name, create] = row.as_slice() else {
                    continue;
                };
                if seen.insert((database.clone(), name.clone())) {
                    words.extend(self::words(create));
                    creates.push(create.clone());
                }
            }
            words.retain(|word| !asked.contains(word));
        }
        Moment {
            databases: first(databases).collect(),
            creates,
        }
    }

    fn rows(&self, sql: &str) -> Vec<Vec<String>> {
        let answer = self.query(&format!("{sql} FORMAT JSONCompactEachRow"));
        let answer = answer.unwrap_or_default();
        let rows = answer
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok());
        rows.collect()
    }
}

/// All that may be a name.
fn words(sql: &str) -> BTreeSet<String> {
    let is_letter = |c: char| c.is_alphanumeric() || c == '_';
    let words = sql.split(|c| !is_letter(c)).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}
