//! Calls of functions.

use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, FunctionCall, Ident};
use crate::types::function::{Argument, Lambda, function_name, rule};
use crate::types::operand::{Form, Operand};
use crate::types::{Reason, Type, aggregate, function};

use super::expr::Context;
use super::gap::Gap;
use super::scope::Scope;

/// The value of a call.
pub(super) fn infer<'a>(
    context: Context<'a, '_>,
    expr: &'a Expr,
    call: &'a FunctionCall,
) -> Result<Operand, Gap> {
    let name = function_name::canonical(&call.name);
    let plain = call.over.is_none()
        && call.parameters.is_none()
        && !call.distinct
        && call.filter.is_none()
        && call.nulls.is_none();
    if plain && function::is_known(name) {
        return ordinary(context, expr, name, &call.arguments);
    }
    if aggregate::name::canonical(&call.name).is_some() {
        return aggregate(context, expr, call);
    }
    let reason = Reason::Function(call.name.node.clone());
    Err(Gap::new(expr.span, reason))
}

/// The value of `name(operands)`, an ordinary function.
pub(super) fn apply(
    context: Context<'_, '_>,
    span: Span,
    name: &str,
    operands: &[Operand],
) -> Result<Operand, Gap> {
    let arguments: Vec<Argument<'_>> = operands.iter().map(Argument::Value).collect();
    function::call(name, &arguments, context.catalog).map_err(|failure| Gap::at(span, failure))
}

fn ordinary<'a>(
    context: Context<'a, '_>,
    expr: &'a Expr,
    name: &str,
    arguments: &'a [Expr],
) -> Result<Operand, Gap> {
    let mut given = Vec::with_capacity(arguments.len());
    for (position, argument) in arguments.iter().enumerate() {
        given.push(match &argument.node {
            ExprKind::Lambda { parameters, body } => Given::Lambda(Written {
                context,
                parameters,
                body,
            }),
            // A dictionary may be named without quotes.
            _ if position == 0 && name.starts_with("dict") => {
                Given::Value(match rule::dictionary::dictionary_name(argument) {
                    Some(name) => Operand::text_literal(name.to_string()),
                    None => context.infer(argument)?,
                })
            }
            _ => Given::Value(context.infer(argument)?),
        });
    }
    let given: Vec<Argument<'_>> = given.iter().map(Given::argument).collect();
    function::call(name, &given, context.catalog).map_err(|failure| Gap::at(expr.span, failure))
}

/// An argument, kept while the function looks at it.
enum Given<'a, 's> {
    Value(Operand),
    Lambda(Written<'a, 's>),
}

impl Given<'_, '_> {
    fn argument(&self) -> Argument<'_> {
        match self {
            Self::Value(operand) => Argument::Value(operand),
            Self::Lambda(lambda) => Argument::Lambda(lambda),
        }
    }
}

/// A lambda where it stands.
struct Written<'a, 's> {
    context: Context<'a, 's>,
    parameters: &'a [Ident],
    body: &'a Expr,
}

impl Lambda for Written<'_, '_> {
    fn parameters(&self) -> usize {
        self.parameters.len()
    }

    fn body(&self, parameters: &[Type]) -> Result<Operand, Gap> {
        let mut scope = Scope::new(Some(self.context.scope));
        for (name, ty) in self.parameters.iter().zip(parameters) {
            // The body is not computed before there are rows: what is refused of columns is taken here.
            let value = Operand {
                ty: ty.clone(),
                form: Form::Unknown,
            };
            scope.locals.push((name.node.clone(), Ok(value)));
        }
        let inner = Context {
            scope: &scope,
            ..self.context
        };
        inner.infer(self.body)
    }
}

fn aggregate<'a>(
    context: Context<'a, '_>,
    expr: &'a Expr,
    call: &'a FunctionCall,
) -> Result<Operand, Gap> {
    let star =
        matches!(call.arguments.as_slice(), [only] if matches!(only.node, ExprKind::Star(_)));
    let arguments = if star {
        Vec::new()
    } else {
        context.all(&call.arguments)?
    };
    let filter = call.filter.as_deref();
    let filter = filter.map(|filter| context.infer(filter)).transpose()?;
    let parameters = call.parameters.iter().flatten();
    let parameters: Option<Vec<String>> = parameters.map(crate::types::parameter_text).collect();
    let Some(parameters) = parameters else {
        return Err(Gap::new(expr.span, Reason::Form("these parameters are")));
    };
    let value = aggregate::call(&aggregate::Call {
        name: &call.name,
        parameters: &parameters,
        arguments: &arguments,
        distinct: call.distinct,
        filter: filter.as_ref(),
        nulls: call.nulls,
        over: call.over.is_some(),
    });
    let value = value.map_err(|failure| Gap::at(expr.span, failure))?;
    Ok(Operand {
        form: Form::Column,
        ..value
    })
}
