//! States put together again: `-Merge`, and what `finalizeAggregation` does.

use crate::syntax::ast::NullTreatment;
use crate::types::operand::without_low_cardinality;
use crate::types::{Failure, IntWidth, Type};

use super::combinator::{Combinator, Whole};
use super::data;
use super::factory::{Function, Layer, get, refused, refused_arguments, unknown, with_parameters};

/// What stands behind `quantile` and `quantiles` where the levels are no part of the state.
const LEVELS: &[&str] = &[
    "",
    "BFloat16",
    "Exact",
    "ExactExclusive",
    "ExactHigh",
    "ExactInclusive",
    "ExactLow",
    "TDigest",
    "Timing",
];

/// The start of functions some of whose parameters are a part of their state, and others not.
const PARTLY: &[&str] = &["groupArrayMoving", "quantile"];

/// `-Merge` of `nested`.
pub(super) fn apply(
    whole: &Whole<'_>,
    nested: &str,
    nulls: Option<NullTreatment>,
) -> Result<Function, Failure> {
    let [state] = whole.arguments else {
        return Err(refused_arguments(whole.name, whole.arguments));
    };
    let Type::AggregateFunction {
        function,
        arguments,
    } = state
    else {
        return Err(match state {
            Type::SimpleAggregateFunction { .. } => unknown(whole.name, whole.arguments),
            _ => refused(format!("`{}` takes states, not `{state}`", whole.name)),
        });
    };
    let inside = get(nested, nulls, arguments, whole.parameters)?;
    let (name, parameters) = parts(function).ok_or_else(|| unknown(whole.name, whole.arguments))?;
    let same_levels = levels(name).is_some() && levels(name) == levels(&inside.name);
    if same_levels || name == inside.name && parameters == whole.parameters {
        return Ok(around(whole, inside));
    }
    // What combinators make of a state is not always another.
    let plain = |name: &str| data::entry(name).is_some();
    let partly = PARTLY
        .iter()
        .any(|start| name.starts_with(start) && inside.name.starts_with(start));
    if !plain(name) || !plain(&inside.name) || partly {
        return Err(unknown(whole.name, whole.arguments));
    }
    Err(refused(format!(
        "`{}` does not merge states of `{function}`",
        with_parameters(whole.name, whole.parameters)
    )))
}

/// What stands behind `quantile` or `quantiles` in the name, for functions whose levels are no part of the state.
fn levels(name: &str) -> Option<&str> {
    let rest = name.strip_prefix("quantile")?;
    let rest = rest.strip_prefix('s').unwrap_or(rest);
    LEVELS.contains(&rest).then_some(rest)
}

fn around(whole: &Whole<'_>, inside: Function) -> Function {
    let result = inside.result.clone();
    let function = whole.around(&inside, result, Combinator::Merge);
    Function {
        layer: Layer::Merge(Box::new(inside)),
        ..function
    }
}

/// What `finalizeAggregation` makes of a state.
pub(crate) fn finalized(state: &Type) -> Result<Type, Failure> {
    let Type::AggregateFunction {
        function,
        arguments,
    } = state
    else {
        return Err(refused(format!(
            "`{state}` is no state of an aggregate function"
        )));
    };
    let (name, parameters) = parts(function)
        .ok_or_else(|| unknown("finalizeAggregation", std::slice::from_ref(state)))?;
    Ok(get(name, None, arguments, &parameters)?.result)
}

/// The function of `AggregateFunction(function, arguments…)` as ClickHouse prints it.
pub(crate) fn declared(function: &str, arguments: &[Type]) -> Result<String, Failure> {
    let (name, parameters) = parts(function).ok_or_else(|| unknown(function, arguments))?;
    Ok(get(name, None, arguments, &parameters)?.printed())
}

/// Whether `SimpleAggregateFunction(function, stored)` is a type: what the function gives is what it is given.
pub(crate) fn stored(function: &str, stored: &Type) -> Result<(), Failure> {
    let arguments = std::slice::from_ref(stored);
    let (name, parameters) = parts(function).ok_or_else(|| unknown(function, arguments))?;
    let result = get(name, None, arguments, &parameters)?.result;
    let (result, stored) = (
        without_low_cardinality(&result),
        without_low_cardinality(stored),
    );
    if is_same(&result, &stored) {
        return Ok(());
    }
    Err(if is_number(&result) && is_number(&stored) {
        refused(format!(
            "`{name}` of `{stored}` gives `{result}`, which is what has to be stored"
        ))
    } else {
        unknown(function, arguments)
    })
}

fn is_same(result: &Type, stored: &Type) -> bool {
    let is_byte = |ty: &Type| matches!(ty, Type::Bool | Type::UInt(IntWidth::W8));
    result == stored || is_byte(result) && is_byte(stored)
}

fn is_number(ty: &Type) -> bool {
    matches!(
        ty,
        Type::UInt(_)
            | Type::Int(_)
            | Type::Bool
            | Type::Float32
            | Type::Float64
            | Type::Decimal { .. }
    )
}

/// The name and the parameters of a function as a type gives them: `quantiles(0.5, 0.9)`.
fn parts(function: &str) -> Option<(&str, Vec<String>)> {
    let function = function.strip_prefix("1, ").unwrap_or(function);
    let Some((name, rest)) = function.split_once('(') else {
        return Some((function, Vec::new()));
    };
    let rest = rest.strip_suffix(')')?;
    Some((name, split(rest)))
}

/// Splits parameters at their commas.
fn split(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut quoted, mut escaped, mut depth) = (false, false, 0_usize);
    for character in text.chars() {
        match character {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '\'' => quoted = !quoted,
            '[' | '(' if !quoted => depth += 1,
            ']' | ')' if !quoted => depth = depth.saturating_sub(1),
            ',' if !quoted && depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = parts.last_mut()
            && !(last.is_empty() && character == ' ')
        {
            last.push(character);
        }
    }
    parts
}
