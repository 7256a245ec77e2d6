//! `queries`: a function for each named query.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::diagnostic::Diagnostics;
use crate::model::ObjectName;
use crate::query::{Choice, Condition, Gives, NamedQuery, Parameter, Query};
use crate::source::Spanned;

use super::context::Context;
use super::docs::{Doc, code};
use super::name::{Scope, camel, ident, is_snake_case, sanitize};
use super::query::{add_condition, columns, parameter_marker, row_of, set_parameter};
use super::table::defined_in;

/// Names that the module brings into scope.
const IMPORTED: [&str; 2] = ["hk", "ty"];

/// `pub mod queries`; nothing where there are none.
pub(super) fn emit(
    queries: &[NamedQuery],
    databases: &BTreeMap<&str, Ident>,
    context: &Context<'_>,
    diagnostics: &mut Diagnostics,
) -> TokenStream {
    if queries.is_empty() {
        return TokenStream::new();
    }
    let mut scope = Scope::new("query", &IMPORTED);
    let mut names = Vec::with_capacity(queries.len());
    for query in queries {
        let Spanned { node, span } = &query.name;
        names.push(scope.name(&sanitize(node), node, *span, diagnostics));
    }
    let mut items = TokenStream::new();
    for (query, ident) in queries.iter().zip(&names) {
        let row = query.row.as_ref().map_or(ident, |row| {
            let shared = queries.iter().position(|other| other.name.node == row.node);
            shared.map_or(ident, |index| &names[index])
        });
        items.extend(function(query, ident, row, databases, context, diagnostics));
    }
    let root = &context.root;
    let snake_case = names.iter().all(|name| is_snake_case(&name.to_string()));
    let case = (!snake_case).then(|| quote!(#[allow(non_snake_case)]));
    quote! {
        /// The named queries, a function each. What is wrong with a value is told when the query is fetched.
        #[allow(dead_code, unreachable_pub, unused_imports, clippy::all, clippy::pedantic)]
        #case
        pub mod queries {
            use #root::{__private as hk, ty};

            #items
        }
    }
}

fn function(
    query: &NamedQuery,
    ident: &Ident,
    row: &Ident,
    databases: &BTreeMap<&str, Ident>,
    context: &Context<'_>,
    diagnostics: &mut Diagnostics,
) -> TokenStream {
    let root = &context.root;
    let name = &query.name.node;
    let sql = &query.query.sql;
    let called = match context.place(query.query.span) {
        Some(place) => format!("{name} ({place})"),
        None => name.clone(),
    };
    let written = context.written(query.query.span).unwrap_or(sql);
    let doc = Doc::new(format!("The query {}.", code(name)))
        .comments(&query.docs)
        .paragraph(fenced(written))
        .optional(defined_in(query.query.span, context))
        .attributes();
    let Arguments {
        list,
        values,
        chosen,
        enums,
        conditions,
    } = Arguments::new(query, ident, databases, context, diagnostics);
    let outputs = match &query.query.gives {
        Gives::Rows(outputs) => Some(outputs),
        Gives::Nothing => None,
    };
    let columns = outputs.map(|outputs| columns(outputs));
    // A query for each way to choose.
    let text = |query: &Query| {
        let sql = &query.sql;
        let mut values = values.clone();
        for (condition, rest) in &query.conditions {
            let here = proc_macro2::Span::call_site();
            let argument = &conditions[condition.name.as_str()];
            let value = quote!(&#argument);
            values.extend(add_condition(
                &condition.name,
                &condition.source,
                &quote!(condition),
                &value,
                rest,
                here,
            ));
        }
        if let Some(columns) = &columns {
            quote! {
                const TEXT: hk::QueryText = hk::QueryText::new(#called, #sql, #columns);
                hk::Query::new(&TEXT) #values
            }
        } else {
            quote!(hk::Command::new(&hk::CommandText::new(#called, #sql)) #values)
        }
    };
    let body = if chosen.is_empty() {
        text(&query.query)
    } else {
        let queries = std::iter::once(&query.query).chain(&query.query.others);
        let combinations = Choice::combinations(&query.query.choices);
        let arms = queries.zip(combinations).map(|(query, names)| {
            let names = chosen
                .iter()
                .zip(names)
                .map(|((_, variants), name)| &variants[name]);
            let text = text(query);
            quote!((#(#names,)*) => { #text })
        });
        let arguments = chosen.iter().map(|(argument, _)| argument);
        quote!(match (#(#arguments,)*) { #(#arms)* })
    };
    let part = outputs.filter(|_| query.row.is_none()).map(|outputs| {
        let summary = Doc::new(format!("One row of the query {}.", code(name)));
        row_of(outputs, &summary, context, diagnostics)
    });
    let module = (part.is_some() || !enums.is_empty()).then(|| {
        let doc = Doc::new(format!("The rows of the query {}.", code(name))).attributes();
        let mut names = outputs
            .into_iter()
            .flatten()
            .map(|output| sanitize(&output.name));
        let snake_case = names.all(|name| is_snake_case(&name));
        let case = (!snake_case).then(|| quote!(#[allow(non_snake_case)]));
        quote! {
            #doc
            #case
            pub mod #ident {
                use #root::{__private as hk, ty};

                #enums
                #part
            }
        }
    });
    let output = if outputs.is_some() {
        quote!(#root::Query<#row::Row>)
    } else {
        quote!(#root::Command)
    };
    quote! {
        #doc
        pub fn #ident(#(#list),*) -> #output {
            #body
        }

        #module
    }
}

/// What the function of a query takes.
struct Arguments<'a> {
    /// `name: Type`, each.
    list: Vec<TokenStream>,
    /// What gives the parameters their values.
    values: TokenStream,
    /// The arguments that choose a name, each with the paths of its variants.
    chosen: Vec<(Ident, Vec<TokenStream>)>,
    /// The enums of those.
    enums: TokenStream,
    /// The arguments that are conditions.
    conditions: BTreeMap<&'a str, Ident>,
}

impl<'a> Arguments<'a> {
    fn new(
        query: &'a NamedQuery,
        ident: &Ident,
        databases: &BTreeMap<&str, Ident>,
        context: &Context<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let root = &context.root;
        let mut scope = Scope::new("parameter", &[]);
        let (mut list, mut values) = (Vec::new(), TokenStream::new());
        let (mut chosen, mut enums) = (Vec::new(), TokenStream::new());
        let mut types = Scope::new("choice", &["Row", "RowRef"]);
        for choice in &query.query.choices {
            let Choice { name, span, .. } = choice;
            let argument = scope.name(&sanitize(name), name, *span, diagnostics);
            let ty = types.name(&format!("{}Name", camel(name)), name, *span, diagnostics);
            let (variants, definition) = choice_enum(choice, &ty, diagnostics);
            enums.extend(definition);
            list.push(quote!(#argument: #ident::#ty));
            let variants = variants.iter().map(|variant| quote!(#ident::#ty::#variant));
            chosen.push((argument, variants.collect::<Vec<_>>()));
        }
        for parameter in &query.query.parameters {
            let Parameter { name, span, .. } = parameter;
            let argument = scope.name(&sanitize(name), name, *span, diagnostics);
            let marker = parameter_marker(parameter, context, diagnostics);
            list.push(quote!(#argument: impl hk::Param<#marker>));
            let here = proc_macro2::Span::call_site();
            values.extend(set_parameter(name, &marker, &quote!(&#argument), here));
        }
        let mut conditions: BTreeMap<&str, Ident> = BTreeMap::new();
        for (condition, _) in &query.query.conditions {
            let Condition {
                name, span, table, ..
            } = condition;
            conditions.entry(name).or_insert_with(|| {
                let argument = scope.name(&sanitize(name), name, *span, diagnostics);
                let table = table_path(table, databases);
                list.push(quote!(#argument: impl #root::Filter<#table>));
                argument
            });
        }
        Self {
            list,
            values,
            chosen,
            enums,
            conditions,
        }
    }
}

/// The names that can be chosen: those of the variants, and the enum.
fn choice_enum(
    choice: &Choice,
    ty: &Ident,
    diagnostics: &mut Diagnostics,
) -> (Vec<Ident>, TokenStream) {
    let mut scope = Scope::new("name", &[]);
    // Without the database, where they differ without it.
    let last = |name: &str| sanitize(&camel(name.rsplit('.').next().unwrap_or(name)));
    let short: BTreeSet<String> = choice.names.iter().map(|name| last(name)).collect();
    let variants: Vec<Ident> = (choice.names.iter())
        .map(|name| {
            let variant = if short.len() == choice.names.len() {
                last(name)
            } else {
                sanitize(&camel(name))
            };
            scope.name(&variant, name, name.span, diagnostics)
        })
        .collect();
    let doc = Doc::new(format!("What {} can be.", code(&choice.name))).attributes();
    let docs = choice
        .names
        .iter()
        .map(|name| Doc::new(format!("{}.", code(name))).attributes());
    let definition = quote! {
        #doc
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum #ty {
            #(#docs #variants,)*
        }
    };
    (variants, definition)
}

/// The type of a table, as seen from the functions.
fn table_path(table: &ObjectName, databases: &BTreeMap<&str, Ident>) -> TokenStream {
    let database = databases.get(table.database.as_str());
    let object = ident(&sanitize(&table.name));
    quote!(super::#database::#object::Table)
}

/// SQL as a block of code, which nothing in it ends.
fn fenced(sql: &str) -> String {
    let mut fence = "```".to_owned();
    while sql.contains(&fence) {
        fence.push('`');
    }
    format!("{fence}sql\n{sql}\n{fence}")
}
