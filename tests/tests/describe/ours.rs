//! What we say of a query.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use housekeeper_core::model::Lowered;
use housekeeper_core::types::infer::{Description, describe};
use housekeeper_tests::lowered;

/// The tables that queries read.
pub(crate) struct Schema(Lowered);

impl Schema {
    /// The schema that `text` defines, with its default database.
    pub(crate) fn new(text: &str, database: &str) -> Self {
        let (mut lowered, _) = lowered(text);
        database.clone_into(&mut lowered.schema.default_database);
        Self(lowered)
    }

    /// The schema of the server's own CREATE statements.
    pub(crate) fn of(
        tables: &[(String, String)],
        functions: &[(String, String)],
        database: &str,
    ) -> Self {
        let databases: BTreeSet<&str> = tables
            .iter()
            .map(|(database, _)| database.as_str())
            .collect();
        let mut text = String::new();
        for database in databases.iter().filter(|database| !database.is_empty()) {
            let _ = writeln!(text, "CREATE DATABASE IF NOT EXISTS `{database}`;");
        }
        for (_, create) in tables.iter().chain(functions) {
            text.push_str(create);
            text.push_str(";\n");
        }
        Self::new(&text, database)
    }

    /// The names and the types of the columns of a query; `None` where they are not known.
    pub(crate) fn describe(&self, sql: &str) -> Result<Option<Vec<(String, String)>>, String> {
        match describe(sql, &self.0) {
            Description::Typed(columns) => Ok(Some(
                columns
                    .into_iter()
                    .map(|(name, ty)| (name, ty.to_string()))
                    .collect(),
            )),
            Description::Declined(_) => Ok(None),
            Description::Rejected(error) => Err(format!("{} {}", error.code, error.message)),
        }
    }
}
