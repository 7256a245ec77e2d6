//! Names get their database where they are written without one, as ClickHouse gives it to what it stores.
//!
//! The server does so when it creates an object: a view stays with the database that was current then. So a statement
//! is qualified once, before anything is made of it, and what is printed of it depends on nobody's current database.

mod alter;
mod names;

use crate::source::Spanned;
use crate::syntax::ast::access::{AccessStatement, AccessTarget, Granted, TablePattern};
use crate::syntax::ast::object::ObjectStatement;
use crate::syntax::ast::{
    Annotated, ColumnDef, CreateDictionary, CreateMaterializedView, CreateTable, CreateView,
    DropKind, DropObjects, Ident, Insert, InsertSource, InsertTarget, ObjectName, OriginSource,
    RenameKind, RenamePair, Statement, TableElements, TimeSeriesPlace,
};
use crate::syntax::visit_mut::{VisitMut as _, walk_projection_query, walk_ttl};

pub(crate) use names::reads_named_object;
use names::{Names, Sets};

/// Gives every name in `statement` that has no database this one.
pub fn qualify(statement: &mut Statement, database: &str) {
    match statement {
        Statement::CreateTable(node) => create_table(node, database),
        Statement::CreateView(node) => create_view(node, database),
        Statement::CreateMaterializedView(node) => create_materialized_view(node, database),
        Statement::CreateDictionary(node) => create_dictionary(node, database),
        Statement::AlterTable(node) => alter::alter_table(node, database),
        Statement::Drop(node) => drop_objects(node, database),
        Statement::Rename(node) => {
            if node.kind != RenameKind::Database {
                pairs(&mut node.pairs, database);
            }
        }
        Statement::Exchange(node) => pairs(&mut node.pairs, database),
        Statement::Insert(node) => insert(node, database),
        Statement::Select(query) => Names::new(database, Sets::AnyValue).visit_query(query),
        Statement::Access(node) => access(node, database),
        Statement::Object(node) => object(node, database),
        Statement::WithOutput(node) => qualify(&mut node.statement, database),
        Statement::CreateDatabase(_) | Statement::Admin(_) => {}
    }
}

/// Gives `name` this database when it has none.
pub(super) fn name(name: &mut ObjectName, database: &str) {
    if name.database.is_none() {
        name.database = Some(ident(database, &name.name));
    }
}

/// The database as if it stood where the name does.
fn ident(database: &str, name: &Ident) -> Ident {
    Spanned::new(database.to_owned(), name.span)
}

fn create_table(node: &mut CreateTable, database: &str) {
    name(&mut node.name, database);
    elements(node.elements.as_mut(), database);
    names::storage(&mut node.storage, database);
    for target in &mut node.targets {
        if let TimeSeriesPlace::Table(table) = &mut target.place {
            name(table, database);
        }
    }
    match node.origin.as_mut().map(|origin| &mut origin.source) {
        Some(OriginSource::Table(table)) => name(table, database),
        Some(OriginSource::Function(call)) => {
            Names::new(database, Sets::AnyValue).visit_call(call);
        }
        // The rows are read once: the query is not stored.
        Some(OriginSource::Query(query)) => {
            Names::new(database, Sets::AnyValue).visit_query(query);
        }
        None => {}
    }
}

fn create_view(node: &mut CreateView, database: &str) {
    name(&mut node.name, database);
    elements(node.elements.as_mut(), database);
    Names::new(database, Sets::Tables).visit_query(&mut node.query);
}

fn create_materialized_view(node: &mut CreateMaterializedView, database: &str) {
    name(&mut node.name, database);
    if let Some(target) = &mut node.target {
        name(target, database);
    }
    for other in node.refresh.iter_mut().flat_map(|r| &mut r.depends_on) {
        name(other, database);
    }
    elements(node.elements.as_mut(), database);
    names::storage(&mut node.storage, database);
    Names::new(database, Sets::Tables).visit_query(&mut node.query);
}

/// The source of a dictionary looks for its table in the dictionary's own database: nothing is to be done there.
fn create_dictionary(node: &mut CreateDictionary, database: &str) {
    name(&mut node.name, database);
}

fn elements(elements: Option<&mut TableElements>, database: &str) {
    let Some(elements) = elements else { return };
    for def in &mut elements.columns {
        column(def, database);
    }
    let mut names = Names::new(database, Sets::Tables);
    for index in &mut elements.indexes {
        names.visit_expr(&mut index.expr);
    }
    for constraint in &mut elements.constraints {
        names.visit_expr(&mut constraint.expr);
    }
    for projection in &mut elements.projections {
        if let crate::syntax::ast::ProjectionBody::Query(query) = &mut projection.body.node {
            walk_projection_query(&mut names, query);
        }
    }
}

fn column(def: &mut Annotated<ColumnDef>, database: &str) {
    let mut names = Names::new(database, Sets::Tables);
    if let Some(expr) = def.default.as_mut().and_then(|d| d.expr.as_mut()) {
        names.visit_expr(expr);
    }
    if let Some(expr) = &mut def.ttl {
        names.visit_expr(expr);
    }
}

fn drop_objects(node: &mut DropObjects, database: &str) {
    if node.kind != DropKind::Database && !node.temporary {
        for dropped in &mut node.names {
            name(dropped, database);
        }
    }
}

fn pairs(pairs: &mut [RenamePair], database: &str) {
    for pair in pairs {
        name(&mut pair.from, database);
        name(&mut pair.to, database);
    }
}

fn insert(node: &mut Insert, database: &str) {
    if let InsertTarget::Table(table) = &mut node.target {
        name(table, database);
    }
    let mut names = Names::new(database, Sets::AnyValue);
    if let Some(with) = &mut node.with {
        names.with(with);
    }
    match &mut node.source {
        InsertSource::Query { query, .. } => names.visit_query(query),
        InsertSource::Infile(file) => {
            if let Some(query) = &mut file.query {
                names.visit_query(query);
            }
        }
        InsertSource::Values(_) | InsertSource::Format { .. } => {}
    }
}

fn access(statement: &mut AccessStatement, database: &str) {
    match statement {
        AccessStatement::RowPolicy(node) => {
            for policy in &mut node.names {
                if policy.table.database.is_none() {
                    let beside = policy.table.table.as_ref().unwrap_or(&policy.name);
                    policy.table.database = Some(ident(database, beside));
                }
            }
            for filter in node.filters.iter_mut().flatten() {
                Names::new(database, Sets::Tables).visit_expr(filter);
            }
        }
        AccessStatement::MaskingPolicy(node) => {
            let beside = node.table.table.as_ref().unwrap_or(&node.name);
            let beside = ident(database, beside);
            node.table.database.get_or_insert(beside);
        }
        AccessStatement::Grant(node) => {
            let (Granted::Privileges(grants) | Granted::CurrentGrants(grants)) = &mut node.what
            else {
                return;
            };
            for grant in grants {
                let privilege = grant.privileges.first().map(|p| p.privilege.span);
                let AccessTarget::Tables(pattern) = &mut grant.on else {
                    continue;
                };
                match pattern {
                    TablePattern::Table {
                        database: written @ None,
                        table,
                        ..
                    } => *written = Some(ident(database, table)),
                    TablePattern::CurrentDatabase => {
                        let span = privilege.unwrap_or(crate::source::Span::synthetic());
                        *pattern = TablePattern::Database {
                            database: Spanned::new(database.to_owned(), span),
                            is_prefix: false,
                        };
                    }
                    TablePattern::Table { .. }
                    | TablePattern::Everything
                    | TablePattern::Database { .. } => {}
                }
            }
        }
        _ => {}
    }
}

fn object(statement: &mut ObjectStatement, database: &str) {
    match statement {
        ObjectStatement::Attach(node) => qualify(&mut node.definition, database),
        ObjectStatement::AttachReplicated(node) => name(&mut node.name, database),
        ObjectStatement::Detach(node) => {
            if node.kind != DropKind::Database {
                name(&mut node.name, database);
            }
        }
        ObjectStatement::Truncate(node) => {
            if node.kind != DropKind::Database {
                name(&mut node.name, database);
            }
        }
        ObjectStatement::Undrop(node) => name(&mut node.name, database),
        ObjectStatement::CreateIndex(node) => name(&mut node.table, database),
        ObjectStatement::DropIndex(node) => name(&mut node.table, database),
        ObjectStatement::Delete(node) => {
            name(&mut node.table, database);
            Names::new(database, Sets::AnyValue).visit_expr(&mut node.condition);
        }
        ObjectStatement::Update(node) => {
            name(&mut node.table, database);
            let mut names = Names::new(database, Sets::AnyValue);
            names.visit_expr(&mut node.condition);
            for assignment in &mut node.assignments {
                names.visit_expr(&mut assignment.value);
            }
        }
        ObjectStatement::TruncateTables(_)
        | ObjectStatement::CreateFunction(_)
        | ObjectStatement::CreateNamedCollection(_)
        | ObjectStatement::AlterNamedCollection(_)
        | ObjectStatement::CreateWorkload(_)
        | ObjectStatement::CreateResource(_)
        | ObjectStatement::DropNamed(_)
        | ObjectStatement::AlterDatabase(_) => {}
    }
}

/// The rules of a table's TTL.
fn ttl(items: &mut [Spanned<crate::syntax::ast::TtlItem>], database: &str) {
    let mut names = Names::new(database, Sets::Tables);
    for item in items {
        walk_ttl(&mut names, item);
    }
}
