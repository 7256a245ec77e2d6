//! The module of a table.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::diagnostic::Diagnostics;
use crate::model::{ObjectKind, Table};
use crate::source::Span;

use super::by_key::{ByKey, key_columns, key_expressions};
use super::context::Context;
use super::definition::Definitions;
use super::docs::{Doc, code};
use super::field::ColumnSource;
use super::fields::Fields;
use super::module::Module;
use super::{insert, new, row, select};

/// Rows, inserts and queries of a table.
pub(super) fn emit(
    table: &Table,
    ident: Ident,
    context: &Context<'_>,
    diagnostics: &mut Diagnostics,
) -> TokenStream {
    let key = key_columns(table);
    let by_key = key.first().map(|first| ByKey::function_name(first));
    let reserved: Vec<_> = (insert::FUNCTIONS.into_iter())
        .chain(select::FUNCTIONS)
        .chain([super::get::FUNCTION, "ByKey", "KEY"])
        .chain(by_key.as_deref())
        .collect();
    let mut definitions = Definitions::new(context, diagnostics);
    let columns = table.columns.iter().map(ColumnSource::from);
    let fields = Fields::new(columns, &reserved, &key, &mut definitions);
    let definitions = definitions.emit();

    let name = table.name.to_string();
    let replacing = is_replacing(table);
    let mut traits = TokenStream::new();
    if replacing {
        traits.extend(quote!(impl hk::Replacing for Table {}));
    }
    if is_merge_tree(table) {
        traits.extend(quote!(impl hk::MergeTree for Table {}));
    }
    if table.storage.clauses.sample_by.is_some() {
        traits.extend(quote!(impl hk::Sampled for Table {}));
    }
    let mut part = definitions;
    let mut constants = TokenStream::new();
    if fields.read().next().is_some() {
        let summary = Doc::new(format!(
            "One row of {}: every column that a `SELECT` can read.",
            code(&name)
        ));
        part.extend([row::emit(&fields, summary, context)]);
    }
    if fields.written().next().is_some() {
        part.extend([
            new::emit(&fields, &name),
            insert::emit(&fields, &name, context),
        ]);
    }
    if fields.read().next().is_some() {
        part.extend([select::emit("rows", context)]);
        if let Some(by_key) = ByKey::new(table, &fields, replacing) {
            part.extend([by_key.emit(context)]);
            constants = by_key.constant();
        }
    }
    Module {
        ident,
        doc: doc(table, context),
        kind: ObjectKind::Table,
        name: &table.name,
        fields: &fields,
        traits,
        constants,
        part,
    }
    .emit(context)
}

/// Whether the engine replaces rows by newer ones of the same key, so that `FINAL` picks the newest.
fn is_replacing(table: &Table) -> bool {
    let engine = table.storage.clauses.engine.as_ref();
    engine.is_some_and(|engine| engine.name.ends_with("ReplacingMergeTree"))
}

fn is_merge_tree(table: &Table) -> bool {
    let engine = table.storage.clauses.engine.as_ref();
    engine.is_some_and(|engine| engine.name.ends_with("MergeTree"))
}

fn doc(table: &Table, context: &Context<'_>) -> Doc {
    Doc::new(format!("Table {}.", code(&table.name.to_string())))
        .comments(&table.docs.lines)
        .comment(table.comment.as_deref())
        .optional(storage(table, context))
        .optional(defined_in(table.span, context))
}

/// `` Engine `MergeTree`, sorting key `user_id, timestamp`. ``
fn storage(table: &Table, context: &Context<'_>) -> Option<String> {
    let engine = table.storage.clauses.engine.as_ref()?;
    // The arguments of other engines may hold addresses and passwords, which do not belong into documentation.
    let with_arguments = engine
        .name
        .ends_with("MergeTree")
        .then(|| context.text(engine.span));
    let engine = with_arguments
        .flatten()
        .unwrap_or_else(|| engine.name.node.clone());
    let key = key_expressions(table)
        .into_iter()
        .map(|expr| context.text(expr.span));
    let key: Option<Vec<_>> = key.collect();
    let key = key.filter(|key| !key.is_empty());
    let key = key.map(|key| format!(", sorting key {}", code(&key.join(", "))));
    Some(format!(
        "Engine {}{}.",
        code(&engine),
        key.unwrap_or_default()
    ))
}

/// `` Defined in `db/schemas/shop/tables/users.sql:3`. ``
pub(super) fn defined_in(span: Span, context: &Context<'_>) -> Option<String> {
    let place = context.place(span)?;
    Some(format!("Defined in {}.", code(&place)))
}
