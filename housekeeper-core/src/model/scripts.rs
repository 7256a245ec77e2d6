//! What there is after scripts have run: files of statements that are no declaration of a schema.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::history::replay;
use crate::source::{Span, Spanned};
use crate::syntax::ast::{self, CreateDatabase, Statement, StatementItem};

use super::resolve::resolve;
use super::{CurrentDatabase, Database, Docs, Lowered, ObjectName, Schema, lower_schema_in, used};

/// What the statements leave behind, in the order in which they stand. Databases need not be created.
///
/// Where all of them create, their order does not matter. A statement that cannot be followed is left out.
pub fn run_scripts(
    mut statements: Vec<StatementItem>,
    default_database: &str,
    diagnostics: &mut Diagnostics,
) -> Lowered {
    let mut current = CurrentDatabase::new(default_database);
    for item in &mut statements {
        current.qualify(item);
    }
    statements.retain(|item| used(&item.node).is_none());
    if !statements.iter().any(|item| changes(&item.node)) {
        return declare(statements, default_database, diagnostics);
    }
    let mut schema = Schema::new(default_database);
    let mut incomplete = BTreeSet::new();
    for item in &statements {
        if let Some(name) = database(&item.node) {
            add_database(&mut schema, name);
        }
        // The others change the schema only when they succeed.
        let before = changes(&item.node).then(|| schema.clone());
        if let Err(errors) = replay(&mut schema, item) {
            schema = before.unwrap_or(schema);
            incomplete.extend(object(&item.node));
            diagnostics.extend(errors);
        }
    }
    let mut lowered = Lowered { schema, incomplete };
    resolve(&mut lowered, diagnostics);
    lowered
}

/// Statements that only create: declarations.
fn declare(
    statements: Vec<StatementItem>,
    default_database: &str,
    diagnostics: &mut Diagnostics,
) -> Lowered {
    let mut created: BTreeSet<String> = statements
        .iter()
        .filter_map(|item| match &item.node {
            Statement::CreateDatabase(node) => Some(node.name.node.clone()),
            _ => None,
        })
        .collect();
    let mut declared = Vec::with_capacity(statements.len());
    let mut passed_over = 0_usize;
    for item in statements {
        if let Statement::Insert(_) | Statement::Select(_) | Statement::Admin(_) = item.node {
            passed_over += 1;
            continue;
        }
        if let Some(name) = database(&item.node)
            && created.insert(name.to_owned())
            && !Schema::new(default_database).has_database(name)
        {
            declared.push(create_database(name));
        }
        declared.push(item);
    }
    if passed_over > 0 {
        diagnostics.push(Diagnostic::warning(
            Code::MisplacedStatement,
            format!("{passed_over} statements that define nothing are passed over"),
        ));
    }
    lower_schema_in(declared, default_database, diagnostics)
}

/// Whether a statement changes or removes what others create.
const fn changes(statement: &Statement) -> bool {
    matches!(
        statement,
        Statement::AlterTable(_)
            | Statement::Drop(_)
            | Statement::Rename(_)
            | Statement::Exchange(_)
    )
}

/// The object that a statement creates or changes.
fn named(statement: &Statement) -> Option<&ast::ObjectName> {
    let name = match statement {
        Statement::CreateTable(node) => &node.name,
        Statement::CreateView(node) => &node.name,
        Statement::CreateMaterializedView(node) => &node.name,
        Statement::CreateDictionary(node) => &node.name,
        Statement::AlterTable(node) => &node.name,
        _ => return None,
    };
    (!name.has_parameters()).then_some(name)
}

fn object(statement: &Statement) -> Option<ObjectName> {
    ObjectName::of(named(statement)?)
}

/// The database that a statement needs to be there.
fn database(statement: &Statement) -> Option<&str> {
    let database = named(statement)?.database.as_ref();
    database.map(|name| name.as_str())
}

fn add_database(schema: &mut Schema, name: &str) {
    if !schema.has_database(name) {
        let database = Database {
            name: name.to_owned(),
            engine: None,
            comment: None,
            docs: Docs::default(),
            span: Span::synthetic(),
        };
        schema.databases.insert(name.to_owned(), database);
    }
}

fn create_database(name: &str) -> StatementItem {
    let node = CreateDatabase {
        table_clauses: None,
        if_not_exists: false,
        name: Spanned::synthetic(name.to_owned()),
        is_parameter: false,
        uuid: None,
        on_cluster: None,
        engine: None,
        settings: Vec::new(),
        comment: None,
        overrides: Vec::new(),
    };
    StatementItem::new(Statement::CreateDatabase(Box::new(node)), Span::synthetic())
}
