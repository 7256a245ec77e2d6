//! Rules over the model: what ClickHouse would refuse, and what it takes in silence and gets wrong.
//!
//! One rule a file. Each says nothing where it is not sure.

mod allow;
mod column_type;
mod credentials;
mod cycle;
mod dictionary;
mod engine;
mod engine_column;
mod found_default;
mod key;
mod materialized_view;
mod nullable_key;
mod object;
mod passing_on;
mod regretted;
mod row_policy;
mod server;
mod sight;
mod sorting_key;
mod sql_function;
mod table;
mod table_expr;
mod view;

pub use allow::Allows;
pub(crate) use column_type::suspicious;
pub(crate) use object::check_names;
pub(crate) use table::{call, is_aggregate, is_not_deterministic, is_of_query_alone};

use std::cell::OnceCell;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::model::{
    Column, Lowered, MaterializedView, MaterializedViewTarget, Object, ObjectName, Storage, Table,
};
use crate::source::Span;
use crate::syntax::ast::{Query, Setting};
use crate::types::Type;
use crate::types::infer::TableColumns;

use found_default::FoundDefault;
use sight::{Sight, Sights};

/// Says what is wrong with the objects of a schema that could be read in full.
pub fn check_schema(lowered: &Lowered, diagnostics: &mut Diagnostics) {
    cycle::check(lowered, diagnostics);
    server::check(lowered, diagnostics);
    for (name, object) in &lowered.schema.objects {
        // How others have made an object is their matter.
        if lowered.incomplete.contains(name) || object.docs().external {
            object::check(object, lowered, diagnostics);
        } else {
            check_object(object, lowered, diagnostics);
        }
    }
    for object in lowered.schema.server.values() {
        sql_function::check(object, lowered, diagnostics);
        row_policy::check(object, lowered, diagnostics);
    }
}

/// Says what is wrong with one object of a schema, which could be read in full.
pub(crate) fn check_object(object: &Object, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    object::check(object, lowered, diagnostics);
    match object {
        Object::Table(table) => {
            check_stored(&Stored::of(table), lowered, diagnostics);
        }
        Object::View(view) => {
            column_type::check(&view.declared, diagnostics);
            view::check(view, lowered, diagnostics);
            table::check_query_settings(&view.query, diagnostics);
        }
        Object::MaterializedView(view) => {
            materialized_view::check(view, lowered, diagnostics);
            table::check_query_settings(&view.query, diagnostics);
            check_inner(view, lowered, diagnostics);
        }
        Object::Dictionary(dictionary) => {
            dictionary::check(dictionary, lowered, diagnostics);
            credentials::check_dictionary(dictionary, diagnostics);
        }
    }
}

/// Says what is wrong with the names and the settings of a query that is run by itself.
pub(crate) fn check_run(query: &Query, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    check_names(&crate::model::query::tables(query), lowered, diagnostics);
    table::check_query_settings(query, diagnostics);
}

/// Columns with an engine: a table, or the storage of a materialized view.
struct Stored<'a> {
    name: &'a ObjectName,
    span: Span,
    columns: &'a [Column],
    storage: &'a Storage,
    sights: Sights,
    defaults: OnceCell<Vec<Option<FoundDefault>>>,
}

impl<'a> Stored<'a> {
    fn new(name: &'a ObjectName, span: Span, columns: &'a [Column], storage: &'a Storage) -> Self {
        Self {
            name,
            span,
            columns,
            storage,
            sights: Sights::default(),
            defaults: OnceCell::new(),
        }
    }

    fn of(table: &'a Table) -> Self {
        Self::new(&table.name, table.span, &table.columns, &table.storage)
    }

    /// The columns that the expressions of a clause can read.
    fn in_sight(&self, sight: Sight) -> &TableColumns {
        self.sights.of(self.columns, sight)
    }
}

fn check_stored(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    for column in stored
        .columns
        .iter()
        .filter(|column| is_nothing(&column.ty))
    {
        diagnostics.push(nothing(&column.name, &column.ty, column.span));
    }
    column_type::check(stored.columns, diagnostics);
    engine::check(stored, diagnostics);
    sorting_key::check(stored, diagnostics);
    key::check(stored, diagnostics);
    table_expr::check(stored, lowered, diagnostics);
    nullable_key::check(stored, lowered, diagnostics);
    engine_column::check(stored, diagnostics);
    table::check(stored, lowered, diagnostics);
    regretted::check(stored, lowered, diagnostics);
    passing_on::check(stored, lowered, diagnostics);
    credentials::check_storage(stored.storage, diagnostics);
}

/// The inner table of a materialized view has the declared columns, or else those of the query.
fn check_inner(view: &MaterializedView, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let MaterializedViewTarget::Inner(storage) = &view.target else {
        return;
    };
    let inferred: Option<Vec<Column>> = view.columns.iter().map(plain_column).collect();
    let columns = if view.declared.is_empty() {
        inferred
    } else {
        Some(view.declared.clone())
    };
    let Some(columns) = columns else { return };
    let stored = Stored::new(&view.name, view.span, &columns, storage);
    check_stored(&stored, lowered, diagnostics);
}

/// The error about a column that is nothing but NULL.
fn nothing(name: &str, ty: &Type, span: Span) -> Diagnostic {
    let message = match ty {
        Type::Array(_) => format!("`{name}` is always empty: ClickHouse stores no `{ty}`"),
        _ => format!("`{name}` is always NULL: ClickHouse stores no `{ty}`"),
    };
    let example = match ty {
        Type::Array(_) => "give it a type: `CAST([] AS Array(String))`",
        _ => "give it a type: `CAST(NULL AS Nullable(String))`",
    };
    Diagnostic::error(Code::TypeNotStorable, message)
        .at(span, "")
        .help(example)
}

/// What NULL by itself is, and a list of nothing.
fn is_nothing(ty: &Type) -> bool {
    match ty {
        Type::Nothing => true,
        Type::Nullable(inner) | Type::Array(inner) => is_nothing(inner),
        _ => false,
    }
}

fn plain_column(column: &crate::model::ViewColumn) -> Option<Column> {
    Some(Column {
        name: column.name.clone(),
        ty: column.ty.clone()?,
        default: None,
        codec: None,
        ttl: None,
        comment: None,
        statistics: None,
        settings: Vec::new(),
        renamed_from: None,
        rust: None,
        docs: Vec::new(),
        span: column.span,
    })
}

/// Adds the known name that was perhaps meant.
pub(crate) fn did_you_mean<'a>(
    diagnostic: Diagnostic,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    match nearest(name, known) {
        Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
        None => diagnostic,
    }
}

/// The error about a setting that `owner` does not have.
fn unknown_setting<'a>(
    setting: &Setting,
    owner: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let message = format!("{owner} has no setting `{}`", setting.name.node);
    let diagnostic = Diagnostic::error(Code::UnknownSetting, message).at(setting.name.span, "");
    did_you_mean(diagnostic, &setting.name, known)
}
