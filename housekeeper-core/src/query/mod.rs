//! The queries of an application, checked against its schema: what they give, and what they are given.
//!
//! They come from `query!` and from the folder of named queries. What is sent is printed from the tree, with each name
//! in its database: it has no comment that could swallow what the client puts behind it, and depends on nobody's
//! current database.

mod annotation;
mod choice;
mod command;
mod condition;
mod named;
mod parameters;
mod rows;
mod walk;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::qualify::qualify;
use crate::model::{Lowered, ObjectName};
use crate::source::{Span, Spanned};
use crate::syntax::Print as _;
use crate::syntax::ast::{Statement, StatementItem};
use crate::types::Type;

use named::difference;

pub use named::{NamedQuery, QueryFile, lower_queries};

/// A statement that an application runs, and all that is known of it.
#[derive(Debug, Clone)]
pub struct Query {
    /// The statement as it is sent, up to the first condition.
    pub sql: String,
    /// The conditions that are given when it is run, in their order, each with the text behind it.
    pub conditions: Vec<(Condition, String)>,
    /// The names that are chosen when it is run.
    pub choices: Vec<Choice>,
    /// The same query with the other names, in the order of [`Choice::combinations`]: this one has the first of each.
    pub others: Vec<Query>,
    /// What has to be given when it is run, in the order in which it is first named.
    pub parameters: Vec<Parameter>,
    /// What comes back.
    pub gives: Gives,
    /// The objects that it reads or writes, each once.
    pub objects: Vec<ObjectName>,
    /// The whole statement.
    pub span: Span,
}

impl Query {
    /// Whether it has a parameter or a condition of this name.
    fn takes(&self, name: &str) -> bool {
        let conditions = self.conditions.iter().map(|(condition, _)| &condition.name);
        let parameters = self.parameters.iter().map(|parameter| &parameter.name);
        conditions.chain(parameters).any(|known| known == name)
    }

    /// Whether it may read or write a column of this name; by its words, so rather too often.
    pub fn may_use(&self, column: &str) -> bool {
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        let is_whole = |at: usize| {
            let (before, after) = (&self.sql[..at], &self.sql[at + column.len()..]);
            !before.ends_with(is_name) && !after.starts_with(is_name)
        };
        let without_count = self.sql.replace("count(*)", "");
        let all = without_count.contains('*') || without_count.contains("COLUMNS(");
        // A condition may be on any column of its table.
        all || !self.conditions.is_empty()
            || self.sql.match_indices(column).any(|(at, _)| is_whole(at))
            || self.others.iter().any(|other| other.may_use(column))
    }
}

/// What comes back from a statement.
#[derive(Debug, Clone)]
pub enum Gives {
    /// Rows of these columns.
    Rows(Vec<Output>),
    /// Nothing: it does something.
    Nothing,
}

/// A column of what a query gives.
#[derive(Debug, Clone)]
pub struct Output {
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: Type,
    /// What is written about the column that it is, where it is one.
    pub docs: Vec<String>,
    /// Where it stands.
    pub span: Span,
}

/// `{name:Type}`
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: Type,
    /// Where it is first named.
    pub span: Span,
}

/// `{name:Identifier(events, archive)}`: one of several names.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its name.
    pub name: String,
    /// The names that it can be.
    pub names: Vec<Spanned<String>>,
    /// Where it stands.
    pub span: Span,
}

impl Choice {
    /// Every way to choose, the last choice changing first: for each choice the number of its name.
    pub fn combinations(choices: &[Self]) -> Vec<Vec<usize>> {
        choice::combinations(choices)
    }
}

/// `{name:Condition(events)}`: what rows of a table have to fulfil.
#[derive(Debug, Clone)]
pub struct Condition {
    /// Its name.
    pub name: String,
    /// The table.
    pub table: ObjectName,
    /// What the table is called where the condition stands.
    pub source: String,
    /// Where it stands.
    pub span: Span,
}

/// Checks a statement against a schema, with each of the names that it can be given. `None` only when `diagnostics` say why.
pub fn check(
    item: &StatementItem,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) -> Option<Query> {
    let choices = choice::of(&mut item.node.clone(), diagnostics)?;
    let mut queries = Vec::new();
    for chosen in choice::combinations(&choices) {
        let mut item = item.clone();
        choice::choose(&mut item.node, &choices, &chosen);
        queries.push(check_chosen(&item, lowered, diagnostics)?);
    }
    if !choice::are_same(&choices, &queries, diagnostics) {
        return None;
    }
    let others = queries.split_off(1);
    let mut query = queries.pop()?;
    if let Some(choice) = choices.iter().find(|choice| query.takes(&choice.name)) {
        let message = format!(
            "`{}` is one of several names, and something else",
            choice.name
        );
        diagnostics.push(Diagnostic::error(Code::ParameterTypes, message).at(choice.span, ""));
        return None;
    }
    for other in &others {
        let added = other.objects.iter();
        let added = added.filter(|object| !query.objects.contains(object));
        let added: Vec<ObjectName> = added.cloned().collect();
        query.objects.extend(added);
    }
    Some(Query {
        choices,
        others,
        ..query
    })
}

fn check_chosen(
    item: &StatementItem,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) -> Option<Query> {
    let StatementItem { node, span, .. } = item;
    let mut node = node.clone();
    qualify(&mut node, &lowered.schema.default_database);
    let annotations = annotation::take(&mut node, diagnostics);
    let conditions = condition::take(&mut node, lowered, diagnostics);
    let parameters = parameters::of(&mut node, diagnostics);
    let mut said = Diagnostics::new();
    let (gives, objects) = match &node {
        Statement::Select(query) => rows::check(query, &annotations, lowered, &mut said),
        node => command::check(node, *span, lowered, &mut said),
    };
    let failed = said.has_errors();
    // What a wrong parameter gives is not known, which would be said of it a second time.
    let is_open = |said: &Diagnostic| parameters.is_some() || !said.is_declined();
    diagnostics.extend(said.into_iter().filter(is_open));
    let (mut parameters, taken) = (parameters?, conditions?);
    parameters.retain(|parameter| !taken.hold(&parameter.name));
    let (sql, conditions) = taken.split(&node.to_sql());
    let two = parameters.iter().find(|parameter| {
        let mut names = conditions.iter().map(|(condition, _)| &condition.name);
        names.any(|name| *name == parameter.name)
    });
    if let Some(Parameter { name, ty, span }) = two {
        let message = format!("`{name}` is a condition and a parameter");
        diagnostics
            .push(Diagnostic::error(Code::ParameterTypes, message).at(*span, format!("`{ty}`")));
        return None;
    }
    (!failed).then(|| Query {
        sql,
        conditions,
        choices: Vec::new(),
        others: Vec::new(),
        parameters,
        gives,
        objects: distinct(objects),
        span: *span,
    })
}

fn distinct(names: Vec<Spanned<ObjectName>>) -> Vec<ObjectName> {
    let mut found: Vec<ObjectName> = Vec::new();
    for name in names {
        if !found.contains(&name.node) {
            found.push(name.node);
        }
    }
    found
}

/// The error about a statement that an application does not run.
fn no_query(kind: &str, span: Span) -> Diagnostic {
    Diagnostic::error(
        Code::NoQuery,
        format!("{kind} is no statement that a query can be"),
    )
    .at(span, "")
    .help(
        "queries are SELECT, INSERT … SELECT, ALTER … DELETE, ALTER … UPDATE, DELETE and UPDATE; \
         what changes the schema belongs into the schema files",
    )
}
