//! Aggregate functions with their combinators, and window functions.
//!
//! `signatures.txt` says what each function takes and gives; it is learnt by asking ClickHouse. What the combinators
//! do is known here. What was not asked is declined.

mod base;
mod combinator;
mod data;
mod factory;
mod kind;
mod merge;
pub(crate) mod name;
mod parameters;
mod template;

use crate::syntax::ast::{Literal, NullTreatment};
use crate::types::{Failure, Form, Reason, Type};

use super::operand::Operand;

pub(crate) use combinator::SIMPLE;
pub(crate) use merge::{declared, finalized, stored};

/// A call of an aggregate function, or of a window function.
#[derive(Debug, Clone, Copy)]
pub struct Call<'a> {
    /// The function as written, with its combinators.
    pub name: &'a str,
    /// `name(parameters)(…)`: as the server prints them.
    pub parameters: &'a [String],
    /// The arguments; none for `count(*)`.
    pub arguments: &'a [Operand],
    /// `name(DISTINCT …)`.
    pub distinct: bool,
    /// `FILTER (WHERE …)`.
    pub filter: Option<&'a Operand>,
    /// `IGNORE NULLS` and `RESPECT NULLS`.
    pub nulls: Option<NullTreatment>,
    /// Whether it has an `OVER`. It makes no difference to the type: ClickHouse looks for it when a query runs.
    pub over: bool,
}

/// What `count(DISTINCT …)` stands for, unless `count_distinct_implementation` says otherwise.
const COUNT_DISTINCT: &str = "uniqExact";

/// The value of an aggregate function, or of a window function.
pub fn call(call: &Call<'_>) -> Result<Operand, Failure> {
    let mut name = call.name.to_owned();
    let mut arguments = call.arguments.to_vec();
    let mut parameters = call.parameters.to_vec();
    if call.distinct {
        name.push_str("Distinct");
    }
    if let Some(filter) = call.filter {
        name.push_str("If");
        arguments.push(filter.clone());
    }
    let name = rewritten(name);
    // `groupConcat(x, ',')` is `groupConcat(',')(x)`.
    if let [_, separator] = arguments.as_slice()
        && data::canonical(&name) == Some("groupConcat")
        && parameters.is_empty()
        && let Form::Literal(Literal::String(text)) = &separator.form
    {
        parameters.push(crate::syntax::quote_string(text));
        arguments.pop();
    }
    if arguments.len() == 2 && data::canonical(&name) == Some("groupConcat") {
        return Err(match arguments[1].form {
            Form::Column => {
                factory::refused("the separator of `groupConcat` is not constant".to_owned())
            }
            _ => Failure::Declined(Reason::Form("a separator that is computed is")),
        });
    }
    let types: Vec<Type> = arguments.into_iter().map(|argument| argument.ty).collect();
    if call.over && types.len() > 2 && matches!(types[0], Type::SimpleAggregateFunction { .. }) {
        // `lagInFrame(x, 1, default)`: whether the type keeps its name depends on the default.
        let reason = Reason::Form("a default beside a SimpleAggregateFunction is");
        return Err(Failure::Declined(reason));
    }
    let function = factory::get(&name, call.nulls, &types, &parameters)?;
    Ok(Operand::column(function.result))
}

/// The name that ClickHouse puts in the place of some.
fn rewritten(name: String) -> String {
    if name.eq_ignore_ascii_case("countDistinct") {
        return COUNT_DISTINCT.to_owned();
    }
    if name.eq_ignore_ascii_case("countIfDistinct") {
        return format!("{COUNT_DISTINCT}If");
    }
    // The condition is looked at first.
    if let Some(start) = name.strip_suffix("IfDistinct") {
        return format!("{start}DistinctIf");
    }
    let Some(start) = name.strip_suffix("OrNull") else {
        return name;
    };
    let behind = ["MergeState", "Merge", "State", "If"];
    let behind = behind
        .into_iter()
        .find_map(|suffix| Some((start.strip_suffix(suffix)?, suffix)));
    match behind {
        Some((start, suffix)) if base::makes_null(&name) => format!("{start}OrNull{suffix}"),
        _ => name,
    }
}
