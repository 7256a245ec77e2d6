//! What an object has from others: the columns of views and of tables that are made from something.

mod table;
mod untyped;

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::source::Span;
use crate::syntax::ast;
use crate::types::Reason;
use crate::types::infer::{Catalog, JoinTable, SourceColumn, infer_query};

use super::lower::Lowered;
use super::query::tables;
use super::{MaterializedViewTarget, Object, ObjectName, Schema, ViewColumn};
use table::{needs_resolving, resolve_table};

/// Infers the columns of every object that does not declare them, and checks the names in the queries of all views.
///
/// An object is looked at after those that it reads, wherever they are declared.
pub(super) fn resolve(lowered: &mut Lowered, diagnostics: &mut Diagnostics) {
    let names: Vec<ObjectName> = lowered.schema.objects.keys().cloned().collect();
    let mut state = State::default();
    for name in &names {
        resolve_object(name, lowered, &mut state, diagnostics);
    }
}

/// An object that is not yet in the schema, with the columns that come from the objects there are. A column of a view
/// whose type is not known has none; that is no error here, since the view is there all the same.
pub(crate) fn resolve_one(
    object: Object,
    schema: &Schema,
    diagnostics: &mut Diagnostics,
) -> Object {
    match object {
        Object::View(mut view) if view.declared.is_empty() => {
            if !view.has_parameters {
                view.columns = infer_view(&view.query, schema, diagnostics);
            }
            Object::View(view)
        }
        Object::MaterializedView(mut view) if view.declared.is_empty() => {
            view.columns = infer_view(&view.query, schema, diagnostics);
            Object::MaterializedView(view)
        }
        Object::Table(table) if needs_resolving(&table) => {
            let lowered = Lowered {
                schema: schema.clone(),
                ..Lowered::default()
            };
            Object::Table(resolve_table(table, &lowered, diagnostics))
        }
        object => object,
    }
}

fn infer_view(
    query: &ast::Query,
    schema: &Schema,
    diagnostics: &mut Diagnostics,
) -> Vec<ViewColumn> {
    let mut said = Diagnostics::new();
    let columns = infer_query(query, schema, &mut said);
    said.extend(duplicates(&columns, "view"));
    diagnostics.extend(said.into_iter().filter(|said| !said.is_declined()));
    columns
}

#[derive(Default)]
struct State {
    done: BTreeSet<ObjectName>,
    /// The objects being resolved, each read by the one before.
    path: Vec<ObjectName>,
}

fn resolve_object(
    name: &ObjectName,
    lowered: &mut Lowered,
    state: &mut State,
    diagnostics: &mut Diagnostics,
) {
    let needs: Vec<ObjectName> = match lowered.schema.objects.get(name) {
        Some(Object::View(view)) => names(&view.query),
        Some(Object::MaterializedView(view)) => names(&view.query),
        Some(Object::Table(table)) if needs_resolving(table) => table::needs(table),
        Some(Object::Table(_) | Object::Dictionary(_)) | None => return,
    };
    if state.done.contains(name) {
        return;
    }
    if let Some(start) = state.path.iter().position(|view| view == name) {
        let ring = state.path.split_off(start);
        diagnostics.push(cycle(&ring, &lowered.schema));
        for view in ring {
            lowered.incomplete.insert(view.clone());
            state.done.insert(view);
        }
        return;
    }
    state.path.push(name.clone());
    for other in needs {
        resolve_object(&other, lowered, state, diagnostics);
    }
    if state.path.last() == Some(name) {
        state.path.pop();
    }
    if !state.done.insert(name.clone()) {
        return;
    }
    match lowered.schema.objects.get(name) {
        Some(Object::View(view)) => {
            let (query, declared) = (view.query.clone(), !view.declared.is_empty());
            let looked_at = !view.has_parameters && !declared;
            let mut said = Diagnostics::new();
            resolve_view(name, &query, declared, lowered, &mut said);
            diagnostics.extend(said.into_iter().map(|diagnostic| {
                if looked_at {
                    diagnostic
                } else {
                    unseen(diagnostic)
                }
            }));
        }
        Some(Object::MaterializedView(view)) => {
            let (query, declared) = (view.query.clone(), !view.declared.is_empty());
            resolve_view(name, &query, declared, lowered, diagnostics);
        }
        Some(Object::Table(table)) => {
            let mut said = Diagnostics::new();
            let resolved = resolve_table(table.clone(), lowered, &mut said);
            if said.has_errors() {
                lowered.incomplete.insert(name.clone());
            }
            diagnostics.extend(said);
            if let Some(object) = lowered.schema.objects.get_mut(name) {
                *object = Object::Table(resolved);
            }
        }
        Some(Object::Dictionary(_)) | None => {}
    }
}

/// ClickHouse does not look into the query of a view with parameters or with declared columns before it is read.
fn unseen(mut diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.severity = Severity::Warning;
    diagnostic.note("ClickHouse creates the view, and refuses every SELECT from it")
}

fn names(query: &ast::Query) -> Vec<ObjectName> {
    tables(query).into_iter().map(|table| table.node).collect()
}

fn resolve_view(
    name: &ObjectName,
    query: &ast::Query,
    declared: bool,
    lowered: &mut Lowered,
    diagnostics: &mut Diagnostics,
) {
    let mut said = Diagnostics::new();
    let inferred = infer_query(query, lowered, &mut said);
    if declared {
        // The types are declared: that they cannot be derived is no matter.
        let matters = |diagnostic: &Diagnostic| {
            !matches!(diagnostic.code, Code::UnderivableType | Code::UnnamedColumn)
        };
        diagnostics.extend(said.into_iter().filter(matters));
        return;
    }
    said.extend(duplicates(&inferred, "view"));
    if said.has_errors() {
        lowered.incomplete.insert(name.clone());
    }
    diagnostics.extend(said);
    match lowered.schema.objects.get_mut(name) {
        Some(Object::View(view)) => view.columns = inferred,
        Some(Object::MaterializedView(view)) => view.columns = inferred,
        Some(Object::Table(_) | Object::Dictionary(_)) | None => {}
    }
}

/// ClickHouse refuses an object with two columns of one name (Code 44).
fn duplicates(columns: &[ViewColumn], what: &str) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (index, column) in columns.iter().enumerate() {
        let earlier = columns[..index]
            .iter()
            .find(|earlier| earlier.name == column.name);
        if let Some(earlier) = earlier {
            diagnostics.push(
                Diagnostic::error(
                    Code::DuplicateColumn,
                    format!("the {what} has two columns `{}`", column.name),
                )
                .at(column.span, "")
                .see(earlier.span, "first here"),
            );
        }
    }
    diagnostics
}

fn cycle(ring: &[ObjectName], schema: &Schema) -> Diagnostic {
    ring_error(
        Code::ViewCycle,
        "views that read each other",
        ring,
        |name, _| Some((schema.objects.get(name)?.span(), String::new())),
    )
}

/// The error about objects in a ring. `place` says where one needs the next, and what is to be said there.
pub(crate) fn ring_error(
    code: Code,
    what: &str,
    ring: &[ObjectName],
    place: impl Fn(&ObjectName, &ObjectName) -> Option<(Span, String)>,
) -> Diagnostic {
    let names: Vec<String> = ring
        .iter()
        .chain(ring.first())
        .map(ToString::to_string)
        .collect();
    let mut diagnostic = Diagnostic::error(code, format!("{what}: {}", names.join(" → ")));
    for (index, name) in ring.iter().enumerate() {
        let next = &ring[(index + 1) % ring.len()];
        let Some((span, text)) = place(name, next) else {
            continue;
        };
        diagnostic = if index == 0 {
            diagnostic.at(span, text)
        } else {
            diagnostic.see(span, text)
        };
    }
    diagnostic
}

impl Catalog for Lowered {
    fn columns(&self, name: &ObjectName) -> Result<Vec<SourceColumn>, Reason> {
        if self.incomplete.contains(name) {
            return Err(Reason::Reported);
        }
        self.schema.columns(name)
    }

    fn default_database(&self) -> &str {
        &self.schema.default_database
    }

    fn engine(&self, name: &ObjectName) -> Option<String> {
        self.schema.engine(name)
    }

    fn function(&self, name: &str) -> Option<super::SqlFunction<'_>> {
        self.schema.function(name)
    }

    fn objects(&self, database: &str) -> Vec<ObjectName> {
        Catalog::objects(&self.schema, database)
    }

    fn is_sampled(&self, name: &ObjectName) -> Option<bool> {
        self.schema.is_sampled(name)
    }

    fn has_function(&self, name: &str) -> bool {
        self.schema.has_function(name)
    }

    fn join(&self, name: &ObjectName) -> Option<JoinTable> {
        self.schema.join(name)
    }
}

impl Catalog for Schema {
    fn columns(&self, name: &ObjectName) -> Result<Vec<SourceColumn>, Reason> {
        match self.objects.get(name) {
            Some(object) => Ok(object.readable_columns()),
            // In a database of the schema, a missing object is an error that the checks speak of.
            None if self.declares_all_of(&name.database) => Err(Reason::Reported),
            None => Err(Reason::Foreign(name.clone())),
        }
    }

    fn default_database(&self) -> &str {
        &self.default_database
    }

    fn engine(&self, name: &ObjectName) -> Option<String> {
        let storage = match self.objects.get(name)? {
            Object::Table(table) => &table.storage,
            Object::MaterializedView(view) => match &view.target {
                MaterializedViewTarget::Inner(storage) => storage,
                MaterializedViewTarget::Table(_) => return Some("View".to_owned()),
            },
            Object::View(_) => return Some("View".to_owned()),
            Object::Dictionary(_) => return Some("Dictionary".to_owned()),
        };
        let engine = storage.clauses.engine.as_ref()?;
        Some(engine.name.node.clone())
    }

    fn function(&self, name: &str) -> Option<super::SqlFunction<'_>> {
        self.sql_function(name)
    }

    fn objects(&self, database: &str) -> Vec<ObjectName> {
        let names = self.objects.keys();
        names
            .filter(|name| name.database == database)
            .cloned()
            .collect()
    }

    fn is_sampled(&self, name: &ObjectName) -> Option<bool> {
        let Object::Table(table) = self.objects.get(name)? else {
            return None;
        };
        let clauses = &table.storage.clauses;
        let engine = clauses.engine.as_ref()?;
        // In the syntax of long ago it is an argument.
        let is_known = engine.name.ends_with("MergeTree")
            && (clauses.order_by.is_some() || clauses.primary_key.is_some());
        is_known.then_some(clauses.sample_by.is_some())
    }

    fn has_function(&self, name: &str) -> bool {
        self.function_object(name).is_some()
    }

    fn join(&self, name: &ObjectName) -> Option<JoinTable> {
        let Object::Table(table) = self.objects.get(name)? else {
            return None;
        };
        let clauses = &table.storage.clauses;
        let engine = clauses.engine.as_ref()?;
        let word = |expr: &ast::Expr| match &expr.node {
            ast::ExprKind::Path(path) => Some(path.last()?.node.clone()),
            _ => None,
        };
        let [strictness, kind, keys @ ..] = engine.arguments.as_slice() else {
            return None;
        };
        if engine.name.node != "Join" {
            return None;
        }
        let is =
            |expr, wanted: &str| word(expr).is_some_and(|word| word.eq_ignore_ascii_case(wanted));
        Some(JoinTable {
            keys: keys.iter().map(word).collect::<Option<_>>()?,
            is_any_left: is(strictness, "ANY") && is(kind, "LEFT"),
            has_settings: !clauses.settings.is_empty(),
        })
    }
}
