//! The database that a name without one belongs to, statement by statement.

use std::collections::BTreeMap;

use crate::source::FileId;
use crate::syntax::ast::admin::AdminStatement;
use crate::syntax::ast::{ObjectName, Statement, StatementItem};

use super::qualify::qualify;

/// The default database, and what `USE` says in the files.
///
/// `USE` holds from its statement to the end of its file, as for a client that runs the file. A file that is imported
/// starts with the default database.
#[derive(Debug)]
pub struct CurrentDatabase<'a> {
    default: &'a str,
    used: BTreeMap<FileId, String>,
}

impl<'a> CurrentDatabase<'a> {
    /// At the start of all files.
    pub const fn new(default: &'a str) -> Self {
        Self {
            default,
            used: BTreeMap::new(),
        }
    }

    /// Gives the names in a statement their database. `USE` is remembered.
    pub fn qualify(&mut self, item: &mut StatementItem) {
        if let Some(name) = used(&item.node) {
            self.used.insert(item.span.file, name.name.node.clone());
            return;
        }
        let used = self.used.get(&item.span.file);
        qualify(&mut item.node, used.map_or(self.default, String::as_str));
    }
}

/// The database of a `USE`. One that is a parameter is none.
pub fn used(statement: &Statement) -> Option<&ObjectName> {
    match statement {
        Statement::Admin(node) => match &**node {
            AdminStatement::Use(name) if !name.has_parameters() => Some(name),
            _ => None,
        },
        _ => None,
    }
}
