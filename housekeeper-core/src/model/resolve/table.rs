//! Tables whose columns come from elsewhere.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::lower::Lowered;
use crate::model::{
    Column, MaterializedViewTarget, Object, ObjectName, Storage, Table, ViewColumn,
};
use crate::source::Spanned;
use crate::syntax::ast::{
    DefaultKind, Expr, ExprKind, FromClause, FunctionCall, Literal, OriginRows, OriginSource,
    Query, QueryTerm, Select, Star, TableRef, TableSource,
};
use crate::types::infer::infer_query;

use super::untyped::{is_untyped, resolve_untyped};

/// Whether something about the columns of a table is yet to be found.
pub(super) fn needs_resolving(table: &Table) -> bool {
    table.origin.is_some() || table.columns.is_empty() || table.columns.iter().any(is_untyped)
}

/// The tables that have to be known before.
pub(super) fn needs(table: &Table) -> Vec<ObjectName> {
    let mut names = Vec::new();
    match table.origin.as_ref().map(|origin| &origin.source) {
        Some(OriginSource::Table(name)) => names.extend(ObjectName::of(name)),
        Some(OriginSource::Query(query)) => {
            names.extend(
                crate::model::query::tables(query)
                    .into_iter()
                    .map(|t| t.node),
            );
        }
        Some(OriginSource::Function(call)) => {
            names.extend(
                call.arguments
                    .iter()
                    .flat_map(crate::model::query::tables_of_expr)
                    .map(|table| table.node),
            );
        }
        None => {}
    }
    if table.columns.is_empty() {
        names.extend(passes_to(table));
    }
    for column in table.columns.iter().filter(|column| is_untyped(column)) {
        if let Some(expr) = column.default.as_ref().and_then(|d| d.expr.as_ref()) {
            let tables = crate::model::query::tables_of_expr(expr);
            names.extend(tables.into_iter().map(|table| table.node));
        }
    }
    names
}

/// The table with all its columns. Where some cannot be known, a diagnostic says so.
pub(super) fn resolve_table(
    mut table: Table,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) -> Table {
    match table.origin.take() {
        Some(origin) => match &origin.source {
            OriginSource::Table(name) => {
                if let Some(name) = ObjectName::of(name).map(|node| Spanned::new(node, name.span()))
                {
                    copy(&mut table, &name, origin.rows, lowered, diagnostics);
                }
                if origin.rows == OriginRows::Clone {
                    table.origin = Some(origin);
                }
            }
            OriginSource::Query(query) => {
                from_query(&mut table, query, lowered, diagnostics);
                if origin.rows != OriginRows::Empty {
                    table.origin = Some(origin);
                }
            }
            OriginSource::Function(call) => {
                from_query(&mut table, &all_of(call), lowered, diagnostics);
                table.origin = Some(origin);
            }
        },
        None if table.columns.is_empty() => pass(&mut table, lowered, diagnostics),
        None => {}
    }
    resolve_untyped(&mut table.columns, lowered, diagnostics);
    table
}

/// `AS SELECT …`: the columns are those of the query, or are declared and filled in their order.
fn from_query(
    table: &mut Table,
    query: &Spanned<Query>,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    let mut said = Diagnostics::new();
    let columns = infer_query(query, lowered, &mut said);
    if !table.columns.is_empty() {
        let is_error = |d: &Diagnostic| !d.is_declined();
        let known = !said.has_errors();
        diagnostics.extend(said.into_iter().filter(is_error));
        let filled = table.columns.iter().filter(|column| is_filled(column));
        let filled = filled.count();
        if known && columns.len() != filled {
            diagnostics.push(
                Diagnostic::error(
                    Code::OriginMismatch,
                    format!(
                        "the query gives {} columns, and `{}` has {filled} to fill",
                        columns.len(),
                        table.name
                    ),
                )
                .at(table.span, ""),
            );
        }
        return;
    }
    said.extend(super::duplicates(&columns, "table"));
    diagnostics.extend(said);
    table.columns = columns.into_iter().filter_map(plain).collect();
}

/// Whether a column is written by an INSERT that names none.
fn is_filled(column: &Column) -> bool {
    let kind = column.default.as_ref().map(|default| default.kind);
    matches!(kind, None | Some(DefaultKind::Default))
}

/// `SELECT * FROM function(…)`
fn all_of(call: &FunctionCall) -> Spanned<Query> {
    let span = call.name.span;
    let select = Select {
        projection: vec![Spanned::new(
            ExprKind::Star(Box::new(Star {
                qualifier: None,
                like: None,
                transformers: Vec::new(),
            })),
            span,
        )],
        from: Some(FromClause {
            first: Spanned::new(
                TableRef::new(TableSource::Function(Box::new(call.clone()))),
                span,
            ),
            joins: Vec::new(),
        }),
        ..Select::default()
    };
    Spanned::new(
        Query {
            first: Spanned::new(QueryTerm::Select(Box::new(select)), span),
            rest: Vec::new(),
            output: None,
        },
        span,
    )
}

/// `AS other`: its columns, and what else ClickHouse takes over. A declared clause comes before a copied one.
fn copy(
    table: &mut Table,
    name: &Spanned<ObjectName>,
    rows: OriginRows,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    let has_engine = table.storage.clauses.engine.is_some();
    if lowered.incomplete.contains(&name.node) {
        lowered_reported(table, name, diagnostics);
        return;
    }
    let Some(object) = lowered.schema.objects.get(&name.node) else {
        diagnostics.push(missing(table, name, lowered));
        return;
    };
    match object {
        Object::Table(other) => {
            let keeps = match &table.storage.clauses.engine {
                None => Kept::All,
                Some(engine) if engine.name.ends_with("MergeTree") => Kept::Keys,
                Some(_) => Kept::Columns,
            };
            if rows == OriginRows::Clone && keeps == Kept::Columns {
                diagnostics.push(
                    Diagnostic::error(
                        Code::WrongOrigin,
                        "only a table of the MergeTree family can be a clone",
                    )
                    .at(table.span, ""),
                );
            }
            copy_table(table, other, keeps);
        }
        Object::MaterializedView(other) if !has_engine => match &other.target {
            MaterializedViewTarget::Inner(storage) => {
                table.columns = other.columns.iter().cloned().filter_map(plain).collect();
                merge_storage(&mut table.storage, storage);
            }
            MaterializedViewTarget::Table(target) => diagnostics.push(
                wrong_origin(table, name, "a materialized view without rows of its own")
                    .help(format!("write `AS {target}`")),
            ),
        },
        Object::View(_) | Object::Dictionary(_) if !has_engine => {
            let what = format!("a {}, which has no engine to copy", object.kind());
            diagnostics
                .push(wrong_origin(table, name, &what).help("write the engine: `ENGINE = …`"));
        }
        Object::View(_) | Object::Dictionary(_) | Object::MaterializedView(_) => {
            let columns = object.readable_columns().into_iter();
            let columns = columns.map(|column| ViewColumn {
                name: column.name,
                ty: column.ty,
                docs: column.docs,
                span: table.span,
            });
            table.columns = columns.filter_map(plain).collect();
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// Without an engine of its own: all.
    All,
    /// With one of the MergeTree family: what such a table has, but its settings and the TTL of its rows.
    Keys,
    /// With any other: what any table has.
    Columns,
}

fn copy_table(table: &mut Table, other: &Table, kept: Kept) {
    table.columns.clone_from(&other.columns);
    let storage = &mut table.storage;
    storage.constraints.clone_from(&other.storage.constraints);
    match kept {
        Kept::All => merge_storage(storage, &other.storage),
        Kept::Keys => {
            let mut other = other.storage.clone();
            other.clauses.engine = None;
            other.clauses.ttl = Vec::new();
            other.clauses.settings = Vec::new();
            merge_storage(storage, &other);
        }
        Kept::Columns => {
            for column in &mut table.columns {
                column.ttl = None;
            }
        }
    }
    if table.comment.is_none() {
        table.comment.clone_from(&other.comment);
    }
}

/// What is declared stays, the rest is copied.
fn merge_storage(own: &mut Storage, other: &Storage) {
    let (mine, theirs) = (&mut own.clauses, &other.clauses);
    let has_key = mine.order_by.is_some();
    mine.engine = mine.engine.take().or_else(|| theirs.engine.clone());
    mine.partition_by = mine
        .partition_by
        .take()
        .or_else(|| theirs.partition_by.clone());
    mine.order_by = mine.order_by.take().or_else(|| theirs.order_by.clone());
    if !has_key {
        mine.primary_key = mine
            .primary_key
            .take()
            .or_else(|| theirs.primary_key.clone());
    }
    mine.sample_by = mine.sample_by.take().or_else(|| theirs.sample_by.clone());
    if mine.ttl.is_empty() {
        mine.ttl.clone_from(&theirs.ttl);
    }
    for setting in &theirs.settings {
        if !mine.settings.iter().any(|own| own.name == setting.name) {
            mine.settings.push(setting.clone());
        }
    }
    own.indexes.clone_from(&other.indexes);
    own.projections.clone_from(&other.projections);
    own.constraints.clone_from(&other.constraints);
}

/// `Buffer` and `Merge` without columns have those of the table they read.
fn pass(table: &mut Table, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let engine = table.storage.clauses.engine.as_ref();
    let is_buffer = engine.is_some_and(|engine| engine.name.as_str() == "Buffer");
    if !is_buffer && engine.is_none_or(|engine| engine.name.as_str() != "Merge") {
        // What is wrong with its columns has been said.
        return;
    }
    let Some(name) = passes_to(table) else {
        diagnostics.push(unknown(table, "the tables it reads are not known"));
        return;
    };
    let name = Spanned::new(name, table.span);
    if lowered.incomplete.contains(&name.node) {
        lowered_reported(table, &name, diagnostics);
        return;
    }
    match lowered.schema.objects.get(&name.node) {
        Some(Object::Table(other)) => {
            table.columns.clone_from(&other.columns);
            for column in &mut table.columns {
                column.comment = None;
                column.codec = None;
                column.ttl = None;
            }
        }
        Some(_) => diagnostics.push(unknown(table, "what it reads is no table")),
        None if is_buffer => diagnostics.push(missing(table, &name, lowered)),
        None => diagnostics.push(unknown(table, "the tables it reads are not known")),
    }
}

/// The table that a `Buffer` is written to.
fn passes_to(table: &Table) -> Option<ObjectName> {
    let engine = table.storage.clauses.engine.as_ref()?;
    if engine.name.as_str() != "Buffer" {
        return None;
    }
    let database = word(engine.arguments.first()?)?;
    let name = word(engine.arguments.get(1)?)?;
    let database = if database.is_empty() {
        table.name.database.clone()
    } else {
        database
    };
    Some(ObjectName { database, name })
}

fn word(expr: &Expr) -> Option<String> {
    match &expr.node {
        ExprKind::Literal(Literal::String(text)) => Some(text.clone()),
        ExprKind::Path(path) => match path.as_slice() {
            [name] => Some(name.node.clone()),
            _ => None,
        },
        _ => None,
    }
}

fn unknown(table: &Table, why: &str) -> Diagnostic {
    Diagnostic::error(
        Code::UnknownStructure,
        format!("the columns of `{}` are not known: {why}", table.name),
    )
    .at(table.span, "")
    .help("write the columns")
}

/// What it is made from has errors of its own: so little is known of the table.
fn lowered_reported(table: &Table, name: &Spanned<ObjectName>, diagnostics: &mut Diagnostics) {
    diagnostics.push(unknown(
        table,
        &format!("not all is known of `{}`", name.node),
    ));
}

fn missing(table: &Table, name: &Spanned<ObjectName>, lowered: &Lowered) -> Diagnostic {
    if lowered.schema.declares_all_of(&name.database) {
        return Diagnostic::error(
            Code::UnknownObject,
            format!("there is no `{}` in this schema", name.node),
        )
        .at(name.span, "");
    }
    unknown(
        table,
        &format!(
            "`{}` is in a database that the schema does not declare",
            name.node
        ),
    )
}

fn wrong_origin(table: &Table, name: &Spanned<ObjectName>, what: &str) -> Diagnostic {
    Diagnostic::error(
        Code::WrongOrigin,
        format!(
            "`{}` cannot be made from `{}`: it is {what}",
            table.name, name.node
        ),
    )
    .at(name.span, "")
}

fn plain(column: ViewColumn) -> Option<Column> {
    Some(Column {
        name: column.name,
        ty: column.ty?,
        default: None,
        codec: None,
        ttl: None,
        comment: None,
        statistics: None,
        settings: Vec::new(),
        renamed_from: None,
        rust: None,
        docs: column.docs,
        span: column.span,
    })
}
