//! Calls of functions.

use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, FunctionCall, Literal};
use crate::types::{Type, aggregate_name};

use super::dictionary;
use super::expr::Context;
use super::function_name;
use super::gap::{Gap, Reason};
use super::operand::{Form, Operand, without_low_cardinality};
use super::scope::Scope;
use super::signature::Plain;
use super::special::SPECIALS;
use super::{functions, infer_aggregate, infer_function, infer_window, interval};

/// Functions that give another value for every row, whatever their arguments are.
const CHANGING: &[&str] = &[
    "rand",
    "rand64",
    "generateUUIDv4",
    "generateUUIDv7",
    "arrayJoin",
];

/// The value of a call.
pub(super) fn infer<'a>(
    context: Context<'a, '_>,
    expr: &'a Expr,
    call: &'a FunctionCall,
) -> Result<Operand, Gap> {
    if call.nulls.is_some() {
        return Err(Gap::new(
            expr.span,
            Reason::Form("IGNORE NULLS and RESPECT NULLS are"),
        ));
    }
    let name = function_name::canonical(&call.name);
    if call.over.is_none() && call.parameters.is_none() && !call.distinct && call.filter.is_none() {
        if let Some(value) = with_syntax(context, expr, name, call) {
            return value;
        }
        if is_ordinary(name) {
            let operands = context.all(&call.arguments)?;
            return apply(expr.span, name, &operands);
        }
    }
    if aggregate_name::canonical(&call.name).is_some() {
        return aggregate(context, expr, call);
    }
    Err(Gap::new(
        expr.span,
        Reason::Function(call.name.node.clone()),
    ))
}

/// The value of `name(operands)`, an ordinary function.
pub(super) fn apply(span: Span, name: &str, operands: &[Operand]) -> Result<Operand, Gap> {
    let special = SPECIALS.iter().find(|(special, _)| *special == name);
    let ty = match special {
        Some((_, compute)) => compute(operands),
        None => infer_function(name, operands),
    };
    let Some(ty) = ty else {
        return Err(Gap::new(span, arguments(name, operands)));
    };
    let mut value = Operand::made_from(ty, operands);
    if CHANGING.contains(&name) {
        value.form = Form::Column;
    }
    Ok(value)
}

fn is_ordinary(name: &str) -> bool {
    functions::ordinary().any(|signature| signature.name == name)
        || SPECIALS.iter().any(|(special, _)| *special == name)
}

fn arguments(name: &str, operands: &[Operand]) -> Reason {
    let types: Vec<String> = operands
        .iter()
        .map(|operand| operand.ty.to_string())
        .collect();
    Reason::Arguments {
        function: name.to_owned(),
        types: types.join(", "),
    }
}

/// Functions whose arguments are more than values: intervals, lambdas, names.
fn with_syntax<'a>(
    context: Context<'a, '_>,
    expr: &'a Expr,
    name: &str,
    call: &'a FunctionCall,
) -> Option<Result<Operand, Gap>> {
    if dictionary::FUNCTIONS.contains(&name) {
        return Some(dictionary::infer(context, expr, name, call));
    }
    let computed = match (name, call.arguments.as_slice()) {
        ("toStartOfInterval", [moment, step]) => {
            let ExprKind::Interval { unit, .. } = &step.node else {
                return None;
            };
            context.infer(moment).map(|moment| {
                let ty = interval::start_of_interval(&moment, *unit)?;
                Some(Operand::made_from(ty, &[moment]))
            })
        }
        ("dateTrunc", [unit, moment]) => {
            let ExprKind::Literal(Literal::String(unit)) = &unit.node else {
                return None;
            };
            context.infer(moment).map(|moment| {
                let ty = interval::truncated(&unit.to_ascii_lowercase(), &moment)?;
                Some(Operand::made_from(ty, &[moment]))
            })
        }
        ("tupleElement", [tuple, element]) => context.infer(tuple).map(|tuple| {
            let Type::Tuple(elements) = &tuple.ty else {
                return None;
            };
            let element = match &element.node {
                ExprKind::Literal(Literal::Number(number)) => {
                    elements.get(usize::try_from(number.as_u64()?.checked_sub(1)?).ok()?)
                }
                ExprKind::Literal(Literal::String(name)) => elements
                    .iter()
                    .find(|element| element.name.as_ref() == Some(name)),
                _ => None,
            };
            Some(Operand::made_from(element?.ty.clone(), &[tuple]))
        }),
        (
            "arrayMap" | "arrayFilter" | "arrayExists" | "arrayAll" | "arrayCount",
            [lambda, arrays @ ..],
        ) => {
            let ExprKind::Lambda { parameters, body } = &lambda.node else {
                return None;
            };
            over_elements(context, name, parameters, body, arrays)
        }
        _ => return None,
    };
    Some(
        computed.and_then(|value| {
            value.ok_or_else(|| Gap::new(expr.span, Reason::Form("this call is")))
        }),
    )
}

/// `arrayMap(x -> body, array)` and its like.
fn over_elements<'a>(
    context: Context<'a, '_>,
    name: &str,
    parameters: &'a [crate::syntax::ast::Ident],
    body: &'a Expr,
    arrays: &'a [Expr],
) -> Result<Option<Operand>, Gap> {
    let arrays = context.all(arrays)?;
    if arrays.len() != parameters.len() {
        return Ok(None);
    }
    let mut scope = Scope::new(Some(context.scope));
    for (parameter, array) in parameters.iter().zip(&arrays) {
        let Type::Array(element) = &array.ty else {
            return Ok(None);
        };
        let element = Operand::column(without_low_cardinality(element));
        scope.locals.push((parameter.node.clone(), Ok(element)));
    }
    let inner = Context {
        scope: &scope,
        resolving: context.resolving,
        catalog: context.catalog,
    };
    let result = inner.infer(body)?;
    let ty = match name {
        "arrayMap" => {
            let plain = without_low_cardinality(&result.ty) == result.ty && !result.is_null();
            plain.then(|| Type::Array(Box::new(result.ty)))
        }
        "arrayFilter" => arrays
            .first()
            .map(|array| without_low_cardinality(&array.ty)),
        "arrayCount" => Some(Plain::UInt32.ty()),
        _ => Some(Plain::UInt8.ty()),
    };
    Ok(ty.map(|ty| Operand::made_from(ty, &arrays)))
}

fn aggregate<'a>(
    context: Context<'a, '_>,
    expr: &'a Expr,
    call: &'a FunctionCall,
) -> Result<Operand, Gap> {
    let mut name = call.name.node.clone();
    let star =
        matches!(call.arguments.as_slice(), [only] if matches!(only.node, ExprKind::Star(_)));
    let mut operands = if star {
        Vec::new()
    } else {
        context.all(&call.arguments)?
    };
    if call.distinct {
        name.push_str("Distinct");
    }
    if let Some(filter) = &call.filter {
        name.push_str("If");
        operands.push(context.infer(filter)?);
    }
    let parameters = call.parameters.iter().flatten();
    let parameters: Option<Vec<String>> = parameters.map(crate::types::parameter_text).collect();
    let Some(parameters) = parameters else {
        return Err(Gap::new(expr.span, Reason::Form("these parameters are")));
    };
    let ty = if call.over.is_some() {
        infer_window(&name, &parameters, &operands)
    } else {
        infer_aggregate(&name, &parameters, &operands)
    };
    let ty = ty.ok_or_else(|| Gap::new(expr.span, arguments(&call.name, &operands)))?;
    Ok(Operand::column(ty))
}
