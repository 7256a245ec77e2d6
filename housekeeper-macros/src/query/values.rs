//! The values that a query is given, in the order in which it takes them.

use housekeeper_core::codegen::{Given, GivenName};
use housekeeper_core::diagnostic::{Code, nearest};
use housekeeper_core::query::{Choice, Condition, Parameter, Query};
use proc_macro2::{Ident, TokenStream};
use quote::ToTokens as _;
use syn::spanned::Spanned as _;

use super::arguments::{Arguments, Value};
use super::{error, name, one_expression};

/// A value for each thing that a query takes.
pub(super) struct Values {
    /// Those of the parameters.
    pub(super) parameters: Vec<Given>,
    /// Those of the conditions.
    pub(super) conditions: Vec<Given>,
    /// The names that are chosen.
    pub(super) names: Vec<GivenName>,
}

pub(super) fn of(arguments: &Arguments, query: &Query) -> Result<Values, TokenStream> {
    let mut problems = unknown(arguments, query);
    let mut value = |name: &str, missing: String, example: &str| {
        let mut values = arguments.values.iter();
        let found = values.find(|value| is_named(&value.name, name));
        if found.is_none() && problems.is_empty() {
            let problem = format!("{missing} is not given\n\nadd it: `{name} = {example}`");
            problems.push(error(
                arguments.sql.span(),
                &coded(Code::WrongArguments, &problem),
            ));
        }
        found.map(|found| &found.value)
    };
    let given = |value: &syn::Expr| Given {
        span: value.span(),
        value: value.to_token_stream(),
    };
    let mut parameters = Vec::new();
    for Parameter { name, ty, .. } in &query.parameters {
        let missing = format!("the parameter `{name}` of the type {ty}");
        parameters.extend(value(name, missing, "…").map(given));
    }
    let mut conditions = Vec::new();
    for (Condition { name, table, .. }, _) in &query.conditions {
        let missing = format!("the condition `{name}` on `{table}`");
        conditions.extend(value(name, missing, "…").map(given));
    }
    let mut chosen = Vec::new();
    for choice in &query.choices {
        let Choice { name, names, .. } = choice;
        let missing = format!("`{name}`, one of several names,");
        let example = names.first().map(|first| format!("{:?}", first.node));
        let found = value(name, missing, &example.unwrap_or_default());
        chosen.extend(found.map(|value| (choice, value)));
    }
    let mut names = Vec::new();
    for (choice, value) in chosen {
        match name::given(choice, value, &arguments.root) {
            Ok(name) => names.push(name),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() {
        Ok(Values {
            parameters,
            conditions,
            names,
        })
    } else {
        Err(one_expression(&problems))
    }
}

/// An error for each value that the query does not take, or takes once.
fn unknown(arguments: &Arguments, query: &Query) -> Vec<TokenStream> {
    let mut problems = Vec::new();
    let conditions = query
        .conditions
        .iter()
        .map(|(condition, _)| &condition.name);
    let parameters = query.parameters.iter().map(|parameter| &parameter.name);
    let choices = query.choices.iter().map(|choice| &choice.name);
    let known = parameters.chain(conditions).chain(choices);
    let known: Vec<&str> = known.map(String::as_str).collect();
    for Value { name, .. } in &arguments.values {
        let text = name.to_string();
        let is_known = known.iter().any(|known| is_named(name, known));
        let mut same = arguments.values.iter().filter(|other| other.name == text);
        let problem = if !is_known {
            let hint = match nearest(&text, known.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None if known.is_empty() => "it has none".to_owned(),
                None => format!("it has {}", known.join(", ")),
            };
            format!("the query has no parameter `{text}`\n\n{hint}")
        } else if same
            .nth(1)
            .is_some_and(|second| std::ptr::eq(&raw const second.name, name))
        {
            format!("`{text}` is given twice")
        } else {
            continue;
        };
        problems.push(error(name.span(), &coded(Code::WrongArguments, &problem)));
    }
    problems
}

fn is_named(name: &Ident, known: &str) -> bool {
    name.to_string().trim_start_matches("r#") == known
}

/// A problem with its code in front.
pub(super) fn coded(code: Code, problem: &str) -> String {
    format!("[{code}] {problem}")
}
