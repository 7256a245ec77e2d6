//! What the server says there is, as a schema.

use std::collections::BTreeMap;

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::model::lower::{docs, lower_database, lower_object, lower_server};
use housekeeper_core::model::{Object, ObjectName, Schema, ServerKind};
use housekeeper_core::syntax::ast::Statement;
use housekeeper_core::syntax::parse_statement;

use crate::engine::Engine;

/// What there is in the databases of a world.
pub(crate) struct Echo {
    pub(crate) schema: Schema,
    /// Names and types of the columns of each object, in order.
    pub(crate) columns: BTreeMap<ObjectName, Vec<(String, String)>>,
}

/// What the server says of the databases whose names start with `prefix`.
pub(crate) fn read(engine: &Engine, prefix: &str) -> Result<Echo, String> {
    let mut schema = Schema::new("default");
    for [name] in engine.rows(&format!(
        "SELECT name FROM system.databases WHERE startsWith(name, '{prefix}') ORDER BY name"
    ))? {
        let created = engine.rows(&format!("SHOW CREATE DATABASE `{name}`"))?;
        let [create] = created
            .into_iter()
            .next()
            .ok_or("no SHOW CREATE DATABASE")?;
        let mut said = Diagnostics::new();
        let item = parse(&create)?;
        let Statement::CreateDatabase(node) = &item.node else {
            return Err(format!("no CREATE DATABASE: {create}"));
        };
        let docs = docs(&item, &mut said);
        let database = lower_database(node, docs, &mut said);
        no_errors(&create, &said)?;
        schema.databases.insert(name, database);
    }
    for [create] in engine.rows(&format!(
        "SELECT create_table_query FROM system.tables WHERE startsWith(database, '{prefix}') AND NOT match(name, '^([.]|_tmp_replace)') ORDER BY database, name"
    ))? {
        let mut said = Diagnostics::new();
        let item = parse(&create)?;
        let object = lower_object(&item, &mut said).ok_or_else(|| format!("no object: {create}"))?;
        no_errors(&create, &said)?;
        schema.objects.insert(object);
    }
    for query in [
        format!(
            "SELECT create_query FROM system.functions WHERE origin = 'SQLUserDefined' AND startsWith(name, '{prefix}') ORDER BY name"
        ),
        format!(
            "SELECT create_query FROM system.named_collections WHERE startsWith(name, '{prefix}') ORDER BY name"
        ),
    ] {
        for [create] in engine.rows(&query)? {
            let mut said = Diagnostics::new();
            let item = parse(&create)?;
            let docs = docs(&item, &mut said);
            for object in lower_server(&item, &docs, &mut said) {
                schema.server.insert(object.name.clone(), object);
            }
            no_errors(&create, &said)?;
        }
    }
    let mut columns: BTreeMap<ObjectName, Vec<(String, String)>> = BTreeMap::new();
    for [database, table, name, ty] in engine.rows(&format!(
        "SELECT database, table, name, type FROM system.columns WHERE startsWith(database, '{prefix}') AND NOT match(table, '^([.]|_tmp_replace)') ORDER BY database, table, position"
    ))? {
        let object = ObjectName { database, name: table };
        columns.entry(object).or_default().push((name, ty));
    }
    Ok(Echo { schema, columns })
}

/// What of a model the server cannot show alike: values of named collections, which it hides, and what it has of views
/// whose columns nobody declared.
pub(crate) fn as_shown(model: &Schema, echo: &mut Schema) -> Schema {
    let mut model = model.clone();
    for shown in echo.objects.values_mut() {
        let held = model.objects.get(shown.name());
        match (shown, held) {
            (Object::View(shown), Some(Object::View(held))) if held.declared.is_empty() => {
                shown.declared.clear();
            }
            (Object::MaterializedView(shown), Some(Object::MaterializedView(held)))
                if held.declared.is_empty() =>
            {
                shown.declared.clear();
            }
            _ => {}
        }
    }
    for object in model.server.values_mut().chain(echo.server.values_mut()) {
        if object.name.kind == ServerKind::NamedCollection {
            hide_values(&mut object.statement);
        }
    }
    for object in model.objects.values_mut() {
        if let Object::MaterializedView(view) = object {
            // What refreshes is given the rights of who creates it.
            if view.refresh.is_some()
                && view.security.is_none()
                && let Some(Object::MaterializedView(shown)) = echo.objects.get_mut(&view.name)
            {
                shown.security = None;
            }
            // Said once, when it is created.
            view.populate = false;
            view.empty = false;
        }
        if let Object::Table(table) = object {
            table.origin = None;
        }
    }
    model
}

fn hide_values(statement: &mut Statement) {
    use housekeeper_core::source::Spanned;
    use housekeeper_core::syntax::ast::object::ObjectStatement;
    use housekeeper_core::syntax::ast::{ExprKind, Literal};
    if let Statement::Object(node) = statement
        && let ObjectStatement::CreateNamedCollection(node) = &mut **node
    {
        node.items
            .sort_by(|a, b| a.setting.name.node.cmp(&b.setting.name.node));
        for item in &mut node.items {
            let hidden = Literal::String("[HIDDEN]".to_owned());
            item.setting.value = Spanned::synthetic(ExprKind::Literal(hidden));
        }
    }
}

fn parse(sql: &str) -> Result<housekeeper_core::syntax::ast::StatementItem, String> {
    parse_statement(sql)
        .map_err(|error| format!("what the server shows is not read: {error:?}\n{sql}"))
}

fn no_errors(sql: &str, said: &Diagnostics) -> Result<(), String> {
    if said.has_errors() {
        return Err(format!("what the server shows is refused: {said:?}\n{sql}"));
    }
    Ok(())
}
