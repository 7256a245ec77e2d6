//! What a server says of itself, and how it differs from what was meant.

mod access;
mod difference;
mod unhide;
mod unhide_server;

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::model::{Lowered, Schema, ServerKind, run_scripts};
use crate::source::SourceMap;
use crate::syntax::{FileItem, parse_file, quote_name, quote_string};

pub use difference::{Difference, DifferenceKind};
pub use unhide::unhide;

/// What stands in place of a secret.
const HIDDEN: &str = "[HIDDEN]";

/// An object as a server shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveObject {
    /// What it is called.
    pub name: String,
    /// The statement that creates it: `create_table_query` of `system.tables`, a line of `SHOW ACCESS`.
    pub create: String,
}

/// A database as a server shows it. Its engine is not looked at: one that is not declared is what the server makes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveDatabase {
    /// Its name.
    pub name: String,
    /// Its comment; empty without one.
    pub comment: String,
}

/// What a server has.
#[derive(Debug, Clone, Default)]
pub struct Live {
    /// What could be read.
    pub schema: Schema,
    /// The objects that could not be read, with the reason.
    pub unknown: BTreeMap<String, String>,
    /// What the server was not asked for, or did not tell, of what belongs to no database; without users, no rights
    /// either.
    pub untold: Vec<ServerKind>,
}

/// The schema of a server that has these databases and objects.
pub fn read_live(
    databases: &[LiveDatabase],
    objects: &[LiveObject],
    default_database: &str,
) -> Live {
    let mut sources = SourceMap::new();
    let mut unknown = BTreeMap::new();
    let mut statements = Vec::new();
    let databases = databases.iter().map(|LiveDatabase { name, comment }| {
        let mut create = format!("CREATE DATABASE {}", quote_name(name));
        if !comment.is_empty() {
            create = format!("{create} COMMENT {}", quote_string(comment));
        }
        LiveObject {
            name: name.clone(),
            create,
        }
    });
    for object in databases.chain(objects.iter().cloned()) {
        let mut found = Diagnostics::new();
        let create = access::with_secrets(&object.create);
        let file = sources.add(object.name.clone(), create);
        let items = parse_file(&sources, file, &mut found).into_iter();
        let items: Vec<_> = items.filter_map(FileItem::into_statement).collect();
        if let Some(error) = first_error(&found) {
            unknown.insert(object.name, error);
        } else if items
            .iter()
            .any(|item| access::grants_something_else(&item.node))
        {
            unknown.insert(object.name, "it is not known what this grants".to_owned());
        } else {
            statements.extend(items);
        }
    }
    let mut found = Diagnostics::new();
    let Lowered {
        mut schema,
        incomplete,
    } = run_scripts(statements, default_database, &mut found);
    for name in incomplete {
        schema.objects.remove(&name);
        let name = name.to_string();
        let mut errors = found.iter();
        let error = errors.find(|error| {
            let place = error.primary();
            place.is_some_and(|place| sources.file(place.file).path() == name)
        });
        let why = error.map_or("it is not known why", |error| error.message.as_str());
        unknown.insert(name, why.to_owned());
    }
    schema.told = true;
    Live {
        schema,
        unknown,
        untold: Vec::new(),
    }
}

fn first_error(found: &Diagnostics) -> Option<String> {
    let error = found.iter().next().filter(|_| found.has_errors())?;
    Some(error.message.clone())
}

#[cfg(test)]
mod tests;
