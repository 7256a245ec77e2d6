//! Where the columns of tables are looked up.

use crate::model::{ObjectName, SqlFunction};
use crate::types::Type;

use crate::types::Reason;

/// What a query can read.
pub trait Catalog {
    /// The columns of an object, or why they are not known.
    fn columns(&self, name: &ObjectName) -> Result<Vec<SourceColumn>, Reason>;

    /// The database of a name without one.
    fn default_database(&self) -> &str;

    /// The engine of an object, which tells its virtual columns; `View` and `Dictionary` are engines here too.
    fn engine(&self, name: &ObjectName) -> Option<String> {
        let _ = name;
        None
    }

    /// Whether a table of the MergeTree family has a `SAMPLE BY`; `None` for what is none.
    fn is_sampled(&self, name: &ObjectName) -> Option<bool> {
        let _ = name;
        None
    }

    /// What a table with the engine `Join` is for; `None` for what is none, or is not known.
    fn join(&self, name: &ObjectName) -> Option<JoinTable> {
        let _ = name;
        None
    }

    /// A function of the schema that is written in SQL.
    fn function(&self, name: &str) -> Option<SqlFunction<'_>> {
        let _ = name;
        None
    }

    /// The names of the objects in a database that have columns.
    fn objects(&self, database: &str) -> Vec<ObjectName> {
        let _ = database;
        Vec::new()
    }
}

/// A table with the engine `Join`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinTable {
    /// The columns that rows are found by.
    pub keys: Vec<String>,
    /// Whether it keeps one row for a key, for a LEFT JOIN.
    pub is_any_left: bool,
    /// Whether settings may change what it gives.
    pub has_settings: bool,
}

/// A column that can be read.
#[derive(Debug, Clone)]
pub struct SourceColumn {
    /// Its name.
    pub name: String,
    /// Its type; `None` where it could not be derived, which a diagnostic has said.
    pub ty: Option<Type>,
    /// What is written about it.
    pub docs: Vec<String>,
    /// Whether `*` gives it: not when it is MATERIALIZED or ALIAS.
    pub in_star: bool,
    /// Whether it may turn out to be a constant: so it is with the columns of a view.
    pub may_be_constant: bool,
}
