//! All of the generated code.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::quote;

use crate::diagnostic::Diagnostics;
use crate::model::{Object, Schema};
use crate::query::NamedQuery;
use crate::source::{SourceMap, Span};

use super::context::Context;
use super::embedded::{self, Embedded};
use super::name::{Scope, sanitize};
use super::{Options, database, queries};

/// Names at the top that are not databases; `queries` is where named queries go.
const RESERVED: [&str; 6] = [
    "apply",
    "migrations",
    "queries",
    "revert",
    "status",
    "verify",
];

/// Generates the Rust of a schema: a module for each database, one with the named queries, and with `embedded`, the functions that apply the
/// migrations.
///
/// The same input gives the same tokens. `sources` holds the files that the schema's spans point into; places that are
/// synthetic are left out of the documentation. A column whose type has no Rust type yet is left out of the rows, with
/// a warning; names that would be one name in Rust are an error.
pub fn generate(
    schema: &Schema,
    sources: &SourceMap,
    options: &Options,
    queries: &[NamedQuery],
    embedded: Option<Embedded<'_>>,
    diagnostics: &mut Diagnostics,
) -> TokenStream {
    let context = Context::new(options, sources, diagnostics);
    let mut scope = Scope::new("database", &RESERVED);
    let mut modules = Vec::new();
    let mut databases = BTreeMap::new();
    for (name, objects) in by_database(schema) {
        let created = schema.databases.get(name);
        let span = created.map(|database| database.span);
        let span = span.or_else(|| objects.first().map(|object| object.span()));
        let span = span.unwrap_or_else(Span::synthetic);
        let ident = scope.name(&sanitize(name), name, span, diagnostics);
        modules.push(database::emit(
            name,
            &ident,
            created,
            &objects,
            &context,
            diagnostics,
        ));
        databases.insert(name, ident);
    }
    let migrations = embedded.map(|embedded| embedded::emit(embedded, schema, queries, &context));
    let queries = queries::emit(queries, &databases, &context, diagnostics);
    quote!(#(#modules)* #queries #migrations)
}

/// The objects of each database, in the order of definition.
fn by_database(schema: &Schema) -> IndexMap<&str, Vec<&Object>> {
    let mut databases: IndexMap<&str, Vec<&Object>> = schema
        .databases
        .keys()
        .map(|name| (name.as_str(), Vec::new()))
        .collect();
    for (name, object) in &schema.objects {
        databases.entry(&name.database).or_default().push(object);
    }
    databases
}
