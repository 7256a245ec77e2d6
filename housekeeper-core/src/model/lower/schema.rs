//! The statements of the schema files to one schema.

use std::collections::BTreeSet;

use indexmap::map::Entry;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::model::resolve::resolve;
use crate::model::{CurrentDatabase, DEFAULT_DATABASE, ObjectName, Schema, used};
use crate::source::Spanned;
use crate::syntax::ast::{self, Directive, Statement, StatementItem};

use super::out_of_place::out_of_place;
use super::server::{declare, is_of_server, lower_grant, lower_server};
use super::{docs, lower_database, lower_object};

/// A schema and what is known to be missing from it.
#[derive(Debug, Clone, Default)]
pub struct Lowered {
    /// What could be read.
    pub schema: Schema,
    /// Objects of which a part, or all, could not be read; a diagnostic has said why. Nothing more is to be said
    /// of them, nor of what reads them: it would be guessing.
    pub incomplete: BTreeSet<ObjectName>,
}

/// What the statements of the schema files define, names without a database being of `default`.
pub fn lower_schema(statements: &[StatementItem], diagnostics: &mut Diagnostics) -> Lowered {
    lower_schema_in(statements.to_vec(), DEFAULT_DATABASE, diagnostics)
}

/// What the statements of the schema files define, names without a database being of `default_database`.
///
/// The order of the statements is the order of the objects; a view may read an object that comes later.
pub fn lower_schema_in(
    mut statements: Vec<StatementItem>,
    default_database: &str,
    diagnostics: &mut Diagnostics,
) -> Lowered {
    let mut current = CurrentDatabase::new(default_database);
    for item in &mut statements {
        current.qualify(item);
    }
    let mut lowered = Lowered {
        schema: Schema::new(default_database),
        incomplete: BTreeSet::new(),
    };
    for item in &statements {
        if let Statement::CreateDatabase(node) = &item.node {
            let docs = docs(item, diagnostics);
            let database = lower_database(node, docs, diagnostics);
            match lowered.schema.databases.entry(database.name.clone()) {
                Entry::Vacant(entry) => {
                    entry.insert(database);
                }
                Entry::Occupied(entry) => diagnostics.push(
                    Diagnostic::error(
                        Code::DuplicateDatabase,
                        format!("the database `{}` is declared twice", database.name),
                    )
                    .at(database.span, "")
                    .see(entry.get().span, "first here"),
                ),
            }
        }
    }
    for item in &statements {
        lower_item(item, &mut lowered, diagnostics);
    }
    resolve(&mut lowered, diagnostics);
    lowered
}

fn lower_item(item: &StatementItem, lowered: &mut Lowered, diagnostics: &mut Diagnostics) {
    if let Some(name) = used(&item.node) {
        check_database(&name.name, lowered, diagnostics);
        return;
    }
    if is_of_server(&item.node) {
        let docs = docs(item, diagnostics);
        for object in lower_server(item, &docs, diagnostics) {
            declare(object, &mut lowered.schema, diagnostics);
        }
        lowered.schema.grants.extend(lower_grant(item));
        return;
    }
    if let Some(diagnostic) = out_of_place(item) {
        diagnostics.push(diagnostic);
        // What it defines is there all the same: what refers to it is no second mistake.
        if let Statement::WithOutput(node) = &item.node {
            let alone = StatementItem {
                node: node.statement.clone(),
                ..item.clone()
            };
            lower_item(&alone, lowered, diagnostics);
        }
        return;
    }
    let Some(name) = created(&item.node) else {
        return;
    };
    let is_external = |directive: &Spanned<Directive>| directive.node == Directive::External;
    if let Some(database) = &name.database
        && !item.directives.iter().any(is_external)
    {
        check_database(database, lowered, diagnostics);
    }
    let before = diagnostics.len();
    let object = lower_object(item, diagnostics);
    if diagnostics.len() > before
        && let Some(database) = &name.database
    {
        lowered.incomplete.insert(ObjectName {
            database: database.node.clone(),
            name: name.name.node.clone(),
        });
    }
    let Some(object) = object else {
        return;
    };
    match lowered.schema.objects.get(object.name()) {
        None => lowered.schema.objects.insert(object),
        Some(first) => {
            let message = if first.kind() == object.kind() {
                format!(
                    "the {} `{}` is declared twice",
                    object.kind(),
                    object.name()
                )
            } else {
                format!(
                    "`{}` is declared as a {} and as a {}",
                    object.name(),
                    first.kind(),
                    object.kind()
                )
            };
            diagnostics.push(
                Diagnostic::error(Code::DuplicateObject, message)
                    .at(object.span(), "")
                    .see(first.span(), "first here"),
            );
        }
    }
}

fn created(statement: &Statement) -> Option<&ast::ObjectName> {
    match statement {
        Statement::CreateTable(node) => Some(&node.name),
        Statement::CreateView(node) => Some(&node.name),
        Statement::CreateMaterializedView(node) => Some(&node.name),
        Statement::CreateDictionary(node) => Some(&node.name),
        Statement::CreateDatabase(_)
        | Statement::AlterTable(_)
        | Statement::Drop(_)
        | Statement::Rename(_)
        | Statement::Exchange(_)
        | Statement::Insert(_)
        | Statement::Select(_)
        | Statement::Access(_)
        | Statement::Admin(_)
        | Statement::Object(_)
        | Statement::WithOutput(_) => None,
    }
}

fn check_database(name: &ast::Ident, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    if !lowered.schema.has_database(name) {
        diagnostics.push(undeclared_database(name, lowered));
    }
}

fn undeclared_database(name: &ast::Ident, lowered: &Lowered) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        Code::UnknownDatabase,
        format!("the database `{}` is not declared", name.node),
    )
    .at(name.span, "");
    let known = lowered.schema.databases.keys().map(String::as_str);
    match nearest(name, known) {
        Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
        None => diagnostic.help(format!("add `CREATE DATABASE {};`", name.node)),
    }
}
