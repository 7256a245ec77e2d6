//! A source that is a table of the schema has the columns that the dictionary asks for.
//!
//! ClickHouse creates a dictionary without looking; it cannot load it then (Codes 36, 47, 48, 53, 60).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::qualify::qualify;
use crate::model::query::tables;
use crate::model::{Dictionary, Lowered, Object, ObjectName};
use crate::source::Span;
use crate::syntax::ast::{KeyValue, KeyValueValue, Literal, Query, Statement};
use crate::syntax::parse_query;
use crate::types::Type;
use crate::types::convert::{Conversion, convert};
use crate::types::infer::{
    Catalog, Description, SourceColumn, TableColumns, check_table_exprs, describe,
};

use super::did_you_mean;
use super::layout::find;
use super::unmerged;

const NOT_LOADED: &str = "ClickHouse creates the dictionary, and cannot load it";

pub(super) fn check(dictionary: &Dictionary, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let arguments = &dictionary.source.arguments;
    let elsewhere = |key: &&str| find(arguments, key).is_some();
    if !dictionary.source.kind.eq_ignore_ascii_case("clickhouse")
        || ["host", "name"].iter().any(elsewhere)
    {
        return;
    }
    if let Some(query) = find(arguments, "query") {
        check_query(dictionary, query, lowered, diagnostics);
        return;
    }
    let Some(table) = find(arguments, "table") else {
        return;
    };
    let database = find(arguments, "db").or_else(|| find(arguments, "database"));
    let database = match database {
        Some(database) => text(database),
        None => Some(dictionary.name.database.clone()),
    };
    let (Some(database), Some(name)) = (database, text(table)) else {
        return;
    };
    let source = ObjectName { database, name };
    let span = table.value.span;
    if source == dictionary.name {
        diagnostics.push(
            Diagnostic::error(Code::DictionarySource, "a dictionary cannot read itself")
                .at(span, "")
                .note(NOT_LOADED),
        );
        return;
    }
    if !check_exists(&source, span, lowered, diagnostics) {
        return;
    }
    let Ok(columns) = lowered.columns(&source) else {
        return;
    };
    check_columns(dictionary, &source, &columns, lowered, diagnostics);
    unmerged::check_table(&source, span, lowered, diagnostics);
    if let Some(filter) = find(arguments, "where")
        && let Some(condition) = text(filter)
    {
        let query = format!(
            "SELECT 1 FROM `{}`.`{}` WHERE {condition}",
            source.database, source.name
        );
        say_if_rejected(&describe(&query, lowered), filter.value.span, diagnostics);
    }
}

/// Whether the table is in the schema.
fn check_exists(
    source: &ObjectName,
    span: Span,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) -> bool {
    let schema = &lowered.schema;
    if schema.objects.contains_key(source) {
        return !lowered.incomplete.contains(source);
    }
    if lowered.incomplete.contains(source) || !schema.declares_all_of(&source.database) {
        return false;
    }
    let mut diagnostic = Diagnostic::error(
        Code::UnknownObject,
        format!("there is no `{source}` in this schema"),
    )
    .at(span, "the source of the dictionary")
    .note(NOT_LOADED);
    if source.name.contains('.') {
        diagnostic = diagnostic.help("name the database apart: `DB 'database' TABLE 'table'`");
    }
    let same_database = schema.objects.keys();
    let same_database = same_database.filter(|object| object.database == source.database);
    let names = same_database.map(|object| object.name.as_str());
    diagnostics.push(did_you_mean(diagnostic, &source.name, names));
    false
}

fn check_columns(
    dictionary: &Dictionary,
    source: &ObjectName,
    columns: &[SourceColumn],
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    let asks_later = {
        let layout = dictionary.layout_name();
        layout.ends_with("cache") || layout.ends_with("direct")
    };
    let note = if asks_later {
        "ClickHouse creates the dictionary, and every `dictGet` fails"
    } else {
        NOT_LOADED
    };
    let table = lowered.schema.objects.get(source).map(Object::span);
    let see = |diagnostic: Diagnostic| match table {
        Some(span) => diagnostic.see(span, "the source"),
        None => diagnostic,
    };
    for attribute in &dictionary.attributes {
        if let Some(expression) = &attribute.expression {
            let table = TableColumns::new(columns.to_vec(), true);
            let mut found = Diagnostics::new();
            check_table_exprs(&[expression], &table, lowered, &mut found);
            diagnostics.extend(found.into_iter().map(|diagnostic| diagnostic.note(note)));
            continue;
        }
        let found = columns.iter().find(|column| column.name == attribute.name);
        let Some(column) = found else {
            let diagnostic = Diagnostic::error(
                Code::UnknownColumn,
                format!("the source {source} has no column `{}`", attribute.name),
            )
            .at(attribute.span, "")
            .note(note);
            let names = columns.iter().map(|column| column.name.as_str());
            diagnostics.push(did_you_mean(see(diagnostic), &attribute.name, names));
            continue;
        };
        let Some(from) = &column.ty else { continue };
        let key = Type::UInt(crate::types::IntWidth::W64);
        let is_simple_key = dictionary.is_key(attribute) && dictionary.has_simple_key();
        let to = if is_simple_key { &key } else { &attribute.ty };
        match convert(from, to) {
            Conversion::Refused | Conversion::Fails => diagnostics.push(
                see(Diagnostic::error(
                    Code::Unconvertible,
                    format!("`{from}` of the source cannot become `{to}`"),
                )
                .at(attribute.span, ""))
                .note(note),
            ),
            Conversion::FailsOnNull => diagnostics.push(
                see(Diagnostic::warning(
                    Code::NullIntoNotNull,
                    format!(
                        "`{}` is `{from}` in the source: the first NULL stops the dictionary from loading",
                        attribute.name
                    ),
                )
                .at(attribute.span, format!("this is `{to}`")))
                .help(format!("declare the attribute `Nullable({to})`, or write `EXPRESSION ifNull({}, …)`", attribute.name)),
            ),
            Conversion::Fine | Conversion::Unknown => {}
        }
    }
}

fn check_query(
    dictionary: &Dictionary,
    query: &KeyValue,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    let Some(sql) = text(query) else { return };
    let span = query.value.span;
    match parse_query(&sql) {
        Err(errors) => {
            if let Some(error) = errors.iter().next() {
                diagnostics.push(
                    Diagnostic::error(
                        Code::DictionarySource,
                        format!("the query of the source cannot be read: {}", error.message),
                    )
                    .at(span, ""),
                );
            }
            return;
        }
        // A name without a database means the current one of whoever loads the dictionary.
        Ok(query) if has_bare_tables(query.clone()) => return,
        Ok(query) => unmerged::check_query(&query, span, lowered, diagnostics),
    }
    let description = describe(&sql, lowered);
    if let Description::Typed(columns) = &description
        && columns.len() < dictionary.attributes.len()
    {
        diagnostics.push(
            Diagnostic::error(
                Code::DictionarySource,
                format!(
                    "the query of the source gives {} columns, and the dictionary has {}",
                    columns.len(),
                    dictionary.attributes.len()
                ),
            )
            .at(span, "")
            .note(NOT_LOADED),
        );
    }
    say_if_rejected(&description, span, diagnostics);
}

/// Whether a query names a table without its database.
fn has_bare_tables(query: Query) -> bool {
    const NONE: &str = "\0";
    let mut statement = Statement::Select(query);
    qualify(&mut statement, NONE);
    let Statement::Select(query) = &statement else {
        return false;
    };
    tables(query).iter().any(|table| table.database == NONE)
}

/// What is wrong inside a string is told of the whole string.
fn say_if_rejected(description: &Description, span: Span, diagnostics: &mut Diagnostics) {
    if let Description::Rejected(inner) = description {
        let mut diagnostic = Diagnostic::error(inner.code, inner.message.clone())
            .at(span, "")
            .note(NOT_LOADED);
        diagnostic.help.clone_from(&inner.help);
        diagnostics.push(diagnostic);
    }
}

/// A value that is written out, without variables.
fn text(argument: &KeyValue) -> Option<String> {
    let text = match &argument.value.node {
        KeyValueValue::Literal(Literal::String(text)) => text,
        KeyValueValue::Name(name) => &name.node,
        _ => return None,
    };
    (!text.is_empty() && !text.contains("${")).then(|| text.clone())
}
