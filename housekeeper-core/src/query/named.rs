//! The folder of named queries: a function each in the generated code.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Lowered;
use crate::source::{Span, Spanned};
use crate::syntax::FileItem;
use crate::syntax::ast::{Directive, StatementItem};

use super::{Gives, Output, Query, check};

/// A query with a name.
#[derive(Debug, Clone)]
pub struct NamedQuery {
    /// What it is called: the name that a directive gives it, or that of its file.
    pub name: Spanned<String>,
    /// The comment lines before it.
    pub docs: Vec<String>,
    /// The query whose rows it gives, where a directive says so.
    pub row: Option<Spanned<String>>,
    /// The query.
    pub query: Query,
}

/// A file of the folder.
#[derive(Debug)]
pub struct QueryFile {
    /// Its name without the ending.
    pub stem: String,
    /// What is in it.
    pub items: Vec<FileItem>,
}

/// Checks the queries of a folder against a schema. Those that are right are there, whatever `diagnostics` say of others.
pub fn lower_queries(
    files: Vec<QueryFile>,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) -> Vec<NamedQuery> {
    let mut queries: Vec<NamedQuery> = Vec::new();
    for QueryFile { stem, items } in files {
        let is_one = items.len() == 1;
        for item in items {
            let statement = match item {
                FileItem::Statement(statement) => statement,
                FileItem::Import(path) => {
                    diagnostics.push(no_import(path.span));
                    continue;
                }
            };
            let stem = is_one.then_some(stem.as_str());
            queries.extend(lower_query(&statement, stem, lowered, diagnostics));
        }
    }
    check_names(&queries, diagnostics);
    check_rows(&queries, diagnostics);
    queries
}

fn lower_query(
    item: &StatementItem,
    stem: Option<&str>,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) -> Option<NamedQuery> {
    let (mut name, mut row) = (None, None);
    for directive in &item.directives {
        match &directive.node {
            Directive::Name(found) => name = Some(found.clone()),
            Directive::Row(found) => row = Some(found.clone()),
            _ => diagnostics.push(
                Diagnostic::error(
                    Code::MisplacedDirective,
                    "a query takes the directives `name` and `row`",
                )
                .at(directive.span, ""),
            ),
        }
    }
    let docs = item.comments.iter().map(|line| line.node.clone()).collect();
    let query = check(item, lowered, diagnostics);
    let name = name.or_else(|| Some(Spanned::new(stem?.to_owned(), start(item.span))));
    let Some(name) = name else {
        diagnostics.push(
            Diagnostic::error(
                Code::UnnamedQuery,
                "one of several queries in a file, and it has no name",
            )
            .at(start(item.span), "")
            .help("write `-- housekeeper:name NAME` before it"),
        );
        return None;
    };
    Some(NamedQuery {
        name,
        docs,
        row,
        query: query?,
    })
}

/// The first letter: a caret for the whole of a long query would hide where it starts.
const fn start(span: Span) -> Span {
    Span::new(span.file, span.start, span.start)
}

fn check_names(queries: &[NamedQuery], diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for query in queries {
        let Some(earlier) = seen.insert(&query.name.node, query.name.span) else {
            continue;
        };
        let message = format!("there are two queries `{}`", query.name.node);
        diagnostics.push(
            Diagnostic::error(Code::NameCollision, message)
                .at(query.name.span, "")
                .see(earlier, "first here"),
        );
    }
}

/// Queries that share a row give the same columns.
fn check_rows(queries: &[NamedQuery], diagnostics: &mut Diagnostics) {
    for query in queries {
        let Some(row) = &query.row else { continue };
        let other = queries.iter().find(|other| other.name.node == row.node);
        let problem = match (&query.query.gives, other.map(|other| &other.query.gives)) {
            (_, None) => format!("there is no query `{}`", row.node),
            (_, Some(_)) if other.is_some_and(|other| other.row.is_some()) => {
                format!("`{}` has no row of its own", row.node)
            }
            (Gives::Rows(own), Some(Gives::Rows(others))) => match difference(own, others) {
                Some(difference) => format!("`{}` gives other rows: {difference}", row.node),
                None => continue,
            },
            _ => format!("`{}` gives no rows", row.node),
        };
        diagnostics.push(Diagnostic::error(Code::DifferentRows, problem).at(row.span, ""));
    }
}

pub(super) fn difference(own: &[Output], others: &[Output]) -> Option<String> {
    let count = own.len().max(others.len());
    (0..count).find_map(|index| match (own.get(index), others.get(index)) {
        (Some(own), Some(other)) if own.name == other.name && own.ty == other.ty => None,
        (Some(own), Some(other)) => Some(format!(
            "`{} {}` there, and `{} {}` here",
            other.name, other.ty, own.name, own.ty
        )),
        (Some(own), None) => Some(format!("`{} {}` is not there", own.name, own.ty)),
        (None, Some(other)) => Some(format!("`{} {}` is not here", other.name, other.ty)),
        (None, None) => None,
    })
}

fn no_import(span: Span) -> Diagnostic {
    Diagnostic::error(
        Code::MisplacedDirective,
        "files of queries import nothing: all of the folder is read",
    )
    .at(span, "")
}
