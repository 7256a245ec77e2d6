//! `{table:Identifier(events, archive)}`: a name that is chosen when the query is run, of names that are known before.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{
    Expr, ExprKind, Ident, ObjectName, QueryParameter, Statement, TableRef, TableSource,
    TypeArgument,
};
use crate::syntax::visit_mut::{VisitMut, walk_expr, walk_table};

use super::walk::walk_statement;
use super::{Choice, Gives, Query, difference};

/// What stands for a type where a name stands for a value.
pub(super) const NAME: &str = "Identifier";

/// As many as there are texts of one query.
const MOST: usize = 64;

/// The choices of a statement, in the order in which they are first named. Those without a list are left alone.
pub(super) fn of(statement: &mut Statement, diagnostics: &mut Diagnostics) -> Option<Vec<Choice>> {
    let mut found = Found {
        choices: Vec::new(),
        chosen: None,
        said: Diagnostics::new(),
    };
    walk_statement(&mut found, statement);
    let combinations: usize = found
        .choices
        .iter()
        .map(|choice| choice.names.len())
        .product();
    if let (Some(last), true) = (found.choices.last(), combinations > MOST) {
        let message =
            format!("these names make {combinations} queries of one, and {MOST} are the most");
        found
            .said
            .push(Diagnostic::error(Code::NameParameter, message).at(last.span, ""));
    }
    let failed = found.said.has_errors();
    diagnostics.extend(found.said);
    (!failed).then_some(found.choices)
}

/// Every way to choose, the last choice changing first: for each choice the number of its name.
pub(super) fn combinations(choices: &[Choice]) -> Vec<Vec<usize>> {
    choices.iter().fold(vec![Vec::new()], |before, choice| {
        let with = |chosen: &Vec<usize>| {
            let chosen = chosen.clone();
            (0..choice.names.len()).map(move |name| [chosen.as_slice(), &[name]].concat())
        };
        before.iter().flat_map(with).collect()
    })
}

/// Puts the chosen names where they are named.
pub(super) fn choose(statement: &mut Statement, choices: &[Choice], chosen: &[usize]) {
    let mut found = Found {
        choices: choices.to_vec(),
        chosen: Some(chosen),
        said: Diagnostics::new(),
    };
    walk_statement(&mut found, statement);
}

/// Whether every way to choose gives the same; says where one does not.
pub(super) fn are_same(
    choices: &[Choice],
    queries: &[Query],
    diagnostics: &mut Diagnostics,
) -> bool {
    let Some((first, rest)) = queries.split_first() else {
        return true;
    };
    for (query, chosen) in rest.iter().zip(combinations(choices).iter().skip(1)) {
        let conditions = query.conditions.iter().zip(&first.conditions);
        let mut tables = conditions.map(|((own, _), (other, _))| (own, other));
        let other = tables.find(|(own, other)| own.table != other.table);
        let difference = match (&query.gives, &first.gives, other) {
            (_, _, Some((own, other))) => Some(format!(
                "the condition `{}` is on `{}` there, and on `{}` here",
                own.name, other.table, own.table
            )),
            (Gives::Rows(own), Gives::Rows(others), None) => difference(own, others),
            _ => None,
        };
        let Some(difference) = difference else {
            continue;
        };
        let names = choices.iter().zip(chosen);
        let names: Vec<&Spanned<String>> =
            names.map(|(choice, name)| &choice.names[*name]).collect();
        let firsts = choices.iter().map(|choice| choice.names[0].as_str());
        let firsts = firsts.collect::<Vec<_>>().join("`, `");
        let these: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
        let message = format!(
            "`{}` is not like `{firsts}`: {difference}",
            these.join("`, `")
        );
        let differs = choices.iter().zip(chosen).find(|(_, name)| **name > 0);
        let span = differs.map_or(query.span, |(choice, name)| choice.names[*name].span);
        diagnostics.push(Diagnostic::error(Code::DifferentRows, message).at(span, ""));
        return false;
    }
    true
}

struct Found<'a> {
    choices: Vec<Choice>,
    /// The names to put in place; `None` where the choices are still looked for.
    chosen: Option<&'a [usize]>,
    said: Diagnostics,
}

impl Found<'_> {
    /// The name that a parameter stands for, once it is chosen.
    fn look(&mut self, parameter: &QueryParameter) -> Option<Spanned<String>> {
        if parameter.data_type.name.node != NAME {
            return None;
        }
        let name = &parameter.name;
        let arguments = parameter.data_type.arguments.as_deref()?;
        let names = names(arguments);
        if names.is_empty() || names.len() < arguments.len() {
            let message = format!("these are no names that `{}` can be", name.node);
            let help = "names are plain words, or in quotes: `Identifier(events, 'shop.events')`";
            self.said.push(
                Diagnostic::error(Code::NameParameter, message)
                    .at(parameter.data_type.span, "")
                    .help(help),
            );
            return None;
        }
        let known = self
            .choices
            .iter()
            .position(|choice| choice.name == name.node);
        if let (Some(chosen), Some(index)) = (self.chosen, known) {
            return self.choices[index].names.get(chosen[index]).cloned();
        }
        let texts = |names: &[Spanned<String>]| {
            names
                .iter()
                .map(|name| name.node.clone())
                .collect::<Vec<_>>()
        };
        match known {
            Some(index) if texts(&self.choices[index].names) != texts(&names) => {
                let message = format!("`{}` is one of other names here", name.node);
                let earlier = self.choices[index].span;
                self.said.push(
                    Diagnostic::error(Code::NameParameter, message)
                        .at(name.span, "")
                        .see(earlier, "first here"),
                );
            }
            Some(_) => {}
            None => self.choices.push(Choice {
                name: name.node.clone(),
                names,
                span: name.span,
            }),
        }
        None
    }
}

impl VisitMut for Found<'_> {
    fn visit_expr(&mut self, expr: &mut Expr) {
        if let ExprKind::Parameter(parameter) = &expr.node
            && let Some(name) = self.look(parameter)
        {
            expr.node = ExprKind::Path(parts(&name));
            expr.span = name.span;
        }
        walk_expr(self, expr);
    }

    fn visit_table(&mut self, table: &mut TableRef) {
        if let TableSource::Parameter(parameter) = &table.source
            && let Some(name) = self.look(parameter)
        {
            let mut parts = parts(&name);
            if let Some(name) = parts.pop() {
                table.source = TableSource::Table(ObjectName::new(parts.pop(), name));
            }
        }
        walk_table(self, table);
    }
}

/// The names in the parentheses: a plain one as it is, one with its database or with other letters in quotes.
fn names(arguments: &[TypeArgument]) -> Vec<Spanned<String>> {
    let names = arguments.iter().filter_map(|argument| match argument {
        TypeArgument::Type(name) if name.arguments.is_none() => {
            Some(Spanned::new(name.name.node.clone(), name.span))
        }
        TypeArgument::String(name) => Some(name.clone()),
        _ => None,
    });
    names.collect()
}

/// `shop.events` are two names.
fn parts(name: &Spanned<String>) -> Vec<Ident> {
    let span: Span = name.span;
    name.node
        .split('.')
        .map(|part| Spanned::new(part.to_owned(), span))
        .collect()
}
