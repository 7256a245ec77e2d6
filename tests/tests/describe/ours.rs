//! What we say of a query.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::model::Lowered;
use housekeeper_core::query::{Gives, check};
use housekeeper_core::syntax::parse_statement;
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
        // A temporary table hides that of its name in the current database.
        let temporary: Vec<&str> = tables
            .iter()
            .filter_map(|(_, create)| create.strip_prefix("CREATE TEMPORARY TABLE "))
            .collect();
        let name = |definition: &str| {
            definition
                .split([' ', '('])
                .next()
                .unwrap_or_default()
                .to_owned()
        };
        let hidden: Vec<String> = temporary
            .iter()
            .map(|definition| format!("{database}.{}", name(definition)))
            .collect();
        for (_, create) in tables.iter().chain(functions) {
            let object = create.split_whitespace().nth(2).unwrap_or_default();
            if !hidden.iter().any(|hidden| hidden == object)
                && !create.starts_with("CREATE TEMPORARY")
            {
                let _ = writeln!(text, "{create};");
            }
        }
        for definition in temporary {
            let _ = writeln!(text, "CREATE TABLE {database}.{definition};");
        }
        Self::new(&text, database)
    }

    /// The statement that a program would send for a query, with the names and the types that it expects.
    pub(crate) fn sent(&self, sql: &str) -> Result<(String, Vec<(String, String)>), String> {
        let statement = parse_statement(sql).map_err(|said| format!("{said:?}"))?;
        let mut said = Diagnostics::new();
        let query = check(&statement, &self.0, &mut said).ok_or_else(|| format!("{said:?}"))?;
        let Gives::Rows(outputs) = query.gives else {
            return Err("it gives no rows".to_owned());
        };
        let outputs = outputs
            .into_iter()
            .map(|output| (output.name, output.ty.to_string()));
        Ok((query.sql, outputs.collect()))
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
