//! Aggregate functions with their combinators.

pub(crate) mod name;

use crate::syntax::ast::NullTreatment;
use crate::types::function as functions;
use crate::types::{Failure, IntWidth, Reason, Type};

use super::operand::{Form, Operand, bare, is_nullable, nullable, without_low_cardinality};

/// The type of `name(parameters)(operands)`; `None` where it is not known.
///
/// `name` may be an alias and may have combinators (`countIf`, `uniqState`, `sumMerge`); `parameters` are given as
/// the server prints them.
pub fn infer_aggregate(name: &str, parameters: &[String], operands: &[Operand]) -> Option<Type> {
    let name = self::name::canonical(name)?;
    let known = functions::aggregates().any(|signature| signature.name == name);
    if known {
        return functions::find(functions::aggregates(), &name, operands);
    }
    if let Some(inner) = name.strip_suffix("If") {
        let (condition, operands) = operands.split_last()?;
        // Over a state, the condition takes the NULLs out of the type: `sumStateIf(x, c)` of a Nullable `x`.
        let plain =
            self::name::is_plain(inner) || !operands.iter().any(|operand| is_nullable(&operand.ty));
        return (plain && is_condition(&condition.ty))
            .then(|| infer_aggregate(inner, parameters, operands))
            .flatten();
    }
    if let Some(inner) = name.strip_suffix("SimpleState") {
        return simple_state(inner, parameters, operands);
    }
    if let Some(inner) = name.strip_suffix("State") {
        return state(inner, parameters, operands);
    }
    if let Some(inner) = name.strip_suffix("Merge") {
        return merged(inner, parameters, operands);
    }
    if let Some(inner) = name.strip_suffix("OrNull") {
        return infer_aggregate(inner, parameters, operands).and_then(nullable);
    }
    if let Some(inner) = name.strip_suffix("OrDefault") {
        return infer_aggregate(inner, parameters, operands);
    }
    if let Some(inner) = name.strip_suffix("Distinct")
        && !operands.is_empty()
    {
        return infer_aggregate(inner, parameters, operands);
    }
    None
}

/// What `finalizeAggregation` and `-Merge` make of a state.
pub(crate) fn finalized(state: &Type) -> Option<Type> {
    let Type::AggregateFunction {
        function,
        arguments,
    } = state
    else {
        return None;
    };
    let name = function.split('(').next()?;
    let operands: Vec<Operand> = arguments.iter().cloned().map(Operand::column).collect();
    infer_aggregate(name, &[], &operands)
}

fn is_condition(ty: &Type) -> bool {
    matches!(bare(ty), Type::UInt(IntWidth::W8) | Type::Bool)
}

/// The name with its parameters, as in a type.
fn with_parameters(name: &str, parameters: &[String]) -> String {
    if parameters.is_empty() {
        name.to_owned()
    } else {
        format!("{name}({})", parameters.join(", "))
    }
}

fn state(name: &str, parameters: &[String], operands: &[Operand]) -> Option<Type> {
    // Only of a function that is known to take these arguments.
    infer_aggregate(name, parameters, operands)?;
    let arguments = operands.iter();
    let arguments = arguments.map(|operand| without_low_cardinality(&operand.ty));
    Some(Type::AggregateFunction {
        function: with_parameters(name, parameters),
        arguments: arguments.collect(),
    })
}

fn simple_state(name: &str, parameters: &[String], operands: &[Operand]) -> Option<Type> {
    let simple = matches!(name, "sum" | "min" | "max" | "any" | "anyLast") && parameters.is_empty();
    let result = infer_aggregate(name, parameters, operands)?;
    (simple && !matches!(result, Type::SimpleAggregateFunction { .. })).then(|| {
        Type::SimpleAggregateFunction {
            function: name.to_owned(),
            inner: Box::new(result),
        }
    })
}

fn merged(name: &str, parameters: &[String], operands: &[Operand]) -> Option<Type> {
    let [
        Operand {
            ty: state @ Type::AggregateFunction { function, .. },
            form: Form::Column,
        },
    ] = operands
    else {
        return None;
    };
    let same = *function == with_parameters(name, parameters);
    same.then(|| finalized(state)).flatten()
}

/// The type of `name(operands) OVER (…)`, a window function or an aggregate; `None` where it is not known.
pub fn infer_window(name: &str, parameters: &[String], operands: &[Operand]) -> Option<Type> {
    let canonical = self::name::canonical(name)?;
    functions::find(functions::windows(), &canonical, operands)
        .or_else(|| infer_aggregate(&canonical, parameters, operands))
}

/// A call of an aggregate function, or of a window function.
pub(crate) struct Call<'a> {
    /// The function as written, with its combinators.
    pub(crate) name: &'a str,
    /// `name(parameters)(…)`: as the server prints them.
    pub(crate) parameters: &'a [String],
    /// The arguments; none for `count(*)`.
    pub(crate) arguments: &'a [Operand],
    /// `name(DISTINCT …)`.
    pub(crate) distinct: bool,
    /// `FILTER (WHERE …)`.
    pub(crate) filter: Option<&'a Operand>,
    /// `IGNORE NULLS` and `RESPECT NULLS`.
    pub(crate) nulls: Option<NullTreatment>,
    /// Whether it has an `OVER`.
    pub(crate) over: bool,
}

/// The value of an aggregate function, or of a window function.
pub(crate) fn call(call: &Call<'_>) -> Result<Operand, Failure> {
    if call.nulls.is_some() {
        let reason = Reason::Form("IGNORE NULLS and RESPECT NULLS are");
        return Err(Failure::Declined(reason));
    }
    let mut name = call.name.to_owned();
    let mut operands = call.arguments.to_vec();
    if call.distinct {
        name.push_str("Distinct");
    }
    if let Some(filter) = call.filter {
        name.push_str("If");
        operands.push(filter.clone());
    }
    let ty = if call.over {
        infer_window(&name, call.parameters, &operands)
    } else {
        infer_aggregate(&name, call.parameters, &operands)
    };
    ty.map(Operand::column).ok_or_else(|| {
        let types: Vec<String> = operands
            .iter()
            .map(|operand| operand.ty.to_string())
            .collect();
        Failure::arguments(call.name, &types)
    })
}
