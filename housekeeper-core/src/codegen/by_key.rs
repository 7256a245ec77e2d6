//! `by_…`: the query by the sorting key, which reads little more than it gives.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::diagnostic::Diagnostics;
use crate::model::Table;
use crate::syntax::ast::{Expr, ExprKind};

use super::context::Context;
use super::docs::{Doc, code};
use super::field::Field;
use super::fields::Fields;
use super::name::{Scope, sanitize};
use super::part::Part;

/// What a query can do already: a key column of such a name is a method with a `_` behind it.
const METHODS: [&str; 20] = [
    "clone",
    "count",
    "deref",
    "fetch_all",
    "fetch_one",
    "fetch_optional",
    "filter",
    "into",
    "key",
    "latest",
    "limit",
    "offset",
    "order_by",
    "page_asc",
    "page_desc",
    "query",
    "select",
    "sql",
    "stream",
    "with_setting",
];

/// The expressions that the table is sorted by: its `ORDER BY`, or else its primary key, which is then the same.
pub(super) fn key_expressions(table: &Table) -> Vec<&Expr> {
    let clauses = &table.storage.clauses;
    match (&clauses.order_by, &clauses.primary_key) {
        (Some(key), _) => key.items.iter().map(|item| &item.expr).collect(),
        (None, Some(key)) => key.iter().collect(),
        (None, None) => Vec::new(),
    }
}

/// The columns that the sorting key starts with, up to the first part that is more than a column.
pub(super) fn key_columns(table: &Table) -> Vec<String> {
    let columns = key_expressions(table)
        .into_iter()
        .map_while(|expr| match &expr.node {
            ExprKind::Path(path) => match path.as_slice() {
                [column] => Some(column.node.clone()),
                _ => None,
            },
            _ => None,
        });
    columns.collect()
}

/// The query by the sorting key of a table.
pub(super) struct ByKey<'a> {
    key: Vec<&'a Field>,
    /// Whether `key` is all of the sorting key.
    whole: bool,
    replacing: bool,
}

impl<'a> ByKey<'a> {
    /// `None` where the key does not start with a column that has a Rust type.
    pub(super) fn new(table: &Table, fields: &'a Fields, replacing: bool) -> Option<Self> {
        let columns = key_columns(table);
        let fields = columns.iter().map_while(|column| {
            let field = fields.read().find(|field| field.column == *column);
            field.filter(|field| !field.state)
        });
        let key: Vec<_> = fields.collect();
        let whole = key.len() == key_expressions(table).len();
        (!key.is_empty()).then_some(Self {
            key,
            whole,
            replacing,
        })
    }

    /// The name of the function.
    pub(super) fn function_name(column: &str) -> String {
        format!("by_{}", sanitize(column))
    }

    /// `KEY`, where the sorting key is made of columns alone.
    pub(super) fn constant(&self) -> TokenStream {
        if !self.whole {
            return TokenStream::new();
        }
        let columns: Vec<&str> = self.key.iter().map(|field| field.column.as_str()).collect();
        let doc = Doc::new(format!(
            "The sorting key, {}, to page by.",
            code(&columns.join(", "))
        ));
        let doc = doc.attributes();
        let types = self.key.iter().map(|Field { ty, .. }| {
            let (marker, value) = (&ty.marker, &ty.value);
            quote!(Column<Table, #marker, #value>)
        });
        let constants = self.key.iter().map(|field| &field.constant);
        if let [only] = self.key.as_slice() {
            let constant = &only.constant;
            return quote!(#doc pub const KEY: #(#types)* = #constant;);
        }
        quote!(#doc pub const KEY: (#(#types),*) = (#(#constants),*);)
    }

    pub(super) fn emit(&self, context: &Context<'_>) -> Part {
        let Some((first, rest)) = self.key.split_first() else {
            return Part::default();
        };
        let root = &context.root;
        let name = Ident::new(
            &Self::function_name(&first.column),
            proc_macro2::Span::call_site(),
        );
        let Field {
            ident,
            constant,
            ty,
            ..
        } = first;
        let marker = &ty.marker;
        let part = if rest.is_empty() && self.whole {
            ""
        } else {
            "the first column of "
        };
        let column = code(&first.column);
        let doc = Doc::new(format!(
            "The rows whose {column}, {part}the sorting key, is this or in this range."
        ));
        let doc = doc.attributes();
        let query = quote!(scan().key(super::#constant, #ident));
        let (output, query) = if rest.is_empty() {
            (quote!(#root::Select<Table, Row>), query)
        } else {
            (quote!(ByKey), quote!(ByKey(#query)))
        };
        let mut part = Part::items(quote! {
            #doc
            #[inline]
            pub fn #name(#ident: impl #root::KeyArg<#marker>) -> #output {
                #query
            }
        });
        part.extend((!rest.is_empty()).then(|| self.definition(rest, root)));
        part
    }

    fn definition(&self, rest: &[&Field], root: &TokenStream) -> Part {
        let mut scope = Scope::new("column", &METHODS);
        let methods = rest.iter().map(|field| {
            let Field {
                column,
                ident,
                constant,
                ty,
                span,
                ..
            } = field;
            // A collision has been reported where the columns themselves were named.
            let method = scope.name(&sanitize(column), column, *span, &mut Diagnostics::new());
            let marker = &ty.marker;
            let doc = Doc::new(format!(
                "Only rows whose {} is this or in this range.",
                code(column)
            ));
            let doc = doc.attributes();
            quote! {
                #doc
                #[inline]
                pub fn #method(self, #ident: impl #root::KeyArg<#marker>) -> Self {
                    Self(self.0.key(super::#constant, #ident))
                }
            }
        });
        let methods: Vec<_> = methods.collect();
        let latest = self.replacing.then(|| quote!(, latest));
        let items = quote! {
            /// A query by columns of the sorting key, which reads little more than it gives.
            #[derive(Debug, Clone)]
            #[must_use = "a query does nothing until it is fetched"]
            pub struct ByKey(#root::Select<Table, Row>);

            impl ByKey {
                #(#methods)*
            }
        };
        Part {
            items,
            impls: quote!(hk::by_key!(ByKey, Row #latest);),
        }
    }
}
