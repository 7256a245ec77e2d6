//! `{only:Condition(events)}`: a condition on a table, made when the query is run of what is generated for its columns.

use std::collections::BTreeMap;

use crate::check::did_you_mean;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Lowered, ObjectName};
use crate::source::Span;
use crate::syntax::Print as _;
use crate::syntax::ast::{
    ChainOperator, Expr, ExprKind, FromClause, Ident, Join, QueryParameter, Select, Statement,
    TableRef, TableSource, TypeArgument,
};
use crate::syntax::parse_data_type;
use crate::syntax::visit_mut::{VisitMut, walk_expr, walk_select};

use super::Condition;
use super::walk::walk_statement;

/// What stands for a type where a condition stands for a value.
const NAME: &str = "Condition";

/// The conditions of a statement, and the parameters that stand in their places while it is looked at.
#[derive(Debug, Default)]
pub(super) struct Conditions {
    found: Vec<Condition>,
    /// How the names of those parameters start.
    prefix: String,
}

/// Takes the conditions out of a statement. In place of each stands a parameter that is a `Bool`. `None` where one of them
/// cannot be, which `diagnostics` tell.
pub(super) fn take(
    statement: &mut Statement,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) -> Option<Conditions> {
    let text = statement.to_sql();
    if !text.contains(NAME) {
        return Some(Conditions::default());
    }
    let mut prefix = "condition_".to_owned();
    while text.contains(&prefix) {
        prefix.push('_');
    }
    let mut finder = Finder {
        conditions: Conditions {
            found: Vec::new(),
            prefix,
        },
        lowered,
        said: Diagnostics::new(),
    };
    walk_statement(&mut finder, statement);
    let Finder {
        conditions, said, ..
    } = finder;
    let failed = said.has_errors();
    diagnostics.extend(said);
    (!failed).then_some(conditions)
}

impl Conditions {
    /// Whether it is the name of a parameter that stands for a condition.
    pub(super) fn hold(&self, parameter: &str) -> bool {
        !self.found.is_empty() && parameter.starts_with(&self.prefix)
    }

    /// The text up to the first of them, and each with the text behind it.
    pub(super) fn split(self, sql: &str) -> (String, Vec<(Condition, String)>) {
        let Self { found, prefix } = self;
        let mut places: BTreeMap<usize, (Condition, usize)> = BTreeMap::new();
        for (index, condition) in found.into_iter().enumerate() {
            let parameter = format!("{{{prefix}{index}:Bool}}");
            if let Some(at) = sql.find(&parameter) {
                places.insert(at, (condition, at + parameter.len()));
            }
        }
        let first = places.keys().next().copied().unwrap_or(sql.len());
        let ends = places.keys().skip(1).copied().chain([sql.len()]);
        let ends: Vec<usize> = ends.collect();
        let behind = |((condition, start), end): ((Condition, usize), usize)| {
            (condition, sql[start..end].to_owned())
        };
        let conditions = places.into_values().zip(ends).map(behind).collect();
        (sql[..first].to_owned(), conditions)
    }
}

/// The error about a condition where it cannot stand.
fn misplaced(name: &str, span: Span) -> Diagnostic {
    Diagnostic::error(
        Code::WrongCondition,
        format!("the condition `{name}` is neither in the WHERE nor in the PREWHERE of a SELECT"),
    )
    .at(span, "")
    .help("it stands there alone, or beside others with AND: `WHERE a = 1 AND {name:Condition(t)}`")
}

struct Finder<'a> {
    conditions: Conditions,
    lowered: &'a Lowered,
    said: Diagnostics,
}

impl VisitMut for Finder<'_> {
    fn visit_select(&mut self, select: &mut Select) {
        let Select {
            from,
            prewhere,
            filter,
            ..
        } = select;
        for expr in [prewhere, filter].into_iter().flatten() {
            self.look(expr, from.as_ref());
        }
        walk_select(self, select);
    }

    /// Those that are still there stand where they cannot.
    fn visit_expr(&mut self, expr: &mut Expr) {
        let span = expr.span;
        if let ExprKind::Parameter(parameter) = &mut expr.node
            && parameter.data_type.name.node == NAME
        {
            self.said.push(misplaced(&parameter.name.node, span));
            becomes_bool(parameter);
        }
        walk_expr(self, expr);
    }
}

impl Finder<'_> {
    /// Looks where a condition that is left out lets through what the others do: under NOT, it would let through nothing.
    fn look(&mut self, expr: &mut Expr, from: Option<&FromClause>) {
        let span = expr.span;
        match &mut expr.node {
            ExprKind::Chain {
                operator: ChainOperator::And,
                operands,
            } => {
                for operand in operands {
                    self.look(operand, from);
                }
            }
            ExprKind::Parameter(parameter) if parameter.data_type.name.node == NAME => {
                match self.condition(parameter, span, from) {
                    Ok(condition) => {
                        self.check_name(&condition);
                        let Conditions { found, prefix } = &mut self.conditions;
                        parameter.name.node = format!("{prefix}{}", found.len());
                        found.push(condition);
                    }
                    Err(error) => {
                        parameter.name.node.clone_from(&self.conditions.prefix);
                        self.said.push(*error);
                    }
                }
                becomes_bool(parameter);
            }
            _ => {}
        }
    }

    /// One name is one condition.
    fn check_name(&mut self, condition: &Condition) {
        let Condition { name, table, .. } = condition;
        let mut earlier = self.conditions.found.iter();
        let earlier = earlier.find(|earlier| earlier.name == *name && earlier.table != *table);
        if let Some(earlier) = earlier {
            let message = format!("the condition `{name}` is on two tables");
            self.said.push(
                Diagnostic::error(Code::WrongCondition, message)
                    .at(condition.span, format!("`{table}`"))
                    .see(earlier.span, format!("`{}` here", earlier.table)),
            );
        }
    }

    fn condition(
        &self,
        parameter: &QueryParameter,
        span: Span,
        from: Option<&FromClause>,
    ) -> Result<Condition, Box<Diagnostic>> {
        let error = |message: String| Diagnostic::error(Code::WrongCondition, message).at(span, "");
        let name = &parameter.name.node;
        let Some(source) = argument(parameter) else {
            let error = error("a condition is on one table of the SELECT".to_owned());
            return Err(Box::new(
                error.help(format!("name it: `{{{name}:Condition(events)}}`")),
            ));
        };
        let sources: Vec<&TableRef> = from.into_iter().flat_map(tables).collect();
        let is_it = |table: &&&TableRef| called(table).is_some_and(|name| name.node == source.node);
        let mut same = sources.iter().filter(is_it);
        let problem = |message: String| Box::new(error(message).at(source.span, ""));
        let (table, None) = (same.next(), same.next()) else {
            return Err(problem(format!(
                "this SELECT reads from two that are called `{}`",
                source.node
            )));
        };
        let Some(table) = table else {
            let names = sources.iter().filter_map(|table| called(table));
            let error = *problem(format!(
                "there is nothing called `{}` in the FROM of this SELECT",
                source.node
            ));
            let names = names.map(|name| name.node.as_str());
            return Err(Box::new(did_you_mean(error, &source.node, names)));
        };
        let object = match &table.source {
            TableSource::Table(name) if table.column_aliases.is_empty() => {
                name.database.as_ref().map(|database| ObjectName {
                    database: database.node.clone(),
                    name: name.name.node.clone(),
                })
            }
            _ => None,
        };
        let known = object.filter(|object| self.lowered.schema.objects.contains_key(object));
        let Some(object) = known else {
            return Err(problem(format!(
                "`{}` is no table of the schema, so nothing is generated that a condition on it could be made of",
                source.node
            )));
        };
        if from.is_some_and(replaces_columns) {
            return Err(problem(format!(
                "an ARRAY JOIN gives columns of `{}` other types",
                source.node
            ))
            .help("name what it gives: `ARRAY JOIN tags AS tag`")
            .into());
        }
        Ok(Condition {
            name: name.clone(),
            table: object,
            source: source.node.clone(),
            span,
        })
    }
}

fn becomes_bool(parameter: &mut QueryParameter) {
    if let Ok(data_type) = parse_data_type("Bool") {
        parameter.data_type.node = data_type.node;
    }
}

/// What stands in the parentheses.
fn argument(parameter: &QueryParameter) -> Option<&Ident> {
    match parameter.data_type.arguments.as_deref()? {
        [TypeArgument::Type(argument)] if argument.arguments.is_none() => Some(&argument.name),
        _ => None,
    }
}

fn tables(from: &FromClause) -> impl Iterator<Item = &TableRef> {
    let joined = from.joins.iter().filter_map(|join| match &join.node {
        Join::Table { table, .. } => Some(&table.node),
        Join::Array { .. } => None,
    });
    std::iter::once(&from.first.node).chain(joined)
}

/// What columns are qualified with.
fn called(table: &TableRef) -> Option<&Ident> {
    match (&table.alias, &table.source) {
        (Some(alias), _) => Some(alias),
        (None, TableSource::Table(name)) => Some(&name.name),
        (None, _) => None,
    }
}

/// Whether what an ARRAY JOIN takes apart has the name of the whole afterwards.
fn replaces_columns(from: &FromClause) -> bool {
    from.joins.iter().any(|join| match &join.node {
        Join::Array { items, .. } => items
            .iter()
            .any(|item| !matches!(item.node, ExprKind::Alias { .. })),
        Join::Table { .. } => false,
    })
}
